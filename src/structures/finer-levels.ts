import { mergeParallel, type WeightedEdges } from '#graph/weighted-edges.ts'
import { louvainPartition, type LouvainOptions } from './louvain-partition.ts'
import { moveNodes } from './move-nodes.ts'
import { communityCount, splitDisconnected } from './split-disconnected.ts'

/** Levels below the top at most: a reader keeps no more apart. */
const MOST_LEVELS = 3
/** A community is split when it can have two parts of five members, */
const SMALLEST_SPLIT = 10
/** a part only when it has more members than can be read as one area. */
const READABLE = 40
/**
 * Inside a community, parts are kept apart when their ties are fewer than this share of what chance would
 * give: on planted graphs .1 to .5 find the planted groups, from .7 on random groups are cut up.
 */
const FEW_TIES = 0.25
/** The same for parts that hang together better and are too large to read: any less than by chance. */
const FEWER_THAN_CHANCE = 1

/**
 * The levels below the given one, finest first, at most three, none when nothing can be split: each community is
 * split by Louvain on its own ties only, so the resolution limit is that of the community, not
 * of the network (Fortunato & Barthelemy 2007, PNAS 104(1), 36). Nested by construction; every part is
 * connected, and they are numbered in the order of their smallest node.
 */
export function finerLevels(edges: WeightedEdges, top: Uint32Array, options: LouvainOptions): Uint32Array[] {
  const levels: Uint32Array[] = []
  let above = top
  let parts = guestsApart(edges, top, options.resolution)
  for (let atLeast = SMALLEST_SPLIT; levels.length < MOST_LEVELS; atLeast = READABLE + 1) {
    parts = splitWhole(edges, splitInside(edges, parts, { atLeast, resolution: FEW_TIES, seed: options.seed }), parts, options.seed)
    // Nested partitions with as many communities are the same partition.
    if (communityCount(parts) === communityCount(above)) break
    levels.unshift(parts)
    above = parts
  }
  return levels
}

/**
 * Sets members apart that Louvain has left in a community although another one ties them better: it moves whole groups
 * once they are formed, and single nodes no more. On the planted graph of 10,000 nodes they are 5 in 100, and they would
 * blur the parts in which they do not belong.
 */
function guestsApart(edges: WeightedEdges, top: Uint32Array, resolution: number): Uint32Array {
  const better = moveNodes(edges, top, resolution)
  return splitDisconnected(edges, Float64Array.from(top, (community, node) => community * edges.nodes + better[node]!))
}

/** Splits again, less strictly, what a first split has left whole and is too large to read. */
function splitWhole(edges: WeightedEdges, parts: Uint32Array, before: Uint32Array, seed: number): Uint32Array {
  const size = sizesOf(before)
  const whole = sizesOf(parts)
  const isWhole = parts.map((part, node) => (whole[part] === size[before[node]!] ? 1 : 0))
  return splitInside(edges, parts, { atLeast: READABLE + 1, resolution: FEWER_THAN_CHANCE, seed, only: isWhole })
}

type Split = LouvainOptions & {
  /** Smaller communities stay whole. */
  readonly atLeast: number
  /** 1 for nodes of communities that may be split; all when absent. */
  readonly only?: Uint32Array
}

/**
 * Louvain inside each community by itself, all in one run. With the ties of community c divided by the sum W of c and
 * k communities, the weight of all is k, and at resolution k r the gain of joining groups i and j of c is
 * w/W - k r (d_i/W)(d_j/W)/2k = (w - r d_i d_j/2W)/W: that of a run on c alone at resolution r, whatever the others are.
 */
function splitInside(edges: WeightedEdges, within: Uint32Array, { atLeast, only, resolution, seed }: Split): Uint32Array {
  const size = sizesOf(within)
  const taken = within.map((community, node) => (size[community]! >= atLeast && only?.[node] !== 0 ? 1 : 0))
  const { inside, place, communities } = tiesInside(edges, within, taken)
  if (communities === 0) return within
  const part = louvainPartition(inside, { resolution: communities * resolution, seed })
  // Parts are numbered behind the communities that stay.
  return splitDisconnected(edges, within.map((community, node) => (taken[node] === 1 ? size.length + part[place[node]!]! : community)))
}

/** The ties inside the communities of the taken nodes, each as a share of its community's sum; nodes numbered anew. */
function tiesInside({ nodes, low, high, weight }: WeightedEdges, within: Uint32Array, taken: Uint32Array): { inside: WeightedEdges; place: Uint32Array; communities: number } {
  const place = new Uint32Array(nodes)
  let count = 0
  for (let node = 0; node < nodes; node++) if (taken[node] === 1) place[node] = count++
  const kept = low.map((_, e) => e).filter(e => taken[low[e]!] === 1 && within[low[e]!] === within[high[e]!])
  const sum = new Float64Array(communityCount(within))
  for (const e of kept) sum[within[low[e]!]!]! += weight[e]!
  const inside = mergeParallel({
    nodes: count,
    from: kept.map(e => place[low[e]!]!),
    to: kept.map(e => place[high[e]!]!),
    weight: Float64Array.from(kept, e => weight[e]! / sum[within[low[e]!]!]!),
  })
  return { inside, place, communities: sum.reduce((n, s) => n + (s > 0 ? 1 : 0), 0) }
}

function sizesOf(membership: Uint32Array): Uint32Array {
  const size = new Uint32Array(communityCount(membership))
  for (const community of membership) size[community]!++
  return size
}
