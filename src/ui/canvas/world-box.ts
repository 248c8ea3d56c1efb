import type { Scene, WorldBox } from './scene.ts'
import type { Place } from './view-frame.ts'

/** Pixels between neighbours above which a small picture is not stretched further. */
const WIDEST_SPACING_PX = 110
/** A collapsed hull takes the room of so many nodes. */
const NODES_PER_DISC = 4

/** The rectangle around places; null when there are none. */
export function boxAround(places: Iterable<Place>): WorldBox | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of places) {
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  return minX > maxX ? null : { minX, minY, maxX, maxY }
}

/**
 * The extent that camera ratio 1 shows: everything drawn, and more around it when a few nodes would
 * otherwise be torn apart over a viewport whose shorter side measures so many pixels.
 */
export function sceneBox(scene: Scene, shorterSidePx: number): WorldBox | null {
  const discs = scene.hulls.flatMap(hull => hull.collapsed ?? [])
  const drawn = boxAround([...scene.nodes, ...discs])
  const box = drawn !== null && scene.extent !== undefined ? unionOf(drawn, scene.extent) : (drawn ?? scene.extent)
  if (box === undefined || box === null) return null
  const room = WIDEST_SPACING_PX * Math.sqrt(scene.nodes.length + NODES_PER_DISC * discs.length)
  return growBox(box, room === 0 ? 1 : Math.max(1, shorterSidePx / room))
}

export function unionOf(one: WorldBox, other: WorldBox): WorldBox {
  return { minX: Math.min(one.minX, other.minX), minY: Math.min(one.minY, other.minY), maxX: Math.max(one.maxX, other.maxX), maxY: Math.max(one.maxY, other.maxY) }
}

export function sameBox(one: WorldBox, other: WorldBox | undefined): boolean {
  return other !== undefined && one.minX === other.minX && one.minY === other.minY && one.maxX === other.maxX && one.maxY === other.maxY
}

/** The box made larger around its centre. */
export function growBox(box: WorldBox, factor: number): WorldBox {
  const { x, y } = centreOf(box)
  const halfWidth = ((box.maxX - box.minX) / 2) * factor
  const halfHeight = ((box.maxY - box.minY) / 2) * factor
  return { minX: x - halfWidth, minY: y - halfHeight, maxX: x + halfWidth, maxY: y + halfHeight }
}

export function centreOf(box: WorldBox): Place {
  return { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 }
}

/** The longer side, which sigma takes for 1; a single place counts as 1 unit. */
export function spanOf(box: WorldBox): number {
  return Math.max(box.maxX - box.minX, box.maxY - box.minY) || 1
}

/** A place in sigma's framed coordinates, in which the box lies around (.5, .5) and y grows upwards. */
export function toFramed(box: WorldBox, { x, y }: Place): Place {
  const centre = centreOf(box)
  return { x: 0.5 + (x - centre.x) / spanOf(box), y: 0.5 - (y - centre.y) / spanOf(box) }
}

/** The inverse of `toFramed`. */
export function fromFramed(box: WorldBox, { x, y }: Place): Place {
  const centre = centreOf(box)
  return { x: centre.x + (x - 0.5) * spanOf(box), y: centre.y - (y - 0.5) * spanOf(box) }
}
