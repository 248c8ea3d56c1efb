/** Days since 1970-01-01. */
export type Day = number

const MS_PER_DAY = 86_400_000

/** The day of a calendar date; month 1..12. */
export function day(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY
}

/** First and last day about which the partners of the sample report. */
export const CASE_START = day(2022, 1, 3)
export const CASE_END = day(2026, 6, 26)

/** Year, month and day of the month, zero-padded. */
export function partsOf(date: Day): readonly [string, string, string] {
  const iso = new Date(date * MS_PER_DAY).toISOString()
  return [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)]
}

export function yearOf(date: Day): number {
  return Number(partsOf(date)[0])
}

/** `2025-03-14` */
export function isoDate(date: Day): string {
  return partsOf(date).join('-')
}

/** `14-03-2025` */
export function dutchDate(date: Day): string {
  const [year, month, dayOfMonth] = partsOf(date)
  return `${dayOfMonth}-${month}-${year}`
}

/** `2-7-2025`: without leading zeros. */
export function looseDutchDate(date: Day): string {
  const [year, month, dayOfMonth] = partsOf(date)
  return `${Number(dayOfMonth)}-${Number(month)}-${year}`
}

/** `20250314` */
export function compactDate(date: Day): string {
  return partsOf(date).join('')
}

/** `02:41` of a minute of the day. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
