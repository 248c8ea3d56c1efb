import type { Table } from '#model/table.ts'
import type { FinalTexts } from './encoding-distinct-texts.ts'

/** Rows per block: columns grow by blocks, so that no column is ever copied to grow. */
const BLOCK_BITS = 12
export const BLOCK_ROWS = 1 << BLOCK_BITS
const ROW_MASK = BLOCK_ROWS - 1

type Blocks<T> = T[]

/** Copies blocks into one array of `rows` values and lets go of them. */
function joined<T extends Uint32Array | Float64Array>(blocks: Blocks<T>, all: T): T {
  for (let block = 0, at = 0; at < all.length; block++, at += BLOCK_ROWS) {
    all.set(blocks[block]!.subarray(0, Math.min(BLOCK_ROWS, all.length - at)), at)
  }
  blocks.length = 0
  return all
}

/** The stored columns of a table while its rows come in. */
export class CsvColumns {
  rows = 0
  /** Block of each stored column that is being filled; a row's cell goes at the place that `startRow` gave. */
  readonly open: Uint32Array[]
  private readonly cells: Blocks<Uint32Array>[]
  private readonly rowNumber: Blocks<Uint32Array> = []
  private readonly rowByte: Blocks<Float64Array> = []

  constructor(columns: number) {
    this.cells = Array.from({ length: columns }, () => [])
    this.open = Array.from({ length: columns }, () => new Uint32Array(0))
  }

  /** Starts a row; returns its place in the open blocks. */
  startRow(rowNumber: number, rowByte: number): number {
    const place = this.rows & ROW_MASK
    if (place === 0) this.addBlocks()
    const block = this.rows >>> BLOCK_BITS
    this.rowNumber[block]![place] = rowNumber
    this.rowByte[block]![place] = rowByte
    this.rows++
    return place
  }

  /** The finished table; its texts are decoded when they are first asked for. Call once. */
  table(names: readonly string[], { strings, renumber }: FinalTexts): Table {
    const cells = this.cells.map(blocks => joined(blocks, new Uint32Array(this.rows)))
    if (renumber !== null) for (const column of cells) for (let row = 0; row < column.length; row++) column[row] = renumber[column[row]!]!
    return {
      columns: names, cells,
      get strings() {
        return strings()
      },
      rows: this.rows,
      rowNumber: joined(this.rowNumber, new Uint32Array(this.rows)),
      rowByte: joined(this.rowByte, new Float64Array(this.rows)),
    }
  }

  private addBlocks(): void {
    for (const [column, blocks] of this.cells.entries()) {
      const block = new Uint32Array(BLOCK_ROWS)
      blocks.push(block)
      this.open[column] = block
    }
    this.rowNumber.push(new Uint32Array(BLOCK_ROWS))
    this.rowByte.push(new Float64Array(BLOCK_ROWS))
  }
}
