import { ARABIC_GIVEN_NAMES } from './given-names-arabic.ts'
import { ASIAN_GIVEN_NAMES } from './given-names-asian.ts'
import { DUTCH_GIVEN_NAMES } from './given-names-dutch.ts'
import { ENGLISH_GIVEN_NAMES } from './given-names-english.ts'
import { ENGLISH_WOMENS_NAMES } from './given-names-english-women.ts'
import { NORTHERN_GIVEN_NAMES } from './given-names-northern.ts'
import { OTHER_GIVEN_NAMES } from './given-names-other.ts'
import { ROMANCE_GIVEN_NAMES } from './given-names-romance.ts'
import { SLAVIC_GIVEN_NAMES } from './given-names-slavic.ts'
import { ROMANISED_SYLLABLES } from './romanised-syllables.ts'

const NAME_LISTS = [DUTCH_GIVEN_NAMES, ENGLISH_GIVEN_NAMES, ENGLISH_WOMENS_NAMES, SLAVIC_GIVEN_NAMES, ARABIC_GIVEN_NAMES, ASIAN_GIVEN_NAMES, ROMANCE_GIVEN_NAMES, NORTHERN_GIVEN_NAMES, OTHER_GIVEN_NAMES]

const NO_CLASSES: readonly number[] = []

function linesOf(text: string): string[] {
  return text.split('\n').filter(line => line !== '')
}

function index(lines: readonly string[], first: number): Map<string, number[]> {
  const classes = new Map<string, number[]>()
  for (const [place, line] of lines.entries()) {
    for (const word of line.split(' ')) {
      const known = classes.get(word)
      if (known) known.push(first + place)
      else classes.set(word, [first + place])
    }
  }
  return classes
}

const nameLines = NAME_LISTS.flatMap(linesOf)
const names = index(nameLines, 0)
const syllables = index(linesOf(ROMANISED_SYLLABLES), nameLines.length)

/** How many classes of equal given names there are. */
export const GIVEN_NAME_CLASSES = nameLines.length

/** The classes of given names that a word belongs to; empty for a word that is no known given name. */
export function givenNameClasses(letters: string): readonly number[] {
  return names.get(letters) ?? NO_CLASSES
}

/** The classes of Chinese and Korean syllables in several romanisations; they make no word a given name. */
export function syllableClasses(letters: string): readonly number[] {
  return syllables.get(letters) ?? NO_CLASSES
}

/** Whether two lists of classes have one in common. */
export function shareClass(a: readonly number[], b: readonly number[]): boolean {
  for (const id of a) if (b.includes(id)) return true
  return false
}
