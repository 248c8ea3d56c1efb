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
  /** How many relations the edge stands for, and of how many kinds. */
  readonly count: number
  readonly strands: number
  /** Whether an edge of several kinds is drawn as one curve for each; one that is pointed at always is. */
  readonly fanned: boolean
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
  /** Corners (x, y, x, y, …) that the hull encloses besides its drawn members, so that it keeps its form whichever of them are drawn. */
  readonly outline?: Float64Array
  /** How many members it has, whichever are drawn; as many as `members` when absent. Larger hulls get their title first. */
  readonly size?: number
  /** Layout units from the members within which the outline stays where there is not room for its usual distance. */
  readonly room?: number
  /** Parts of the structure, tinted once more, without an outline of their own. */
  readonly parts?: readonly (readonly number[])[]
  readonly state: 'closed' | 'open' | 'selected'
  /** A disc with a number in place of the members; radius in pixels at ratio 1. */
  readonly collapsed: { readonly x: number; readonly y: number; readonly radius: number; readonly count: number } | null
}

/** A rectangle in layout units. */
export type WorldBox = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }

export type Scene = {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly bundles: readonly SceneBundle[]
  readonly hulls: readonly SceneHull[]
  /** The whole picture, where the scene is only a part of it; another extent is another picture, and the camera starts anew. */
  readonly extent?: WorldBox
  /** Places (x, y, x, y, …) that bound the whole picture more closely than its extent does. */
  readonly contour?: Float64Array
}

export const EMPTY_SCENE: Scene = { nodes: [], edges: [], bundles: [], hulls: [] }

/** The colours and the type face that the canvas draws with: values of the CSS variables of the design. */
export type CanvasTheme = {
  readonly canvas: string
  readonly edge: string
  readonly edgeInter: string
  readonly label: string
  readonly halo: string
  readonly accent: string
  readonly focus: string
  readonly text: string
  readonly text2: string
  readonly border: string
  readonly surface: string
  /** One for each partner, in the order of PARTNERS. */
  readonly partners: readonly string[]
  /** A CSS font family list. */
  readonly font: string
}

/**
 * Where the camera stands: its centre in layout units and its ratio. Ratio 1 shows the extent that the
 * picture had at the first `show` or the last `fit()`; .5 is twice as near.
 */
export type CameraState = { readonly x: number; readonly y: number; readonly ratio: number; readonly angle: number }

/** Whether a click adds to the selection (Ctrl, Cmd or Shift held) or replaces it. */
export type ClickModifiers = { readonly add: boolean }

export type NodeMove = { readonly id: number; readonly x: number; readonly y: number }

/** What dragging over the background does; Shift and Ctrl make a rectangle and Alt+Shift a lasso in every tool. */
export type CanvasTool = 'pan' | 'rectangle' | 'lasso'

/** What the canvas tells its owner. Places named client are those of the window, for menus. */
export type CanvasEvents = {
  onNodeClick(id: number, modifiers: ClickModifiers): void
  onNodeDoubleClick(id: number): void
  onNodeHover(id: number | null): void
  onNodeContext(id: number, clientX: number, clientY: number): void
  /** The edge under the pointer, and the pointer in pixels of the canvas. */
  onEdgeHover(id: string | null, x: number, y: number): void
  onEdgeContext(id: string, clientX: number, clientY: number): void
  onHullClick(id: string, modifiers: ClickModifiers): void
  onHullDoubleClick(id: string): void
  onHullContext(id: string, clientX: number, clientY: number): void
  onBackgroundClick(): void
  onBackgroundContext(clientX: number, clientY: number): void
  /** At the end of a drag: the new places of everything that moved, in layout units. */
  onNodesMoved(moves: readonly NodeMove[]): void
  /** Nodes within a rectangle or lasso, ascending; may be empty. */
  onBoxSelect(ids: readonly number[], add: boolean): void
  /** Once the camera has come to rest. */
  onCameraChange(camera: CameraState): void
  /** The graphics context is gone: dispose of the canvas and make a new one, or show the table. */
  onContextLost(): void
}
