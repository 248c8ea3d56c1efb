import { minutesOf, readDate } from '#model/dates.ts'
import { NO_TIME } from '#model/records.ts'
import type { CaseFacts, StatedValue, Tie } from './case-facts.ts'
import type { PathStep } from './rules/typed-path.ts'
import { typedPaths, type TypedPath } from './rules/typed-path.ts'

/** Rows that give a firm a branch code (SBI) starting with one of the prefixes; dots in codes are ignored. */
export function branchStatements(facts: CaseFacts, firm: number, prefixes: readonly string[]): readonly StatedValue[] {
  return facts.statements(firm, 'sbiCode').filter(({ text }) => {
    const code = text.replace(/\D/g, '')
    return prefixes.some(prefix => code.startsWith(prefix))
  })
}

/** The earliest day that rows state for a date of an entity, in minutes since 1970; NO_TIME when none does. */
export function earliestDate(facts: CaseFacts, entity: number, property: 'foundedOn' | 'dissolvedOn'): number {
  let earliest = NO_TIME
  for (const { text } of facts.statements(entity, property)) {
    const at = minutesOf(readDate(text))
    if (at !== NO_TIME && (earliest === NO_TIME || at < earliest)) earliest = at
  }
  return earliest
}

/** Directorships of a firm by others that began by the day of the case. */
export function directorshipsOf(facts: CaseFacts, firm: number): readonly Tie[] {
  return facts.ties(firm, 'Directorship', 'in').filter(({ from, start }) => from !== firm && start <= facts.asOf)
}

/** Ownerships of a firm (or other thing) that began by the day of the case. */
export function ownershipsOf(facts: CaseFacts, entity: number): readonly Tie[] {
  return facts.ties(entity, 'Ownership', 'in').filter(({ start }) => start <= facts.asOf)
}

/** Whether a relation holds at the day of the case; unknown dates are open. */
export function isCurrent(facts: CaseFacts, { start, end }: Tie): boolean {
  return start <= facts.asOf && (end === NO_TIME || end >= facts.asOf)
}

/**
 * Step lists from a firm to its directors: direct ones, and those behind at most `holdings` directing firms.
 * Together with further steps they make "at most k" paths.
 */
export function stepsToDirectors(holdings: number): readonly (readonly PathStep[])[] {
  const lists: PathStep[][] = []
  for (let between = 0; between <= holdings; between++) {
    const upward: PathStep[] = Array.from({ length: between }, () => ({ over: ['Directorship'], direction: 'in', to: 'Organization' }))
    lists.push([...upward, { over: ['Directorship'], direction: 'in' }])
  }
  return lists
}

/** How to look for what else a firm's directors are tied to. */
export type DirectorSearch = {
  /** Directing firms that may stand between the firm and the director. */
  readonly holdings: number
  /** Whether all relations must have held at one common moment. */
  readonly simultaneous: boolean
  /** Steps from the director on. */
  readonly onward: readonly PathStep[]
}

/** Paths firm <- director -> …, over at most so many holdings. */
export function pathsOverDirectors(facts: CaseFacts, firm: number, search: DirectorSearch): readonly TypedPath[] {
  return stepsToDirectors(search.holdings).flatMap(steps => typedPaths(facts, firm, [...steps, ...search.onward], search.simultaneous))
}

/** Mentions whose rows carry a set of paths. */
export function mentionsOfPaths(paths: readonly TypedPath[]): number[] {
  return paths.flatMap(({ ties }) => ties.map(({ mention }) => mention))
}

/**
 * Of rows that say the same thing about an entity, those that are already evidence (`near`), else the first
 * by file and row: a register repeats a firm's columns on the row of every officer.
 */
export function rowsBeside(facts: CaseFacts, stated: readonly { readonly mention: number }[], near: readonly number[]): number[] {
  const place = (mention: number): string => {
    const { file, row } = facts.rowOf(mention)
    return `${file}:${String(row).padStart(10, '0')}`
  }
  const known = new Set(near.map(place))
  const beside = stated.filter(({ mention }) => known.has(place(mention)))
  if (beside.length > 0) return beside.map(({ mention }) => mention)
  const first = [...stated].sort((a, b) => (place(a.mention) < place(b.mention) ? -1 : 1))[0]
  return first === undefined ? [] : [first.mention]
}
