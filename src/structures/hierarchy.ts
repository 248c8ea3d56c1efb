import type { Network } from '#graph/network.ts'
import { ascending, groupsOf, type Groups } from '#lib/counting-sort.ts'

/** One level of the hierarchy: every node in exactly one group, the largest group first. */
export type Level = {
  /** Group of each node. */
  readonly membership: Uint32Array
  readonly groups: Groups
  /** Sum of each node's tie weights to members of its own group, self-loops left out. */
  readonly strength: Float64Array
  /** Most connected member of each group: by strength, ties by entity id. */
  readonly central: Uint32Array
}

/** Place of each node when nodes are ordered by entity id, so that results do not depend on the order of rows. */
export function rankById(network: Network): Uint32Array {
  const { id } = network
  const order = ascending(network.nodes).sort((a, b) => (id[a]! < id[b]! ? -1 : id[a]! > id[b]! ? 1 : a - b))
  const rank = new Uint32Array(network.nodes)
  order.forEach((node, place) => (rank[node] = place))
  return rank
}

/** Whether node a comes before node b among the members of one group. */
export function isMoreConnected(strength: Float64Array, rank: Uint32Array, a: number, b: number): boolean {
  return strength[a] === strength[b] ? rank[a]! < rank[b]! : strength[a]! > strength[b]!
}

/** Sums are exact whatever their order: weights are whole multiples of WEIGHT_UNIT. */
function strengthInside({ edges, nodes }: Network, membership: Uint32Array): Float64Array {
  const strength = new Float64Array(nodes)
  for (let e = 0; e < edges.count; e++) {
    const from = edges.from[e]!
    const to = edges.to[e]!
    if (from === to || membership[from] !== membership[to]) continue
    strength[from]! += edges.weight[e]!
    strength[to]! += edges.weight[e]!
  }
  return strength
}

function centralsOf(groups: Groups, strength: Float64Array, rank: Uint32Array): Uint32Array {
  const central = new Uint32Array(groups.first.length - 1)
  for (let g = 0; g < central.length; g++) {
    const members = groups.members.subarray(groups.first[g]!, groups.first[g + 1]!)
    central[g] = members.reduce((best, node) => (isMoreConnected(strength, rank, node, best) ? node : best))
  }
  return central
}

/**
 * A partition as a level: groups in the order of size, largest first, equal sizes by the entity id of
 * their most connected member. `membership` numbers non-empty groups from 0 in any order.
 */
export function levelOf(network: Network, rank: Uint32Array, membership: Uint32Array): Level {
  const count = membership.reduce((most, group) => Math.max(most, group + 1), 0)
  const unordered = groupsOf(membership, count)
  const strength = strengthInside(network, membership)
  const central = centralsOf(unordered, strength, rank)
  const size = (group: number): number => unordered.first[group + 1]! - unordered.first[group]!
  const order = ascending(count).sort((a, b) => size(b) - size(a) || rank[central[a]!]! - rank[central[b]!]!)
  const placeOf = new Uint32Array(count)
  order.forEach((group, place) => (placeOf[group] = place))
  const ordered = membership.map(group => placeOf[group]!)
  return { membership: ordered, groups: groupsOf(ordered, count), strength, central: order.map(group => central[group]!) }
}

/** The nodes of one group, ascending. */
export function membersOf({ groups }: Level, group: number): Uint32Array {
  return groups.members.slice(groups.first[group]!, groups.first[group + 1]!)
}
