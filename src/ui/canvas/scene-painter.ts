import type Sigma from 'sigma'
import { slotAt } from './areas.ts'
import type { CanvasTheme } from './scene.ts'
import { NOTHING_DRAWN, type DrawnScene } from './drawn-scene.ts'
import { HullLayer } from './hull-layer.ts'
import { hullContains, hullOnScreen, hullShapes, type HullShape, type ScreenHull } from './hull-shapes.ts'
import { OverlayLayer } from './overlay-layer.ts'
import type { Painting } from './painting.ts'
import { edgeAt, type Pointed } from './pointed.ts'
import { sameFrame, toScreen, type Place, type ViewFrame } from './view-frame.ts'

/** Distance from a line at which it is hit. */
const EDGE_REACH_PX = 4

/** What changes from frame to frame beside the camera. */
export type Moment = Pick<Painting, 'hoveredSlot' | 'lit' | 'focusedSlot' | 'area' | 'laidOver'>

/** Draws the two-dimensional layers under and over sigma's, and knows where everything is on the screen. */
export class ScenePainter {
  frame: ViewFrame | null = null
  screenX = new Float64Array(0)
  screenY = new Float64Array(0)
  private readonly sigma: Sigma
  private readonly hullLayer: HullLayer
  private readonly overlay: OverlayLayer
  private theme: CanvasTheme
  private drawn: DrawnScene = NOTHING_DRAWN
  private shapes: readonly HullShape[] = []
  private hulls: readonly ScreenHull[] = []
  /** Whether the layer under the nodes must be drawn anew though the camera stands still. */
  private hullsStale = true
  private wasHovering = false

  constructor(sigma: Sigma, theme: CanvasTheme) {
    this.sigma = sigma
    this.theme = theme
    const below = sigma.createCanvas('hulls', { beforeLayer: 'edges' })
    const above = sigma.createCanvas('overlay', { beforeLayer: 'mouse' })
    for (const canvas of [below, above]) Object.assign(canvas.style, { width: '100%', height: '100%', inset: '0', pointerEvents: 'none' })
    // Sigma's layers for what we draw ourselves stay empty, but each would cost the page a full layer in every frame.
    const unused = sigma.getCanvases()
    for (const name of ['edgeLabels', 'labels', 'hovers', 'hoverNodes']) unused[name]!.style.display = 'none'
    this.hullLayer = new HullLayer(below)
    this.overlay = new OverlayLayer(above)
  }

  useTheme(theme: CanvasTheme): void {
    this.theme = theme
    this.stale()
  }

  /** Has the next frame drawn wholly anew. */
  stale(): void {
    this.hullsStale = true
  }

  /** Takes a scene, or the one in use with changed places. */
  useScene(drawn: DrawnScene): void {
    this.drawn = drawn
    this.shapes = hullShapes(drawn)
    this.hullsStale = true
  }

  /** Draws a frame; to be called after sigma has drawn its own. */
  paint(moment: Moment): void {
    const { drawn, theme } = this
    const frame = this.readFrame()
    const moved = !sameFrame(this.frame, frame)
    const moving = moved && !this.hullsStale && this.frame?.width === frame.width && this.frame.height === frame.height
    this.frame = frame
    this.project(frame)
    if (moved || this.hullsStale) this.hulls = this.shapes.map(shape => hullOnScreen(shape, frame))
    const painting: Painting = { ...moment, frame, theme, drawn, hulls: this.hulls, screenX: this.screenX, screenY: this.screenY, moving, cameraRatio: this.sigma.getCamera().ratio }
    const hovering = moment.hoveredSlot !== null
    if (moved || this.hullsStale || hovering !== this.wasHovering) this.hullLayer.draw(painting)
    this.wasHovering = hovering
    this.hullsStale = false
    this.overlay.draw(painting)
  }

  /** Places in layout units that bound the whole picture, and all that is drawn. */
  places(): Place[] {
    const { x, y, scene: { contour = [] } } = this.drawn
    const bounds = Array.from({ length: contour.length / 2 }, (_, i) => ({ x: contour[2 * i]!, y: contour[2 * i + 1]! }))
    return [...bounds, ...Array.from(x, (_, slot) => ({ x: x[slot]!, y: y[slot]! }))]
  }

  positionOf(id: number): Place | null {
    const slot = this.drawn.slotOf.get(id)
    return slot === undefined || this.frame === null ? null : toScreen(this.frame, this.drawn.x[slot]!, this.drawn.y[slot]!)
  }

  nodeAt(x: number, y: number, reach: number): number | null {
    const scale = this.frame?.sizeScale ?? 1
    const { nodes } = this.drawn
    if (this.screenX.length !== nodes.length) return null
    const slot = slotAt({ x, y }, { x: this.screenX, y: this.screenY, radius: at => nodes[at]!.radius * scale }, reach)
    return slot === null ? null : nodes[slot]!.id
  }

  /** The node, else the edge at a place; a title hides the edges below it. */
  pointedAt(place: Place, reach: number): Pointed {
    const node = this.nodeAt(place.x, place.y, reach)
    if (node !== null) return { kind: 'node', id: node }
    if (this.screenX.length !== this.drawn.nodes.length || this.titleAt(place.x, place.y) !== null) return null
    const edge = edgeAt(this.drawn, { x: this.screenX, y: this.screenY }, place, EDGE_REACH_PX)
    return edge === null ? null : { kind: 'edge', id: this.drawn.edges[edge]!.id }
  }

  /** The hull whose title or collapsed disc is at a place. */
  titleAt(x: number, y: number): string | null {
    const title = this.overlay.titles.find(({ box: [left, top, right, bottom] }) => x >= left && x <= right && y >= top && y <= bottom)
    return title?.id ?? this.hulls.findLast(hull => hull.hull.collapsed !== null && hullContains(hull, x, y))?.hull.id ?? null
  }

  /** The hull at a place, by its title or anywhere within its outline; the uppermost of several. */
  hullAt(x: number, y: number): string | null {
    return this.titleAt(x, y) ?? this.hulls.findLast(hull => hullContains(hull, x, y))?.hull.id ?? null
  }

  private project(frame: ViewFrame): void {
    const { x, y } = this.drawn
    if (this.screenX.length !== x.length) {
      this.screenX = new Float64Array(x.length)
      this.screenY = new Float64Array(x.length)
    }
    for (let slot = 0; slot < x.length; slot++) {
      this.screenX[slot] = frame.a * x[slot]! + frame.c * y[slot]! + frame.e
      this.screenY[slot] = frame.b * x[slot]! + frame.d * y[slot]! + frame.f
    }
  }

  /** Reads sigma's transformation off three places; its y grows upwards, ours downwards. */
  private readFrame(): ViewFrame {
    const { sigma } = this
    const origin = sigma.graphToViewport({ x: 0, y: 0 })
    const right = sigma.graphToViewport({ x: 1, y: 0 })
    const down = sigma.graphToViewport({ x: 0, y: -1 })
    const { width, height } = sigma.getDimensions()
    return {
      a: right.x - origin.x, b: right.y - origin.y, c: down.x - origin.x, d: down.y - origin.y, e: origin.x, f: origin.y,
      width, height, sizeScale: sigma.scaleSize(1), pixelRatio: window.devicePixelRatio || 1,
    }
  }
}
