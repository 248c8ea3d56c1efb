/** Neighbours of node v: target[offset[v] .. offset[v + 1]], ordered by (target, edge). */
export type Adjacency = { readonly offset: Uint32Array; readonly target: Uint32Array; readonly edge: Uint32Array }

/** Ends of edges, as node indices. */
export type EdgeEnds = { readonly from: Uint32Array; readonly to: Uint32Array }

/**
 * Both directions of every edge as compressed rows; a self-loop stands once.
 * O(nodes + edges): nodes hand themselves, in ascending order, to their neighbours, so rows
 * come out ordered without a sort.
 */
export function adjacencyOf(nodes: number, ends: EdgeEnds): Adjacency {
  const { from, to } = ends
  const offset = new Uint32Array(nodes + 1)
  for (let e = 0; e < from.length; e++) {
    offset[from[e]! + 1]!++
    if (from[e] !== to[e]) offset[to[e]! + 1]!++
  }
  for (let v = 0; v < nodes; v++) offset[v + 1]! += offset[v]!
  const unordered = scatter(offset, ends)
  const target = new Uint32Array(unordered.target.length)
  const edge = new Uint32Array(unordered.target.length)
  const next = offset.slice()
  for (let v = 0; v < nodes; v++) {
    for (let i = offset[v]!; i < offset[v + 1]!; i++) {
      const slot = next[unordered.target[i]!]!++
      target[slot] = v
      edge[slot] = unordered.edge[i]!
    }
  }
  return { offset, target, edge }
}

/** Rows in edge order. */
function scatter(offset: Uint32Array, { from, to }: EdgeEnds): { target: Uint32Array; edge: Uint32Array } {
  const target = new Uint32Array(offset[offset.length - 1]!)
  const edge = new Uint32Array(target.length)
  const next = offset.slice()
  for (let e = 0; e < from.length; e++) {
    const slot = next[from[e]!]!++
    target[slot] = to[e]!
    edge[slot] = e
    if (from[e] === to[e]) continue
    const back = next[to[e]!]!++
    target[back] = from[e]!
    edge[back] = e
  }
  return { target, edge }
}

/** Distinct other nodes beside each node. */
export function degreesOf({ offset, target }: Adjacency): Uint32Array {
  const degree = new Uint32Array(offset.length - 1)
  for (let v = 0; v < degree.length; v++) {
    for (let i = offset[v]!; i < offset[v + 1]!; i++) {
      const isFirst = i === offset[v]! || target[i] !== target[i - 1]
      if (isFirst && target[i] !== v) degree[v]!++
    }
  }
  return degree
}
