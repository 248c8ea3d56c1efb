import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgesBetween, edgesOfKinds, edgesOfPartners, nodesOfKinds, nodesOfPartners, type PartnerMatch } from '#graph/filters.ts'
import { BitSet } from '#lib/bit-set.ts'
import { partnersOf, type PartnerId } from '#model/partners.ts'
import { bit, caseOf, plainCases, tie, type PlainEntity } from './case-of-ties.ts'

const ENTITIES: PlainEntity[] = [
  { id: 'P-1', kind: 'Person', label: 'Jan' },
  { id: 'O-1', kind: 'Organization', label: 'Kade B.V.' },
  { id: 'A-1', kind: 'Address', label: 'Testkade 1' },
  { id: 'P-2', kind: 'Person', label: 'Piet' },
]
const { network } = caseOf(
  ENTITIES,
  [tie(0, 1, { kind: 'Directorship', partner: 'kvk' }), tie(0, 1, { kind: 'Directorship', partner: 'fiod' }), tie(0, 2, { kind: 'LivesAt', partner: 'politie' }), tie(1, 2, { kind: 'RegisteredAt', partner: 'kvk' })],
)
const items = (set: BitSet): number[] => Array.from(set.items())

describe('filters by kind', () => {
  it('choose nodes', () => {
    expect(items(nodesOfKinds(network, ['Person']))).toEqual([0, 3])
    expect(items(nodesOfKinds(network, ['Address', 'Organization']))).toEqual([1, 2])
    expect(items(nodesOfKinds(network, []))).toEqual([])
  })

  it('choose edges', () => {
    expect(items(edgesOfKinds(network, ['LivesAt', 'RegisteredAt']))).toEqual([1, 2])
    expect(items(edgesOfKinds(network, ['Payment']))).toEqual([])
  })
})

describe('filters by partner', () => {
  const asked = bit('kvk') | bit('fiod')

  it.each<{ match: PartnerMatch; nodes: number[]; edges: number[] }>([
    { match: 'any', nodes: [0, 1, 2], edges: [0, 2] },
    { match: 'all', nodes: [0, 1], edges: [0] },
    { match: 'only', nodes: [1], edges: [0, 2] },
  ])('$match of KvK and FIOD', ({ match, nodes, edges }) => {
    expect(items(nodesOfPartners(network, asked, match))).toEqual(nodes)
    expect(items(edgesOfPartners(network, asked, match))).toEqual(edges)
  })

  it('leaves out what nobody mentions, also under `only`', () => {
    expect(nodesOfPartners(network, 0xffff, 'only').has(3)).toBe(false)
  })

  it('agrees with sets of partner ids on random cases', () => {
    fc.assert(
      fc.property(plainCases, fc.nat(1023), (plain, asked) => {
        const random = caseOf(plain.entities, plain.ties, plain.alone).network
        const wanted = new Set(partnersOf(asked))
        const rule: Record<PartnerMatch, (own: PartnerId[]) => boolean> = {
          any: own => own.some(partner => wanted.has(partner)),
          all: own => [...wanted].every(partner => own.includes(partner)),
          only: own => own.length > 0 && own.every(partner => wanted.has(partner)),
        }
        for (const match of ['any', 'all', 'only'] as const) {
          const nodes = Array.from({ length: random.nodes }, (_, v) => v).filter(v => rule[match](partnersOf(random.partners[v]!)))
          expect(items(nodesOfPartners(random, asked, match))).toEqual(nodes)
          const edges = Array.from({ length: random.edges.count }, (_, e) => e).filter(e => rule[match](partnersOf(random.edges.partners[e]!)))
          expect(items(edgesOfPartners(random, asked, match))).toEqual(edges)
        }
      }),
      { seed: 20250321, numRuns: 100 },
    )
  })
})

describe('edgesBetween', () => {
  it('needs both ends', () => {
    expect(items(edgesBetween(network, BitSet.of(4, [0, 1])))).toEqual([0])
    expect(items(edgesBetween(network, BitSet.of(4, [0, 1, 2])))).toEqual([0, 1, 2])
    expect(items(edgesBetween(network, BitSet.of(4, [3])))).toEqual([])
  })
})
