import type Sigma from 'sigma'
import type { MouseCoords, TouchCoords } from 'sigma/types'
import type { CanvasTool } from './scene.ts'
import type { Area } from './painting.ts'
import type { Place } from './view-frame.ts'

/** What the gestures act on. Places are pixels from the upper left corner of the canvas. */
export type GestureSurface = {
  nodeAt(x: number, y: number, reach: number): number | null
  /** Whether a click here means a hull rather than the background it may also lie on. */
  overTitle(x: number, y: number): boolean
  tool(): CanvasTool
  /** The pointer is at a place, null: gone; tells whether there is something to point at. */
  pointAt(place: Place | null): boolean
  clickAt(place: Place, add: boolean): void
  /** False when there is nothing to double-click, so that the camera may zoom. */
  doubleClickAt(place: Place): boolean
  contextAt(place: Place, client: Place): void
  startMove(id: number): void
  moveBy(dx: number, dy: number): void
  endMove(keep: boolean): void
  drawArea(area: Area | null): void
  selectArea(area: Area, add: boolean): void
}

/** Below this a press and release is a click. */
const CLICK_TRAVEL_PX = 3
const LONG_PRESS_MS = 500
/** Least distance from a centre at which a small node is hit. */
const MOUSE_REACH_PX = 5
const TOUCH_REACH_PX = 14

type Modifiers = { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }
const NO_MODIFIERS: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

type Grip = { readonly kind: 'node'; readonly id: number } | { readonly kind: 'area'; readonly shape: Area['kind']; readonly points: Place[]; readonly add: boolean } | { readonly kind: 'ground' }

/**
 * Turns mouse and touch into the gestures of the picture. Sigma's captors go on moving the camera; their
 * other listeners, which read a pixel back from the graphics card on every move, are taken off.
 */
export class Gestures {
  private readonly layer: HTMLElement
  private readonly surface: GestureSurface
  private readonly listening = new AbortController()
  private pressed: { readonly at: Place; readonly grip: Grip } | null = null
  private travelled = false
  private longPress: ReturnType<typeof setTimeout> | null = null

  constructor(sigma: Sigma, layer: HTMLElement, surface: GestureSurface) {
    this.layer = layer
    this.surface = surface
    this.listenToMouse(sigma)
    this.listenToTouch(sigma)
  }

  /** Whether a node or an area is being dragged. */
  get busy(): boolean {
    return this.pressed !== null && this.pressed.grip.kind !== 'ground' && this.travelled
  }

  dispose(): void {
    this.listening.abort()
    this.stopLongPress()
  }

  /** Takes back what is being dragged. */
  cancel(): void {
    if (this.pressed?.grip.kind === 'node' && this.travelled) this.surface.endMove(false)
    if (this.pressed?.grip.kind === 'area') this.surface.drawArea(null)
    this.pressed = null
    this.stopLongPress()
  }

  private listenToMouse(sigma: Sigma): void {
    const mouse = sigma.getMouseCaptor()
    const { signal } = this.listening
    mouse.removeAllListeners()
    mouse.on('mousedown', event => {
      const { original } = event
      if (original instanceof MouseEvent && original.button === 0) this.press(event, original, MOUSE_REACH_PX)
    })
    mouse.on('mousemovebody', event => this.drag(event, event.original))
    mouse.on('mousemove', event => this.point(event))
    mouse.on('mouseleave', () => this.surface.pointAt(null))
    mouse.on('mouseup', () => this.release())
    mouse.on('doubleClick', event => {
      if (this.travelled || this.surface.doubleClickAt(event)) event.preventSigmaDefault()
    })
    mouse.on('rightClick', event => {
      event.original.preventDefault()
      this.cancel()
      if (event.original instanceof MouseEvent) this.surface.contextAt(event, { x: event.original.clientX, y: event.original.clientY })
    })
    // Sigma holds back the second click of a pair and any click after three moves, however short.
    this.layer.addEventListener('click', event => {
      if (event.detail < 2 && !this.travelled) this.surface.clickAt(this.placeOf(event), event.shiftKey || event.ctrlKey || event.metaKey)
    }, { signal })
    // Before the page hears of it: Escape in the middle of a drag shall end the drag and nothing else.
    window.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !this.busy) return
      event.stopPropagation()
      this.cancel()
    }, { signal, capture: true })
  }

  private listenToTouch(sigma: Sigma): void {
    const touch = sigma.getTouchCaptor()
    touch.removeAllListeners()
    touch.on('touchdown', event => this.touchDown(event))
    touch.on('touchmove', event => {
      const [place] = event.touches
      if (place !== undefined && event.touches.length === 1) this.drag({ ...place, preventSigmaDefault: () => event.preventSigmaDefault() })
    })
    touch.on('touchup', () => {
      this.stopLongPress()
      this.release()
    })
    touch.on('tap', event => {
      const place = event.touches[0] ?? event.previousTouches[0]
      if (place !== undefined && !this.travelled) this.surface.clickAt(place, false)
    })
    touch.on('doubletap', event => {
      const place = event.touches[0] ?? event.previousTouches[0]
      if (place !== undefined && this.surface.doubleClickAt(place)) event.preventSigmaDefault()
    })
  }

  private touchDown(event: TouchCoords): void {
    const [place] = event.touches
    const finger = event.original.touches[0]
    if (event.touches.length > 1 || place === undefined || finger === undefined) return this.cancel()
    const client = { x: finger.clientX, y: finger.clientY }
    this.press(place, NO_MODIFIERS, TOUCH_REACH_PX)
    this.longPress = setTimeout(() => {
      this.cancel()
      this.travelled = true
      this.surface.contextAt(place, client)
    }, LONG_PRESS_MS)
  }

  private press(at: Place, modifiers: Modifiers, reach: number): void {
    this.stopLongPress()
    this.travelled = false
    const id = this.surface.nodeAt(at.x, at.y, reach)
    const shape = areaShape(this.surface.tool(), modifiers)
    const place = { x: at.x, y: at.y }
    const grip: Grip = id !== null ? { kind: 'node', id } : shape !== null ? { kind: 'area', shape, points: [place], add: modifiers.ctrlKey || modifiers.metaKey } : { kind: 'ground' }
    this.pressed = { at: place, grip }
  }

  private drag(event: Pick<MouseCoords, 'x' | 'y' | 'preventSigmaDefault'>, original?: Event): void {
    if (this.pressed === null) return
    // The button was let go outside the window.
    if (original instanceof MouseEvent && original.buttons === 0) return this.release()
    const { at, grip } = this.pressed
    if (grip.kind !== 'ground') event.preventSigmaDefault()
    const [dx, dy] = [event.x - at.x, event.y - at.y]
    if (!this.travelled) {
      if (Math.hypot(dx, dy) < CLICK_TRAVEL_PX) return
      this.travelled = true
      this.stopLongPress()
      if (grip.kind === 'node') this.surface.startMove(grip.id)
    }
    if (grip.kind === 'ground') this.layer.style.cursor = 'grabbing'
    if (grip.kind === 'node') this.surface.moveBy(dx, dy)
    if (grip.kind === 'area') {
      grip.points.push({ x: event.x, y: event.y })
      this.surface.drawArea({ kind: grip.shape, points: grip.points })
    }
  }

  private release(): void {
    const { pressed } = this
    this.pressed = null
    this.stopLongPress()
    if (pressed === null || !this.travelled) return
    this.layer.style.cursor = ''
    const { grip } = pressed
    if (grip.kind === 'node') this.surface.endMove(true)
    if (grip.kind === 'area') {
      this.surface.drawArea(null)
      this.surface.selectArea({ kind: grip.shape, points: grip.points }, grip.add)
    }
  }

  private point({ x, y }: Place): void {
    if (this.pressed !== null && this.travelled) return
    const pointed = this.surface.pointAt({ x, y })
    this.layer.style.cursor = pointed || this.surface.overTitle(x, y) ? 'pointer' : this.surface.tool() === 'pan' ? '' : 'crosshair'
  }

  private placeOf(event: MouseEvent): Place {
    const box = this.layer.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  private stopLongPress(): void {
    if (this.longPress !== null) clearTimeout(this.longPress)
    this.longPress = null
  }
}

/** The area that a drag over the background draws; null pans. */
export function areaShape(tool: CanvasTool, { shiftKey, ctrlKey, metaKey, altKey }: Modifiers): Area['kind'] | null {
  if (altKey && shiftKey) return 'lasso'
  if (shiftKey || ctrlKey || metaKey) return 'rectangle'
  return tool === 'pan' ? null : tool
}
