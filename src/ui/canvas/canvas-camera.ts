import type Sigma from 'sigma'
import type { CameraState } from './canvas-events.ts'
import type { Scene } from './scene.ts'
import { centreOf, fromFramed, sceneBox, spanOf, toFramed, type WorldBox } from './world-box.ts'
import { pixelsPerUnit, type ViewFrame } from './view-frame.ts'

export const NEAREST_RATIO = 0.03
export const FARTHEST_RATIO = 3
const MOVE_MS = 400
const REST_MS = 120
/** Pixels left free around what the camera fits: room for outlines and titles. */
export const FIT_PADDING_PX = 46
/** Fitting a few nodes comes no nearer than this. */
const NEAREST_FIT_RATIO = 0.2

/**
 * The camera in layout units. Sigma stretches a box (the `world`) over the viewport and counts in shares of
 * it; the world stays that of the first scene until `adopt`, so that nodes which come, go or move never
 * rescale the picture.
 */
export class CanvasCamera {
  private readonly sigma: Sigma
  private readonly reducedMotion: boolean
  private world: WorldBox | null = null
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

  get placed(): boolean {
    return this.world !== null
  }

  /** Takes the extent of a scene as the world, keeping the view; false when there is nothing in it. Sigma must be refreshed after it. */
  adopt(scene: Scene): boolean {
    const { width, height } = this.sigma.getDimensions()
    const world = sceneBox(scene, Math.min(width, height))
    if (world === null) return false
    const { state } = this
    const before = this.world
    this.world = world
    this.sigma.setCustomBBox({ x: [world.minX, world.maxX], y: [-world.maxY, -world.minY] })
    const next = this.waiting ?? (before === null ? null : { ...state, ratio: (state.ratio * spanOf(before)) / spanOf(world) })
    this.waiting = null
    if (next !== null) this.go(next, false)
    return true
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
