import { givenNameClasses, shareClass } from '../names/given-name-classes.ts'
import { Dictionary } from './dictionary.ts'
import { EXACT, MISSING, type Field } from './field.ts'
import { coded } from './fields.ts'
import { readNameParts, soundKey, type NameParts } from './name-parts.ts'
import type { LinkColumn } from './properties.ts'
import { TextPool } from './text-pool.ts'

/** Names of persons by record, for comparing and for blocking. */
export type NameFields = { readonly family: Field; readonly given: Field; readonly other: Field; readonly dictionary: Dictionary }

const FAMILY_LEVELS = ['missing', 'exact', 'near', 'part', 'alike', 'swapped', 'different'] as const
const GIVEN_LEVELS = ['missing', 'exact', 'near', 'same-name', 'initial', 'alike', 'swapped', 'same-letter', 'different'] as const
const OTHER_LEVELS = ['missing', 'exact', 'shared', 'different'] as const

/** Jaro-Winkler similarity from which two names count as nearly the same, and as alike. */
const NEAR = 0.92
const ALIKE = 0.8

/** What comparing names needs at hand: the words of all names under one numbering. */
class NameWords {
  readonly texts: readonly string[]
  readonly pool: TextPool
  readonly sound: Uint32Array
  /** Classes of given names that each word may belong to. */
  private readonly classes: readonly (readonly number[])[]

  constructor(texts: readonly string[]) {
    this.texts = texts
    this.pool = new TextPool(texts)
    const sounds = new Dictionary()
    this.sound = Uint32Array.from(texts, text => sounds.code(text === '' ? '' : soundKey(text)))
    this.classes = texts.map(givenNameClasses)
  }

  /** How alike two unequal names are: 2 by sound, one slip or nearly all letters; 1 by most letters; 0 not. */
  likeness(a: number, b: number): 0 | 1 | 2 {
    const { pool } = this
    const shortest = Math.min(pool.length(a), pool.length(b))
    if (shortest >= 4 && (this.sound[a] === this.sound[b] || pool.withinOneEdit(a, b))) return 2
    const similarity = pool.similarity(a, b, ALIKE)
    return similarity >= NEAR && shortest >= 3 ? 2 : similarity >= ALIKE ? 1 : 0
  }

  /** Two forms of one given name, as `Bob` and `Robert`. */
  sameName(a: number, b: number): boolean {
    return shareClass(this.classes[a]!, this.classes[b]!)
  }

  firstLetter(code: number): number {
    return this.pool.bytes[this.pool.start[code]!]!
  }

  isInitial(code: number): boolean {
    return this.pool.length(code) === 1
  }

  /** `Alex` of `Alexander`: three letters or more that begin the other. */
  isShortForm(a: number, b: number): boolean {
    return Math.min(this.pool.length(a), this.pool.length(b)) >= 3 && this.pool.isPrefix(a, b)
  }
}

/** Makes the three fields of a person's name from whichever columns hold it. */
export function nameFields(columns: readonly LinkColumn[], records: number): NameFields {
  const { parts, codes } = readNameParts(columns, records)
  const dictionary = new Dictionary()
  const familyOf = Uint32Array.from(parts, part => dictionary.code(part.family))
  const givenOf = Uint32Array.from(parts, part => dictionary.code(part.given))
  const familyCodes = codes.map(code => familyOf[code]!)
  const givenCodes = codes.map(code => givenOf[code]!)
  const words = new NameWords(dictionary.texts)
  const family = coded(familyCodes, dictionary)
  const given = { ...family, codes: givenCodes }
  const base = { texts: dictionary.texts, hashes: family.hashes }
  return {
    dictionary,
    family: { ...base, id: 'family', levels: FAMILY_LEVELS, prior: [0, 0.8, 0.08, 0.03, 0.03, 0.02, 0.04], codes: familyCodes, level: familyLevel({ family: familyCodes, given: givenCodes, parts, partOf: codes, words }) },
    given: { ...base, id: 'given', levels: GIVEN_LEVELS, prior: [0, 0.75, 0.08, 0.03, 0.04, 0.02, 0.02, 0.02, 0.04], codes: given.codes, level: givenLevel(familyCodes, givenCodes, words) },
    other: otherNames(parts, codes),
  }
}

type FamilyInput = { family: Uint32Array; given: Uint32Array; parts: readonly NameParts[]; partOf: Uint32Array; words: NameWords }

function familyLevel({ family, given, parts, partOf, words }: FamilyInput): (a: number, b: number) => number {
  // A name of two words holds no further family name.
  const contains = (a: number, b: number): boolean => {
    const all = parts[partOf[b]!]!.words
    const name = words.texts[family[a]!]!
    return all.length > 2 && name.length > 2 && all.includes(name)
  }
  return (a, b) => {
    const left = family[a]!
    const right = family[b]!
    if (left === 0 || right === 0) return MISSING
    if (left === right) return EXACT
    if (left === given[b] || right === given[a]) return 5
    const likeness = words.likeness(left, right)
    if (likeness === 2) return 2
    if (contains(a, b) || contains(b, a)) return 3
    return likeness === 1 ? 4 : 6
  }
}

function givenLevel(family: Uint32Array, given: Uint32Array, words: NameWords): (a: number, b: number) => number {
  const unlike = (left: number, right: number): number => {
    const likeness = words.likeness(left, right)
    if (likeness === 2) return 2
    if (words.sameName(left, right)) return 3
    if (likeness === 1 || words.isShortForm(left, right)) return 5
    return words.firstLetter(left) === words.firstLetter(right) ? 7 : 8
  }
  return (a, b) => {
    const left = given[a]!
    const right = given[b]!
    if (left === 0 || right === 0) return MISSING
    if (left === right) return EXACT
    if (words.isInitial(left) || words.isInitial(right)) return words.firstLetter(left) === words.firstLetter(right) ? 4 : 8
    return left === family[b] || right === family[a] ? 6 : unlike(left, right)
  }
}

/** Further names and titles: the words that are neither the given nor the family name. */
function otherNames(parts: readonly NameParts[], partOf: Uint32Array): Field {
  const dictionary = new Dictionary()
  const rest = parts.map(part => part.words.filter(word => word.length > 1 && word !== part.given && word !== part.family).sort())
  const codeOf = Uint32Array.from(rest, words => dictionary.code(words.join(' ')))
  const value = coded(partOf.map(code => codeOf[code]!), dictionary)
  const wordsOf = dictionary.texts.map(text => text.split(' '))
  const { codes } = value
  const level = (a: number, b: number): number => {
    const left = codes[a]!
    const right = codes[b]!
    if (left === 0 || right === 0) return MISSING
    if (left === right) return EXACT
    return wordsOf[left]!.some(word => wordsOf[right]!.includes(word)) ? 2 : 3
  }
  return { id: 'otherNames', levels: OTHER_LEVELS, prior: [0, 0.5, 0.3, 0.2], codes, texts: dictionary.texts, hashes: value.hashes, level }
}
