import louvainOfLibrary from 'graphology-communities-louvain'
import { graphOfPairs } from '#graph/bridge.ts'
import type { WeightedEdges } from '#graph/weighted-edges.ts'
import { ascending } from '#lib/counting-sort.ts'
import { UnionFind } from '#lib/union-find.ts'
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

/** The ratio of all weight to that of the largest component is rounded to this, so that a pair more elsewhere changes nothing in it. */
const RATIO_STEP = 0.05

/**
 * The partition in which the library ends, run on each connected component by itself; communities can be disconnected, their
 * numbers mean nothing. No community crosses components, and the gain of joining groups of component c in the whole,
 * w/W - r d_i d_j/2W², has the sign of that in c alone at resolution r W_c/W. So what is tied to nothing here changes nothing here:
 * neither the order of visits, which the seed gives each component anew, nor, but for the rounding of W, the resolution.
 */
export function louvainPartition(edges: WeightedEdges, options: LouvainOptions): Uint32Array {
  const components = componentsOf(edges)
  const weights = components.map(({ edges: { weight } }) => weight.reduce((sum, w) => sum + w, 0))
  const largest = weights.reduce((most, w) => Math.max(most, w), 0)
  const all = weights.reduce((sum, w) => sum + w, 0)
  const ratio = largest === 0 ? 1 : Math.max(1, Math.round(all / largest / RATIO_STEP) * RATIO_STEP)
  const membership = ascending(edges.nodes)
  for (const [c, { nodes, edges: own }] of components.entries()) {
    const resolution = (options.resolution * (weights[c]! / largest)) / ratio
    const parts = nodes.length === 2 && resolution <= 1 ? [0, 0] : partitionConnected(own, { resolution, seed: options.seed })
    // The first node of each part names it: unique over all components.
    const first = new Map<number, number>()
    for (const [place, node] of nodes.entries()) {
      const part = parts[place]!
      if (!first.has(part)) first.set(part, node)
      membership[node] = first.get(part)!
    }
  }
  return membership
}

type Component = { readonly nodes: readonly number[]; readonly edges: WeightedEdges }

/** Connected components of more than one node, by smallest node, each with its own edges on nodes numbered anew in ascending order. */
function componentsOf(edges: WeightedEdges): Component[] {
  const { nodes, low, high } = edges
  const sets = new UnionFind(nodes)
  for (let e = 0; e < low.length; e++) sets.union(low[e]!, high[e]!)
  const place = new Uint32Array(nodes)
  const members = new Map<number, number[]>()
  for (let node = 0; node < nodes; node++) {
    const list = members.get(sets.find(node)) ?? []
    if (list.length === 0) members.set(sets.find(node), list)
    place[node] = list.length
    list.push(node)
  }
  const edgesIn = new Map<number, number[]>()
  for (let e = 0; e < low.length; e++) {
    const list = edgesIn.get(sets.find(low[e]!))
    if (list) list.push(e)
    else edgesIn.set(sets.find(low[e]!), [e])
  }
  return [...edgesIn.entries()]
    .filter(([root]) => members.get(root)!.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([root, own]) => ({ nodes: members.get(root)!, edges: subgraph(edges, own, { place, nodes: members.get(root)!.length }) }))
}

/** Edges stay in the order of their ends, since places keep the order of nodes. */
function subgraph({ low, high, weight }: WeightedEdges, own: readonly number[], { place, nodes }: { place: Uint32Array; nodes: number }): WeightedEdges {
  return {
    nodes,
    low: Uint32Array.from(own, e => place[low[e]!]!),
    high: Uint32Array.from(own, e => place[high[e]!]!),
    weight: Float64Array.from(own, e => weight[e]!),
    firstEdge: ascending(own.length + 1),
    edge: ascending(own.length),
  }
}

/**
 * One run of the library. It visits nodes in the order in which they were added, only from a random start, so they are
 * added in random order: that is how the method is meant, and on Enron it raises modularity from .600 to .611 (means of five seeds).
 */
function partitionConnected(edges: WeightedEdges, options: LouvainOptions): Uint32Array {
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
