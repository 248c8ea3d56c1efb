import type { WeightedEdges } from '#graph/weighted-edges.ts'

/**
 * Modularity of a partition: sum over communities of w_in / W - resolution × (d / 2W)², where w_in is the
 * weight inside (a self-loop once), d the sum of weighted degrees (a self-loop twice) and W the total
 * weight. Newman 2006 (PNAS 103(23), 8577), with the resolution of Reichardt & Bornholdt 2006
 * (Phys. Rev. E 74, 016110). 0 when there is no edge.
 */
export function modularity(edges: WeightedEdges, membership: Uint32Array, resolution: number): number {
  const communities = membership.reduce((most, community) => Math.max(most, community + 1), 0)
  const degree = new Float64Array(communities)
  let total = 0
  let inside = 0
  for (let e = 0; e < edges.weight.length; e++) {
    const a = membership[edges.low[e]!]!
    const b = membership[edges.high[e]!]!
    const weight = edges.weight[e]!
    total += weight
    if (a === b) inside += weight
    degree[a]! += weight
    degree[b]! += weight
  }
  if (total === 0) return 0
  const expected = degree.reduce((sum, d) => sum + (d / (2 * total)) ** 2, 0)
  return inside / total - resolution * expected
}
