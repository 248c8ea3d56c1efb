import { readNumber } from '#model/numbers.ts'
import type { PropertyId } from '#model/properties.ts'
import type { CaseFacts } from '../case-facts.ts'

/** A figure of one year and the mention whose row states it. */
export type YearValue = { readonly year: number; readonly value: number; readonly mention: number }

/** The row of one year: figures of one row belong together. */
export type YearRow = { readonly year: number; readonly mention: number }

/** Rows about an entity that name the year they are about. A year written twice gives two rows. */
export function yearRows(facts: CaseFacts, entity: number): readonly YearRow[] {
  return facts
    .statements(entity, 'year')
    .map(({ mention, text }) => ({ year: readNumber(text), mention }))
    .filter(({ year }) => Number.isInteger(year))
}

/** A number that one row states; null when it states none that can be read. */
export function figureIn(facts: CaseFacts, mention: number, property: PropertyId): number | null {
  const text = facts.valueIn(mention, property)
  const value = text === '' ? Number.NaN : readNumber(text)
  return Number.isNaN(value) ? null : value
}

/** Whole cents, so that a ratio of round amounts is the double nearest to it and equals a limit it stands on. */
function cents(amount: number): number {
  return Math.round(amount * 100)
}

/** Rule kind 3, ratio: one figure over another, per row that states both and whose divisor is above zero. */
export function ratioPerYear(facts: CaseFacts, entity: number, part: PropertyId, whole: PropertyId): readonly YearValue[] {
  const ratios: YearValue[] = []
  for (const { year, mention } of yearRows(facts, entity)) {
    const above = figureIn(facts, mention, part)
    const below = figureIn(facts, mention, whole)
    if (above === null || below === null || cents(below) <= 0) continue
    ratios.push({ year, value: cents(above) / cents(below), mention })
  }
  return ratios
}
