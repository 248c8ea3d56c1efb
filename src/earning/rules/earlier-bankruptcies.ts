import { minutesOf, readDate } from '#model/dates.ts'
import { NO_TIME } from '#model/records.ts'
import { addMonths } from '../calendar.ts'
import type { CaseFacts } from '../case-facts.ts'
import { mentionsOfPaths, pathsOverDirectors } from '../firms.ts'

/** Bankrupt firms around a firm, and the mentions whose rows show it. */
export type EarlierBankruptcies = { readonly firms: readonly number[]; readonly mentions: readonly number[] }

/** Mentions that say a firm ended in bankruptcy within so many months before the day of the case. */
function bankruptcyMentions(facts: CaseFacts, firm: number, months: number): number[] {
  const since = addMonths(facts.asOf, -months)
  return facts
    .statements(firm, 'endReason')
    .filter(({ text }) => /faillissement/i.test(text))
    .map(({ mention }) => mention)
    .filter(mention => {
      const ended = minutesOf(readDate(facts.valueIn(mention, 'dissolvedOn')))
      return ended !== NO_TIME && ended >= since && ended <= facts.asOf
    })
}

/**
 * Other firms of which a director of this firm is or was director or owner, and that went bankrupt in the
 * months before the day of the case. The two positions need not have held at the same time.
 */
export function earlierBankruptcies(facts: CaseFacts, firm: number, months: number): EarlierBankruptcies {
  const byFirm = new Map<number, readonly number[]>()
  const bankrupt = (other: number): boolean => {
    const known = byFirm.get(other) ?? bankruptcyMentions(facts, other, months)
    byFirm.set(other, known)
    return known.length > 0
  }
  const paths = pathsOverDirectors(facts, firm, {
    holdings: 0,
    simultaneous: false,
    onward: [{ over: ['Directorship', 'Ownership'], direction: 'out', to: 'Organization', accept: bankrupt }],
  })
  const firms = [...new Set(paths.map(({ nodes }) => nodes.at(-1)!))]
  return { firms, mentions: [...mentionsOfPaths(paths), ...firms.flatMap(other => byFirm.get(other)!)] }
}
