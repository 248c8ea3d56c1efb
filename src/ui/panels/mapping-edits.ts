import { proposedCategory } from '#model/category-proposal.ts'
import { GENERAL_CATEGORY } from '#model/data-categories.ts'
import type { EntityKind } from '#model/kinds.ts'
import type { ColumnUse, MappedColumn, Mapping, MappingDraft } from '#model/mapping.ts'
import { PARTNERS } from '#model/partners.ts'
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

function withColumns<Draft extends MappingDraft>(mapping: Draft, change: (column: MappedColumn, at: number) => MappedColumn): Draft {
  return { ...mapping, columns: mapping.columns.map(change) }
}

const UNUSED = { use: { as: 'nothing' }, category: null } as const

/** A key without namespace would belong to no series; the slot's name is the first proposal. */
function withNamespaces(mapping: MappingDraft): MappingDraft {
  const keyed = new Set(keyedSlots(mapping))
  return { ...mapping, slots: mapping.slots.map(slot => (keyed.has(slot.slot) && slot.namespace === null ? { ...slot, namespace: slot.slot } : slot)) }
}

/** The slots of which a column is the key. */
export function keyedSlots(mapping: MappingDraft): string[] {
  return mapping.columns.flatMap(({ use }) => (use.as === 'property' && use.property === 'key' ? [use.slot] : []))
}

/** A category that was chosen for a column stays; one that was only proposed for its use before follows the use. */
function usedFor(use: ColumnUse, column: MappedColumn, mapping: MappingDraft): MappedColumn {
  if (use.as === 'nothing') return { ...column, ...UNUSED }
  const proposed = column.category === null || column.category === proposedCategory(column.use, mapping)
  return { ...column, use, category: proposed ? proposedCategory(use, mapping) : column.category }
}

/** Gives a column a use and proposes its category. Another column that had the same use loses it: a property is stated by one column. */
export function withUse(mapping: MappingDraft, at: number, use: ColumnUse): MappingDraft {
  const text = textOfUse(use)
  return withNamespaces(withColumns(mapping, (column, index) => {
    if (index === at) return usedFor(use, column, mapping)
    return text !== 'nothing' && textOfUse(column.use) === text ? { ...column, ...UNUSED } : column
  }))
}

export function withCategory(mapping: MappingDraft, at: number, category: string | null): MappingDraft {
  return withColumns(mapping, (column, index) => (index === at ? { ...column, category } : column))
}

/**
 * Says who delivered the file; an id that is no partner's changes nothing. What follows the partner gets the partner's own
 * category: columns without one while nobody was named, else those in the category of the partner before.
 */
export function withPartner(mapping: MappingDraft, id: string): MappingDraft {
  const partner = PARTNERS.find(known => known.id === id)?.id
  if (partner === undefined) return mapping
  const named = { ...mapping, partner }
  if (mapping.partner === null) return withColumns(named, column => (column.category === null ? { ...column, category: proposedCategory(column.use, named) } : column))
  const before = GENERAL_CATEGORY[mapping.partner]
  // A register's own category is also that of company facts, which stay open whoever delivers them.
  const moves = before !== 'REG.OPEN'
  return withColumns(named, column => (moves && column.category === before ? { ...column, category: GENERAL_CATEGORY[partner] } : column))
}

export function withSlotKind(mapping: MappingDraft, slot: string, kind: EntityKind): MappingDraft {
  return { ...mapping, slots: mapping.slots.map(known => (known.slot === slot ? { ...known, kind } : known)) }
}

/** An empty namespace is kept as empty text while it is typed; it cannot be read in. */
export function withNamespace(mapping: MappingDraft, slot: string, namespace: string): MappingDraft {
  return { ...mapping, slots: mapping.slots.map(known => (known.slot === slot ? { ...known, namespace } : known)) }
}

/** Adds a thing of a kind under a name that is still free, tied to the first one. */
export function withSlotAdded(mapping: MappingDraft, kind: EntityKind, name: string): MappingDraft {
  const taken = new Set(mapping.slots.map(slot => slot.slot))
  let slot = name
  for (let n = 2; taken.has(slot); n++) slot = `${name}_${n}`
  const first = mapping.slots[0]
  const relations = first === undefined ? [] : [{ kind: 'Link', from: first.slot, to: slot } as const]
  return { ...mapping, slots: [...mapping.slots, { slot, kind, namespace: null }], relations: [...mapping.relations, ...relations] }
}

/** Takes a thing out, with its relations; its columns are used for nothing. */
export function withSlotRemoved(mapping: MappingDraft, slot: string): MappingDraft {
  const rest = withColumns(mapping, column => (column.use.as === 'property' && column.use.slot === slot ? { ...column, ...UNUSED } : column))
  return { ...rest, slots: mapping.slots.filter(known => known.slot !== slot), relations: mapping.relations.filter(relation => relation.from !== slot && relation.to !== slot) }
}

export function withRelation(mapping: MappingDraft, at: number, change: Partial<Mapping['relations'][number]>): MappingDraft {
  return { ...mapping, relations: mapping.relations.map((relation, index) => (index === at ? { ...relation, ...change } : relation)) }
}

export function withRelationAdded(mapping: MappingDraft): MappingDraft {
  const [from, to] = mapping.slots
  return from === undefined || to === undefined ? mapping : { ...mapping, relations: [...mapping.relations, { kind: 'Link', from: from.slot, to: to.slot }] }
}

export function withRelationRemoved(mapping: MappingDraft, at: number): MappingDraft {
  return { ...mapping, relations: mapping.relations.filter((_, index) => index !== at) }
}

/** The guess of a shape with the name and the partner of a mapping. */
function guessLike(unknown: UnknownFile, shape: string, { name, partner }: MappingDraft): MappingDraft {
  return withPartner({ ...(unknown.guess.shape === shape ? unknown.guess : unknown.other), name }, partner ?? '')
}

/** The other shape starts from its own guess; what was chosen for the file as a whole stays. */
export function withShape(mapping: MappingDraft, unknown: UnknownFile, shape: string): MappingDraft {
  return shape === mapping.shape ? mapping : guessLike(unknown, shape, mapping)
}

const isBanned = (unknown: UnknownFile, at: number): boolean => unknown.fit[at]!.shares === null

/** The columns of a file with what `of` says of each; banned ones stay locked. */
function columnsOf(unknown: UnknownFile, of: (name: string, at: number) => Pick<MappedColumn, 'use' | 'category'>): MappedColumn[] {
  return unknown.guess.columns.map(({ name }, at) => ({ ...(isBanned(unknown, at) ? UNUSED : of(name, at)), name }))
}

/**
 * The mapping of a file that is looked at anew under another reading. Work done by hand is carried over, place by place,
 * as long as there are as many columns as before; else the new guess stands, in the shape that was chosen if one was.
 * Name and partner always stay.
 */
export function afterInspection(mapping: MappingDraft, before: UnknownFile, after: UnknownFile): MappingDraft {
  const { guess } = after
  const isGuess = JSON.stringify(guessLike(before, mapping.shape, mapping)) === JSON.stringify(mapping)
  const shape = mapping.shape === before.guess.shape ? guess.shape : mapping.shape
  if (isGuess || guess.columns.length !== mapping.columns.length) return guessLike(after, shape, mapping)
  const { header, delimiter, encoding } = guess
  return { ...mapping, header, delimiter, encoding, columns: columnsOf(after, (_, at) => mapping.columns[at]!) }
}

/** Lays a saved mapping over a file that was looked at with the mapping's own reading: by column name, or by place where there are no names. null when no column meets. */
export function withSaved(saved: Mapping, unknown: UnknownFile): Mapping | null {
  const byName = new Map(saved.columns.map(column => [column.name, column]))
  const columns = columnsOf(unknown, name => byName.get(name) ?? UNUSED)
  const { header, delimiter, encoding } = unknown.guess
  return columns.some(isRead) ? { ...saved, header, delimiter, encoding, columns } : null
}

/** Gives every keyed slot of a kind one namespace: its keys are those of another file. */
export function withKindNamespace(mapping: MappingDraft, kind: EntityKind, namespace: string): MappingDraft {
  const keyed = keyedSlots(mapping)
  return { ...mapping, slots: mapping.slots.map(slot => (slot.kind === kind && keyed.includes(slot.slot) ? { ...slot, namespace } : slot)) }
}

export type MappingObstacle =
  | { readonly kind: 'partner' | 'nothing' | 'ends' | 'name' }
  | { readonly kind: 'category'; readonly columns: readonly string[] }
  | { readonly kind: 'namespace'; readonly slot: string }

/** Why a file cannot be read by this mapping yet; null when it can. */
export function obstacleOf(mapping: MappingDraft): MappingObstacle | null {
  if (mapping.partner === null) return { kind: 'partner' }
  const used = mapping.columns.filter(column => column.use.as !== 'nothing')
  const speaks = (slot: string): boolean => used.some(({ use }) => use.as === 'property' && use.slot === slot)
  if (!mapping.slots.some(slot => speaks(slot.slot))) return { kind: 'nothing' }
  if (mapping.shape === 'relations' && !ENDS.every(speaks)) return { kind: 'ends' }
  const open = used.filter(column => column.category === null).map(column => column.name)
  if (open.length > 0) return { kind: 'category', columns: open }
  const keyed = keyedSlots(mapping)
  const bare = mapping.slots.find(({ slot, namespace }) => keyed.includes(slot) && (namespace ?? '').trim() === '')
  if (bare !== undefined) return { kind: 'namespace', slot: bare.slot }
  return mapping.name.trim() === '' ? { kind: 'name' } : null
}

/** The mapping as it is read in and saved, texts trimmed and namespaces only where there are keys; null while something is in the way. */
export function finished(mapping: MappingDraft): Mapping | null {
  const { partner } = mapping
  if (partner === null || obstacleOf(mapping) !== null) return null
  const slots = mapping.slots.map(slot => ({ ...slot, namespace: (slot.namespace ?? '').trim() === '' ? null : slot.namespace!.trim() }))
  const relations = mapping.relations.filter(relation => relation.from !== relation.to)
  return { ...mapping, partner, name: mapping.name.trim(), slots, relations }
}
