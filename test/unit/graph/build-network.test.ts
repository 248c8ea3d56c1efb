import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnerIndex } from '#model/partners.ts'
import { NO_TIME } from '#model/records.ts'
import { relationIndex } from '#model/relations.ts'
import { tieStrength, WEIGHT_UNIT } from '#graph/tie-strength.ts'
import { bit, caseOf, kindWeight, persons, plainCases, tie, type Case, type PlainCase, type PlainTie } from './case-of-ties.ts'

const build = (plain: PlainCase): Case => caseOf(plain.entities, plain.ties, plain.alone)

/** Edges of a network as plain rows, in their order. */
function rowsOf({ network }: Case): unknown[] {
  const { edges } = network
  return Array.from({ length: edges.count }, (_, e) => ({
    from: edges.from[e], to: edges.to[e], kind: edges.kind[e], partners: edges.partners[e], relations: edges.relations[e],
    first: edges.first[e], last: edges.last[e], amount: edges.amount[e], weight: edges.weight[e],
  }))
}

/** Distinct neighbours, the slow way. */
function degree(ties: readonly PlainTie[], node: number): number {
  return new Set(ties.flatMap(t => (t.from === node ? [t.to] : t.to === node ? [t.from] : [])).filter(other => other !== node)).size
}

function medianOf(degrees: number[]): number {
  const sorted = degrees.filter(d => d > 0).sort((a, b) => a - b)
  return sorted.length === 0 ? 1 : sorted[Math.ceil(sorted.length / 2) - 1]!
}

/** The same from a Map of rows: slow and obvious. */
function expectedRows({ entities, ties }: PlainCase): unknown[] {
  const byKey = new Map<string, PlainTie[]>()
  for (const t of ties) {
    const key = `${t.from} ${t.to} ${t.kind}`
    byKey.set(key, [...(byKey.get(key) ?? []), t])
  }
  const median = medianOf(entities.map((_, node) => degree(ties, node)))
  const rows = [...byKey.values()].map(group => {
    const { from, to, kind } = group[0]!
    const starts = group.map(t => t.start!).filter(time => time !== NO_TIME)
    const amounts = group.map(t => t.amount!).filter(amount => !Number.isNaN(amount)).sort((a, b) => a - b)
    const damping = Math.log2(1 + Math.max(1, Math.max(degree(ties, from), degree(ties, to)) / median))
    return {
      from, to, kind: relationIndex(kind), relations: group.length,
      partners: group.reduce((set, t) => set | bit(t.partner), 0),
      first: starts.length === 0 ? NO_TIME : Math.min(...starts),
      last: Math.max(...group.map(t => t.end!)),
      amount: amounts.length === 0 ? Number.NaN : amounts.reduce((a, b) => a + b, 0),
      weight: Math.round(((kindWeight(kind) * Math.log2(1 + group.length)) / damping) * 2 ** 20) / 2 ** 20,
    }
  })
  return rows.sort((a, b) => a.from - b.from || a.to - b.to || a.kind - b.kind)
}

describe('buildNetwork', () => {
  it('equals the aggregation through a Map on random cases', () => {
    fc.assert(fc.property(plainCases, plain => {
      expect(rowsOf(build(plain))).toEqual(expectedRows(plain))
    }), { seed: 20250301, numRuns: 300 })
  })

  it('takes nodes from entities, by index', () => {
    const plain = caseOf([{ id: 'O-1', kind: 'Organization', label: 'Kade B.V.' }, ...persons(2)], [tie(1, 0)], [{ partner: 'kvk', entity: 0 }])
    expect(plain.network.nodes).toBe(3)
    expect(plain.network.id).toEqual(['O-1', 'P-0', 'P-1'])
    expect(plain.network.label[0]).toBe('Kade B.V.')
    expect(plain.network.partners[0]).toBe(bit('politie') | bit('kvk'))
    expect(plain.network.partners[2]).toBe(0)
  })

  it('does not depend on the order of rows', () => {
    const shuffled = plainCases.chain(plain => fc.tuple(fc.constant(plain), fc.shuffledSubarray(plain.ties, { minLength: plain.ties.length })))
    fc.assert(
      fc.property(shuffled, ([plain, ties]) => {
        const straight = build(plain)
        const mixed = build({ ...plain, ties })
        expect(rowsOf(mixed)).toEqual(rowsOf(straight))
        expect(mixed.network.offset).toEqual(straight.network.offset)
        expect(mixed.network.target).toEqual(straight.network.target)
        expect(mixed.network.edge).toEqual(straight.network.edge)
      }),
      { seed: 20250302, numRuns: 200 },
    )
  })

  it('adds amounts to the same last digit whatever their order', () => {
    const amounts = [0.1, 0.2, 0.3]
    const sumOf = (list: number[]): number => caseOf(persons(2), list.map(amount => tie(0, 1, { amount }))).network.edges.amount[0]!
    expect(amounts.reduce((a, b) => a + b)).not.toBe(amounts.toReversed().reduce((a, b) => a + b))
    expect(sumOf(amounts.toReversed())).toBe(sumOf(amounts))
  })

  it('reaches every relation behind an edge, each exactly once', () => {
    fc.assert(
      fc.property(plainCases, plain => {
        const { records, resolution, network } = build(plain)
        const { edges } = network
        const seen = new Uint8Array(records.relations.count)
        for (let e = 0; e < edges.count; e++) {
          const behind = edges.relation.subarray(edges.firstRelation[e]!, edges.firstRelation[e + 1]!)
          expect(behind.length).toBe(edges.relations[e])
          for (const r of behind) {
            seen[r]!++
            expect(resolution.entityOf[records.relations.from[r]!]).toBe(edges.from[e])
            expect(resolution.entityOf[records.relations.to[r]!]).toBe(edges.to[e])
            expect(records.relations.kind[r]).toBe(edges.kind[e])
          }
        }
        expect([...seen].every(times => times === 1)).toBe(true)
      }),
      { seed: 20250303, numRuns: 100 },
    )
  })

  it('keeps directions and kinds apart, and the sources of each', () => {
    const { network } = caseOf(persons(2), [tie(0, 1), tie(1, 0, { partner: 'fiod' }), tie(0, 1, { kind: 'Call' }), tie(0, 1, { partner: 'om' })])
    expect(Array.from(network.edges.from)).toEqual([0, 0, 1])
    expect(Array.from(network.edges.relations)).toEqual([1, 2, 1])
    expect(network.edges.partners[1]).toBe((1 << partnerIndex('politie')) | (1 << partnerIndex('om')))
  })

  it('has no edge and a full offset array when nothing is related', () => {
    const { network } = caseOf(persons(3), [])
    expect(network.edges.count).toBe(0)
    expect(Array.from(network.edges.firstRelation)).toEqual([0])
    expect(Array.from(network.offset)).toEqual([0, 0, 0, 0])
    expect(caseOf([], []).network.nodes).toBe(0)
  })
})

describe('rows of neighbours', () => {
  it('are symmetric, ordered by (target, edge), with self-loops once', () => {
    fc.assert(
      fc.property(plainCases, plain => {
        const { network } = build(plain)
        const { edges, offset, target, edge } = network
        const found: string[] = []
        for (let v = 0; v < network.nodes; v++) {
          for (let i = offset[v]!; i < offset[v + 1]!; i++) {
            found.push(`${v} ${target[i]} ${edge[i]}`)
            if (i > offset[v]!) expect(target[i]! - target[i - 1]! || edge[i]! - edge[i - 1]!).toBeGreaterThan(0)
          }
        }
        const expected = Array.from({ length: edges.count }, (_, e) => {
          const [a, b] = [edges.from[e]!, edges.to[e]!]
          return a === b ? [`${a} ${a} ${e}`] : [`${a} ${b} ${e}`, `${b} ${a} ${e}`]
        })
        expect(found.sort()).toEqual(expected.flat().sort())
      }),
      { seed: 20250304, numRuns: 200 },
    )
  })
})

describe('tieStrength', () => {
  it.each([
    { name: 'one relation of weight 1 at ordinary nodes is 1', args: [1, 1, 3, 3], expected: 1 },
    { name: 'three relations are worth two', args: [1, 3, 3, 3], expected: 2 },
    { name: 'the weight of the kind is a factor', args: [0.5, 3, 3, 3], expected: 1 },
    { name: 'fewer neighbours than usual do not strengthen', args: [1, 1, 1, 4], expected: 1 },
    { name: 'three times the usual neighbours halve', args: [1, 1, 9, 3], expected: 0.5 },
    { name: '255 times the usual neighbours leave one eighth', args: [1, 1, 510, 2], expected: 0.125 },
  ])('$name', ({ args, expected }) => {
    const [weight, count, degree, median] = args as [number, number, number, number]
    expect(tieStrength(weight, count, degree, median)).toBe(expected)
  })

  it('is a whole, positive multiple of its unit, so that sums are exact in any order', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 50 }), (weight, count, degree, median) => {
        const units = tieStrength(weight, count + 1, degree, median) / WEIGHT_UNIT
        expect(Number.isInteger(units)).toBe(true)
        expect(units).toBeGreaterThanOrEqual(1)
      }),
      { seed: 20250305, numRuns: 500 },
    )
  })

  it('damps a hub in the network and leaves ordinary ties alone', () => {
    const hub = Array.from({ length: 30 }, (_, n) => tie(n + 1, 0))
    const pairs = Array.from({ length: 15 }, (_, n) => tie(2 * n + 1, 2 * n + 2))
    const { edges } = caseOf(persons(31), [...hub, ...pairs]).network
    const weightOf = (from: number, to: number): number => edges.weight[edges.from.findIndex((v, e) => v === from && edges.to[e] === to)]!
    expect(weightOf(1, 2)).toBe(1)
    expect(weightOf(1, 0)).toBeCloseTo(1 / Math.log2(1 + 30 / 2), 6)
  })
})
