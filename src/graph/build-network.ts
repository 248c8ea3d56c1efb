import type { Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import { adjacencyOf, degreesOf } from './adjacency.ts'
import { aggregateRelations } from './aggregate-relations.ts'
import type { Network } from './network.ts'
import { tieStrengths } from './tie-strength.ts'

/**
 * All entities as nodes (node index = entity index) and their relations as aggregated, weighted edges.
 * Nodes and edges depend on what the files say, not on the order in which relations stand.
 */
export function buildNetwork(records: Records, resolution: Resolution): Network {
  const { entities } = resolution
  const unweighted = aggregateRelations(records, resolution)
  const adjacency = adjacencyOf(entities.count, unweighted)
  const edges = { ...unweighted, weight: tieStrengths(unweighted, degreesOf(adjacency)) }
  return { nodes: entities.count, kind: entities.kind, partners: entities.partners, id: entities.id, label: entities.label, edges, ...adjacency }
}
