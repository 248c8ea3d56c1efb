import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cancelled, NO_PROGRESS } from '#lib/progress.ts'
import { seededRandom } from '#lib/random.ts'
import { DEFAULT_STRUCTURE_OPTIONS, findStructures, type StructureOptions } from '#structures/find-structures.ts'
import type { Structures } from '#structures/structure.ts'
import { caseOf, persons, plainCases, tie, type Case, type PlainCase, type PlainEntity, type PlainTie } from '../graph/case-of-ties.ts'
import { disconnectedCommunities, edgesOf } from './random-edges.ts'
import { modularity } from '#structures/modularity.ts'
import { plantedGraph } from './planted-graph.ts'

const find = ({ records, network }: Case, options: StructureOptions = DEFAULT_STRUCTURE_OPTIONS): Structures => findStructures(records, network, options, NO_PROGRESS)
const build = (plain: PlainCase): Case => caseOf(plain.entities, plain.ties, plain.alone)

/** A case of planted communities, every tie a row of one of three partners. */
function plantedCase(nodes: number): { entities: PlainEntity[]; ties: PlainTie[] } {
  const { edges } = plantedGraph({ nodes, smallest: 8, largest: 20, averageDegree: 6, mixing: 0.1, seed: 9 })
  const ties = Array.from(edges.low, (low, e) => tie(low, edges.high[e]!, { partner: (['politie', 'douane', 'fiod'] as const)[e % 3]! }))
  return { entities: persons(nodes), ties }
}

describe('findStructures', () => {
  it('covers all nodes at each level with nested, connected structures of which every link agrees', () => {
    fc.assert(
      fc.property(plainCases, fc.constantFrom(0.5, 1, 3), fc.nat(9), (plain, resolution, seed) => {
        const { network, ...rest } = build(plain)
        const found = find({ network, ...rest }, { algorithm: 'louvain', resolution, seed })
        const edges = edgesOf(network.nodes, Array.from(network.edges.from, (from, e) => [from, network.edges.to[e]!, from === network.edges.to[e] ? 0 : 1] as const))
        found.structures.forEach((structure, index) => {
          const level = found.levels[structure.level as number]!
          expect(Array.from(structure.members)).toEqual(Array.from(level.keys()).filter(node => level[node] === index))
          expect(structure.members.length).toBeGreaterThan(0)
          const above = found.levels[(structure.level as number) + 1]
          expect(new Set(Array.from(structure.members, node => above?.[node] ?? null))).toEqual(new Set([structure.parent]))
          expect(structure.stability).toBe(null)
          expect(structure.roles.size).toBe(0)
        })
        expect(new Set(found.structures.map(({ id }) => id)).size).toBe(found.structures.length)
        for (const level of found.levels) expect(disconnectedCommunities(edges, level)).toBe(0)
      }),
      { seed: 20250441, numRuns: 200 },
    )
  })

  it('does not depend on the order of rows, nor on the numbers of entities', () => {
    const { entities, ties } = plantedCase(300)
    const random = seededRandom(11)
    const key = entities.map(() => random.next())
    const order = [...entities.keys()].sort((a, b) => key[a]! - key[b]!)
    const placeOf = new Map(order.map((node, place) => [node, place]))
    const moved = ties.toReversed().map(t => ({ ...t, from: placeOf.get(t.from)!, to: placeOf.get(t.to)! }))
    const straight = caseOf(entities, ties)
    const mixed = caseOf(order.map(node => entities[node]!), moved)
    const plain = ({ network }: Case, { structures }: Structures): unknown[] =>
      structures.map(s => ({ ...s, members: Array.from(s.members, node => network.id[node]!).sort() }))
    expect(plain(mixed, find(mixed))).toEqual(plain(straight, find(straight)))
    expect(find(mixed).modularity).toBe(find(straight).modularity)
  })

  it('gives the same for the same seed', () => {
    const { entities, ties } = plantedCase(200)
    const given = caseOf(entities, ties)
    expect(find(given)).toEqual(find(given))
  })

  it('reports the modularity of the top level on tie strengths', () => {
    const { entities, ties } = plantedCase(200)
    const { network, ...rest } = caseOf(entities, ties)
    const found = find({ network, ...rest })
    const edges = edgesOf(network.nodes, Array.from(network.edges.from, (from, e) => [from, network.edges.to[e]!, network.edges.weight[e]!] as const))
    const top = found.levels.at(-1)!
    expect(found.modularity).toBeCloseTo(modularity(edges, top.map(index => index - Math.min(...top)), 1), 12)
    expect(found.modularity).toBeGreaterThan(0.6)
  })

  it('keeps entities without a tie as structures of one, after all others', () => {
    const found = find(caseOf(persons(5), [tie(1, 3)], [{ partner: 'om', entity: 0 }]))
    const top = found.structures.filter(structure => structure.parent === null)
    expect(top.map(structure => Array.from(structure.members))).toEqual([[1, 3], [0], [2], [4]])
    expect(top.map(structure => structure.id)).toEqual(['S0-P-1', 'S0-P-0', 'S0-P-2', 'S0-P-4'])
    expect(top[1]!.seenBy).toEqual([{ partner: 'om', members: 1, memberShare: 1, ties: 0, tieShare: 0, parts: 1 }])
  })

  it('names a structure and its id after the most connected members, and counts relations inside', () => {
    const entities: PlainEntity[] = [
      { id: 'O-9', kind: 'Organization', label: 'Kade B.V.' }, { id: 'P-1', kind: 'Person', label: 'Jan' }, { id: 'P-2', kind: 'Person', label: 'Piet' }, { id: 'P-3', kind: 'Person', label: 'Ali' },
    ]
    const { structures } = find(caseOf(entities, [tie(1, 0), tie(1, 2), tie(1, 2), tie(1, 3), tie(2, 3, { partner: 'fiod' })]))
    const [first] = structures.filter(structure => structure.parent === null)
    expect(first).toMatchObject({ id: 'S0-P-1', name: 'Kade B.V.', ties: 5 })
    expect(first!.seenBy.map(view => [view.partner, view.ties, view.parts])).toEqual([['politie', 4, 1], ['fiod', 1, 1]])
  })

  it('answers an empty case with one empty level', () => {
    const found = find(caseOf([], []))
    expect(found.structures).toEqual([])
    expect(found.levels.map(level => level.length)).toEqual([0])
    expect(found.modularity).toBe(0)
  })

  it('reports progress up to 1 and stops when it is cancelled', () => {
    const { records, network } = caseOf(persons(4), [tie(0, 1), tie(2, 3)])
    const reports: number[] = []
    findStructures(records, network, DEFAULT_STRUCTURE_OPTIONS, { report: done => reports.push(done), check: () => {} })
    expect(reports.at(-1)).toBe(1)
    expect(reports).toEqual(reports.toSorted((a, b) => a - b))
    const cancel = (): never => {
      throw new Cancelled()
    }
    expect(() => findStructures(records, network, DEFAULT_STRUCTURE_OPTIONS, { report: () => {}, check: cancel })).toThrow(Cancelled)
  })

  it('refuses a resolution that is no number above zero', () => {
    expect(() => find(caseOf(persons(2), [tie(0, 1)]), { ...DEFAULT_STRUCTURE_OPTIONS, resolution: -1 })).toThrow('resolution -1')
  })
})
