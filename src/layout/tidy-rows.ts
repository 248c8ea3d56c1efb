import type { GroupTree } from './group-tree.ts'
import type { Places } from './places.ts'

type Box = { left: number; right: number; bottom: number; top: number }

/** Gap between items in the rows, and between the rows and the picture. */
const GAP = 0.6
const MOAT = 3
/** Longest side of the block over that of a square of the same area. */
const LONGEST = 2.5
/** Wished width over height of everything. */
const ASPECT = 1.5

/** Puts the items aside in rows, largest first, in a block below the picture or to its right: whichever brings the whole nearer to 3 : 2. Works on places seen from the root. */
export function tidyRows(tree: GroupTree, places: Places): void {
  if (tree.aside.length === 0) return
  const picture = boxOf(tree, places)
  const width = picture.right - picture.left
  const height = picture.top - picture.bottom
  let area = 0
  for (const item of tree.aside) area += (2 * places.r[item]! + GAP) ** 2
  const side = Math.sqrt(area)
  // A block is neither a thread along the picture nor, while the picture leaves the choice, longer than its edge.
  const below = Math.max(side * Math.sqrt(ASPECT), Math.min(width, side * LONGEST))
  const beside = area / Math.max(side / Math.sqrt(ASPECT), Math.min(height, side * LONGEST))
  const off = (wide: number, high: number): number => Math.max(wide / high / ASPECT, (ASPECT * high) / wide)
  const isBelow = width === 0 || off(Math.max(width, below), height + MOAT + area / below) <= off(width + MOAT + beside, Math.max(height, area / beside))
  if (isBelow) fillRows(tree, places, { left: picture.left - (width === 0 ? below / 2 : 0), top: picture.bottom - (width === 0 ? 0 : MOAT), width: below })
  else fillRows(tree, places, { left: picture.right + MOAT, top: picture.top, width: beside })
}

function boxOf(tree: GroupTree, { x, y, r }: Places): Box {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  for (const item of tree.children[tree.root - tree.nodes]!) {
    box.left = Math.min(box.left, x[item]! - r[item]!)
    box.right = Math.max(box.right, x[item]! + r[item]!)
    box.bottom = Math.min(box.bottom, y[item]! - r[item]!)
    box.top = Math.max(box.top, y[item]! + r[item]!)
  }
  return box.left <= box.right ? box : { left: 0, right: 0, bottom: 0, top: 0 }
}

/** Rows from the left, downwards; each as high as its first, largest item. */
function fillRows(tree: GroupTree, places: Places, { left, top, width }: { left: number; top: number; width: number }): void {
  let x = left
  let y = top
  let height = 0
  for (const item of tree.aside) {
    const size = 2 * places.r[item]! + GAP
    if (x > left && x + size > left + width) {
      x = left
      y -= height
      height = 0
    }
    height = Math.max(height, size)
    places.x[item] = x + size / 2
    places.y[item] = y - height / 2
    x += size
  }
}
