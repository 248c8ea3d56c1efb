import type { Records } from '#model/records.ts'
import { movesMoney, relationAt } from '#model/relations.ts'
import type { CaseResult } from './case-work.ts'

/**
 * What the number of a relation is counted in: a currency (ISO 4217), money in a currency that no row names,
 * or `weight`, the number without unit that a mapped file ties its ends by (six calls are no six euros).
 */
export type AmountUnit = string
export const UNNAMED_MONEY = 'money'
export const WEIGHT = 'weight'

/** A sum in one unit. */
export type Amount = { readonly unit: AmountUnit; readonly sum: number }

const CURRENCY = /^[A-Z]{3}$/

/**
 * Unit of the number of one relation. The known exports state money in euros, payments in the currency they name;
 * in a mapped file only kinds that move money (`RELATION_KINDS`) have an amount of it.
 */
function unitOf(records: Records, relation: number): AmountUnit {
  const { mentions, relations, sources, strings } = records
  const kind = relations.kind[relation]!
  if (sources[mentions.source[relations.from[relation]!]!]!.format.startsWith('mapping:')) return movesMoney(kind) ? UNNAMED_MONEY : WEIGHT
  const role = strings[relations.role[relation]!]!.toUpperCase()
  return relationAt(kind) === 'Payment' && CURRENCY.test(role) ? role : 'EUR'
}

/** The numbers behind an edge, summed by unit in ascending order, so that the order of rows does not matter; units by name. */
export function edgeAmounts({ records, network }: CaseResult, edge: number): Amount[] {
  const { firstRelation, relation } = network.edges
  const terms = new Map<AmountUnit, number[]>()
  for (let i = firstRelation[edge]!; i < firstRelation[edge + 1]!; i++) {
    const amount = records.relations.amount[relation[i]!]!
    if (Number.isNaN(amount)) continue
    const unit = unitOf(records, relation[i]!)
    const known = terms.get(unit)
    if (known) known.push(amount)
    else terms.set(unit, [amount])
  }
  return [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, numbers]) => ({ unit, sum: numbers.sort((a, b) => a - b).reduce((sum, number) => sum + number, 0) }))
}

/** The money behind an edge as one number; NaN when there is none, and when it is in several currencies that have no sum. */
export function edgeMoney(result: CaseResult, edge: number): number {
  if (Number.isNaN(result.network.edges.amount[edge]!)) return Number.NaN
  const money = edgeAmounts(result, edge).filter(({ unit }) => unit !== WEIGHT)
  return money.length === 1 ? money[0]!.sum : Number.NaN
}
