import type { Points } from './convex-hull.ts'

/** What is needed of a hull: the corners around its members, and how far its outline lies outside them, in pixels. */
export type CoveringHull = { readonly corners: Points; readonly pad: number }

/** Pixels along a cell. */
const CELL = 4

/** The cells of a hull: in each row from `first` on a stretch of columns, from and to; to is below from where there is none. */
type Spans = { readonly first: number; readonly columns: Int16Array }

/**
 * Which hulls cover which part of the screen, as cells of 4 × 4 px: enough to keep a title off the hulls of
 * others. Hulls are numbered in the order given. Sums over all cells above and left of each answer for any
 * box in as many steps as it has rows.
 */
export class HullCover {
  private readonly columns: number
  private readonly rows: number
  private readonly spans: readonly Spans[]
  /** Per corner of the cells how often all cells above and left of it are covered together. */
  private readonly sums: Int32Array

  constructor(width: number, height: number, hulls: readonly CoveringHull[]) {
    this.columns = Math.max(1, Math.ceil(width / CELL))
    this.rows = Math.max(1, Math.ceil(height / CELL))
    this.spans = hulls.map(hull => this.spansOf(hull))
    this.sums = this.sumsOf(this.layers())
  }

  /** How many cells under a box a hull covers, how many coverings by other hulls there are, and how many cells in all; the box is cut off at the edges of the screen. */
  count(hull: number, [left, top, right, bottom]: readonly [number, number, number, number]): { readonly own: number; readonly others: number; readonly all: number } {
    const [fromColumn, toColumn] = [Math.max(0, Math.floor(left / CELL)), Math.min(this.columns, Math.ceil(right / CELL))]
    const [fromRow, toRow] = [Math.max(0, Math.floor(top / CELL)), Math.min(this.rows, Math.ceil(bottom / CELL))]
    if (toColumn <= fromColumn || toRow <= fromRow) return { own: 0, others: 0, all: 0 }
    const { first, columns } = this.spans[hull]!
    let own = 0
    for (let i = 2 * Math.max(0, fromRow - first); i < Math.min(columns.length, 2 * (toRow - first)); i += 2) own += Math.max(0, Math.min(toColumn, columns[i + 1]! + 1) - Math.max(fromColumn, columns[i]!))
    const sum = (row: number, column: number): number => this.sums[row * (this.columns + 1) + column]!
    const coverings = sum(toRow, toColumn) - sum(fromRow, toColumn) - sum(toRow, fromColumn) + sum(fromRow, fromColumn)
    return { own, others: coverings - own, all: (toColumn - fromColumn) * (toRow - fromRow) }
  }

  /** By how many hulls each cell is covered. */
  private layers(): Int16Array {
    const layers = new Int16Array(this.columns * this.rows)
    for (const { first, columns } of this.spans) {
      for (let i = 0; i < columns.length; i += 2) {
        const row = (first + i / 2) * this.columns
        for (let at = row + columns[i]!; at <= row + columns[i + 1]!; at++) layers[at]!++
      }
    }
    return layers
  }

  private sumsOf(layers: Int16Array): Int32Array {
    const wide = this.columns + 1
    const sums = new Int32Array(wide * (this.rows + 1))
    for (let row = 0; row < this.rows; row++) {
      let inRow = 0
      for (let column = 0; column < this.columns; column++) {
        inRow += layers[row * this.columns + column]!
        sums[(row + 1) * wide + column + 1] = sums[row * wide + column + 1]! + inRow
      }
    }
    return sums
  }

  private spansOf({ corners, pad }: CoveringHull): Spans {
    let [top, bottom] = [Infinity, -Infinity]
    for (let i = 1; i < corners.length; i += 2) {
      top = Math.min(top, corners[i]!)
      bottom = Math.max(bottom, corners[i]!)
    }
    const first = Math.max(0, Math.floor((top - pad) / CELL))
    const last = Math.min(this.rows - 1, Math.floor((bottom + pad) / CELL))
    const columns = new Int16Array(2 * Math.max(0, last - first + 1))
    for (let row = first; row <= last; row++) {
      const span = spanAt(corners, pad, (row + 0.5) * CELL)
      columns[2 * (row - first)] = span === null ? 0 : Math.max(0, Math.floor(span.left / CELL))
      columns[2 * (row - first) + 1] = span === null ? -1 : Math.min(this.columns - 1, Math.floor(span.right / CELL))
    }
    return { first, columns }
  }
}

/** Steps, as a share of the pad, in which the rounded outline is followed. */
const STEPS = [-1, -0.85, -0.5, 0, 0.5, 0.85, 1]

/**
 * From where to where the outline of a convex hull reaches at a height; null when it does not. The outline is
 * the hull moved by every vector of the pad's length: at a height y it is widest where the hull itself, a
 * part of the pad above or below, is widest.
 */
function spanAt(corners: Points, pad: number, y: number): { readonly left: number; readonly right: number } | null {
  let [left, right] = [Infinity, -Infinity]
  for (const step of STEPS) {
    const reach = pad * Math.sqrt(1 - step * step)
    const crossing = crossingAt(corners, y + step * pad)
    if (crossing === null) continue
    left = Math.min(left, crossing.left - reach)
    right = Math.max(right, crossing.right + reach)
  }
  // A corner between two steps would else be passed over.
  for (let i = 0; i < corners.length; i += 2) {
    const off = corners[i + 1]! - y
    if (Math.abs(off) > pad) continue
    const reach = Math.sqrt(pad * pad - off * off)
    left = Math.min(left, corners[i]! - reach)
    right = Math.max(right, corners[i]! + reach)
  }
  return left > right ? null : { left, right }
}

/** From where to where a convex polygon reaches at a height. */
function crossingAt(corners: Points, y: number): { readonly left: number; readonly right: number } | null {
  let [left, right] = [Infinity, -Infinity]
  for (let i = 0; i < corners.length; i += 2) {
    const j = (i + 2) % corners.length
    const [ax, ay, bx, by] = [corners[i]!, corners[i + 1]!, corners[j]!, corners[j + 1]!]
    if (ay > y === by > y) continue
    const x = ax + ((y - ay) / (by - ay)) * (bx - ax)
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return left > right ? null : { left, right }
}
