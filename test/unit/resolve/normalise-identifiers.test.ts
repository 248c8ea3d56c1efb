import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesElevenTest } from '#lib/check-digits.ts'
import { accountNumber } from '#resolve/normalise/account-number.ts'
import { citizenNumber } from '#resolve/normalise/citizen-number.ts'
import { codeText, documentNumber, plainName } from '#resolve/normalise/code-text.ts'
import { companyTaxNumber } from '#resolve/normalise/company-tax-number.ts'
import { containerNumber } from '#resolve/normalise/container-number.ts'
import { imoNumber } from '#resolve/normalise/imo-number.ts'
import { neighbourSwaps } from '#resolve/normalise/neighbour-swaps.ts'
import { isDutchPlate, licencePlate, misreadPlates } from '#resolve/normalise/licence-plate.ts'
import { phoneNumber } from '#resolve/normalise/phone-number.ts'
import { tradeRegisterNumber } from '#resolve/normalise/trade-register-number.ts'
import { vesselName } from '#resolve/normalise/vessel-name.ts'
import { weaponKey } from '#resolve/normalise/weapon-serial.ts'

const ok = (value: string) => ({ value, valid: true })
const suspect = (value: string) => ({ value, valid: false })

/** Numbers that pass, built from eight digits and the ninth that fits; null when the ninth would be 10. */
const passing = fc
  .integer({ min: 1, max: 99_999_999 })
  .map(start => String(start).padStart(8, '0'))
  .map(start => start + ([...start].reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 11))
  .filter(number => number.length === 9)

describe('the 11-test', () => {
  it('passes built numbers, and fails every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(passing, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        expect(passesElevenTest(number)).toBe(true)
        const wrong = number.slice(0, place) + ((Number(number[place]) + shift) % 10) + number.slice(place + 1)
        expect(passesElevenTest(wrong)).toBe(false)
        for (const swapped of neighbourSwaps(number)) expect(passesElevenTest(swapped)).toBe(false)
      }),
      { seed: 3, numRuns: 400 },
    )
  })

  it('passes one in eleven of all numbers', () => {
    let passed = 0
    for (let n = 1; n <= 110_000; n++) if (passesElevenTest(String(n).padStart(9, '0'))) passed++
    expect(passed).toBeGreaterThan(9_900)
    expect(passed).toBeLessThan(10_100)
  })

  it('undoes a swap', () => {
    expect(neighbourSwaps('999990109')).toContain('999990019')
    expect(neighbourSwaps('111')).toEqual([])
  })
})

describe('numbers of ships', () => {
  it.each([
    // The example of the IMO's own page on the scheme.
    ['IMO 9074729', ok('9074729')],
    ['9074729', ok('9074729')],
    ['9074720', suspect('9074720')],
    ['907472', suspect('907472')],
    ['IMO', null],
  ])('reads IMO number %j', (text, expected) => expect(imoNumber(text)).toEqual(expected))
})

describe('numbers of persons and firms', () => {
  it.each([
    ['999990019', ok('999990019')],
    ['999 990 019', ok('999990019')],
    ['9999.90.019', ok('999990019')],
    ['999990091', suspect('999990091')],
    ['12345672', ok('012345672')],
    ['99999001', suspect('099999001')],
    ['abc', null],
  ])('reads BSN %j', (text, expected) => expect(citizenNumber(text)).toEqual(expected))

  it.each([
    ['899990009', ok('899990009')],
    ['NL899990009', ok('899990009')],
    ['NL 899990009', ok('899990009')],
    ['899990009B01', ok('899990009')],
    ['nl899990009b01', ok('899990009')],
    ['899990009L01', ok('899990009')],
    ['899990090B01', suspect('899990090')],
    ['DE1234567', ok('DE1234567')],
    ['NL12', suspect('NL12')],
    ['-', null],
  ])('reads RSIN %j', (text, expected) => expect(companyTaxNumber(text)).toEqual(expected))

  it.each([
    ['99990001', ok('99990001')],
    ['9999 0001', ok('99990001')],
    ['1234567', ok('01234567')],
    ['999900011', suspect('999900011')],
    ['', null],
  ])('reads KvK number %j', (text, expected) => expect(tradeRegisterNumber(text)).toEqual(expected))

  it('reads document numbers in any spelling', () => {
    expect(documentNumber('nt 0000001')).toEqual(ok('NT0000001'))
    expect(documentNumber('NT')).toEqual(suspect('NT'))
  })
})

describe('numbers of things', () => {
  // GB82 WEST … is the example of ISO 13616; NL35TEST… of partner-exports.md 1.5.
  it.each([
    ['GB82 WEST 1234 5698 7654 32', ok('GB82WEST12345698765432')],
    ['NL35TEST0000777001', ok('NL35TEST0000777001')],
    ['nl35 test 0000 7770 01', ok('NL35TEST0000777001')],
    ['NL35TEST0000777010', suspect('NL35TEST0000777010')],
    ['NL35', suspect('NL35')],
    ['contant', null],
  ])('reads IBAN %j', (text, expected) => expect(accountNumber(text)).toEqual(expected))

  // CSQU3054383 is the worked example of ISO 6346.
  it.each([
    ['CSQU3054383', ok('CSQU3054383')],
    ['csqu 305438-3', ok('CSQU3054383')],
    ['CSQU3054384', suspect('CSQU3054384')],
    ['CSQU3045383', suspect('CSQU3045383')],
    ['TSTU4009874', ok('TSTU4009874')],
    ['TSTU 400987-4', ok('TSTU4009874')],
    ['4009874', suspect('4009874')],
  ])('reads container %j', (text, expected) => expect(containerNumber(text)).toEqual(expected))

  it.each([
    ['06-00000001', ok('+31600000001')],
    ['+31 6 00000001', ok('+31600000001')],
    ['+31 (0)6 00000001', ok('+31600000001')],
    ['0031600000001', ok('+31600000001')],
    ['0031 06 0000 0001', ok('+31600000001')],
    ['600000001', ok('+31600000001')],
    ['31600000001', ok('+31600000001')],
    ['010-0000000', ok('+31100000000')],
    ['+32 470 00 00 00', ok('+32470000000')],
    ['06-0000', suspect('+3160000')],
    ['geen', null],
  ])('reads phone %j', (text, expected) => expect(phoneNumber(text)).toEqual(expected))

  it.each([
    ['ZZ-99-ZZ', ok('ZZ99ZZ')],
    ['zz 99 zz', ok('ZZ99ZZ')],
    ['B-TT 1234', ok('BTT1234')],
    ['Z', suspect('Z')],
  ])('reads plate %j', (text, expected) => expect(licencePlate(text)).toEqual(expected))

  it('offers the plates that one misread sign leads to, and none for a plate that exists as it is', () => {
    expect(isDutchPlate('ZZ99ZZ')).toBe(true)
    expect(misreadPlates('ZZ99ZZ')).toEqual([])
    expect(misreadPlates('ZZ9BZZ')).toEqual(['ZZ98ZZ'])
    expect(misreadPlates('99Z0ZZ')).toEqual(['99ZDZZ', '99ZOZZ'])
    expect(misreadPlates('WAW1234')).toEqual([])
  })

  it.each([
    ['MV TESTVOYAGER', 'testvoyager'],
    ['M/V Testvoyager', 'testvoyager'],
    ['M.V. Test Voyager', 'testvoyager'],
    ['Testvoyager', 'testvoyager'],
    ['Testvoyager MV', 'testvoyager'],
    ['MV', 'mv'],
  ])('reads ship %j', (text, value) => expect(vesselName(text)).toEqual(ok(value)))

  it('keys weapons by make and serial, but not by a serial that was filed off', () => {
    expect(weaponKey('Testmerk', 'FX 123-456')).toBe(weaponKey('TESTMERK', 'fx123456'))
    expect(weaponKey('Testmerk', 'weggeslepen')).toBeNull()
    expect(weaponKey('Testmerk', '')).toBeNull()
  })

  it('takes codes and plain names whatever the case and spacing', () => {
    expect(codeText(' 25nl000510test0001 ')).toEqual(ok('25NL000510TEST0001'))
    expect(codeText('TST00 A 1234 G0')).toEqual(codeText('TST00A1234G0'))
    expect(plainName('Testkade')).toEqual(plainName('TEST KADE'))
    expect(plainName('--')).toBeNull()
  })
})
