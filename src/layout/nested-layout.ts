import type { Progress } from '#lib/progress.ts'
import { UnionFind } from '#lib/union-find.ts'
import { buildGroupTree } from './group-tree.ts'
import { lowerForTitles, NOTHING, OUTLINE, placeGroups, STRUCTURE, TOP_STRUCTURE } from './place-groups.ts'
import { makeAbsolute } from './places.ts'
import { siblingEdges } from './sibling-edges.ts'
import { tidyRows } from './tidy-rows.ts'
import { turnGroups } from './turn-groups.ts'

export type LayoutInput = {
  readonly nodes: number
  /** Adjacency as in Network: neighbours of v are target[offset[v] .. offset[v + 1]], both directions. */
  readonly offset: Uint32Array
  readonly target: Uint32Array
  /** Tie strength per adjacency entry; 1 each when absent. */
  readonly weight?: Float64Array
  /** Community of each node per level, finest first, nested; the values are names only. */
  readonly levels: readonly Uint32Array[]
  readonly seed: number
  /** Nodes that stay where they are. */
  readonly pinned?: ReadonlyMap<number, readonly [number, number]>
}

/** The disc in which a structure is drawn. */
export type Disc = {
  readonly level: number
  readonly structure: number
  readonly x: number
  readonly y: number
  readonly r: number
}

export type Layout = {
  /** Places, x to the right and y downwards. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Every structure of two or more members, finest level first. */
  readonly discs: readonly Disc[]
  /** Ideal distance between neighbouring nodes. */
  readonly spacing: number
  /** An outline drawn so far around the places of all its members touches no other structure of the coarsest level. */
  readonly outline: number
}

/**
 * Places communities, communities within them and their members as nested discs that do not overlap:
 * every group's children near those they have ties with, then every group turned towards its ties outside.
 * Deterministic to the bit for equal input and seed on every engine (no transcendental functions), and independent of the names of structures.
 * Pinned nodes get exactly their place, even outside the discs of their structures. Without levels, connected parts are placed.
 * Throws RangeError when levels are not nested, Cancelled when `progress` says so.
 */
export function nestedLayout(input: LayoutInput, progress: Progress): Layout {
  const levels = input.levels.length > 0 ? input.levels : [connectedParts(input)]
  const tree = buildGroupTree(input, levels)
  const edges = siblingEdges(input, tree)
  const shown = new Uint8Array(tree.parent.length).fill(NOTHING)
  for (const { level, item } of tree.communities) shown[item] = level === levels.length - 1 ? TOP_STRUCTURE : STRUCTURE
  const placement = { tree, edges, shown, seed: input.seed }
  const places = placeGroups(placement, progress)
  tidyRows(tree, places)
  makeAbsolute(tree, places)
  turnGroups(input, tree, places)
  lowerForTitles(placement, places)
  for (const [v, [x, y]] of input.pinned ?? []) {
    places.x[v] = x
    places.y[v] = y
  }
  progress.report(1)
  const communities = input.levels.length > 0 ? tree.communities : []
  const discs = communities.map(({ level, structure, item }) => ({ level, structure, x: places.x[item]!, y: places.y[item]!, r: places.r[item]! }))
  return { x: Float32Array.from(places.x.subarray(0, input.nodes)), y: Float32Array.from(places.y.subarray(0, input.nodes)), discs, spacing: 1, outline: OUTLINE }
}

function connectedParts({ nodes, offset, target }: LayoutInput): Uint32Array {
  const parts = new UnionFind(nodes)
  for (let v = 0; v < nodes; v++) for (let e = offset[v]!; e < offset[v + 1]!; e++) parts.union(v, target[e]!)
  return Uint32Array.from({ length: nodes }, (_, v) => parts.find(v))
}
