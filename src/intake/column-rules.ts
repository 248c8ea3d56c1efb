import type { PropertyId } from '#model/properties.ts'
import type { ColumnRule, DerivedStatement, Row } from './partner-format.ts'

/** Columns of one category that each state a property of the same slot: `{ column: property }`. */
export function columnsOf(slot: string, category: string, properties: Readonly<Record<string, PropertyId>>): ColumnRule[] {
  return Object.entries(properties).map(([name, property]) => ({ name, category, states: [{ slot, property }] }))
}

/** Columns of one category that are details of a row: the first of `slots` that is mentioned states them. */
export function detailColumns(slots: readonly string[], category: string, properties: Readonly<Record<string, PropertyId>>): ColumnRule[] {
  return Object.entries(properties).map(([name, property]) => ({ name, category, states: [], statesOnFirst: { slots, property } }))
}

/** A column that is read but whose statements are derived by a slot. */
export function readColumn(name: string, category: string): ColumnRule {
  return { name, category, states: [] }
}

/** For slots that every readable row mentions. */
export function always(): boolean {
  return true
}

/** The cell of a column as it is, for a slot that derives what it states. */
export function taken(row: Row, property: PropertyId, column: string): DerivedStatement {
  return { property, column, text: row.text(column) }
}

/** Whether a column's name says that it holds dates (partner-exports.md 1.8). */
export function namesDate(column: string): boolean {
  return /datum|tijdstip/i.test(column)
}
