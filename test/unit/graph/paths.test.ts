import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedComponents, neighboursOf, NO_COMPONENT, reachWithin, type Within } from '#graph/paths.ts'
import type { Network } from '#graph/network.ts'
import { BitSet } from '#lib/bit-set.ts'
import { caseOf, persons, plainCases, tie } from './case-of-ties.ts'

/** Random networks with a random subset of nodes and edges that may be used. */
const partialNetworks = plainCases.chain(plain => {
  const { network } = caseOf(plain.entities, plain.ties, plain.alone)
  const bits = (size: number): fc.Arbitrary<BitSet> => fc.array(fc.boolean(), { minLength: size, maxLength: size }).map(flags => BitSet.where(size, n => flags[n]!))
  const within = fc.oneof(
    fc.constant<Within>({}),
    fc.record({ nodes: bits(network.nodes) }),
    fc.record({ nodes: bits(network.nodes), edges: bits(network.edges.count) }),
  )
  return fc.record({ network: fc.constant(network), within: within as fc.Arbitrary<Within> })
})

/** Steps between all pairs by Floyd and Warshall; Infinity when not connected. */
function allDistances({ nodes, edges }: Network, within: Within): number[][] {
  const distance = Array.from({ length: nodes }, (_, a) => Array.from({ length: nodes }, (_, b) => (a === b && (within.nodes?.has(a) ?? true) ? 0 : Infinity)))
  for (let e = 0; e < edges.count; e++) {
    const [a, b] = [edges.from[e]!, edges.to[e]!]
    const usable = (within.edges?.has(e) ?? true) && (within.nodes === undefined || (within.nodes.has(a) && within.nodes.has(b)))
    if (usable && a !== b) distance[a]![b] = distance[b]![a] = 1
  }
  for (let via = 0; via < nodes; via++)
    for (let a = 0; a < nodes; a++)
      for (let b = 0; b < nodes; b++) distance[a]![b] = Math.min(distance[a]![b]!, distance[a]![via]! + distance[via]![b]!)
  return distance
}

describe('neighboursOf', () => {
  it('gives each other node once, ascending', () => {
    const { network } = caseOf(persons(4), [tie(3, 1), tie(1, 3), tie(1, 3, { kind: 'Call' }), tie(1, 1), tie(0, 1)])
    expect(Array.from(neighboursOf(network, 1))).toEqual([0, 3])
    expect(Array.from(neighboursOf(network, 2))).toEqual([])
  })

  it('equals a scan over all edges', () => {
    fc.assert(
      fc.property(partialNetworks, ({ network }) => {
        const { edges } = network
        for (let v = 0; v < network.nodes; v++) {
          const scanned = new Set<number>()
          for (let e = 0; e < edges.count; e++) {
            if (edges.from[e] === v && edges.to[e] !== v) scanned.add(edges.to[e]!)
            if (edges.to[e] === v && edges.from[e] !== v) scanned.add(edges.from[e]!)
          }
          expect(Array.from(neighboursOf(network, v))).toEqual([...scanned].sort((a, b) => a - b))
        }
      }),
      { seed: 20250311, numRuns: 100 },
    )
  })
})

describe('reachWithin', () => {
  it('equals all-pairs distances, also within a part of the network', () => {
    fc.assert(
      fc.property(partialNetworks, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), fc.nat(4), ({ network, within }, picks, steps) => {
        const starts = picks.map(pick => pick % network.nodes)
        const distance = allDistances(network, within)
        const expected = Array.from({ length: network.nodes }, (_, node) => ({ node, steps: Math.min(...starts.map(start => distance[start]![node]!)) }))
          .filter(entry => entry.steps <= steps)
          .sort((a, b) => a.steps - b.steps || a.node - b.node)
        const reach = reachWithin(network, starts, steps, within)
        expect(Array.from(reach.nodes, (node, i) => ({ node, steps: reach.distance[i] }))).toEqual(expected)
      }),
      { seed: 20250312, numRuns: 300 },
    )
  })

  it('counts steps along a chain', () => {
    const { network } = caseOf(persons(5), [tie(1, 0), tie(1, 2), tie(3, 2), tie(3, 4)])
    expect(Array.from(reachWithin(network, [0], 2).nodes)).toEqual([0, 1, 2])
    expect(Array.from(reachWithin(network, [0], 99).distance)).toEqual([0, 1, 2, 3, 4])
  })

  it('is empty when the start may not be visited', () => {
    const { network } = caseOf(persons(2), [tie(0, 1)])
    expect(reachWithin(network, [0], 3, { nodes: BitSet.of(2, [1]) }).nodes.length).toBe(0)
  })
})

describe('connectedComponents', () => {
  it('equals reachability, numbered by smallest node, also within a part of the network', () => {
    fc.assert(
      fc.property(partialNetworks, ({ network, within }) => {
        const distance = allDistances(network, within)
        const { count, componentOf, sizes } = connectedComponents(network, within)
        const smallest = distance.map(row => row.findIndex(steps => steps < Infinity))
        const roots = [...new Set(smallest.filter(root => root >= 0))].sort((a, b) => a - b)
        expect(Array.from(componentOf)).toEqual(smallest.map(root => (root < 0 ? NO_COMPONENT : roots.indexOf(root))))
        expect(count).toBe(roots.length)
        expect(Array.from(sizes)).toEqual(roots.map(root => smallest.filter(other => other === root).length))
      }),
      { seed: 20250313, numRuns: 300 },
    )
  })
})
