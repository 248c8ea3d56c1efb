import { ascending, countingSort } from '#lib/counting-sort.ts'

/** Ties as they come: parallel ones, either direction and self-loops may occur. */
export type RawEdges = {
  /** Nodes are 0..nodes-1. */
  readonly nodes: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Zero or more; a tie of weight zero is no tie. */
  readonly weight: Float64Array
}

/** An undirected weighted graph: each pair once, low <= high, ordered by (low, high), all weights above zero. */
export type WeightedEdges = {
  readonly nodes: number
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly weight: Float64Array
  /** Raw edges behind pair p: edge[firstEdge[p] .. firstEdge[p + 1]], ascending. */
  readonly firstEdge: Uint32Array
  readonly edge: Uint32Array
}

/** Sum in ascending order of the terms: the same whatever the order in which they came. */
function orderlySum(weight: Float64Array, edges: Uint32Array): number {
  if (edges.length === 1) return weight[edges[0]!]!
  return Float64Array.from(edges, e => weight[e]!).sort().reduce((sum, value) => sum + value, 0)
}

/** One weighted edge for each pair of nodes that is tied, whatever the order and direction of the raw edges. */
export function mergeParallel(raw: RawEdges): WeightedEdges {
  const { nodes, from, to, weight } = raw
  const tied = ascending(from.length).filter(e => weight[e]! > 0)
  const lowOf = from.map((node, e) => Math.min(node, to[e]!))
  const highOf = from.map((node, e) => Math.max(node, to[e]!))
  const sorted = countingSort(countingSort(tied, highOf, nodes), lowOf, nodes)
  const starts: number[] = []
  for (let i = 0; i < sorted.length; i++) {
    const e = sorted[i]!
    const before = sorted[i - 1]
    if (before === undefined || lowOf[e] !== lowOf[before] || highOf[e] !== highOf[before]) starts.push(i)
  }
  const firstEdge = Uint32Array.from([...starts, sorted.length])
  const first = Uint32Array.from(starts, start => sorted[start]!)
  return {
    nodes,
    low: first.map(e => lowOf[e]!),
    high: first.map(e => highOf[e]!),
    weight: Float64Array.from(first, (_, p) => orderlySum(weight, sorted.subarray(firstEdge[p]!, firstEdge[p + 1]!))),
    firstEdge,
    edge: sorted,
  }
}
