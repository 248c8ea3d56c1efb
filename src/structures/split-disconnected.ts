import type { WeightedEdges } from '#graph/weighted-edges.ts'
import { UnionFind } from '#lib/union-find.ts'

/**
 * The connected parts of each community, numbered in the order of their smallest node. Louvain can
 * leave communities that fall apart (Traag et al. 2019, doi 10.1038/s41598-019-41695-z); splitting them
 * never lowers modularity: the weight inside stays, and the squares of the parts' degrees sum to less.
 * Parts of nested communities are nested.
 */
export function splitDisconnected(edges: WeightedEdges, membership: ArrayLike<number>): Uint32Array {
  const parts = new UnionFind(edges.nodes)
  for (let e = 0; e < edges.low.length; e++) {
    const low = edges.low[e]!
    const high = edges.high[e]!
    if (membership[low] === membership[high]) parts.union(low, high)
  }
  const numbered = new Uint32Array(edges.nodes)
  let count = 0
  // The representative is the smallest member, so it is always numbered before the others ask for it.
  for (let node = 0; node < edges.nodes; node++) {
    const smallest = parts.find(node)
    numbered[node] = smallest === node ? count++ : numbered[smallest]!
  }
  return numbered
}

/** How many communities a membership numbered from 0 without gaps has. */
export function communityCount(membership: Uint32Array): number {
  return membership.reduce((most, community) => Math.max(most, community + 1), 0)
}
