import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naturalOrder } from '#lib/natural-order.ts'

describe('naturalOrder', () => {
  it.each([
    { given: ['10', '9', '1', '2'], expected: ['1', '2', '9', '10'] },
    { given: ['n10', 'n2', 'n1', 'm3'], expected: ['m3', 'n1', 'n2', 'n10'] },
    { given: ['a1b10', 'a1b9', 'a01b9', 'a'], expected: ['a', 'a01b9', 'a1b9', 'a1b10'] },
    { given: ['b', '1', 'ab', 'a1', ''], expected: ['', '1', 'a1', 'ab', 'b'] },
    { given: ['1-10', '1-2', '1'], expected: ['1', '1-2', '1-10'] },
    { given: ['99999999999999999999', '100000000000000000000', '7'], expected: ['7', '99999999999999999999', '100000000000000000000'] },
    { given: ['00', '0', '000'], expected: ['0', '00', '000'] },
  ])('$given', ({ given, expected }) => {
    expect(given.toSorted(naturalOrder)).toEqual(expected)
  })

  const text = fc.string({ unit: fc.constantFrom('0', '1', '2', '9', 'a', 'b', '-', 'é'), maxLength: 7 })

  it('is a total order that tells any two different texts apart', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(naturalOrder(a, b))).toBe(0 - Math.sign(naturalOrder(b, a)))
        expect(naturalOrder(a, b) === 0).toBe(a === b)
        if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) expect(naturalOrder(a, c)).toBeLessThanOrEqual(0)
      }),
      { seed: 20250361, numRuns: 3000 },
    )
  })

  it('orders whole numbers by value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), numbers => {
        expect(numbers.map(String).sort(naturalOrder)).toEqual(numbers.toSorted((a, b) => a - b).map(String))
      }),
      { seed: 20250362, numRuns: 100 },
    )
  })
})
