/**
 * How layout units become pixels in one frame: (x, y) is drawn at (a·x + c·y + e, b·x + d·y + f) in CSS
 * pixels from the upper left corner of the canvas.
 */
export type ViewFrame = {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
  readonly width: number
  readonly height: number
  /** What radii are multiplied by: 1 at camera ratio 1, more when nearer. */
  readonly sizeScale: number
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
}

export type Place = { readonly x: number; readonly y: number }

/** Where a place in layout units is drawn. */
export function toScreen(frame: ViewFrame, x: number, y: number): Place {
  return { x: frame.a * x + frame.c * y + frame.e, y: frame.b * x + frame.d * y + frame.f }
}

/** The step in layout units that a step in pixels makes. */
export function stepInLayout(frame: ViewFrame, dx: number, dy: number): Place {
  const determinant = frame.a * frame.d - frame.b * frame.c
  return { x: (frame.d * dx - frame.c * dy) / determinant, y: (frame.a * dy - frame.b * dx) / determinant }
}

/** The rectangle in layout units that holds everything in view. */
export function stretchInView(frame: ViewFrame): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const corners = [[0, 0], [frame.width, 0], [0, frame.height], [frame.width, frame.height]].map(([x, y]) => stepInLayout(frame, x! - frame.e, y! - frame.f))
  const [xs, ys] = [corners.map(corner => corner.x), corners.map(corner => corner.y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** Pixels per layout unit. */
export function pixelsPerUnit(frame: ViewFrame): number {
  return Math.hypot(frame.a, frame.b)
}

/** Puts x0, y0, x1, y1, … through the frame. */
export function projectPoints(frame: ViewFrame, points: ArrayLike<number>): Float64Array {
  const projected = new Float64Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    projected[i] = frame.a * points[i]! + frame.c * points[i + 1]! + frame.e
    projected[i + 1] = frame.b * points[i]! + frame.d * points[i + 1]! + frame.f
  }
  return projected
}

/** Whether two frames draw everything at the same place and size. */
export function sameFrame(one: ViewFrame | null, other: ViewFrame): boolean {
  if (one === null) return false
  return (Object.keys(other) as (keyof ViewFrame)[]).every(key => one[key] === other[key])
}
