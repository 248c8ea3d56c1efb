/** Points as x0, y0, x1, y1, … */
export type Points = ArrayLike<number>

/** Twice the area of the triangle a b c, positive when it turns left (x right, y up). */
function turn(points: Points, a: number, b: number, c: number): number {
  const ax = points[2 * a]!
  const ay = points[2 * a + 1]!
  return (points[2 * b]! - ax) * (points[2 * c + 1]! - ay) - (points[2 * b + 1]! - ay) * (points[2 * c]! - ax)
}

/**
 * The convex hull of points as their corners in one turning direction, without corners on a straight
 * side (Andrew's monotone chain, O(n log n)). One or two distinct points give themselves.
 */
export function convexHull(points: Points): Float64Array {
  const order = Array.from({ length: points.length / 2 }, (_, i) => i)
    .sort((a, b) => points[2 * a]! - points[2 * b]! || points[2 * a + 1]! - points[2 * b + 1]!)
    .filter((i, at, sorted) => at === 0 || points[2 * i] !== points[2 * sorted[at - 1]!] || points[2 * i + 1] !== points[2 * sorted[at - 1]! + 1])
  if (order.length < 3) return flatten(points, order)
  const lower = chain(points, order)
  const upper = chain(points, order.toReversed())
  return flatten(points, [...lower.slice(0, -1), ...upper.slice(0, -1)])
}

function chain(points: Points, order: readonly number[]): number[] {
  const kept: number[] = []
  for (const point of order) {
    while (kept.length > 1 && turn(points, kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
    kept.push(point)
  }
  return kept
}

function flatten(points: Points, order: readonly number[]): Float64Array {
  return Float64Array.from(order.flatMap(i => [points[2 * i]!, points[2 * i + 1]!]))
}

/** Distance from a place to a convex polygon, 0 inside; Infinity when it has no corner. */
export function distanceToHull(hull: Points, x: number, y: number): number {
  const corners = hull.length / 2
  let nearest = Infinity
  let left = 0
  let right = 0
  for (let i = 0; i < corners; i++) {
    const j = (i + 1) % corners
    const ax = hull[2 * i]!
    const ay = hull[2 * i + 1]!
    const dx = hull[2 * j]! - ax
    const dy = hull[2 * j + 1]! - ay
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
    nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy))
    const side = dx * (y - ay) - dy * (x - ax)
    if (side > 0) left++
    if (side < 0) right++
  }
  return corners > 2 && (left === 0 || right === 0) ? 0 : nearest
}

/** What an outline is drawn on: the part of a 2D path that is used. */
export type OutlinePath = { arc(x: number, y: number, radius: number, from: number, to: number, counterClockwise: boolean): void; closePath(): void }

/** Adds the outline of a convex polygon grown by `pad`: its sides pushed out, its corners rounded with radius `pad`. */
export function traceOutline(path: OutlinePath, hull: Points, pad: number): void {
  const corners = hull.length / 2
  if (corners < 2) {
    if (corners === 1) path.arc(hull[0]!, hull[1]!, pad, 0, 2 * Math.PI, false)
    path.closePath()
    return
  }
  const backwards = signedArea(hull) < 0
  for (let i = 0; i < corners; i++) {
    const before = (i + corners - 1) % corners
    const after = (i + 1) % corners
    const from = outward(hull, before, i, backwards)
    const to = outward(hull, i, after, backwards)
    path.arc(hull[2 * i]!, hull[2 * i + 1]!, pad, from, to, backwards)
  }
  path.closePath()
}

/** The direction in which the side from corner a to corner b looks out of the polygon. */
function outward(hull: Points, a: number, b: number, backwards: boolean): number {
  const direction = Math.atan2(hull[2 * b + 1]! - hull[2 * a + 1]!, hull[2 * b]! - hull[2 * a]!)
  return direction + (backwards ? Math.PI / 2 : -Math.PI / 2)
}

/** Twice the area of a polygon; its sign is the turning direction. */
export function signedArea(hull: Points): number {
  let area = 0
  const corners = hull.length / 2
  for (let i = 0; i < corners; i++) {
    const j = (i + 1) % corners
    area += hull[2 * i]! * hull[2 * j + 1]! - hull[2 * j]! * hull[2 * i + 1]!
  }
  return area
}
