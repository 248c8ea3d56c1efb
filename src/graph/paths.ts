import type { BitSet } from '#lib/bit-set.ts'
import type { Network } from './network.ts'

/** Rows of neighbours; a Network is one. */
export type Neighbourhoods = Pick<Network, 'nodes' | 'offset' | 'target' | 'edge'>

/** What a search may use: everything when absent. */
export type Within = { readonly nodes?: BitSet; readonly edges?: BitSet }

const mayVisit = (within: Within, node: number): boolean => within.nodes === undefined || within.nodes.has(node)
const mayCross = (within: Within, edge: number): boolean => within.edges === undefined || within.edges.has(edge)

/** Distinct other nodes beside a node, ascending. */
export function neighboursOf(network: Neighbourhoods, node: number): Uint32Array {
  const { offset, target } = network
  return target.subarray(offset[node]!, offset[node + 1]!).filter((other, i, row) => other !== node && (i === 0 || row[i - 1] !== other))
}

/** Nodes in reach, by distance and then by index; `distance` runs parallel, in steps. */
export type Reach = { readonly nodes: Uint32Array; readonly distance: Uint32Array }

function nextRing(network: Neighbourhoods, ring: readonly number[], seen: Uint8Array, within: Within): number[] {
  const next: number[] = []
  for (const node of ring) {
    for (let i = network.offset[node]!; i < network.offset[node + 1]!; i++) {
      const other = network.target[i]!
      if (seen[other] !== 0 || !mayCross(within, network.edge[i]!) || !mayVisit(within, other)) continue
      seen[other] = 1
      next.push(other)
    }
  }
  return next.sort((a, b) => a - b)
}

/**
 * All nodes at most `steps` ties away from the nearest of `starts`, direction ignored; breadth first.
 * Starts that may not be visited are left out.
 */
export function reachWithin(network: Neighbourhoods, starts: readonly number[], steps: number, within: Within = {}): Reach {
  const seen = new Uint8Array(network.nodes)
  const nodes: number[] = []
  const distance: number[] = []
  let ring = [...new Set(starts)].filter(node => mayVisit(within, node)).sort((a, b) => a - b)
  for (const node of ring) seen[node] = 1
  for (let step = 0; step <= steps && ring.length > 0; step++) {
    for (const node of ring) {
      nodes.push(node)
      distance.push(step)
    }
    if (step < steps) ring = nextRing(network, ring, seen, within)
  }
  return { nodes: Uint32Array.from(nodes), distance: Uint32Array.from(distance) }
}

/** Stands for "in no component": the node was not in the subset. */
export const NO_COMPONENT = 0xffffffff

/** Connected components, numbered in the order of their smallest node. */
export type Components = { readonly count: number; readonly componentOf: Uint32Array; readonly sizes: Uint32Array }

/** Gives everything connected to `start` the component's number; returns how many nodes that are. */
function flood(network: Neighbourhoods, start: number, component: number, found: { componentOf: Uint32Array; queue: Uint32Array; within: Within }): number {
  const { componentOf, queue, within } = found
  let tail = 1
  queue[0] = start
  componentOf[start] = component
  for (let head = 0; head < tail; head++) {
    const node = queue[head]!
    for (let i = network.offset[node]!; i < network.offset[node + 1]!; i++) {
      const other = network.target[i]!
      if (componentOf[other] !== NO_COMPONENT || !mayCross(within, network.edge[i]!) || !mayVisit(within, other)) continue
      componentOf[other] = component
      queue[tail++] = other
    }
  }
  return tail
}

/** The parts into which the network, or the part of it that may be used, falls; direction ignored. */
export function connectedComponents(network: Neighbourhoods, within: Within = {}): Components {
  const componentOf = new Uint32Array(network.nodes).fill(NO_COMPONENT)
  const queue = new Uint32Array(network.nodes)
  const sizes: number[] = []
  for (let start = 0; start < network.nodes; start++) {
    if (componentOf[start] !== NO_COMPONENT || !mayVisit(within, start)) continue
    sizes.push(flood(network, start, sizes.length, { componentOf, queue, within }))
  }
  return { count: sizes.length, componentOf, sizes: Uint32Array.from(sizes) }
}
