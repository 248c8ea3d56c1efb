import type { ScreenBox } from './painting.ts'
import type { Place } from './view-frame.ts'
import type { WorldBox } from './scene.ts'

export type FitRoom = {
  readonly width: number
  readonly height: number
  /** What lies over the picture. */
  readonly laidOver: readonly ScreenBox[]
  /** Pixels that the places keep from the edges and from what lies over the picture. */
  readonly padding: number
  /** Pixels per layout unit at most. */
  readonly largest: number
}

/** Where a picture stands: the layout place in the middle of the view, and pixels per layout unit. */
export type Fit = Place & { readonly scale: number }

/** Scales tried, each so much smaller than the one before; below the last the picture rather runs under what lies over it. */
const SHRINK = 0.97
const TRIES = 13
/** Positions tried along each side. */
const POSITIONS = 9

/**
 * The largest picture of some places that shows all of them beside what lies over it, as near to the middle
 * as it goes; null when none that is at least two thirds of the largest does.
 */
export function freeFit(places: readonly Place[], box: WorldBox, room: FitRoom): Fit | null {
  const { width, height, padding } = room
  const [wide, high] = [box.maxX - box.minX, box.maxY - box.minY]
  const whole = Math.min(room.largest, (width - 2 * padding) / (wide || Number.EPSILON), (height - 2 * padding) / (high || Number.EPSILON))
  for (let attempt = 0, scale = whole; attempt < TRIES; attempt++, scale *= SHRINK) {
    const [spareX, spareY] = [width - 2 * padding - wide * scale, height - 2 * padding - high * scale]
    for (const [shareX, shareY] of POSITION_ORDER) {
      const [left, top] = [padding + shareX * spareX, padding + shareY * spareY]
      if (free(places, room, at => ({ x: left + (at.x - box.minX) * scale, y: top + (at.y - box.minY) * scale }))) {
        return { scale, x: box.minX + (width / 2 - left) / scale, y: box.minY + (height / 2 - top) / scale }
      }
    }
  }
  return null
}

/** Shares of the spare width and height left of and above the picture, those nearest to the middle first. */
const POSITION_ORDER: readonly (readonly [number, number])[] = Array.from({ length: POSITIONS * POSITIONS }, (_, i) => [(i % POSITIONS) / (POSITIONS - 1), Math.floor(i / POSITIONS) / (POSITIONS - 1)] as const)
  .sort((a, b) => offMiddle(a) - offMiddle(b))

function offMiddle([x, y]: readonly [number, number]): number {
  return Math.hypot(x - 0.5, y - 0.5)
}

function free(places: readonly Place[], { laidOver, padding }: FitRoom, toScreen: (place: Place) => Place): boolean {
  const near = padding / 2
  return places.every(place => {
    const { x, y } = toScreen(place)
    return laidOver.every(({ left, top, right, bottom }) => x < left - near || x > right + near || y < top - near || y > bottom + near)
  })
}
