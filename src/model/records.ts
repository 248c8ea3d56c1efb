import type { PartnerId } from './partners.ts'
import type { Table } from './table.ts'

/** Why a row could not be read (partner-exports.md 1.8); `record_too_long` guards memory against a line without end. */
export const QUARANTINE_REASONS = ['column_count', 'unclosed_quote', 'impossible_date', 'key_missing', 'record_too_long'] as const
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number]

/** A row that was kept out, with the place where it stands. */
export type QuarantinedRow = {
  /** 1-based, first record after the header is 1. */
  readonly row: number
  /** Offset of the record's first byte in the file. */
  readonly byte: number
  readonly reason: QuarantineReason
  /** The column and value that caused it, or the counts found and expected; never text of a refused column. */
  readonly detail: string
}

/** Encodings that the reader knows, by their names in the WHATWG Encoding Standard (ibm850 by that of IANA). */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1254', 'ibm850'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A column of a file and whether it was read. */
export type SourceColumn = {
  readonly name: string
  /** Data category of the covenant (column-categories.json); null when nobody gave one. */
  readonly category: string | null
  /** null when read; else the rule that kept it out. */
  readonly refusedBy: 'ban-list' | 'no-category' | 'not-mapped' | null
}

/** One imported file. */
export type Source = {
  readonly partner: PartnerId
  /** Name without folder and `.csv`, as results name it. */
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  /** Id of the recognised export format, or `mapping:<name>`. */
  readonly format: string
  readonly encoding: Encoding
  /** 'bom' and 'valid' are certain; 'assumed' asks the analyst to confirm. */
  readonly encodingBasis: 'bom' | 'nul-pattern' | 'valid' | 'assumed' | 'chosen'
  readonly delimiter: string
  /** Records after the header: accepted + quarantined.length, always. */
  readonly rows: number
  readonly accepted: number
  readonly quarantined: readonly QuarantinedRow[]
  /** All columns of the file in file order. */
  readonly columns: readonly SourceColumn[]
}

/** In minutes since 1970-01-01T00:00; stands for "no date". */
export const NO_TIME = -0x80000000

/** What rows say about things: one entry a mention, ordered by (source, row, slot as declared). */
export type MentionColumns = {
  readonly count: number
  /** Index into Records.sources. */
  readonly source: Uint16Array
  /** 1-based row number in the source. */
  readonly row: Uint32Array
  /** Index into Records.slots. */
  readonly slot: Uint16Array
  /** Index into ENTITY_KINDS. */
  readonly kind: Uint8Array
  /** 1 where the kind was guessed (Person without proof; partner-exports.md 1.4 rule 4). */
  readonly kindUncertain: Uint8Array
  /** Statements of mention m are firstStatement[m] .. firstStatement[m + 1]; length count + 1. */
  readonly firstStatement: Uint32Array
}

/** Values of properties, grouped by mention. */
export type StatementColumns = {
  readonly count: number
  /** Index into PROPERTIES. */
  readonly property: Uint16Array
  /** Index into Source.columns of the mention's source. */
  readonly column: Uint16Array
  /** Index into Records.strings: the text as the file has it (trimmed), not normalised. */
  readonly value: Uint32Array
}

/** Links between two mentions of one row. */
export type RelationColumns = {
  readonly count: number
  /** Index into RELATION_KINDS. */
  readonly kind: Uint8Array
  /** Mention indices. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Minutes since 1970-01-01T00:00, NO_TIME when unknown; a single date stands in both. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Amount of money (or weight of a mapped relation); NaN when there is none. */
  readonly amount: Float64Array
  /** Index into Records.strings: role, function, share, direction or currency, whichever the format names; 0 when none. */
  readonly role: Uint32Array
}

/** Everything that one or more files say. Files stand in canonical order: partner, file name, SHA-256. */
export type Records = {
  readonly sources: readonly Source[]
  /** Stored columns of each source, parallel to `sources`. */
  readonly tables: readonly Table[]
  /** Dictionary of values; index 0 is the empty text. */
  readonly strings: readonly string[]
  readonly slots: readonly string[]
  readonly mentions: MentionColumns
  readonly statements: StatementColumns
  readonly relations: RelationColumns
}

/** Names a mention in results, ledgers and saved files: `file:row:slot`. */
export type MentionKey = string

/** The key of mention m. */
export function mentionKey(records: Records, mention: number): MentionKey {
  const { mentions, sources, slots } = records
  return `${sources[mentions.source[mention]!]!.file}:${mentions.row[mention]}:${slots[mentions.slot[mention]!]}`
}

/** Values of one property that a mention states, in file order. */
export function valuesOf(records: Records, mention: number, property: number): string[] {
  const { mentions, statements, strings } = records
  const found: string[] = []
  for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
    if (statements.property[s] === property) found.push(strings[statements.value[s]!]!)
  }
  return found
}

