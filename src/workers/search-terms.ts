import { readDate } from '#model/dates.ts'
import { phoneNumber } from '#resolve/normalise/phone-number.ts'

/** A day that is looked for; 0 for a part that the question leaves open. */
export type WantedDate = { readonly year: number; readonly month: number; readonly day: number }

/** One thing that must be found: as text, and where it reads as such also as a date or as the beginning of a phone number. */
export type SearchTerm = {
  /** Folded. */
  readonly text: string
  readonly date: WantedDate | null
  /** Digits in international order, without `+`: `06-0000` asks for `3160000…`. */
  readonly phone: string | null
}

/** Folds a text for searching: lower case, no accents, no separators, so `ZZ-99-ZZ` is found by `zz99zz`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Names of the months in Dutch and English, with the usual short forms. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'], ['feb', 'februari', 'february'], ['mrt', 'maart', 'mar', 'march'], ['apr', 'april'], ['mei', 'may'], ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'], ['aug', 'augustus', 'august'], ['sep', 'sept', 'september'], ['okt', 'oktober', 'oct', 'october'], ['nov', 'november'], ['dec', 'december'],
]
/** `3 januari 1995`. Without a day it is left alone: Jan and June are people too. */
const NAMED = /(?<![\p{L}\p{N}])(\d{1,2})[\s.-]+(\p{L}{3,9})\.?[\s.,-]+(\d{4})(?!\d)/u
/** `3-1-1995`, `03/01/1995`. */
const NUMBERED = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const YEAR = /^(?:1[89]|20)\d\d$/
const AS_PHONE = /^\+?[\d\s().\-/]+$/
/** Fewer digits than this say nothing of a phone. */
const LEAST_PHONE_DIGITS = 5

type FoundDate = { readonly written: string; readonly date: WantedDate }

/** The date of a match; null when there is no such day or month. */
function dateOf(written: string, [year, month, day]: readonly [number, number, number]): FoundDate[] {
  const exists = readDate(`${year}-${month}-${day}`).kind === 'date'
  return exists ? [{ written, date: { year, month, day } }] : []
}

/** The first date in a question, as written and as read; none when it holds none. Day before month. */
export function dateIn(text: string): FoundDate | null {
  const iso = ISO.exec(text)
  if (iso) return dateOf(iso[0], [Number(iso[1]), Number(iso[2]), Number(iso[3])])[0] ?? null
  const numbered = NUMBERED.exec(text)
  if (numbered) return dateOf(numbered[0], [Number(numbered[3]), Number(numbered[2]), Number(numbered[1])])[0] ?? null
  const named = NAMED.exec(text)
  if (!named) return null
  const month = MONTHS.findIndex(names => names.includes(named[2]!.toLowerCase())) + 1
  return month === 0 ? null : (dateOf(named[0], [Number(named[3]), month, Number(named[1])])[0] ?? null)
}

/** The digits that a phone number begins with, as police write it (`06-…`, `0031…`, `+31 (0)6…`); null when it is none. */
export function phoneDigits(text: string): string | null {
  if (!AS_PHONE.test(text.trim()) || text.replace(/\D/g, '').length < LEAST_PHONE_DIGITS) return null
  return phoneNumber(text)?.value.replace(/\D/g, '') ?? null
}

function termOf(text: string, date: WantedDate | null): SearchTerm {
  const year = YEAR.test(text.trim()) ? { year: Number(text), month: 0, day: 0 } : null
  return { text: fold(text), date: date ?? year, phone: phoneDigits(text) }
}

/** A question as a whole, and in parts that must each be found somewhere about one entity; no parts when it is one word or one date. */
export function searchTerms(text: string): { readonly whole: SearchTerm; readonly parts: readonly SearchTerm[] } {
  const found = dateIn(text)
  const rest = found === null ? text : text.replace(found.written, ' ')
  const words = rest.split(/\s+/).filter(word => fold(word) !== '')
  const parts = [...words.map(word => termOf(word, null)), ...(found === null ? [] : [termOf(found.written, found.date)])]
  return { whole: termOf(text, words.length === 0 ? (found?.date ?? null) : null), parts: parts.length > 1 ? parts : [] }
}
