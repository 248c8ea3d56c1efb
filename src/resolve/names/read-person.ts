import { givenNameClasses, syllableClasses } from './given-name-classes.ts'
import type { NameWord, ReadName, WordRole } from './name-word.ts'
import { FREQUENT_NAMES, GENERATIONS, HONORIFICS, isPatronymic, PARTICLES } from './person-words.ts'
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

type Surroundings = { readonly at: number; readonly all: readonly TextWord[]; readonly names: number; readonly mixed: boolean }

function readWord(word: TextWord, around: Surroundings): NameWord[] {
  const initials = initialsIn(word, around)
  if (initials !== null) return initials.map(letter => make(word, letter, 'initial', WEIGHT.initial))
  const particle = particleCode(word, around)
  if (particle !== null) return [make(word, word.letters, 'particle', WEIGHT[particle === 'abd' || particle === 'abu' || particle === 'din' ? particle : 'particle'], particle)]
  if (isHonorific(word, around)) return [make(word, word.letters, 'filler', WEIGHT.filler)]
  if (GENERATIONS.has(word.letters) && around.at > 1) return [make(word, word.letters, 'number', WEIGHT.patronymic)]
  if (around.names >= 3 && isPatronymic(word.letters) && around.at > 0) return [make(word, word.letters, 'patronymic', WEIGHT.patronymic)]
  return [named(word)]
}

function named(word: TextWord): NameWord {
  const classes = givenNameClasses(word.letters)
  const syllables = syllableClasses(word.letters)
  const weight = FREQUENT_NAMES.has(word.letters) ? WEIGHT.frequent : word.script === 'sign' || syllables.length > 0 ? WEIGHT.syllable : classes.length > 0 ? WEIGHT.given : WEIGHT.name
  return { ...make(word, word.letters, 'name', word.aside ? weight * ASIDE : weight), classes: [...classes, ...syllables] }
}

function make(word: TextWord, letters: string, role: WordRole, weight: number, code: string | null = null): NameWord {
  return { written: word.written, letters, script: word.script, role, weight, code, classes: [] }
}

/** `J`, `J.P.` and, where the name has small letters too, `JP`. */
function initialsIn(word: TextWord, { at, all, mixed }: Surroundings): string[] | null {
  if (word.script !== 'alphabet') return null
  if (word.letters.length === 1) return word.capital || word.stopped || all.length > 1 ? [word.letters] : null
  if (word.written.length === 1) return [word.letters[0]!]
  const grouped = mixed && word.capitals && word.letters.length <= 3 && at < all.length - 1 && (word.letters.length === 2 || !/[aeiouy]/.test(word.letters))
  return grouped && !PARTICLES.has(word.letters) && !HONORIFICS.has(word.letters) ? [...word.letters] : null
}

/** Particles stand before a name; what stands last is one, unless it is a Dutch prefix behind its comma. */
function particleCode(word: TextWord, { at, all }: Surroundings): string | null {
  const code = PARTICLES.get(word.letters)
  if (code === undefined || all.length < 2) return null
  if (code === 'van') return at > 0 || /^(van|von|de|del|della|la|le|di|da|ter|ten|den|v|vd)$/.test(word.letters) ? code : null
  if (code === 'din') return at > 0 ? code : null
  if (at === all.length - 1) return null
  // `As`, `At`, `An`, `Ed` are articles only where a hyphen ties them to a name; `Ben` in front is somebody's name.
  if (code === 'al' && !/^(al|el|ul)$/.test(word.letters)) return word.hyphen ? code : null
  return word.letters === 'ben' && at === 0 ? null : code
}

/** A title, unless nothing but titles would be left. */
function isHonorific(word: TextWord, { at, all, names }: Surroundings): boolean {
  if (!HONORIFICS.has(word.letters)) return false
  // `Said` and `Imam` are names as well as titles: at the end, or with one other word only, they are the name.
  const asName = givenNameClasses(word.letters).length > 0
  return asName ? names >= 2 && at < all.length - 1 : names >= 1
}
