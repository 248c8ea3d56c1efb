import type { Network } from '#graph/network.ts'
import { mergeParallel, type WeightedEdges } from '#graph/weighted-edges.ts'
import type { Progress } from '#lib/progress.ts'
import type { Records } from '#model/records.ts'
import { levelOf, membersOf, rankById, type Level } from './hierarchy.ts'
import { louvain } from './louvain.ts'
import { visibilityOf, type Visibility } from './partner-views.ts'
import { structureNames } from './structure-names.ts'
import type { Structure, Structures } from './structure.ts'

export type StructureOptions = { readonly algorithm: 'louvain'; readonly resolution: number; readonly seed: number }

export const DEFAULT_STRUCTURE_OPTIONS: StructureOptions = { algorithm: 'louvain', resolution: 1, seed: 1 }

const NO_ROLES: ReadonlyMap<number, string> = new Map()

/** The network's ties between nodes in the order of their entity ids; a tie of an entity with itself is none. */
function edgesByRank({ nodes, edges }: Network, rank: Uint32Array): WeightedEdges {
  const weight = edges.weight.map((w, e) => (edges.from[e] === edges.to[e] ? 0 : w))
  return mergeParallel({ nodes, from: edges.from.map(node => rank[node]!), to: edges.to.map(node => rank[node]!), weight })
}

/** What the structures of one level need to know beside their own level. */
type Surroundings = {
  readonly network: Network
  readonly rank: Uint32Array
  readonly visibility: (members: Uint32Array) => Visibility
  /** Index into `structures` of the group of each node one level up; null at the top. */
  readonly above: Uint32Array | null
}

function structuresOf(level: Level, number: number, around: Surroundings): Structure[] {
  const { network, rank, visibility, above } = around
  const names = structureNames(network, rank, level)
  return Array.from(level.central, (central, group) => {
    const members = membersOf(level, group)
    return {
      id: `S${number}-${network.id[central]!}`,
      level: number,
      parent: above === null ? null : above[central]!,
      members,
      name: names[group]!,
      stability: null,
      roles: NO_ROLES,
      ...visibility(members),
    }
  })
}

/** Per level the index into `structures` of each node: groups of a level follow those of the finer ones. */
function structureIndices(levels: readonly Level[]): Uint32Array[] {
  let before = 0
  return levels.map(level => {
    const offset = before
    before += level.central.length
    return level.membership.map(group => offset + group)
  })
}

/**
 * The communities of the whole network, level by level, finest first; within a level the largest first,
 * entities without a tie last, each a structure of one. Every structure is connected and lies inside one
 * of the next level. Ids, names and members follow from what the entities are and how they are tied,
 * not from the order of files or rows.
 *
 * Throws RangeError when the resolution is not a number above zero.
 */
export function findStructures(records: Records, network: Network, options: StructureOptions, progress: Progress): Structures {
  progress.check()
  const rank = rankById(network)
  const communities = louvain(edgesByRank(network, rank), options)
  progress.report(0.5)
  progress.check()
  const levels = communities.levels.map(byRank => levelOf(network, rank, rank.map(place => byRank[place]!)))
  const indices = structureIndices(levels)
  const visibility = visibilityOf(records, network)
  const structures: Structure[] = []
  levels.forEach((level, number) => {
    progress.check()
    for (const structure of structuresOf(level, number, { network, rank, visibility, above: indices[number + 1] ?? null })) structures.push(structure)
    progress.report(0.5 + (0.5 * (number + 1)) / levels.length)
  })
  return { algorithm: options.algorithm, resolution: options.resolution, seed: options.seed, modularity: communities.modularity, levels: indices, structures }
}
