import type { Encoding } from '#model/records.ts'
import { codePage } from './encoding-pages.ts'

const utf8 = new TextEncoder()
/** What a character becomes that its encoding has not: a question mark. */
const NO_SUCH = 0x3f

const byteByUnit = new Map<Encoding, ReadonlyMap<number, number>>()

/** Byte per UTF-16 code unit of a code page; each page has every unit once, so nothing is lost on the way back. */
function bytesOfPage(encoding: Encoding, page: Uint16Array): ReadonlyMap<number, number> {
  const known = byteByUnit.get(encoding)
  if (known !== undefined) return known
  const made = new Map(Array.from(page, (unit, byte) => [unit, byte] as const))
  byteByUnit.set(encoding, made)
  return made
}

function bytesOfUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian)
  return bytes
}

/**
 * The bytes that were read as this text. Exact for a text that was decoded without loss: in a code page always,
 * in UTF-8 and UTF-16 unless ill-formed bytes had become U+FFFD.
 */
export function encodedBytes(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytesOfUtf16(text, encoding === 'utf-16le')
  const page = codePage(encoding)
  if (page === null) return utf8.encode(text)
  const byteOf = bytesOfPage(encoding, page)
  return Uint8Array.from({ length: text.length }, (_, i) => byteOf.get(text.charCodeAt(i)) ?? NO_SUCH)
}
