import { foldSound } from './ascii-letters.ts'
import { isNameParticle, isNamePrefix, joinAbbreviatedPrefixes, withoutParticle } from './name-prefixes.ts'
import { nameWords, type NameWord } from './name-words.ts'

/** One way to read a name: which words are the family's, which are given. All in lower-case ASCII. */
export type NameForm = {
  /** Words of the family name without prefixes; particles are joined to the word they belong to. */
  readonly family: readonly string[]
  /** Family name as one text, its words in alphabetical order: hyphenated names come in either order. */
  readonly joined: string
  /** Sound keys under which the family name can be met: whole, each part of a double name, without particle. */
  readonly keys: readonly string[]
  readonly given: readonly string[]
  /** The given names by sound, each and all together: folding them anew for every comparison took half of the time. */
  readonly givenSounds: readonly string[]
  readonly givenSound: string
  /** First letters of all given names and initials, in order. */
  readonly initials: string
  /** As the columns or the field say; with the columns exchanged; another guess at one field. */
  readonly order: 'stated' | 'swapped' | 'guessed'
  /** The machine-readable zone ended here: the last word may be cut. */
  readonly cut: boolean
}

/** A name with every way to read it, best first, and how to show it. */
export type PersonName = {
  readonly forms: readonly NameForm[]
  readonly label: string
  /** Whether the source kept capitals and small letters, and so most likely diacritics, apart. */
  readonly mixedCase: boolean
}

/** The columns that may hold a person's name, as written; empty when absent. */
export type WrittenName = {
  readonly familyName: string
  readonly namePrefix: string
  readonly givenNames: string
  readonly initials: string
  readonly name: string
  readonly mrzName: string
}

/** Length of the name field of a passport's machine-readable zone (ICAO 9303 part 4). */
const MRZ_NAME_LENGTH = 39

/** Reads a name from whichever columns hold it; null when no letter is in them. */
export function readPersonName(written: WrittenName): PersonName | null {
  const { familyName, name, initials, givenNames, mrzName } = written
  if (familyName !== '') return fromColumns(familyName, written)
  if (name !== '') return initials !== '' || givenNames !== '' ? fromColumns(name, written) : fromOneField(name)
  return mrzName === '' ? null : fromMachineZone(mrzName)
}

function fromColumns(familyName: string, written: WrittenName): PersonName | null {
  const prefix = nameWords(joinAbbreviatedPrefixes(written.namePrefix))
  const family = nameWords(joinAbbreviatedPrefixes(familyName.replaceAll(',', ' ')))
  const given = written.givenNames === '' ? initialsOf(written.initials) : nameWords(joinAbbreviatedPrefixes(written.givenNames))
  // A name in the prefix column is a name; a prefix in the name columns is a prefix.
  const strays = prefix.filter(word => !isNamePrefix(word.letters))
  const read = makeName([...prefix.filter(word => isNamePrefix(word.letters)), ...family, ...strays], given, false)
  return swappable(family, given) ? withForm(read, makeName(given, family, false), 'swapped') : read
}

/** The column of initials: capitals of any number are initials, other words names. */
function initialsOf(text: string): NameWord[] {
  const words = nameWords(joinAbbreviatedPrefixes(text))
  return words.map(word => (word.letters.length <= 5 && word.written === word.written.toUpperCase() ? { ...word, initials: true } : word))
}

function fromMachineZone(text: string): PersonName | null {
  const cut = text.replace(/<+$/, '').length >= MRZ_NAME_LENGTH
  const [family = '', ...rest] = text.split('<<')
  // Given names stand in full there, also those of two letters.
  const given = nameWords(rest.join('<')).map(word => (word.letters.length > 1 ? { ...word, initials: false } : word))
  return makeName(nameWords(family), given, cut)
}

function fromOneField(text: string): PersonName | null {
  // Joint accounts name two people; the first is the holder meant.
  const first = text.replace(/\([^)]*\)/g, ' ').split(/\s(?:en\/of|e\/o|cj)\s/i)[0]!
  const joined = joinAbbreviatedPrefixes(first)
  if (joined.includes(',')) return commaName(first, joined)
  const words = nameWords(joined)
  const roles = givenAndFamily(words)
  const read = makeName(roles.family, roles.given, false)
  const shortLast = capitalsWithShortEnd(words, first)
  // Two plain words: nothing tells `Jan Velden` from `Velden Jan`.
  const end = endOfFirstName(words)
  const other = (roles.unsure && swappable(roles.family, roles.given)) || shortLast ? makeName(words.slice(0, end), words.slice(end), false) : null
  const spelled = shortLast ? makeName(words.slice(0, -1), words.slice(-1).map(word => ({ ...word, initials: true })), false) : null
  return withForm(withForm(read, other, 'guessed'), spelled, 'guessed')
}

/** `EL FICTARI TARIK`, `FICTARI EL TARIK`: the family name in front is more than one word. */
function endOfFirstName(words: readonly NameWord[]): number {
  if (words.length === 0) return 0
  let end = endOfUnit(words, words.length > 2 && isNameParticle(words[0]!.letters) ? 1 : 0)
  while (end < words.length - 1 && isNameParticle(words[end]!.letters)) end++
  return end
}

/** `VELDEN VD JAM`: in capitals a short last word may be three initials, as the vehicle register writes them. */
function capitalsWithShortEnd(words: readonly NameWord[], text: string): boolean {
  const last = words[words.length - 1]
  return words.length >= 2 && last !== undefined && !last.initials && last.letters.length <= 4 && text === text.toUpperCase()
}

function withForm(name: PersonName | null, other: PersonName | null, order: 'swapped' | 'guessed'): PersonName | null {
  return name === null || other === null ? name : { ...name, forms: [...name.forms, ...other.forms.map(form => ({ ...form, order }))] }
}

function commaName(text: string, joined: string): PersonName | null {
  const comma = joined.indexOf(',')
  const family = nameWords(joined.slice(0, comma))
  const right = nameWords(joined.slice(comma + 1))
  const given = right.filter(word => !isNamePrefix(word.letters) || word.initials)
  const prefix = right.filter(word => isNamePrefix(word.letters) && !word.initials)
  if (given.length === 0 && /,\s*v\.\s?d\.\s*$/i.test(text) && text !== text.toUpperCase()) return makeName(family, nameWords('V.D.'), false)
  return makeName([...prefix, ...family], given, false)
}

type Roles = { readonly given: readonly NameWord[]; readonly family: readonly NameWord[]; readonly unsure: boolean }

/** Roles of the words of a name without comma, by where initials and prefixes stand. */
function givenAndFamily(words: readonly NameWord[]): Roles {
  const initials = words.filter(word => word.initials && !isPrefixWord(word))
  return initials.length > 0 ? rolesByInitials(words, initials) : rolesByPrefix(words)
}

/** A capital by itself is an initial, also a `D` or `V`. */
function isPrefixWord(word: NameWord): boolean {
  return isNamePrefix(word.letters) && !(word.initials && word.letters.length === 1 && word.written === word.written.toUpperCase())
}

/** `J.P. vd Velden`, `VELDEN VD J`, `DE PROEF K.`; with `Jan P. Velden` the first word is given. */
function rolesByInitials(words: readonly NameWord[], initials: readonly NameWord[]): Roles {
  const rest = words.filter(word => !initials.includes(word))
  const names = rest.filter(word => !isPrefixWord(word))
  if (names.length === 0) return { given: initials.slice(1), family: [...rest, ...initials.slice(0, 1)], unsure: false }
  const first = words.indexOf(initials[0]!)
  const given = names.length > 1 && first > 0 && first < words.length - 1 ? words.slice(0, first) : []
  return { given: [...given, ...initials], family: rest.filter(word => !given.includes(word)), unsure: false }
}

/** `Jan van der Velden`, `van der Velden Jan`, `Velden van der`, `Jan Velden`; a hyphened name stays together. */
function rolesByPrefix(words: readonly NameWord[]): Roles {
  const names = words.filter(word => !isPrefixWord(word))
  const prefixAt = words.findIndex(isPrefixWord)
  const nameAfter = prefixAt >= 0 && words.slice(prefixAt).some(word => !isPrefixWord(word))
  if (prefixAt > 0 && nameAfter) return splitAt(words, startOfUnit(words, prefixAt), false)
  if (prefixAt > 0 || names.length < 2) return { given: [], family: words, unsure: false }
  if (prefixAt === 0) {
    const end = endOfUnit(words, words.indexOf(names[0]!))
    return { given: words.slice(end), family: words.slice(0, end), unsure: false }
  }
  // A particle belongs to the word after it: `Yassin El Khayri`.
  const particleAt = words.findIndex((word, i) => i > 0 && isNameParticle(word.letters) && i < words.length - 1)
  return splitAt(words, startOfUnit(words, particleAt > 0 ? particleAt : words.length - 1), true)
}

function splitAt(words: readonly NameWord[], split: number, unsure: boolean): Roles {
  // All one unit: a family name alone.
  return { given: words.slice(0, split), family: words.slice(split), unsure: unsure && split > 0 }
}

/** First word of the hyphened name that holds this one. */
function startOfUnit(words: readonly NameWord[], at: number): number {
  let start = at
  while (start > 0 && words[start]!.hyphened) start--
  return start
}

/** Index behind the last word of the hyphened name that holds this one, with the prefixes of its second part. */
function endOfUnit(words: readonly NameWord[], at: number): number {
  let end = at + 1
  while (end < words.length && (words[end]!.hyphened || (words[end - 1]!.hyphened && isPrefixWord(words[end - 1]!)) || (isPrefixWord(words[end - 1]!) && end - 1 > at))) end++
  return end
}

function swappable(family: readonly NameWord[], given: readonly NameWord[]): boolean {
  return given.length > 0 && !given.some(word => word.initials) && family.some(word => word.letters.length > 2)
}

function makeName(family: readonly NameWord[], given: readonly NameWord[], cut: boolean): PersonName | null {
  const familyWords = joinParticles(withoutPrefixes(family).map(word => word.letters))
  const givenWords = withoutPrefixes(given, true)
  if (familyWords.length === 0) return null
  const full = givenWords.filter(word => !word.initials).map(word => word.letters)
  const initials = givenWords.map(word => (word.initials ? word.letters : word.letters[0]!)).join('')
  const joined = [...familyWords].sort().join('')
  const sounds = { givenSounds: full.map(foldSound), givenSound: foldSound(full.join('')) }
  const form = { family: familyWords, joined, keys: familyKeys(familyWords, joined), given: full, ...sounds, initials, order: 'stated' as const, cut }
  const mixedCase = [...family, ...given].some(word => word.written.length > 2 && word.written !== word.written.toUpperCase())
  return { forms: [form], label: labelOf(family, given), mixedCase }
}

/** Words that carry the name; all of them when only prefixes are there. */
function withoutPrefixes(words: readonly NameWord[], keepInitials = false): readonly NameWord[] {
  const kept = words.filter(word => !isNamePrefix(word.letters) || (keepInitials && word.initials && word.letters !== 'vd' && word.written !== word.written.toLowerCase()))
  return kept.length > 0 ? kept : words
}

function joinParticles(words: readonly string[]): string[] {
  const joined: string[] = []
  let particle = ''
  for (const word of words) {
    if (isNameParticle(word)) particle += word
    else {
      joined.push(particle + word)
      particle = ''
    }
  }
  if (particle !== '') joined.push(particle)
  return joined
}

function familyKeys(words: readonly string[], joined: string): string[] {
  const keys = new Set([foldSound(joined)])
  for (const word of words) {
    if (word.length >= 3) keys.add(foldSound(word))
    keys.add(foldSound(withoutParticle(word)))
  }
  return [...keys]
}

/** `Jan Piet van der Velden` from its words: prefixes in front of the family name, whole names before initials. */
function labelOf(family: readonly NameWord[], given: readonly NameWord[]): string {
  const prefixes = [...given, ...family].filter(word => isNamePrefix(word.letters) && !(given.includes(word) && word.initials))
  const own = family.filter(word => !prefixes.includes(word))
  const first = tied(given.filter(word => !prefixes.includes(word))).replace(/\. (?=\p{Lu}\.)/gu, '.')
  return [first, prefixes.map(word => prefixLabel(word.letters)).join(' '), tied(own)].filter(Boolean).join(' ')
}

function tied(words: readonly NameWord[]): string {
  return words.map((word, i) => (i === 0 ? '' : word.hyphened ? '-' : ' ') + (word.initials ? dotted(word.letters) : caseOf(word.written))).join('')
}

function dotted(letters: string): string {
  return [...letters.toUpperCase()].map(letter => `${letter}.`).join('')
}

function prefixLabel(letters: string): string {
  return letters === 'vd' ? 'van der' : letters === 't' || letters === 's' ? `'${letters}` : letters
}

/** Text in capitals or small letters as a name is written. */
function caseOf(written: string): string {
  if (written !== written.toUpperCase() && written !== written.toLowerCase()) return written
  return written.charAt(0).toUpperCase() + written.slice(1).toLowerCase()
}
