import { tiesOf, type DrawnScene } from './drawn-scene.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const UNIT: Record<Direction, readonly [number, number]> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }

/**
 * Where an arrow key leads from a slot: the nearest tied node within 45 degrees of the direction on the
 * screen, else the nearest node there at all; null when nothing lies that way. What lies off the direction
 * counts as farther: distance / cos² of the angle.
 */
export function nearestInDirection(drawn: DrawnScene, screen: { readonly x: Float64Array; readonly y: Float64Array }, slot: number, direction: Direction): number | null {
  const tied = new Set([...tiesOf(drawn, slot)].map(tie => tie.slot))
  const all = [...drawn.nodes.keys()].filter(other => other !== slot)
  const cost = (other: number): number => effort(screen.x[other]! - screen.x[slot]!, screen.y[other]! - screen.y[slot]!, UNIT[direction])
  return cheapest(all.filter(other => tied.has(other)), cost) ?? cheapest(all, cost)
}

function effort(dx: number, dy: number, [ux, uy]: readonly [number, number]): number {
  const along = dx * ux + dy * uy
  const across = Math.abs(dx * uy - dy * ux)
  return along <= 0 || across > along ? Infinity : (dx * dx + dy * dy) ** 1.5 / (along * along)
}

function cheapest(slots: readonly number[], cost: (slot: number) => number): number | null {
  let best: number | null = null
  let least = Infinity
  for (const slot of slots) {
    const price = cost(slot)
    if (price < least) [best, least] = [slot, price]
  }
  return best
}
