import { kindIndex } from '#model/kinds.ts'
import { PROPERTIES, propertyIndex, type PropertyId } from '#model/properties.ts'
import { relationIndex } from '#model/relations.ts'
import type { Source } from '#model/records.ts'
import type { CellValues } from './cell-values.ts'
import type { ColumnRule, PartnerFormat, RelationRule, Row, SlotRule } from './partner-format.ts'
import { comparableName } from './column-lookup.ts'
import type { TableRow } from './table-row.ts'

/** One column's statement by one slot, with everything looked up. */
export type Stating = {
  readonly cells: Uint32Array
  /** Index into Source.columns. */
  readonly column: number
  /** Index into PROPERTIES. */
  readonly property: number
  /** Placeholders say nothing in these; other properties keep any text. */
  readonly identifying: boolean
  /** Slots that state it instead when the row mentions them. */
  readonly unless: readonly number[]
}

export type CompiledSlot = {
  readonly rule: SlotRule
  /** Index into ENTITY_KINDS when the kind is fixed; else 0, and the rule decides. */
  readonly kind: number
  /** Columns of which one must be usable; null when the rule is a function. */
  readonly when: readonly Uint32Array[] | null
  readonly statings: readonly Stating[]
}

export type CompiledRelation = {
  readonly kind: number
  /** Slot numbers in order of preference. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly start: Uint32Array | null
  readonly end: Uint32Array | null
  readonly time: Uint32Array | null
  readonly amount: Uint32Array | null
  readonly role: Uint32Array | null
  /** Index of a fixed role in the values, 0 when none. */
  readonly fixedRole: number
  readonly when: ((row: Row) => boolean) | null
}

export type CompiledFormat = {
  readonly slots: readonly CompiledSlot[]
  readonly relations: readonly CompiledRelation[]
  /** Index into Source.columns of a column that was read; -1 when the file lacks it. */
  sourceColumn(name: string): number
}

const IDENTIFYING = new Set(PROPERTIES.filter(property => property.identifying).map(property => property.id))

/** Whether placeholders count as nothing for a property. */
export function isIdentifying(property: PropertyId): boolean {
  return IDENTIFYING.has(property)
}

function slotNumber(format: PartnerFormat, slot: string): number {
  const index = format.slots.findIndex(rule => rule.slot === slot)
  if (index < 0) throw new Error(`format '${format.id}' names slot '${slot}', which it does not declare; declared: ${format.slots.map(s => s.slot).join(', ')}`)
  return index
}

function sourceColumnLookup(source: Source): (name: string) => number {
  const byName = new Map<string, number>()
  source.columns.forEach((column, index) => {
    if (column.refusedBy !== null) return
    for (const name of [column.name, comparableName(column.name)]) if (!byName.has(name)) byName.set(name, index)
  })
  return name => byName.get(name) ?? byName.get(comparableName(name)) ?? -1
}

/** What column `rule` has slot `slot` state. */
function statedBy(rule: ColumnRule, slot: string): { property: PropertyId; unless: readonly string[] }[] {
  const own = rule.states.filter(stated => stated.slot === slot).map(stated => ({ property: stated.property, unless: [] as string[] }))
  const first = rule.statesOnFirst
  const place = first === undefined ? -1 : first.slots.indexOf(slot)
  return first === undefined || place < 0 ? own : [...own, { property: first.property, unless: first.slots.slice(0, place) }]
}

function compileSlot(format: PartnerFormat, rule: SlotRule, row: TableRow, sourceColumn: (name: string) => number): CompiledSlot {
  const statings: Stating[] = []
  for (const columnRule of format.columns) {
    const cells = row.cells(columnRule.name)
    const column = sourceColumn(columnRule.name)
    if (cells === null || column < 0) continue
    for (const { property, unless } of statedBy(columnRule, rule.slot)) {
      statings.push({ cells, column, property: propertyIndex(property), identifying: isIdentifying(property), unless: unless.map(slot => slotNumber(format, slot)) })
    }
  }
  const when = typeof rule.when === 'function' ? null : rule.when.map(name => row.cells(name)).filter(cells => cells !== null)
  return { rule, kind: typeof rule.kind === 'function' ? 0 : kindIndex(rule.kind), when, statings }
}

function compileRelation(format: PartnerFormat, rule: RelationRule, row: TableRow, values: CellValues): CompiledRelation {
  const cells = (name: string | undefined): Uint32Array | null => (name === undefined ? null : row.cells(name))
  const fixed = typeof rule.role === 'object' ? rule.role.fixed : ''
  return {
    kind: relationIndex(rule.kind),
    from: rule.from.map(slot => slotNumber(format, slot)),
    to: rule.to.map(slot => slotNumber(format, slot)),
    start: cells(rule.date ?? rule.start),
    end: cells(rule.date ?? rule.end),
    time: cells(rule.time),
    amount: cells(rule.amount),
    role: typeof rule.role === 'string' ? cells(rule.role) : null,
    fixedRole: fixed === '' ? 0 : values.indexOf(fixed),
    when: rule.when ?? null,
  }
}

/** Looks up, once per file, every column, slot and property that a format names. */
export function compileFormat(format: PartnerFormat, source: Source, row: TableRow, values: CellValues): CompiledFormat {
  const sourceColumn = sourceColumnLookup(source)
  return {
    slots: format.slots.map(rule => compileSlot(format, rule, row, sourceColumn)),
    relations: format.relations.map(rule => compileRelation(format, rule, row, values)),
    sourceColumn,
  }
}
