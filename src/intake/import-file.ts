import type { Progress } from '#lib/progress.ts'
import type { StartSha256 } from '#lib/sha256.ts'
import type { Encoding, QuarantinedRow, Records, Source, SourceColumn } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import type { PartnerFormat } from './partner-format.ts'
import { quarantineRows } from './quarantine-rows.ts'
import { readTable, type ReadOptions, type ReadResult } from './read-table.ts'
import { recognise } from './recognise.ts'
import { sourceColumns } from './source-columns.ts'
import { recordsOfTable } from './state-rows.ts'

export { recordsOfTable } from './state-rows.ts'

export type ImportInput = {
  /** With or without folder and `.csv`. */
  readonly fileName: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Size of the file, for the progress of reading; without it, that part of the bar fills at once at its end. */
  readonly byteCount?: number
  /** Columns the covenant in force bans; DEFAULT_BANNED_COLUMNS without one. */
  readonly bannedColumns: readonly string[]
  /** A compiled mapping, or what makes one of the header's names; else the format is recognised by the header. null: none fits. */
  readonly format?: PartnerFormat | ((header: readonly string[]) => PartnerFormat) | null
  /** Whether the first record holds column names; a file without them is read with a mapping only. */
  readonly header?: boolean
  readonly delimiter?: string
  readonly encoding?: Encoding
  /** How the file's sum is made; default: here. */
  readonly startSum?: StartSha256
}

/** A file of no known format: what the mapping step needs to show it. */
export type UnknownFile = {
  readonly kind: 'unknown'
  readonly file: string
  readonly header: readonly string[]
  readonly delimiter: string
  readonly encoding: Encoding
  readonly encodingBasis: Source['encodingBasis']
  /** Offset of the first byte that is no UTF-8; null when all are. */
  readonly firstBadByte: number | null
  readonly bytes: number
  readonly sha256: string
  /** Records after the header: table.rows + quarantined.length. */
  readonly rows: number
  readonly quarantined: readonly QuarantinedRow[]
  readonly columns: readonly SourceColumn[]
  /** All columns but the banned ones. */
  readonly table: Table
}

export type ImportResult = { readonly kind: 'imported'; readonly records: Records } | UnknownFile

/** Part of the progress bar that reading takes; stating the rows takes the rest. */
const READING = 0.7

/** The name under which results give a file: without folder and `.csv`. */
export function fileLabel(fileName: string): string {
  return fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replace(/\.csv$/i, '')
}

function unknownFile(file: string, read: ReadResult, columns: readonly SourceColumn[]): UnknownFile {
  return {
    kind: 'unknown', file, columns, header: read.header, delimiter: read.delimiter, encoding: read.encoding, encodingBasis: read.encodingBasis,
    firstBadByte: read.firstBadByte, bytes: read.bytes, sha256: read.sha256, rows: read.records, quarantined: read.quarantined, table: read.table,
  }
}

/** Rows that the format keeps out join those that could not be read; the rest become the source's table. */
function keptRows(file: string, read: ReadResult, columns: readonly SourceColumn[], format: PartnerFormat): { readonly table: Table; readonly source: Source } {
  const { table, quarantined } = quarantineRows(read.table, format)
  const source: Source = {
    partner: format.partner, file, sha256: read.sha256, bytes: read.bytes, format: format.id, encoding: read.encoding, encodingBasis: read.encodingBasis,
    delimiter: read.delimiter, rows: read.records, accepted: table.rows, columns,
    quarantined: [...read.quarantined, ...quarantined].sort((a, b) => a.row - b.row),
  }
  return { table, source }
}

/** The reader tells bytes read; the bar wants the part of the file. */
function readingProgress(progress: Progress, byteCount: number): Progress {
  return { report: bytes => progress.report(READING * Math.min(1, bytes / byteCount)), check: () => progress.check() }
}

function statingProgress(progress: Progress): Progress {
  return { report: done => progress.report(READING + (1 - READING) * done), check: () => progress.check() }
}

function formatFinder({ format, header }: ImportInput): (names: readonly string[]) => PartnerFormat | null {
  if (typeof format === 'function') return format
  if (format !== undefined) return () => format
  return names => (header === false ? null : recognise(names))
}

/**
 * Reads one file: bytes to rows to mentions, statements and relations, with the rows that were kept out.
 * Columns that are banned or that nobody gave a category never enter memory. `unknown` when no format fits.
 */
export async function importFile(input: ImportInput, progress: Progress): Promise<ImportResult> {
  const { bannedColumns, chunks, fileName } = input
  const formatOf = formatFinder(input)
  const options: ReadOptions = {
    onHeader: header => sourceColumns(header, formatOf(header), bannedColumns).map(column => column.refusedBy === null),
    ...(input.header === undefined ? {} : { header: input.header }),
    ...(input.delimiter === undefined ? {} : { delimiter: input.delimiter }),
    ...(input.encoding === undefined ? {} : { encoding: input.encoding }),
    ...(input.startSum === undefined ? {} : { startSum: input.startSum }),
  }
  const read = await readTable(chunks, options, readingProgress(progress, input.byteCount ?? Infinity))
  const format = formatOf(read.header)
  const columns = sourceColumns(read.header, format, bannedColumns)
  progress.check()
  if (format === null) {
    progress.report(1)
    return unknownFile(fileLabel(fileName), read, columns)
  }
  const { table, source } = keptRows(fileLabel(fileName), read, columns, format)
  const records = recordsOfTable(table, source, format, statingProgress(progress))
  progress.report(1)
  return { kind: 'imported', records }
}
