import { tiesOf, type DrawnScene } from './drawn-scene.ts'
import { NOTHING_LIT, opacityAbove, type Lit } from './item-looks.ts'
import { FAN_STEP_PX } from './edge-fans.ts'
import type { Place } from './view-frame.ts'

/** What the pointer is on. */
export type Pointed = { readonly kind: 'node'; readonly id: number } | { readonly kind: 'edge'; readonly id: string } | null

export function samePointed(one: Pointed, other: Pointed): boolean {
  return one === other || (one !== null && other !== null && one.kind === other.kind && one.id === other.id)
}

/** The node that is pointed at. */
export function pointedNode(pointed: Pointed): number | null {
  return pointed?.kind === 'node' ? pointed.id : null
}

/** The edge that is pointed at. */
export function pointedEdge(pointed: Pointed): string | null {
  return pointed?.kind === 'edge' ? pointed.id : null
}

/** Whether a thing of this kind is pointed at now or was before. */
export function changed(kind: NonNullable<Pointed>['kind'], before: Pointed, now: Pointed): boolean {
  return before?.kind === kind || now?.kind === kind
}

/** What stands out: a node with its neighbours and what ties them, or an edge with its ends; only a node lets all else dim. */
export function litBy(drawn: DrawnScene, pointed: Pointed): { readonly lit: Lit; readonly dims: boolean } {
  if (pointed === null) return { lit: NOTHING_LIT, dims: false }
  if (pointed.kind === 'edge') {
    const edge = drawn.edges.findIndex(({ id }) => id === pointed.id)
    return { dims: false, lit: edge < 0 ? NOTHING_LIT : { slots: new Set([drawn.from[edge]!, drawn.to[edge]!]), edges: new Set([edge]) } }
  }
  const slot = drawn.slotOf.get(pointed.id)
  if (slot === undefined) return { lit: NOTHING_LIT, dims: false }
  const ties = [...tiesOf(drawn, slot)]
  return { dims: true, lit: { slots: new Set([slot, ...ties.map(tie => tie.slot)]), edges: new Set(ties.map(tie => tie.edge)) } }
}

type Screen = { readonly x: Float64Array; readonly y: Float64Array }

/** The edge nearest to a place, of those drawn above the hulls, within so many pixels of its line (a fanned one: of its fan); null when there is none. */
export function edgeAt(drawn: DrawnScene, screen: Screen, place: Place, reach: number): number | null {
  let best: number | null = null
  let nearest = Infinity
  for (let edge = 0; edge < drawn.edges.length; edge++) {
    const { fanned, strands } = drawn.edges[edge]!
    const away = distanceToLine(place, { x: screen.x[drawn.from[edge]!]!, y: screen.y[drawn.from[edge]!]! }, { x: screen.x[drawn.to[edge]!]!, y: screen.y[drawn.to[edge]!]! })
    if (away >= nearest || away > reach + (fanned ? ((strands - 1) * FAN_STEP_PX) / 2 : 0) || opacityAbove(drawn, edge) === 0) continue
    best = edge
    nearest = away
  }
  return best
}

function distanceToLine(place: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((place.x - from.x) * dx + (place.y - from.y) * dy) / length))
  return Math.hypot(place.x - from.x - along * dx, place.y - from.y - along * dy)
}
