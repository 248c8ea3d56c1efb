import { BoxGrid } from './box-grid.ts'
import { drawFans } from './edge-fans.ts'
import { bundleCurve, onCurve, visiblePart, type ScreenHull } from './hull-shapes.ts'
import { LabelPainter } from './label-painter.ts'
import { bodyOf, drawBadges, drawIcons, drawLoops, drawPins, nodesInView } from './node-marks.ts'
import { beginLayer, type Painting } from './painting.ts'
import type { PlacedTitle } from './place-titles.ts'
import { TextPen } from './text-pen.ts'
import { TitlePainter } from './title-painter.ts'

const FAINT_TEXT = 0.25

/** The layer above the nodes: marks, names, numbers, the focus and what is being drawn by hand. */
export class OverlayLayer {
  private readonly titlePainter = new TitlePainter()
  private readonly labelPainter: LabelPainter
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly pen: TextPen

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.context = canvas.getContext('2d')!
    this.pen = new TextPen(this.context)
    this.labelPainter = new LabelPainter(this.pen)
  }

  /** Where titles stand in the last frame, as they are clicked like their hulls. */
  get titles(): readonly PlacedTitle[] {
    return this.titlePainter.titles
  }

  draw(painting: Painting): void {
    const { context } = this
    const { frame } = painting
    beginLayer(this.canvas, context, frame)
    const nodes = nodesInView(painting)
    const taken = new BoxGrid(frame.width, frame.height)
    for (const { left, top, right, bottom } of painting.laidOver) taken.add(left, top, right, bottom)
    for (const node of nodes) {
      const body = bodyOf(node)
      taken.add(node.x - body, node.y - body, node.x + body, node.y + body)
    }
    drawFans(context, painting)
    drawLoops(context, painting)
    drawIcons(context, nodes, painting)
    drawPins(context, nodes, painting)
    drawBadges(this.pen, context, nodes, { painting, taken })
    this.drawFocus(painting)
    this.drawCounts(painting)
    const room = { painting, nodes: new Map(nodes.map(node => [node.slot, node])), taken }
    const uncovered = this.labelPainter.drawSelected(room)
    this.titlePainter.draw(painting, this.pen, { taken, uncovered })
    this.drawPills(painting, taken)
    this.labelPainter.drawOthers(room)
    this.drawArea(painting)
  }

  /** The number of members within a collapsed hull. */
  private drawCounts({ hulls, theme }: Painting): void {
    const { context, pen } = this
    pen.use(`600 10.5px ${theme.font}`)
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillStyle = theme.label
    for (const { hull, centreX, centreY, pad } of hulls) {
      if (hull.collapsed === null) continue
      const text = String(hull.collapsed.count)
      if (pen.width(text) + 4 <= 2 * pad) context.fillText(text, centreX, centreY + 0.5)
    }
  }

  /** The numbers of highlighted bundles, where they are seen and free. */
  private drawPills({ hulls, drawn, theme, hoveredSlot }: Painting, taken: BoxGrid): void {
    const { context, pen } = this
    const byId = new Map(hulls.map(hull => [hull.hull.id, hull]))
    pen.use(`600 10px ${theme.font}`)
    context.globalAlpha = hoveredSlot === null ? 1 : FAINT_TEXT
    for (const bundle of drawn.scene.bundles) {
      const from = byId.get(bundle.from)
      const to = byId.get(bundle.to)
      if (!bundle.highlighted || from === undefined || to === undefined) continue
      const text = String(bundle.count)
      const half = Math.max(9, pen.width(text) / 2 + 5)
      const place = freePlaceOn(from, to, half, taken)
      if (place === null) continue
      taken.add(place.x - half, place.y - 9, place.x + half, place.y + 9)
      pen.pill(text, { ...place, width: 2 * half }, { fill: theme.canvas, line: theme.border, text: theme.text2, font: theme.font })
    }
    context.globalAlpha = 1
  }

  private drawFocus({ focusedSlot, drawn, screenX, screenY, frame, theme }: Painting): void {
    if (focusedSlot === null) return
    const { context } = this
    const node = drawn.nodes[focusedSlot]!
    context.strokeStyle = theme.focus
    context.lineWidth = 2
    context.beginPath()
    context.arc(screenX[focusedSlot]!, screenY[focusedSlot]!, node.radius * frame.sizeScale + (node.selected ? 12 : 8), 0, 2 * Math.PI)
    context.stroke()
  }

  private drawArea({ area, theme }: Painting): void {
    if (area === null || area.points.length < 2) return
    const { context } = this
    const [first, last] = [area.points[0]!, area.points.at(-1)!]
    context.beginPath()
    if (area.kind === 'rectangle') context.rect(first.x, first.y, last.x - first.x, last.y - first.y)
    else area.points.forEach(({ x, y }) => context.lineTo(x, y))
    context.closePath()
    context.fillStyle = theme.accent
    context.globalAlpha = 0.08
    context.fill()
    context.globalAlpha = 1
    context.strokeStyle = theme.accent
    context.lineWidth = 1
    context.stroke()
  }
}

/** The free place nearest to the middle of what is seen of a bundle. */
function freePlaceOn(from: ScreenHull, to: ScreenHull, half: number, taken: BoxGrid): { x: number; y: number } | null {
  const curve = bundleCurve(from, to)
  const part = visiblePart(curve, from, to)
  if (part === null) return null
  const places = [0.5, 0.4, 0.6, 0.3, 0.7].map(share => onCurve(curve, part.start + share * (part.end - part.start)))
  return places.find(({ x, y }) => !taken.hits(x - half, y - 9, x + half, y + 9)) ?? null
}
