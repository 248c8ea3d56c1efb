import type { EdgeTone } from './scene.ts'

/** Opacities by items drawn, nodes and edges together: at most 300, at most 1,000, more (DESIGN.md section 6). */
const BY_TONE: Record<EdgeTone | 'bundle', readonly [number, number, number]> = {
  open: [0.55, 0.4, 0.28],
  inside: [0.5, 0.3, 0.18],
  between: [0.14, 0.08, 0],
  bundle: [0.14, 0.14, 0.12],
}

/** A bundle that touches the selection, and an edge between structures that does. */
export const TOUCHING_OPACITY = 0.3
/** What is not near the hovered node, and what the scene dims. */
export const DIMMED_NODE = 0.15
export const DIMMED_EDGE = 0.04
/** An edge of the hovered node. */
export const LIT_EDGE = 0.75

/** How opaque an edge of a tone is when so many items are drawn; 0 means not drawn. */
export function edgeOpacity(tone: EdgeTone | 'bundle', itemsDrawn: number): number {
  return BY_TONE[tone][itemsDrawn <= 300 ? 0 : itemsDrawn <= 1000 ? 1 : 2]
}

/** Pixels across a bundle of n ties. */
export function bundleWidth(count: number): number {
  return Math.min(6, 1 + 0.9 * Math.sqrt(count))
}
