/**
 * All entities as nodes and aggregated relations as edges, in typed arrays.
 * Parallel relations of one kind between the same two entities in the same direction
 * are one edge with their count; the relations behind it stay reachable.
 */
export type Network = {
  readonly nodes: number
  /** Index into ENTITY_KINDS per node. */
  readonly kind: Uint8Array
  /** PartnerSet per node. */
  readonly partners: Uint16Array
  readonly id: readonly string[]
  readonly label: readonly string[]
  readonly edges: EdgeColumns
  /** Neighbours of node v: target[offset[v] .. offset[v + 1]], both directions, self-loops once; `edge` names the edge behind each. */
  readonly offset: Uint32Array
  readonly target: Uint32Array
  readonly edge: Uint32Array
}

/** Edges ordered by (from, to, kind). */
export type EdgeColumns = {
  readonly count: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Index into RELATION_KINDS. */
  readonly kind: Uint8Array
  readonly partners: Uint16Array
  /** Relations behind the edge. */
  readonly relations: Uint32Array
  /** Earliest start and latest end in minutes since 1970, NO_TIME when unknown. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Sum of amounts; NaN when no relation has one. */
  readonly amount: Float64Array
  /** Tie strength used for communities: kind weight × log2(1 + count), damped at hubs. */
  readonly weight: Float64Array
  /** Relation indices behind edge e: relation[firstRelation[e] .. firstRelation[e + 1]]. */
  readonly firstRelation: Uint32Array
  readonly relation: Uint32Array
}
