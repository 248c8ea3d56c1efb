import type { EntityKind } from '#model/kinds.ts'
import type { PartnerId } from '#model/partners.ts'
import type { PropertyId } from '#model/properties.ts'
import type { RelationKind } from '#model/relations.ts'

/** One readable row, by column name. A column that the file lacks reads as the empty text. */
export type Row = {
  /** The trimmed text of a cell. */
  text(column: string): string
}

/** What a column says: its value becomes a statement of `property` by the mention of `slot`. */
export type ColumnRule = {
  readonly name: string
  /** Data category of the covenant (column-categories.json). */
  readonly category: string
  readonly states: readonly { readonly slot: string; readonly property: PropertyId }[]
  /** Details of a row that no slot owns: stated once, by the first of these slots that gave a mention. */
  readonly statesOnFirst?: { readonly slots: readonly string[]; readonly property: PropertyId }
}

/** A value that is read out of a cell, or taken from another column, instead of being the cell itself. */
export type DerivedStatement = { readonly property: PropertyId; readonly column: string; readonly text: string }

export type SlotRule = {
  readonly slot: string
  /** A fixed kind, or the decision between person and organisation (partner-exports.md 1.4). */
  readonly kind: EntityKind | ((row: Row) => { readonly kind: EntityKind; readonly uncertain: boolean })
  /** The slot gives a mention when one of these columns has a usable value, or when the function says so. */
  readonly when: readonly string[] | ((row: Row) => boolean)
  /** Statements beyond the columns' own. */
  readonly derive?: (row: Row) => readonly DerivedStatement[]
}

export type RelationRule = {
  readonly kind: RelationKind
  /** Slots in order of preference: the first one that gave a mention is taken. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Columns with dates: `date` stands for both start and end; `time` adds hh:mm to it. */
  readonly start?: string
  readonly end?: string
  readonly date?: string
  readonly time?: string
  readonly amount?: string
  /** Column whose text qualifies the relation (role, function, share, direction, currency); or a fixed text. */
  readonly role?: string | { readonly fixed: string }
  /** The relation holds only when this says so; always, when absent. */
  readonly when?: (row: Row) => boolean
}

/** One export format of one partner: all that the importer knows about it, as a declaration. */
export type PartnerFormat = {
  /** Equal to the file name of the declaration with `_` for `-`, e.g. `politie_registraties`. */
  readonly id: string
  readonly partner: PartnerId
  readonly title: { readonly nl: string; readonly en: string }
  /** First column; a row without a usable value here goes to quarantine (`key_missing`). null for mapped tables without a key. */
  readonly key: string | null
  /** Of each of these groups of columns a row needs one usable value, else it goes to quarantine (`key_missing`); mapped tables only. */
  readonly required?: readonly (readonly string[])[]
  readonly columns: readonly ColumnRule[]
  /** Columns that a mapping gives a use but no category: not read, for that reason; mapped tables only. */
  readonly withoutCategory?: readonly string[]
  /** In the order in which a row's mentions are numbered. */
  readonly slots: readonly SlotRule[]
  readonly relations: readonly RelationRule[]
  /** Columns that hold dates and are checked for impossible ones; by default those whose name holds `datum` or `tijdstip`. */
  readonly isDate?: (column: string, value: string) => boolean
}
