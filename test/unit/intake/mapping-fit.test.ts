import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeContainer, looksLikeIban, looksLikeImo, looksLikeCitizenNumber } from '#intake/guess-check-digits.ts'
import { fitOf, fitsOf } from '#intake/guess-fit.ts'
import { tellingForm } from '#intake/guess-value-forms.ts'
import type { ColumnUse } from '#model/mapping.ts'
import { PROPERTIES, type PropertyId } from '#model/properties.ts'

const states = (property: PropertyId): ColumnUse => ({ as: 'property', slot: 's', property })

describe('fitOf', () => {
  test.each<[PropertyId, readonly string[], readonly string[]]>([
    ['bsn', ['999990019', '999990032', '999.990.019'], ['999990018', '99999001', 'onbekend', 'A99990019']],
    ['rsin', ['899990009'], ['899990008']],
    ['fiscalNumber', ['899990009B01', 'NL899990009B01'], ['899990008B01']],
    ['kvkNumber', ['99990001', '9999 0001'], ['999900011', 'geen']],
    ['iban', ['NL35TEST0000777001', 'nl35 test 0000 7770 01', 'GB33BUKB20201555555555'], ['NL36TEST0000777001', '0000777001']],
    ['plate', ['ZZ-99-ZZ', 'zz99zz', '99-ZZZ-9'], ['Z-9', 'ZZZZZZ', '999999']],
    ['containerNumber', ['CSQU3054383', 'CSQU 305438-3'], ['CSQU3054384', 'CSQA3054383']],
    ['phone', ['06-00001111', '+31 6 0000 1111', '0031600001111', '010 111 2222'], ['12345678', '0612', 'geen']],
    ['email', ['a@b.example'], ['a@b', 'a b@c.example']],
    ['postalCode', ['3088AB', '3088 ab'], ['0123AB', '3088']],
    ['birthDate', ['14-03-1988', '2-7-1991', '19880314', '1988-03-14', '00-00-1979'], ['31-02-1988', 'maart', 'onbekend']],
    ['amount', ['24.900,00', '24900', '-3,5'], ['veel', '12 kg']],
    ['gender', ['M', 'V', 'vrouw'], ['ja']],
    ['imo', ['9074729', 'IMO 9074729'], ['9074728']],
    ['latitude', ['51.91', '-4,5'], ['91.2', '51']],
    ['name', ['Voorbeeld, J.', '陈伟'], ['12', '?', 'onbekend']],
    ['time', ['10:14', '9:05:00'], ['24:10', '1014']],
  ])('%s', (property, good, bad) => {
    for (const value of good) expect([value, fitOf([value], states(property))]).toEqual([value, 1])
    for (const value of bad) expect([value, fitOf([value], states(property))]).toEqual([value, 0])
    expect(fitOf([...good, ...bad, '', '  '], states(property))).toBe(good.length / (good.length + bad.length))
  })

  test('qualifiers of relations: dates and numbers', () => {
    expect(fitOf(['2025-01-01', 'x'], { as: 'start' })).toBe(0.5)
    expect(fitOf(['2025-01-01', 'x'], { as: 'date' })).toBe(0.5)
    expect(fitOf(['1', '2,5', 'x', 'y'], { as: 'weight' })).toBe(0.5)
    expect(fitOf(['IN', '-'], { as: 'role' })).toBe(0.5)
  })

  test('no values, or no use: nothing fits', () => {
    expect(fitOf([], states('bsn'))).toBe(0)
    expect(fitOf(['', ' '], states('other'))).toBe(0)
    expect(fitOf(['x'], { as: 'nothing' })).toBe(0)
  })

  test('fitsOf says the same for every property', () => {
    const values = ['999990019', 'ZZ-99-ZZ', '2025-01-01', 'Voorbeeld, J.', 'onbekend', '']
    const all = fitsOf(values)
    for (const { id } of PROPERTIES) expect([id, all[id]]).toEqual([id, fitOf(values, states(id))])
    expect(all.end).toBe(fitOf(values, { as: 'end' }))
  })
})

describe('check digits', () => {
  const digits = (count: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map(list => list.join(''))
  /** Any wrong digit must be seen by these checks; a swap of neighbours too, except in ISO 6346 and IMO. */
  test.each([
    ['eleven test', looksLikeCitizenNumber, digits(8), (body: string) => Array.from({ length: 10 }, (_, d) => `${body}${d}`)],
    ['IBAN', looksLikeIban, digits(10), (body: string) => Array.from({ length: 97 }, (_, d) => `NL${String(d + 2).padStart(2, '0')}TEST${body}`)],
  ] as const)('%s: of a body at most one completion passes, and no single wrong digit does', (_, passes, body, completions) => {
    let completed = 0
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (text, place, change) => {
        const good = completions(text).filter(candidate => passes(candidate))
        expect(good.length).toBeLessThanOrEqual(1)
        if (good[0] === undefined) return
        completed++
        const at = good[0].length - 1 - place
        const wrong = good[0].slice(0, at) + String((Number(good[0][at]) + change) % 10) + good[0].slice(at + 1)
        expect(passes(wrong)).toBe(false)
      }),
      { seed: 11, numRuns: 200 },
    )
    expect(completed).toBeGreaterThan(100)
  })

  test('all zeros are no number', () => expect(looksLikeCitizenNumber('000000000')).toBe(false))
  test.each(['CSQU3054383', 'TSTU4009874', 'MSKU 907032-3'])('%s is a container', text => expect(looksLikeContainer(text)).toBe(true))
  test.each(['9074729', '9176187'])('%s is an IMO number', text => expect(looksLikeImo(text)).toBe(true))
})

describe('tellingForm', () => {
  test.each([
    ['iban', ['NL35TEST0000777001', 'GB33BUKB20201555555555']],
    ['bsn', ['999990019', '999990032']],
    ['plate', ['ZZ-99-ZZ', 'ZZ-98-ZZ']],
    ['phone', ['06-00001111', '+31600001112']],
    ['moment', ['2025-01-01 10:00', '03-02-2025 05:41']],
    ['date', ['20250101', '03-02-2025']],
    ['companyName', ['Expeditie Proef B.V.', 'Kade Diensten']],
    ['personName', ['Voorbeeld, J.', 'Jan van der Velden', 'TESTMAN A']],
    [null, ['99990014', '99990027']],
    [null, ['wit busje', 'rode auto']],
    [null, ['1', '2', '3']],
    [null, ['onbekend', '']],
  ] as const)('%s', (form, values) => expect(tellingForm(values)).toBe(form))
})
