/** Pixels along a cell; about the width of a short label. */
const CELL = 48

/**
 * Boxes on the screen, to ask whether a new one would overlap any. Only the part within the given size
 * is kept: a box wholly outside is neither stored nor found.
 */
export class BoxGrid {
  private readonly columns: number
  private readonly rows: number
  /** Per cell the last entry put in it; an entry is a box in a cell, chained by `next`. */
  private readonly last: Int32Array
  private readonly next: number[] = []
  private readonly boxOf: number[] = []
  private readonly boxes: number[] = []

  constructor(width: number, height: number) {
    this.columns = Math.max(1, Math.ceil(width / CELL))
    this.rows = Math.max(1, Math.ceil(height / CELL))
    this.last = new Int32Array(this.columns * this.rows).fill(-1)
  }

  add(left: number, top: number, right: number, bottom: number): void {
    const box = this.boxes.length / 4
    this.boxes.push(left, top, right, bottom)
    this.eachCell([left, top, right, bottom], cell => {
      this.next.push(this.last[cell]!)
      this.boxOf.push(box)
      this.last[cell] = this.boxOf.length - 1
      return false
    })
  }

  /** Whether a box overlaps one that was added; touching is not overlapping. */
  hits(left: number, top: number, right: number, bottom: number): boolean {
    return this.eachCell([left, top, right, bottom], cell => {
      for (let entry = this.last[cell]!; entry >= 0; entry = this.next[entry]!) {
        const at = 4 * this.boxOf[entry]!
        if (left < this.boxes[at + 2]! && right > this.boxes[at]! && top < this.boxes[at + 3]! && bottom > this.boxes[at + 1]!) return true
      }
      return false
    })
  }

  /** How many boxes that were added a box overlaps. */
  count(left: number, top: number, right: number, bottom: number): number {
    let found = 0
    this.eachCell([left, top, right, bottom], cell => {
      for (let entry = this.last[cell]!; entry >= 0; entry = this.next[entry]!) {
        const at = 4 * this.boxOf[entry]!
        const [boxLeft, boxTop] = [this.boxes[at]!, this.boxes[at + 1]!]
        if (left >= this.boxes[at + 2]! || right <= boxLeft || top >= this.boxes[at + 3]! || bottom <= boxTop) continue
        // A box that lies in several cells counts in the first of those that are visited.
        if (cell === this.cellAt(Math.max(left, boxLeft), Math.max(top, boxTop))) found++
      }
      return false
    })
    return found
  }

  private cellAt(x: number, y: number): number {
    return Math.max(0, Math.floor(y / CELL)) * this.columns + Math.max(0, Math.floor(x / CELL))
  }

  /** Visits the cells under a box until `visit` says true. */
  private eachCell([left, top, right, bottom]: readonly [number, number, number, number], visit: (cell: number) => boolean): boolean {
    const fromColumn = Math.max(0, Math.floor(left / CELL))
    const toColumn = Math.min(this.columns - 1, Math.floor(right / CELL))
    const fromRow = Math.max(0, Math.floor(top / CELL))
    const toRow = Math.min(this.rows - 1, Math.floor(bottom / CELL))
    for (let row = fromRow; row <= toRow; row++) {
      for (let column = fromColumn; column <= toColumn; column++) if (visit(row * this.columns + column)) return true
    }
    return false
  }
}
