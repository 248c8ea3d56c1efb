import type { CsvKernel } from './csv-kernel.ts'
import type { CsvRowBlock } from './csv-row-block.ts'
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './csv-scanner.ts'
import type { CsvWindow } from './csv-window.ts'

/** Bytes that the kernel takes at once, unless a single record is longer. */
const BYTES_AT_ONCE = 1 << 20

export type PlainRules = {
  /** ASCII byte. */
  readonly delimiter: number
  readonly maxRecordBytes: number
  /** Stored column of each field; -1 for none. */
  readonly columnOf: Int32Array
}

/**
 * Finds rows that stand whole in the window and leave nothing to decide, faster than a scan byte by byte does: every field
 * ends at a delimiter or line end, a quoted one right after its closing quote, there are as many fields as in the header,
 * and the record is not too long. Any other record is left to the scanner, which says what it is.
 */
export class PlainRows {
  /** Where in the window the row that was found last starts, and its line end. */
  start = 0
  end = 0
  private readonly rules: PlainRules
  private readonly window: CsvWindow
  private readonly kernel: CsvKernel
  private readonly block: CsvRowBlock
  /** Where in the window the kernel's text ends; 0 when the kernel has none of it. */
  private loadedEnd = 0
  /** What an index of the window is more than one of the kernel's text. */
  private shift = 0
  /** First stop that does not lie before the window's `low`. */
  private next = 0
  /** Fields with `""` of the row: column, start, end. */
  private doubled: number[] = []

  constructor(rules: PlainRules, window: CsvWindow, kernel: CsvKernel, block: CsvRowBlock) {
    this.rules = rules
    this.window = window
    this.kernel = kernel
    this.block = block
  }

  /** To be called when the window has moved. */
  moved(): void {
    this.loadedEnd = 0
  }

  /** Makes sure that the kernel has the record from the window's `low` to `end`; returns what an index of the window is more than one of the kernel's text. */
  hold(end: number): number {
    if (end > this.loadedEnd) this.load(end)
    return this.shift
  }

  /** Finds the row from the window's `low` on and puts its fields into the block, without counting it there; false when there is none such. */
  find(): boolean {
    if (this.loadedEnd === 0) this.load(0)
    const { kernel: { text, stops, stopCount }, shift } = this
    let next = this.next
    let at = this.window.low - shift
    const high = stops[stopCount]!
    // What is left of a line end, and empty lines.
    while (at < high && (text[at] === LINE_FEED || text[at] === CARRIAGE_RETURN)) at++
    while (next < stopCount && stops[next]! < at) next++
    this.next = next
    this.start = at + shift
    if (next === stopCount || !this.findFields(at)) return false
    this.placeDoubled()
    return true
  }

  private load(end: number): void {
    const { window: { bytes, low, high }, kernel } = this
    this.block.flush()
    this.loadedEnd = Math.min(high, Math.max(end, low + BYTES_AT_ONCE))
    kernel.load(bytes, low, this.loadedEnd)
    kernel.findStops()
    this.shift = low - kernel.start
    this.next = 0
  }

  /** Whether the fields from text[start] on are those of a row; moves on to its line end. */
  private findFields(start: number): boolean {
    const { kernel: { text, stops, stopCount }, rules: { columnOf, delimiter, maxRecordBytes }, block } = this
    const last = columnOf.length - 1
    let stop = this.next
    let at = start
    for (let field = 0; field <= last; field++) {
      const column = columnOf[field]!
      let end: number
      if (text[at] === QUOTE) {
        stop = this.closingQuote(stop, column)
        end = stops[stop]!
        // What follows the closing quote must end the field.
        if (stop + 1 >= stopCount || stops[++stop] !== end + 1) return this.forget()
        at++
      } else {
        while (stop < stopCount && text[stops[stop]!] === QUOTE) stop++
        end = stops[stop]!
      }
      if (stop >= stopCount || (text[stops[stop]!] === delimiter) !== (field < last)) return this.forget()
      if (column >= 0) block.place(column, at, end)
      at = stops[stop++]! + 1
    }
    if (at - 1 - start > maxRecordBytes) return this.forget()
    this.end = at - 1 + this.shift
    this.next = stop - 1
    return true
  }

  /** The stop that closes the quotes opened at this stop; not below `stopCount` for none. Remembers a stored field with `""` in it. */
  private closingQuote(opening: number, column: number): number {
    const { stops, stopCount, text } = this.kernel
    let isDoubled = false
    let stop = opening + 1
    for (; stop < stopCount; stop++) {
      if (text[stops[stop]!] !== QUOTE) continue
      // A quote that ends the text may be the first of two: the scanner will know.
      if (stops[stop + 1] !== stops[stop]! + 1 || text[stops[stop + 1]!] !== QUOTE) break
      isDoubled = true
      stop++
    }
    if (isDoubled && column >= 0 && stop < stopCount) this.doubled.push(column, stops[opening]! + 1, stops[stop]!)
    return stop
  }

  private placeDoubled(): void {
    if (this.doubled.length === 0) return
    for (let i = 0; i < this.doubled.length; i += 3) this.block.placeDoubled(this.doubled[i]!, this.doubled[i + 1]!, this.doubled[i + 2]!)
    this.doubled = []
  }

  private forget(): false {
    if (this.doubled.length > 0) this.doubled = []
    return false
  }
}
