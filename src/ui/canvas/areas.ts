import type { Area } from './painting.ts'

/** The slots whose centre lies within a rectangle or lasso, ascending. */
export function slotsWithin(area: Area, screenX: Float64Array, screenY: Float64Array): number[] {
  const inside = area.kind === 'rectangle' ? withinRectangle(area) : withinLasso(area)
  return [...screenX.keys()].filter(slot => inside(screenX[slot]!, screenY[slot]!))
}

type Test = (x: number, y: number) => boolean

function withinRectangle({ points }: Area): Test {
  const [first, last] = [points[0]!, points.at(-1)!]
  const [left, right] = [Math.min(first.x, last.x), Math.max(first.x, last.x)]
  const [top, bottom] = [Math.min(first.y, last.y), Math.max(first.y, last.y)]
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom
}

/** Even-odd rule: a place is inside when a ray to its right crosses the closed line an odd number of times. */
function withinLasso({ points }: Area): Test {
  return (x, y) => {
    let inside = false
    points.forEach((a, i) => {
      const b = points[(i + 1) % points.length]!
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
    })
    return inside
  }
}

/** The slot whose node is nearest to a place, when the place is on it or within `reach` pixels of its centre; null otherwise. */
export function slotAt(place: { readonly x: number; readonly y: number }, nodes: { readonly x: Float64Array; readonly y: Float64Array; readonly radius: (slot: number) => number }, reach: number): number | null {
  let best: number | null = null
  let nearest = Infinity
  for (let slot = 0; slot < nodes.x.length; slot++) {
    const away = Math.hypot(nodes.x[slot]! - place.x, nodes.y[slot]! - place.y)
    const beyond = away - Math.max(nodes.radius(slot) + 2, reach)
    if (beyond > 0 || away >= nearest) continue
    best = slot
    nearest = away
  }
  return best
}
