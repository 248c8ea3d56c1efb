import type { Adjacency, GroupTree } from './group-tree.ts'
import type { Places } from './places.ts'
import { depthOf } from './sibling-edges.ts'

/**
 * Turns or mirrors every group as a whole, coarsest first, so that its nodes lie on the side of their neighbours outside.
 * Closed form of the best rotation in the plane (Procrustes): with p a node and q its neighbour as complex numbers seen from the
 * group's centre, the best turn has the direction of the sum of conj(p) q / |q|², the best mirror image that of the sum of p q / |q|².
 */
export function turnGroups(graph: Adjacency, tree: GroupTree, places: Places): void {
  const depth = depthOf(tree)
  const deepest = depth.reduce((most, d) => Math.max(most, d), 0)
  for (let level = 1; level < deepest; level++) {
    const group = ancestorsAt(tree, depth, level)
    const sums = wishedTurns(graph, group, places)
    for (let item = 0; item < tree.root; item++) {
      const g = group[item]!
      if (g >= tree.nodes && g !== item) turn(places, item, g, sums.subarray(g * 4, g * 4 + 4))
    }
  }
}

/** Ancestor of each item, or itself, at a depth; -1 for those above it. */
function ancestorsAt(tree: GroupTree, depth: Uint16Array, level: number): Int32Array {
  const group = new Int32Array(tree.parent.length).fill(-1)
  for (let item = tree.root - 1; item >= 0; item--) {
    if (depth[item] === level) group[item] = item
    else if (depth[item]! > level) group[item] = group[tree.parent[item]!]!
  }
  return group
}

/** Four numbers per group: real and imaginary part of the wished turn, then of the wished mirror image. */
function wishedTurns(graph: Adjacency, group: Int32Array, { x, y }: Places): Float64Array {
  const { nodes, offset, target, weight } = graph
  const sums = new Float64Array(group.length * 4)
  for (let v = 0; v < nodes; v++) {
    const g = group[v]!
    if (g < nodes) continue
    const px = x[v]! - x[g]!
    const py = y[v]! - y[g]!
    for (let e = offset[v]!; e < offset[v + 1]!; e++) {
      const w = target[e]!
      if (group[w] === g) continue
      const qx = x[w]! - x[g]!
      const qy = y[w]! - y[g]!
      const pull = (weight ? weight[e]! : 1) / Math.max(qx * qx + qy * qy, Number.MIN_VALUE)
      sums[g * 4]! += pull * (px * qx + py * qy)
      sums[g * 4 + 1]! += pull * (px * qy - py * qx)
      sums[g * 4 + 2]! += pull * (px * qx - py * qy)
      sums[g * 4 + 3]! += pull * (px * qy + py * qx)
    }
  }
  return sums
}

function turn({ x, y }: Places, item: number, g: number, [a, b, c, s]: Float64Array | number[]): void {
  const turned = Math.sqrt(a! * a! + b! * b!)
  const mirrored = Math.sqrt(c! * c! + s! * s!)
  const px = x[item]! - x[g]!
  const py = y[item]! - y[g]!
  if (mirrored > turned) {
    x[item] = x[g]! + (c! * px + s! * py) / mirrored
    y[item] = y[g]! + (s! * px - c! * py) / mirrored
  } else if (turned > 0) {
    x[item] = x[g]! + (a! * px - b! * py) / turned
    y[item] = y[g]! + (b! * px + a! * py) / turned
  }
}
