import { NearestPoints } from './nearest-points.ts'

export type QualityInput = {
  readonly nodes: number
  /** Adjacency as in Network; parallel edges and self-loops count once and not at all. */
  readonly offset: Uint32Array
  readonly target: Uint32Array
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly community: Uint32Array
}

export type LayoutQuality = {
  /** Mean share of a node's deg(v) nearest drawn nodes that are its graph neighbours; nodes without neighbours left out. */
  readonly neighbourPreservation: number
  /** Mean of (same community among the 10 nearest drawn nodes) / min(10, size - 1); communities of one left out. */
  readonly communitySeparation: number
  /** Share of nodes whose nearest node is closer than 0.2 of the ideal spacing. */
  readonly overlap: number
}

/** Drawn neighbours looked at for community separation. */
const NEAREST = 10
/** Two nodes closer than this share of the ideal spacing hide each other. */
const TOO_CLOSE = 0.2

/**
 * The three measures of a picture, over all nodes, each 0 to 1; to be read together:
 * a picture can keep neighbours by drawing them on top of each other.
 * A measure that no node can have (no edges, no two nodes together) is 1, overlap 0.
 */
export function layoutQuality(input: QualityInput): LayoutQuality {
  const { nodes, x, y, community } = input
  const { distinct, most } = neighbourCounts(input)
  const index = new NearestPoints(x, y, Math.max(NEAREST, most))
  const sizes = communitySizes(community)
  const tooClose = TOO_CLOSE * idealSpacing(x, y)
  const mark = new Int32Array(nodes).fill(-1)
  let kept = 0
  let linked = 0
  let together = 0
  let grouped = 0
  let overlapping = 0
  for (let v = 0; v < nodes; v++) {
    const nearest = index.nearest(v, Math.max(NEAREST, distinct[v]!))
    if (nearest.length > 0) {
      const gap = Math.sqrt(index.squaredDistance(0))
      if (gap === 0 || gap < tooClose) overlapping++
    }
    if (distinct[v]! > 0) {
      linked++
      kept += keptNeighbours(input, v, { mark, nearest, degree: distinct[v]! })
    }
    const size = sizes.get(community[v]!)!
    if (size > 1) {
      grouped++
      const same = nearest.subarray(0, NEAREST).filter(w => community[w] === community[v]).length
      together += same / Math.min(NEAREST, size - 1)
    }
  }
  return {
    neighbourPreservation: linked === 0 ? 1 : kept / linked,
    communitySeparation: grouped === 0 ? 1 : together / grouped,
    overlap: nodes === 0 ? 0 : overlapping / nodes,
  }
}

/** √(area / n), the area being the rectangle between the 1st and 99th percentile (nearest ranks outward) of x and of y. */
export function idealSpacing(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length
  if (n === 0) return 0
  const extent = (values: ArrayLike<number>): number => {
    const sorted = Float64Array.from(values).sort()
    return sorted[Math.ceil(0.99 * (n - 1))]! - sorted[Math.floor(0.01 * (n - 1))]!
  }
  return Math.sqrt((extent(x) * extent(y)) / n)
}

function keptNeighbours(input: QualityInput, v: number, at: { mark: Int32Array; nearest: Uint32Array; degree: number }): number {
  for (let e = input.offset[v]!; e < input.offset[v + 1]!; e++) at.mark[input.target[e]!] = v
  let kept = 0
  const among = Math.min(at.degree, at.nearest.length)
  for (let i = 0; i < among; i++) if (at.mark[at.nearest[i]!] === v) kept++
  return kept / at.degree
}

/** Distinct neighbours other than the node itself, and the most of any node. */
function neighbourCounts(input: QualityInput): { distinct: Uint32Array; most: number } {
  const distinct = new Uint32Array(input.nodes)
  const mark = new Int32Array(input.nodes).fill(-1)
  let most = 0
  for (let v = 0; v < input.nodes; v++) {
    mark[v] = v
    for (let e = input.offset[v]!; e < input.offset[v + 1]!; e++) {
      const w = input.target[e]!
      if (mark[w] === v) continue
      mark[w] = v
      distinct[v]!++
    }
    most = Math.max(most, distinct[v]!)
  }
  return { distinct, most }
}

function communitySizes(community: Uint32Array): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const c of community) sizes.set(c, (sizes.get(c) ?? 0) + 1)
  return sizes
}
