import { foldSound } from '../normalise/ascii-letters.ts'
import { isNamePrefix, joinAbbreviatedPrefixes } from '../normalise/name-prefixes.ts'
import { nameWords, type NameWord } from '../normalise/name-words.ts'
import type { LinkColumn } from './properties.ts'

/** A person's name in the parts that are compared; lower-case ASCII, empty where not stated. */
export type NameParts = {
  readonly family: string
  /** First given name, or an initial. */
  readonly given: string
  /** All words of the name but prefixes, `given` and `family` included. */
  readonly words: readonly string[]
}

const NO_PARTS: NameParts = { family: '', given: '', words: [] }

/** Reads the parts of each distinct combination of name columns once; index by record. */
export function readNameParts(columns: readonly LinkColumn[], records: number): { parts: readonly NameParts[]; codes: Uint32Array } {
  const used = columns.filter(column => NAME_PROPERTIES.has(column.property))
  const wordsOf = rememberedWords()
  const parts: NameParts[] = [NO_PARTS]
  const known = new Map<number | string, number>()
  const codes = new Uint32Array(records)
  for (let record = 0; record < records; record++) {
    // Numbers as keys while they are exact: joined text took a tenth of the whole time.
    let key: number | string = 0
    for (const column of used) key = key * column.texts.length + column.codes[record]!
    if (key > Number.MAX_SAFE_INTEGER) key = used.map(column => column.codes[record]!).join('/')
    let code = known.get(key)
    if (code === undefined) {
      code = parts.length
      known.set(key, code)
      parts.push(partsOf(used, record, wordsOf))
    }
    codes[record] = code
  }
  return { parts, codes }
}

const NAME_PROPERTIES: ReadonlySet<string> = new Set(['name', 'firstName', 'lastName', 'initials'])

type WordsOf = (text: string) => readonly string[]

function partsOf(columns: readonly LinkColumn[], record: number, wordsOf: WordsOf): NameParts {
  const all = (property: string): readonly string[] => {
    const found = columns.filter(column => column.property === property && column.codes[record] !== 0)
    return found.length === 1 ? wordsOf(found[0]!.texts[found[0]!.codes[record]!]!) : found.flatMap(column => wordsOf(column.texts[column.codes[record]!]!))
  }
  const stated = all('lastName')
  const given = [...all('firstName'), ...all('initials')]
  const full = all('name')
  const family = stated.length > 0 ? stated : given.length === 0 ? full.slice(-1) : []
  const first = given.length > 0 ? given : stated.length === 0 ? full.slice(0, -1) : []
  return { family: family.join(''), given: first[0] ?? '', words: [...new Set([...first, ...family, ...full])] }
}

/** Reads each distinct text once. */
function rememberedWords(): WordsOf {
  const known = new Map<string, readonly string[]>()
  return text => {
    let found = known.get(text)
    if (found === undefined) {
      // A comma parts family name and given names.
      found = words(text.replace(/^([^,]+),(.+)$/, '$2 $1'))
      known.set(text, found)
    }
    return found
  }
}

/** Words without prefixes and titles; initials one by one. */
function words(text: string): string[] {
  const all = nameWords(joinAbbreviatedPrefixes(text))
  const own = all.filter(word => !isNamePrefix(word.letters) || word.letters.length === 1)
  return (own.length > 0 ? own : all).flatMap(lettersOf)
}

function lettersOf(word: NameWord): readonly string[] {
  return word.initials && word.letters.length > 1 && word.written.includes('.') ? [...word.letters] : [word.letters]
}

/** A key under which spellings of one name meet: folded sounds, then vowels after the first letter dropped. */
export function soundKey(name: string): string {
  const folded = foldSound(name)
  return folded.charAt(0) + folded.slice(1).replace(/[aeiou]/g, '')
}
