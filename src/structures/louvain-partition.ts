import louvainOfLibrary from 'graphology-communities-louvain'
import { graphOfPairs } from '#graph/bridge.ts'
import type { WeightedEdges } from '#graph/weighted-edges.ts'
import { ascending } from '#lib/counting-sort.ts'
import { seededRandom, type Random } from '#lib/random.ts'

export type LouvainOptions = {
  /** Above 1 finds more and smaller communities, below 1 fewer and larger ones. */
  readonly resolution: number
  readonly seed: number
}

/**
 * The library compares gains with a fixed 1e-10, so weights must be neither tiny nor huge. A power of
 * two leaves every digit as it is, and modularity does not change under scaling.
 */
function scaleOf(weight: Float64Array): number {
  const mean = weight.reduce((sum, w) => sum + w, 0) / weight.length
  return 2 ** -Math.floor(Math.log2(mean))
}

/** 0, 1, … count-1 in random order (Fisher & Yates). */
function shuffled(count: number, random: Random): Uint32Array {
  const order = ascending(count)
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const taken = order[i]!
    order[i] = order[j]!
    order[j] = taken
  }
  return order
}

/**
 * The partition in which one run of the library ends; communities can be disconnected, their numbers mean
 * nothing. The library visits nodes in the order in which they were added, only from a random start, so
 * they are added in random order: that is how the method is meant, and on Enron it raises modularity
 * from .600 to .611 (means of five seeds).
 */
export function louvainPartition(edges: WeightedEdges, options: LouvainOptions): Uint32Array {
  if (edges.weight.length === 0) return ascending(edges.nodes)
  const random = seededRandom(options.seed)
  const order = shuffled(edges.nodes, random)
  const scale = scaleOf(edges.weight)
  const { dendrogram } = louvainOfLibrary.detailed(graphOfPairs(edges, order), {
    getEdgeWeight: key => edges.weight[Number(key)]! * scale,
    resolution: options.resolution,
    rng: random.next,
  })
  const byPlace = dendrogram.at(-1)!
  const membership = new Uint32Array(edges.nodes)
  order.forEach((node, place) => (membership[node] = byPlace[place]!))
  return membership
}
