import { GENERAL_CATEGORY } from '#model/data-categories.ts'
import type { EntityKind } from '#model/kinds.ts'
import type { ColumnUse, MappedColumn, Mapping } from '#model/mapping.ts'
import { PARTNERS, type PartnerId } from '#model/partners.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'

/** The ends of a table of relations: always there. */
export const ENDS: readonly string[] = ['from', 'to']

/** Uses as text, for the value of a select: `persoon/name`, `weight`, `nothing`. A slot name may hold a slash, a property never does. */
export function textOfUse(use: ColumnUse): string {
  return use.as === 'property' ? `${use.slot}/${use.property}` : use.as
}

/** Every use a column of this mapping can have, by its text; what is none of them is no use. */
export function parsedUse(text: string): ColumnUse {
  const cut = text.lastIndexOf('/')
  if (cut >= 0) return { as: 'property', slot: text.slice(0, cut), property: text.slice(cut + 1) } as ColumnUse
  return text === 'weight' || text === 'date' || text === 'start' || text === 'end' || text === 'role' ? { as: text } : { as: 'nothing' }
}

/** Whether a column will be read. */
export function isRead(column: MappedColumn): boolean {
  return column.use.as !== 'nothing' && column.category !== null
}

function withColumns(mapping: Mapping, change: (column: MappedColumn, at: number) => MappedColumn): Mapping {
  return { ...mapping, columns: mapping.columns.map(change) }
}

const UNUSED = { use: { as: 'nothing' }, category: null } as const

/** A key without namespace would belong to no series; the slot's name is the first proposal. */
function withNamespaces(mapping: Mapping): Mapping {
  const keyed = new Set(mapping.columns.flatMap(({ use }) => (use.as === 'property' && use.property === 'key' ? [use.slot] : [])))
  return { ...mapping, slots: mapping.slots.map(slot => (keyed.has(slot.slot) && slot.namespace === null ? { ...slot, namespace: slot.slot } : slot)) }
}

/** Gives a column a use. Another column that had the same use loses it: a property is stated by one column. */
export function withUse(mapping: Mapping, at: number, use: ColumnUse): Mapping {
  const text = textOfUse(use)
  return withNamespaces(withColumns(mapping, (column, index) => {
    if (index === at) return { ...column, use, category: use.as === 'nothing' ? null : column.category }
    return text !== 'nothing' && textOfUse(column.use) === text ? { ...column, ...UNUSED } : column
  }))
}

export function withCategory(mapping: Mapping, at: number, category: string | null): Mapping {
  return withColumns(mapping, (column, index) => (index === at ? { ...column, category } : column))
}

/** Changes who delivered the file; columns in the old partner's own category move to the new one's. */
export function withPartner(mapping: Mapping, id: string): Mapping {
  const partner: PartnerId = PARTNERS.find(known => known.id === id)?.id ?? mapping.partner
  const before = GENERAL_CATEGORY[mapping.partner]
  // A register's own category is also that of company facts, which stay open whoever delivers them.
  const moves = before !== 'REG.OPEN'
  return { ...withColumns(mapping, column => (moves && column.category === before ? { ...column, category: GENERAL_CATEGORY[partner] } : column)), partner }
}

export function withSlotKind(mapping: Mapping, slot: string, kind: EntityKind): Mapping {
  return { ...mapping, slots: mapping.slots.map(known => (known.slot === slot ? { ...known, kind } : known)) }
}

/** An empty namespace is kept as empty text while it is typed; it cannot be read in. */
export function withNamespace(mapping: Mapping, slot: string, namespace: string): Mapping {
  return { ...mapping, slots: mapping.slots.map(known => (known.slot === slot ? { ...known, namespace } : known)) }
}

/** Adds a thing of a kind under a name that is still free, tied to the first one. */
export function withSlotAdded(mapping: Mapping, kind: EntityKind, name: string): Mapping {
  const taken = new Set(mapping.slots.map(slot => slot.slot))
  let slot = name
  for (let n = 2; taken.has(slot); n++) slot = `${name}_${n}`
  const first = mapping.slots[0]
  const relations = first === undefined ? [] : [{ kind: 'Link', from: first.slot, to: slot } as const]
  return { ...mapping, slots: [...mapping.slots, { slot, kind, namespace: null }], relations: [...mapping.relations, ...relations] }
}

/** Takes a thing out, with its relations; its columns are used for nothing. */
export function withSlotRemoved(mapping: Mapping, slot: string): Mapping {
  const rest = withColumns(mapping, column => (column.use.as === 'property' && column.use.slot === slot ? { ...column, ...UNUSED } : column))
  return { ...rest, slots: mapping.slots.filter(known => known.slot !== slot), relations: mapping.relations.filter(relation => relation.from !== slot && relation.to !== slot) }
}

export function withRelation(mapping: Mapping, at: number, change: Partial<Mapping['relations'][number]>): Mapping {
  return { ...mapping, relations: mapping.relations.map((relation, index) => (index === at ? { ...relation, ...change } : relation)) }
}

export function withRelationAdded(mapping: Mapping): Mapping {
  const [from, to] = mapping.slots
  return from === undefined || to === undefined ? mapping : { ...mapping, relations: [...mapping.relations, { kind: 'Link', from: from.slot, to: to.slot }] }
}

export function withRelationRemoved(mapping: Mapping, at: number): Mapping {
  return { ...mapping, relations: mapping.relations.filter((_, index) => index !== at) }
}

/** The names that the reader will give the columns. */
function columnNames(unknown: UnknownFile, header: boolean): readonly string[] {
  return header ? unknown.header : unknown.header.map((_, at) => `kolom ${at + 1}`)
}

/** Says whether the first record holds names: the columns are renamed, their uses stay. */
export function withHeader(mapping: Mapping, unknown: UnknownFile, header: boolean): Mapping {
  const names = columnNames(unknown, header)
  return { ...withColumns(mapping, (column, at) => ({ ...column, name: names[at] ?? column.name })), header }
}

/** The other shape starts from its own guess; what was chosen for the file as a whole stays. */
export function withShape(mapping: Mapping, unknown: UnknownFile, shape: string): Mapping {
  if (shape === mapping.shape) return mapping
  const guess = unknown.guess.shape === shape ? unknown.guess : unknown.other
  return withPartner(withHeader({ ...guess, name: mapping.name, encoding: mapping.encoding }, unknown, mapping.header), mapping.partner)
}

/** Lays a saved mapping over this file: by column name, or by place where there are no names. null when no column meets. */
export function withSaved(saved: Mapping, unknown: UnknownFile): Mapping | null {
  const names = columnNames(unknown, saved.header)
  const byName = new Map(saved.columns.map(column => [column.name, column]))
  const banned = unknown.fit.map(fit => fit.shares === null)
  const columns = names.map((name, at) => (banned[at]! ? { name, ...UNUSED } : { ...(byName.get(name) ?? UNUSED), name }))
  return columns.some(isRead) ? { ...saved, columns } : null
}

/** The rows to show: those of the guess, with or without the first record. */
export function sampleRows(unknown: UnknownFile, header: boolean, most: number): readonly (readonly string[])[] {
  const { sample, guess } = unknown
  if (header === guess.header) return sample.slice(0, most)
  return header ? sample.slice(1, most + 1) : [unknown.header.map((text, at) => (unknown.fit[at]!.shares === null ? '' : text)), ...sample].slice(0, most)
}

/** Records that will be read. */
export function rowCount(unknown: UnknownFile, header: boolean): number {
  return unknown.rows + (header === unknown.guess.header ? 0 : header ? -1 : 1)
}

export type MappingObstacle = { readonly kind: 'nothing' | 'ends' | 'name' } | { readonly kind: 'namespace'; readonly slot: string }

/** Why a file cannot be read by this mapping yet; null when it can. */
export function obstacleOf(mapping: Mapping): MappingObstacle | null {
  const read = mapping.columns.filter(isRead)
  const speaks = (slot: string): boolean => read.some(({ use }) => use.as === 'property' && use.slot === slot)
  if (!mapping.slots.some(slot => speaks(slot.slot))) return { kind: 'nothing' }
  if (mapping.shape === 'relations' && !ENDS.every(speaks)) return { kind: 'ends' }
  const keyed = mapping.slots.find(({ slot, namespace }) => (namespace ?? '').trim() === '' && mapping.columns.some(({ use }) => use.as === 'property' && use.slot === slot && use.property === 'key'))
  if (keyed !== undefined) return { kind: 'namespace', slot: keyed.slot }
  return mapping.name.trim() === '' ? { kind: 'name' } : null
}

/** The mapping as it is read in and saved: texts trimmed, namespaces only where there are keys. */
export function finished(mapping: Mapping): Mapping {
  const slots = mapping.slots.map(slot => ({ ...slot, namespace: (slot.namespace ?? '').trim() === '' ? null : slot.namespace!.trim() }))
  const relations = mapping.relations.filter(relation => relation.from !== relation.to)
  return { ...mapping, name: mapping.name.trim(), slots, relations }
}
