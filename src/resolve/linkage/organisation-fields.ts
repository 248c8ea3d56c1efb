import { textHash32 } from '#lib/text-hash.ts'
import { readOrganisationName } from '../normalise/organisation-name.ts'
import type { KeyPart } from './blocking.ts'
import { exactPart } from './blocking.ts'
import { EXACT, MISSING, type Field } from './field.ts'
import { codedColumn, exactField } from './fields.ts'
import { soundKey } from './name-parts.ts'
import type { LinkColumn } from './properties.ts'
import { TextPool } from './text-pool.ts'

const LEVELS = ['missing', 'exact', 'near', 'contained', 'shared-rare-word', 'alike', 'different'] as const
/** Share of names of persons that may look like a firm's before a table counts as one of organisations. */
const LEAST_FIRMS = 0.3
const LEGAL_FORM = /\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|stichting|stg|vereniging|gmbh|ltd|limited|llc|inc|corp(oration)?|company|co|plc|s\.?a\.?|s\.?r\.?l\.?|ag|sarl|holding|group|groep)\.?$|^(stichting|stg|vereniging|v\.?o\.?f\.?)\b/i

/** Whether a table is one of organisations: it states legal forms or kinds, or its names hold them, and no column of persons stands in it. */
export function isOrganisationTable(columns: readonly LinkColumn[]): boolean {
  const has = (property: string): boolean => columns.some(column => column.property === property)
  if (has('lastName') || has('firstName') || has('birthDate')) return false
  if (has('legalForm')) return true
  const name = columns.find(column => column.property === 'name')
  if (name === undefined) return false
  const used = new Set(name.codes)
  let firms = 0
  for (const code of used) if (LEGAL_FORM.test(name.texts[code]!.trim())) firms++
  return firms >= used.size * LEAST_FIRMS
}

/** The name of an organisation, and the keys under which spellings of it meet. Legal forms are left out (`organisation-name.ts`). */
export function organisationNames(column: LinkColumn): { field: Field; parts: readonly KeyPart[] } {
  const value = codedColumn(column, text => readOrganisationName(text)?.words.join(' ') ?? '')
  const words = value.texts.map(text => (text === '' ? [] : text.split(' ')))
  const frequency = wordFrequency(words)
  const rarest = words.map(list => rarestWord(list, frequency))
  const pool = new TextPool(value.texts.map(text => text.replaceAll(' ', '')))
  const compare = (a: number, b: number): number => {
    if (pool.withinOneEdit(a, b) || pool.similarity(a, b, 0.95) >= 0.95) return 2
    if (contains(words[a]!, words[b]!) || contains(words[b]!, words[a]!)) return 3
    if (rarest[a] === rarest[b] || words[b]!.includes(rarest[a]!) || words[a]!.includes(rarest[b]!)) return 4
    return pool.similarity(a, b, 0.85) >= 0.85 ? 5 : 6
  }
  const level = (a: number, b: number): number => {
    const left = value.codes[a]!
    const right = value.codes[b]!
    if (left === 0 || right === 0) return MISSING
    return left === right ? EXACT : compare(left, right)
  }
  const field: Field = { id: 'name', levels: LEVELS, prior: [0, 0.6, 0.15, 0.1, 0.06, 0.04, 0.05], codes: value.codes, texts: value.texts, hashes: value.hashes, level }
  const part = (id: string, key: (code: number) => string): KeyPart => {
    const hashes = Uint32Array.from(value.texts, (text, code) => (text === '' || key(code) === '' ? 0 : textHash32(key(code)) || 1))
    return { id, fields: ['name'], values: value.codes.map(code => hashes[code]!) }
  }
  const sorted = part('nameWords', code => [...words[code]!].sort().map(soundKey).join(' '))
  const start = part('nameStart', code => value.texts[code]!.replaceAll(' ', '').slice(0, 6))
  return { field, parts: [exactPart(field), sorted, start, part('rareWord', code => soundKey(rarest[code]!)), part('firstWord', code => soundKey(words[code]![0]!))] }
}

function wordFrequency(names: readonly (readonly string[])[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const name of names) for (const word of new Set(name)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return frequency
}

/** The word that says most: in the fewest names; of equal ones the longest, then the first in the alphabet. */
function rarestWord(words: readonly string[], frequency: ReadonlyMap<string, number>): string {
  let best = ''
  for (const word of words) {
    const difference = best === '' ? -1 : frequency.get(word)! - frequency.get(best)! || best.length - word.length || (word < best ? -1 : 1)
    if (difference < 0) best = word
  }
  return best
}

/** Whether all words of the shorter name stand in the longer one. */
function contains(long: readonly string[], short: readonly string[]): boolean {
  return short.length > 0 && short.length < long.length && short.every(word => long.includes(word))
}

/** The legal form that a name states; names that state none say nothing. */
export function statedLegalForm(column: LinkColumn): Field {
  return exactField('statedLegalForm', column, text => readOrganisationName(text)?.legalForm ?? '')
}
