import { mergeParallel } from '#graph/weighted-edges.ts'
import { naturalOrder } from '#lib/natural-order.ts'
import { topCommunities } from './louvain.ts'

/** A plain list of ties between things that are known by a text only. */
export type EdgeList = {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Zero or more; 1 for every edge when absent. */
  readonly weight?: ArrayLike<number>
}

export type CommunityOptions = {
  readonly algorithm: 'louvain'
  readonly resolution: number
  readonly seed: number
}

export type NodeCommunity = { readonly node: string; readonly community: number }

function checkedWeights({ source, target, weight }: EdgeList): Float64Array {
  if (weight === undefined) return new Float64Array(source.length).fill(1)
  if (weight.length !== source.length) throw new RangeError(`${source.length} edges have ${weight.length} weights; give one weight for each edge, or none at all`)
  return Float64Array.from(weight, (w, e) => {
    if (w >= 0 && Number.isFinite(w)) return w
    throw new RangeError(`edge ${e + 1} (${source[e]} - ${target[e]}) has weight ${w}: a weight is a number of zero or more; correct it, or leave the weights out`)
  })
}

/** Renumbers communities: largest first, equal sizes by their smallest node. */
function largestFirst(membership: Uint32Array): Uint32Array {
  const sizes: number[] = []
  // Communities come numbered by smallest node, so a stable sort by size settles ties.
  for (const community of membership) sizes[community] = (sizes[community] ?? 0) + 1
  const order = sizes.map((_, community) => community).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const rank = new Uint32Array(order.length)
  order.forEach((community, place) => (rank[community] = place))
  return membership.map(community => rank[community]!)
}

/**
 * Partitions a plain edge list, direction ignored, parallel edges added up. Nodes come in natural order
 * (`n2` before `n10`); communities are numbered from 0, the largest first, equal sizes by their
 * smallest node. The same for any order of the edges.
 *
 * Throws RangeError on a weight that is negative or no number, and on lists of unequal length.
 */
export function communitiesOfEdges(edges: EdgeList, options: CommunityOptions): NodeCommunity[] {
  const { source, target } = edges
  if (source.length !== target.length) throw new RangeError(`${source.length} sources and ${target.length} targets; an edge needs one of each`)
  const weight = checkedWeights(edges)
  const ids = [...new Set([...source, ...target])].sort(naturalOrder)
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const indices = (ends: readonly string[]): Uint32Array => Uint32Array.from(ends, id => indexOf.get(id)!)
  const pairs = mergeParallel({ nodes: ids.length, from: indices(source), to: indices(target), weight })
  const community = largestFirst(topCommunities(pairs, options))
  return ids.map((node, index) => ({ node, community: community[index]! }))
}
