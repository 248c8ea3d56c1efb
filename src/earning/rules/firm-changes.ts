import { NO_TIME } from '#model/records.ts'
import type { CaseFacts } from '../case-facts.ts'
import { directorshipsOf, earliestDate } from '../firms.ts'
import { yearRows } from './yearly-figures.ts'

const MINUTES_PER_DAY = 1440

/** A change in a firm: who directs it, or its legal form. `at` in minutes since 1970. */
export type FirmChange = { readonly what: 'director' | 'legal-form'; readonly at: number; readonly mentions: readonly number[] }

type OfficeEvent = { readonly at: number; readonly mentions: number[] }

/** What is taken together when changes of director are counted; in days. */
export type ChangeSpans = {
  /** An appointment and a departure at most this far apart are one change, since one follows the other. */
  readonly handoverDays: number
  /** Appointments at most this long after the founding belong to it: a board is seldom complete on the first day. */
  readonly foundingDays: number
}

/**
 * Changes of director up to the day of the case; an appointment or departure that stays alone is one too. Rows
 * that repeat an event count once. Left out: appointments at the founding (of which the earliest appointment is the
 * day when no row tells it) and departures because the firm was dissolved. A change is dated on the later of its
 * two days.
 */
export function directorChanges(facts: CaseFacts, firm: number, spans: ChangeSpans): readonly FirmChange[] {
  const directorships = directorshipsOf(facts, firm)
  const dissolved = earliestDate(facts, firm, 'dissolvedOn')
  const known = directorships.map(({ start }) => start).filter(start => start !== NO_TIME)
  const founded = earliestDate(facts, firm, 'foundedOn')
  const founding = (founded === NO_TIME ? Math.min(...known) : founded) + spans.foundingDays * MINUTES_PER_DAY
  const starts = new Map<string, OfficeEvent>()
  const ends = new Map<string, OfficeEvent>()
  for (const { from, start, end, mention } of directorships) {
    if (start !== NO_TIME && start > founding) note(starts, from, start, mention)
    const byDissolution = dissolved !== NO_TIME && end >= dissolved
    if (end !== NO_TIME && end <= facts.asOf && !byDissolution) note(ends, from, end, mention)
  }
  return joined([...starts.values()], [...ends.values()], spans.handoverDays * MINUTES_PER_DAY)
}

function note(events: Map<string, OfficeEvent>, director: number, at: number, mention: number): void {
  const key = `${director} ${at}`
  const event = events.get(key) ?? { at, mentions: [] }
  event.mentions.push(mention)
  events.set(key, event)
}

/**
 * Pairs appointments with departures within reach, both in order of time: with windows of one width, taking the
 * earliest departure still in reach leaves the most pairs.
 */
function joined(starts: readonly OfficeEvent[], ends: readonly OfficeEvent[], reach: number): FirmChange[] {
  const inOrder = (events: readonly OfficeEvent[]): OfficeEvent[] => [...events].sort((a, b) => a.at - b.at)
  const open = inOrder(ends)
  const changes: FirmChange[] = []
  const director = ({ at, mentions }: OfficeEvent): FirmChange => ({ what: 'director', at, mentions })
  for (const start of inOrder(starts)) {
    while (open.length > 0 && open[0]!.at < start.at - reach) changes.push(director(open.shift()!))
    const end = open[0] !== undefined && open[0].at <= start.at + reach ? open.shift() : undefined
    changes.push(director(end === undefined ? start : { at: Math.max(start.at, end.at), mentions: [...start.mentions, ...end.mentions] }))
  }
  return [...changes, ...open.map(director)]
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
