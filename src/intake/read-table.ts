import type { Progress } from '#lib/progress.ts'
import { sha256Stream } from '#lib/sha256.ts'
import type { Encoding, QuarantinedRow, Source } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { CsvReader } from './csv-reader.ts'
import { CsvWindow } from './csv-window.ts'
import { detectDelimiter, isDelimiter, namedDelimiter } from './detect-delimiter.ts'
import { detectEncoding, type EncodingStart } from './detect-encoding.ts'
import { Utf16Transcoder } from './encoding-utf16.ts'
import { Utf8Check } from './encoding-utf8-check.ts'
import { UnreadableFile } from './read-unreadable-file.ts'

export { UnreadableFile } from './read-unreadable-file.ts'

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

/** First bytes of a file, from which encoding and delimiter are decided. */
const HEAD_BYTES = 1 << 16
const DEFAULT_MAX_RECORD_BYTES = 16 * 1024 * 1024

/** One file being read, from the moment its first bytes are known. */
class OpenFile {
  private readonly start: EncodingStart
  private readonly delimiter: string
  private readonly transcoder: Utf16Transcoder | null
  private readonly check: Utf8Check | null
  private readonly reader: CsvReader

  /** `whole`: the head is the whole file. The head itself is still to be pushed, from `firstByte` on. */
  constructor(head: Uint8Array, whole: boolean, options: ReadOptions) {
    this.start = detectEncoding(head, options.encoding)
    const { encoding, bomBytes } = this.start
    const wide = encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : null
    const sample = wide === null ? head.subarray(bomBytes) : new Utf16Transcoder(wide).push(head.subarray(bomBytes))
    const named = namedDelimiter(sample)
    const namedBytes = named === null ? 0 : 'sep=;'.length
    this.delimiter = options.delimiter ?? named ?? detectDelimiter(sample, whole)
    this.transcoder = wide === null ? null : new Utf16Transcoder(wide)
    this.check = wide === null && (encoding === null || encoding === 'utf-8') ? new Utf8Check() : null
    this.reader = new CsvReader({
      delimiter: this.delimiter,
      header: options.header ?? true,
      maxRecordBytes: options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES,
      encoding: wide === null ? encoding : 'utf-8',
      onHeader: options.onHeader,
    }, new CsvWindow(this.firstByte(namedBytes), wide !== null))
    this.push(head.subarray(this.firstByte(namedBytes)))
  }
}
