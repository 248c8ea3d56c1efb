import { textHash32 } from '#lib/text-hash.ts'
import { asciiLower } from '../normalise/ascii-letters.ts'
import { Dictionary } from './dictionary.ts'
import { EXACT, MISSING, type Field, type QuickTest } from './field.ts'
import type { LinkColumn } from './properties.ts'
import { TextPool } from './text-pool.ts'

/** Codes, distinct texts and hashes of a column after normalising. */
export type Coded = { readonly codes: Uint32Array; readonly texts: readonly string[]; readonly hashes: Uint32Array }

/** Codes of normalised texts, one per record; each distinct text that the column uses is normalised once. */
export function codedColumn({ texts, codes: written }: LinkColumn, normalise: (text: string) => string): Coded {
  const dictionary = new Dictionary()
  const codeOf = new Int32Array(texts.length).fill(-1)
  codeOf[0] = 0
  const codes = new Uint32Array(written.length)
  for (let record = 0; record < written.length; record++) {
    const from = written[record]!
    if (codeOf[from] === -1) codeOf[from] = dictionary.code(normalise(texts[from]!))
    codes[record] = codeOf[from]!
  }
  return coded(codes, dictionary)
}

export function coded(codes: Uint32Array, dictionary: Dictionary): Coded {
  return { codes, texts: dictionary.texts, hashes: Uint32Array.from(dictionary.texts, text => (text === '' ? 0 : textHash32(text) || 1)) }
}

type Levels = { readonly id: string; readonly levels: readonly string[]; readonly prior: readonly number[] }

function fieldOf(shape: Levels, value: Coded, compare: (a: number, b: number) => number, quick?: QuickTest): Field {
  const { codes, texts, hashes } = value
  const level = (a: number, b: number): number => {
    const left = codes[a]!
    const right = codes[b]!
    if (left === 0 || right === 0) return MISSING
    return left === right ? EXACT : compare(left, right)
  }
  return { ...shape, codes, texts, hashes, level, ...(quick === undefined ? {} : { quick }) }
}

/** An attribute of few values (sex, country): equal or not. */
export function exactField(id: string, column: LinkColumn, normalise: (text: string) => string): Field {
  const value = codedColumn(column, normalise)
  return fieldOf({ id, levels: ['missing', 'exact', 'different'], prior: [0, 0.95, 0.05] }, value, () => 2, { kind: 'unequal', byCode: new Uint32Array(value.texts.length) })
}

/** A number with a system of its own (citizen number, phone, house number): equal, one slip apart, or another. */
export function numberField(id: string, column: LinkColumn, normalise: (text: string) => string): Field {
  const value = codedColumn(column, normalise)
  const pool = new TextPool(value.texts)
  return fieldOf({ id, levels: ['missing', 'exact', 'slip', 'different'], prior: [0, 0.85, 0.08, 0.07] }, value, (a, b) => (pool.withinOneEdit(a, b) ? 2 : 3), { kind: 'letters', byCode: pool.mask })
}

/** A postcode: equal, one slip apart, the same district, or another. */
export function postcodeField(id: string, column: LinkColumn): Field {
  const value = codedColumn(column, text => asciiLower(text).replace(/[^a-z0-9]/g, ''))
  const pool = new TextPool(value.texts)
  const district = codesOf(value.texts.map(districtOf))
  const compare = (a: number, b: number): number => (pool.withinOneEdit(a, b) ? 2 : district[a] === district[b] && district[a] !== 0 ? 3 : 4)
  return fieldOf({ id, levels: ['missing', 'exact', 'slip', 'district', 'different'], prior: [0, 0.75, 0.05, 0.08, 0.12] }, value, compare)
}

/** The part of a postcode that names a district: outward code (UK), four digits (NL), else the first 60 %. */
export function districtOf(postcode: string): string {
  if (/^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(postcode)) return postcode.slice(0, -3)
  if (/^\d{4}[a-z]{2}$/.test(postcode)) return postcode.slice(0, 4)
  return postcode.length < 3 ? '' : postcode.slice(0, Math.ceil(postcode.length * 0.6))
}

function codesOf(texts: readonly string[]): Uint32Array {
  const dictionary = new Dictionary()
  return Uint32Array.from(texts, text => dictionary.code(text))
}

/** Words by which a place, street or trade is compared, all lower-case ASCII. */
function plainWords(text: string): string {
  return asciiLower(text).replace(/[^a-z0-9]+/g, ' ').trim()
}

/** Free text of a few words (town, street, occupation): equal, nearly, a part of the other or alike, or another. */
export function textField(id: string, column: LinkColumn): Field {
  const value = codedColumn(column, plainWords)
  const pool = new TextPool(value.texts.map(text => text.replaceAll(' ', '')))
  const words = value.texts.map(text => text.split(' ').filter(word => word.length > 2))
  const near = (a: number, b: number): boolean => pool.withinOneEdit(a, b) || pool.similarity(a, b, 0.93) >= 0.93
  const alike = (a: number, b: number): boolean => words[a]!.some(word => words[b]!.includes(word)) || pool.similarity(a, b, 0.85) >= 0.85
  const compare = (a: number, b: number): number => (near(a, b) ? 2 : alike(a, b) ? 3 : 4)
  return fieldOf({ id, levels: ['missing', 'exact', 'near', 'alike', 'different'], prior: [0, 0.75, 0.08, 0.07, 0.1] }, value, compare)
}

/** An e-mail address: equal, nearly, the same name at another host, or another. */
export function emailField(id: string, column: LinkColumn): Field {
  const value = codedColumn(column, text => asciiLower(text).replace(/\s/g, ''))
  const pool = new TextPool(value.texts)
  const local = codesOf(value.texts.map(text => text.split('@')[0]!))
  const compare = (a: number, b: number): number => (pool.withinOneEdit(a, b) || pool.similarity(a, b, 0.95) >= 0.95 ? 2 : local[a] === local[b] ? 3 : pool.similarity(a, b, 0.85) >= 0.85 ? 4 : 5)
  return fieldOf({ id, levels: ['missing', 'exact', 'near', 'name', 'alike', 'different'], prior: [0, 0.75, 0.1, 0.03, 0.05, 0.07] }, value, compare)
}
