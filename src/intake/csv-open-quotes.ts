import type { QuarantineReason } from '#model/records.ts'
import { PLAIN, QUOTE, stopBytes, type KnownFailures, type RecordScanner } from './csv-scanner.ts'

/** Why records were kept out; shared by all records that ran through the same quoted field. */
export type CsvFailure = { reason: QuarantineReason; detail: string }

/** A quoted field that was still open where its record became too long: the next single quote decides what it was. */
type OpenField = { readonly failure: CsvFailure; readonly unclosedDetail: string; oddQuotes: boolean }

/** Remembered openings that make it worth while to drop those already passed. */
const PRUNE_AT = 1 << 16

/**
 * Remembers opening quotes from which no record ends, which keeps reading linear: a failing record hands all bytes but its
 * first line back, and the records read from them may run into the same quoted fields. What follows an opening quote does
 * not depend on what came before it, so a record that meets a remembered one fails as the first did.
 * (For a record that became too long this is the rule itself: whoever runs into one of its quoted fields is too long as well.)
 */
export class OpenQuotes implements KnownFailures {
  some = false
  /** Position in the text of index 0 of the bytes being scanned. */
  base = 0
  private readonly failures = new Map<number, CsvFailure>()
  /** Position of the last opening remembered. */
  private last = -1
  private pruneAt = PRUNE_AT
  private readonly undecided: OpenField[] = []
  private readonly stops: Uint8Array

  constructor(delimiter: number) {
    this.stops = stopBytes(delimiter)
  }

  leadsNowhere(index: number): boolean {
    return this.failures.has(this.base + index)
  }

  /** Whether every remembered opening lies before this index. */
  allBefore(index: number): boolean {
    return this.base + index > this.last
  }

  /** How the remembered opening at this index fails. */
  failureAt(index: number): CsvFailure | undefined {
    return this.failures.get(this.base + index)
  }

  /** Remembers every opening quote of the record that the scanner just failed on, which starts at index `start`. */
  remember(scanner: RecordScanner, start: number, failure: CsvFailure): void {
    const { base, failures } = this
    for (let field = 0; field < scanner.fields; field++) {
      if (scanner.kinds[field] !== PLAIN) this.keep(base + scanner.starts[field]!, failure)
    }
    if (scanner.openedAt >= 0) this.keep(base + scanner.openedAt, failure)
    this.some = failures.size > 0
    if (failures.size > this.pruneAt) this.forget(base + start)
  }

  /** Watches the bytes from the opening quote at index `opening` on, those before `end` at once: was its field ever closed? */
  watch(bytes: Uint8Array, [opening, end]: readonly [number, number], failure: CsvFailure, unclosedDetail: string): void {
    const field = { failure, unclosedDetail, oddQuotes: false }
    if (!this.decides(field, bytes.subarray(opening + 1, end))) this.undecided.push(field)
  }

  /** Shows the next bytes of the text to the fields that are watched. */
  push(bytes: Uint8Array): void {
    for (let i = this.undecided.length - 1; i >= 0; i--) {
      if (this.decides(this.undecided[i]!, bytes)) this.undecided.splice(i, 1)
    }
  }

  /** The file has ended: what no quote closed is unclosed. */
  finish(): void {
    for (const field of this.undecided) if (!field.oddQuotes) markUnclosed(field)
    this.undecided.length = 0
  }

  private decides(field: OpenField, bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length; at++) {
      if (!field.oddQuotes) {
        at = bytes.indexOf(QUOTE, at)
        if (at < 0) return false
        field.oddQuotes = true
      } else if (bytes[at] === QUOTE) {
        field.oddQuotes = false
      } else {
        if (this.stops[bytes[at]!] === 0) markUnclosed(field)
        return true
      }
    }
    return false
  }

  private keep(position: number, failure: CsvFailure): void {
    this.failures.set(position, failure)
    this.last = Math.max(this.last, position)
  }

  private forget(before: number): void {
    for (const position of this.failures.keys()) if (position < before) this.failures.delete(position)
    this.pruneAt = 2 * this.failures.size + PRUNE_AT
  }
}

function markUnclosed(field: OpenField): void {
  field.failure.reason = 'unclosed_quote'
  field.failure.detail = field.unclosedDetail
}
