import * as fc from 'fast-check'
import { mergeParallel, type WeightedEdges } from '#graph/weighted-edges.ts'

/** One tie: two nodes and a weight. */
export type Tie = readonly [number, number, number]

export function edgesOf(nodes: number, ties: readonly Tie[]): WeightedEdges {
  return mergeParallel({ nodes, from: Uint32Array.from(ties, t => t[0]), to: Uint32Array.from(ties, t => t[1]), weight: Float64Array.from(ties, t => t[2]) })
}

/** Ties of random graphs of up to 24 nodes: sparse to dense, with self-loops, parallel ties and weights of zero. */
export const randomTies: fc.Arbitrary<{ nodes: number; ties: Tie[] }> = fc.integer({ min: 1, max: 24 }).chain(nodes => {
  const node = fc.nat(nodes - 1)
  const weight = fc.constantFrom(0, 0.25, 1, 1, 1, 3)
  return fc.record({ nodes: fc.constant(nodes), ties: fc.array(fc.tuple(node, node, weight), { maxLength: 70 }) })
})

/** How many communities of a membership are not connected by ties inside them: a search from one member of each. */
export function disconnectedCommunities(edges: WeightedEdges, membership: ArrayLike<number>): number {
  const beside: number[][] = Array.from({ length: edges.nodes }, () => [])
  edges.low.forEach((low, e) => {
    const high = edges.high[e]!
    if (membership[low] !== membership[high]) return
    beside[low]!.push(high)
    beside[high]!.push(low)
  })
  const reached = new Set<number>()
  const started = new Set<number>()
  for (let node = 0; node < edges.nodes; node++) {
    if (started.has(membership[node]!)) continue
    started.add(membership[node]!)
    const stack = [node]
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (reached.has(at)) continue
      reached.add(at)
      stack.push(...beside[at]!)
    }
  }
  const broken = new Set<number>()
  for (let node = 0; node < edges.nodes; node++) if (!reached.has(node)) broken.add(membership[node]!)
  return broken.size
}
