import { NO_TIME } from '#model/records.ts'
import type { CaseFacts } from '../case-facts.ts'
import { directorshipsOf, earliestDate } from '../firms.ts'
import { yearRows } from './yearly-figures.ts'

/** A change in a firm: who directs it, or its legal form. `at` in minutes since 1970. */
export type FirmChange = { readonly what: 'director' | 'legal-form'; readonly at: number; readonly mentions: readonly number[] }

/**
 * Appointments and departures of directors up to the day of the case, one each per director and day, however
 * many rows repeat them. Left out: the appointments at the founding (on or before that day; the earliest one
 * when no founding day is known) and departures because the firm was dissolved.
 */
export function directorChanges(facts: CaseFacts, firm: number): readonly FirmChange[] {
  const directorships = directorshipsOf(facts, firm)
  const dissolved = earliestDate(facts, firm, 'dissolvedOn')
  const starts = directorships.map(({ start }) => start).filter(start => start !== NO_TIME)
  const founded = earliestDate(facts, firm, 'foundedOn')
  const founding = founded === NO_TIME ? Math.min(...starts) : founded
  const byEvent = new Map<string, { at: number; mentions: number[] }>()
  const add = (event: string, at: number, mention: number): void => {
    const known = byEvent.get(event)
    if (known === undefined) byEvent.set(event, { at, mentions: [mention] })
    else known.mentions.push(mention)
  }
  for (const { from, start, end, mention } of directorships) {
    if (start !== NO_TIME && start > founding) add(`start ${from} ${start}`, start, mention)
    const byDissolution = dissolved !== NO_TIME && end >= dissolved
    if (end !== NO_TIME && end <= facts.asOf && !byDissolution) add(`end ${from} ${end}`, end, mention)
  }
  return [...byEvent.values()].map(event => ({ what: 'director', ...event }))
}

/** Legal forms by their spellings, letters only. Other texts are no evidence of a change. */
const LEGAL_FORMS: readonly (readonly [form: string, spellings: readonly string[]])[] = [
  ['BV', ['BV', 'BESLOTENVENNOOTSCHAP', 'BESLOTENVENNOOTSCHAPMETBEPERKTEAANSPRAKELIJKHEID', 'FLEXBV']],
  ['NV', ['NV', 'NAAMLOZEVENNOOTSCHAP']],
  ['EZ', ['EZ', 'EENMANSZAAK', 'ZZP', 'NATUURLIJKPERSOON']],
  ['VOF', ['VOF', 'VENNOOTSCHAPONDERFIRMA']],
  ['CV', ['CV', 'COMMANDITAIREVENNOOTSCHAP']],
  ['MAATSCHAP', ['MAATSCHAP', 'MTS']],
  ['STICHTING', ['STICHTING', 'STG', 'ST']],
  ['VERENIGING', ['VERENIGING', 'VER']],
  ['COOP', ['COOP', 'COOPERATIE', 'COOPERATIEUA', 'COOPERATIEVEVERENIGING']],
]
const formBySpelling = new Map(LEGAL_FORMS.flatMap(([form, spellings]) => spellings.map(spelling => [spelling, form])))

/** The legal form behind a spelling (`B.V.`, `Stg`); null when it is none of the known ones. */
export function legalFormOf(text: string): string | null {
  const letters = text.normalize('NFD').toUpperCase().replace(/[^A-Z]/g, '')
  return formBySpelling.get(letters) ?? null
}

type FormRow = { readonly form: string; readonly mention: number }

/**
 * Changes of legal form. Rows about a year (tax) are taken in order of years: a new form is one change, dated
 * 1 January of its year, since the day is not known. Rows without a year (register) tell the form now: forms
 * that no year row had are each one change, dated 1 January after the last year (the day of the case at the
 * latest), or at the last appointment of a director when there are no year rows.
 */
export function legalFormChanges(facts: CaseFacts, firm: number): readonly FirmChange[] {
  const yearOf = new Map(yearRows(facts, firm).map(({ mention, year }) => [mention, year]))
  const byYear = new Map<number, FormRow[]>()
  const now: FormRow[] = []
  for (const { mention, text } of facts.statements(firm, 'legalForm')) {
    const form = legalFormOf(text)
    if (form === null) continue
    const year = yearOf.get(mention)
    if (year === undefined) now.push({ form, mention })
    else byYear.set(year, [...(byYear.get(year) ?? []), { form, mention }])
  }
  const changes: FirmChange[] = []
  const seen = new Set<string>()
  let before: readonly FormRow[] = []
  const turn = (rows: readonly FormRow[], at: number): void => {
    const current = before[0]?.form
    const fresh = [...new Set(rows.map(({ form }) => form))].filter(form => form !== current).sort()
    if (current !== undefined && fresh.length > 0 && at <= facts.asOf) {
      const involved = [...before, ...rows.filter(({ form }) => form === fresh[0])]
      changes.push({ what: 'legal-form', at, mentions: involved.map(({ mention }) => mention) })
    }
    const kept = fresh[0] ?? current
    before = rows.filter(({ form }) => form === kept)
    for (const { form } of rows) seen.add(form)
  }
  const years = [...byYear.keys()].sort((a, b) => a - b)
  for (const year of years) turn(byYear.get(year)!, Date.UTC(year, 0) / 60000)
  const lastYear = years.at(-1)
  const nowAt = lastYear === undefined ? lastAppointment(facts, firm) : Math.min(Date.UTC(lastYear + 1, 0) / 60000, facts.asOf)
  for (const form of [...new Set(now.map(row => row.form))].sort()) {
    if (!seen.has(form)) turn(now.filter(row => row.form === form), nowAt)
  }
  return changes
}

function lastAppointment(facts: CaseFacts, firm: number): number {
  const starts = directorshipsOf(facts, firm).map(({ start }) => start).filter(start => start !== NO_TIME)
  return starts.length === 0 ? facts.asOf : Math.max(...starts)
}
