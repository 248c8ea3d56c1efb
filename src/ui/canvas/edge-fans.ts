import { DIMMED_EDGE, LIT_EDGE } from './edge-opacity.ts'
import { fansOut, opacityAbove } from './item-looks.ts'
import { reachOfRadius } from './node-marks.ts'
import type { Painting } from './painting.ts'
import type { Curve } from './hull-shapes.ts'

/** Pixels between the middles of two neighbouring curves of a fan. */
export const FAN_STEP_PX = 9
/** More kinds than this are drawn as so many curves; the card of the edge names them all. */
const MOST_CURVES = 7
/** A fan is no wider than this share of its length. */
const WIDEST = 0.5

/**
 * The curves of a fan between two places: one for each kind of relation, side by side, the middle one straight when
 * their number is odd. `from` and `to` are pixels that stay free at the ends.
 */
export function fanCurves(ends: { readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number }, strands: number, free: { readonly from: number; readonly to: number }): Curve[] {
  const [dx, dy] = [ends.toX - ends.fromX, ends.toY - ends.fromY]
  const length = Math.hypot(dx, dy)
  if (length <= free.from + free.to) return []
  const curves = Math.min(strands, MOST_CURVES)
  const step = Math.min(FAN_STEP_PX, (WIDEST * length) / curves)
  return Array.from({ length: curves }, (_, i) => {
    const off = (i - (curves - 1) / 2) * step
    // A quadratic curve passes its bend at half the distance.
    const [bendX, bendY] = [(ends.fromX + ends.toX) / 2 - (2 * off * dy) / length, (ends.fromY + ends.toY) / 2 + (2 * off * dx) / length]
    const [start, end] = [towards(ends.fromX, ends.fromY, { bendX, bendY, by: free.from }), towards(ends.toX, ends.toY, { bendX, bendY, by: free.to })]
    return { fromX: start.x, fromY: start.y, bendX, bendY, toX: end.x, toY: end.y }
  })
}

function towards(x: number, y: number, { bendX, bendY, by }: { readonly bendX: number; readonly bendY: number; readonly by: number }): { readonly x: number; readonly y: number } {
  const distance = Math.hypot(bendX - x, bendY - y) || 1
  return { x: x + ((bendX - x) / distance) * by, y: y + ((bendY - y) / distance) * by }
}

const DASHES: Record<string, number[]> = { recorded: [], inferred: [5, 3], 'possibly-same': [1, 3] }

/** Draws the edges of several kinds that are looked at as fans, one curve for each kind; their single line is left out below. */
export function drawFans(context: CanvasRenderingContext2D, { drawn, lit, hoveredSlot, screenX, screenY, frame }: Painting): void {
  context.lineWidth = 1.3
  drawn.edges.forEach((edge, at) => {
    if (!fansOut(drawn, at, lit)) return
    const [from, to] = [drawn.from[at]!, drawn.to[at]!]
    const ends = { fromX: screenX[from]!, fromY: screenY[from]!, toX: screenX[to]!, toY: screenY[to]! }
    const free = (slot: number): number => reachOfRadius(drawn.nodes[slot]!, drawn.nodes[slot]!.radius * frame.sizeScale) + 1
    context.strokeStyle = edge.colour
    context.globalAlpha = lit.edges.has(at) ? LIT_EDGE : hoveredSlot === null ? Math.max(0.5, opacityAbove(drawn, at)) : DIMMED_EDGE
    context.setLineDash(DASHES[edge.style]!)
    context.beginPath()
    for (const curve of fanCurves(ends, edge.strands, { from: free(from), to: free(to) })) {
      context.moveTo(curve.fromX, curve.fromY)
      context.quadraticCurveTo(curve.bendX, curve.bendY, curve.toX, curve.toY)
    }
    context.stroke()
  })
  context.setLineDash([])
  context.globalAlpha = 1
}
