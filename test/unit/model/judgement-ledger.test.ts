import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isJudgement, joinedLedgers, pairKey, readLedgerFile, refsOf, standing, standingPlaces, UnreadableLedger, withTakenBack, writeLedgerFile, type Ledger, type LedgerEntry, type TakenBack,
} from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'

const key = fc.constantFrom('politie:1:x', 'politie:2:x', 'a:b:3:y', 'fiod:12:van_houder')
const at = fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123Z')
const anchor = fc.constantFrom('a', 'b').map(sign => ({ sha256: sign.repeat(64), row: 'r', says: 's' }))
const judgement: fc.Arbitrary<Judgement> = fc.record(
  { left: key, right: key, verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const), by: fc.constantFrom('J', 'K'), at, why: fc.string(), model: fc.constant('m'), anchors: fc.tuple(anchor, anchor) },
  { requiredKeys: ['left', 'right', 'verdict', 'by', 'at', 'why', 'model'] },
)
/** Any ledger as it can come about: judgements, and each taken back at most once after it was made. */
const anyLedger: fc.Arbitrary<Ledger> = fc.array(fc.oneof(judgement, fc.nat()), { maxLength: 12 }).map(steps => {
  let ledger: Ledger = []
  for (const step of steps) {
    if (typeof step === 'object') ledger = [...ledger, step]
    else {
      const places = standingPlaces(ledger)
      if (places.length > 0) ledger = withTakenBack(ledger, { takesBack: places[step % places.length]!, by: 'J', at: '2026-02-01T00:00:00Z', why: '' })
    }
  }
  return ledger
})
const back = (takesBack: number): TakenBack => ({ takesBack, by: 'J', at: '2026-02-01T00:00:00Z', why: '' })
const made = (left: string, right: string, verdict: Judgement['verdict'] = 'same'): Judgement => ({ left, right, verdict, by: 'J', at: '2026-01-01T00:00:00Z', why: '', model: 'm' })

describe('a ledger', () => {
  it('counts what was made and not taken back, in the order of making', () => {
    const ledger: LedgerEntry[] = [made('a:1:x', 'b:1:x'), made('a:2:x', 'b:2:x', 'different'), back(0), made('a:1:x', 'b:1:x', 'unsure')]
    expect(standingPlaces(ledger)).toEqual([1, 3])
    expect(standing(ledger)).toEqual([ledger[1], ledger[3]])
  })

  it('with one judgement taken back counts exactly what it would count had that one never been made', () => {
    fc.assert(fc.property(anyLedger, fc.nat(), (ledger, which) => {
      const places = standingPlaces(ledger)
      fc.pre(places.length > 0)
      const place = places[which % places.length]!
      const without = places.filter(other => other !== place).map(other => ledger[other])
      const after = withTakenBack(ledger, back(place))
      expect(standing(after)).toEqual(without)
      expect(after.slice(0, ledger.length)).toEqual(ledger)
      expect(withTakenBack(after, back(place))).toBe(after)
    }), { seed: 51, numRuns: 300 })
  })

  it('takes back nothing where there is no judgement', () => {
    const ledger: Ledger = [made('a:1:x', 'b:1:x'), back(0)]
    for (const place of [0, 1, 2, -1, 99]) expect(withTakenBack(ledger, back(place))).toBe(ledger)
  })

  it('joined with itself, or a beginning of itself, stays as it is', () => {
    fc.assert(fc.property(anyLedger, fc.nat(12), (ledger, length) => {
      expect(joinedLedgers(ledger, ledger)).toEqual(ledger)
      expect(joinedLedgers(ledger, ledger.slice(0, length))).toEqual(ledger)
      expect(joinedLedgers([], ledger)).toEqual(ledger)
    }), { seed: 52, numRuns: 300 })
  })

  it('joined with another keeps its entries where they are, has all judgements of both, and what either took back', () => {
    const shared = fc.tuple(anyLedger, anyLedger, anyLedger).map(([first, mine, theirs]) => [joinedLedgers(first, mine), joinedLedgers(first, theirs)] as const)
    fc.assert(fc.property(shared, ([mine, theirs]) => {
      const joined = joinedLedgers(mine, theirs)
      expect(joined.slice(0, mine.length)).toEqual(mine)
      const text = (entry: LedgerEntry): string => JSON.stringify(entry)
      const all = joined.filter(isJudgement).map(text)
      for (const entry of [...mine, ...theirs].filter(isJudgement)) expect(all).toContain(text(entry))
      expect(standing(joined).length).toBeLessThanOrEqual(standing(mine).length + standing(theirs).length)
      const counts = standing(joined).map(text)
      for (const entry of standing(joined)) expect([...standing(mine), ...standing(theirs)].map(text)).toContain(text(entry))
      expect(new Set(joined.filter(entry => !isJudgement(entry)).map(entry => (entry as TakenBack).takesBack)).size).toBe(joined.length - all.length)
      expect(counts.length + joined.length - all.length).toBe(all.length)
    }), { seed: 53, numRuns: 300 })
  })

  it('names a pair either way round, and tells mentions under one key apart by what they were', () => {
    expect(pairKey('a:1:x', 'b:1:x')).toBe(pairKey('b:1:x', 'a:1:x'))
    expect(pairKey('a:1:x', 'b:1:x')).not.toBe(pairKey('a:1:x', 'b:2:x'))
    const was = (row: string) => ({ sha256: 'a'.repeat(64), row, says: 's' })
    const refs = [made('a:1:x', 'b:1:x'), { ...made('a:1:x', 'b:1:x'), anchors: [was('1'), was('2')] as const }, { ...made('a:1:x', 'b:1:x'), anchors: [was('3'), was('2')] as const }].map(entry => refsOf(entry))
    expect(new Set(refs.map(([left]) => left)).size).toBe(3)
    expect(new Set(refs.map(([, right]) => right)).size).toBe(2)
  })
})

describe('a ledger as a file', () => {
  it('is read back as it was written, and equal ledgers give equal bytes', () => {
    fc.assert(fc.property(anyLedger, ledger => {
      const text = writeLedgerFile(ledger)
      expect(readLedgerFile(text)).toEqual(ledger)
      expect(writeLedgerFile(readLedgerFile(text))).toBe(text)
      const turned = ledger.map(entry => Object.fromEntries(Object.entries(entry).toReversed())) as unknown as Ledger
      expect(writeLedgerFile(turned)).toBe(text)
    }), { seed: 54, numRuns: 200 })
  })

  const file = (entries: unknown, head: object = {}): string => JSON.stringify({ format: 'verband-judgements', version: 1, ...head, entries })
  const good = made('a:1:x', 'b:1:x')
  test.each([
    ['no JSON', '{"format"', 'ledger-not-json', /no JSON/],
    ['another format', file([], { format: 'verband-view' }), 'ledger-other-format', /no judgements/],
    ['a list', '[]', 'ledger-other-format', /no judgements/],
    ['a newer version', file([], { version: 2 }), 'ledger-other-version', /version 2.*knows version 1/],
    ['no entries', '{"format":"verband-judgements","version":1}', 'ledger-damaged', /^entries/],
    ['entries that are none', file(7), 'ledger-damaged', /^entries/],
    ['an entry that is none', file([good, 7]), 'ledger-damaged', /^entries\.1/],
    ['an unknown verdict', file([good, { ...good, verdict: 'maybe' }]), 'ledger-damaged', /^entry 2 verdict:.*maybe/],
    ['a key that names no mention', file([{ ...good, left: 'politie' }]), 'ledger-damaged', /^entry 1 left:.*file:row:slot/],
    ['a date that is none', file([{ ...good, at: 'gisteren' }]), 'ledger-damaged', /^entry 1 at:/],
    ['a missing name', file([{ ...good, by: undefined }]), 'ledger-damaged', /^entry 1 by:/],
    ['a property too many', file([{ ...good, extra: 1 }]), 'ledger-damaged', /^entry 1 extra:/],
    ['an anchor that is none', file([{ ...good, anchors: [{ sha256: 'x', row: '', says: '' }, { sha256: 'x', row: '', says: '' }] }]), 'ledger-damaged', /^entry 1 anchors\.0\.sha256:/],
    ['taking back what was never made', file([back(0)]), 'ledger-damaged', /^entry 1 takesBack:/],
    ['taking back a later one', file([back(1), good]), 'ledger-damaged', /^entry 1 takesBack:/],
    ['taking back twice', file([good, back(0), back(0)]), 'ledger-damaged', /^entry 3 takesBack: there is no judgement before it at place 0/],
  ])('%s is refused with its place', (_, text, code, message) => {
    const refusal = (() => { try { return readLedgerFile(text) } catch (error) { return error } })()
    expect(refusal).toBeInstanceOf(UnreadableLedger)
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) as string })
  })
})
