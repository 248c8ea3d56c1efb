import { withinEdits } from '../normalise/edit-distance.ts'
import { STRUCTURE_WORDS, TRADE_WORDS } from './business-words.ts'
import { LEGAL_FORM_LINES, SIGN_FORMS, type FormFamily } from './legal-forms.ts'
import { AND_WORDS, LINK_WORDS } from './link-words.ts'
import type { NameWord, ReadName, WordRole } from './name-word.ts'
import { NUMBER_WORDS, romanValue } from './number-words.ts'
import { phraseAt, phraseTable } from './phrase-table.ts'
import { CITY_LINES, COUNTRY_LINES, REGION_LINES } from './places.ts'
import { remembered } from './remembered.ts'
import { soundKey } from './sound-key.ts'
import { splitText, type TextWord } from './split-text.ts'

const WEIGHT = { filler: 0.02, structure: 0.35, trade: 0.5, region: 0.4, place: 0.8, number: 1, sign: 0.4 } as const
/** Short words are abbreviations, and abbreviations are shared: by number of letters. */
const NAME_WEIGHT = [0, 0.4, 0.6, 0.8, 1] as const

/** Doubled letters and other spellings of one sound must not hide a legal form; short ones are taken by the letter. */
function formKey(spelling: string): string {
  return spelling.split(' ').map(word => (word.length >= 6 ? soundKey(word) : word)).join(' ')
}

const formLines = LEGAL_FORM_LINES.split('\n').filter(Boolean).map(line => /^(\S+) (\S+): (.*)$/.exec(line)!)
const FORMS = phraseTable(formLines.map(([, code, , spellings]) => `${code}: ${spellings}`).join('\n'), formKey)
const FAMILIES = new Map(formLines.map(([, code, family]) => [code!, family as FormFamily]))
const FORM_WORDS = new Set([...FORMS.meaning.keys()].flatMap(key => key.split(' ')))
const LONG_FORM_WORDS = [...FORM_WORDS].filter(word => word.length >= 6)

const cityLines = CITY_LINES.split('\n').flatMap(line => line.split('|')).filter(Boolean).map(city => `${city.split(':')[0]!}: ${city.replaceAll(':', '|')}`)
const asIs = (spelling: string): string => spelling
const PLACES = phraseTable(`${COUNTRY_LINES}\n${cityLines.join('\n')}`, asIs)
const REGIONS = phraseTable(REGION_LINES, asIs)
const spread = (lines: string): string => lines.replace(/: .*/g, words => `: ${words.slice(2).replaceAll(' ', '|')}`)
const STRUCTURES = phraseTable(spread(STRUCTURE_WORDS), asIs)
const TRADES = phraseTable(spread(TRADE_WORDS), asIs)
const SHIP_MARKS = new Set('mv ms ss mt mf my ms mts hms uss hnlms mfv fv sv rv'.split(' '))

/** The family of a legal form by its code. */
export function formFamily(code: string): FormFamily {
  return FAMILIES.get(code) ?? 'any'
}

/** Cuts a name into its words as one of an organisation: legal forms are taken out, what other words stand for is found. */
export function readOrganisation(text: string): ReadName {
  const signForms: string[] = []
  const raw = joinAcronyms(splitText(withoutSignForms(text, signForms)))
  const { rest, forms } = takeForms(raw)
  const words = meaningful(rest)
  return { text, reading: 'organisation', words: words.length > 0 ? words : raw.map(word => plainWord(word)), forms: [...signForms, ...forms] }
}

/** Cuts the name of a ship, without the marks before or behind it (`MV`, `M/T`); ships have no legal form. */
export function readVessel(text: string): ReadName {
  const raw = joinAcronyms(splitText(text.replace(/\b([MSF])\/([VSTFY])\b/gi, '$1$2')))
  const kept = raw.filter((word, at) => !(SHIP_MARKS.has(word.letters) && (at === 0 || at === raw.length - 1)))
  return { text, reading: 'organisation', words: meaningful(kept.length > 0 ? kept : raw), forms: [] }
}

function withoutSignForms(text: string, found: string[]): string {
  let left = text
  for (const [signs, code] of SIGN_FORMS) {
    if (!left.includes(signs)) continue
    left = left.replaceAll(signs, ' ')
    found.push(code)
  }
  return left.trim() === '' ? text : left
}

/** `A.B.C.`, `U. S.` and `S.p.A.` are one word each; so are the parts of `AT&T` for the one who writes `AT and T`. */
function joinAcronyms(words: readonly TextWord[]): TextWord[] {
  const joined: TextWord[] = []
  let open = false
  for (const word of words) {
    const letter = word.letters.length === 1 && word.stopped && /[a-z]/.test(word.letters)
    const last = joined.at(-1)
    if (open && last && word.letters.length === 1 && /[a-z]/.test(word.letters)) {
      joined[joined.length - 1] = { ...last, written: last.written + word.written, letters: last.letters + word.letters, stopped: word.stopped, hyphen: word.hyphen, capitals: true }
    } else joined.push(word)
    open = letter
  }
  return joined
}

function takeForms(words: readonly TextWord[]): { rest: TextWord[]; forms: string[] } {
  const keys = words.map(word => mendedKey(word.letters))
  const rest: TextWord[] = []
  const forms: string[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(FORMS, keys, at)
    if (phrase !== null && !isOwnName(words, at, phrase.length)) {
      forms.push(phrase.code)
      at += phrase.length
    } else rest.push(words[at++]!)
  }
  return { rest, forms }
}

/** A form of one short word (`as`, `fa`, `Se`) inside a name is a word of it; only in front or behind it is a form. */
function isOwnName(words: readonly TextWord[], at: number, length: number): boolean {
  if (words.length === length) return true
  if (length > 1 || words[at]!.letters.length > 3) return false
  // `As` in front is somebody's name, `AS` a form.
  if (at === 0) return words[at]!.capital && !words[at]!.capitals && words[at]!.script === 'alphabet'
  const end = at + length
  return end < words.length && !words.slice(end).every(word => FORMS.meaning.has(formKey(word.letters)) || word.aside || PLACES.meaning.has(word.letters))
}

/** A legal form with one slip in a long word (`Aktiengeselschaft`, `compan`) is that form. */
const mendedKey = remembered((letters: string): string => {
  const key = formKey(letters)
  if (letters.length < 6 || FORM_WORDS.has(key) || isKnownWord(letters)) return key
  return LONG_FORM_WORDS.find(word => withinEdits(word, key, 1)) ?? key
})

function isKnownWord(letters: string): boolean {
  return STRUCTURES.meaning.has(letters) || TRADES.meaning.has(letters) || PLACES.meaning.has(letters)
}

function meaningful(words: readonly TextWord[]): NameWord[] {
  const keys = words.map(word => word.letters)
  const capitalsOnly = words.every(word => word.capital)
  const read: NameWord[] = []
  for (let at = 0; at < words.length; ) {
    const place = placeAt(words, keys, at)
    if (place !== null) {
      read.push(place.word)
      at += place.length
    } else read.push(readWord(words[at]!, { first: at === 0, capitalsOnly, only: words.length === 1, next: words[at++ + 1] }))
  }
  return read
}

function placeAt(words: readonly TextWord[], keys: readonly string[], at: number): { word: NameWord; length: number } | null {
  const word = words[at]!
  const place = phraseAt(PLACES, keys, at)
  const region = phraseAt(REGIONS, keys, at)
  const found = region !== null && region.length > (place?.length ?? 0) ? region : place
  if (found === null) return null
  // `US` is the country, `us` a pronoun; `India` is a word of its own, `in` is none.
  if (found.length === 1 && word.letters.length <= 3 && !word.capitals) return null
  const written = words.slice(at, at + found.length).map(part => part.written).join(' ')
  const role: WordRole = found === region ? 'region' : 'place'
  const letters = keys.slice(at, at + found.length).join('')
  return { length: found.length, word: { written, letters, script: word.script, role, weight: WEIGHT[role as 'region' | 'place'], code: `@${found.code}`, classes: [] } }
}

type Surroundings = {
  readonly first: boolean
  /** All words of the name begin with a capital. */
  readonly capitalsOnly: boolean
  readonly only: boolean
  readonly next: TextWord | undefined
}

function readWord(word: TextWord, around: Surroundings): NameWord {
  const { letters } = word
  const numeral = isNumeral(word, around)
  if (!numeral && isLink(word, around)) return coded(word, 'filler', AND_WORDS.has(letters) ? 'and' : null)
  if (numeral) return coded(word, 'number', `#${romanValue(letters)!}`)
  if (/\d/.test(letters)) return coded(word, 'number', numberCode(letters))
  const value = NUMBER_WORDS.get(letters)
  const read = around.only ? plainWord(word) : businessWord(word)
  return value === undefined || read.role !== 'name' ? read : { ...read, code: `#${value}` }
}

function businessWord(word: TextWord): NameWord {
  const structure = STRUCTURES.meaning.get(word.letters)
  if (structure !== undefined) return coded(word, 'structure', structure)
  const trade = TRADES.meaning.get(word.letters)
  return trade === undefined ? plainWord(word) : coded(word, 'trade', trade)
}

/** `#3` for 3, 03 and 3rd; null for a code such as AR16. */
function numberCode(letters: string): string | null {
  if (/^\d+$/.test(letters)) return `#${Number(letters)}`
  return NUMBER_WORDS.has(letters) ? `#${NUMBER_WORDS.get(letters)!}` : null
}

/** Articles, prepositions and conjunctions; one letter in capitals is rather an initial, unless everything has capitals. */
function isLink(word: TextWord, { capitalsOnly, only }: Surroundings): boolean {
  if (word.letters === '&' || word.letters === '+') return true
  return !only && LINK_WORDS.has(word.letters) && (word.letters.length > 1 || !word.capital || capitalsOnly)
}

/** Capitals that are a Roman numeral, behind another word: `Fund IV`, `Partners V`; a single letter only where the name ends or goes on with a form. */
function isNumeral(word: TextWord, { first, next }: Surroundings): boolean {
  if (first || word.written !== word.written.toUpperCase() || word.script !== 'alphabet' || romanValue(word.letters) === null) return false
  return word.letters.length > 1 || (!word.stopped && (next === undefined || word.letters === 'v' || word.letters === 'x'))
}

function coded(word: TextWord, role: 'filler' | 'structure' | 'trade' | 'number', code: string | null): NameWord {
  return { written: word.written, letters: word.letters, script: word.script, role, weight: WEIGHT[role], code, classes: [] }
}

function plainWord(word: TextWord): NameWord {
  const weight = word.script === 'sign' ? WEIGHT.sign : NAME_WEIGHT[Math.min(word.letters.length, 4)]!
  return { written: word.written, letters: word.letters, script: word.script, role: 'name', weight, code: null, classes: [] }
}
