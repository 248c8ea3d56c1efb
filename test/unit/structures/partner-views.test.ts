import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARTNERS } from '#model/partners.ts'
import { visibilityOf, type Visibility } from '#structures/partner-views.ts'
import { bit, caseOf, persons, plainCases, tie, type PlainCase } from '../graph/case-of-ties.ts'

const see = (plain: PlainCase, members: readonly number[]): Visibility => {
  const { records, network } = caseOf(plain.entities, plain.ties, plain.alone)
  return visibilityOf(records, network)(Uint32Array.from(members))
}

/** Parts of a set of members under ties, by merging labels until nothing changes. */
function partsOf(members: readonly number[], ties: readonly (readonly [number, number])[]): number {
  const label = new Map(members.map(node => [node, node]))
  for (let changed = true; changed; ) {
    changed = false
    for (const [a, b] of ties) {
      const low = Math.min(label.get(a)!, label.get(b)!)
      if (label.get(a) === low && label.get(b) === low) continue
      label.set(a, low).set(b, low)
      changed = true
    }
  }
  return new Set(label.values()).size
}

/** A partner's world read from its own rows alone, without the network. */
function bruteForce({ ties, alone }: PlainCase, members: readonly number[]): Visibility {
  const inside = ties.filter(t => t.from !== t.to && members.includes(t.from) && members.includes(t.to))
  const seenBy = PARTNERS.flatMap(({ id }) => {
    const mentioned = new Set([...ties.filter(t => t.partner === id).flatMap(t => [t.from, t.to]), ...alone.filter(m => m.partner === id).map(m => m.entity)])
    const known = members.filter(node => mentioned.has(node))
    const stated = inside.filter(t => t.partner === id)
    if (known.length === 0) return []
    return [{
      partner: id, members: known.length, memberShare: known.length / members.length,
      ties: stated.length, tieShare: inside.length === 0 ? 0 : stated.length / inside.length,
      parts: partsOf(known, stated.map(t => [t.from, t.to] as const)),
    }]
  })
  return { ties: inside.length, seenBy }
}

describe('visibilityOf', () => {
  it('equals what is read from the rows of each partner alone, for any sets, one after the other', () => {
    fc.assert(
      fc.property(plainCases, fc.array(fc.array(fc.nat()), { minLength: 1, maxLength: 4 }), (plain, picks) => {
        const { records, network } = caseOf(plain.entities, plain.ties, plain.alone)
        const visibility = visibilityOf(records, network)
        for (const pick of picks) {
          const members = [...new Set(pick.map(n => n % network.nodes))]
          expect(visibility(Uint32Array.from(members))).toEqual(bruteForce(plain, members))
        }
      }),
      { seed: 20250421, numRuns: 400 },
    )
  })

  it('counts the isolated members that a partner sees as parts', () => {
    const plain: PlainCase = {
      entities: persons(4),
      ties: [tie(0, 1), tie(1, 2, { partner: 'fiod' }), tie(2, 3, { partner: 'fiod' })],
      alone: [{ partner: 'politie', entity: 3 }],
    }
    const { ties, seenBy } = see(plain, [0, 1, 2, 3])
    expect(ties).toBe(3)
    expect(seenBy).toEqual([
      { partner: 'politie', members: 3, memberShare: 0.75, ties: 1, tieShare: 1 / 3, parts: 2 },
      { partner: 'fiod', members: 3, memberShare: 0.75, ties: 2, tieShare: 2 / 3, parts: 1 },
    ])
  })

  it('lists partners in ring order and leaves out those that see nobody', () => {
    const plain: PlainCase = { entities: persons(3), ties: [tie(0, 1, { partner: 'kadaster' }), tie(0, 1, { partner: 'om' }), tie(2, 2, { partner: 'rdw' })], alone: [] }
    expect(see(plain, [0, 1]).seenBy.map(view => view.partner)).toEqual(['om', 'kadaster'])
  })

  it('counts a relation of a member with itself as no tie', () => {
    const { ties, seenBy } = see({ entities: persons(2), ties: [tie(0, 0)], alone: [] }, [0, 1])
    expect(ties).toBe(0)
    expect(seenBy).toEqual([{ partner: 'politie', members: 1, memberShare: 0.5, ties: 0, tieShare: 0, parts: 1 }])
  })

  it('adds up: every tie is stated by exactly one partner', () => {
    fc.assert(
      fc.property(plainCases, plain => {
        const { ties, seenBy } = see(plain, plain.entities.map((_, n) => n))
        expect(seenBy.reduce((sum, view) => sum + view.ties, 0)).toBe(ties)
        for (const view of seenBy) expect(bit(view.partner)).toBeGreaterThan(0)
        for (const view of seenBy) expect(view.parts).toBeGreaterThanOrEqual(view.members - view.ties)
      }),
      { seed: 20250422, numRuns: 100 },
    )
  })
})
