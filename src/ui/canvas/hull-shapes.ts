import { convexHull, distanceToHull } from './convex-hull.ts'
import type { DrawnScene } from './drawn-scene.ts'
import type { SceneHull } from './scene.ts'
import { pixelsPerUnit, projectPoints, type ViewFrame } from './view-frame.ts'

/** A hull in layout units: the corners around its drawn members, and those of its parts. */
export type HullShape = { readonly hull: SceneHull; readonly corners: Float64Array; readonly parts: readonly Float64Array[]; readonly drawnMembers: number }

/** A hull on the screen; its outline is `corners` grown by `pad`. */
export type ScreenHull = {
  readonly hull: SceneHull
  readonly corners: Float64Array
  readonly parts: readonly Float64Array[]
  /** Pixels from the corners to the outline. */
  readonly pad: number
  /** The box around the outline. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly centreX: number
  readonly centreY: number
  /** Members, and how many of them are drawn. */
  readonly weight: number
  readonly drawnMembers: number
}

/** Pixels around the members at camera ratio 1. */
const PAD_CLOSED = 11
const PAD_OPEN = 20
const PAD_PART = 9

/** Pixels from members to outline, however little room there is. */
const PAD_LEAST = 3

/** Hulls with something to draw, in drawing order: closed ones first, so that open and selected ones lie on top. */
export function hullShapes(drawn: DrawnScene): HullShape[] {
  const around = (members: readonly number[], outline: Float64Array | undefined): Float64Array => {
    const slots = members.flatMap(id => drawn.slotOf.get(id) ?? [])
    if (slots.length === 0) return new Float64Array()
    return convexHull([...slots.flatMap(slot => [drawn.x[slot]!, drawn.y[slot]!]), ...(outline ?? [])])
  }
  return drawn.scene.hulls
    .map(hull => ({
      hull,
      corners: hull.collapsed ? Float64Array.of(hull.collapsed.x, hull.collapsed.y) : around(hull.members, hull.outline),
      parts: hull.collapsed ? [] : (hull.parts ?? []).map(part => around(part, undefined)).filter(part => part.length > 0),
      drawnMembers: hull.collapsed?.count ?? hull.members.length,
    }))
    .filter(shape => shape.corners.length > 0)
    .sort((a, b) => Number(a.hull.state !== 'closed') - Number(b.hull.state !== 'closed'))
}

/** Puts a hull through the frame. */
export function hullOnScreen(shape: HullShape, frame: ViewFrame): ScreenHull {
  const { hull } = shape
  const corners = projectPoints(frame, shape.corners)
  const pad = padOf(hull, frame)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < corners.length; i += 2) {
    left = Math.min(left, corners[i]!)
    right = Math.max(right, corners[i]!)
    top = Math.min(top, corners[i + 1]!)
    bottom = Math.max(bottom, corners[i + 1]!)
  }
  return {
    hull, corners, parts: shape.parts.map(part => projectPoints(frame, part)), pad, weight: hull.size ?? shape.drawnMembers, drawnMembers: shape.drawnMembers,
    left: left - pad, top: top - pad, right: right + pad, bottom: bottom + pad, centreX: (left + right) / 2, centreY: (top + bottom) / 2,
  }
}

/** Pixels from members to outline: as designed, less where the picture is drawn so small that neighbours would touch. */
function padOf({ collapsed, state, room = Infinity }: SceneHull, frame: ViewFrame): number {
  if (collapsed) return frame.sizeScale * collapsed.radius
  const designed = frame.sizeScale * (state === 'closed' ? PAD_CLOSED : PAD_OPEN)
  return Math.max(PAD_LEAST, Math.min(designed, room * pixelsPerUnit(frame)))
}

/** Pixels around the members of a part of a hull. */
export function partPad(hull: ScreenHull, frame: ViewFrame): number {
  return Math.min(PAD_PART * frame.sizeScale, hull.pad * 0.8)
}

/** Whether a place on the screen lies within the outline. */
export function hullContains(hull: ScreenHull, x: number, y: number): boolean {
  if (x < hull.left || x > hull.right || y < hull.top || y > hull.bottom) return false
  return distanceToHull(hull.corners, x, y) <= hull.pad
}

export type Curve = { readonly fromX: number; readonly fromY: number; readonly bendX: number; readonly bendY: number; readonly toX: number; readonly toY: number }

/** The quadratic curve of a bundle, from centre to centre, bent a little to its left. */
export function bundleCurve(from: ScreenHull, to: ScreenHull): Curve {
  const dx = to.centreX - from.centreX
  const dy = to.centreY - from.centreY
  return {
    fromX: from.centreX, fromY: from.centreY, toX: to.centreX, toY: to.centreY,
    bendX: (from.centreX + to.centreX) / 2 + dy * 0.12, bendY: (from.centreY + to.centreY) / 2 - dx * 0.12,
  }
}

/** The place at a share t of a curve. */
export function onCurve(curve: Curve, t: number): { x: number; y: number } {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
  return { x: a * curve.fromX + b * curve.bendX + c * curve.toX, y: a * curve.fromY + b * curve.bendY + c * curve.toY }
}

/** The shares of a curve between which it runs outside both hulls; null where they touch. */
export function visiblePart(curve: Curve, from: ScreenHull, to: ScreenHull): { start: number; end: number } | null {
  const steps = 32
  let start = -1
  let end = -1
  for (let i = 0; i <= steps; i++) {
    const { x, y } = onCurve(curve, i / steps)
    if (hullContains(from, x, y) || hullContains(to, x, y)) continue
    if (start < 0) start = i / steps
    end = i / steps
  }
  return start < 0 ? null : { start, end }
}
