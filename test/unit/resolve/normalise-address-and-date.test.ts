import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKeys, readAddress, showAddress, type WrittenAddress } from '#resolve/normalise/address.ts'
import { betterDate, birthDate, birthDatesClash, isReliable, isSlip } from '#resolve/normalise/birth-date.ts'
import { withinEdits } from '#resolve/normalise/edit-distance.ts'

const EMPTY: WrittenAddress = { street: '', houseNumber: '', houseAddition: '', postalCode: '', town: '', addressText: '' }
const read = (written: Partial<WrittenAddress>) => readAddress({ ...EMPTY, ...written })
const LOODS = { street: 'testloodsweg', number: '7', addition: 'A', postalCode: '3088AB', town: 'rotterdam' }

describe('readAddress', () => {
  it.each([
    [{ street: 'Testloodsweg', houseNumber: '7', houseAddition: 'A', postalCode: '3088AB', town: 'Rotterdam' }],
    [{ street: 'TESTLOODSWEG', houseNumber: '7A', postalCode: '3088 ab', town: 'ROTTERDAM' }],
    [{ street: 'Testloodsweg', houseNumber: '7-A', postalCode: '3088AB', town: 'Rotterdam' }],
    [{ street: 'Testloodsweg', houseNumber: '7 a', postalCode: '3088AB', town: 'Rotterdam' }],
    [{ street: 'Testloodswg.', houseNumber: '07', houseAddition: 'a', postalCode: '3088AB', town: 'Rotterdam' }],
    [{ street: 'Testloodsweg 7A', postalCode: '3088AB', town: 'Rotterdam' }],
    [{ addressText: 'Testloodsweg 7-A, 3088 AB Rotterdam' }],
    [{ addressText: 'TESTLOODSWEG 7A 3088AB ROTTERDAM' }],
    [{ addressText: 'Testloodsweg 7 A, 3088AB, Rotterdam' }],
    [{ addressText: 'Testloodsweg 7-A', postalCode: '3088AB', town: 'Rotterdam' }],
  ])('%j is one address', written => expect(read(written)).toEqual(LOODS))

  it.each([
    [{ addressText: 'Teststraat 19 bis', postalCode: '3088AB' }, { street: 'teststraat', number: '19', addition: 'BIS', postalCode: '3088AB', town: '' }],
    [{ addressText: 'Teststr. 19' }, { street: 'teststraat', number: '19', addition: '', postalCode: '', town: '' }],
    [{ addressText: 'Testloodsweg 7A, Rotterdam' }, { ...LOODS, postalCode: '' }],
    [{ addressText: 'Testloodsweg 7 Rotterdam' }, { ...LOODS, addition: '', postalCode: '' }],
    [{ addressText: 'Testloodsweg 7-2, 3088 AB Rotterdam' }, { ...LOODS, addition: '2' }],
    [{ addressText: '1e Testdwarsstraat 12 hs' }, { street: '1etestdwarsstraat', number: '12', addition: 'HS', postalCode: '', town: '' }],
    [{ addressText: 'Postbus Rotterdam' }, { street: 'postbusrotterdam', number: '', addition: '', postalCode: '', town: '' }],
    [{ street: 'Plein 1940', houseNumber: '7' }, { street: 'plein1940', number: '7', addition: '', postalCode: '', town: '' }],
  ])('reads %j', (written, expected) => expect(read(written)).toEqual(expected))

  it('has a key only with a house number', () => {
    expect(addressKeys(read({ street: 'Testloodsweg', postalCode: '3088AB', town: 'Rotterdam' }))).toEqual({ byPostcode: '', byTown: '', byStreet: '' })
    expect(addressKeys(LOODS)).toEqual({ byPostcode: '3088AB/7/A', byTown: 'testloodsweg/7/A/rotterdam', byStreet: 'testloodsweg/7/A' })
  })

  it('shows its parts as people write them', () => {
    expect(showAddress({ ...EMPTY, addressText: 'Testloodsweg 7-A, 3088 AB Rotterdam' })).toEqual({ street: 'Testloodsweg', house: '7A', postalCode: '3088AB', town: 'Rotterdam' })
    expect(showAddress({ ...EMPTY, street: 'Teststraat', houseNumber: '19', houseAddition: 'BIS' }).house).toBe('19 bis')
    expect(showAddress({ ...EMPTY, street: 'Teststraat', houseNumber: '19', houseAddition: '2' }).house).toBe('19-2')
  })
})

describe('dates of birth', () => {
  it.each([
    ['02-07-1998', undefined, 19980702, true],
    ['1998-07-02', undefined, 19980702, true],
    ['980702', 20250301, 19980702, true],
    ['250228', 20250301, 20250228, true],
    ['250302', 20250301, 19250302, true],
    ['00-00-2001', undefined, 20010000, false],
    ['00-07-2001', undefined, 20010700, false],
    ['20010101', undefined, 20010101, false],
    ['2001-07-01', undefined, 20010701, false],
    ['onbekend', undefined, 0, false],
    ['31-02-2001', undefined, 0, false],
  ])('reads %s', (text, before, date, reliable) => {
    expect(birthDate(text, before)).toBe(date)
    expect(isReliable(date)).toBe(reliable)
  })

  it.each([
    [19980702, 19980703, true],
    [19980702, 19980702, false],
    [19980702, 0, false],
    [19980702, 19980000, false],
    [19980702, 19980700, false],
    [19980702, 19980800, true],
    [19980702, 19980101, false],
    [19980101, 19980701, false],
    [19980702, 19990101, true],
    [19980000, 19990000, true],
  ])('%i and %i exclude each other: %s', (a, b, clash) => {
    expect(birthDatesClash(a, b)).toBe(clash)
    expect(birthDatesClash(b, a)).toBe(clash)
  })

  it('knows one slip of the pen', () => {
    expect(isSlip(19980702, 19980207)).toBe(true)
    expect(isSlip(19980702, 19980703)).toBe(true)
    expect(isSlip(19980702, 19890702)).toBe(true)
    expect(isSlip(19980702, 19970703)).toBe(false)
    expect(isSlip(19980702, 0)).toBe(false)
  })

  it('keeps the date that says more, whichever comes first', () => {
    for (const [more, less] of [[19980702, 19980101], [19980101, 19980700], [19980700, 19980000], [19980000, 0]] as const) {
      expect(betterDate(more, less)).toBe(more)
      expect(betterDate(less, more)).toBe(more)
    }
  })
})

/** Optimal string alignment by the full table. */
function slowDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  }
  return d[a.length]![b.length]!
}

describe('withinEdits', () => {
  it('agrees with the full table', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(withinEdits(a, b, limit)).toBe(slowDistance(a, b) <= limit)
      }),
      { seed: 5, numRuns: 2000 },
    )
  })
})
