import { describe, expect, it } from 'vitest'
import { compareOrganisationNames } from '#resolve/compare-organisation-names.ts'
import { looksLikeFirm, readOrganisationName } from '#resolve/normalise/organisation-name.ts'

const read = (name: string) => readOrganisationName(name)!

describe('readOrganisationName', () => {
  it.each([
    ['Tropisch Fruit Delta B.V.', 'tropischfruitdelta', 'bv'],
    ['TROPISCH FRUIT DELTA BV', 'tropischfruitdelta', 'bv'],
    ['Tropisch Fruit Delta b v', 'tropischfruitdelta', 'bv'],
    ['Tropisch Fruit Delta', 'tropischfruitdelta', null],
    ['Bakkerij De Proef & Zonen V.O.F.', 'bakkerijdeproefenzonen', 'vof'],
    ['Bakkerij de Proef en Zonen vof', 'bakkerijdeproefenzonen', 'vof'],
    ['Stichting Testzorg', 'testzorg', 'stichting'],
    ['Stg. Testzorg', 'testzorg', 'stichting'],
    ['St. Testzorg', 'testzorg', 'stichting'],
    ['PROEFKREDIET LTD (CY)', 'proefkrediet', 'ltd'],
    ['Vastgoed Proef B.V. (99990077)', 'vastgoedproef', 'bv'],
    ['FRUTAS PRUEBA S.A.', 'frutasprueba', 'sa'],
    ['Gold Proof FZE', 'goldproof', 'fze'],
    ['Zkouška s.r.o.', 'zkouska', 'sro'],
    ['Test Transp. B.V.', 'testtransport', 'bv'],
    ['Westvaart Imp. & Exp. Groep Ltd.', 'westvaartimportenexportgroep', 'ltd'],
    ['Garage Proef B.V. i.o.', 'garageproef', 'bv'],
  ])('%s', (name, key, legalForm) => expect(read(name)).toMatchObject({ key, legalForm }))

  it('keeps a name that is only a legal form, and has none without letters', () => {
    expect(read('BV').key).toBe('bv')
    expect(readOrganisationName('- -')).toBeNull()
  })

  it.each([
    ['Tropisch Fruit Delta B.V.', true],
    ['Testtransport', true],
    ['Transport', false],
    ['Import Export', false],
    ['Orion BV', false],
    ['Orion Handel', true],
  ])('%s can stand for one firm: %s', (name, specific) => expect(read(name).specific).toBe(specific))

  it.each([
    ['Proefbank', true],
    ['Jansen Transport', true],
    ['Orion B.V.', true],
    ['Jan de Vries', false],
    ['Marks en Spencer', false],
  ])('%s looks like a firm: %s', (name, firm) => expect(looksLikeFirm(read(name))).toBe(firm))
})

describe('compareOrganisationNames', () => {
  it.each([
    ['Tropisch Fruit Delta B.V.', 'TROPISCH FRUIT DELTA', 'same'],
    ['Tropisch Fruit Delta B.V.', 'Trop. Fruit Delta', 'abbreviated'],
    ['Tropisch Fruit Delta B.V.', 'TFD B.V.', 'abbreviated'],
    ['Tropisch Fruit Delta B.V.', 'Tropisch Friut Delta B.V.', 'typo'],
    ['Tropisch Fruit Delta B.V.', 'Tropisch Fruit Delta V.O.F.', 'none'],
    ['Tropisch Fruit Delta B.V.', 'Tropisch Groente Delta B.V.', 'none'],
    ['Orion BV', 'Orien BV', 'none'],
  ] as const)('%s / %s: %s', (a, b, expected) => {
    expect(compareOrganisationNames(read(a), read(b))).toBe(expected)
    expect(compareOrganisationNames(read(b), read(a))).toBe(expected)
  })
})
