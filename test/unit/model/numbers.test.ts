import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from '#model/numbers.ts'

describe('readNumber (partner-exports.md 1.7)', () => {
  test.each([
    ['24900', 24900], ['24900,00', 24900], ['24900.00', 24900], ['24.900', 24900], ['24.900,00', 24900], ['24,900.00', 24900], ['  24.900,00', 24900],
    ['412,5', 412.5], ['19.920', 19920], ['14.550,50', 14550.5], ['14,800.00', 14800], ['38400,50', 38400.5], ['98.500', 98500], ['410.000', 410000],
    ['0', 0], ['-1200', -1200], ['-1.200', -1200], ['+5', 5], ['1.234.567', 1234567], ['1,234,567', 1234567], ['1.234.567,89', 1234567.89], ['1,234,567.89', 1234567.89],
    ['0,5', 0.5], [',5', 0.5], ['33.33', 33.33], ['1 234,50', 1234.5], ['1\u00a0234,50', 1234.5], ['€ 24.900', 24900], ['24.900 EUR', 24900], ['100', 100],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value))

  test.each(['', ' ', '-', 'onbekend', '1/2', '12a', '1.23.45', '1,2,3', '--5', '1e5', '0x10', 'NaN', 'Infinity', '.', ',', '1.000-'])('"%s" is no number', text => expect(readNumber(text)).toBeNaN())

  test('every way of writing an amount reads as that amount', () => {
    const grouped = (whole: number, sign: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, sign)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const two = String(cents).padStart(2, '0')
        const written = [`${whole},${two}`, `${whole}.${two}`, `${grouped(whole, '.')},${two}`, `${grouped(whole, ',')}.${two}`, `  ${grouped(whole, ' ')},${two}`]
        for (const text of written) expect(readNumber(text), text).toBe(Number(`${whole}.${two}`))
        for (const text of [String(whole), grouped(whole, '.'), grouped(whole, ',')]) expect(readNumber(text), text).toBe(whole)
      }),
      { seed: 17, numRuns: 500 },
    )
  })
})
