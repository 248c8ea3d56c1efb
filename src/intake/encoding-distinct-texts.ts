import type { Encoding } from '#model/records.ts'
import { decodeTexts, type PackedTexts } from './encoding-text.ts'

/** Distinct trimmed texts, index 0 the empty one. `renumber` maps packed texts to them; null when nothing moved. */
export type DistinctTexts = { readonly strings: readonly string[]; readonly renumber: Uint32Array | null }

/**
 * Decodes distinct byte texts whose ASCII white space is trimmed, and makes them distinct trimmed texts: a no-break space
 * at an end goes too (as String.trim does), and ill-formed UTF-8 may read alike. Text 0 must be the empty text.
 */
export function distinctTexts(packed: PackedTexts, encoding: Encoding, wellFormed: boolean): DistinctTexts {
  const decoded = decodeTexts(packed, encoding, wellFormed)
  return trimEnds(decoded, packed) || !wellFormed ? renumbered(decoded) : { strings: decoded, renumber: null }
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
