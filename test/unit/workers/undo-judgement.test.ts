import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '#app/commands/all.ts'
import { analysisOf, newDocument, type CaseDocument } from '#app/document.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { standing, standingPlaces, type Ledger } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import type { Records } from '#model/records.ts'
import { analyseCase, layOutCase } from '#workers/case-work.ts'
import { reviewQueue } from '#workers/review-jobs.ts'
import { resultFiles } from '../../../src/cli/result-files.ts'
import { readFolder, SAMPLE } from '../case/read-folder.ts'
import { recordsOf, type SpokenRow } from '../resolve/records-builder.ts'
import { judge } from '../resolve/resolved-case.ts'

const choices = (ledger: Ledger) => ({ judgements: standing(ledger), seed: 1, asOf: null })

/** All bytes that an analysis gives: every result file, and where everything is drawn. */
function bytesOf(parts: readonly Records[], ledger: Ledger): string {
  const result = analyseCase(parts, choices(ledger), NO_PROGRESS)
  const { x, y } = layOutCase(result, 1, NO_PROGRESS)
  return JSON.stringify([...resultFiles(result, []), [...x], [...y], result.resolution.reviews, result.resolution.judgementsIgnored])
}

const NAMES = { left: 'a', right: 'b' }
const judged = (document: CaseDocument, judgement: Judgement): CaseDocument => COMMANDS.judge.apply(document, { judgement, names: NAMES })
const takenBack = (document: CaseDocument, takesBack: number): CaseDocument => COMMANDS.takeBackJudgement.apply(document, { entry: { takesBack, by: 'J', at: '2026-01-01T00:00:00Z', why: '' }, names: NAMES })

const person = fc.record({
  familyName: fc.constantFrom('Velden', 'van der Velden', 'Bakker'), givenNames: fc.constantFrom('Jan', 'J.', 'Anna'), birthDate: fc.constantFrom('02-07-1998', '11-05-1970'), bsn: fc.constantFrom('999990019', '999990032'),
}, { requiredKeys: ['familyName'] })
const rows: fc.Arbitrary<SpokenRow[]> = fc.array(fc.tuple(person, fc.constantFrom('ZZ-99-ZZ', 'YY-11-YY')).map(([says, plate]): SpokenRow => ({
  mentions: [{ slot: 'x', kind: 'Person', says }, { slot: 'thing', kind: 'Vehicle', says: { plate } }], ties: [{ kind: 'UsedBy', from: 'thing', to: 'x' }],
})), { minLength: 2, maxLength: 9 })
const world = rows.chain(all => {
  const key = fc.constantFrom(...all.map((_, row) => `p:${row + 1}:x`), 'weg:1:x')
  const verdict = fc.constantFrom('same' as const, 'different' as const, 'unsure' as const)
  return fc.record({ all: fc.constant(all), ledger: fc.array(fc.tuple(key, key, verdict).map(([a, b, said]) => judge(a, b, said)), { minLength: 1, maxLength: 5 }), which: fc.nat() })
})

describe('one judgement taken back', () => {
  it('gives, byte for byte, what never having made it gives, in any small world', () => {
    fc.assert(fc.property(world, ({ all, ledger, which }) => {
      const parts = [recordsOf([{ partner: 'politie', file: 'p', rows: all }])]
      const place = which % ledger.length
      const document = ledger.reduce(judged, newDocument('case', 'Test'))
      const after = takenBack(document, place)
      const never = ledger.filter((_, at) => at !== place).reduce(judged, newDocument('case', 'Test'))
      expect(bytesOf(parts, after.judgements)).toBe(bytesOf(parts, never.judgements))
      expect(analysisOf(after)).toBe(analysisOf(never))
      expect(after.judgements.slice(0, ledger.length)).toEqual(document.judgements)
    }), { seed: 71, numRuns: 150 })
  })

  it('does so for each of three judgements that change the result of the sample case', async () => {
    const parts = await readFolder(SAMPLE)
    const empty = analyseCase(parts, choices([]), NO_PROGRESS)
    const cases = new Map([['c', { parts: new Map(), result: { fingerprint: '', value: empty }, searchTexts: null }]])
    const { pairs } = await reviewQueue(cases, { handle: 'c', ledger: [] }, NO_PROGRESS)
    const [apart, together] = [pairs.find(pair => !pair.merged)!, pairs.find(pair => pair.merged)!]
    const said = [[apart, 'same'], [together, 'different'], [pairs.findLast(pair => !pair.merged)!, 'unsure']] as const
    const ledger = said.map(([{ left, right }, verdict]): Judgement => ({ left: left.mention.key, right: right.mention.key, verdict, by: 'J', at: '2026-01-01T00:00:00Z', why: '', model: '', anchors: [left.anchor, right.anchor] }))
    const document = ledger.reduce(judged, newDocument('case', 'Test'))
    const none = bytesOf(parts, [])
    const seen = new Set([none, bytesOf(parts, document.judgements)])
    for (const place of standingPlaces(document.judgements)) {
      const bytes = bytesOf(parts, takenBack(document, place).judgements)
      expect(bytes === bytesOf(parts, ledger.filter((_, at) => at !== place))).toBe(true)
      seen.add(bytes)
    }
    expect(seen.size).toBe(5)
    const all = [0, 1, 2].reduce(takenBack, document)
    expect(bytesOf(parts, all.judgements) === none).toBe(true)
    expect(all.judgements).toHaveLength(6)
  })
})
