import { MultiGraph } from 'graphology'
import { Sigma } from 'sigma'
import { slotsWithin } from './areas.ts'
import { CanvasCamera, type FitView } from './canvas-camera.ts'
import { watchContextLoss } from './context-loss.ts'
import { colourNormaliser, colourReader, type Rgb } from './css-colour.ts'
import { changeBetween, NOTHING_DRAWN, prepareScene, type DrawnScene } from './drawn-scene.ts'
import { Gestures, type GestureSurface } from './gestures.ts'
import { NOTHING_LIT, type Lit } from './item-looks.ts'
import { nearestInDirection, type Direction } from './nearest-in-direction.ts'
import { assertWebGl } from './no-webgl.ts'
import { NodeMover } from './node-mover.ts'
import type { ShaderLook } from './node-program.ts'
import { changed, litBy, pointedEdge, pointedNode, samePointed, type Pointed } from './pointed.ts'
import type { Area, ScreenBox } from './painting.ts'
import { readCanvasTheme } from './read-canvas-theme.ts'
import type { CameraState, CanvasEvents, CanvasTheme, CanvasTool, Scene } from './scene.ts'
import { ScenePainter } from './scene-painter.ts'
import { SigmaScene } from './sigma-scene.ts'
import { sigmaSettings } from './sigma-settings.ts'
import { stepInLayout, stretchInView, type Place } from './view-frame.ts'

/** Milliseconds over a node before the others dim, so that passing over does not flicker. */
const DIM_AFTER_MS = 70
/** Least distance from a centre at which a small node is hit. */
const NODE_REACH_PX = 5
/** A focused node nearer to the edge of the picture is brought into view. */
const FOCUS_MARGIN_PX = 24

/**
 * The picture of a network: draws the scene it is given and reports gestures; it keeps no state of the case.
 * Places that go in and out are pixels from the upper left corner of the container, unless named client.
 */
export class NetworkCanvas {
  private readonly events: CanvasEvents
  private readonly sigma: Sigma
  private readonly sigmaScene: SigmaScene
  private readonly painter: ScenePainter
  private readonly view: CanvasCamera
  private readonly gestures: Gestures
  private readonly watcher: ResizeObserver
  private readonly listening = new AbortController()
  private readonly look: ShaderLook = { canvas: [1, 1, 1], accent: [0, 0, 0], partners: new Float32Array(30), hovering: false }
  private readonly colour: (css: string) => Rgb = colourReader(colourNormaliser())
  private tool: CanvasTool = 'pan'
  private drawn: DrawnScene = NOTHING_DRAWN
  private pointed: Pointed = null
  private dimming: ReturnType<typeof setTimeout> | null = null
  private lit: Lit = NOTHING_LIT
  private focused: number | null = null
  private area: Area | null = null
  private mover: NodeMover | null = null
  private laidOver: readonly ScreenBox[] = []

  /** Mounts in a container that is positioned. Throws NoWebGl where WebGL 2 is missing. */
  constructor(container: HTMLElement, events: CanvasEvents, { reducedMotion }: { readonly reducedMotion: boolean }) {
    assertWebGl()
    this.events = events
    this.sigma = new Sigma(new MultiGraph(), container, sigmaSettings(this.look, reducedMotion))
    this.sigmaScene = new SigmaScene(this.sigma, this.colour)
    this.painter = new ScenePainter(this.sigma, readCanvasTheme(container))
    this.view = new CanvasCamera(this.sigma, reducedMotion, () => this.rest())
    this.gestures = new Gestures(this.sigma, this.sigma.getCanvases().mouse!, this.surface())
    this.sigma.on('afterRender', () => {
      const before = this.painter.frame
      this.painter.paint({ lit: this.lit, area: this.area, hoveredSlot: this.look.hovering ? this.slot(pointedNode(this.pointed)) : null, focusedSlot: this.slot(this.focused), laidOver: this.laidOver })
      this.view.keep(before, () => this.painter.places(), this.fitView()!)
    })
    watchContextLoss(this.sigma, this.listening.signal, () => events.onContextLost())
    this.watcher = new ResizeObserver(() => this.resize())
    this.watcher.observe(container)
    this.setTheme(readCanvasTheme(container))
  }

  /** Draws a scene in place of the last one. The camera stays; only what differs is sent to the graphics card. */
  show(scene: Scene): void {
    const next = prepareScene(scene)
    const fresh = this.view.begin(scene)
    const change = fresh ? 'everything' : changeBetween(this.drawn, next)
    // A scene that comes in the middle of a drag gives the places from before it.
    if (this.mover !== null) this.gestures.cancel()
    this.drawn = next
    this.painter.useScene(next)
    if (this.pointed?.kind === 'node' && this.slot(this.pointed.id) === null) this.pointed = null
    this.light(this.lit === NOTHING_LIT ? null : this.pointed)
    if (change === 'everything') this.sigmaScene.fill(next, this.lit)
    else this.sigmaScene.update(next, this.lit, change)
  }

  setTheme(theme: CanvasTheme): void {
    this.look.canvas = this.colour(theme.canvas)
    this.look.accent = this.colour(theme.accent)
    this.look.partners.set(theme.partners.slice(0, 10).flatMap(css => this.colour(css)))
    this.painter.useTheme(theme)
    this.sigma.scheduleRender()
  }

  /** What a plain drag over the background does. */
  setTool(tool: CanvasTool): void {
    this.tool = tool
  }

  /** Shows these nodes, or without ids the whole picture, which then takes in nodes that were moved out of it. */
  fit(ids?: readonly number[]): void {
    if (ids === undefined) {
      if (this.view.widen(this.drawn.scene)) this.sigma.refresh()
      this.view.goHome(() => this.painter.places(), this.fitView())
      return
    }
    const slots = ids.flatMap(id => this.drawn.slotOf.get(id) ?? [])
    this.fitPlaces(slots.map(slot => ({ x: this.drawn.x[slot]!, y: this.drawn.y[slot]! })))
  }

  /** Shows places in layout units, whether something is drawn there now or only once the camera has come. */
  fitPlaces(places: readonly Place[]): void {
    const view = this.fitView()
    if (view !== null) this.view.goTo(places, view)
  }

  /** Tells what the page lays over the picture (legend, buttons): nothing is written under it, and fitting keeps the picture beside it. */
  setLaidOver(boxes: readonly ScreenBox[]): void {
    this.laidOver = boxes
    this.painter.stale()
    this.sigma.scheduleRender()
  }

  private fitView(): FitView | null {
    const { frame } = this.painter
    return frame === null ? null : { frame, laidOver: this.laidOver }
  }

  /** Comes nearer by a factor, or goes away by one below 1. */
  zoomBy(factor: number): void {
    const state = this.view.state
    this.view.go({ ...state, ratio: this.sigma.getCamera().getBoundedRatio(state.ratio / factor) }, true)
  }

  camera(): CameraState {
    return this.view.state
  }

  /** The stretch of the picture in view, in layout units; null before the first frame. */
  viewport(): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null {
    return this.painter.frame === null ? null : stretchInView(this.painter.frame)
  }

  /** Before the first scene the state is kept for it. */
  setCamera(state: CameraState, animate = false): void {
    this.view.go(state, animate)
  }

  /** Draws the keyboard focus around a node and brings it into view; null takes it away. */
  focusNode(id: number | null): void {
    this.focused = id
    const slot = this.slot(id)
    const at = id === null ? null : this.positionOf(id)
    const { width, height } = this.sigma.getDimensions()
    const outside = at !== null && (Math.min(at.x, at.y) < FOCUS_MARGIN_PX || at.x > width - FOCUS_MARGIN_PX || at.y > height - FOCUS_MARGIN_PX)
    if (slot !== null && outside) this.view.go({ ...this.view.state, x: this.drawn.x[slot]!, y: this.drawn.y[slot]! }, true)
    this.sigma.scheduleRender()
  }

  /** Where a node is drawn; null when it is not in the scene or nothing was drawn yet. */
  positionOf(id: number): Place | null {
    return this.painter.positionOf(id)
  }

  nodeAt(x: number, y: number): number | null {
    return this.painter.nodeAt(x, y, 0)
  }

  /** Where an arrow key leads from a node; null when nothing lies that way. */
  neighbourInDirection(id: number, direction: Direction): number | null {
    const slot = this.slot(id)
    if (slot === null) return null
    const next = nearestInDirection(this.drawn, { x: this.painter.screenX, y: this.painter.screenY }, slot, direction)
    return next === null ? null : this.drawn.nodes[next]!.id
  }

  /** Takes the size of the container; the canvas also does so by itself. */
  resize(): void {
    this.sigma.resize()
    this.sigma.scheduleRender()
  }

  /** Ends what the pointer began: the picture is taken out of sight. */
  leave(): void {
    this.gestures.cancel()
    this.point(null, null)
  }

  dispose(): void {
    this.watcher.disconnect()
    this.listening.abort()
    if (this.dimming !== null) clearTimeout(this.dimming)
    this.gestures.dispose()
    this.view.dispose()
    this.sigma.kill()
  }

  private slot(id: number | null): number | null {
    return id === null ? null : (this.drawn.slotOf.get(id) ?? null)
  }

  private surface(): GestureSurface {
    const { events, painter } = this
    return {
      nodeAt: (x, y, reach) => painter.nodeAt(x, y, reach),
      overTitle: (x, y) => painter.titleAt(x, y) !== null,
      tool: () => this.tool,
      pointAt: place => this.point(place === null ? null : this.painter.pointedAt(place, NODE_REACH_PX), place),
      clickAt: ({ x, y }, add) => this.click(x, y, add),
      doubleClickAt: ({ x, y }) => this.doubleClick(x, y),
      contextAt: (place, client) => {
        const pointed = this.painter.pointedAt(place, NODE_REACH_PX)
        const hull = painter.hullAt(place.x, place.y)
        if (pointed?.kind === 'node') events.onNodeContext(pointed.id, client.x, client.y)
        else if (pointed?.kind === 'edge') events.onEdgeContext(pointed.id, client.x, client.y)
        else if (hull !== null) events.onHullContext(hull, client.x, client.y)
        else events.onBackgroundContext(client.x, client.y)
      },
      startMove: id => {
        const slot = this.slot(id)
        this.mover = slot === null ? null : new NodeMover(this.drawn, slot)
      },
      moveBy: (dx, dy) => painter.frame && this.moveTo(stepInLayout(painter.frame, dx, dy)),
      endMove: keep => this.endMove(keep),
      drawArea: area => {
        this.area = area
        this.sigma.scheduleRender()
      },
      selectArea: (area, add) => {
        const ids = slotsWithin(area, painter.screenX, painter.screenY).map(slot => this.drawn.nodes[slot]!.id)
        events.onBoxSelect(ids.sort((a, b) => a - b), add)
      },
    }
  }

  private click(x: number, y: number, add: boolean): void {
    const id = this.painter.nodeAt(x, y, NODE_REACH_PX)
    if (id !== null) return this.events.onNodeClick(id, { add })
    const hull = this.painter.hullAt(x, y)
    if (hull !== null) this.events.onHullClick(hull, { add })
    else this.events.onBackgroundClick()
  }

  private doubleClick(x: number, y: number): boolean {
    const id = this.painter.nodeAt(x, y, NODE_REACH_PX)
    const hull = this.painter.hullAt(x, y)
    if (id !== null) this.events.onNodeDoubleClick(id)
    else if (hull !== null) this.events.onHullDoubleClick(hull)
    return id !== null || hull !== null
  }

  /** Tells what is pointed at when it is another thing than before, and lets it stand out a moment later. */
  private point(pointed: Pointed, at: Place | null): boolean {
    const before = this.pointed
    if (samePointed(pointed, before)) return pointed !== null
    this.pointed = pointed
    if (changed('node', before, pointed)) this.events.onNodeHover(pointedNode(pointed))
    if (changed('edge', before, pointed)) this.events.onEdgeHover(pointedEdge(pointed), at?.x ?? 0, at?.y ?? 0)
    if (this.dimming !== null) clearTimeout(this.dimming)
    this.dimming = setTimeout(() => this.showPointed(), DIM_AFTER_MS)
    return pointed !== null
  }

  private showPointed(): void {
    const before = this.lit
    this.light(this.pointed)
    const slots = new Set([...before.slots, ...this.lit.slots])
    const edges = new Set([...before.edges, ...this.lit.edges])
    this.sigmaScene.update(this.drawn, this.lit, { slots, edges })
  }

  /** The camera has come to rest: titles find their places anew. */
  private rest(): void {
    this.setLaidOver(this.laidOver)
    this.events.onCameraChange(this.camera())
  }

  private light(pointed: Pointed): void {
    const { lit, dims } = litBy(this.drawn, pointed)
    this.look.hovering = dims
    this.lit = lit
  }

  private moveTo(step: Place): void {
    if (this.mover === null) return
    this.mover.place(step)
    this.painter.useScene(this.drawn)
    this.sigmaScene.update(this.drawn, this.lit, this.mover)
  }

  private endMove(keep: boolean): void {
    const { mover } = this
    if (!keep) this.moveTo({ x: 0, y: 0 })
    this.mover = null
    if (keep && mover !== null) this.events.onNodesMoved(mover.moves())
  }
}
