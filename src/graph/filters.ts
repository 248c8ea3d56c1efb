import { BitSet } from '#lib/bit-set.ts'
import { kindIndex, type EntityKind } from '#model/kinds.ts'
import type { PartnerSet } from '#model/partners.ts'
import { relationIndex, type RelationKind } from '#model/relations.ts'
import type { Network } from './network.ts'

/**
 * How a set of partners must meet the set that is asked for: `any` of them, `all` of them,
 * or `only` them (nobody outside it, what these partners have by themselves).
 */
export type PartnerMatch = 'any' | 'all' | 'only'

function matches(partners: PartnerSet, asked: PartnerSet, match: PartnerMatch): boolean {
  if (match === 'any') return (partners & asked) !== 0
  if (match === 'all') return (partners & asked) === asked
  return partners !== 0 && (partners & ~asked) === 0
}

/** Nodes of one of the given kinds. */
export function nodesOfKinds(network: Network, kinds: readonly EntityKind[]): BitSet {
  const wanted = new Set(kinds.map(kindIndex))
  return BitSet.where(network.nodes, node => wanted.has(network.kind[node]!))
}

/** Nodes by the partners that mention them. */
export function nodesOfPartners(network: Network, asked: PartnerSet, match: PartnerMatch): BitSet {
  return BitSet.where(network.nodes, node => matches(network.partners[node]!, asked, match))
}

/** Edges of one of the given kinds. */
export function edgesOfKinds({ edges }: Network, kinds: readonly RelationKind[]): BitSet {
  const wanted = new Set(kinds.map(relationIndex))
  return BitSet.where(edges.count, edge => wanted.has(edges.kind[edge]!))
}

/** Edges by the partners that state them. */
export function edgesOfPartners({ edges }: Network, asked: PartnerSet, match: PartnerMatch): BitSet {
  return BitSet.where(edges.count, edge => matches(edges.partners[edge]!, asked, match))
}

/** Edges with both ends in a set of nodes. */
export function edgesBetween({ edges }: Network, nodes: BitSet): BitSet {
  return BitSet.where(edges.count, edge => nodes.has(edges.from[edge]!) && nodes.has(edges.to[edge]!))
}
