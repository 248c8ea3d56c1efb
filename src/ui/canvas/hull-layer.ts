import { traceOutline } from './convex-hull.ts'
import { bundleWidth, DIMMED_EDGE, edgeOpacity, TOUCHING_OPACITY } from './edge-opacity.ts'
import { bundleCurve, partPad, type ScreenHull } from './hull-shapes.ts'
import { touchesSelection } from './item-looks.ts'
import { beginLayer, type Painting } from './painting.ts'

const TINT = 0.1
const OUTLINE = 0.55
const WEAK_OUTLINE = 0.7
const HATCH_STEP = 7
const DASHES: Record<string, number[]> = { recorded: [], inferred: [5, 3], 'possibly-same': [1, 3] }

/** The layer below nodes and edges: what passes behind the hulls, then the hulls. */
export class HullLayer {
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.context = canvas.getContext('2d')!
  }

  draw(painting: Painting): void {
    const { context } = this
    beginLayer(this.canvas, context, painting.frame)
    context.lineCap = 'butt'
    this.drawEdgesBetween(painting)
    this.drawBundles(painting)
    for (const hull of painting.hulls) this.drawHull(painting, hull)
  }

  private drawEdgesBetween({ drawn, screenX, screenY, theme, hoveredSlot }: Painting): void {
    const opacity = edgeOpacity('between', drawn.items)
    if (opacity === 0) return
    const { context } = this
    context.globalAlpha = hoveredSlot === null ? opacity : DIMMED_EDGE
    context.strokeStyle = theme.edgeInter
    for (const [style, dashes] of Object.entries(DASHES)) {
      context.setLineDash(dashes)
      context.lineWidth = 0.8
      context.beginPath()
      drawn.edges.forEach((edge, at) => {
        const from = drawn.from[at]!
        const to = drawn.to[at]!
        if (edge.tone !== 'between' || edge.style !== style || touchesSelection(drawn, at) || drawn.nodes[from]!.dimmed || drawn.nodes[to]!.dimmed) return
        context.moveTo(screenX[from]!, screenY[from]!)
        context.lineTo(screenX[to]!, screenY[to]!)
      })
      context.stroke()
    }
    context.setLineDash([])
  }

  private drawBundles({ drawn, hulls, theme, hoveredSlot }: Painting): void {
    const { context } = this
    const byId = new Map(hulls.map(hull => [hull.hull.id, hull]))
    const usual = edgeOpacity('bundle', drawn.items)
    context.strokeStyle = theme.edgeInter
    for (const bundle of drawn.scene.bundles) {
      const from = byId.get(bundle.from)
      const to = byId.get(bundle.to)
      if (from === undefined || to === undefined || from === to) continue
      const curve = bundleCurve(from, to)
      context.globalAlpha = hoveredSlot !== null ? DIMMED_EDGE : bundle.highlighted ? TOUCHING_OPACITY : usual
      context.lineWidth = bundleWidth(bundle.count)
      context.beginPath()
      context.moveTo(curve.fromX, curve.fromY)
      context.quadraticCurveTo(curve.bendX, curve.bendY, curve.toX, curve.toY)
      context.stroke()
    }
    context.globalAlpha = 1
  }

  private drawHull({ theme, frame }: Painting, shape: ScreenHull): void {
    const { context } = this
    const { hull, pad, corners } = shape
    if (shape.right < 0 || shape.bottom < 0 || shape.left > frame.width || shape.top > frame.height) return
    context.beginPath()
    traceOutline(context, corners, pad)
    context.fillStyle = theme.canvas
    context.fill()
    if (hull.colour === null) {
      this.hatch(shape, theme.text2)
    } else {
      context.fillStyle = hull.colour
      context.globalAlpha = hull.collapsed ? 2 * TINT : TINT
      context.fill()
      this.tintParts(shape, partPad(shape, frame))
    }
    this.outline(shape, theme)
  }

  private tintParts({ parts }: ScreenHull, pad: number): void {
    for (const part of parts) {
      this.context.beginPath()
      traceOutline(this.context, part, pad)
      this.context.fill()
    }
  }

  private outline({ hull, corners, pad }: ScreenHull, theme: Painting['theme']): void {
    const { context } = this
    const chosen = hull.state !== 'closed'
    context.beginPath()
    traceOutline(context, corners, pad)
    context.strokeStyle = chosen ? theme.accent : (hull.colour ?? theme.text2)
    context.globalAlpha = chosen ? 1 : hull.colour === null ? WEAK_OUTLINE : OUTLINE
    context.lineWidth = chosen ? 2 : 1
    if (hull.colour === null && !chosen) context.setLineDash([4, 3])
    context.stroke()
    context.setLineDash([])
    context.globalAlpha = 1
  }

  /** Slanted lines within the outline that is the current path. */
  private hatch({ left, top, right, bottom }: ScreenHull, colour: string): void {
    const { context } = this
    context.save()
    context.clip()
    context.fillStyle = colour
    context.globalAlpha = 0.05
    context.fillRect(left, top, right - left, bottom - top)
    context.beginPath()
    const height = bottom - top
    const step = HATCH_STEP * Math.SQRT2
    for (let x = left - height; x < right; x += step) {
      context.moveTo(x, top)
      context.lineTo(x + height, bottom)
    }
    context.globalAlpha = 0.18
    context.strokeStyle = colour
    context.lineWidth = 1.5
    context.stroke()
    context.restore()
  }
}
