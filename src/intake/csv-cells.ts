import { ByteDictionary, textBatch, WORD_PADDING } from './csv-dictionary.ts'
import { ESCAPED, PLAIN, QUOTE, type RecordScanner } from './csv-scanner.ts'
import type { CsvWindow } from './csv-window.ts'

/** The ASCII part of what String.trim takes off: tab, line ends, form feeds, space. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/** The texts of fields: without their quotes, `""` as one quote, trimmed. */
export class CsvCells {
  readonly dictionary = new ByteDictionary()
  private batch = textBatch(16)
  private readonly scanner: RecordScanner
  private readonly window: CsvWindow
  /** A field without its doubled quotes. */
  private plain = new Uint8Array(256)
  private plainView = new DataView(this.plain.buffer)

  constructor(scanner: RecordScanner, window: CsvWindow) {
    this.scanner = scanner
    this.window = window
  }

  /** The dictionary numbers of these fields of the record that was scanned last, in `number[k]`; valid until the next call. */
  internAll(fields: readonly number[]): Uint32Array {
    if (fields.length > this.batch.number.length) this.batch = textBatch(fields.length)
    const { batch, scanner: { starts, ends, kinds }, window: { bytes, view } } = this
    batch.count = fields.length
    let escaped = false
    for (let k = 0; k < fields.length; k++) {
      const field = fields[k]!
      const kind = kinds[field]!
      let from = starts[field]! + (kind === PLAIN ? 0 : 1)
      let to = ends[field]!
      if (kind === ESCAPED) {
        escaped = true
        to = from
      }
      while (from < to && isSpace(bytes[from]!)) from++
      while (from < to && isSpace(bytes[to - 1]!)) to--
      batch.from[k] = from
      batch.to[k] = to
    }
    this.dictionary.internAll(view, batch)
    if (escaped) this.internEscaped(fields)
    return batch.number
  }

  /** A copy of a field's bytes, not trimmed. */
  copy(field: number): Uint8Array {
    const { starts, ends, kinds } = this.scanner
    if (kinds[field] === ESCAPED) return this.plain.slice(0, this.unescape(field))
    return this.window.bytes.slice(starts[field]! + (kinds[field] === PLAIN ? 0 : 1), ends[field])
  }

  private internEscaped(fields: readonly number[]): void {
    for (const [k, field] of fields.entries()) {
      if (this.scanner.kinds[field] !== ESCAPED) continue
      let from = 0
      let to = this.unescape(field)
      const { plain, plainView } = this
      while (from < to && isSpace(plain[from]!)) from++
      while (from < to && isSpace(plain[to - 1]!)) to--
      this.batch.number[k] = this.dictionary.intern(plainView, from, to)
    }
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
