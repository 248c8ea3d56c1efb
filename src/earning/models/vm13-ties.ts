import { NO_TIME } from '#model/records.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { IndicatorDeclaration } from '../earning-model.ts'
import type { BothLanguages } from '../finding.ts'
import { branchStatements, directorshipsOf, mentionsOfPaths, pathsOverDirectors, rowsBeside } from '../firms.ts'
import { lackingFields, tested, untestable, valuelessFields, type Measurement } from '../measurement.ts'
import { countText, dayText, dotted, limitText, numberText } from '../phrasing.ts'
import { busiestWindow } from '../rules/count-in-window.ts'
import { earlierBankruptcies } from '../rules/earlier-bankruptcies.ts'
import { directorChanges, legalFormChanges, legalFormOf, type FirmChange } from '../rules/firm-changes.ts'
import { landlordFirms, type LandlordFirms } from '../rules/landlord-firms.ts'
import { sumOfSignals } from '../rules/sum-of-signals.ts'
import { thresholdText } from '../rules/threshold.ts'
import type { KnobReader } from '../runnable-model.ts'

/** Car trade, accommodation, food and drink, taxi. */
const RISK_SECTORS = ['45', '55', '56', '4932']

export type TieLimits = { readonly least: number; readonly holdings: number }

/** A measurement and the other firms that it used. */
export type MeasuredFirms = { readonly measurement: Measurement; readonly firms: readonly number[] }

function atLeast(limit: number): string {
  return thresholdText({ sign: '>=', limit })
}

function directorMentions(facts: CaseFacts, firm: number): number[] {
  return directorshipsOf(facts, firm).map(({ mention }) => mention)
}

/** Indicator d: risk-sector firms that a director directs at the same time. A firm without branch code is in no sector. */
export function riskSectorFirms(facts: CaseFacts, firm: number, indicator: IndicatorDeclaration, limits: TieLimits): MeasuredFirms {
  const threshold = atLeast(limits.least)
  const paths = pathsOverDirectors(facts, firm, { holdings: limits.holdings, simultaneous: true, onward: [{ over: ['Directorship'], direction: 'out', to: 'Organization' }] })
  const atRisk = paths.filter(({ nodes }) => branchStatements(facts, nodes.at(-1)!, RISK_SECTORS).length > 0)
  const firms = [...new Set(atRisk.map(({ nodes }) => nodes.at(-1)!))]
  const hit = firms.length >= limits.least
  const lacking = lackingFields(facts, indicator)
  if (!hit && lacking.length > 0) return { measurement: untestable(threshold, lacking), firms: [] }
  const directors = directorMentions(facts, firm)
  if (directors.length === 0) return { measurement: untestable(threshold, valuelessFields(indicator, ['Directorship'])), firms: [] }
  const near = mentionsOfPaths(hit ? atRisk : paths)
  const branches = firms.flatMap(other => rowsBeside(facts, branchStatements(facts, other, RISK_SECTORS), near))
  const text = countText(
    firms.length,
    { nl: 'onderneming van een bestuurder in autohandel, horeca of taxi', en: 'firm of a director in car trade, hospitality or taxi' },
    { nl: 'ondernemingen van een bestuurder in autohandel, horeca of taxi', en: 'firms of a director in car trade, hospitality or taxi' },
  )
  const measured = { value: firms.length, threshold, mentions: [...(hit ? [] : directors), ...near, ...branches], text: dotted(text, limitText('>=', numberText(limits.least))) }
  return { measurement: tested(hit, measured), firms }
}

/** Indicator e: real-estate firms of a director that hold or let the premises. Firms: these, else all real-estate firms looked at. */
export function premises(facts: CaseFacts, firm: number, indicator: IndicatorDeclaration, limits: TieLimits): MeasuredFirms {
  const threshold = atLeast(limits.least)
  const found = landlordFirms(facts, firm, limits.holdings)
  const firms = found.landlords
  const hit = firms.length >= limits.least
  const directors = directorMentions(facts, firm)
  const lacking = lackingFields(facts, indicator)
  if (!hit && lacking.length > 0) return { measurement: untestable(threshold, lacking), firms: [] }
  const unknown = hit ? null : unknownPremises(found, directors.length > 0)
  if (unknown !== null) return { measurement: untestable(threshold, valuelessFields(indicator, [unknown])), firms: found.realEstateFirms }
  const text = countText(
    firms.length,
    { nl: 'vastgoedonderneming van een bestuurder bezit of verhuurt het pand', en: 'real-estate firm of a director owns or lets the premises' },
    { nl: 'vastgoedondernemingen van een bestuurder bezitten of verhuren het pand', en: 'real-estate firms of a director own or let the premises' },
  )
  const measured = { value: firms.length, threshold, mentions: [...(hit ? [] : directors), ...found.mentions], text: dotted(text, limitText('>=', numberText(limits.least))) }
  return { measurement: tested(hit, measured), firms: hit ? firms : found.realEstateFirms }
}

/** What no row says although the premises depend on it; null when enough is known. Without a real-estate firm the rest is moot. */
function unknownPremises(found: LandlordFirms, directorsKnown: boolean): string | null {
  if (!directorsKnown) return 'Directorship'
  if (found.realEstateFirms.length === 0) return null
  if (!found.seatKnown) return 'RegisteredAt'
  return found.holderKnown ? null : 'LocatedAt'
}

/** Indicator f with the three source indicators that it holds: changes of director, of legal form, bankruptcies. */
export type MeasuredChanges = MeasuredFirms & { readonly signals: readonly Measurement[] }

/** Indicator f: changes within a window, or an earlier bankruptcy of another firm of a director. */
export function changesAndBankruptcies(facts: CaseFacts, firm: number, indicator: IndicatorDeclaration, knob: KnobReader): MeasuredChanges {
  const changeLimit = knob('VM13-f.changes')
  const bankruptcyLimit = knob('VM13-f.bankruptcies')
  const spans = { handoverDays: knob('VM13-f.handoverDays'), foundingDays: knob('VM13-f.foundingDays') }
  const changes = busiestWindow([...directorChanges(facts, firm, spans), ...legalFormChanges(facts, firm)], knob('VM13-f.changeMonths')).events
  const bankrupt = earlierBankruptcies(facts, firm, knob('VM13-f.bankruptcyMonths'))
  const changed = changes.length >= changeLimit
  const failed = bankrupt.firms.length >= bankruptcyLimit
  const directors = directorMentions(facts, firm)
  const changesText = dotted(windowText(changes), withinText(changeLimit, knob('VM13-f.changeMonths')))
  const failedText = dotted(bankruptText(bankrupt.firms.length), withinText(bankruptcyLimit, knob('VM13-f.bankruptcyMonths')))

  const ofChanges = (what: FirmChange['what'], looked: readonly number[]): Measurement => {
    const own = changes.filter(change => change.what === what)
    const hit = changed && own.length > 0
    const mentions = hit ? own.flatMap(change => change.mentions) : looked
    return tested(hit, { value: own.length, threshold: atLeast(changeLimit), mentions, text: changesText })
  }
  const guarded = (fields: readonly string[], known: boolean, measurement: Measurement): Measurement => {
    if (measurement.verdict === 'hit') return measurement
    const lacking = lackingFields(facts, indicator).filter(({ field }) => fields.includes(field))
    if (lacking.length > 0) return untestable(measurement.threshold, lacking)
    return known ? measurement : untestable(measurement.threshold, valuelessFields(indicator, fields.slice(0, 1)))
  }
  const forms = facts.statements(firm, 'legalForm').filter(({ text }) => legalFormOf(text) !== null).map(({ mention }) => mention)
  const dated = directorshipsOf(facts, firm).some(({ start, end }) => start !== NO_TIME || end !== NO_TIME)
  const ofFailure = tested(failed, { value: bankrupt.firms.length, threshold: atLeast(bankruptcyLimit), mentions: failed ? bankrupt.mentions : directors, text: failedText })
  const signals = [
    guarded(['Directorship'], dated, ofChanges('director', directors)),
    guarded(['legalForm'], forms.length > 0, ofChanges('legal-form', forms)),
    guarded(['Directorship', 'endReason', 'dissolvedOn'], directors.length > 0, ofFailure),
  ]
  return { signals, firms: failed ? bankrupt.firms : [], measurement: combined(signals, { changes, changed, failed, text: dotted(changesText, failedText) }) }
}

type ChangeCount = { readonly changes: readonly FirmChange[]; readonly changed: boolean; readonly failed: boolean; readonly text: BothLanguages }

/** f from its signals: hit by either; the value counts changes unless bankruptcy alone makes the hit. */
function combined(signals: readonly Measurement[], { changes, changed, failed, text }: ChangeCount): Measurement {
  const [director, , failure] = signals
  const sum = sumOfSignals(signals, 1)
  if (sum.verdict === 'not-testable') return untestable(director!.threshold, sum.missing)
  const byFailure = failed && !changed
  return tested(sum.verdict === 'hit', {
    value: byFailure ? failure!.value! : changes.length,
    threshold: (byFailure ? failure! : director!).threshold,
    mentions: sum.mentions,
    text,
  })
}

function windowText(changes: readonly FirmChange[]): BothLanguages {
  const text = countText(
    changes.length,
    { nl: 'wisseling van bestuurder of rechtsvorm', en: 'change of director or legal form' },
    { nl: 'wisselingen van bestuurder of rechtsvorm', en: 'changes of director or legal form' },
  )
  const [first, last] = [changes[0], changes.at(-1)]
  if (first === undefined || last === undefined) return text
  const [from, until] = [dayText(first.at), dayText(last.at)]
  if (from.nl === until.nl) return { nl: `${text.nl} op ${from.nl}`, en: `${text.en} on ${from.en}` }
  return { nl: `${text.nl} van ${from.nl} tot ${until.nl}`, en: `${text.en} from ${from.en} to ${until.en}` }
}

function bankruptText(count: number): BothLanguages {
  return countText(
    count,
    { nl: 'eerder faillissement bij een bestuurder', en: 'earlier bankruptcy with a director' },
    { nl: 'eerdere faillissementen bij een bestuurder', en: 'earlier bankruptcies with a director' },
  )
}

function withinText(limit: number, months: number): BothLanguages {
  const said = limitText('>=', numberText(limit))
  const window = numberText(months)
  return { nl: `${said.nl} in ${window.nl} maanden`, en: `${said.en} in ${window.en} months` }
}

/** Indicator g: how many of the eight source indicators hit. */
export function sumRule(signals: readonly Measurement[], least: number): Measurement {
  const sum = sumOfSignals(signals, least)
  const threshold = atLeast(least)
  if (sum.verdict === 'not-testable') return untestable(threshold, sum.missing)
  const text = { nl: `${sum.hits} van ${signals.length} bronindicatoren`, en: `${sum.hits} of ${signals.length} source indicators` }
  const open = { nl: `${sum.untestable} niet toetsbaar`, en: `${sum.untestable} not testable` }
  const parts = sum.untestable > 0 ? [text, open] : [text]
  return tested(sum.verdict === 'hit', { value: sum.hits, threshold, mentions: sum.mentions, text: dotted(...parts, limitText('>=', numberText(least))) })
}
