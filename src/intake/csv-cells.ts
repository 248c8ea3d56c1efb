import { ByteDictionary, WORD_PADDING } from './csv-dictionary.ts'
import { ESCAPED, PLAIN, QUOTE, type RecordScanner } from './csv-scanner.ts'
import type { CsvWindow } from './csv-window.ts'

/** The ASCII part of what String.trim takes off: tab, line ends, form feeds, space. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/** The texts of fields: without their quotes, `""` as one quote, trimmed. */
export class CsvCells {
  readonly dictionary = new ByteDictionary()
  private readonly scanner: RecordScanner
  private readonly window: CsvWindow
  /** A field without its doubled quotes. */
  private plain = new Uint8Array(256)
  private plainView = new DataView(this.plain.buffer)

  constructor(scanner: RecordScanner, window: CsvWindow) {
    this.scanner = scanner
    this.window = window
  }

  /** The dictionary number of a field of the record that was scanned last. */
  intern(field: number): number {
    const { starts, ends, kinds } = this.scanner
    const kind = kinds[field]!
    let { bytes, view } = this.window
    let from = starts[field]! + (kind === PLAIN ? 0 : 1)
    let to = ends[field]!
    if (kind === ESCAPED) {
      to = this.unescape(field)
      from = 0
      bytes = this.plain
      view = this.plainView
    }
    while (from < to && isSpace(bytes[from]!)) from++
    while (from < to && isSpace(bytes[to - 1]!)) to--
    return this.dictionary.intern(view, from, to)
  }

  /** A copy of a field's bytes, not trimmed. */
  copy(field: number): Uint8Array {
    const { starts, ends, kinds } = this.scanner
    if (kinds[field] === ESCAPED) return this.plain.slice(0, this.unescape(field))
    return this.window.bytes.slice(starts[field]! + (kinds[field] === PLAIN ? 0 : 1), ends[field])
  }

  /** Writes a field into `plain`, each `""` as one quote; returns its length. */
  private unescape(field: number): number {
    const { bytes } = this.window
    const from = this.scanner.starts[field]! + 1
    const to = this.scanner.ends[field]!
    if (to - from + WORD_PADDING > this.plain.length) {
      this.plain = new Uint8Array(2 * (to - from) + WORD_PADDING)
      this.plainView = new DataView(this.plain.buffer)
    }
    const { plain } = this
    let length = 0
    for (let at = from; at < to; at++) {
      plain[length++] = bytes[at]!
      // Inside the field every quote is doubled: the scanner saw to that.
      if (bytes[at] === QUOTE) at++
    }
    return length
  }
}
