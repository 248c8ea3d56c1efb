import { partnerIndex, type PartnerId } from '#model/partners.ts'
import type { CaseFacts } from './case-facts.ts'
import type { IndicatorDeclaration } from './earning-model.ts'
import type { BothLanguages, EvidenceRow, IndicatorOutcome, MissingField, Verdict } from './finding.ts'
import { missingText } from './phrasing.ts'

/** What one rule found around one entity, with the mentions whose rows are the evidence. */
export type Measurement = {
  readonly verdict: Verdict
  /** In the indicator's unit; null when not testable. */
  readonly value: number | null
  readonly threshold: string
  readonly mentions: readonly number[]
  readonly missing: readonly MissingField[]
  readonly text: BothLanguages
}

/** What was measured, before it is known whether the limit was passed. */
export type Measured = { readonly value: number; readonly threshold: string; readonly mentions: readonly number[]; readonly text: BothLanguages }

/** A tested indicator. */
export function tested(hit: boolean, measured: Measured): Measurement {
  return { verdict: hit ? 'hit' : 'no-hit', missing: [], ...measured }
}

/** An indicator that cannot be tested, with what would make it so. */
export function untestable(threshold: string, missing: readonly MissingField[]): Measurement {
  return { verdict: 'not-testable', value: null, threshold, mentions: [], missing, text: missingText(missing) }
}

/** Required fields of an indicator that the case as a whole lacks. */
export function lackingFields(facts: CaseFacts, indicator: IndicatorDeclaration): MissingField[] {
  const missing: MissingField[] = []
  for (const field of indicator.fields) {
    const reason = field.optional === true ? null : facts.lacks(field)
    if (reason !== null) missing.push({ field: field.property ?? field.relation, partner: field.partner, reason })
  }
  return missing
}

/** Required fields that are in the case while no row about this entity gives one of `ids` a value. */
export function valuelessFields(indicator: IndicatorDeclaration, ids: readonly string[]): MissingField[] {
  return indicator.fields
    .filter(field => ids.includes(field.property ?? field.relation))
    .map(field => ({ field: field.property ?? field.relation, partner: field.partner, reason: 'no-value' as const }))
}

/** Distinct rows of mentions by file and row, and their partners in ring order. */
export function evidenceOf(facts: CaseFacts, mentions: Iterable<number>): { readonly rows: readonly EvidenceRow[]; readonly partners: readonly PartnerId[] } {
  const byPlace = new Map<string, EvidenceRow>()
  const partners = new Set<PartnerId>()
  for (const mention of mentions) {
    const { file, row, partner } = facts.rowOf(mention)
    byPlace.set(`${file}:${row}`, { file, row })
    partners.add(partner)
  }
  return {
    rows: [...byPlace.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row)),
    partners: [...partners].sort((a, b) => partnerIndex(a) - partnerIndex(b)),
  }
}

/** A measurement as the outcome that results carry. */
export function outcomeOf(facts: CaseFacts, id: string, measurement: Measurement): IndicatorOutcome {
  const { verdict, value, threshold, missing, text } = measurement
  return { id, verdict, value, threshold, ...evidenceOf(facts, measurement.mentions), missing, text }
}
