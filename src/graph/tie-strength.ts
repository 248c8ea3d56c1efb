import { RELATION_KINDS } from '#model/relations.ts'
import type { EdgeColumns } from './network.ts'

/**
 * Weights are whole multiples of this. So their sums are exact up to 2^33 and do not depend on
 * order, and the last bit in which engines' log2 may differ never reaches a result.
 */
export const WEIGHT_UNIT = 2 ** -20

/** Median over the nodes that have a neighbour (the lower one of two); 1 when none has. */
export function medianDegree(degree: Uint32Array): number {
  const connected = degree.filter(d => d > 0).sort()
  return connected[(connected.length - 1) >> 1] ?? 1
}

/**
 * How strongly `count` relations of one kind tie two entities of which the busier has `degree` neighbours:
 *
 *   kind weight × log2(1 + count) / log2(1 + max(1, degree / median degree))
 *
 * Repetition counts, but less each time. What many share says little about any two of them: a feature
 * held by many is worth 1 / log of how many hold it (Adamic & Adar 2003, Friends and neighbors on the
 * Web, Social Networks 25(3), 211-230). Dividing the degree by the median leaves ordinary nodes
 * undamped and makes a hub mean the same in a small file and in a large one: an address with 255
 * times the usual number of neighbours keeps one eighth.
 */
export function tieStrength(kindWeight: number, count: number, degree: number, median: number): number {
  const raw = (kindWeight * Math.log2(1 + count)) / Math.log2(1 + Math.max(1, degree / median))
  return Math.max(1, Math.round(raw / WEIGHT_UNIT)) * WEIGHT_UNIT
}

/** The strength of each edge, given the number of distinct neighbours of each node. */
export function tieStrengths(edges: EdgeColumns, degree: Uint32Array): Float64Array {
  const median = medianDegree(degree)
  const weight = new Float64Array(edges.count)
  for (let e = 0; e < edges.count; e++) {
    const busier = Math.max(degree[edges.from[e]!]!, degree[edges.to[e]!]!)
    weight[e] = tieStrength(RELATION_KINDS[edges.kind[e]!]!.weight, edges.relations[e]!, busier, median)
  }
  return weight
}
