import type { Encoding, QuarantinedRow } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { CsvColumns } from './csv-columns.ts'
import { headerNames, numberedNames } from './csv-header.ts'
import type { CsvKernel, MakeKernel } from './csv-kernel.ts'
import { OpenQuotes, type CsvFailure } from './csv-open-quotes.ts'
import { PlainRows } from './csv-plain-rows.ts'
import { cellsAtOnce, CsvRowBlock, unescapeQuotes } from './csv-row-block.ts'
import { contentFrom, DONE, ESCAPED, KNOWN, lineEndFrom, MORE, PLAIN, RecordScanner, type ScanOutcome } from './csv-scanner.ts'
import type { CsvWindow } from './csv-window.ts'
import { finalTexts } from './encoding-distinct-texts.ts'
import type { PackedTexts } from './encoding-text.ts'
import { UnreadableFile } from './read-unreadable-file.ts'

export type CsvRules = {
  /** One ASCII character. */
  readonly delimiter: string
  /** Whether the first record holds column names. */
  readonly header: boolean
  readonly maxRecordBytes: number
  /** null when only the whole file can tell UTF-8 from windows-1252. */
  readonly encoding: Encoding | null
  /** Says per column whether it is stored. */
  readonly onHeader: (header: readonly string[], delimiter: string) => readonly boolean[]
}

/** Pieces in which text enters the window: small enough to stay in the processor's cache. */
const PIECE_BYTES = 1 << 17

/** The texts of a file without a header: only the empty one. */
const NO_TEXTS: PackedTexts = { bytes: new Uint8Array(0), offset: new Uint32Array(2), count: 1 }

/**
 * Reads records (partner-exports.md 1.8) from text in pieces of any size, in UTF-8 or a code page, into stored columns.
 * What it finds depends on the text alone, never on where a piece ends.
 */
export class CsvReader {
  /** Records after the header so far, quarantined ones counted. */
  records = 0
  header: readonly string[] | null = null
  private readonly rules: CsvRules
  private readonly window: CsvWindow
  private readonly openQuotes: OpenQuotes
  private readonly scanner: RecordScanner
  private readonly makeKernel: MakeKernel
  private readonly quarantined: { row: number; byte: number; failure: CsvFailure }[] = []
  private columns = new CsvColumns(0)
  /** null before the header. */
  private kernel: CsvKernel | null = null
  private rowBlock: CsvRowBlock | null = null
  private plainRows: PlainRows | null = null
  /** Fields of the stored columns. */
  private stored: number[] = []
  /** Bytes a record must have before it is scanned again: doubling keeps small pieces linear. */
  private needed = 0
  /** The rest of the physical line belongs to a record that was kept out. */
  private skipsLine = false

  constructor(rules: CsvRules, window: CsvWindow, makeKernel: MakeKernel) {
    const delimiter = rules.delimiter.charCodeAt(0)
    this.rules = rules
    this.window = window
    this.makeKernel = makeKernel
    this.openQuotes = new OpenQuotes(delimiter)
    this.scanner = new RecordScanner(delimiter, this.openQuotes)
  }

  push(text: Uint8Array): void {
    for (let from = 0; from < text.length; from += PIECE_BYTES) {
      const piece = text.subarray(from, from + PIECE_BYTES)
      this.openQuotes.push(piece)
      this.window.append(piece)
      this.plainRows?.moved()
      this.read(false)
    }
  }

  /** Call once, after the last piece; returns the rows that were kept out, by row. */
  finish(): QuarantinedRow[] {
    this.read(true)
    this.rowBlock?.flush()
    this.openQuotes.finish()
    return this.quarantined.map(({ row, byte, failure }) => ({ row, byte, reason: failure.reason, detail: failure.detail }))
  }

  /** The stored columns, after `finish`. `wellFormed`: the whole file is valid in this encoding. Call once. */
  table(encoding: Encoding, wellFormed: boolean): Table {
    const header = this.header ?? []
    const texts = this.kernel?.texts() ?? NO_TEXTS
    return this.columns.table(this.stored.map(field => header[field]!), finalTexts(texts, encoding, wellFormed))
  }

  private read(final: boolean): void {
    const { window, scanner, openQuotes } = this
    const range = { end: 0, final }
    openQuotes.base = window.base
    while (this.isAtRecord() && (final || window.high - window.low >= this.needed)) {
      if (this.takePlainRows()) continue
      // One byte beyond the longest record: enough to see its line end.
      range.end = Math.min(window.high, window.low + this.rules.maxRecordBytes + 1)
      const limited = range.end - window.low > this.rules.maxRecordBytes
      range.final = final && !limited
      const outcome = scanner.scan(window.bytes, window.low, range)
      if (outcome === MORE && !limited) {
        this.needed = Math.min(2 * (window.high - window.low), this.rules.maxRecordBytes + 1)
        return
      }
      this.needed = 0
      if (outcome === DONE) this.accept()
      else this.refuse(outcome)
    }
  }

  /** Goes to where the next record starts; whether that is in the window. */
  private isAtRecord(): boolean {
    const { window } = this
    if (this.skipsLine) {
      window.low = lineEndFrom(window.bytes, window.low, window.high)
      if (window.low === window.high) return false
      this.skipsLine = false
    }
    window.low = contentFrom(window.bytes, window.low, window.high)
    return window.low < window.high
  }

  /** Takes rows for as long as there is nothing to decide; says whether there was one. */
  private takePlainRows(): boolean {
    const { window, plainRows, openQuotes } = this
    if (plainRows === null || !openQuotes.allBefore(window.low) || !plainRows.find()) return false
    do {
      window.low = plainRows.start
      this.store()
      window.low = plainRows.end
    } while (plainRows.find())
    return true
  }

  /** Takes the record that was scanned last: as the header, a row, or a record with too few or too many fields. */
  private accept(): void {
    const { window, scanner } = this
    if (this.header === null) this.begin()
    else if (scanner.fields === this.header.length) this.storeScanned()
    else this.quarantine({ reason: 'column_count', detail: `found ${scanner.fields} fields, expected ${this.header.length}` })
    window.low = scanner.recordEnd
  }

  private begin(): void {
    const { scanner, rules } = this
    const header = rules.header
      ? headerNames(Array.from({ length: scanner.fields }, (_, field) => this.fieldBytes(field)), rules.encoding)
      : numberedNames(scanner.fields)
    const isStored = rules.onHeader(header, rules.delimiter)
    this.header = header
    this.stored = header.flatMap((_, field) => (isStored[field] === true ? [field] : []))
    this.columns = new CsvColumns(this.stored.length)
    this.beginRows(rules.delimiter.charCodeAt(0), header.length)
    if (!rules.header) this.storeScanned()
  }

  private beginRows(delimiter: number, fields: number): void {
    const { stored, columns, window, rules: { maxRecordBytes } } = this
    const columnOf = new Int32Array(fields).fill(-1)
    for (const [column, field] of stored.entries()) columnOf[field] = column
    this.kernel = this.makeKernel(delimiter, cellsAtOnce(stored.length))
    this.rowBlock = new CsvRowBlock(this.kernel, columns)
    this.plainRows = new PlainRows({ delimiter, maxRecordBytes, columnOf }, window, this.kernel, this.rowBlock)
  }

  /** A copy of a field's bytes, without its quotes, not trimmed. */
  private fieldBytes(field: number): Uint8Array {
    const { scanner: { starts, ends, kinds }, window } = this
    const copy = window.bytes.slice(starts[field]! + (kinds[field] === PLAIN ? 0 : 1), ends[field])
    return kinds[field] === ESCAPED ? copy.subarray(0, unescapeQuotes(copy, 0, copy.length)) : copy
  }

  private storeScanned(): void {
    const { stored, scanner: { starts, ends, kinds, recordEnd } } = this
    const block = this.rowBlock!
    const shift = this.plainRows!.hold(recordEnd)
    for (let k = 0; k < stored.length; k++) {
      const field = stored[k]!
      const start = starts[field]! + (kinds[field] === PLAIN ? 0 : 1) - shift
      if (kinds[field] === ESCAPED) block.placeDoubled(k, start, ends[field]! - shift)
      else block.place(k, start, ends[field]! - shift)
    }
    this.store()
  }

  /** Counts the row that starts at the window's `low` and whose fields are in the block. */
  private store(): void {
    this.records++
    this.rowBlock!.add(this.records, this.window.lowByte())
  }

  private quarantine(failure: CsvFailure): void {
    this.records++
    this.quarantined.push({ row: this.records, byte: this.window.lowByte(), failure })
  }

  /** Keeps out the record that starts here; reading goes on at the next physical line. */
  private refuse(outcome: ScanOutcome): void {
    const { window, scanner, openQuotes } = this
    if (this.header === null && this.rules.header) throw this.unreadableHeader(outcome)
    const failure = (outcome === KNOWN ? openQuotes.failureAt(scanner.openedAt) : undefined) ?? this.failureOf(outcome)
    this.quarantine(failure)
    openQuotes.remember(scanner, window.low, failure)
    window.low = lineEndFrom(window.bytes, window.low, window.high)
    this.skipsLine = window.low === window.high
  }

  private unreadableHeader(outcome: ScanOutcome): UnreadableFile {
    const byte = this.window.lowByte()
    const why = outcome === MORE ? `longer than ${this.rules.maxRecordBytes} bytes, or a quote in it is never closed` : this.unclosedDetail()
    return new UnreadableFile('no-delimiter-in-header', `the header, at byte ${byte}, cannot be read: ${why}; repair that line, or read the file without header`)
  }

  private unclosedDetail(): string {
    return `the quote at byte ${this.window.fileByte(this.scanner.openedAt)} opens a field that is not closed before a delimiter or line end`
  }

  private failureOf(outcome: ScanOutcome): CsvFailure {
    const { window, scanner, openQuotes } = this
    const unclosed = scanner.openedAt < 0 ? '' : this.unclosedDetail()
    if (outcome !== MORE) return { reason: 'unclosed_quote', detail: unclosed }
    const failure: CsvFailure = { reason: 'record_too_long', detail: `longer than ${this.rules.maxRecordBytes} bytes` }
    if (scanner.openedAt >= 0) openQuotes.watch(window.bytes, [scanner.openedAt, window.high], failure, unclosed)
    return failure
  }
}
