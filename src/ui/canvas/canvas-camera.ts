import type Sigma from 'sigma'
import type { CameraState, Scene, WorldBox } from './scene.ts'
import { centreOf, fromFramed, sameBox, sceneBox, spanOf, toFramed, unionOf } from './world-box.ts'
import { pixelsPerUnit, type ViewFrame } from './view-frame.ts'

export const NEAREST_RATIO = 0.02
export const FARTHEST_RATIO = 3
const MOVE_MS = 400
const REST_MS = 80
/** Pixels left free around what the camera fits: room for outlines and titles. */
export const FIT_PADDING_PX = 46
/** Fitting a few nodes comes no nearer than this. */
const NEAREST_FIT_RATIO = 0.2

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
    this.go(this.waiting ?? { ...centreOf(world), ratio: 1, angle: 0 }, false)
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
    const target = { ...toFramed(this.world, state), ratio: state.ratio, angle: state.angle }
    const camera = this.sigma.getCamera()
    if (animate && !this.reducedMotion) void camera.animate(target, { duration: MOVE_MS, easing: 'quadraticOut' })
    // A running animation would overwrite the state: a very short one takes its place.
    else if (camera.isAnimated()) void camera.animate(target, { duration: 1 })
    else camera.setState(target)
  }

  /** Shows the whole world. */
  goHome(): void {
    if (this.world !== null) this.go({ ...centreOf(this.world), ratio: 1, angle: 0 }, true)
  }

  /** Shows a box as large as it goes. */
  goTo(box: WorldBox, frame: ViewFrame): void {
    const { ratio, angle } = this.state
    const wanted = Math.min(
      (frame.width - 2 * FIT_PADDING_PX) / (box.maxX - box.minX || Number.EPSILON),
      (frame.height - 2 * FIT_PADDING_PX) / (box.maxY - box.minY || Number.EPSILON),
    )
    const fitting = (ratio * pixelsPerUnit(frame)) / wanted
    this.go({ ...centreOf(box), ratio: Math.min(FARTHEST_RATIO, Math.max(NEAREST_FIT_RATIO, fitting)), angle }, true)
  }

  dispose(): void {
    if (this.rest !== null) clearTimeout(this.rest)
  }
}
