import { BoxGrid } from './box-grid.ts'
import { bundleCurve, onCurve, visiblePart, type ScreenHull } from './hull-shapes.ts'
import { bodyOf, drawBadges, drawIcons, drawLoops, drawPins, nodesInView, reachOf, type NodeInView } from './node-marks.ts'
import { beginLayer, type Painting } from './painting.ts'
import { labelLimit, placeLabels, type LabelWish } from './place-labels.ts'
import { placeTitles, type PlacedTitle } from './place-titles.ts'
import { shortened, TextPen } from './text-pen.ts'

const LABEL_FROM_RADIUS = 4.5
const LABEL_CHARACTERS = 34
const TITLE_CHARACTERS = 40
/** Above so many selected nodes their labels compete for room like all others. */
const FORCED_AT_MOST = 12
const LABEL_GAP = 4
const FAINT_TEXT = 0.25

/** The layer above the nodes: marks, names, numbers, the focus and what is being drawn by hand. */
export class OverlayLayer {
  /** Where titles stand in the last frame, as they are clicked like their hulls. */
  titles: readonly PlacedTitle[] = []
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly pen: TextPen

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.context = canvas.getContext('2d')!
    this.pen = new TextPen(this.context)
  }

  draw(painting: Painting): void {
    const { context } = this
    const { frame } = painting
    beginLayer(this.canvas, context, frame)
    const nodes = nodesInView(painting)
    const taken = new BoxGrid(frame.width, frame.height)
    for (const node of nodes) {
      const body = bodyOf(node)
      taken.add(node.x - body, node.y - body, node.x + body, node.y + body)
    }
    drawLoops(context, painting)
    drawIcons(context, nodes, painting)
    drawPins(context, nodes, painting)
    drawBadges(this.pen, context, nodes, { painting, taken })
    this.drawFocus(painting)
    this.drawCounts(painting)
    this.drawTitles(painting, taken)
    this.drawPills(painting, taken)
    this.drawLabels(painting, nodes, taken)
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

  private drawTitles({ hulls, theme, frame }: Painting, taken: BoxGrid): void {
    const { context, pen } = this
    const byId = new Map(hulls.map(hull => [hull.hull.id, hull]))
    const wishes = hulls.map(hull => this.titleWish(hull, theme.font))
    this.titles = placeTitles(wishes, frame.width, frame.height, taken)
    context.textAlign = 'center'
    context.textBaseline = 'alphabetic'
    for (const { id, x, nameY, captionY, box } of this.titles) {
      const { hull } = byId.get(id)!
      taken.add(...box)
      pen.use(titleFont(hull.state !== 'closed', theme.font))
      pen.write(shortened(hull.name, TITLE_CHARACTERS), { x, y: nameY }, { colour: theme.label, halo: theme.canvas, haloWidth: 4 })
      if (captionY === null) continue
      pen.use(`11px ${theme.font}`)
      pen.write(hull.caption, { x, y: captionY }, { colour: theme.text2, halo: theme.canvas, haloWidth: 4 })
    }
  }

  private titleWish({ hull, left, top, right, bottom, weight }: ScreenHull, font: string): Parameters<typeof placeTitles>[0][number] {
    const large = hull.state !== 'closed'
    this.pen.use(titleFont(large, font))
    const nameWidth = this.pen.width(shortened(hull.name, TITLE_CHARACTERS))
    this.pen.use(`11px ${font}`)
    return { id: hull.id, left, top, right, bottom, nameWidth, captionWidth: this.pen.width(hull.caption), large, weight }
  }

  /** The numbers of highlighted bundles, where they are seen and free. */
  private drawPills({ hulls, drawn, theme, hoveredSlot }: Painting, taken: BoxGrid): void {
    const { context, pen } = this
    const byId = new Map(hulls.map(hull => [hull.hull.id, hull]))
    pen.use(`600 10px ${theme.font}`)
    context.textAlign = 'center'
    context.textBaseline = 'middle'
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
      context.beginPath()
      context.roundRect(place.x - half, place.y - 9, 2 * half, 18, 9)
      context.fillStyle = theme.canvas
      context.strokeStyle = theme.border
      context.lineWidth = 1
      context.fill()
      context.stroke()
      context.fillStyle = theme.text2
      context.fillText(text, place.x, place.y + 0.5)
    }
    context.globalAlpha = 1
  }

  private drawLabels(painting: Painting, nodes: readonly NodeInView[], taken: BoxGrid): void {
    const { context, pen } = this
    const { theme, frame, drawn } = painting
    const bySlot = new Map(nodes.map(node => [node.slot, node]))
    const limit = labelLimit(nodes.length, painting.cameraRatio)
    const wishes = this.labelWishes(painting, bySlot, limit)
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    for (const { slot, left, middle } of placeLabels(wishes, { width: frame.width, height: frame.height, taken, limit })) {
      const { node, faint } = bySlot.get(slot)!
      context.globalAlpha = faint && slot !== painting.hoveredSlot ? FAINT_TEXT : 1
      pen.use(labelFont(node.selected, theme.font))
      pen.write(shortened(drawn.nodes[slot]!.label, LABEL_CHARACTERS), { x: left, y: middle + 0.5 }, { colour: theme.label, halo: theme.halo, haloWidth: 3.5 })
    }
    context.globalAlpha = 1
  }

  /** Who asks for a label, first served first: selected, hovered, its neighbours, then by priority. */
  private labelWishes({ drawn, hoveredSlot, lit, theme }: Painting, bySlot: ReadonlyMap<number, NodeInView>, limit: number): LabelWish[] {
    const selected = [...bySlot.values()].filter(({ node }) => node.selected).map(({ slot }) => slot)
    const force = selected.length <= FORCED_AT_MOST
    const large = drawn.byPriority.filter(slot => (bySlot.get(slot)?.radius ?? 0) >= LABEL_FROM_RADIUS && !drawn.nodes[slot]!.dimmed)
    const order = new Set([...selected, ...(hoveredSlot === null ? [] : [hoveredSlot]), ...lit.slots, ...large.subarray(0, 4 * limit)])
    const wishes: LabelWish[] = []
    for (const slot of order) {
      const inView = bySlot.get(slot)
      if (inView === undefined || inView.node.label === '') continue
      this.pen.use(labelFont(inView.node.selected, theme.font))
      wishes.push({
        slot, x: inView.x, y: inView.y, clearance: reachOf(inView) + (inView.node.selected ? 2 * LABEL_GAP : LABEL_GAP),
        width: this.pen.width(shortened(inView.node.label, LABEL_CHARACTERS)), forced: (inView.node.selected && force) || slot === hoveredSlot,
      })
    }
    return wishes
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

function titleFont(large: boolean, family: string): string {
  return `600 ${large ? 14 : 12}px ${family}`
}

function labelFont(selected: boolean, family: string): string {
  return `${selected ? 700 : 400} 11px ${family}`
}

/** The free place nearest to the middle of what is seen of a bundle. */
function freePlaceOn(from: ScreenHull, to: ScreenHull, half: number, taken: BoxGrid): { x: number; y: number } | null {
  const curve = bundleCurve(from, to)
  const part = visiblePart(curve, from, to)
  if (part === null) return null
  const places = [0.5, 0.4, 0.6, 0.3, 0.7].map(share => onCurve(curve, part.start + share * (part.end - part.start)))
  return places.find(({ x, y }) => !taken.hits(x - half, y - 9, x + half, y + 9)) ?? null
}
