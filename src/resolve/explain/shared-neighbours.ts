import type { Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import type { Field } from '../linkage/field.ts'
import { EXACT, MISSING } from '../linkage/field.ts'
import type { TableFields } from '../linkage/table-fields.ts'

/** Entities that each mention is related to in its own row, hubs left out; by mention. */
export type Neighbours = { readonly of: ReadonlyMap<number, readonly number[]>; readonly label: (entity: number) => string }

/** An entity with more mentions around it than this ties nobody: a care home, a letterbox address, a big employer. */
const MOST_AROUND = 30

/** Neighbours by mention: what a row relates the mention to, as merged entities. */
export function sharedNeighbours(records: Records, resolution: Resolution): Neighbours {
  const { relations } = records
  const { entityOf, entities } = resolution
  const around = new Map<number, Set<number>>()
  const add = (entity: number, mention: number): void => {
    const found = around.get(entity)
    if (found) found.add(mention)
    else around.set(entity, new Set([mention]))
  }
  for (let r = 0; r < relations.count; r++) {
    const [from, to] = [relations.from[r]!, relations.to[r]!]
    add(entityOf[to]!, from)
    add(entityOf[from]!, to)
  }
  const of = new Map<number, number[]>()
  for (const [entity, mentions] of around) {
    if (mentions.size < 2 || mentions.size > MOST_AROUND) continue
    for (const mention of mentions) {
      const list = of.get(mention)
      if (list) list.push(entity)
      else of.set(mention, [entity])
    }
  }
  return { of, label: entity => entities.label[entity]! }
}

/**
 * The fields of a table with one more: whether two records share a neighbour (an address, a plate, a firm). Two records that both
 * have neighbours and share none are only slightly less likely the same. This is the second pass of merging: it needs merged entities.
 */
export function withNeighbours(table: TableFields, { of, label }: Neighbours, mentionAt: Uint32Array): TableFields {
  const lists = Array.from(mentionAt, mention => of.get(mention) ?? [])
  const codes = Uint32Array.from(lists, (list, at) => (list.length === 0 ? 0 : at + 1))
  const texts = ['', ...lists.map(list => list.map(label).sort().join(', '))]
  const level = (a: number, b: number): number => {
    if (lists[a]!.length === 0 || lists[b]!.length === 0) return MISSING
    return lists[a]!.some(entity => lists[b]!.includes(entity)) ? EXACT + 1 : EXACT + 2
  }
  const field: Field = { id: 'neighbours', levels: ['missing', 'exact', 'shared', 'none'], prior: [0, 0.01, 0.4, 0.59], codes, texts, hashes: new Uint32Array(texts.length), level }
  return { fields: [...table.fields, field], parts: table.parts }
}
