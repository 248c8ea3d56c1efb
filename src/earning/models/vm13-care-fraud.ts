/**
 * VM13, care fraud (zorgfraude). Question: which care firms earn more from care than they can be spending on it,
 * and where does that money go? Why it pays: care is declared that nobody gives, and the money leaves as profit,
 * as rent to one's own real-estate firm, or with a firm that is left behind.
 *
 * It counts, around each organisation whose branch code (SBI) begins with 86, 87 or 88, the eight indicators that
 * RTL Nieuws, IKZ and RIEC Oost used in 2021 on some 70,000 firms. Indicator f holds three of them (changes of
 * director, of legal form, earlier bankruptcies), so indicator g sums a to e and those three. When the changes of
 * f pass their limit together, each kind of change in that window counts as one of the eight.
 *
 * Where it is wrong: a practice that runs well makes more than 8 % profit, a self-employed carer has no wages, and
 * a director may own a café for good reasons; only the sum says something, and a person decides what. A firm is a
 * care firm by its own registration. Roles as recruiter and client stay missing: no export shows them.
 * Source: domain/earning-models.md, VM13.
 */
import { kindIndex } from '#model/kinds.ts'
import { NO_TIME } from '#model/records.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { IndicatorDeclaration } from '../earning-model.ts'
import { branchStatements, directorshipsOf, earliestDate, isCurrent, ownershipsOf, rowsBeside } from '../firms.ts'
import type { Measurement } from '../measurement.ts'
import type { KnobReader, RunnableModel, SubjectReading } from '../runnable-model.ts'
import { VM13_DECLARATION } from './vm13-declaration.ts'
import { shareOfTurnover, turnoverWithoutStaff } from './vm13-figures.ts'
import { changesAndBankruptcies, premises, riskSectorFirms, sumRule } from './vm13-ties.ts'

const CARE = ['86', '87', '88']
const MINUTES_PER_DAY = 1440

function indicator(letter: string): IndicatorDeclaration {
  const found = VM13_DECLARATION.indicators.find(({ id }) => id === `VM13-${letter}`)
  if (found === undefined) throw new Error(`VM13 declares no indicator ${letter}`)
  return found
}

/**
 * Persons who direct the firm now, without shares, and took over from a director with shares after the founding.
 * Boards that never hold shares (foundations) have none, however often they change.
 */
function strawDirectors(facts: CaseFacts, firm: number, handoverDays: number): number[] {
  const directorships = directorshipsOf(facts, firm)
  const founded = earliestDate(facts, firm, 'foundedOn')
  const owners = new Set(ownershipsOf(facts, firm).map(({ from }) => from))
  const ends = directorships.filter(({ from, end }) => end !== NO_TIME && owners.has(from)).map(({ end }) => end)
  const isStraw = directorships.filter(tie => {
    if (tie.start === NO_TIME || (founded !== NO_TIME && tie.start <= founded)) return false
    if (!isCurrent(facts, tie) || owners.has(tie.from) || facts.network.kind[tie.from] !== kindIndex('Person')) return false
    return ends.some(end => Math.abs(end - tie.start) <= handoverDays * MINUTES_PER_DAY)
  })
  return isStraw.map(({ from }) => from)
}

function rolesOf(facts: CaseFacts, firm: number, straw: ReadonlySet<number>, landlords: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const running = [...directorshipsOf(facts, firm), ...ownershipsOf(facts, firm)].map(({ from }) => from)
  return new Map<string, readonly number[]>([
    ['zorgondernemer', running.filter(node => !straw.has(node))],
    ['stroman-bestuurder', [...straw]],
    ['vastgoed-bv', landlords],
  ])
}

function readFirm(facts: CaseFacts, firm: number, knob: KnobReader): SubjectReading {
  const winst = { nl: 'winst', en: 'profit' }
  const loonsom = { nl: 'loonsom', en: 'wages' }
  const a = shareOfTurnover(facts, firm, indicator('a'), { part: 'profit', threshold: { sign: '>', limit: knob('VM13-a.profitShare') }, called: winst })
  const b = shareOfTurnover(facts, firm, indicator('b'), { part: 'wages', threshold: { sign: '<', limit: knob('VM13-b.wageShare') }, called: loonsom })
  const c = turnoverWithoutStaff(facts, firm, indicator('c'), knob('VM13-c.turnover'))
  const d = riskSectorFirms(facts, firm, indicator('d'), { least: knob('VM13-d.firms'), holdings: knob('VM13-d.holdings') })
  const e = premises(facts, firm, indicator('e'), { least: knob('VM13-e.firms'), holdings: knob('VM13-e.holdings') })
  const f = changesAndBankruptcies(facts, firm, indicator('f'), knob)
  const g = sumRule([a, b, c, d.measurement, e.measurement, ...f.signals], knob('VM13-g.signals'))
  const straw = new Set(strawDirectors(facts, firm, knob('VM13-f.handoverDays')))
  const measured: readonly (readonly [string, Measurement])[] = [
    ['a', a], ['b', b], ['c', c], ['d', d.measurement], ['e', e.measurement], ['f', f.measurement], ['g', g],
  ]
  return {
    subject: firm,
    because: rowsBeside(facts, branchStatements(facts, firm, CARE), []),
    measurements: measured.map(([letter, measurement]) => ({ id: `VM13-${letter}`, measurement })),
    roles: rolesOf(facts, firm, straw, e.measurement.verdict === 'hit' ? e.firms : []),
    used: [...d.firms, ...e.firms, ...f.firms],
  }
}

/** VM13: one reading for every organisation registered in care. */
export const VM13: RunnableModel = {
  declaration: VM13_DECLARATION,
  read: (facts, knob) =>
    facts
      .entitiesStating('sbiCode')
      .filter(entity => facts.network.kind[entity] === kindIndex('Organization') && branchStatements(facts, entity, CARE).length > 0)
      .map(firm => readFirm(facts, firm, knob)),
}
