import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naturalOrder } from '#lib/natural-order.ts'
import { communitiesOfEdges, type EdgeList } from '#structures/communities-of-edges.ts'
import { modularity } from '#structures/modularity.ts'
import { adjustedRandIndex, normalisedMutualInformation } from './partition-agreement.ts'
import { edgesOf, randomTies, type Tie } from './random-edges.ts'
import { edgeListOf, haveNetworks, networkRows, NETWORKS_MISSING } from './shared-networks.ts'

const OPTIONS = { algorithm: 'louvain', resolution: 1, seed: 1 } as const

const listOf = (ties: readonly (readonly [string, string, number])[]): EdgeList => ({ source: ties.map(t => t[0]), target: ties.map(t => t[1]), weight: ties.map(t => t[2]) })

describe('communitiesOfEdges', () => {
  it('orders nodes naturally and numbers the largest community first', () => {
    const edges = { source: ['n10', 'n2', 'n3', 'n2', 'n3', 'n4', 'n1'], target: ['n1', 'n3', 'n4', 'n4', 'n5', 'n5', 'n10'] }
    expect(communitiesOfEdges(edges, OPTIONS)).toEqual([
      { node: 'n1', community: 1 },
      { node: 'n2', community: 0 },
      { node: 'n3', community: 0 },
      { node: 'n4', community: 0 },
      { node: 'n5', community: 0 },
      { node: 'n10', community: 1 },
    ])
  })

  it('gives every node of the list once, communities numbered by falling size and then by smallest node', () => {
    fc.assert(
      fc.property(randomTies, ({ ties }) => {
        const found = communitiesOfEdges(listOf(ties.map(([a, b, w]) => [`v${a}`, `v${b}`, w] as const)), OPTIONS)
        const nodes = found.map(({ node }) => node)
        expect(nodes).toEqual([...new Set(ties.flatMap(([a, b]) => [`v${a}`, `v${b}`]))].sort(naturalOrder))
        const groups: number[][] = []
        found.forEach(({ community }, place) => (groups[community] ??= []).push(place))
        const ordered = groups.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
        expect(groups).toEqual(ordered)
      }),
      { seed: 20250411, numRuns: 200 },
    )
  })

  it('does not depend on the order or direction of the edges', () => {
    const shuffled = randomTies.chain(({ ties }) => fc.record({ ties: fc.constant(ties), mixed: fc.shuffledSubarray(ties, { minLength: ties.length }) }))
    fc.assert(
      fc.property(shuffled, ({ ties, mixed }) => {
        const straight = listOf(ties.map(([a, b, w]) => [String(a), String(b), w] as const))
        const turned = listOf(mixed.map(([a, b, w]) => [String(b), String(a), w] as const))
        expect(communitiesOfEdges(turned, OPTIONS)).toEqual(communitiesOfEdges(straight, OPTIONS))
      }),
      { seed: 20250412, numRuns: 100 },
    )
  })

  it('keeps ids that are names of object properties', () => {
    const found = communitiesOfEdges({ source: ['__proto__', 'constructor'], target: ['constructor', 'toString'] }, OPTIONS)
    expect(found.map(({ node }) => node)).toEqual(['__proto__', 'constructor', 'toString'])
  })

  it('answers an empty list with an empty list', () => {
    expect(communitiesOfEdges({ source: [], target: [] }, OPTIONS)).toEqual([])
  })

  it.each([-1, Number.NaN, Infinity])('refuses weight %d and says where it stands', weight => {
    expect(() => communitiesOfEdges(listOf([['a', 'b', 1], ['b', 'c', weight]]), OPTIONS)).toThrow(`edge 2 (b - c) has weight ${weight}`)
  })

  it('refuses lists of unequal length', () => {
    expect(() => communitiesOfEdges({ source: ['a'], target: [] }, OPTIONS)).toThrow('1 sources and 0 targets')
    expect(() => communitiesOfEdges({ source: ['a'], target: ['b'], weight: [] }, OPTIONS)).toThrow('1 edges have 0 weights')
  })
})

describe.skipIf(!haveNetworks)(`published networks (${haveNetworks ? 'present' : NETWORKS_MISSING})`, () => {
  /** Modularity of found communities on the list they were found in. */
  function modularityOf(list: EdgeList, found: readonly { node: string; community: number }[]): number {
    const indexOf = new Map(found.map(({ node }, index) => [node, index]))
    const ties = list.source.map((source, e): Tie => [indexOf.get(source)!, indexOf.get(list.target[e]!)!, list.weight?.[e] ?? 1])
    return modularity(edgesOf(found.length, ties), Uint32Array.from(found, ({ community }) => community), 1)
  }

  it('Infinito: the known four groups, modularity .4904, agreement with the locali', () => {
    const list = edgeListOf(networkRows('infinito/infinito84.edges.csv').slice(1))
    const locale = new Map(networkRows('infinito/infinito84.nodes.csv').map(row => [row[0]!, row[1]!.charCodeAt(0)]))
    const found = communitiesOfEdges(list, OPTIONS)
    const communities = found.map(({ community }) => community)
    const truth = found.map(({ node }) => locale.get(node)!)
    expect(found.length).toBe(84)
    expect(new Set(communities).size).toBe(4)
    expect(modularityOf(list, found)).toBeCloseTo(0.4904, 4)
    expect(adjustedRandIndex(communities, truth)).toBeCloseTo(0.681, 3)
    expect(normalisedMutualInformation(communities, truth)).toBeCloseTo(0.775, 3)
  })

  it.each([
    { name: 'meetings', nodes: 101, components: 5 },
    { name: 'phonecalls', nodes: 100, components: 5 },
  ])('Montagna $name: every person placed, no community across components', ({ name, nodes, components }) => {
    const list = edgeListOf(networkRows(`montagna/dataset/Montagna_${name}_edgelist.csv`))
    const found = communitiesOfEdges(list, OPTIONS)
    expect(found.length).toBe(nodes)
    const whole = communitiesOfEdges(list, { ...OPTIONS, resolution: 1e-9 })
    expect(new Set(whole.map(({ community }) => community)).size).toBe(components)
    const homes = new Set(found.map(({ community }, n) => `${community} ${whole[n]!.community}`))
    expect(homes.size).toBe(new Set(found.map(({ community }) => community)).size)
    expect(modularityOf(list, found)).toBeGreaterThan(0.5)
  })
})
