import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BitSet } from '#lib/bit-set.ts'

const sized = fc.integer({ min: 1, max: 100 }).chain(size => fc.record({ size: fc.constant(size), left: fc.array(fc.nat(size - 1)), right: fc.array(fc.nat(size - 1)) }))
const ascendingOf = (items: Iterable<number>): number[] => [...new Set(items)].sort((a, b) => a - b)

describe('BitSet', () => {
  it('behaves as a Set of numbers', () => {
    fc.assert(
      fc.property(sized, ({ size, left, right }) => {
        const set = BitSet.of(size, left)
        expect(Array.from(set.items())).toEqual(ascendingOf(left))
        expect(set.count()).toBe(new Set(left).size)
        for (const item of right) set.delete(item)
        const kept = left.filter(item => !right.includes(item))
        for (let item = 0; item < size; item++) expect(set.has(item)).toBe(kept.includes(item))
        const [a, b] = [BitSet.of(size, left), BitSet.of(size, right)]
        expect(Array.from(a.and(b).items())).toEqual(ascendingOf(left.filter(item => right.includes(item))))
        expect(Array.from(a.or(b).items())).toEqual(ascendingOf([...left, ...right]))
      }),
      { seed: 20250341, numRuns: 200 },
    )
  })

  it.each([0, 1, 31, 32, 33, 64])('is full up to the last of %i numbers', size => {
    const full = BitSet.where(size, () => true)
    expect(full.count()).toBe(size)
    expect(full.has(size)).toBe(false)
  })

  it.each([-1, 4, 1.5, Number.NaN])('refuses %d in a set of 0..3', item => {
    expect(() => BitSet.of(4, [item])).toThrow(`${item} cannot be in a set of 0..3`)
  })

  it('refuses to combine sets of other sizes', () => {
    expect(() => new BitSet(3).and(new BitSet(4))).toThrow('3 and 4')
    expect(() => new BitSet(3).or(new BitSet(4))).toThrow('3 and 4')
  })
})
