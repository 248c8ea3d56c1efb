import { mergeParallel, type WeightedEdges } from '#graph/weighted-edges.ts'
import { seededRandom } from '#lib/random.ts'

export type PlantedOptions = {
  readonly nodes: number
  /** Smallest and largest community; sizes fall off as size^-1.5 between them. */
  readonly smallest: number
  readonly largest: number
  readonly averageDegree: number
  /** Share of ties that leave their community at random. */
  readonly mixing: number
  readonly seed: number
}

/** A graph with known communities; parallel ties are merged to weight 1. */
export function plantedGraph(options: PlantedOptions): { edges: WeightedEdges; truth: Uint32Array } {
  const { nodes, smallest, largest, averageDegree, mixing, seed } = options
  const random = seededRandom(seed)
  const truth = new Uint32Array(nodes)
  const starts: number[] = []
  for (let at = 0; at < nodes; ) {
    // Inverse of the cumulative distribution of a power law with exponent 1.5.
    const size = Math.floor((smallest ** -0.5 - random.next() * (smallest ** -0.5 - largest ** -0.5)) ** -2)
    const end = nodes - at - size < smallest ? nodes : at + size
    truth.fill(starts.length, at, end)
    starts.push(at)
    at = end
  }
  starts.push(nodes)
  const count = Math.round((nodes * averageDegree) / 2)
  const from = new Uint32Array(count)
  const to = new Uint32Array(count)
  for (let e = 0; e < count; e++) {
    from[e] = random.below(nodes)
    const start = starts[truth[from[e]!]!]!
    const end = starts[truth[from[e]!]! + 1]!
    to[e] = random.next() < mixing ? random.below(nodes) : start + random.below(end - start)
  }
  const edges = mergeParallel({ nodes, from, to, weight: new Float64Array(count).map((_, e) => (from[e] === to[e] ? 0 : 1)) })
  return { edges: { ...edges, weight: edges.weight.map(() => 1) }, truth }
}
