import type { BoxGrid } from './box-grid.ts'

/** A label that wants a place beside a node. */
export type LabelWish = {
  readonly slot: number
  /** Centre of the node, and the distance that the label keeps from it, in pixels. */
  readonly x: number
  readonly y: number
  readonly clearance: number
  readonly width: number
  /** Drawn even where no place is free. */
  readonly forced: boolean
}

/** Where a label goes: the left end and the middle of its line. */
export type PlacedLabel = { readonly slot: number; readonly left: number; readonly middle: number }

/** Pixels of a line of 11 px text with its halo. */
export const LABEL_HEIGHT = 14
const DIAGONAL = 0.75

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The eight places in the order in which they are tried: right, left, below, above, then the diagonals. */
export function labelBoxes({ x, y, clearance, width }: LabelWish): Box[] {
  const half = LABEL_HEIGHT / 2
  const near = clearance * DIAGONAL
  const at = (left: number, middle: number): Box => ({ left, top: middle - half, right: left + width, bottom: middle + half })
  return [
    at(x + clearance, y), at(x - clearance - width, y), at(x - width / 2, y + clearance + half - 1), at(x - width / 2, y - clearance - half + 1),
    at(x + near, y + near + 4), at(x + near, y - near - 4), at(x - near - width, y + near + 4), at(x - near - width, y - near - 4),
  ]
}

export type LabelRoom = {
  readonly width: number
  readonly height: number
  /** What labels must keep off; placed labels are added to it. */
  readonly taken: BoxGrid
  /** How many labels at most, the forced ones not counted. */
  readonly limit: number
}

/** Gives each wish, in the order given, the first free place within the picture; one without a free place goes without, unless forced. */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  let free = room.limit
  for (const wish of wishes) {
    if (!wish.forced && free <= 0) continue
    const boxes = labelBoxes(wish)
    const box = boxes.find(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= room.width && bottom <= room.height && !room.taken.hits(left, top, right, bottom))
      ?? (wish.forced ? boxes[2] : undefined)
    if (box === undefined) continue
    room.taken.add(box.left, box.top, box.right, box.bottom)
    placed.push({ slot: wish.slot, left: box.left, middle: (box.top + box.bottom) / 2 })
    if (!wish.forced) free--
  }
  return placed
}

/** How many labels a picture bears: all of a few nodes, else more the nearer the camera. */
export function labelLimit(nodesInView: number, cameraRatio: number): number {
  return nodesInView <= 30 ? 30 : Math.round(Math.min(160, Math.max(6, 12 / cameraRatio)))
}
