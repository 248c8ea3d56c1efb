import type { Encoding, Source } from '#model/records.ts'
import { knownBinary } from './detect-binary.ts'
import { UnreadableFile } from './read-unreadable-file.ts'

/**
 * What the first bytes say about the encoding. `encoding` is null where only the whole stream can tell
 * UTF-8 from windows-1252. `bomBytes`: length of the byte order mark, which is no text.
 */
export type EncodingStart = { readonly encoding: Encoding | null; readonly basis: Source['encodingBasis'] | null; readonly bomBytes: number }

/** Share of code units whose high byte must be zero in UTF-16 without a mark: western text has it in nearly all. */
const LEAST_ZERO_SHARE = 0.3
/** Zeros in the low byte that UTF-16 text may have (U+0100, U+4E00 and the like) per zero in the high byte. */
const MOST_STRAY_ZEROS = 0.1

function markOf(head: Uint8Array): EncodingStart | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', basis: 'bom', bomBytes: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', basis: 'bom', bomBytes: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', basis: 'bom', bomBytes: 2 }
  return null
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/** A chosen encoding holds against the bytes; a mark of its own width is still no text. */
function chosenStart(chosen: Encoding, mark: EncodingStart | null): EncodingStart {
  const sameWidth = mark !== null && (isWide(chosen) ? mark.encoding === chosen : mark.encoding === 'utf-8')
  return { encoding: chosen, basis: 'chosen', bomBytes: sameWidth ? mark.bomBytes : 0 }
}

function zeroPattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | 'none' | 'other' {
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return 'none'
  const least = LEAST_ZERO_SHARE * (head.length >> 1)
  if (odd >= least && even <= odd * MOST_STRAY_ZEROS) return 'utf-16le'
  if (even >= least && odd <= even * MOST_STRAY_ZEROS) return 'utf-16be'
  return 'other'
}

/**
 * Decides the encoding from the first bytes of a file: the analyst's choice, else a byte order mark,
 * else the pattern of zero bytes (UTF-16), else open (UTF-8 or windows-1252).
 * Throws UnreadableFile 'binary' for bytes that are no text.
 */
export function detectEncoding(head: Uint8Array, chosen: Encoding | undefined): EncodingStart {
  const known = knownBinary(head)
  if (known !== null) throw new UnreadableFile('binary', `this is ${known.seems}, not a table in text; ${known.wayOut}`, { looksLike: known.kind })
  const mark = markOf(head)
  if (chosen !== undefined) return chosenStart(chosen, mark)
  if (mark !== null) return mark
  const pattern = zeroPattern(head)
  if (pattern === 'none') return { encoding: null, basis: null, bomBytes: 0 }
  if (pattern !== 'other') return { encoding: pattern, basis: 'nul-pattern', bomBytes: 0 }
  const at = head.indexOf(0)
  throw new UnreadableFile('binary', `byte ${at} is zero, and the zeros do not stand as in UTF-16: this seems to be no text; choose an encoding to read it all the same`, { looksLike: 'zero-byte', byte: at })
}
