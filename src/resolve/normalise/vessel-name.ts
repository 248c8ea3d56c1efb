import { asciiLower } from './ascii-letters.ts'
import type { Normalised } from './normalised.ts'

/** Name of a ship without `MV`, `M/V`, `M.V.`, `MS`, `SS` before or behind it. */
export function vesselName(text: string): Normalised | null {
  const words = asciiLower(text).replace(/\b([ms])[./ ]([vst])\b\.?/g, '$1$2 ').split(/[^a-z0-9]+/).filter(Boolean)
  const kept = words.filter((word, i) => !(MARKS.has(word) && (i === 0 || i === words.length - 1)))
  const value = (kept.length > 0 ? kept : words).join('')
  return value === '' ? null : { value, valid: true }
}

const MARKS = new Set(['mv', 'ms', 'ss', 'mt'])
