import type { StartSha256 } from '#lib/sha256.ts'
import type { Encoding, QuarantinedRow, Source } from '#model/records.ts'
import type { Table } from '#model/table.ts'

export type ReadOptions = {
  /** Called once with the header names (trimmed; generated 'kolom 1'.. when header is false); says per column whether it is stored. A refused column is never decoded or stored. */
  readonly onHeader: (header: readonly string[], delimiter: string) => readonly boolean[]
  /** Whether the first record holds column names; default true. */
  readonly header?: boolean
  /** One ASCII character; default: the line `sep=;`, else detected from the first records. */
  readonly delimiter?: string
  /** Chosen by the analyst; default: detected. */
  readonly encoding?: Encoding
  /** Default 16 MiB, in bytes of the text as UTF-8 or code page; a longer record goes to quarantine (record_too_long), reading goes on at the next physical line. */
  readonly maxRecordBytes?: number
  /** How the file's sum is made; default: here, which the reading waits for. */
  readonly startSum?: StartSha256
}

export type ReadResult = {
  /** Readable rows; a cell is the trimmed text (String.trim) of its field. */
  readonly table: Table
  /** All columns, as `onHeader` saw them. */
  readonly header: readonly string[]
  readonly encoding: Encoding
  readonly encodingBasis: Source['encodingBasis']
  /** Offset of the first byte that is not valid UTF-8, when windows-1252 was assumed; also when UTF-8 by mark or choice has one (read as U+FFFD). */
  readonly firstBadByte: number | null
  readonly delimiter: string
  readonly bytes: number
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string
  /** Records after the header: table.rows + quarantined.length. */
  readonly records: number
  readonly quarantined: readonly QuarantinedRow[]
}
