import { ENTITY_KINDS } from '#model/kinds.ts'
import type { PropertyId } from '#model/properties.ts'
import type { ReviewPair } from '#workers/review-jobs.ts'

/** What would turn the verdict: a field left out, none that does so alone, or a number that a rule decides on. */
export type Flip =
  | { readonly kind: 'without'; readonly field: string; readonly from: number; readonly to: number }
  | { readonly kind: 'none'; readonly field: string; readonly weight: number }
  | { readonly kind: 'equal'; readonly property: 'bsn' | 'kvkNumber' }
  | { readonly kind: 'differ'; readonly property: 'bsn' | 'kvkNumber' }

const DECIDING = { Person: 'bsn', Organization: 'kvkNumber' } as const

/** Each line without which the weight is on the other side of even odds, then the numbers that would settle it. */
export function flipsOf(pair: ReviewPair): Flip[] {
  const { explanation } = pair
  const flips: Flip[] = []
  for (const field of explanation?.decisive ?? []) {
    const line = explanation!.lines.find(entry => entry.field === field)
    if (line) flips.push({ kind: 'without', field, from: explanation!.weight, to: explanation!.weight - line.weight })
  }
  const strongest = explanation?.lines[0]
  if (flips.length === 0 && strongest) flips.push({ kind: 'none', field: strongest.field, weight: strongest.weight })
  const kind = ENTITY_KINDS[pair.kind]!.id
  const property = kind === 'Person' || kind === 'Organization' ? DECIDING[kind] : null
  if (property !== null && !statedByBoth(pair, property)) flips.push({ kind: 'equal', property }, { kind: 'differ', property })
  return flips
}

/** A number that both state has decided already. */
function statedByBoth({ left, right }: ReviewPair, property: PropertyId): boolean {
  return [left, right].every(({ mention, others }) => [mention, ...others].some(({ facts }) => facts.some(fact => fact.property === property && !fact.suspect)))
}
