import type { CanvasTheme } from './scene.ts'
import type { DrawnScene } from './drawn-scene.ts'
import type { ScreenHull } from './hull-shapes.ts'
import type { Lit } from './item-looks.ts'
import type { Place, ViewFrame } from './view-frame.ts'

/** A rectangle in pixels from the upper left corner of the canvas. */
export type ScreenBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A rectangle (two opposite corners) or a lasso (its line) being drawn, in pixels. */
export type Area = { readonly kind: 'rectangle' | 'lasso'; readonly points: readonly Place[] }

/** Everything that the two-dimensional layers draw in one frame. */
export type Painting = {
  readonly frame: ViewFrame
  readonly cameraRatio: number
  readonly theme: CanvasTheme
  readonly drawn: DrawnScene
  /** Pixels of each slot. */
  readonly screenX: Float64Array
  readonly screenY: Float64Array
  readonly hulls: readonly ScreenHull[]
  readonly hoveredSlot: number | null
  readonly lit: Lit
  readonly focusedSlot: number | null
  readonly area: Area | null
  /** What the page lays over the picture: nothing is written under it. */
  readonly laidOver: readonly ScreenBox[]
  /** Whether only the camera moved since the last frame, so that places may be found anew once it rests. */
  readonly moving: boolean
}

/** Sizes a layer's canvas to the frame, so that drawing is in CSS pixels, and wipes it. */
export function beginLayer(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { width, height, pixelRatio }: ViewFrame): void {
  const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)]
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide
    canvas.height = high
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.globalAlpha = 1
  context.clearRect(0, 0, width, height)
  // Chromium may go on showing an older picture of a layer that is wiped and left empty: one all but invisible pixel keeps it from being empty.
  context.fillStyle = 'rgb(128 128 128 / 1%)'
  context.fillRect(0, 0, 1, 1)
}
