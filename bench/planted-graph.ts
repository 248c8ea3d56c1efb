import { seededRandom } from '../src/lib/random.ts'

export type PlantedGraph = {
  readonly nodes: number
  /** Adjacency as in Network, both directions, neighbours ascending, no loops or parallel edges. */
  readonly offset: Uint32Array
  readonly target: Uint32Array
  /** Planted community per node. */
  readonly community: Uint32Array
}

/** Edges per node and the share of them between communities, as in the measured tables of the design. */
const EDGES_PER_NODE = 2.5
const MIXING = 0.12
/** Community sizes: power law with this exponent, at least SMALLEST members. */
const EXPONENT = 2
const SMALLEST = 20

/** A planted partition with power-law community sizes, nodes in random order, the same for the same seed. */
export function plantedGraph(nodes: number, seed: number): PlantedGraph {
  const random = seededRandom(seed)
  const sizes = communitySizes(nodes, random)
  const order = shuffled(nodes, random)
  const community = new Uint32Array(nodes)
  const start = [0]
  for (const size of sizes) start.push(start.at(-1)! + size)
  sizes.forEach((size, c) => order.subarray(start[c], start[c]! + size).forEach(v => { community[v] = c }))
  const edges = new Set<number>()
  const wanted = Math.round(nodes * EDGES_PER_NODE)
  for (let tries = 0; edges.size < wanted && tries < wanted * 20; tries++) {
    const a = random.below(nodes)
    const c = community[a]!
    const across = random.next() < MIXING
    const b = across ? random.below(nodes) : order[start[c]! + random.below(sizes[c]!)]!
    if (a !== b && (community[b] !== c) === across) edges.add(Math.min(a, b) * nodes + Math.max(a, b))
  }
  return { nodes, ...adjacency(nodes, edges), community }
}

function communitySizes(nodes: number, random: { next(): number }): number[] {
  const largest = Math.max(SMALLEST, Math.round(nodes / 20))
  const tail = 1 - EXPONENT
  const low = SMALLEST ** tail
  const high = largest ** tail
  const sizes: number[] = []
  for (let placed = 0; placed < nodes;) {
    const drawn = Math.round((low + random.next() * (high - low)) ** (1 / tail))
    const size = nodes - placed - drawn < SMALLEST ? nodes - placed : drawn
    sizes.push(size)
    placed += size
  }
  return sizes
}

function shuffled(n: number, random: { below(bound: number): number }): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const swap = order[i]!
    order[i] = order[j]!
    order[j] = swap
  }
  return order
}

/** Turns pairs a × nodes + b into adjacency arrays. */
export function adjacency(nodes: number, pairs: Iterable<number>): { offset: Uint32Array; target: Uint32Array } {
  const sorted = Float64Array.from(pairs).sort()
  const offset = new Uint32Array(nodes + 1)
  for (const pair of sorted) {
    offset[Math.floor(pair / nodes) + 1]!++
    offset[(pair % nodes) + 1]!++
  }
  for (let v = 0; v < nodes; v++) offset[v + 1]! += offset[v]!
  const next = offset.slice()
  const target = new Uint32Array(offset[nodes]!)
  const put = (a: number, b: number): void => { target[next[a]!++] = b }
  // Smaller neighbours first, then larger ones: two passes keep every list ascending.
  for (const pair of sorted) put(pair % nodes, Math.floor(pair / nodes))
  for (const pair of sorted) put(Math.floor(pair / nodes), pair % nodes)
  return { offset, target }
}
