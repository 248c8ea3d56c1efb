import { asciiLower } from './ascii-letters.ts'

/** A word of a name with what its spelling gives away. */
export type NameWord = {
  /** As written, for labels. */
  readonly written: string
  /** Lower-case ASCII letters. */
  readonly letters: string
  /** `JP`, `J.P.`, `J`: initials, one letter each. */
  readonly initials: boolean
}

const TITLES = new Set('mr drs dr ir ing prof dhr mevr mw mevrouw jhr'.split(' '))

/**
 * Splits a name into words at spaces and hyphens; apostrophes close up (`D'Angelo`, `'t`), titles drop out.
 * Text in capitals hides which short words are initials: there, two letters or a group without vowel count as initials.
 */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = []
  for (const piece of text.split(/[\s<_-]+/)) {
    const written = piece.replace(/^[.,;:()"]+|[,;:()"]+$/g, '')
    const letters = asciiLower(written).replace(/[^a-z]/g, '')
    if (letters === '' || TITLES.has(letters)) continue
    words.push({ written, letters, initials: isInitials(written, letters) })
  }
  return words
}

function isInitials(written: string, letters: string): boolean {
  if (letters.length === 1) return true
  if (/^(?:\p{L}{1,2}\.)+\p{L}?$/u.test(written) && written.includes('.')) return letters.length <= 8 && /^\p{L}\.|^(Th|Ch|IJ|Ph|St)\./u.test(written)
  if (letters.length > 4 || written !== written.toUpperCase()) return false
  return letters.length === 2 || !/[aeiouy]/.test(letters)
}
