import type { Rgb } from './css-colour.ts'
import type { DrawnScene } from './drawn-scene.ts'
import { DIMMED_EDGE, DIMMED_NODE, edgeOpacity, TOUCHING_OPACITY } from './edge-opacity.ts'
import type { EdgeLook } from './edge-program.ts'
import type { NodeLook } from './node-program.ts'

/** Which slots and edges stand out while a node is hovered. */
export type Lit = { readonly slots: ReadonlySet<number>; readonly edges: ReadonlySet<number> }

export const NOTHING_LIT: Lit = { slots: new Set(), edges: new Set() }

export function nodeLook(drawn: DrawnScene, slot: number, lit: Lit, colour: (css: string) => Rgb): NodeLook {
  const { radius, shape, partners, dimmed, selected, ring, colour: css } = drawn.nodes[slot]!
  return { rgb: colour(css), radius, shape, partners, selected, ring, opacity: dimmed ? DIMMED_NODE : 1, lit: lit.slots.has(slot) }
}

/** Whether an edge between structures is drawn above the hulls, because an end of it is selected; the others pass behind the hulls. */
export function touchesSelection(drawn: DrawnScene, edge: number): boolean {
  return drawn.nodes[drawn.from[edge]!]!.selected || drawn.nodes[drawn.to[edge]!]!.selected
}

export function edgeLook(drawn: DrawnScene, edge: number, lit: Lit, colour: (css: string) => Rgb): EdgeLook {
  const { width, style, colour: css } = drawn.edges[edge]!
  const asFan = fansOut(drawn, edge, lit)
  return { rgb: colour(css), width, pattern: style, opacity: asFan ? 0 : opacityAbove(drawn, edge), lit: !asFan && lit.edges.has(edge) }
}

/** Whether an edge is drawn as one curve for each kind of relation in place of one line. */
export function fansOut(drawn: DrawnScene, edge: number, lit: Lit): boolean {
  const { strands, fanned } = drawn.edges[edge]!
  return strands > 1 && (fanned || lit.edges.has(edge))
}

/** Opacity of an edge above the hulls; 0 for one that passes behind them. */
export function opacityAbove(drawn: DrawnScene, edge: number): number {
  const { tone } = drawn.edges[edge]!
  const dimmed = drawn.nodes[drawn.from[edge]!]!.dimmed || drawn.nodes[drawn.to[edge]!]!.dimmed
  const usual = edgeOpacity(tone, drawn.items)
  if (tone === 'between') return touchesSelection(drawn, edge) && !dimmed ? TOUCHING_OPACITY : 0
  return dimmed ? Math.min(DIMMED_EDGE, usual) : usual
}
