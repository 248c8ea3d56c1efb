import type { NodeShape } from '#model/kinds.ts'
import type { PartnerSet } from '#model/partners.ts'

/*
 * What the canvas draws, as plain data. Coordinates are layout units, x to the right and y downwards,
 * as in an SVG export of the same view. Radii and widths are CSS pixels at camera ratio 1.
 */

export type SceneNode = {
  /** Index of the node in the network; unique in a scene. */
  readonly id: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly shape: NodeShape
  /** Number of the kind, as in ENTITY_KINDS. */
  readonly kind: number
  /** Any CSS colour but a `var()`. */
  readonly colour: string
  readonly partners: PartnerSet
  readonly label: string
  /** Higher is labelled first. */
  readonly labelPriority: number
  readonly selected: boolean
  readonly dimmed: boolean
  readonly pinned: boolean
  /** Neighbours that are not drawn; 0 means no badge. */
  readonly hiddenNeighbours: number
  /** Whether the provenance ring may be drawn. */
  readonly ring: boolean
}

export type EdgeStyle = 'recorded' | 'inferred' | 'possibly-same'
export type EdgeTone = 'open' | 'inside' | 'between'

/** An edge between two drawn nodes; one with an end that is not drawn is left out. */
export type SceneEdge = {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly width: number
  readonly style: EdgeStyle
  readonly tone: EdgeTone
  readonly colour: string
  /** How many relations the edge stands for. */
  readonly count: number
}

/** All ties between the members of two hulls. */
export type SceneBundle = {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly highlighted: boolean
}

export type SceneHull = {
  readonly id: string
  readonly name: string
  readonly caption: string
  /** Null is a weak structure: hatched and dashed. */
  readonly colour: string | null
  /** Ids of members; those that are not drawn are passed over. */
  readonly members: readonly number[]
  /** Parts of the structure, tinted once more, without an outline of their own. */
  readonly parts?: readonly (readonly number[])[]
  readonly state: 'closed' | 'open' | 'selected'
  /** A disc with a number in place of the members; radius in pixels at ratio 1. */
  readonly collapsed: { readonly x: number; readonly y: number; readonly radius: number; readonly count: number } | null
}

export type Scene = {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly bundles: readonly SceneBundle[]
  readonly hulls: readonly SceneHull[]
}

export const EMPTY_SCENE: Scene = { nodes: [], edges: [], bundles: [], hulls: [] }
