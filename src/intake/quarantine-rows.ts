import { readDate } from '#model/dates.ts'
import type { QuarantinedRow, QuarantineReason } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { CellValues } from './cell-values.ts'
import { namesDate } from './column-rules.ts'
import type { PartnerFormat } from './partner-format.ts'
import { TableRow } from './table-row.ts'

const UNCHECKED = 0
const GOOD = 1
const IMPOSSIBLE = 2

/** A column whose values must be days that exist; remembers the outcome per distinct text. */
class DateColumn {
  readonly name: string
  readonly cells: Uint32Array
  private readonly verdicts: Uint8Array
  private readonly isDate: (column: string, value: string) => boolean

  constructor(name: string, cells: Uint32Array, distinct: number, isDate: (column: string, value: string) => boolean) {
    this.name = name
    this.cells = cells
    this.verdicts = new Uint8Array(distinct)
    this.isDate = isDate
  }

  isImpossible(row: number, texts: readonly string[]): boolean {
    const cell = this.cells[row]!
    if (this.verdicts[cell] === UNCHECKED) {
      const text = texts[cell]!
      this.verdicts[cell] = this.isDate(this.name, text) && readDate(text).kind === 'impossible' ? IMPOSSIBLE : GOOD
    }
    return this.verdicts[cell] === IMPOSSIBLE
  }
}

type Complaint = { readonly reason: QuarantineReason; readonly detail: string }

type NeededColumns = { readonly names: readonly string[]; readonly cells: readonly Uint32Array[] }

/** Dictionary entries that hold a zero byte: such a text is damaged, and as a key it would be a thing of its own. */
function damagedTexts(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let cell = 0; cell < texts.length; cell++) if (texts[cell]!.includes('\0')) found.add(cell)
  return found
}

/** The first group of columns of which none says anything in a row; plain loops, since every row of every file comes here. */
function firstMissing(groups: readonly NeededColumns[], isKey: (cell: number) => boolean, row: number): NeededColumns | null {
  for (const group of groups) {
    let found = false
    for (const cells of group.cells) found ||= isKey(cells[row]!)
    if (!found) return group
  }
  return null
}

/** The first thing that keeps a row out, per row: the key before dates, dates in the order of the declaration. */
function complaintsOf(table: Table, format: PartnerFormat): (row: number) => Complaint | null {
  const values = new CellValues(table.strings)
  const damaged = damagedTexts(values.texts)
  const isKey = (cell: number): boolean => values.isUsable(cell) && !damaged.has(cell)
  const reader = new TableRow(table, values.texts)
  const isDate = format.isDate ?? namesDate
  const needed = (format.key === null ? [] : [[format.key]]).concat((format.required ?? []).map(names => [...names]))
  const groups: NeededColumns[] = needed.map(names => ({ names, cells: names.flatMap(name => reader.cells(name) ?? []) }))
  const dates: DateColumn[] = []
  for (const { name } of format.columns) {
    const cells = reader.cells(name)
    if (cells !== null && (format.isDate !== undefined || namesDate(name))) dates.push(new DateColumn(name, cells, table.strings.length, isDate))
  }
  return row => {
    const missing = firstMissing(groups, isKey, row)
    if (missing !== null) return { reason: 'key_missing', detail: `${missing.names.join(', ')}: '${missing.cells.map(column => values.texts[column[row]!]!).join(', ')}'` }
    const wrong = dates.find(date => date.isImpossible(row, values.texts))
    return wrong === undefined ? null : { reason: 'impossible_date', detail: `${wrong.name}: '${values.texts[wrong.cells[row]!]!}'` }
  }
}

/** The rows of a table at these positions, in this order. */
function rowsOf(table: Table, kept: Uint32Array): Table {
  const at = <T extends Uint32Array | Float64Array>(from: T, to: T): T => {
    for (let i = 0; i < kept.length; i++) to[i] = from[kept[i]!]!
    return to
  }
  return {
    columns: table.columns,
    cells: table.cells.map(cells => at(cells, new Uint32Array(kept.length))),
    strings: table.strings,
    rows: kept.length,
    rowNumber: at(table.rowNumber, new Uint32Array(kept.length)),
    rowByte: at(table.rowByte, new Float64Array(kept.length)),
  }
}

/**
 * Takes out the rows that partner-exports.md 1.8 keeps out: no usable key, or a date that does not exist.
 * Returns the rest and the rows taken out; together they are the rows of `table`.
 */
export function quarantineRows(table: Table, format: PartnerFormat): { readonly table: Table; readonly quarantined: readonly QuarantinedRow[] } {
  const complaintOf = complaintsOf(table, format)
  const quarantined: QuarantinedRow[] = []
  const kept = new Uint32Array(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const complaint = complaintOf(row)
    if (complaint === null) kept[row - quarantined.length] = row
    else quarantined.push({ row: table.rowNumber[row]!, byte: table.rowByte[row]!, reason: complaint.reason, detail: complaint.detail })
  }
  if (quarantined.length === 0) return { table, quarantined }
  return { table: rowsOf(table, kept.subarray(0, table.rows - quarantined.length)), quarantined }
}
