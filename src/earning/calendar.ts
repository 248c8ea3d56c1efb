import { daysInMonth } from '#model/dates.ts'

const MINUTES_PER_DAY = 1440

/** The same day so many calendar months later (earlier when negative), at most the month's last day. Minutes since 1970. */
export function addMonths(minutes: number, months: number): number {
  const date = new Date(minutes * 60000)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  const year = Math.floor(month / 12)
  const inYear = month - year * 12
  const day = Math.min(date.getUTCDate(), daysInMonth(year, inYear + 1))
  const timeOfDay = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY
  return Date.UTC(year, inYear, day) / 60000 + timeOfDay
}
