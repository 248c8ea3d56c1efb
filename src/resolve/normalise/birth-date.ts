import { readDate } from '#model/dates.ts'

/** A date of birth as JJJJMMDD with 0 for unknown parts; 0 for no date. */
export type BirthDate = number

/** Reads a date of birth; `before` (JJJJMMDD) settles the century of JJMMDD: the latest that puts the birth before it. */
export function birthDate(text: string, before?: number): BirthDate {
  const date = readDate(text, before)
  return date.kind === 'date' && date.year > 0 ? date.year * 10000 + date.month * 100 + date.day : 0
}

/** Whether the day is known and is not one that stands for "not known": 1 January, 1 July (partner-exports.md 1.6). */
export function isReliable(date: BirthDate): boolean {
  const monthDay = date % 10000
  return date > 0 && monthDay % 100 !== 0 && monthDay >= 100 && monthDay !== 101 && monthDay !== 701
}

/** Whether two dates cannot belong to one person: a part that both really know differs. */
export function birthDatesClash(a: BirthDate, b: BirthDate): boolean {
  if (a === 0 || b === 0 || a === b) return false
  if (Math.floor(a / 10000) !== Math.floor(b / 10000)) return true
  if (isReliable(a) && isReliable(b)) return true
  const monthA = knownMonth(a)
  const monthB = knownMonth(b)
  return monthA !== 0 && monthB !== 0 && monthA !== monthB
}

function knownMonth(date: BirthDate): number {
  const monthDay = date % 10000
  return monthDay === 101 || monthDay === 701 ? 0 : Math.floor(monthDay / 100)
}

/** Whether one slip of the pen leads from one date to the other: one digit, two neighbours swapped, day and month swapped. */
export function isSlip(a: BirthDate, b: BirthDate): boolean {
  const left = String(a)
  const right = String(b)
  if (left.length !== 8 || right.length !== 8) return false
  if (left.slice(0, 4) === right.slice(0, 4) && left.slice(4, 6) === right.slice(6) && left.slice(6) === right.slice(4, 6)) return true
  const places: number[] = []
  for (let i = 0; i < 8; i++) if (left[i] !== right[i]) places.push(i)
  if (places.length === 1) return true
  const [first, second] = places
  return places.length === 2 && second === first! + 1 && left[first!] === right[second] && left[second] === right[first!]
}

/** The one of two dates that says more; of two that say as much the earlier. */
export function betterDate(a: BirthDate, b: BirthDate): BirthDate {
  if (a === 0 || b === 0) return a || b
  const difference = precision(a) - precision(b)
  return difference === 0 ? Math.min(a, b) : difference > 0 ? a : b
}

function precision(date: BirthDate): number {
  if (isReliable(date)) return 3
  return date % 100 !== 0 ? 2 : date % 10000 !== 0 ? 1 : 0
}
