import { NO_PROGRESS, type Progress } from '#lib/progress.ts'
import { kindIndex } from '#model/kinds.ts'
import { propertyIndex } from '#model/properties.ts'
import { NO_TIME, type Records, type Source } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { isUsable } from '#model/usable-value.ts'
import { CellValues } from './cell-values.ts'
import { compileFormat, isIdentifying, type CompiledFormat, type CompiledRelation, type CompiledSlot, type Stating } from './compiled-format.ts'
import { GrowingRecords } from './growing-records.ts'
import type { DerivedStatement, PartnerFormat } from './partner-format.ts'
import { TableRow } from './table-row.ts'

const NOT_MENTIONED = -1
/** About a tenth of a second of work. */
const ROWS_A_REPORT = 1 << 15

/** One pass over the rows of one file. */
class RowStater {
  private readonly values: CellValues
  private readonly reader: TableRow
  private readonly compiled: CompiledFormat
  private readonly out = new GrowingRecords()
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
    this.out.roomForMentions(slots.length)
    this.out.roomForRelations(relations.length)
    for (let s = 0; s < slots.length; s++) this.mentioned[s] = this.givesMention(slots[s]!, position) ? 1 : 0
    for (let s = 0; s < slots.length; s++) {
      if (this.mentioned[s] === 1) this.mention(s, position, number)
      else this.mentionOf[s] = NOT_MENTIONED
    }
    for (const relation of relations) this.relate(relation, position)
  }

  private givesMention(slot: CompiledSlot, position: number): boolean {
    if (slot.when === null) return typeof slot.rule.when === 'function' && slot.rule.when(this.reader)
    for (const cells of slot.when) if (this.values.isUsable(cells[position]!)) return true
    return false
  }

  private mention(s: number, position: number, number: number): void {
    const { rule, kind, statings } = this.compiled.slots[s]!
    const { out } = this
    const at = out.mentions++
    this.mentionOf[s] = at
    out.row[at] = number
    out.slot[at] = s
    out.kind[at] = kind
    out.firstStatement[at] = out.statements
    if (typeof rule.kind === 'function') {
      const decided = rule.kind(this.reader)
      out.kind[at] = kindIndex(decided.kind)
      out.kindUncertain[at] = decided.uncertain ? 1 : 0
    }
    out.roomForStatements(statings.length)
    for (const stating of statings) this.stateCell(stating, position)
    if (rule.derive !== undefined) this.stateDerived(rule.derive(this.reader))
  }

  private stateCell(stating: Stating, position: number): void {
    const cell = stating.cells[position]!
    const value = this.values.valueOf(cell)
    if (value === 0 || (stating.identifying && !this.values.isUsable(cell))) return
    for (const slot of stating.unless) if (this.mentioned[slot] === 1) return
    this.out.state(stating.property, stating.column, value)
  }

  private stateDerived(derived: readonly DerivedStatement[]): void {
    this.out.roomForStatements(derived.length)
    for (const { property, column, text } of derived) {
      const sourceColumn = this.compiled.sourceColumn(column)
      const says = isIdentifying(property) ? isUsable(text) : text.trim() !== ''
      if (says && sourceColumn >= 0) this.out.state(propertyIndex(property), sourceColumn, this.values.indexOf(text.trim()))
    }
  }

  private relate(relation: CompiledRelation, position: number): void {
    const from = this.firstMentioned(relation.from)
    const to = this.firstMentioned(relation.to)
    if (from === NOT_MENTIONED || to === NOT_MENTIONED) return
    if (relation.when !== null && !relation.when(this.reader)) return
    const { out, values } = this
    const at = out.relations++
    const time = relation.time === null ? 0 : this.minuteOfDay(relation.time[position]!)
    out.relation[at] = relation.kind
    out.from[at] = from
    out.to[at] = to
    out.start[at] = this.moment(relation.start, position, time)
    out.end[at] = this.moment(relation.end, position, time)
    out.amount[at] = relation.amount === null ? Number.NaN : values.numberAt(relation.amount[position]!)
    const role = relation.role === null ? 0 : relation.role[position]!
    out.role[at] = role !== 0 && values.isUsable(role) ? values.valueOf(role) : relation.fixedRole
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
    return {
      sources: [source],
      tables: [table],
      strings: this.values.strings(),
      slots: format.slots.map(slot => slot.slot),
      mentions: out.mentionColumns(),
      statements: out.statementColumns(),
      relations: out.relationColumns(),
    }
  }
}

/**
 * The mentions, statements and relations of one source, from its stored rows: no file is needed.
 * Pure; mentions by (row, slot as declared), a mention's statements in the order of the declaration, derived ones last.
 */
export function recordsOfTable(table: Table, source: Source, format: PartnerFormat, progress: Progress = NO_PROGRESS): Records {
  const stater = new RowStater(table, source, format)
  for (let position = 0; position < table.rows; position++) {
    if (position % ROWS_A_REPORT === 0) {
      progress.check()
      progress.report(position / table.rows)
    }
    stater.row(position, table.rowNumber[position]!)
  }
  return stater.done(table, source, format)
}
