import type { Encoding } from '#model/records.ts'
import { codePage } from './encoding-pages.ts'
import { decodeBytes, decodeTexts, type PackedTexts } from './encoding-text.ts'

/** What String.trim takes off beside ASCII (ECMA-262, WhiteSpace and LineTerminator). */
const NOT_ASCII_SPACES = '\u00a0\u1680\u2000\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Distinct trimmed texts, index 0 the empty one. `renumber` maps packed texts to them; null when nothing moved. */
export type DistinctTexts = { readonly strings: readonly string[]; readonly renumber: Uint32Array | null }

/** Such texts, when they are asked for. */
export type FinalTexts = { readonly strings: () => readonly string[]; readonly renumber: Uint32Array | null }

/**
 * Decodes distinct byte texts whose ASCII white space is trimmed, and makes them distinct trimmed texts: a no-break space
 * at an end goes too (as String.trim does), and ill-formed UTF-8 may read alike. Text 0 must be the empty text.
 */
export function distinctTexts(packed: PackedTexts, encoding: Encoding, wellFormed: boolean): DistinctTexts {
  const decoded = decodeTexts(packed, encoding, wellFormed)
  return trimEnds(decoded, packed) || !wellFormed ? renumbered(decoded) : { strings: decoded, renumber: null }
}

/**
 * As `distinctTexts`, but decoded when they are first asked for, where their bytes show already that they stay distinct:
 * in most files no text has a no-break space at an end.
 */
export function finalTexts(packed: PackedTexts, encoding: Encoding, wellFormed: boolean): FinalTexts {
  if (!wellFormed || someEndMoves(packed, encoding)) {
    const { strings, renumber } = distinctTexts(packed, encoding, wellFormed)
    return { strings: () => strings, renumber }
  }
  let undecoded: PackedTexts | null = packed
  let strings: readonly string[] = []
  return {
    renumber: null,
    strings: () => {
      if (undecoded !== null) strings = decodeTexts(undecoded, encoding, true)
      undecoded = null
      return strings
    },
  }
}

function isFollower(utf8Byte: number): boolean {
  return (utf8Byte & 0xc0) === 0x80
}

/** Whether trimming takes anything off any text; each must be well-formed. */
function someEndMoves({ bytes, offset, count }: PackedTexts, encoding: Encoding): boolean {
  const mayBeSpace = spaceBytes(encoding)
  for (let i = 1; i < count; i++) {
    const from = offset[i]!
    const to = offset[i + 1]!
    let last = to - 1
    if (bytes[from]! < 0x80 && bytes[last]! < 0x80) continue
    // To the first byte of the last character.
    if (encoding === 'utf-8') while (isFollower(bytes[last]!)) last--
    if (mayBeSpace[bytes[from]!] === 0 && mayBeSpace[bytes[last]!] === 0) continue
    const text = decodeBytes(bytes.subarray(from, to), encoding)
    if (text.trim().length < text.length) return true
  }
  return false
}

/** 1 for the bytes above ASCII with which a character that String.trim takes off may begin. */
function spaceBytes(encoding: Encoding): Uint8Array {
  const bytes = new Uint8Array(256)
  for (const char of NOT_ASCII_SPACES) bytes[new TextEncoder().encode(char)[0]!] = 1
  const page = codePage(encoding)
  return page === null ? bytes : bytes.map((_, byte) => (byte >= 0x80 && String.fromCharCode(page[byte]!).trim() === '' ? 1 : 0))
}

/** Trims in place; says whether any text changed. Only a text with a byte above ASCII at an end can still change. */
function trimEnds(decoded: string[], { bytes, offset }: PackedTexts): boolean {
  let changed = false
  for (let i = 1; i < decoded.length; i++) {
    if (bytes[offset[i]!]! < 0x80 && bytes[offset[i + 1]! - 1]! < 0x80) continue
    const trimmed = decoded[i]!.trim()
    if (trimmed.length === decoded[i]!.length) continue
    decoded[i] = trimmed
    changed = true
  }
  return changed
}

function renumbered(decoded: readonly string[]): DistinctTexts {
  const renumber = new Uint32Array(decoded.length)
  const strings: string[] = []
  const seen = new Map<string, number>()
  for (const [i, text] of decoded.entries()) {
    const known = seen.get(text)
    renumber[i] = known ?? strings.length
    if (known !== undefined) continue
    seen.set(text, strings.length)
    strings.push(text)
  }
  return { strings, renumber }
}
