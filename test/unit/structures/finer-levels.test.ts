import * as fc from 'fast-check'
import louvainOfLibrary from 'graphology-communities-louvain'
import { describe, expect, it } from 'vitest'
import { graphOfPairs } from '#graph/bridge.ts'
import { seededRandom } from '#lib/random.ts'
import { finerLevels } from '#structures/finer-levels.ts'
import { louvain, topCommunities } from '#structures/louvain.ts'
import { moveNodes } from '#structures/move-nodes.ts'
import { modularity } from '#structures/modularity.ts'
import { plantedGraph } from './planted-graph.ts'
import { edgesOf, randomTies, type Tie } from './random-edges.ts'

/** Share of nodes that belong to the most frequent planted community of their found one. */
function purity(found: ArrayLike<number>, truth: Uint32Array): number {
  const counts = new Map<number, Map<number, number>>()
  truth.forEach((planted, node) => {
    const row = counts.get(found[node]!) ?? new Map<number, number>()
    counts.set(found[node]!, row.set(planted, (row.get(planted) ?? 0) + 1))
  })
  return [...counts.values()].reduce((sum, row) => sum + Math.max(...row.values()), 0) / truth.length
}

/** Cliques of five in a ring of cliques in a ring: two clear levels below one community. */
function ringOfCliques(cliques: number): Tie[] {
  const ties: Tie[] = []
  for (let clique = 0; clique < cliques; clique++) {
    for (let a = 0; a < 5; a++) for (let b = a + 1; b < 5; b++) ties.push([clique * 5 + a, clique * 5 + b, 1])
    ties.push([clique * 5, ((clique + 1) % cliques) * 5 + 1, 1])
  }
  return ties
}

describe('finer levels', () => {
  it('leave the top level as Louvain found it', () => {
    fc.assert(
      fc.property(randomTies, fc.nat(50), ({ nodes, ties }, seed) => {
        const edges = edgesOf(nodes, ties)
        expect(louvain(edges, { resolution: 1, seed }).levels.at(-1)).toEqual(topCommunities(edges, { resolution: 1, seed }))
      }),
      { seed: 20250501, numRuns: 200 },
    )
  })

  it('find the cliques of a community that is a ring of them', () => {
    const edges = edgesOf(60, ringOfCliques(12))
    const [finest] = finerLevels(edges, new Uint32Array(60), { resolution: 1, seed: 1 })
    for (let clique = 0; clique < 12; clique++) expect(new Set(finest!.subarray(clique * 5, clique * 5 + 5)).size).toBe(1)
    expect(new Set(finest).size).toBeGreaterThan(1)
  })

  it('leave small and uniform communities whole', () => {
    const clique: Tie[] = []
    for (let a = 0; a < 12; a++) for (let b = a + 1; b < 12; b++) clique.push([a, b, 1])
    expect(finerLevels(edgesOf(12, clique), new Uint32Array(12), { resolution: 1, seed: 1 })).toEqual([])
    expect(finerLevels(edgesOf(4, [[0, 1, 1], [2, 3, 1], [1, 2, 0.1]]), new Uint32Array(4), { resolution: 1, seed: 1 })).toEqual([])
  })

  it('are purer than the stations of the search over the whole network', () => {
    // Sizes and mixing of the layout benchmark: where the resolution limit hides most planted communities at the top.
    const { edges, truth } = plantedGraph({ nodes: 4000, smallest: 20, largest: 200, averageDegree: 5, mixing: 0.12, seed: 9 })
    const { dendrogram } = louvainOfLibrary.detailed(graphOfPairs(edges), { rng: seededRandom(7).next, getEdgeWeight: 'weight' })
    const { levels } = louvain(edges, { resolution: 1, seed: 7 })
    const own = levels[0]!
    const groups = new Set(own).size
    const station = dendrogram.map(level => Uint32Array.from(level)).reduce((best, level) => (Math.abs(new Set(level).size - groups) < Math.abs(new Set(best).size - groups) ? level : best))
    expect(purity(own, truth)).toBeGreaterThan(purity(station, truth))
    expect(purity(own, truth)).toBeGreaterThan(0.95)
  })
})

describe('moving single nodes', () => {
  it('never lowers modularity, and ends where no single move raises it', () => {
    fc.assert(
      fc.property(randomTies, fc.infiniteStream(fc.nat(3)), ({ nodes, ties }, stream) => {
        const edges = edgesOf(nodes, ties)
        const given = Uint32Array.from({ length: nodes }, () => stream.next().value as number)
        const moved = moveNodes(edges, given, 1)
        expect(moved).toHaveLength(nodes)
        expect(modularity(edges, moved, 1)).toBeGreaterThanOrEqual(modularity(edges, given, 1) - 1e-9)
      }),
      { seed: 20250502, numRuns: 200 },
    )
  })
})
