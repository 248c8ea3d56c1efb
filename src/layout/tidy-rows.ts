import type { GroupTree } from './group-tree.ts'
import type { Places } from './places.ts'

type Box = { left: number; right: number; top: number; bottom: number }

/** Gap between items in the rows: a constant and a share of the size, for a name above what is large enough to have one. */
const GAP = 0.6
const GAP_SHARE = 0.15
/** Between the rows and the picture. */
const MOAT = 3
/** Longest side of the block over that of a square of the same area: below the picture rows may be long, beside it they must not. */
const LONGEST_BELOW = 5
const LONGEST_BESIDE = 2.5
/** Wished width over height of everything: between a screen with a panel beside the picture and one without. */
const ASPECT = 1.3

/** Puts the items aside in rows, largest first, in a block below the picture or to its right: whichever brings the whole nearer to the wished form. Works on places seen from the root, y downwards. */
export function tidyRows(tree: GroupTree, places: Places): void {
  if (tree.aside.length === 0) return
  const picture = boxOf(tree, places)
  const width = picture.right - picture.left
  const height = picture.bottom - picture.top
  let area = 0
  for (const item of tree.aside) area += sizeOf(places, item) ** 2
  const side = Math.sqrt(area)
  const below = Math.max(side * Math.sqrt(ASPECT), Math.min(width, side * LONGEST_BELOW))
  const beside = area / Math.max(side / Math.sqrt(ASPECT), Math.min(height, side * LONGEST_BESIDE))
  const off = (wide: number, high: number): number => Math.max(wide / high / ASPECT, (ASPECT * high) / wide)
  const isBelow = width === 0 || off(Math.max(width, below), height + MOAT + area / below) <= off(width + MOAT + beside, Math.max(height, area / beside))
  const middle = (picture.left + picture.right) / 2
  if (isBelow) fillRows(tree, places, { left: middle - below / 2, top: picture.bottom + (width === 0 ? 0 : MOAT), width: below, centred: true })
  else fillRows(tree, places, { left: picture.right + MOAT, top: picture.top, width: beside, centred: false })
}

/** Side of the square that an item takes in the rows. */
function sizeOf({ r }: Places, item: number): number {
  return 2 * r[item]! * (1 + GAP_SHARE) + GAP
}

function boxOf(tree: GroupTree, { x, y, r }: Places): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const item of tree.children[tree.root - tree.nodes]!) {
    box.left = Math.min(box.left, x[item]! - r[item]!)
    box.right = Math.max(box.right, x[item]! + r[item]!)
    box.top = Math.min(box.top, y[item]! - r[item]!)
    box.bottom = Math.max(box.bottom, y[item]! + r[item]!)
  }
  return box.left <= box.right ? box : { left: 0, right: 0, top: 0, bottom: 0 }
}

type Block = { readonly left: number; readonly top: number; readonly width: number; readonly centred: boolean }

/** Rows downwards; each as high as its first, largest item. */
function fillRows(tree: GroupTree, places: Places, { left, top, width, centred }: Block): void {
  let y = top
  for (const row of rowsOf(tree.aside, places, width)) {
    const sizes = row.map(item => sizeOf(places, item))
    let x = left + (centred ? (width - sizes.reduce((sum, size) => sum + size, 0)) / 2 : 0)
    row.forEach((item, i) => {
      places.x[item] = x + sizes[i]! / 2
      places.y[item] = y + sizes[0]! / 2
      x += sizes[i]!
    })
    y += sizes[0]!
  }
}

/** The items in rows that are not wider than they may be. */
function rowsOf(items: readonly number[], places: Places, width: number): number[][] {
  const rows: number[][] = []
  let room = -Infinity
  for (const item of items) {
    const size = sizeOf(places, item)
    if (room < size) {
      rows.push([])
      room = width
    }
    rows.at(-1)!.push(item)
    room -= size
  }
  return rows
}
