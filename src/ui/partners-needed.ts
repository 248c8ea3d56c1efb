import type { Finding } from '#earning/finding.ts'
import { PARTNERS, type PartnerId } from '#model/partners.ts'

/** Partners whose rows carry the hits of a finding, in ring order. */
export function partnersNeeded(finding: Finding): PartnerId[] {
  const needed = new Set(finding.indicators.flatMap(outcome => (outcome.verdict === 'hit' ? outcome.partners : [])))
  return PARTNERS.map(partner => partner.id).filter(id => needed.has(id))
}
