import type { Table } from '#model/table.ts'
import { columnLookup } from './column-lookup.ts'
import type { Row } from './partner-format.ts'

/** Reads one row after another of a table by column name; `at` says which. */
export class TableRow implements Row {
  at = 0
  private readonly cellsByName = new Map<string, Uint32Array | null>()
  private readonly lookup: (name: string) => number
  private readonly table: Table
  private readonly texts: readonly string[]

  /** `texts`: the table's dictionary with every text trimmed. */
  constructor(table: Table, texts: readonly string[]) {
    this.table = table
    this.texts = texts
    this.lookup = columnLookup(table.columns)
  }

  /** Dictionary entries of a column; null when the table lacks it. */
  cells(column: string): Uint32Array | null {
    let cells = this.cellsByName.get(column)
    if (cells === undefined) {
      cells = this.table.cells[this.lookup(column)] ?? null
      this.cellsByName.set(column, cells)
    }
    return cells
  }

  text(column: string): string {
    const cells = this.cells(column)
    return cells === null ? '' : this.texts[cells[this.at]!]!
  }
}
