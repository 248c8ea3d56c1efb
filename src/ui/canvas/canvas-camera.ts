import type Sigma from 'sigma'
import { freeFit } from './free-fit.ts'
import type { ScreenBox } from './painting.ts'
import type { CameraState, Scene, WorldBox } from './scene.ts'
import { boxAround, centreOf, fromFramed, sameBox, sceneBox, spanOf, toFramed, unionOf } from './world-box.ts'
import { pixelsPerUnit, stretchInView, type Place, type ViewFrame } from './view-frame.ts'

export const NEAREST_RATIO = 0.02
export const FARTHEST_RATIO = 3
const MOVE_MS = 400
const REST_MS = 80
/** Pixels left free around what the camera fits: room for outlines and titles. */
export const FIT_PADDING_PX = 46
/** Pixels that what is fitted keeps from what the page lays over the picture, twice. */
const CLEAR_PADDING_PX = 28
/** Fitting a few nodes comes no nearer than this. */
const NEAREST_FIT_RATIO = 0.15

/** What a picture is fitted into: the view, and what the page lays over it. */
export type FitView = { readonly frame: ViewFrame; readonly laidOver: readonly ScreenBox[] }

/** What is to be shown as large as it goes: the whole world, or some places. */
type FitWish = { readonly places: () => readonly Place[]; readonly whole: boolean }

/**
 * The camera in layout units. Sigma stretches a box (the `world`) over the viewport and counts in shares of
 * it. The world is that of the first scene and only ever grows, on `widen`, so that nodes which come, go or
 * move never rescale the picture; a scene with another `extent` begins a new one.
 */
export class CanvasCamera {
  private readonly sigma: Sigma
  private readonly reducedMotion: boolean
  private world: WorldBox | null = null
  private extent: WorldBox | undefined = undefined
  private waiting: CameraState | null = null
  private rest: ReturnType<typeof setTimeout> | null = null
  /** Where the camera was last sent, and what was fitted last. */
  private target: CameraState | null = null
  private fitted: (FitWish & { readonly state: CameraState }) | null = null
  /** The view for which it was fitted. */
  private fittedFor = { key: '', width: 0, height: 0 }

  constructor(sigma: Sigma, reducedMotion: boolean, onRest: () => void) {
    this.sigma = sigma
    this.reducedMotion = reducedMotion
    sigma.getCamera().on('updated', () => {
      if (this.rest !== null) clearTimeout(this.rest)
      this.rest = setTimeout(onRest, REST_MS)
    })
  }

  /** Takes the extent of the first scene, or of a new picture, as the world and shows it; false when there was one. Sigma must be refilled after it. */
  begin(scene: Scene): boolean {
    const another = scene.extent !== undefined && !sameBox(scene.extent, this.extent)
    const world = this.world === null || another ? sceneBox(scene, this.shorterSide()) : null
    if (world === null) return false
    this.extent = scene.extent
    this.setWorld(world)
    const state = this.waiting ?? wholeOf(world)
    this.fitted = this.waiting === null ? { places: () => [], whole: true, state } : null
    this.fittedFor = { key: '', width: 0, height: 0 }
    this.go(state, false)
    this.waiting = null
    return true
  }

  /** Lets the world take in what a scene draws outside it, without moving the view; false when it holds all. Sigma must be refreshed after it. */
  widen(scene: Scene): boolean {
    const box = sceneBox(scene, 0)
    if (box === null || this.world === null) return false
    const before = this.world
    const world = unionOf(before, box)
    if (sameBox(world, before)) return false
    const { state } = this
    this.setWorld(world)
    this.go({ ...state, ratio: (state.ratio * spanOf(before)) / spanOf(world) }, false)
    return true
  }

  private setWorld(world: WorldBox): void {
    this.world = world
    this.sigma.setCustomBBox({ x: [world.minX, world.maxX], y: [-world.maxY, -world.minY] })
  }

  private shorterSide(): number {
    const { width, height } = this.sigma.getDimensions()
    return Math.min(width, height)
  }

  get state(): CameraState {
    if (this.world === null) return this.waiting ?? { x: 0, y: 0, ratio: 1, angle: 0 }
    const { x, y, ratio, angle } = this.sigma.getCamera().getState()
    return { ...fromFramed(this.world, { x, y }), ratio, angle }
  }

  /** Moves to a state; before the first scene it is kept for then. */
  go(state: CameraState, animate: boolean): void {
    if (this.world === null) {
      this.waiting = state
      return
    }
    this.target = state
    const target = { ...toFramed(this.world, state), ratio: state.ratio, angle: state.angle }
    const camera = this.sigma.getCamera()
    if (animate && !this.reducedMotion) void camera.animate(target, { duration: MOVE_MS, easing: 'quadraticOut' })
    // A running animation would overwrite the state: a very short one takes its place.
    else if (camera.isAnimated()) void camera.animate(target, { duration: 1 })
    else camera.setState(target)
  }

  /** Shows the whole world, and these places of it beside what lies over the picture. */
  goHome(places: () => readonly Place[], view: FitView | null): void {
    this.fit({ places, whole: true }, view, true)
  }

  /** Shows places as large as it goes. */
  goTo(places: readonly Place[], view: FitView): void {
    if (places.length > 0) this.fit({ places: () => places, whole: false }, view, true)
  }

  /** After a frame: keeps what was on the screen in the frame before where it was, then fits anew what was fitted last if that needs it. */
  keep(before: ViewFrame | null, places: () => readonly Place[], view: FitView): void {
    if (before !== null) this.hold(before, view.frame)
    this.keepFit(places, view)
  }

  /** Fits anew what was fitted last where the view has changed and nobody has moved the camera since: a panel was opened, the window made smaller. */
  private keepFit(places: () => readonly Place[], view: FitView): void {
    const { frame, laidOver } = view
    const key = [frame.width, frame.height, ...laidOver.flatMap(({ left, top, right, bottom }) => [left, top, right, bottom])].join()
    const { fitted, fittedFor: before } = this
    if (key === before.key) return
    this.fittedFor = { key, width: frame.width, height: frame.height }
    const smaller = before.width !== frame.width || before.height > frame.height
    if (fitted !== null && (fitted.whole || smaller) && this.isAt(fitted.state)) this.fit(fitted.whole ? { places, whole: true } : fitted, view, this.sigma.getCamera().isAnimated())
  }

  private fit(wish: FitWish, view: FitView | null, animate: boolean): void {
    if (this.world === null) return
    const state = wish.whole ? ((view && this.fitting(wish.places(), view, 1)) ?? wholeOf(this.world)) : this.stateFor(wish.places(), view!)
    this.fitted = { ...wish, state }
    this.go(state, animate)
  }

  private stateFor(places: readonly Place[], view: FitView): CameraState {
    const box = boxAround(places)!
    const { frame } = view
    const { ratio, angle } = this.state
    const wanted = Math.min(
      (frame.width - 2 * FIT_PADDING_PX) / (box.maxX - box.minX || Number.EPSILON),
      (frame.height - 2 * FIT_PADDING_PX) / (box.maxY - box.minY || Number.EPSILON),
    )
    const nearest = Math.min(FARTHEST_RATIO, Math.max(NEAREST_FIT_RATIO, (ratio * pixelsPerUnit(frame)) / wanted))
    return { ...(this.fitting(places, view, nearest) ?? { ...centreOf(box), ratio: nearest }), angle }
  }

  /** A state that shows places beside what lies over the picture, from no nearer than a ratio; null when nothing does, or none is found. */
  private fitting(places: readonly Place[], { frame, laidOver }: FitView, nearest: number): CameraState | null {
    const box = boxAround(places)
    if (box === null || laidOver.length === 0) return null
    const atOne = pixelsPerUnit(frame) * this.state.ratio
    const fit = freeFit(places, box, { width: frame.width, height: frame.height, laidOver, padding: CLEAR_PADDING_PX, largest: atOne / nearest })
    return fit === null ? null : { x: fit.x, y: fit.y, ratio: Math.min(FARTHEST_RATIO, atOne / fit.scale), angle: 0 }
  }

  /** Keeps everything where it was on the screen in the frame before when the view has become higher or lower since, as when a message comes or goes. */
  private hold(before: ViewFrame, now: ViewFrame): void {
    const { width, height } = now
    if (width !== before.width || height === before.height || this.sigma.getCamera().isAnimated()) return
    const scale = pixelsPerUnit(before)
    const { left, top } = stretchInView(before)
    const { ratio, angle } = this.state
    const state = { x: left + width / 2 / scale, y: top + height / 2 / scale, ratio: (ratio * pixelsPerUnit(now)) / scale, angle }
    if (this.fitted !== null && this.isAt(this.fitted.state)) this.fitted = { ...this.fitted, state }
    this.go(state, false)
  }

  /** Whether the camera stands at a state or is on its way there. */
  private isAt(state: CameraState): boolean {
    if (this.sigma.getCamera().isAnimated()) return this.target === state
    const now = this.state
    const tolerance = 1e-6 * spanOf(this.world!)
    return Math.abs(now.x - state.x) < tolerance && Math.abs(now.y - state.y) < tolerance && Math.abs(now.ratio / state.ratio - 1) < 1e-6
  }

  dispose(): void {
    if (this.rest !== null) clearTimeout(this.rest)
  }
}

/** The state that shows a whole world. */
function wholeOf(world: WorldBox): CameraState {
  return { ...centreOf(world), ratio: 1, angle: 0 }
}
