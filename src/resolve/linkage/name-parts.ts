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
      parts.push(partsOf(used, record))
    }
    codes[record] = code
  }
  return { parts, codes }
}

const NAME_PROPERTIES: ReadonlySet<string> = new Set(['name', 'firstName', 'lastName', 'initials'])

function partsOf(columns: readonly LinkColumn[], record: number): NameParts {
  const text = (property: string): string => columns.filter(column => column.property === property).map(column => column.texts[column.codes[record]!]!).filter(Boolean).join(' ')
  const stated = words(text('lastName'))
  const given = [...words(text('firstName')), ...words(text('initials'))]
  const full = words(text('name').replace(/^([^,]+),(.+)$/, '$2 $1'))
  const family = stated.length > 0 ? stated : given.length === 0 ? full.slice(-1) : []
  const first = given.length > 0 ? given : stated.length === 0 ? full.slice(0, -1) : []
  return { family: family.join(''), given: first[0] ?? '', words: [...new Set([...first, ...family, ...full])] }
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
