import { describe, expect, it } from 'vitest'
import { agreement, halfOf, havePairs, PAIRS_MISSING, readPublishedPairs } from './names-published-pairs.ts'

describe('published pairs of names', () => {
  it.skipIf(!havePairs)(`agree at the default threshold, F1 at least .85 in each half${havePairs ? '' : ` (${PAIRS_MISSING})`}`, async () => {
    const pairs = await readPublishedPairs()
    const halves = [0, 1].map(half => agreement(pairs.filter(pair => halfOf(pair) === half)))
    const all = agreement(pairs)
    for (const [name, { pairs, precision, recall, f1 }] of [['first half', halves[0]!], ['second half', halves[1]!], ['all', all]] as const) {
      console.log(`names, ${name}: ${pairs} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`)
    }
    expect(all.pairs).toBe(431)
    for (const { f1 } of [...halves, all]) expect(f1).toBeGreaterThanOrEqual(0.85)
  })
})
