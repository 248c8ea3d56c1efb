import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NO_PROGRESS } from '#lib/progress.ts'
import { mentionKey, valuesOf, type Records } from '#model/records.ts'
import { propertyIndex } from '#model/properties.ts'
import { findMention } from '#resolve/judge.ts'
import { analyseCase } from '#workers/case-work.ts'
import { MentionPlaces } from '#workers/place-judgements.ts'
import { recordsOf, type Stated } from '../resolve/records-builder.ts'
import { judge } from '../resolve/resolved-case.ts'

/** A delivery: rows of persons under a file name; its bytes are told apart by `sha`. */
function delivery(rows: readonly Stated[], sha: string, file = 'p'): Records {
  const records = recordsOf([{ partner: 'politie', file, rows: rows.map(says => ({ mentions: [{ slot: 'x', kind: 'Person', says }, { slot: 'y', kind: 'Person', says: { name: 'Getuige' } }] })) }])
  return { ...records, sources: records.sources.map(source => ({ ...source, sha256: sha.repeat(64).slice(0, 64) })), tables: records.sources.map(() => ({ columns: [], rowNumber: new Uint32Array(), rowByte: new Float64Array(), texts: [], codes: [] }) as never) }
}

const names = (records: Records, mention: number): string[] => valuesOf(records, mention, propertyIndex('name'))
const anchorAt = (records: Records, key: string) => new MentionPlaces(records).anchorOf(findMention(records, key))
const rowOf = (records: Records, mention: number): number => (mention < 0 ? -1 : records.mentions.row[mention]!)

const A = { name: 'Jan Velden', birthDate: '02-07-1998', remark: 'een' }
const B = { name: 'Jan Velden', birthDate: '02-07-1998', remark: 'twee' }
const C = { name: 'Anna Bakker', birthDate: '01-01-1970', remark: 'drie' }

describe('a judged mention in a later delivery', () => {
  const first = delivery([A, B, C], '1')
  const anchor = anchorAt(first, 'p:2:x')
  test.each([
    ['the same bytes: the same row', delivery([A, B, C], '1'), 2],
    ['the same bytes, read as something else', delivery([A, { name: 'anders gelezen' }, C], '1'), 2],
    ['the same bytes under another name', delivery([A, B, C], '1', 'juni'), 2],
    ['rows inserted before it', delivery([C, C, A, B, C], '2'), 4],
    ['rows gone before it', delivery([B, C], '2'), 1],
    ['another row where it stood, itself gone', delivery([C, C], '2'), -1],
    ['something else changed in its row, and nobody else is identified so', delivery([C, { ...B, remark: 'bijgewerkt' }], '2'), 2],
    ['its row changed, and two are identified so', delivery([{ ...B, remark: 'u' }, { ...B, remark: 'v' }], '2'), -1],
    ['equal rows: the nearest', delivery([B, C, C, B], '2'), 1],
    ['another file', delivery([A, B, C], '2', 'anders'), -1],
    ['an empty file', delivery([], '2'), -1],
  ])('%s', (_, records, row) => {
    expect(rowOf(records, new MentionPlaces(records).find('p:2:x', anchor))).toBe(row)
  })

  it('without an anchor is what stands under its key, as before', () => {
    const later = delivery([C, C, A, B, C], '2')
    const places = new MentionPlaces(later)
    for (const key of ['p:1:x', 'p:4:y', 'p:9:x', 'q:1:x', 'p:1:z']) expect(places.find(key, undefined)).toBe(findMention(later, key))
  })

  it('is never a mention that is identified otherwise, whatever was inserted, taken out and turned round', () => {
    const person = fc.record({ name: fc.constantFrom('Jan', 'Anna', 'Piet', 'Joris'), birthDate: fc.constantFrom('02-07-1998', '01-01-1970'), remark: fc.constantFrom('a', 'b', 'c') })
    fc.assert(fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), fc.array(person, { maxLength: 8 }), fc.nat(), (before, after, which) => {
      const [one, other] = [delivery(before, '1'), delivery(after, '2')]
      const at = which % before.length
      const found = new MentionPlaces(other).find(`p:${at + 1}:x`, anchorAt(one, `p:${at + 1}:x`))
      const equal = after.flatMap((row, place) => (JSON.stringify(row) === JSON.stringify(before[at]) ? [place + 1] : []))
      const alike = after.filter(row => row.name === before[at]!.name && row.birthDate === before[at]!.birthDate)
      if (equal.length > 0) expect(Math.abs(rowOf(other, found) - at - 1)).toBe(Math.min(...equal.map(row => Math.abs(row - at - 1))))
      if (equal.length > 0) expect(equal).toContain(rowOf(other, found))
      else if (alike.length === 1) expect(names(other, found)).toEqual([before[at]!.name])
      else expect(found).toBe(-1)
    }), { seed: 61, numRuns: 500 })
  })
})

describe('judgements on an analysis', () => {
  const analysed = (records: Records, judgements: Parameters<typeof analyseCase>[1]['judgements']) => analyseCase([records], { judgements, seed: 1, asOf: null }, NO_PROGRESS).resolution
  const first = delivery([{ name: 'Jan Velden' }, { name: 'Anna Bakker' }, { name: 'Piet Dekker' }], '1')
  const ledger = [{ ...judge('p:1:x', 'p:2:x', 'same'), anchors: [anchorAt(first, 'p:1:x'), anchorAt(first, 'p:2:x')] as const }]

  it('go with their rows to the next delivery, and not onto who stands there now', () => {
    const later = delivery([{ name: 'Vreemde Een' }, { name: 'Jan Velden' }, { name: 'Vreemde Twee' }, { name: 'Anna Bakker' }], '2')
    const { entityOf, judgementsIgnored } = analysed(later, ledger)
    const entity = (row: number): number => entityOf[findMention(later, `p:${row}:x`)]!
    expect(entity(2)).toBe(entity(4))
    expect(entity(1)).not.toBe(entity(2))
    expect(judgementsIgnored).toBe(0)
  })

  it('are counted as gone, and change nothing, when their row is gone', () => {
    const later = delivery([{ name: 'Vreemde Een' }, { name: 'Vreemde Twee' }], '2')
    expect(analysed(later, ledger)).toEqual({ ...analysed(later, []), judgementsIgnored: 1 })
  })

  it('keep their keys: the ledger itself is not rewritten', () => {
    const frozen = JSON.stringify(ledger)
    const placed = new MentionPlaces(delivery([C, { name: 'Jan Velden' }, { name: 'Anna Bakker' }], '2')).placed(ledger[0]!)
    expect(placed).toMatchObject({ left: 'p:2:x', right: 'p:3:x' })
    expect(JSON.stringify(ledger)).toBe(frozen)
    expect(mentionKey(first, 0)).toBe('p:1:x')
  })
})
