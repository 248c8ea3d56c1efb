import { ascending, countingSort } from '#lib/counting-sort.ts'
import { partnerIndex } from '#model/partners.ts'
import { NO_TIME, type Records } from '#model/records.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import type { Resolution } from '#model/resolution.ts'
import type { EdgeColumns } from './network.ts'

/** Index into PARTNERS of the partner that states each relation (both mentions stand in one row). */
export function partnerOfRelations(records: Records): Uint8Array {
  const { sources, mentions, relations } = records
  const ofSource = sources.map(source => partnerIndex(source.partner))
  const partner = new Uint8Array(relations.count)
  for (let r = 0; r < relations.count; r++) partner[r] = ofSource[mentions.source[relations.from[r]!]!]!
  return partner
}

type Ends = { readonly from: Uint32Array; readonly to: Uint32Array; readonly sorted: Uint32Array }

/** Entities at the ends of each relation, and the relations in the order of (from, to, kind, relation). */
function sortedEnds(records: Records, resolution: Resolution): Ends {
  const { relations } = records
  const { entityOf, entities } = resolution
  const from = new Uint32Array(relations.count)
  const to = new Uint32Array(relations.count)
  for (let r = 0; r < relations.count; r++) {
    from[r] = entityOf[relations.from[r]!]!
    to[r] = entityOf[relations.to[r]!]!
  }
  const byKind = countingSort(ascending(relations.count), relations.kind, RELATION_KINDS.length)
  const byTo = countingSort(byKind, to, entities.count)
  return { from, to, sorted: countingSort(byTo, from, entities.count) }
}

/** Where each edge starts among the sorted relations; the last entry is the number of relations. */
function edgeStarts(ends: Ends, kind: Uint8Array): Uint32Array {
  const { from, to, sorted } = ends
  const starts: number[] = []
  for (let i = 0; i < sorted.length; i++) {
    const r = sorted[i]!
    const before = sorted[i - 1]
    if (before === undefined || from[r] !== from[before] || to[r] !== to[before] || kind[r] !== kind[before]) starts.push(i)
  }
  starts.push(sorted.length)
  return Uint32Array.from(starts)
}

/** Sum in ascending order of the terms, so that it does not depend on the order of rows; NaN when there is no term. */
function sumOfAmounts(amount: Float64Array, relations: Uint32Array): number {
  if (relations.length === 1) return amount[relations[0]!]!
  const known = Float64Array.from(relations, r => amount[r]!).filter(value => !Number.isNaN(value))
  return known.length === 0 ? Number.NaN : known.sort().reduce((sum, value) => sum + value, 0)
}

function emptyColumns(count: number): Omit<EdgeColumns, 'firstRelation' | 'relation'> {
  return {
    count, from: new Uint32Array(count), to: new Uint32Array(count), kind: new Uint8Array(count),
    partners: new Uint16Array(count), relations: new Uint32Array(count),
    first: new Int32Array(count).fill(NO_TIME), last: new Int32Array(count).fill(NO_TIME),
    amount: new Float64Array(count), weight: new Float64Array(count),
  }
}

/**
 * Relations between mentions as edges between their entities, one for each (from, to, kind), in that
 * order. Weights are zero still: they need the degrees of the whole network (tie-strength.ts).
 */
export function aggregateRelations(records: Records, resolution: Resolution): EdgeColumns {
  const { kind, start, end, amount } = records.relations
  const ends = sortedEnds(records, resolution)
  const firstRelation = edgeStarts(ends, kind)
  const relation = ends.sorted
  const edges = { ...emptyColumns(firstRelation.length - 1), firstRelation, relation }
  const partner = partnerOfRelations(records)
  for (let e = 0; e < edges.count; e++) {
    const behind = relation.subarray(firstRelation[e]!, firstRelation[e + 1]!)
    edges.from[e] = ends.from[behind[0]!]!
    edges.to[e] = ends.to[behind[0]!]!
    edges.kind[e] = kind[behind[0]!]!
    edges.relations[e] = behind.length
    edges.amount[e] = sumOfAmounts(amount, behind)
    for (const r of behind) {
      edges.partners[e]! |= 1 << partner[r]!
      if (start[r] !== NO_TIME && (edges.first[e] === NO_TIME || start[r]! < edges.first[e]!)) edges.first[e] = start[r]!
      if (end[r]! > edges.last[e]!) edges.last[e] = end[r]!
    }
  }
  return edges
}
