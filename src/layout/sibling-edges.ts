import type { Adjacency, GroupTree } from './group-tree.ts'

/**
 * Every edge of the network as an edge between two siblings: the children, holding its two ends, of the smallest group
 * that holds both. Edges of group g are [start[g - nodes] .. start[g - nodes + 1]); parallel ones are not yet summed.
 */
export type SiblingEdges = {
  readonly start: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly weight: Float64Array
}

/** Distance of each item from the root. */
export function depthOf(tree: GroupTree): Uint16Array {
  const depth = new Uint16Array(tree.parent.length)
  for (let item = tree.root - 1; item >= 0; item--) depth[item] = depth[tree.parent[item]!]! + 1
  return depth
}

/** Sorts the edges of the network by the group in which their ends part; self-loops are left out. */
export function siblingEdges(graph: Adjacency, tree: GroupTree): SiblingEdges {
  const { nodes, offset, target } = graph
  const { parent } = tree
  const depth = depthOf(tree)
  let a = 0
  let b = 0
  const partingGroup = (v: number, w: number): number => {
    a = v
    b = w
    while (depth[a]! > depth[b]!) a = parent[a]!
    while (depth[b]! > depth[a]!) b = parent[b]!
    while (parent[a] !== parent[b]) {
      a = parent[a]!
      b = parent[b]!
    }
    return parent[a]! - nodes
  }
  const each = (visit: (v: number, e: number) => void): void => {
    for (let v = 0; v < nodes; v++) for (let e = offset[v]!; e < offset[v + 1]!; e++) if (target[e]! > v) visit(v, e)
  }
  const start = new Uint32Array(tree.children.length + 1)
  each((v, e) => { start[partingGroup(v, target[e]!) + 1]!++ })
  for (let g = 0; g < tree.children.length; g++) start[g + 1]! += start[g]!
  const next = start.slice()
  const total = start[tree.children.length]!
  const edges = { start, from: new Uint32Array(total), to: new Uint32Array(total), weight: new Float64Array(total) }
  each((v, e) => {
    const at = next[partingGroup(v, target[e]!)]!++
    edges.from[at] = a
    edges.to[at] = b
    edges.weight[at] = graph.weight ? graph.weight[e]! : 1
  })
  return edges
}
