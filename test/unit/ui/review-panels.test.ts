import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { NO_PROGRESS } from '#lib/progress.ts'
import type { Ledger } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import { differingRuns, type DiffRun } from '#ui/panels/review-differing.tsx'
import { flipsOf } from '#ui/panels/review-flips.ts'
import { ledgerLines } from '#ui/panels/review-ledger.tsx'
import { keyOf, remainingPairs, waitingOf } from '#ui/panels/review-remaining.ts'
import { compareRows, folded, tieLines } from '#ui/panels/review-rows.ts'
import { toggledReason } from '#ui/panels/review-verdict.tsx'
import { waterfallBars } from '#ui/panels/review-waterfall.tsx'
import { becauseWords, bits, chance, fieldWords, levelWords, questionWords } from '#ui/panels/review-words.ts'
import { TEXTS, textsOf } from '#ui/text/texts.ts'
import type { CasePicture } from '#workers/jobs.ts'
import { reviewQueue, type ReviewPair, type ReviewQueue } from '#workers/review-jobs.ts'
import { samplePicture } from '../app/small-picture.ts'

let queue: ReviewQueue
let picture: CasePicture
beforeAll(async () => {
  const sample = await samplePicture()
  picture = sample.picture
  queue = await reviewQueue(new Map([['c', { parts: new Map(), result: { fingerprint: '', value: sample.result }, searchTexts: null }]]), { handle: 'c', ledger: [] }, NO_PROGRESS)
}, 120_000)

const nl = textsOf('nl')
const en = textsOf('en')
const joined = (runs: readonly DiffRun[]): string => runs.map(run => run.text).join('')
const marked = (runs: readonly DiffRun[]): string => runs.map(run => (run.differs ? `[${run.text}]` : run.text)).join('')
const letters = (runs: readonly DiffRun[], differs: boolean): string => runs.filter(run => run.differs === differs).map(run => run.text).join('').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

describe('differing letters', () => {
  test.each([
    ['Testkowski', 'Testowski', 'text', 'Test[k]owski | Testowski'],
    ['Mohamed Elidrissi', 'Mohamed EL IDRISSI', 'text', 'Mohamed Elidrissi | Mohamed EL IDRISSI'],
    ['NL35 TEST 0000', 'nl35test0000', 'text', 'NL35 TEST 0000 | nl35test0000'],
    ['Renée van Voorbeeld', 'Tessa Lotte van Voorbeeld', 'text', 'Renée van Voorbeeld | Tessa Lotte van Voorbeeld'],
    ['14-03-1988', '1988-03-14', 'date', '14-03-1988 | 1988-03-14'],
    ['14-03-1988', '1988-03-15', 'date', '14-03-1988 | 1988-03-15'],
    ['14-03-1988', '14-03-1989', 'date', '14-03-198[8] | 14-03-198[9]'],
    ['', 'x', 'text', ' | x'],
  ] as const)('%s beside %s', (left, right, type, wanted) => {
    const sides = differingRuns(left, right, type)
    expect(`${marked(sides.left)} | ${marked(sides.right)}`).toBe(wanted)
  })

  it('marks one digit on each side where two are swapped', () => {
    const sides = differingRuns('999990172', '999990127')
    expect([letters(sides.left, true), letters(sides.right, true)].map(text => text.length)).toEqual([1, 1])
  })

  it('loses no sign, and what is not marked is the same on both sides when anything is marked', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', '2', ' ', '-', '🚢'), maxLength: 14 })
    fc.assert(fc.property(text, text, (left, right) => {
      const sides = differingRuns(left, right)
      expect([joined(sides.left), joined(sides.right)]).toEqual([left, right])
      if ([...sides.left, ...sides.right].some(run => run.differs)) expect(letters(sides.left, false)).toBe(letters(sides.right, false))
      const turned = differingRuns(right, left)
      expect(letters(turned.left, true).length).toBe(letters(sides.right, true).length)
    }), { seed: 81, numRuns: 500 })
  })

  it('marks nothing where two texts differ in case and separators only', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', '3'), { maxLength: 12 }), fc.infiniteStream(fc.boolean()), (signs, coins) => {
      const other = signs.map(sign => (coins.next().value ? `${sign.toUpperCase()} ` : sign)).join('')
      const { left, right } = differingRuns(signs.join(''), other)
      expect([...left, ...right].filter(run => run.differs)).toEqual([])
    }), { seed: 82, numRuns: 200 })
  })
})

describe('rows of the comparison', () => {
  it('put every line of the waterfall beside what it is about, each once', () => {
    for (const pair of queue.pairs) {
      const placed = [...compareRows(pair).flatMap(row => row.lines), ...tieLines(pair)].map(line => line.field).sort()
      expect(placed).toEqual((pair.explanation?.lines ?? []).map(line => line.field).sort())
    }
  })

  it('show each identifying value of both groups with its row, the asked mention apart from the rest', () => {
    const cells = queue.pairs.slice(0, 60).flatMap(pair => compareRows(pair).flatMap(({ id, left, right, alsoLeft, alsoRight }) => [{ id, side: pair.left, own: left, also: alsoLeft }, { id, side: pair.right, own: right, also: alsoRight }]))
    for (const { id, side, own, also } of cells) {
      if (own) expect([own.file, own.row]).toEqual([side.mention.file, side.mention.row])
      const said = [...(own ? [own] : []), ...also].map(value => folded(value.text))
      expect(new Set(said).size).toBe(said.length)
      const stated = [side.mention, ...side.others].flatMap(mention => mention.facts.filter(fact => fact.property === id).map(fact => folded(fact.text)))
      if (id !== 'name' && id !== 'address') expect(new Set(said)).toEqual(new Set(stated))
    }
  })

  it('call a row missing only where one side says nothing, and equal where the model says exact', () => {
    for (const pair of queue.pairs) {
      for (const { left, right, state, lines } of compareRows(pair)) {
        if (state === 'missing') expect(left === null || right === null).toBe(true)
        if (lines.length > 0) expect(state === 'equal').toBe(lines.every(line => line.level === 'exact'))
      }
    }
  })
})

describe('the waterfall', () => {
  it('begins at nothing, each bar where the one before ends, and ends at the weight', () => {
    const explained = queue.pairs.flatMap(pair => pair.explanation ?? [])
    expect(explained.length).toBeGreaterThan(100)
    for (const explanation of explained) {
      const bars = waterfallBars(explanation)
      expect(bars[0]).toEqual({ id: 'prior', from: 0, to: explanation.prior })
      for (let at = 1; at < bars.length; at++) expect(bars[at]!.from).toBe(bars[at - 1]!.to)
      expect(bars.at(-1)!.to).toBe(explanation.weight)
    }
  })

  it('tells what would turn the verdict: each field whose loss crosses even odds, else the strongest', () => {
    for (const pair of queue.pairs) {
      const { explanation } = pair
      if (explanation === null) continue
      const without = flipsOf(pair).flatMap(flip => (flip.kind === 'without' ? [flip] : []))
      const crossing = explanation.lines.filter(line => explanation.weight - line.weight >= 0 !== explanation.weight >= 0).map(line => line.field)
      expect(without.map(flip => flip.field)).toEqual(crossing)
      for (const flip of without) expect(flip.to >= 0).not.toBe(flip.from >= 0)
      if (without.length === 0 && explanation.lines.length > 0) expect(flipsOf(pair)[0]).toMatchObject({ kind: 'none', field: explanation.lines[0]!.field })
    }
  })
})

describe('words', () => {
  it('has both languages for every reason, field, level and question that can come', () => {
    const reasons = ['judged-different', 'different-kind', 'different-bsn', 'different-kvk', 'different-rsin', 'different-birth-date', 'different-sex', 'ambiguous', 'name-only', 'chance-name', 'unsure', 'likely', 'looked-up', 'name', 'identifier', 'judgement', ...queue.pairs.map(pair => pair.because)]
    for (const because of reasons) for (const texts of [nl, en]) expect(becauseWords(because, texts)).not.toBe(because)
    const levels = ['exact', 'near', 'part', 'alike', 'swapped', 'different', 'same-name', 'initial', 'same-letter', 'slip', 'two-slips', 'partly-known', 'same-year', 'contained', 'shared-rare-word', 'shared', 'district', 'name', 'none']
    for (const level of levels) expect(`review.level.${level}` in TEXTS).toBe(true)
    for (const pair of queue.pairs) {
      expect(questionWords(pair.kind, nl)).not.toBe(questionWords(pair.kind, en))
      for (const line of pair.explanation?.lines ?? []) {
        expect(fieldWords(line.field, pair, en)).not.toMatch(/[A-Z][a-z]+[A-Z]|:/)
        expect(levels).toContain(line.level)
        expect(levelWords(line.level, nl)).not.toBe('')
      }
    }
  })

  test.each([[7400, '+7,4', '+7.4'], [-600, '−0,6', '−0.6'], [7000, '+7,0', '+7.0'], [40, '0', '0'], [-49, '0', '0'], [12345, '+12,3', '+12.3']])('%i millibits', (millibits, dutch, english) => {
    expect([bits(millibits, nl), bits(millibits, en)]).toEqual([dutch, english])
  })

  it('never rounds a chance to none or to certainty', () => {
    expect([0.9999999, 0.99, 0.5, 0.0000001].map(share => chance(share, nl))).toEqual(['> 99,9 %', '99 %', '50 %', '< 0,1 %'])
    expect(chance(0.474, en)).toBe('47.4%')
  })

  it('puts a reason into the text and takes exactly it out again', () => {
    expect(toggledReason('', 'a')).toBe('a')
    expect(toggledReason('eigen woorden', 'a')).toBe('eigen woorden; a')
    expect(toggledReason('a; eigen woorden; b', 'a')).toBe('eigen woorden; b')
    expect(toggledReason(toggledReason('x; y', 'a'), 'a')).toBe('x; y')
  })
})

describe('what is left to judge, and the ledger', () => {
  const judged = (pair: ReviewPair, verdict: Judgement['verdict'] = 'same'): Judgement => ({ left: pair.left.mention.key, right: pair.right.mention.key, verdict, by: 'J', at: '2026-01-01T00:00:00Z', why: '', model: 'm', anchors: [pair.left.anchor, pair.right.anchor] })

  it('is the queue without what was judged since, in its order; taken back, it is there again', () => {
    const found = { queue, of: picture, ledger: [] }
    const ledger: Ledger = [judged(queue.pairs[2]!), judged(queue.pairs[0]!, 'unsure')]
    expect(remainingPairs(found, ledger).map(keyOf)).toEqual(queue.pairs.filter((_, at) => at !== 0 && at !== 2).map(keyOf))
    expect(waitingOf(found, ledger)).toBe(queue.total - 2)
    expect(remainingPairs(found, [...ledger, { takesBack: 1, by: 'J', at: '2026-01-01T00:00:00Z', why: '' }])[0]).toBe(queue.pairs[0])
    expect(waitingOf(found, [])).toBe(queue.total)
  })

  it('does not let a judgement of an earlier delivery hide a pair that now has its keys', () => {
    const old = judged(queue.pairs[0]!)
    expect(remainingPairs({ queue, of: picture, ledger: [old] }, [old])).toHaveLength(queue.pairs.length)
    expect(remainingPairs({ queue, of: picture, ledger: [old] }, [old, { ...old }])).toHaveLength(queue.pairs.length - 1)
  })

  it('lists every judgement, the latest first, with what became of it', () => {
    const [first, second] = queue.pairs as [ReviewPair, ReviewPair]
    const { anchors: _, ...gone } = { ...judged(second), left: 'weg:1:x' }
    const back = { takesBack: 0, by: 'K', at: '2026-01-02T00:00:00Z', why: '' }
    const known = (pair: ReviewPair): [string, { name: string; partner: 'om' }] => [`${pair.left.mention.key}\u001f${pair.left.anchor.sha256.slice(0, 12)}${pair.left.anchor.row}`, { name: 'Links', partner: 'om' }]
    const lines = ledgerLines([judged(first), gone, back, judged(second, 'different')], { names: { ...Object.fromEntries([known(first)]), 'weg:1:x': null }, held: {} })
    expect(lines.map(line => [line.place, line.judgement.verdict, line.takenBack, line.gone, line.left])).toEqual([
      [3, 'different', null, false, second.left.mention.key],
      [1, 'same', null, true, 'weg:1:x'],
      [0, 'same', back, false, 'Links'],
    ])
  })
})
