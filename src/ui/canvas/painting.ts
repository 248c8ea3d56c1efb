import type { CanvasTheme } from './scene.ts'
import type { DrawnScene } from './drawn-scene.ts'
import type { ScreenHull } from './hull-shapes.ts'
import type { Lit } from './item-looks.ts'
import type { Place, ViewFrame } from './view-frame.ts'

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
}
