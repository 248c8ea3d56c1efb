import type { PartnerId } from '#model/partners.ts'

/** What one partner alone sees of a structure. */
export type PartnerView = {
  readonly partner: PartnerId
  /** Members it mentions, and as a share of all members. */
  readonly members: number
  readonly memberShare: number
  /** Relations it states between members, and as a share of all. */
  readonly ties: number
  readonly tieShare: number
  /** Connected parts into which the structure falls for it, isolated members it sees included. */
  readonly parts: number
}

/** A community, a community of communities, or a set grown from signals. */
export type Structure = {
  /** Stable: made from its most connected member, kept while that member stays. */
  readonly id: string
  /** 0 is the finest level; 'grown' for sets grown from signals. */
  readonly level: number | 'grown'
  /** Index of the structure one level up that holds it; null at the top. */
  readonly parent: number | null
  /** Node indices, ascending. */
  readonly members: Uint32Array
  /** Automatic name from its most connected organisation or person. */
  readonly name: string
  /** Relations inside. */
  readonly ties: number
  /** Agreement between seeds, 0 to 1; null while it was not measured. */
  readonly stability: number | null
  /** Role of members that have one, by node; empty while roles were not computed. */
  readonly roles: ReadonlyMap<number, string>
  readonly seenBy: readonly PartnerView[]
}

export type Structures = {
  readonly algorithm: 'louvain' | 'leiden'
  readonly resolution: number
  readonly seed: number
  readonly modularity: number
  /** Per level, finest first, the index into `structures` of each node. */
  readonly levels: readonly Uint32Array[]
  readonly structures: readonly Structure[]
}
