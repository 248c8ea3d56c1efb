import { readDate } from '#model/dates.ts'
import { EXACT, MISSING, type Field } from './field.ts'
import { codedColumn } from './fields.ts'
import type { LinkColumn } from './properties.ts'
import { bits } from './text-pool.ts'

const SEPARATED = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})/

/** Whether dates with separators and the year last have the month first: some second part is no month, no first part is. */
function monthFirst({ texts, codes }: LinkColumn): boolean {
  let second = 0
  let first = 0
  for (const code of new Set(codes)) {
    const parts = SEPARATED.exec(texts[code]!.trim())
    if (parts === null || parts[1]!.length > 2) continue
    if (Number(parts[2]) > 12) second++
    if (Number(parts[1]) > 12) first++
  }
  return second > first
}

/** A date of birth as eight decimal digits, JJJJMMDD, whether or not such a day exists: a slip in a digit is evidence too. Empty when it is none. */
function eightDigits(text: string, swapped: boolean): string {
  const written = text.trim()
  const date = readDate(written)
  if (date.kind === 'date' && !(swapped && /^\d{1,2}-/.test(written))) return digits(date.year, date.month, date.day)
  if (/^\d{8}$/.test(written)) return written
  const parts = SEPARATED.exec(written)
  if (parts === null) return ''
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (parts[1]!.length === 4) return digits(a, b, c)
  if (parts[3]!.length !== 4) return ''
  return swapped ? digits(c, a, b) : digits(c, b, a)
}

function digits(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

/** A nibble per decimal digit, the year highest. */
function packed(date: string): number {
  let word = 0
  for (let i = 0; i < 8; i++) word = (word << 4) | (date.charCodeAt(i) - 48)
  return word >>> 0
}

const LEVELS = ['missing', 'exact', 'slip', 'partly-known', 'two-slips', 'same-year', 'different'] as const

/** A date of birth. A slip is one digit, two neighbouring digits swapped, or day and month swapped. */
export function dateField(id: string, column: LinkColumn): Field {
  const swapped = monthFirst(column)
  const value = codedColumn(column, text => eightDigits(text, swapped))
  const words = Uint32Array.from(value.texts, text => (text === '' ? 0 : packed(text)))
  const { codes } = value
  const level = (a: number, b: number): number => {
    const left = codes[a]!
    const right = codes[b]!
    if (left === 0 || right === 0) return MISSING
    return left === right ? EXACT : dateLevel(words[left]!, words[right]!)
  }
  return { id, levels: LEVELS, prior: [0, 0.8, 0.09, 0.03, 0.03, 0.03, 0.02], codes, texts: value.texts, hashes: value.hashes, level, quick: { kind: 'date', byCode: words } }
}

/** Level of two different dates, packed. */
export function dateLevel(a: number, b: number): number {
  const difference = a ^ b
  const nibbles = (difference | (difference >>> 1) | (difference >>> 2) | (difference >>> 3)) & 0x11111111
  const count = bits(nibbles)
  if (count === 1) return isUnknownPart(a) || isUnknownPart(b) ? 3 : 2
  if (isSwap(a, b, nibbles, count)) return 2
  if (partsAgree(a, b)) return 3
  if (count === 2) return 4
  return (difference & 0xffff0000) === 0 ? 5 : 6
}

function isUnknownPart(date: number): boolean {
  return (date & 0xff) === 0 || (date & 0xff00) === 0
}

/** Two neighbouring digits swapped, or day and month. */
function isSwap(a: number, b: number, nibbles: number, count: number): boolean {
  if ((a & 0xffff0000) === (b & 0xffff0000) && ((a >>> 8) & 0xff) === (b & 0xff) && (a & 0xff) === ((b >>> 8) & 0xff)) return true
  if (count !== 2) return false
  const place = Math.clz32(nibbles & -nibbles) ^ 31
  if (nibbles !== ((0x11 << place) | 0)) return false
  return ((a >>> place) & 0xf) === ((b >>> (place + 4)) & 0xf) && ((a >>> (place + 4)) & 0xf) === ((b >>> place) & 0xf)
}

/** Same year, and where the rest differs one of the two does not know it: 0, or 1 January (partner-exports.md 1.6). */
function partsAgree(a: number, b: number): boolean {
  if ((a ^ b) & 0xffff0000) return false
  return [a, b].some(date => (date & 0xffff) === 0x0101 || (date & 0xffff) === 0) || ((a ^ b) & 0xff00) === 0 && isUnknownPart(a) !== isUnknownPart(b)
}
