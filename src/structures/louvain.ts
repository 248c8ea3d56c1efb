import type { WeightedEdges } from '#graph/weighted-edges.ts'
import { finerLevels } from './finer-levels.ts'
import { louvainPartition, type LouvainOptions } from './louvain-partition.ts'
import { modularity } from './modularity.ts'
import { splitDisconnected } from './split-disconnected.ts'

/** Nested partitions of all nodes. */
export type Communities = {
  /** Finest first, at least one; communities are connected and numbered in the order of their smallest node. */
  readonly levels: readonly Uint32Array[]
  /** Of the last, coarsest level. */
  readonly modularity: number
}

/**
 * The communities that Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) ends in, by
 * graphology-communities-louvain, split so that none is disconnected, numbered in the order of their
 * smallest node. A pure function of the edges and the options: the edges stand in the one order of
 * WeightedEdges, and chance comes from the seed.
 *
 * Throws RangeError when the resolution is not a number above zero.
 */
export function topCommunities(edges: WeightedEdges, options: LouvainOptions): Uint32Array {
  if (!(options.resolution > 0 && Number.isFinite(options.resolution))) {
    throw new RangeError(`resolution ${options.resolution} cannot be used: it must be a number above 0; 1 is the usual one`)
  }
  return splitDisconnected(edges, louvainPartition(edges, options))
}

/**
 * The hierarchy: `topCommunities` as the last level, below it the parts found inside each of them. Louvain's
 * own intermediate levels are not used: they are stations of one search over the whole network, not
 * the parts that its communities have (purity .90 against .98 on the planted graph of 10,000 nodes).
 *
 * Throws RangeError when the resolution is not a number above zero.
 */
export function louvain(edges: WeightedEdges, options: LouvainOptions): Communities {
  const top = topCommunities(edges, options)
  return { levels: [...finerLevels(edges, top, options), top], modularity: modularity(edges, top, options.resolution) }
}
