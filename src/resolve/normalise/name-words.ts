import { asciiLower } from './ascii-letters.ts'
import { isNameParticle, isNamePrefix } from './name-prefixes.ts'

/** A word of a name with what its spelling gives away. */
export type NameWord = {
  /** As written, for labels. */
  readonly written: string
  /** Lower-case ASCII letters. */
  readonly letters: string
  /** `JP`, `J.P.`, `J`: initials, one letter each. */
  readonly initials: boolean
  /** Whether a hyphen ties it to the word before. */
  readonly hyphened: boolean
}

const TITLES = new Set('mr drs dr ir ing prof dhr mevr mw mevrouw jhr'.split(' '))

/**
 * Splits a name into words at spaces and hyphens; apostrophes close up (`D'Angelo`, `'t`), titles drop out.
 * Text in capitals hides which short words are initials: there, two letters or a group without vowel count as initials.
 */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = []
  for (const [piece, tie] of pieces(text)) {
    const written = piece.replace(/^[.,;:()"]+|[,;:()"]+$/g, '')
    const letters = asciiLower(written).replace(/[^a-z]/g, '')
    if (letters === '' || TITLES.has(letters)) continue
    words.push({ written, letters, initials: isInitials(written, letters), hyphened: tie && words.length > 0 })
  }
  return words
}

/** The text between spaces, fillers and hyphens, each with whether a hyphen stood before it. */
function* pieces(text: string): Generator<readonly [piece: string, tie: boolean]> {
  for (const part of text.split(/[\s<_]+/)) for (const [place, piece] of part.split('-').entries()) yield [piece, place > 0]
}

function isInitials(written: string, letters: string): boolean {
  if (letters.length === 1) return true
  if (/^(?:\p{L}{1,2}\.)+\p{L}?$/u.test(written) && written.includes('.')) return letters.length <= 8 && /^\p{L}\.|^(Th|Ch|IJ|Ph|St)\./u.test(written)
  if (letters.length > 4 || written !== written.toUpperCase() || isNameParticle(letters) || isNamePrefix(letters)) return false
  return letters.length === 2 || !/[aeiouy]/.test(letters)
}
