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
  /** Pixels farther away, in the order in which they are tried; just beside the node when absent. */
  readonly away?: readonly number[]
}

/** Where a label goes: the ends and the middle of its line; `off` when it stands so far from its node that a line must lead to it. */
export type PlacedLabel = { readonly slot: number; readonly left: number; readonly right: number; readonly middle: number; readonly off: boolean }

/** Pixels of a line of 11 px text with its halo. */
export const LABEL_HEIGHT = 14
const DIAGONAL = 0.75

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The eight places in the order in which they are tried: right, left, below, above, then the diagonals. */
export function labelBoxes({ x, y, clearance, width }: Pick<LabelWish, 'x' | 'y' | 'clearance' | 'width'>): Box[] {
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

const NEAR = [0]

/** Gives each wish, in the order given, the first free place within the picture; one without a free place goes without, unless forced. */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  let free = room.limit
  for (const wish of wishes) {
    if (!wish.forced && free <= 0) continue
    const found = freePlace(wish, room) ?? (wish.forced ? { box: labelBoxes(wish)[2]!, off: false } : null)
    if (found === null) continue
    const { box, off } = found
    room.taken.add(box.left, box.top, box.right, box.bottom)
    placed.push({ slot: wish.slot, left: box.left, right: box.right, middle: (box.top + box.bottom) / 2, off })
    if (!wish.forced) free--
  }
  return placed
}

function freePlace(wish: LabelWish, { width, height, taken }: Omit<LabelRoom, 'limit'>): { readonly box: Box; readonly off: boolean } | null {
  for (const away of wish.away ?? NEAR) {
    const box = labelBoxes({ ...wish, clearance: wish.clearance + away })
      .find(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= width && bottom <= height && !taken.hits(left, top, right, bottom))
    if (box !== undefined) return { box, off: away > 0 }
  }
  return null
}

/** How many labels a picture bears: all of a few nodes, else more the nearer the camera. */
export function labelLimit(nodesInView: number, cameraRatio: number): number {
  return nodesInView <= 30 ? 30 : Math.round(Math.min(160, Math.max(6, 12 / cameraRatio)))
}

/** Nodes nearer to each other than this are counted together. */
const TOGETHER_PX = 60
const PILL_PX = 26
const PILL_AWAY = [0, 12, 24, 40, 60]

export type PlacedCount = { readonly count: number; readonly left: number; readonly middle: number; readonly width: number }

/** Numbers in place of labels: nodes that lie together are counted, and the number stands at the first free place near the first of them, over whatever is there when none is free. */
export function placeCounts(nodes: readonly { readonly slot: number; readonly x: number; readonly y: number }[], room: Omit<LabelRoom, 'limit'>): PlacedCount[] {
  const groups: { x: number; y: number; slot: number; count: number }[] = []
  for (const { slot, x, y } of nodes) {
    const near = groups.find(group => Math.hypot(group.x - x, group.y - y) < TOGETHER_PX)
    if (near) near.count++
    else groups.push({ slot, x, y, count: 1 })
  }
  return groups.map(({ slot, x, y, count }) => {
    const wish: LabelWish = { slot, x, y, clearance: 12, width: PILL_PX, forced: false, away: PILL_AWAY }
    const box = freePlace(wish, room)?.box ?? labelBoxes(wish)[0]!
    room.taken.add(box.left, box.top, box.right, box.bottom)
    return { count, left: box.left, middle: (box.top + box.bottom) / 2, width: PILL_PX }
  })
}
