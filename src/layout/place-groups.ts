import type { Progress } from '#lib/progress.ts'
import { seededRandom } from '#lib/random.ts'
import type { GroupTree } from './group-tree.ts'
import { placeSiblings } from './place-siblings.ts'
import { emptyPlaces, type Places } from './places.ts'
import type { SiblingEdges } from './sibling-edges.ts'

/** What an item draws, and so what room it needs around it: NOTHING for nodes and invisible groups, a name above for structures of the coarsest level. */
export type Shown = Uint8Array
export const NOTHING = 0
export const STRUCTURE = 1
export const TOP_STRUCTURE = 2

export type Placement = {
  readonly tree: GroupTree
  readonly edges: SiblingEdges
  readonly shown: Shown
  readonly seed: number
}

/** Half the spacing: the room of a node. */
const NODE_RADIUS = 0.5
/** Width over height that the root is drawn to; discs that push each other bring it down to about 3 : 2. */
const ROOT_ASPECT = 2.3
/** Half the gap between two discs: a constant and a share of the radius. */
const MARGIN = 0.05
const MARGIN_SHARE = 0.02
/** Room that the outline of a structure of the coarsest level has around the places of its members. */
export const OUTLINE = 0.8
/** Room around a structure of the coarsest level for its name, as a share of its radius. */
const TITLE_SHARE = 0.25

/** Places every group's children, finest groups first, so that the size of each group is known when its own group is placed. */
export function placeGroups(placement: Placement, progress: Progress): Places {
  const { tree } = placement
  const places = emptyPlaces(tree)
  places.r.fill(NODE_RADIUS, 0, tree.nodes)
  const room = places.r.slice()
  for (let item = tree.nodes; item <= tree.root; item++) {
    const list = tree.children[item - tree.nodes]!
    const radius = Float64Array.from(list, child => room[child]!)
    const siblings = { count: list.length, radius, ties: tiesAmong(placement, item), aspect: item === tree.root ? ROOT_ASPECT : 1 }
    const placed = placeSiblings(siblings, seededRandom(placement.seed + Math.imul(smallestNode(tree, item), 0x9e3779b1)))
    list.forEach((child, i) => {
      places.x[child] = placed.x[i]!
      places.y[child] = placed.y[i]!
    })
    places.r[item] = placed.extent
    room[item] = roomAround(placement.shown[item]!, placed.extent)
    if (item % 64 === 0) {
      progress.check()
      progress.report((item - tree.nodes) / tree.children.length)
    }
  }
  return places
}

function roomAround(shown: number, radius: number): number {
  if (shown === NOTHING) return radius
  return shown === TOP_STRUCTURE ? radius * (1 + TITLE_SHARE) + OUTLINE - NODE_RADIUS : radius * (1 + MARGIN_SHARE) + MARGIN
}

function smallestNode(tree: GroupTree, item: number): number {
  let smallest = item
  while (smallest >= tree.nodes && tree.children[smallest - tree.nodes]!.length > 0) smallest = tree.children[smallest - tree.nodes]![0]!
  return smallest
}

/** Tie strengths among the children of a group, damped by the ties of both ends, the strongest being 1. */
function tiesAmong({ tree, edges }: Placement, item: number): Float64Array {
  const g = item - tree.nodes
  const list = tree.children[g]!
  const count = list.length
  const place = new Map(list.map((child, i) => [child, i]))
  const ties = new Float64Array(count * count)
  const sum = new Float64Array(count)
  for (let e = edges.start[g]!; e < edges.start[g + 1]!; e++) {
    const i = place.get(edges.from[e]!)!
    const j = place.get(edges.to[e]!)!
    const weight = edges.weight[e]!
    ties[i * count + j]! += weight
    ties[j * count + i]! += weight
    sum[i]! += weight
    sum[j]! += weight
  }
  let most = 0
  for (let at = 0; at < ties.length; at++) {
    if (ties[at] === 0) continue
    ties[at]! /= Math.sqrt(sum[Math.floor(at / count)]! * sum[at % count]!)
    most = Math.max(most, ties[at]!)
  }
  return most > 0 ? ties.map(tie => tie / most) : ties
}

/** Lowers the structures of the coarsest level, with all they hold, within their room (y grows downwards): the larger part of it is then above, for the name. */
export function lowerForTitles({ tree, shown }: Placement, places: Places): void {
  const shift = new Float64Array(tree.parent.length)
  for (let item = tree.root - 1; item >= 0; item--) {
    shift[item] = shown[item] === TOP_STRUCTURE ? (places.r[item]! * TITLE_SHARE) / 2 : shift[tree.parent[item]!]!
    places.y[item]! += shift[item]!
  }
}
