import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, membersOf, rankById } from '#structures/hierarchy.ts'
import { structureNames } from '#structures/structure-names.ts'
import { caseOf, persons, plainCases, tie, type PlainEntity, type PlainTie } from '../graph/case-of-ties.ts'

/** Names of the groups of a partition given as a list of members of each. */
function namesOf(entities: readonly PlainEntity[], ties: readonly PlainTie[], groups: readonly (readonly number[])[]): string[] {
  const { network } = caseOf(entities, ties)
  const membership = Uint32Array.from(entities, (_, node) => groups.findIndex(group => group.includes(node)))
  const rank = rankById(network)
  return structureNames(network, rank, levelOf(network, rank, membership))
}

const org = (id: string, label: string): PlainEntity => ({ id, kind: 'Organization', label })
const person = (id: string, label: string): PlainEntity => ({ id, kind: 'Person', label })
const address = (id: string, label: string): PlainEntity => ({ id, kind: 'Address', label })

describe('structureNames', () => {
  it.each<{ name: string; entities: PlainEntity[]; ties: PlainTie[]; expected: string }>([
    {
      name: 'takes an organisation before a better connected person',
      entities: [person('P-1', 'Jan'), org('O-1', 'Kade B.V.'), person('P-2', 'Piet')], ties: [tie(0, 1), tie(0, 2)], expected: 'Kade B.V.',
    },
    {
      name: 'takes the most connected organisation',
      entities: [org('O-1', 'Loods B.V.'), org('O-2', 'Kade B.V.'), person('P-1', 'Jan'), person('P-2', 'Piet')], ties: [tie(0, 2), tie(1, 2), tie(1, 3)], expected: 'Kade B.V.',
    },
    { name: 'takes a person before an address', entities: [address('A-1', 'Testkade 1'), person('P-1', 'Jan'), person('P-2', 'Piet')], ties: [tie(1, 0), tie(2, 0), tie(1, 2)], expected: 'Jan' },
    { name: 'takes whatever there is', entities: [address('A-1', 'Testkade 1')], ties: [], expected: 'Testkade 1' },
    { name: 'settles equal connection by entity id', entities: [person('P-2', 'Piet'), person('P-1', 'Jan')], ties: [tie(0, 1)], expected: 'Jan' },
    { name: 'uses the id of a member without a label', entities: [person('P-1', '')], ties: [], expected: 'P-1' },
  ])('$name', ({ entities, ties, expected }) => {
    expect(namesOf(entities, ties, [entities.map((_, n) => n)])).toEqual([expected])
  })

  it('adds a second name only where groups share the first', () => {
    const entities = [org('O-1', 'Kade B.V.'), person('P-1', 'Jan'), org('O-2', 'Kade B.V.'), person('P-2', 'Piet'), org('O-3', 'Loods B.V.')]
    expect(namesOf(entities, [tie(0, 1), tie(2, 3)], [[0, 1], [2, 3], [4]])).toEqual(['Kade B.V. · Jan', 'Kade B.V. · Piet', 'Loods B.V.'])
  })

  it('takes as second name a label that differs from the first', () => {
    const entities = [org('O-1', 'Kade'), org('O-2', 'Kade'), person('P-1', 'Jan'), org('O-3', 'Kade')]
    expect(namesOf(entities, [tie(0, 1), tie(1, 2)], [[0, 1, 2], [3]])).toEqual(['Kade · Jan', 'Kade'])
  })

  it('numbers what even two names do not tell apart, and never takes a name that is there already', () => {
    const entities = [person('P-1', 'Jan'), person('P-2', 'Jan'), person('P-3', 'Jan (1)'), person('P-4', 'Jan')]
    expect(namesOf(entities, [], [[0], [1], [2], [3]])).toEqual(['Jan (2)', 'Jan (3)', 'Jan (1)', 'Jan (4)'])
  })

  it('is unique within a level whatever the labels', () => {
    fc.assert(
      fc.property(plainCases, fc.infiniteStream(fc.nat(5)), (plain, stream) => {
        const { network } = caseOf(plain.entities, plain.ties, plain.alone)
        const groups = plain.entities.map(() => stream.next().value as number)
        const numbers = [...new Set(groups)]
        const rank = rankById(network)
        const level = levelOf(network, rank, Uint32Array.from(groups, group => numbers.indexOf(group)))
        const names = structureNames(network, rank, level)
        expect(names.length).toBe(numbers.length)
        expect(new Set(names).size).toBe(names.length)
        expect(names.every(name => name !== '')).toBe(true)
      }),
      { seed: 20250431, numRuns: 300 },
    )
  })
})

describe('levelOf', () => {
  it('orders groups by size, then by the id of the most connected member, and gathers their members', () => {
    const { network } = caseOf(persons(6), [tie(0, 1), tie(1, 2), tie(5, 4)])
    const level = levelOf(network, rankById(network), Uint32Array.of(1, 1, 1, 0, 2, 2))
    expect(Array.from(level.membership)).toEqual([0, 0, 0, 2, 1, 1])
    expect([0, 1, 2].map(group => Array.from(membersOf(level, group)))).toEqual([[0, 1, 2], [4, 5], [3]])
    expect(Array.from(level.central)).toEqual([1, 4, 3])
  })

  it('counts strength inside the group only, self-loops left out', () => {
    const { network } = caseOf(persons(3), [tie(0, 0), tie(0, 1), tie(1, 2)])
    const level = levelOf(network, rankById(network), Uint32Array.of(0, 0, 1))
    const inside = network.edges.weight[1]!
    expect(Array.from(level.strength)).toEqual([inside, inside, 0])
  })
})
