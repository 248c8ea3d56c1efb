import type { EntityKind } from './kinds.ts'
import type { PartnerId } from './partners.ts'
import type { PropertyId } from './properties.ts'
import type { Encoding } from './records.ts'
import type { RelationKind } from './relations.ts'

/** What a column of a mapped file is used for. */
export type ColumnUse =
  /** States a property of the thing in a slot. */
  | { readonly as: 'property'; readonly slot: string; readonly property: PropertyId }
  /** Qualifies the relations of the row: their weight or amount, dates, or a word for their role. */
  | { readonly as: 'weight' | 'date' | 'start' | 'end' | 'role' }
  /** Not read. */
  | { readonly as: 'nothing' }

export type MappedColumn = {
  /** As the header spells it; `kolom 1` and so on in a file without header. */
  readonly name: string
  readonly use: ColumnUse
  /** Data category of the covenant; a column without one is not read. */
  readonly category: string | null
}

/** A thing that each row mentions. */
export type MappedSlot = {
  readonly slot: string
  readonly kind: EntityKind
  /** Equal values of property `key` in one namespace are one thing, whoever delivers them. */
  readonly namespace: string | null
}

/** A mapping that is being made: who delivered the file is not known before somebody says so. */
export type MappingDraft = Omit<Mapping, 'partner'> & { readonly partner: PartnerId | null }

/** How the bytes of a mapped file become rows; null: found out from the file. */
export type Reading = { readonly header: boolean | null; readonly delimiter: string | null; readonly encoding: Encoding | null }

/** How to read a CSV that is none of the known exports: made in the page, saved, and taken by `analyse --mapping`. */
export type Mapping = {
  readonly schema: 1
  readonly name: string
  readonly partner: PartnerId
  /** `things`: each row is about one thing and those named beside it; `relations`: each row ties a `from` to a `to`. */
  readonly shape: 'things' | 'relations'
  /** Whether the first record holds column names. */
  readonly header: boolean
  readonly delimiter: string | null
  readonly encoding: Encoding | null
  readonly columns: readonly MappedColumn[]
  readonly slots: readonly MappedSlot[]
  readonly relations: readonly { readonly kind: RelationKind; readonly from: string; readonly to: string }[]
}

/** The mapping with the columns under other names, place by place; as it was when the number of columns differs. */
export function withColumnNames(mapping: Mapping, names: readonly string[]): Mapping {
  if (names.length !== mapping.columns.length) return mapping
  return { ...mapping, columns: mapping.columns.map((column, at) => ({ ...column, name: names[at]! })) }
}
