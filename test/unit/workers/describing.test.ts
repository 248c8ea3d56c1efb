import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { relationIndex, type RelationKind } from '#model/relations.ts'
import { describeEntity, sourceRow } from '#workers/describe.ts'
import type { MergeDescription } from '#workers/describe-merges.ts'
import { edgeAmounts, edgeMoney } from '#workers/edge-amounts.ts'
import type { CaseResult } from '#workers/case-work.ts'
import { resultFiles } from '../../../src/cli/result-files.ts'
import { samplePicture } from '../app/small-picture.ts'
import { caseOf, persons, tie } from '../graph/case-of-ties.ts'

let result: CaseResult
beforeAll(async () => {
  result = (await samplePicture()).result
})

type Stated = { readonly amount: number; readonly role?: string }

/** The result of two persons tied by these numbers, all of one kind, read by a known export or by a mapping. */
function tied(kind: RelationKind, stated: readonly Stated[], format: string): CaseResult {
  const made = caseOf(persons(2), stated.map(({ amount }) => tie(0, 1, { amount, kind })))
  const strings = ['', ...new Set(stated.map(({ role }) => role ?? ''))]
  const records = {
    ...made.records, strings,
    sources: made.records.sources.map(source => ({ ...source, format })),
    relations: { ...made.records.relations, role: Uint32Array.from(stated, ({ role }) => strings.indexOf(role ?? '')) },
  }
  return { ...result, ...made, records }
}

describe('numbers of relations', () => {
  it('are money where an export states them, and weights in a mapped file, unless the relation moves money', () => {
    const stated = [{ amount: 4 }, { amount: 2 }]
    expect(edgeAmounts(tied('Call', stated, 'mapping:gesprekken'), 0)).toEqual([{ unit: 'weight', sum: 6 }])
    expect(edgeAmounts(tied('Payment', stated, 'mapping:betalingen'), 0)).toEqual([{ unit: 'money', sum: 6 }])
    expect(edgeAmounts(tied('Employment', stated, 'belastingdienst-loon'), 0)).toEqual([{ unit: 'EUR', sum: 6 }])
    expect(edgeAmounts(tied('Call', [{ amount: Number.NaN }], 'mapping:gesprekken'), 0)).toEqual([])
  })

  it('are added by currency, whatever the order of the rows', () => {
    const row = fc.record({ amount: fc.double({ min: 0.01, max: 1e6, noNaN: true }), role: fc.constantFrom('EUR', 'USD', 'chf') })
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), stated => {
      const amounts = edgeAmounts(tied('Payment', stated, 'fiod-transacties'), 0)
      expect(amounts).toEqual(edgeAmounts(tied('Payment', stated.toReversed(), 'fiod-transacties'), 0))
      expect(amounts.map(({ unit }) => unit)).toEqual([...new Set(stated.map(({ role }) => role.toUpperCase()))].sort())
      for (const { unit, sum } of amounts) expect(sum).toBeCloseTo(stated.filter(({ role }) => role.toUpperCase() === unit).reduce((total, { amount }) => total + amount, 0), 4)
    }), { seed: 5 })
  })

  it('stand under `amount` of relations.csv only when they are money of one currency', () => {
    const amountOf = (made: CaseResult): string => resultFiles({ ...result, records: made.records, network: made.network }, []).get('relations.csv')!.trim().split('\n').at(-1)!.split(',').at(-1)!
    expect(amountOf(tied('Call', [{ amount: 6 }], 'mapping:gesprekken'))).toBe('')
    expect(amountOf(tied('Payment', [{ amount: 6, role: 'EUR' }, { amount: 1.5, role: 'EUR' }], 'fiod-transacties'))).toBe('7.5')
    expect(edgeMoney(tied('Payment', [{ amount: 6, role: 'EUR' }, { amount: 1, role: 'USD' }], 'fiod-transacties'), 0)).toBeNaN()
  })

  it('leave no sum of the sample case behind', () => {
    const { edges } = result.network
    for (let edge = 0; edge < edges.count; edge++) {
      const amount = edges.amount[edge]!
      if (Number.isNaN(amount)) expect(edgeAmounts(result, edge)).toEqual([])
      else expect(edgeAmounts(result, edge)).toEqual([{ unit: 'EUR', sum: amount }])
    }
    expect(relationIndex('Payment')).toBeGreaterThan(0)
  })
})

describe('merges', () => {
  let merges: MergeDescription[]
  beforeAll(() => {
    merges = Array.from({ length: result.network.nodes }, (_, node) => describeEntity(result, node)).flatMap(description => description.merges)
  })

  it('name two rows that are there, each with the partner of its file', () => {
    expect(merges.length).toBe(result.resolution.merges.count)
    for (const { left, right } of merges.filter((_, at) => at % 37 === 0)) {
      for (const side of [left, right]) {
        const row = sourceRow(result, side.file, side.row)
        expect(row.partner).toBe(side.partner)
        expect(row.entities.map(({ slot }) => slot)).toContain(side.slot)
      }
    }
  })

  it('by number name the number, alike in both rows but for its writing or one slip', () => {
    const numbered = merges.filter(merge => merge.reason === 'identifier')
    expect(numbered.length).toBeGreaterThan(500)
    const silent = numbered.filter(merge => merge.values.length === 0)
    expect(silent).toEqual([])
    for (const { values } of numbered) for (const { left, right } of values) expect([left, right]).not.toContain('')
    // Fiscal numbers hold the RSIN: NL899501059, 899501059L01.
    const core = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase().replace(/^(?:NL)?(\d{9})(?:[BL]\d\d)?$/, '$1').slice(-7)
    const alike = numbered.filter(({ values }) => values.some(({ left, right }) => core(left) === core(right)))
    expect(alike.length / numbered.length).toBeGreaterThan(0.95)
  })

  it('by name name the name, with the date or the address beside it', () => {
    const beside = { 'name-and-birth-date': 'birthDate', 'name-and-account': 'iban', 'name-and-address': 'addressText' } as const
    for (const [reason, property] of Object.entries(beside)) {
      const found = merges.filter(merge => merge.reason === reason)
      const both = found.filter(merge => ['name', property].every(wanted => merge.values.some(value => value.property === wanted)))
      // A row may lack the value that another row of the same person brought into the merge.
      if (reason === 'name-and-birth-date') expect(both.length).toBe(found.length)
      for (const merge of found) expect(merge.values[0]!.property).toBe('name')
    }
    expect(merges.filter(merge => merge.reason === 'name-and-birth-date').length).toBeGreaterThan(20)
  })
})
