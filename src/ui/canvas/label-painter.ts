import type { BoxGrid } from './box-grid.ts'
import { reachOf, type NodeInView } from './node-marks.ts'
import type { Painting, ScreenBox } from './painting.ts'
import { LABEL_HEIGHT, labelLimit, placeCounts, placeLabels, type LabelWish, type PlacedLabel } from './place-labels.ts'
import { shortened, type TextPen } from './text-pen.ts'

const LABEL_FROM_RADIUS = 4.5
const LABEL_CHARACTERS = 34
/** Of several selected nodes so many are named, the best connected ones; a number tells of the others. */
const NAMED_AT_MOST = 12
const LABEL_GAP = 4
/** Steps, in pixels, by which the name of a selected node moves away from it where its surroundings are taken. */
const STEPS_AWAY = [0, 14, 30, 48] as const
/** The ring of a selected node, outside it. */
const RING_PX = 5
const FAINT_TEXT = 0.25

type Room = { readonly painting: Painting; readonly nodes: ReadonlyMap<number, NodeInView>; readonly taken: BoxGrid }

/** Writes the names of nodes: of the selected ones before titles are placed, of the others after. */
export class LabelPainter {
  private readonly pen: TextPen
  private settled: ReadonlySet<number> = new Set()

  constructor(pen: TextPen) {
    this.pen = pen
  }

  /** Names the selected nodes, the best connected first, and counts those for which there is no room. One that is selected alone is named wherever it stands. Gives what titles must not cover: the selected nodes, their names and numbers. */
  drawSelected(room: Room): ScreenBox[] {
    const { painting, nodes, taken } = room
    const { frame } = painting
    const selected = [...nodes.values()].filter(({ node }) => node.selected && node.label !== '')
      .sort((a, b) => b.node.labelPriority - a.node.labelPriority || a.node.id - b.node.id)
    const alone = selected.length === 1
    const wishes = selected.slice(0, NAMED_AT_MOST).map(node => ({ ...this.wish(node, painting), forced: alone, away: STEPS_AWAY }))
    const placed = placeLabels(wishes, { width: frame.width, height: frame.height, taken, limit: NAMED_AT_MOST })
    const named = new Set(placed.map(label => label.slot))
    for (const label of placed) this.write(label, room)
    const counts = placeCounts(selected.filter(({ slot }) => !named.has(slot)), { width: frame.width, height: frame.height, taken })
    this.drawCounts(counts, room)
    // Neither the named nor the counted ones ask again among the others, but for the hovered one.
    this.settled = new Set(selected.map(({ slot }) => slot).filter(slot => named.has(slot) || slot !== painting.hoveredSlot))
    const lines = [...placed, ...counts.map(({ left, middle, width }) => ({ left, right: left + width, middle }))]
    return [
      ...lines.map(({ left, right, middle }) => ({ left, right, top: middle - LABEL_HEIGHT / 2 - 2, bottom: middle + LABEL_HEIGHT / 2 + 2 })),
      ...selected.map(node => ({ node, reach: reachOf(node) + RING_PX })).map(({ node, reach }) => ({ left: node.x - reach, right: node.x + reach, top: node.y - reach, bottom: node.y + reach })),
    ]
  }

  /** Names the hovered node, its neighbours, then others by priority. */
  drawOthers(room: Room): void {
    const { painting, nodes, taken } = room
    const { drawn, hoveredSlot, lit, frame } = painting
    const limit = labelLimit(nodes.size, painting.cameraRatio)
    const large = drawn.byPriority.filter(slot => (nodes.get(slot)?.radius ?? 0) >= LABEL_FROM_RADIUS && !drawn.nodes[slot]!.dimmed)
    const order = new Set([...(hoveredSlot === null ? [] : [hoveredSlot]), ...lit.slots, ...large.subarray(0, 4 * limit)])
    const wishes = [...order].flatMap(slot => {
      const node = nodes.get(slot)
      return node === undefined || node.node.label === '' || this.settled.has(slot) ? [] : [{ ...this.wish(node, painting), forced: slot === hoveredSlot }]
    })
    for (const label of placeLabels(wishes, { width: frame.width, height: frame.height, taken, limit })) this.write(label, room)
  }

  private wish(node: NodeInView, { theme }: Painting): Omit<LabelWish, 'forced'> {
    this.pen.use(labelFont(node.node.selected, theme.font))
    return {
      slot: node.slot, x: node.x, y: node.y, clearance: reachOf(node) + (node.node.selected ? 2 * LABEL_GAP : LABEL_GAP),
      width: this.pen.width(shortened(node.node.label, LABEL_CHARACTERS)),
    }
  }

  private write({ slot, left, middle, right, off }: PlacedLabel, { painting, nodes }: Room): void {
    const { theme, hoveredSlot, drawn } = painting
    const { x, y, node, faint } = nodes.get(slot)!
    const opacity = faint && slot !== hoveredSlot ? FAINT_TEXT : 1
    if (off) this.pen.leader({ x, y }, { x: Math.max(left, Math.min(x, right)), y: middle + (Math.abs(middle - y) < LABEL_HEIGHT ? 0 : Math.sign(y - middle) * (LABEL_HEIGHT / 2)) }, { colour: theme.text2, opacity, from: reachOf(nodes.get(slot)!) + 5 })
    this.pen.align('left', 'middle')
    this.pen.use(labelFont(node.selected, theme.font))
    this.pen.write(shortened(drawn.nodes[slot]!.label, LABEL_CHARACTERS), { x: left, y: middle + 0.5 }, { colour: theme.label, halo: theme.halo, haloWidth: 3.5, opacity })
  }

  private drawCounts(counts: ReturnType<typeof placeCounts>, { painting }: Room): void {
    const { theme } = painting
    for (const { count, left, middle, width } of counts) this.pen.pill(`+${count}`, { x: left + width / 2, y: middle, width }, { fill: theme.accent, line: theme.canvas, text: theme.canvas, font: theme.font })
  }
}

function labelFont(selected: boolean, family: string): string {
  return `${selected ? 700 : 400} 11px ${family}`
}
