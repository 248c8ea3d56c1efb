import { kindIndex } from '#model/kinds.ts'
import { propertyIndex } from '#model/properties.ts'
import { NO_TIME, type Records, type Source } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { isUsable } from '#model/usable-value.ts'
import { CellValues } from './cell-values.ts'
import { compileFormat, isIdentifying, type CompiledFormat, type CompiledRelation, type CompiledSlot, type Stating } from './compiled-format.ts'
import { GrowingArray } from './growing-array.ts'
import type { PartnerFormat } from './partner-format.ts'
import { TableRow } from './table-row.ts'

const NOT_MENTIONED = -1

/** Columns of records while they grow. */
class Growing {
  readonly row = new GrowingArray(n => new Uint32Array(n))
  readonly slot = new GrowingArray(n => new Uint16Array(n))
  readonly kind = new GrowingArray(n => new Uint8Array(n))
  readonly kindUncertain = new GrowingArray(n => new Uint8Array(n))
  readonly firstStatement = new GrowingArray(n => new Uint32Array(n))
  readonly property = new GrowingArray(n => new Uint16Array(n))
  readonly column = new GrowingArray(n => new Uint16Array(n))
  readonly value = new GrowingArray(n => new Uint32Array(n))
  readonly relation = new GrowingArray(n => new Uint8Array(n))
  readonly from = new GrowingArray(n => new Uint32Array(n))
  readonly to = new GrowingArray(n => new Uint32Array(n))
  readonly start = new GrowingArray(n => new Int32Array(n))
  readonly end = new GrowingArray(n => new Int32Array(n))
  readonly amount = new GrowingArray(n => new Float64Array(n))
  readonly role = new GrowingArray(n => new Uint32Array(n))

  state(property: number, column: number, value: number): void {
    this.property.push(property)
    this.column.push(column)
    this.value.push(value)
  }
}

/** One pass over the rows of one file. */
class RowStater {
  private readonly values: CellValues
  private readonly reader: TableRow
  private readonly compiled: CompiledFormat
  private readonly out = new Growing()
  /** Mention of each slot in the row at hand, in mention numbers. */
  private readonly mentionOf: Int32Array
  /** 1 for the slots that the row at hand mentions. */
  private readonly mentioned: Uint8Array
  private readonly minuteByTime = new Map<number, number>()

  constructor(table: Table, source: Source, format: PartnerFormat) {
    this.values = new CellValues(table.strings)
    this.reader = new TableRow(table, this.values.texts)
    this.compiled = compileFormat(format, source, this.reader, this.values)
    this.mentionOf = new Int32Array(format.slots.length)
    this.mentioned = new Uint8Array(format.slots.length)
  }

  /** States what the row at `position` says, under its number in the file. */
  row(position: number, number: number): void {
    this.reader.at = position
    const { slots, relations } = this.compiled
    for (let s = 0; s < slots.length; s++) this.mentioned[s] = this.givesMention(slots[s]!, position) ? 1 : 0
    for (let s = 0; s < slots.length; s++) {
      if (this.mentioned[s] === 1) this.mention(s, position, number)
      else this.mentionOf[s] = NOT_MENTIONED
    }
    for (const relation of relations) this.relate(relation, position)
  }

  private givesMention(slot: CompiledSlot, position: number): boolean {
    if (slot.when !== null) return slot.when.some(cells => this.values.isUsable(cells[position]!))
    return typeof slot.rule.when === 'function' && slot.rule.when(this.reader)
  }

  private mention(s: number, position: number, number: number): void {
    const { rule, statings } = this.compiled.slots[s]!
    const { out } = this
    const decided = typeof rule.kind === 'function' ? rule.kind(this.reader) : { kind: rule.kind, uncertain: false }
    this.mentionOf[s] = out.row.length
    out.row.push(number)
    out.slot.push(s)
    out.kind.push(kindIndex(decided.kind))
    out.kindUncertain.push(decided.uncertain ? 1 : 0)
    out.firstStatement.push(out.property.length)
    for (const stating of statings) this.stateCell(stating, position)
    for (const { property, column, text } of rule.derive?.(this.reader) ?? []) {
      const sourceColumn = this.compiled.sourceColumn(column)
      const says = isIdentifying(property) ? isUsable(text) : text.trim() !== ''
      if (says && sourceColumn >= 0) out.state(propertyIndex(property), sourceColumn, this.values.indexOf(text.trim()))
    }
  }

  private stateCell(stating: Stating, position: number): void {
    const cell = stating.cells[position]!
    const value = this.values.valueOf(cell)
    if (value === 0 || (stating.identifying && !this.values.isUsable(cell))) return
    if (stating.unless.some(slot => this.mentioned[slot] === 1)) return
    this.out.state(stating.property, stating.column, value)
  }

  private relate(relation: CompiledRelation, position: number): void {
    const from = this.firstMentioned(relation.from)
    const to = this.firstMentioned(relation.to)
    if (from === NOT_MENTIONED || to === NOT_MENTIONED) return
    if (relation.when !== null && !relation.when(this.reader)) return
    const { out, values } = this
    const time = relation.time === null ? 0 : this.minuteOfDay(relation.time[position]!)
    out.relation.push(relation.kind)
    out.from.push(from)
    out.to.push(to)
    out.start.push(this.moment(relation.start, position, time))
    out.end.push(this.moment(relation.end, position, time))
    out.amount.push(relation.amount === null ? Number.NaN : values.numberAt(relation.amount[position]!))
    const role = relation.role === null ? 0 : relation.role[position]!
    out.role.push(role !== 0 && values.isUsable(role) ? values.valueOf(role) : relation.fixedRole)
  }

  private firstMentioned(slots: readonly number[]): number {
    for (const slot of slots) if (this.mentionOf[slot] !== NOT_MENTIONED) return this.mentionOf[slot]!
    return NOT_MENTIONED
  }

  /** A date cell in minutes since 1970; `time` is added to a date that has no time of its own. */
  private moment(cells: Uint32Array | null, position: number, time: number): number {
    const minutes = cells === null ? NO_TIME : this.values.minutesAt(cells[position]!)
    return minutes === NO_TIME || minutes % 1440 !== 0 ? minutes : minutes + time
  }

  /** `10:14` as minutes; 0 for anything that is no time of day. */
  private minuteOfDay(cell: number): number {
    let minute = this.minuteByTime.get(cell)
    if (minute === undefined) {
      const match = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(this.values.texts[cell]!)
      const exists = match !== null && Number(match[1]) < 24 && Number(match[2]) < 60
      minute = exists ? Number(match[1]) * 60 + Number(match[2]) : 0
      this.minuteByTime.set(cell, minute)
    }
    return minute
  }

  done(table: Table, source: Source, format: PartnerFormat): Records {
    const { out } = this
    const count = out.row.length
    out.firstStatement.push(out.property.length)
    return {
      sources: [source],
      tables: [table],
      strings: this.values.strings(),
      slots: format.slots.map(slot => slot.slot),
      mentions: {
        count, source: new Uint16Array(count), row: out.row.done(), slot: out.slot.done(), kind: out.kind.done(),
        kindUncertain: out.kindUncertain.done(), firstStatement: out.firstStatement.done(),
      },
      statements: { count: out.property.length, property: out.property.done(), column: out.column.done(), value: out.value.done() },
      relations: {
        count: out.relation.length, kind: out.relation.done(), from: out.from.done(), to: out.to.done(),
        start: out.start.done(), end: out.end.done(), amount: out.amount.done(), role: out.role.done(),
      },
    }
  }
}

/**
 * The mentions, statements and relations of one source, from its stored rows: no file is needed.
 * Pure; mentions by (row, slot as declared), a mention's statements in the order of the declaration, derived ones last.
 */
export function recordsOfTable(table: Table, source: Source, format: PartnerFormat): Records {
  const stater = new RowStater(table, source, format)
  for (let position = 0; position < table.rows; position++) stater.row(position, table.rowNumber[position]!)
  return stater.done(table, source, format)
}
