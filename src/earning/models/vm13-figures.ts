import type { CaseFacts } from '../case-facts.ts'
import type { FieldRead, IndicatorDeclaration } from '../earning-model.ts'
import type { BothLanguages } from '../finding.ts'
import { lackingFields, tested, untestable, valuelessFields, type Measurement } from '../measurement.ts'
import { dotted, euroText, limitText, percentText } from '../phrasing.ts'
import { thresholdText, worstYear, type Threshold } from '../rules/threshold.ts'
import { figureIn, ratioPerYear, yearRows, type YearValue } from '../rules/yearly-figures.ts'

/** What a share is called in its sentence: `winst … van de omzet`. */
type Share = { readonly part: 'profit' | 'wages'; readonly threshold: Threshold; readonly called: BothLanguages }

function requiredFields(indicator: IndicatorDeclaration): readonly FieldRead[] {
  return indicator.fields.filter(field => field.optional !== true)
}

/** Why no year of a firm can be tested: fields that the case lacks, else those that none of its rows fills. */
function missingFigures(facts: CaseFacts, indicator: IndicatorDeclaration, firm: number): Measurement['missing'] {
  const lacking = lackingFields(facts, indicator)
  if (lacking.length > 0) return lacking
  const required = requiredFields(indicator).flatMap(field => field.property ?? [])
  const unstated = required.filter(property => facts.statements(firm, property).length === 0)
  // All are stated, but never together in one row with a turnover above zero.
  return valuelessFields(indicator, unstated.length > 0 ? unstated : ['turnover'])
}

/** Indicators a and b: a figure as a share of turnover, worst year. */
export function shareOfTurnover(facts: CaseFacts, firm: number, indicator: IndicatorDeclaration, share: Share): Measurement {
  const { threshold, called } = share
  const worst = worstYear(ratioPerYear(facts, firm, share.part, 'turnover'), threshold)
  if (worst === null) return untestable(thresholdText(threshold), missingFigures(facts, indicator, firm))
  const { value, year } = worst.worst
  const percent = percentText(value, threshold.limit)
  const text = { nl: `${called.nl} ${percent.nl} van de omzet in ${year}`, en: `${called.en} ${percent.en} of turnover in ${year}` }
  return tested(worst.hit, {
    value,
    threshold: thresholdText(threshold),
    mentions: worst.mentions,
    text: dotted(text, limitText(threshold.sign, percentText(threshold.limit))),
  })
}

/** Turnover of years without staff, and the years with staff; years whose staff is unknown are in neither. */
function yearsByStaff(facts: CaseFacts, firm: number): { readonly without: readonly YearValue[]; readonly staffed: readonly number[] } {
  const without: YearValue[] = []
  const staffed: number[] = []
  for (const { year, mention } of yearRows(facts, firm)) {
    const employees = figureIn(facts, mention, 'employees')
    const wages = figureIn(facts, mention, 'wages')
    const turnover = figureIn(facts, mention, 'turnover')
    if ((employees ?? 0) > 0 || (wages ?? 0) > 0) staffed.push(mention)
    else if (employees !== null && wages !== null && turnover !== null) without.push({ year, value: turnover, mention })
  }
  return { without, staffed }
}

/** Indicator c: the highest turnover of a year with 0 employees and 0 wages; 0 when every known year had staff. */
export function turnoverWithoutStaff(facts: CaseFacts, firm: number, indicator: IndicatorDeclaration, limit: number): Measurement {
  const threshold: Threshold = { sign: '>', limit }
  const written = thresholdText(threshold)
  const { without, staffed } = yearsByStaff(facts, firm)
  const lacking = lackingFields(facts, indicator)
  if (lacking.length > 0 || without.length + staffed.length === 0) return untestable(written, missingFigures(facts, indicator, firm))
  const limitSaid = limitText('>', euroText(limit))
  const worst = worstYear(without, threshold)
  if (worst === null) {
    const text = { nl: 'geen jaar zonder werknemers en loon', en: 'no year without employees and wages' }
    return tested(false, { value: 0, threshold: written, mentions: staffed, text: dotted(text, limitSaid) })
  }
  const { value, year } = worst.worst
  const euros = euroText(value)
  const text = { nl: `omzet ${euros.nl} in ${year} zonder werknemers en loon`, en: `turnover ${euros.en} in ${year} without employees and wages` }
  return tested(worst.hit, { value, threshold: written, mentions: worst.mentions, text: dotted(text, limitSaid) })
}
