/**
 * One file as stored columns: every cell a number into a dictionary of distinct texts.
 * Only columns that may be read stand here; refused ones never enter memory.
 */
export type Table = {
  /** Names of the stored columns, as the header spells them (trimmed). */
  readonly columns: readonly string[]
  /** Per stored column the dictionary index of each readable row; all of length `rows`. */
  readonly cells: readonly Uint32Array[]
  /** Distinct texts; index 0 is the empty text. */
  readonly strings: readonly string[]
  /** Readable rows in this table. */
  readonly rows: number
  /** 1-based number of each readable row among all records after the header, quarantined ones counted. */
  readonly rowNumber: Uint32Array
  /** Byte offset in the file where each readable row starts. */
  readonly rowByte: Float64Array
}

/** The text of one cell. */
export function cellText(table: Table, column: number, row: number): string {
  return table.strings[table.cells[column]?.[row] ?? 0] ?? ''
}
