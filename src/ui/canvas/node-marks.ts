import { iconOfKind } from './kind-icons.ts'
import type { BoxGrid } from './box-grid.ts'
import type { Painting } from './painting.ts'
import type { SceneNode } from './scene.ts'
import type { TextPen } from './text-pen.ts'

const ICON_FROM_RADIUS = 9
const BADGE_FROM_RADIUS = 5
const PIN_FROM_RADIUS = 6
/** Radius from which the program draws the provenance ring, and what it needs around the node. */
const RING_FROM_RADIUS = 7
const RING_ROOM = 6
const FAINT = 0.15
const PIN = 'M0-3.5a2.6 2.6 0 0 1 2.6 2.6C2.6.9 0 3.8 0 3.8S-2.6.9-2.6-.9A2.6 2.6 0 0 1 0-3.5z'

const paths = new Map<string, Path2D>()

function pathOf(data: string): Path2D {
  let path = paths.get(data)
  if (path === undefined) paths.set(data, (path = new Path2D(data)))
  return path
}

/** A node in view: its slot, place and radius in pixels, and how opaque it is. */
export type NodeInView = { readonly slot: number; readonly node: SceneNode; readonly x: number; readonly y: number; readonly radius: number; readonly faint: boolean }

export function nodesInView({ drawn, screenX, screenY, frame, hoveredSlot, lit }: Painting): NodeInView[] {
  const found: NodeInView[] = []
  const margin = drawn.largestRadius * frame.sizeScale
  drawn.nodes.forEach((node, slot) => {
    const x = screenX[slot]!
    const y = screenY[slot]!
    if (x < -margin || y < -margin || x > frame.width + margin || y > frame.height + margin) return
    found.push({ slot, node, x, y, radius: node.radius * frame.sizeScale, faint: node.dimmed || (hoveredSlot !== null && !lit.slots.has(slot)) })
  })
  return found
}

/** Pixels around a centre that labels of others keep off: the node; its ring they may brush. */
export function bodyOf({ radius }: NodeInView): number {
  return radius + 1
}

/** Pixels that a node takes around its centre, its ring included. */
export function reachOf({ node, radius }: NodeInView): number {
  return reachOfRadius(node, radius)
}

/** The same for a node drawn with a radius. */
export function reachOfRadius(node: SceneNode, radius: number): number {
  return node.ring && radius >= RING_FROM_RADIUS && node.partners !== 0 ? radius + RING_ROOM : radius
}

/** Draws the icon of the kind within nodes that are large enough, in the colour of the canvas. */
export function drawIcons(context: CanvasRenderingContext2D, nodes: readonly NodeInView[], { frame, theme }: Painting): void {
  context.strokeStyle = theme.canvas
  context.lineWidth = 1.7
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { node, x, y, radius, faint } of nodes) {
    if (radius < ICON_FROM_RADIUS) continue
    const triangle = node.shape === 'triangle'
    const scale = radius * (triangle ? 0.052 : node.shape === 'diamond' || node.shape === 'pentagon' ? 0.06 : 0.067)
    const middle = y + (triangle ? radius * 0.14 : 0)
    context.globalAlpha = faint ? FAINT : 1
    const zoom = frame.pixelRatio * scale
    context.setTransform(zoom, 0, 0, zoom, frame.pixelRatio * (x - 8 * scale), frame.pixelRatio * (middle - 8 * scale))
    context.stroke(pathOf(iconOfKind(node.kind)))
  }
  context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, 0, 0)
  context.globalAlpha = 1
}

/** Draws a small pin at the upper left of nodes that stay where they are. */
export function drawPins(context: CanvasRenderingContext2D, nodes: readonly NodeInView[], { frame, theme }: Painting): void {
  context.fillStyle = theme.text2
  context.strokeStyle = theme.canvas
  context.lineWidth = 1
  for (const { node, x, y, radius, faint } of nodes) {
    if (!node.pinned || radius < PIN_FROM_RADIUS) continue
    const off = radius * 0.72 + 2
    context.globalAlpha = faint ? FAINT : 1
    context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, frame.pixelRatio * (x - off), frame.pixelRatio * (y - off))
    context.stroke(pathOf(PIN))
    context.fill(pathOf(PIN))
  }
  context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, 0, 0)
  context.globalAlpha = 1
}

/** Draws the number of neighbours not shown at the lower right of a node, and keeps labels off it. */
export function drawBadges(pen: TextPen, context: CanvasRenderingContext2D, nodes: readonly NodeInView[], { painting, taken }: { readonly painting: Painting; readonly taken: BoxGrid }): void {
  const { theme } = painting
  pen.use(`600 9.5px ${theme.font}`)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { node, x, y, radius, faint } of nodes) {
    if (node.hiddenNeighbours === 0 || radius < BADGE_FROM_RADIUS) continue
    const text = node.hiddenNeighbours > 999 ? '1000+' : `+${node.hiddenNeighbours}`
    const width = Math.max(13, pen.width(text) + 7)
    const left = x + radius * 0.62
    const top = y + radius * 0.62 - 1
    context.globalAlpha = faint ? FAINT : 1
    context.beginPath()
    context.roundRect(left, top, width, 13, 6.5)
    context.fillStyle = theme.surface
    context.strokeStyle = theme.text2
    context.lineWidth = 1
    context.fill()
    context.stroke()
    context.fillStyle = theme.text2
    context.fillText(text, left + width / 2, top + 7)
    taken.add(left, top, left + width, top + 13)
  }
  context.globalAlpha = 1
}

/** Draws the edges from a node to itself as loops at its upper right. */
export function drawLoops(context: CanvasRenderingContext2D, { drawn, screenX, screenY, frame, hoveredSlot, lit }: Painting): void {
  context.lineWidth = 1.2
  for (const edge of drawn.loops) {
    const slot = drawn.slotOf.get(edge.from)!
    const node = drawn.nodes[slot]!
    const radius = node.radius * frame.sizeScale
    const size = Math.max(4, radius * 0.7)
    const away = radius + size * 0.5
    const direction = -Math.PI / 4
    // Only the part of the circle outside the node: the layer lies above it.
    const covered = Math.acos(Math.min(1, Math.max(-1, (away * away + size * size - radius * radius) / (2 * away * size))))
    context.globalAlpha = node.dimmed || (hoveredSlot !== null && !lit.slots.has(slot)) ? FAINT : 0.55
    context.strokeStyle = edge.colour
    context.setLineDash(edge.style === 'inferred' ? [5, 3] : edge.style === 'possibly-same' ? [1, 3] : [])
    context.beginPath()
    context.arc(screenX[slot]! + away * Math.cos(direction), screenY[slot]! + away * Math.sin(direction), size, direction + Math.PI + covered, direction + 3 * Math.PI - covered)
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}
