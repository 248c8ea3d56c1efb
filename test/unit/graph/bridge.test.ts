import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOfPairs, toGraphology } from '#graph/bridge.ts'
import { edgesBetween } from '#graph/filters.ts'
import { mergeParallel, type RawEdges } from '#graph/weighted-edges.ts'
import { BitSet } from '#lib/bit-set.ts'
import { caseOf, persons, plainCases, tie } from './case-of-ties.ts'

const rawEdges: fc.Arbitrary<RawEdges> = fc.integer({ min: 1, max: 9 }).chain(nodes => {
  const node = fc.integer({ min: 0, max: nodes - 1 })
  const weight = fc.oneof(fc.constant(0), fc.constantFrom(0.1, 0.2, 0.3, 1e9), fc.double({ min: 0, max: 5, noNaN: true }))
  return fc.array(fc.tuple(node, node, weight), { maxLength: 30 }).map(list => rawOf(nodes, list))
})

function rawOf(nodes: number, list: readonly (readonly [number, number, number])[]): RawEdges {
  return { nodes, from: Uint32Array.from(list, e => e[0]), to: Uint32Array.from(list, e => e[1]), weight: Float64Array.from(list, e => e[2]) }
}

describe('mergeParallel', () => {
  it('equals the sums in a Map', () => {
    fc.assert(
      fc.property(rawEdges, raw => {
        const sums = new Map<string, { low: number; high: number; weights: number[]; edges: number[] }>()
        raw.weight.forEach((weight, e) => {
          if (weight === 0) return
          const [low, high] = [raw.from[e]!, raw.to[e]!].sort((a, b) => a - b) as [number, number]
          const entry = sums.get(`${low} ${high}`) ?? { low, high, weights: [], edges: [] }
          entry.weights.push(weight)
          entry.edges.push(e)
          sums.set(`${low} ${high}`, entry)
        })
        const expected = [...sums.values()].sort((a, b) => a.low - b.low || a.high - b.high)
        const merged = mergeParallel(raw)
        expect(Array.from(merged.low)).toEqual(expected.map(pair => pair.low))
        expect(Array.from(merged.high)).toEqual(expected.map(pair => pair.high))
        expected.forEach(({ weights, edges }, p) => {
          expect(merged.weight[p]).toBe(weights.sort((a, b) => a - b).reduce((sum, w) => sum + w, 0))
          expect(Array.from(merged.edge.subarray(merged.firstEdge[p]!, merged.firstEdge[p + 1]!))).toEqual(edges)
        })
      }),
      { seed: 20250331, numRuns: 200 },
    )
  })

  it('gives the same weights to the last bit in any order and direction', () => {
    const list = [[0, 1, 0.1], [1, 0, 0.2], [0, 1, 0.3], [1, 0, 1e9], [2, 2, 4]] as const
    const straight = mergeParallel(rawOf(3, list))
    const turned = mergeParallel(rawOf(3, list.toReversed().map(([from, to, weight]) => [to, from, weight] as const)))
    expect(turned.weight).toEqual(straight.weight)
    expect(turned.low).toEqual(straight.low)
  })
})

describe('graphOfPairs', () => {
  it('has every node, tied or not, and one edge a pair', () => {
    const graph = graphOfPairs(mergeParallel(rawOf(4, [[0, 1, 1], [1, 0, 1], [2, 2, 1]])))
    expect(graph.nodes()).toEqual(['0', '1', '2', '3'])
    expect(graph.edges().map(edge => graph.extremities(edge))).toEqual([['0', '1'], ['2', '2']])
  })
})

describe('graphOfPairs in a given order', () => {
  it('adds nodes in it and keeps their keys', () => {
    const graph = graphOfPairs(mergeParallel(rawOf(3, [[0, 2, 1]])), Uint32Array.of(2, 0, 1))
    expect(graph.nodes()).toEqual(['2', '0', '1'])
    expect(graph.hasEdge('0', '2')).toBe(true)
  })
})

describe('toGraphology', () => {
  it('sums the weights of both directions and all kinds', () => {
    fc.assert(
      fc.property(plainCases, plain => {
        const { network } = caseOf(plain.entities, plain.ties, plain.alone)
        const graph = toGraphology(network)
        expect(graph.order).toBe(network.nodes)
        const between = (a: string, b: string): number =>
          network.edges.weight.filter((_, e) => [a, b].sort().join() === [String(network.edges.from[e]), String(network.edges.to[e])].sort().join()).reduce((sum, w) => sum + w, 0)
        graph.forEachEdge((_, attributes, a, b) => expect(attributes['weight']).toBeCloseTo(between(a, b), 9))
        const total = graph.reduceEdges((sum, _, attributes) => sum + (attributes['weight'] as number), 0)
        expect(total).toBeCloseTo(network.edges.weight.reduce((sum, w) => sum + w, 0), 9)
      }),
      { seed: 20250332, numRuns: 100 },
    )
  })

  const { network } = caseOf(persons(4), [tie(0, 1), tie(1, 0, { kind: 'Call' }), tie(1, 2), tie(2, 3)])

  it('takes over only the nodes and edges of the given sets', () => {
    const nodes = BitSet.of(4, [0, 1, 2])
    expect(toGraphology(network, { nodes }).edges().length).toBe(2)
    const graph = toGraphology(network, { nodes, edges: BitSet.of(4, Array.from(edgesBetween(network, BitSet.of(4, [1, 2, 3])).items())) })
    expect(graph.nodes()).toEqual(['0', '1', '2'])
    expect(graph.edges().map(edge => graph.extremities(edge))).toEqual([['1', '2']])
  })

  it('asks for attributes of nodes and lines, with the edges behind a line', () => {
    const graph = toGraphology(network, { nodeAttributes: node => ({ label: network.label[node] }), edgeAttributes: edges => ({ behind: edges.length, weight: 'overruled' }) })
    expect(graph.getNodeAttribute('2', 'label')).toBe('Person 2')
    expect(graph.getEdgeAttribute(graph.edge('0', '1'), 'behind')).toBe(2)
    expect(graph.getEdgeAttribute(graph.edge('0', '1'), 'weight')).toBe(network.edges.weight[0]! + network.edges.weight[2]!)
  })
})
