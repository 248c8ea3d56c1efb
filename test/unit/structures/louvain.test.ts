import * as fc from 'fast-check'
import louvainOfLibrary from 'graphology-communities-louvain'
import { mergeParallel } from '#graph/weighted-edges.ts'
import { describe, expect, it } from 'vitest'
import { graphOfPairs } from '#graph/bridge.ts'
import { seededRandom } from '#lib/random.ts'
import { louvain } from '#structures/louvain.ts'
import { modularity } from '#structures/modularity.ts'
import { splitDisconnected } from '#structures/split-disconnected.ts'
import { adjustedRandIndex, normalisedMutualInformation } from './partition-agreement.ts'
import { plantedGraph } from './planted-graph.ts'
import { disconnectedCommunities, edgesOf, randomTies, type Tie } from './random-edges.ts'

const OPTIONS = { resolution: 1, seed: 7 }

/** Two triangles joined by one tie. */
const TRIANGLES: Tie[] = [[0, 1, 1], [1, 2, 1], [0, 2, 1], [3, 4, 1], [4, 5, 1], [3, 5, 1], [2, 3, 1]]

describe('louvain', () => {
  it('parts two triangles', () => {
    const { levels, modularity: q } = louvain(edgesOf(6, TRIANGLES), OPTIONS)
    expect(Array.from(levels.at(-1)!)).toEqual([0, 0, 0, 1, 1, 1])
    // 6 of 7 ties inside; both sides have half of all degrees.
    expect(q).toBeCloseTo(6 / 7 - 1 / 2, 12)
  })

  it('follows weights, not numbers of ties', () => {
    const { levels } = louvain(edgesOf(4, [[0, 1, 9], [2, 3, 9], [0, 2, 1], [0, 3, 1], [1, 2, 1], [1, 3, 1]]), OPTIONS)
    expect(Array.from(levels.at(-1)!)).toEqual([0, 0, 1, 1])
  })

  it('recovers planted communities', () => {
    const { edges, truth } = plantedGraph({ nodes: 2000, smallest: 40, largest: 120, averageDegree: 12, mixing: 0.2, seed: 3 })
    const found = louvain(edges, OPTIONS).levels.at(-1)!
    expect(adjustedRandIndex(found, truth)).toBeGreaterThan(0.95)
    expect(normalisedMutualInformation(found, truth)).toBeGreaterThan(0.97)
  })

  it('finds more and smaller communities at a higher resolution', () => {
    const { edges } = plantedGraph({ nodes: 1000, smallest: 10, largest: 30, averageDegree: 8, mixing: 0.3, seed: 4 })
    const count = (resolution: number): number => new Set(louvain(edges, { resolution, seed: 1 }).levels.at(-1)).size
    expect(count(0.2)).toBeLessThan(count(1))
    expect(count(1)).toBeLessThan(count(8))
  })

  it('gives nested levels of connected communities, fewer each time, numbered by smallest node', () => {
    fc.assert(
      fc.property(randomTies, fc.constantFrom(0.3, 1, 2.5), fc.nat(50), ({ nodes, ties }, resolution, seed) => {
        const edges = edgesOf(nodes, ties)
        const { levels } = louvain(edges, { resolution, seed })
        expect(levels.length).toBeGreaterThan(0)
        levels.forEach((level, number) => {
          expect(level.length).toBe(nodes)
          expect(disconnectedCommunities(edges, level)).toBe(0)
          const firsts = [...new Set(level)]
          expect(firsts).toEqual(firsts.map((_, community) => community))
          const above = levels[number + 1]
          if (above === undefined) return
          const parents = firsts.map(community => new Set(above.filter((_, node) => level[node] === community)))
          expect(parents.every(parent => parent.size === 1)).toBe(true)
          expect(new Set(above).size).toBeLessThan(firsts.length)
        })
      }),
      { seed: 20250401, numRuns: 300 },
    )
  })

  it('gives the same bytes for any order and direction of the ties', () => {
    const shuffled = randomTies.chain(graph => fc.record({ graph: fc.constant(graph), mixed: fc.shuffledSubarray(graph.ties, { minLength: graph.ties.length }), turn: fc.infiniteStream(fc.boolean()) }))
    fc.assert(
      fc.property(shuffled, ({ graph, mixed, turn }) => {
        const turned = mixed.map(([a, b, w]): Tie => (turn.next().value ? [b, a, w] : [a, b, w]))
        expect(louvain(edgesOf(graph.nodes, turned), OPTIONS)).toEqual(louvain(edgesOf(graph.nodes, graph.ties), OPTIONS))
      }),
      { seed: 20250402, numRuns: 150 },
    )
  })

  it('gives the same for the same seed and, where there is no one answer, other things for others', () => {
    const { edges } = plantedGraph({ nodes: 600, smallest: 5, largest: 60, averageDegree: 5, mixing: 0.6, seed: 5 })
    const bySeed = [1, 2, 3, 4].map(seed => louvain(edges, { resolution: 1, seed }))
    expect(louvain(edges, { resolution: 1, seed: 1 })).toEqual(bySeed[0])
    expect(new Set(bySeed.map(({ levels }) => levels.at(-1)!.join())).size).toBeGreaterThan(1)
  })

  it('does not depend on the unit of the weights', () => {
    const { edges } = plantedGraph({ nodes: 500, smallest: 10, largest: 50, averageDegree: 8, mixing: 0.4, seed: 6 })
    const plain = louvain(edges, OPTIONS)
    for (const unit of [2 ** -60, 2 ** 50]) expect(louvain({ ...edges, weight: edges.weight.map(w => w * unit) }, OPTIONS).levels).toEqual(plain.levels)
  })

  it.each([
    { name: 'no node', edges: edgesOf(0, []), expected: [] },
    { name: 'no tie', edges: edgesOf(3, []), expected: [0, 1, 2] },
    { name: 'only self-loops', edges: edgesOf(2, [[0, 0, 1], [1, 1, 2]]), expected: [0, 1] },
    { name: 'ties of weight zero only', edges: edgesOf(2, [[0, 1, 0]]), expected: [0, 1] },
    { name: 'a node without a tie', edges: edgesOf(3, [[0, 2, 1]]), expected: [0, 1, 0] },
  ])('$name', ({ edges, expected }) => {
    const { levels, modularity: q } = louvain(edges, OPTIONS)
    expect(Array.from(levels.at(-1)!)).toEqual(expected)
    expect(Number.isFinite(q)).toBe(true)
  })

  it.each([0, -1, Number.NaN, Infinity])('refuses resolution %d', resolution => {
    expect(() => louvain(edgesOf(6, TRIANGLES), { resolution, seed: 1 })).toThrow(`resolution ${resolution} cannot be used`)
  })
})

describe('splitDisconnected', () => {
  it('parts a community that hangs together only through another one', () => {
    const edges = edgesOf(5, [[0, 4, 1], [4, 1, 1], [1, 2, 1], [0, 3, 1]])
    expect(Array.from(splitDisconnected(edges, [5, 5, 5, 5, 2]))).toEqual([0, 1, 1, 0, 2])
  })

  it('leaves connected communities as they are, connects all others, and never lowers modularity', () => {
    fc.assert(
      fc.property(randomTies, fc.infiniteStream(fc.nat(4)), fc.constantFrom(0.5, 1, 3), ({ nodes, ties }, stream, resolution) => {
        const edges = edgesOf(nodes, ties)
        const given = Uint32Array.from({ length: nodes }, () => stream.next().value as number)
        const split = splitDisconnected(edges, given)
        expect(disconnectedCommunities(edges, split)).toBe(0)
        expect(new Set(Array.from(split, (part, node) => `${part} ${given[node]}`)).size).toBe(new Set(split).size)
        if (disconnectedCommunities(edges, given) === 0) expect(new Set(split).size).toBe(new Set(given).size)
        expect(modularity(edges, split, resolution)).toBeGreaterThanOrEqual(modularity(edges, given, resolution) - 1e-12)
      }),
      { seed: 20250403, numRuns: 300 },
    )
  })
})

describe('modularity', () => {
  /** Sum over all pairs of nodes, as in the definition: (A - resolution k k' / 2W) / 2W where both are in one community. */
  function byDefinition({ nodes, ties }: { nodes: number; ties: readonly Tie[] }, membership: Uint32Array, resolution: number): number {
    const matrix = Array.from({ length: nodes }, () => new Float64Array(nodes))
    for (const [a, b, w] of ties) {
      matrix[a]![b]! += w
      matrix[b]![a]! += w
    }
    const degree = matrix.map(row => row.reduce((sum, w) => sum + w, 0))
    const twice = degree.reduce((sum, d) => sum + d, 0)
    let q = 0
    for (let a = 0; a < nodes; a++)
      for (let b = 0; b < nodes; b++) if (membership[a] === membership[b]) q += (matrix[a]![b]! - (resolution * degree[a]! * degree[b]!) / twice) / twice
    return twice === 0 ? 0 : q
  }

  it('equals its definition on random graphs and partitions', () => {
    fc.assert(
      fc.property(randomTies, fc.infiniteStream(fc.nat(5)), fc.constantFrom(0.5, 1, 2), (graph, stream, resolution) => {
        const membership = Uint32Array.from({ length: graph.nodes }, () => stream.next().value as number)
        expect(modularity(edgesOf(graph.nodes, graph.ties), membership, resolution)).toBeCloseTo(byDefinition(graph, membership, resolution), 9)
      }),
      { seed: 20250404, numRuns: 300 },
    )
  })

  it("equals the library's on the library's communities", () => {
    fc.assert(
      fc.property(randomTies, fc.constantFrom(0.5, 1, 2), fc.nat(20), ({ nodes, ties }, resolution, seed) => {
        const edges = edgesOf(nodes, ties)
        fc.pre(edges.weight.length > 0)
        const found = louvainOfLibrary.detailed(graphOfPairs(edges), { getEdgeWeight: key => edges.weight[Number(key)]!, resolution, rng: seededRandom(seed).next })
        const membership = Uint32Array.from({ length: nodes }, (_, node) => found.communities[node]!)
        expect(modularity(edges, membership, resolution)).toBeCloseTo(found.modularity, 9)
      }),
      { seed: 20250405, numRuns: 200 },
    )
  })

  it.each([1, 2, 3, 4, 5])('is not touched by a pair that is tied to nothing else (seed %i)', seed => {
    const { edges } = plantedGraph({ nodes: 400, smallest: 10, largest: 40, averageDegree: 8, mixing: 0.3, seed })
    // The pair stands before all others, so that every number shifts.
    const shifted = (ends: Uint32Array): number[] => Array.from(ends, node => node + 2)
    const withPair = mergeParallel({ nodes: edges.nodes + 2, from: Uint32Array.from([0, ...shifted(edges.low)]), to: Uint32Array.from([1, ...shifted(edges.high)]), weight: Float64Array.from([1, ...edges.weight]) })
    const before = louvain(edges, { resolution: 1, seed })
    const after = louvain(withPair, { resolution: 1, seed })
    expect(after.levels.map(level => [...level.subarray(2)].map(community => community - 1))).toEqual(before.levels.map(level => [...level]))
  })
})
