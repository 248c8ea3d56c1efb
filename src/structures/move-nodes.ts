import { adjacencyOf, type Adjacency } from '#graph/adjacency.ts'
import type { WeightedEdges } from '#graph/weighted-edges.ts'

/** Rounds over all nodes at most; on the graphs of the benches nothing moves after four. */
const ROUNDS = 12
/** A move must gain this share of the node's own weight, so that rounding moves nobody to and fro. */
const LEAST_GAIN = 1e-9

type State = {
  readonly adjacency: Adjacency
  readonly weight: Float64Array
  /** Resolution over twice the weight of all edges. */
  readonly expectation: number
  readonly community: Uint32Array
  /** Weighted degree of each node, a self-loop twice; and summed over each community. */
  readonly degree: Float64Array
  readonly total: Float64Array
  /** Weight between the node at hand and each community; zero again after its turn. */
  readonly tied: Float64Array
}

/**
 * Moves node after node, in the order of their numbers, to the neighbouring community in which it adds most to
 * modularity, until none gains by it: the first phase of Louvain, started from a given partition. Communities keep
 * their numbers, can end up empty or disconnected, and are less than the number of nodes.
 */
export function moveNodes(edges: WeightedEdges, membership: Uint32Array, resolution: number): Uint32Array {
  const { nodes, low, high, weight } = edges
  const degree = new Float64Array(nodes)
  for (let e = 0; e < weight.length; e++) {
    degree[low[e]!]! += weight[e]!
    degree[high[e]!]! += weight[e]!
  }
  const twice = degree.reduce((sum, d) => sum + d, 0)
  const total = new Float64Array(nodes)
  membership.forEach((community, node) => (total[community]! += degree[node]!))
  const adjacency = adjacencyOf(nodes, { from: low, to: high })
  const state: State = { adjacency, weight, expectation: resolution / twice, community: membership.slice(), degree, total, tied: new Float64Array(nodes) }
  for (let round = 0; round < ROUNDS; round++) if (!oneRound(state)) break
  return state.community
}

/** One turn for every node; true when one moved. */
function oneRound(state: State): boolean {
  const { community, degree, total } = state
  let moved = false
  for (let node = 0; node < community.length; node++) {
    const before = community[node]!
    total[before]! -= degree[node]!
    const best = bestCommunity(state, node)
    total[best]! += degree[node]!
    if (best === before) continue
    community[node] = best
    moved = true
  }
  return moved
}

/** Where a node that is in no community adds most; where it was when nothing is better, else the first of equals. */
function bestCommunity({ adjacency, weight, expectation, community, degree, total, tied }: State, node: number): number {
  const { offset, target, edge } = adjacency
  const first = offset[node]!
  const end = offset[node + 1]!
  for (let i = first; i < end; i++) if (target[i] !== node) tied[community[target[i]!]!]! += weight[edge[i]!]!
  const gain = (into: number): number => tied[into]! - expectation * degree[node]! * total[into]!
  let best = community[node]!
  let most = gain(best) + LEAST_GAIN * degree[node]!
  for (let i = first; i < end; i++) {
    const into = community[target[i]!]!
    if (gain(into) <= most) continue
    best = into
    most = gain(into)
  }
  for (let i = first; i < end; i++) tied[community[target[i]!]!] = 0
  return best
}
