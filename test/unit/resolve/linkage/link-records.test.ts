import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkRecords } from '#resolve/linkage/link-records.ts'
import { readTableModel, tableModelHash } from '#resolve/linkage/table-model.ts'
import { columnsOf, generatedPersons, pairwise } from './generated-persons.ts'

/** Clusters as sets of records, whatever their names. */
function partition(clusterOf: ArrayLike<number>, rename: (record: number) => number = r => r): string[] {
  const groups = new Map<number, number[]>()
  for (let r = 0; r < clusterOf.length; r++) groups.set(clusterOf[r]!, [...(groups.get(clusterOf[r]!) ?? []), rename(r)])
  return [...groups.values()].map(group => group.sort((a, b) => a - b).join(' ')).sort()
}

describe('linking the records of a table', () => {
  it('finds generated persons again', () => {
    const { columns, truth } = generatedPersons(600, 4, 7)
    const { precision, recall } = pairwise(linkRecords(columns, truth.length).clusterOf, truth)
    console.log(`generated persons: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`)
    expect(precision).toBeGreaterThan(0.99)
    expect(recall).toBeGreaterThan(0.9)
  })

  it('does not depend on the order of rows or columns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer(), (seed, shuffle) => {
        const { columns, truth } = generatedPersons(60, 3, seed)
        const order = truth.map((_, r) => r).sort((a, b) => Math.imul(a + 1, shuffle | 1) - Math.imul(b + 1, shuffle | 1) || a - b)
        const shuffled = [...columns].reverse().map(column => ({ ...column, codes: Uint32Array.from(order, r => column.codes[r]!) }))
        const straight = linkRecords(columns, truth.length)
        const mixed = linkRecords(shuffled, truth.length)
        expect(partition(mixed.clusterOf, r => order[r]!)).toEqual(partition(straight.clusterOf))
        expect(tableModelHash(mixed.model)).toBe(tableModelHash(straight.model))
      }),
      { numRuns: 12 },
    )
  })

  it('gives the same clusters and scores under its own model frozen', () => {
    const { columns, truth } = generatedPersons(200, 3, 13)
    const free = linkRecords(columns, truth.length)
    const frozen = linkRecords(columns, truth.length, readTableModel(JSON.stringify(free.model)))
    expect([...frozen.clusterOf]).toEqual([...free.clusterOf])
    expect([...frozen.pairs.score]).toEqual([...free.pairs.score])
    expect(frozen.model).toEqual(free.model)
  })

  it.each([
    ['{', /no JSON/],
    ['{}', /schema/],
    [JSON.stringify({ schema: 1, comparisons: 1, fields: [{ id: 'family', levels: ['missing', 'exact'], m: [0, 0.9], u: [0] }], rules: [], prior: -1, thresholds: { pair: 0, mean: 0, best: 0 } }), /a number for each level/],
    [JSON.stringify({ schema: 1, comparisons: 1, fields: [], rules: [], prior: -1, thresholds: { pair: 0, mean: 0, best: 0 } }), /knows no field 'family'/],
  ])('refuses a model that does not fit: %s', (text, message) => {
    const { columns, truth } = generatedPersons(20, 2, 1)
    expect(() => linkRecords(columns, truth.length, readTableModel(text))).toThrow(message)
  })

  it('scores a pair the same from both sides', () => {
    const { columns, truth } = generatedPersons(100, 3, 3)
    const { score } = linkRecords(columns, truth.length)
    for (let a = 0; a < 60; a++) for (let b = a + 1; b < 60; b++) expect(score(a, b)).toBe(score(b, a))
  })

  it.each([
    ['no records', []],
    ['one record', [['jan', 'velden', '1980-01-02', 'teststad', '1234QY']]],
    ['no values', [['', '', '', '', ''], ['', '', '', '', '']]],
    ['two strangers', [['jan', 'velden', '1980-01-02', 'teststad', '1234QY'], ['piet', 'proef', '1950-11-30', 'voorbeeld', '9876QZ']]],
  ])('bears %s', (_, rows) => {
    const { clusterOf } = linkRecords(columnsOf(['firstName', 'lastName', 'birthDate', 'city', 'postalCode'], rows), rows.length)
    expect(new Set(clusterOf).size).toBe(rows.length)
  })

  it('a column of constants is no evidence', () => {
    const { columns, truth } = generatedPersons(200, 3, 5)
    const constant = { name: 'land', property: 'country' as const, texts: ['', 'nl'], codes: new Uint32Array(truth.length).fill(1) }
    expect(partition(linkRecords([...columns, constant], truth.length).clusterOf)).toEqual(partition(linkRecords(columns, truth.length).clusterOf))
  })

  it('a value that very many share does not blow up the pairs, and what was cut is told', () => {
    const { columns, truth } = generatedPersons(3000, 2, 11)
    const records = truth.length
    const hub = { name: 'telefoon', property: 'phone' as const, texts: ['', '0600000001', '0600000002'], codes: Uint32Array.from(truth, (_, r) => (r % 10 === 0 ? 0 : r % 10 < 9 ? 1 : 2)) }
    const linked = linkRecords([...columns, hub], records)
    expect(linked.compared).toBeLessThan(records * 200)
    expect(linked.cut.find(({ rule }) => rule === 'phone')?.pairs).toBeGreaterThan(1_000_000)
    expect(pairwise(linked.clusterOf, truth).precision).toBeGreaterThan(0.99)
  })
})
