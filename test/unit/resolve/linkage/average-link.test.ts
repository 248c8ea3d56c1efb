import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLink, type Least, type ScoredPairs } from '#resolve/linkage/average-link.ts'

type Joined = { readonly x: number[]; readonly y: number[]; readonly mean: number }

/** Average linkage by the book: of all pairs of clusters that meet, join the one with the highest mean, until none suffices. */
function slowAverageLink(records: number, pairs: ScoredPairs, score: (a: number, b: number) => number, least: Least): number[] {
  let clusters = Array.from({ length: records }, (_, r) => [r])
  const met = new Set<string>()
  for (let p = 0; p < pairs.count; p++) met.add(`${Math.min(pairs.left[p]!, pairs.right[p]!)}/${Math.max(pairs.left[p]!, pairs.right[p]!)}`)
  const joined = (x: number[], y: number[]): Joined | null => {
    const cross = x.flatMap(a => y.map(b => [Math.min(a, b), Math.max(a, b)] as const))
    const scores = cross.map(([a, b]) => score(a, b))
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length
    return cross.some(([a, b]) => met.has(`${a}/${b}`)) && mean >= least.mean && Math.max(...scores) >= least.best ? { x, y, mean } : null
  }
  for (;;) {
    const possible = clusters.flatMap((x, i) => clusters.slice(i + 1).map(y => joined(x, y))).filter(found => found !== null)
    if (possible.length === 0) break
    const { x, y } = possible.reduce((best, found) => (found.mean > best.mean ? found : best))
    clusters = [...clusters.filter(c => c !== x && c !== y), [...x, ...y].sort((a, b) => a - b)].sort((a, b) => a[0]! - b[0]!)
  }
  const clusterOf = Array.from({ length: records }, () => 0)
  for (const cluster of clusters) for (const record of cluster) clusterOf[record] = cluster[0]!
  return clusterOf
}

const square = fc.integer({ min: 2, max: 9 }).chain(records =>
  fc.record({
    records: fc.constant(records),
    // Few distinct scores make ties likely.
    scores: fc.array(fc.integer({ min: -8, max: 8 }).map(n => n * 1000), { minLength: records * records, maxLength: records * records }),
  }),
)

describe('average-link agglomeration', () => {
  it('equals the slow definition when every pair has met', () => {
    fc.assert(
      fc.property(square, ({ records, scores }) => {
        const score = (a: number, b: number): number => scores[Math.min(a, b) * records + Math.max(a, b)]!
        const left = Array.from({ length: records }, (_, a) => Array.from({ length: records - 1 - a }, () => a)).flat()
        const right = Array.from({ length: records }, (_, a) => Array.from({ length: records - 1 - a }, (_, k) => a + 1 + k)).flat()
        const pairs = { left: Uint32Array.from(left), right: Uint32Array.from(right), score: Int32Array.from(left, (a, p) => score(a, right[p]!)), count: left.length }
        const least = { mean: -4000, best: 0 }
        expect([...averageLink(records, pairs, score, least).clusterOf]).toEqual(slowAverageLink(records, pairs, score, least))
      }),
      { numRuns: 500 },
    )
  })

  it('does not chain: two clusters that one weak pair joins stay apart', () => {
    const groups = [0, 0, 0, 1, 1, 1]
    const score = (a: number, b: number): number => (groups[a] === groups[b] ? 9000 : (a === 2 && b === 3) || (a === 3 && b === 2) ? 2000 : -20000)
    const pairs = { left: Uint32Array.of(0, 1, 3, 4, 2), right: Uint32Array.of(1, 2, 4, 5, 3), score: Int32Array.of(9000, 9000, 9000, 9000, 2000), count: 5 }
    expect([...averageLink(6, pairs, score, { mean: -4000, best: 0 }).clusterOf]).toEqual([0, 0, 0, 3, 3, 3])
  })

  it('does not join two single records on less than even odds', () => {
    const pairs = { left: Uint32Array.of(0), right: Uint32Array.of(1), score: Int32Array.of(-100), count: 1 }
    expect([...averageLink(2, pairs, () => -100, { mean: -4000, best: 0 }).clusterOf]).toEqual([0, 1])
  })
})
