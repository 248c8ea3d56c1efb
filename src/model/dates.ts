import { NO_TIME } from './records.ts'
import { isUsable } from './usable-value.ts'

/**
 * A date as written in an export. Unknown parts are 0. `kind` tells apart: a date,
 * nothing written (`none`), a day that does not exist (`impossible`), other text (`unreadable`).
 */
export type WrittenDate =
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number; readonly minute: number }
  | { readonly kind: 'none' | 'impossible' | 'unreadable' }

const NONE = { kind: 'none' } as const
const IMPOSSIBLE = { kind: 'impossible' } as const
const UNREADABLE = { kind: 'unreadable' } as const

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i
const DUTCH = /^(\d{1,2})-(\d{1,2})-(\d{4})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::\d{2})?)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SHORT = /^(\d{2})(\d{2})(\d{2})$/

/** Years that fit minutes in 32 bits; 9999 is written for "no end" and is no date on a time line. */
const FIRST_YEAR = 100
const LAST_YEAR = 6000

/** Days in a month; month 1..12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the parts can be a day of the calendar; 0 is an unknown part, and an unknown month allows any day up to 31. */
function exists(year: number, month: number, day: number): boolean {
  if (month > 12 || day > 31) return false
  if (month === 0 || day === 0) return true
  // An unknown year (0) is a leap year by the formula, so 29 February stays possible.
  return day <= daysInMonth(year, month)
}

/** A clock time that does not exist says nothing about the day: the day stays, without its time. */
function checked(year: number, month: number, day: number, clock: readonly [string | undefined, string | undefined]): WrittenDate {
  if (!exists(year, month, day)) return IMPOSSIBLE
  const minute = Number(clock[0] ?? 0) * 60 + Number(clock[1] ?? 0)
  const readable = Number(clock[1] ?? 0) <= 59 && minute <= 24 * 60
  return { kind: 'date', year, month, day, minute: readable ? minute : 0 }
}

/**
 * Reads a date in any of the forms of partner-exports.md 1.6, decided per value; day before month.
 * JJMMDD needs `shortCenturyBefore`: the century is the latest one that puts the date before that year-month-day number (JJJJMMDD).
 * Without it six digits are `impossible` when they are no day in any century, else `unreadable`.
 */
export function readDate(text: string, shortCenturyBefore?: number): WrittenDate {
  const written = text.trim()
  if (!isUsable(written)) return NONE
  let m = ISO.exec(written)
  if (m) return checked(Number(m[1]), Number(m[2]), Number(m[3]), [m[4], m[5]])
  m = DUTCH.exec(written)
  if (m) return checked(Number(m[3]), Number(m[2]), Number(m[1]), [m[4], m[5]])
  m = COMPACT.exec(written)
  if (m) return checked(Number(m[1]), Number(m[2]), Number(m[3]), [undefined, undefined])
  m = SHORT.exec(written)
  if (m) return shortDate(Number(m[1]), Number(m[2]), Number(m[3]), shortCenturyBefore)
  return UNREADABLE
}

function shortDate(yy: number, month: number, day: number, before: number | undefined): WrittenDate {
  // 2000 + yy is a leap year whenever 1900 + yy is one, so it allows every day that some century allows.
  if (before === undefined) return exists(2000 + yy, month, day) ? UNREADABLE : IMPOSSIBLE
  const latest = Math.floor(before / 10000)
  let year = latest - (latest % 100) + yy
  if (year * 10000 + month * 100 + day >= before) year -= 100
  return checked(year, month, day, [undefined, undefined])
}

/** Minutes since 1970-01-01T00:00 of a written date; unknown parts count as 1; NO_TIME without a year or for a year outside 100..6000. */
export function minutesOf(date: WrittenDate): number {
  if (date.kind !== 'date' || date.year < FIRST_YEAR || date.year > LAST_YEAR) return NO_TIME
  return Date.UTC(date.year, Math.max(date.month, 1) - 1, Math.max(date.day, 1)) / 60000 + date.minute
}

/** `2025-03-14` from minutes since 1970; empty for NO_TIME. */
export function isoDay(minutes: number): string {
  return minutes === NO_TIME ? '' : new Date(minutes * 60000).toISOString().slice(0, 10)
}
