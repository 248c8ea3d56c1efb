import { BLOCK_ROWS, type CsvColumns } from './csv-columns.ts'
import type { CsvKernel } from './csv-kernel.ts'
import { QUOTE } from './csv-scanner.ts'

/** The ASCII part of what String.trim takes off: tab, line ends, form feeds, space. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/** Makes each `""` in bytes[from] to bytes[to] one quote, in place; returns the new end. */
export function unescapeQuotes(bytes: Uint8Array, from: number, to: number): number {
  let end = from
  for (let at = from; at < to; at++) {
    bytes[end++] = bytes[at]!
    // Inside the field every quote is doubled: the scanner saw to that.
    if (bytes[at] === QUOTE) at++
  }
  return end
}

/** Cells that are numbered together: they and their text stay in the processor's cache. */
const CELLS_AT_ONCE = 1 << 11

/** Most cells in a block of rows of so many cells. */
export function cellsAtOnce(width: number): number {
  return Math.max(CELLS_AT_ONCE, width)
}

/** Rows of which only the places in the kernel's text are known, until their cells are numbered together. */
export class CsvRowBlock {
  private readonly kernel: CsvKernel
  private readonly columns: CsvColumns
  private readonly width: number
  private readonly capacity: number
  /** Rows counted; cell k of row r has index r × width + k. */
  private count = 0
  /** Place of the first row in the columns' open blocks. */
  private firstPlace = 0
  /** 1 for a cell that had `""` in it. */
  private readonly doubled: Uint8Array
  private someDoubled = false

  constructor(kernel: CsvKernel, columns: CsvColumns) {
    this.kernel = kernel
    this.columns = columns
    this.width = columns.open.length
    this.capacity = this.width === 0 ? 0 : Math.floor(cellsAtOnce(this.width) / this.width)
    this.doubled = new Uint8Array(this.capacity * this.width)
  }

  /** Puts text[start] to text[end], trimmed, into column k of the row that is not counted yet. */
  place(k: number, start: number, end: number): void {
    const { text, batch } = this.kernel
    while (start < end && isSpace(text[start]!)) start++
    while (start < end && isSpace(text[end - 1]!)) end--
    const cell = this.count * this.width + k
    batch.from[cell] = start
    batch.to[cell] = end
  }

  /** As `place`, for a text with `""` in it. The row must be sure to be counted: its bytes are changed. */
  placeDoubled(k: number, start: number, end: number): void {
    this.place(k, start, unescapeQuotes(this.kernel.text, start, end))
    this.doubled[this.count * this.width + k] = 1
    this.someDoubled = true
  }

  /** Counts the row whose cells are in place; the kernel's text must stay until `flush`. */
  add(rowNumber: number, rowByte: number): void {
    const place = this.columns.startRow(rowNumber, rowByte)
    if (this.count === 0) this.firstPlace = place
    this.count++
    // Rows that are numbered together lie in one block of their columns.
    if (this.count >= this.capacity || place === BLOCK_ROWS - 1) this.flush()
  }

  /** Numbers the cells of all rows; to be called before the kernel loads another text. */
  flush(): void {
    const { kernel, width, count } = this
    if (count > 0 && width > 0) {
      const unknown = kernel.lookUp(count * width)
      if (this.someDoubled && unknown > 1) this.putDoubledLast(unknown)
      if (unknown > 0) kernel.add(unknown)
      this.store()
    }
    if (this.someDoubled) this.doubled.fill(0)
    this.someDoubled = false
    this.count = 0
  }

  private store(): void {
    const { width, count, firstPlace, columns: { open } } = this
    const { number } = this.kernel.batch
    for (let k = 0; k < width; k++) {
      const cells = open[k]!
      for (let row = 0, cell = k; row < count; row++, cell += width) cells[firstPlace + row] = number[cell]!
    }
  }

  /** Orders unknown cells: by row, and in a row those that had `""` last. */
  private putDoubledLast(unknown: number): void {
    const { doubled, width } = this
    const cells = this.kernel.batch.word
    let late: number[] = []
    let rowEnd = 0
    let put = 0
    for (let i = 0; i <= unknown; i++) {
      const cell = i < unknown ? cells[i]! : Number.POSITIVE_INFINITY
      if (cell >= rowEnd) {
        for (const lateCell of late) cells[put++] = lateCell
        if (late.length > 0) late = []
        rowEnd = cell - (cell % width) + width
      }
      if (doubled[cell] === 1) late.push(cell)
      else if (i < unknown) cells[put++] = cell
    }
  }
}
