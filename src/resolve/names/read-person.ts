import { givenNameClasses, syllableClasses } from './given-name-classes.ts'
import type { NameWord, ReadName, WordRole } from './name-word.ts'
import { FREQUENT_NAMES, GENERATIONS, HONORIFICS, isPatronymic, NAMELIKE_TITLES, PARTICLES } from './person-words.ts'
import { splitText, type TextWord } from './split-text.ts'

/** Evidence that a word gives about who is meant; a family name gives the unit. */
const WEIGHT = { name: 1, given: 0.85, frequent: 0.6, syllable: 0.7, patronymic: 0.4, initial: 0.3, abd: 0.3, abu: 0.3, din: 0.2, particle: 0.08, filler: 0 } as const
/** A nickname between quotation marks, a maiden name between brackets. */
const ASIDE = 0.3

/** Cuts a name into its words as one of a person. */
export function readPerson(text: string): ReadName {
  const raw = splitText(text).flatMap(splitGrownTogether)
  const plain = raw.filter(word => word.letters !== '&' && word.letters !== '+')
  const names = plain.filter(word => !HONORIFICS.has(word.letters) && word.letters.length > 1)
  const mixed = plain.some(word => word.script === 'alphabet' && word.letters.length > 3 && !word.capitals)
  const words = plain.flatMap((word, at) => readWord(word, { at, all: plain, names: names.length, mixed }))
  return { text, reading: 'person', words, forms: [] }
}

/** `RamiMakhlouf` are two words; `McDonald`, `DeVries` and `O'Brien` are left alone, the alignment joins what needs it. */
function splitGrownTogether(word: TextWord): TextWord[] {
  const cut = /^(\p{Lu}\p{Ll}{3,})(\p{Lu}\p{Ll}{2,})$/u.exec(word.written)
  if (!cut || word.script !== 'alphabet') return [word]
  const split = cut[1]!.length
  const at = word.letters.length - word.written.length + split
  return [{ ...word, written: cut[1]!, letters: word.letters.slice(0, at), stopped: false, hyphen: false }, { ...word, written: cut[2]!, letters: word.letters.slice(at) }]
}

type Surroundings = {
  readonly at: number
  readonly all: readonly TextWord[]
  /** Words that are neither titles nor initials. */
  readonly names: number
  /** The name has small letters too. */
  readonly mixed: boolean
}

function readWord(word: TextWord, around: Surroundings): NameWord[] {
  const initials = initialsIn(word, around)
  if (initials !== null) return initials.map(letter => ({ ...make(word, 'initial', WEIGHT.initial), letters: letter }))
  const particle = particleCode(word, around)
  if (particle !== null) return [{ ...make(word, 'particle', particle === 'abd' || particle === 'abu' || particle === 'din' ? WEIGHT[particle] : WEIGHT.particle), code: particle }]
  if (isTitle(word, around)) return [make(word, 'filler', WEIGHT.filler)]
  if (GENERATIONS.has(word.letters) && around.at > 1) return [make(word, 'number', WEIGHT.patronymic)]
  if (around.names >= 3 && isPatronymic(word.letters) && around.at > 0) return [make(word, 'patronymic', WEIGHT.patronymic)]
  return [named(word)]
}

function named(word: TextWord): NameWord {
  const classes = givenNameClasses(word.letters)
  const syllables = syllableClasses(word.letters)
  const weight = weightOfName(word, classes.length > 0, syllables.length > 0)
  return { ...make(word, 'name', word.aside ? weight * ASIDE : weight), classes: [...classes, ...syllables] }
}

function weightOfName(word: TextWord, given: boolean, syllable: boolean): number {
  if (FREQUENT_NAMES.has(word.letters)) return WEIGHT.frequent
  if (word.script === 'sign' || syllable) return WEIGHT.syllable
  return given ? WEIGHT.given : WEIGHT.name
}

function make(word: TextWord, role: WordRole, weight: number): NameWord {
  return { written: word.written, letters: word.letters, script: word.script, role, weight, code: null, classes: [] }
}

/** `J`, `J.P.` and, where the name has small letters too, `JP`. */
function initialsIn(word: TextWord, around: Surroundings): string[] | null {
  if (word.script !== 'alphabet') return null
  if (word.letters.length === 1) return around.all.length > 1 ? [word.letters] : null
  // One sign that two letters are written for: Cyrillic Zh, Ch.
  if (word.written.length === 1) return [word.letters[0]!]
  return isGroupOfInitials(word, around) ? [...word.letters] : null
}

function isGroupOfInitials(word: TextWord, { at, all, mixed }: Surroundings): boolean {
  if (!mixed || !word.capitals || word.letters.length > 3 || at === all.length - 1) return false
  if (PARTICLES.has(word.letters) || HONORIFICS.has(word.letters)) return false
  return word.letters.length === 2 || !/[aeiouy]/.test(word.letters)
}

const LEADING_PREFIX = /^(?:van|von|de|del|della|la|le|di|da|ter|ten|den|v|vd)$/

/** What a particle stands for; null where the word is none: particles stand before a name, Dutch prefixes also behind its comma. */
function particleCode(word: TextWord, around: Surroundings): string | null {
  const code = PARTICLES.get(word.letters)
  if (code === undefined || around.all.length < 2) return null
  if (code === 'van') return around.at > 0 || LEADING_PREFIX.test(word.letters) ? code : null
  if (code === 'din') return around.at > 0 ? code : null
  return around.at < around.all.length - 1 && isArabicParticle(word, code, around.at) ? code : null
}

/** `As`, `At`, `An`, `Ed` are articles only where a hyphen ties them to a name; `Ben` in front is somebody's name. */
function isArabicParticle(word: TextWord, code: string, at: number): boolean {
  if (code === 'al') return word.hyphen || /^(?:al|el|ul)$/.test(word.letters)
  return word.letters !== 'ben' || at > 0
}

/** A title, unless no name would be left. */
function isTitle(word: TextWord, { at, names }: Surroundings): boolean {
  if (HONORIFICS.has(word.letters)) return names >= 1
  return at === 0 && names >= 3 && !word.comma && NAMELIKE_TITLES.has(word.letters)
}
