import type { Encoding, QuarantinedRow } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { CsvCells } from './csv-cells.ts'
import { CsvColumns } from './csv-columns.ts'
import { headerNames, numberedNames } from './csv-header.ts'
import { OpenQuotes, type CsvFailure } from './csv-open-quotes.ts'
import { contentFrom, DONE, KNOWN, lineEndFrom, MORE, RecordScanner, type ScanOutcome } from './csv-scanner.ts'
import type { CsvWindow } from './csv-window.ts'
import { distinctTexts } from './encoding-distinct-texts.ts'
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
  private readonly cells: CsvCells
  private readonly quarantined: { row: number; byte: number; failure: CsvFailure }[] = []
  private columns = new CsvColumns(0)
  /** Fields of the stored columns. */
  private stored: number[] = []
  /** Bytes a record must have before it is scanned again: doubling keeps small pieces linear. */
  private needed = 0
  /** The rest of the physical line belongs to a record that was kept out. */
  private skipsLine = false

  constructor(rules: CsvRules, window: CsvWindow) {
    const delimiter = rules.delimiter.charCodeAt(0)
    this.rules = rules
    this.window = window
    this.openQuotes = new OpenQuotes(delimiter)
    this.scanner = new RecordScanner(delimiter, this.openQuotes)
    this.cells = new CsvCells(this.scanner, window)
  }

  push(text: Uint8Array): void {
    for (let from = 0; from < text.length; from += PIECE_BYTES) {
      const piece = text.subarray(from, from + PIECE_BYTES)
      this.openQuotes.push(piece)
      this.window.append(piece)
      this.read(false)
    }
  }

  /** Call once, after the last piece; returns the rows that were kept out, by row. */
  finish(): QuarantinedRow[] {
    this.read(true)
    this.openQuotes.finish()
    return this.quarantined.map(({ row, byte, failure }) => ({ row, byte, reason: failure.reason, detail: failure.detail }))
  }

  /** The stored columns, after `finish`. `wellFormed`: the whole file is valid in this encoding. Call once. */
  table(encoding: Encoding, wellFormed: boolean): Table {
    const { strings, renumber } = distinctTexts(this.cells.dictionary.packed(), encoding, wellFormed)
    const header = this.header ?? []
    return this.columns.table(this.stored.map(field => header[field]!), strings, renumber)
  }

  private read(final: boolean): void {
    const { window, scanner, openQuotes } = this
    const range = { end: 0, final }
    for (;;) {
      if (this.skipsLine) window.low = lineEndFrom(window.bytes, window.low, window.high)
      if (this.skipsLine && window.low === window.high) return
      this.skipsLine = false
      window.low = contentFrom(window.bytes, window.low, window.high)
      if (window.low === window.high || (!final && window.high - window.low < this.needed)) return
      // One byte beyond the longest record: enough to see its line end.
      range.end = Math.min(window.high, window.low + this.rules.maxRecordBytes + 1)
      const limited = range.end - window.low > this.rules.maxRecordBytes
      range.final = final && !limited
      openQuotes.base = window.base
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

  /** Takes the record that was scanned last: as the header, a row, or a record with too few or too many fields. */
  private accept(): void {
    const { window, scanner } = this
    if (this.header === null) this.begin()
    else if (scanner.fields === this.header.length) this.store()
    else this.quarantine({ reason: 'column_count', detail: `found ${scanner.fields} fields, expected ${this.header.length}` })
    window.low = scanner.recordEnd
  }

  private begin(): void {
    const { scanner, rules, cells } = this
    const header = rules.header
      ? headerNames(Array.from({ length: scanner.fields }, (_, field) => cells.copy(field)), rules.encoding)
      : numberedNames(scanner.fields)
    const isStored = rules.onHeader(header, rules.delimiter)
    this.header = header
    this.stored = header.flatMap((_, field) => (isStored[field] === true ? [field] : []))
    this.columns = new CsvColumns(this.stored.length)
    if (!rules.header) this.store()
  }

  private store(): void {
    const { stored, columns, cells } = this
    this.records++
    const place = columns.startRow(this.records, this.window.lowByte())
    const { open } = columns
    const numbers = cells.internAll(stored)
    for (let k = 0; k < stored.length; k++) open[k]![place] = numbers[k]!
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
