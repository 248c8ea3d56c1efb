import type { Encoding } from '#model/records.ts'
import { codePage } from './encoding-pages.ts'

/** Texts one after another: text i is bytes[offset[i]] to bytes[offset[i + 1]]; offset has count + 1 entries. */
export type PackedTexts = { readonly bytes: Uint8Array; readonly offset: Uint32Array; readonly count: number }

/** Bytes decoded in one call: a call costs far more than cutting its text up. */
const BLOCK_BYTES = 1 << 16

// A mark inside the text is a character of it: the reader took the file's own mark off.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The text of bytes in an 8-bit encoding; in UTF-8 an ill-formed sequence becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  const page = codePage(encoding)
  if (page === null) return utf8.decode(bytes)
  const units = new Uint16Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) units[i] = page[bytes[i]!]!
  return utf16.decode(units)
}

/** UTF-16 code units that UTF-8 bytes decode to: one a character, two above U+FFFF. */
export function unitsOfUtf8(bytes: Uint8Array, from: number, to: number): number {
  let units = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/**
 * Decodes packed texts. `wellFormed`: every text is valid in `encoding` by itself;
 * without it each is decoded alone, so that a cut-off character does not eat its neighbour.
 */
export function decodeTexts(texts: PackedTexts, encoding: Encoding, wellFormed: boolean): string[] {
  const { bytes, offset, count } = texts
  const blockBytes = wellFormed ? BLOCK_BYTES : 1
  const decoded: string[] = []
  let first = 0
  while (first < count) {
    let last = first + 1
    while (last < count && offset[last + 1]! - offset[first]! <= blockBytes) last++
    if (wellFormed) cutBlock(decoded, texts, [first, last], decodeBytes(bytes.subarray(offset[first], offset[last]), encoding))
    else for (let i = first; i < last; i++) decoded.push(decodeBytes(bytes.subarray(offset[i], offset[i + 1]), encoding))
    first = last
  }
  return decoded
}

function cutBlock(decoded: string[], texts: PackedTexts, [first, last]: readonly [number, number], block: string): void {
  const { bytes, offset } = texts
  // As many units as bytes: each character is one byte (ASCII, or a code page).
  const byteIsUnit = block.length === offset[last]! - offset[first]!
  let at = 0
  for (let i = first; i < last; i++) {
    const length = byteIsUnit ? offset[i + 1]! - offset[i]! : unitsOfUtf8(bytes, offset[i]!, offset[i + 1]!)
    decoded.push(block.slice(at, at + length))
    at += length
  }
}
