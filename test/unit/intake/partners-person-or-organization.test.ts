import { describe, expect, test } from 'vitest'
import { isKvkNumber, splitCountry, splitKvkNumber } from '#intake/bracketed-name.ts'
import { holdsLegalForm, personOrOrganization } from '#intake/person-or-organization.ts'

describe('legal forms', () => {
  test.each([
    'Tropisch Fruit Delta B.V.', 'TROPISCH FRUIT DELTA BV', 'Tropisch Fruit Delta b v', 'Tropisch Fruit Delta B V', 'Tropisch Fruit Delta b.v', 'Proef B. V.', 'Proef BV', 'PROEF BV.', 'Proef B.V. i.o.', 'Proef Holding B.V. Rotterdam',
    'Expeditie Proef N.V.', 'Expeditie Proef NV', 'Jansen & Zn V.O.F.', 'V.O.F. De Kade', 'vof De Kade', 'Garage v o f', 'Stichting Derdengelden Proef', 'STICHTING PROEF', 'St. Derdengelden Proef', 'ST. PROEF', 'St Proef', 'Stg Proef', 'Stg. Proef',
    'PROEFKREDIET LTD', 'Proef Ltd.', 'PROEFKREDIET LTD (CY)', 'Proef Limited', 'Prüf GmbH', 'PRUF GMBH', 'GmbH Prüf', 'Prüf G.m.b.H.', 'FRUTAS PRUEBA SA', 'FRUTAS PRUEBA S.A.', 'FRUTAS PRUEBA, S.A.', 'frutas prueba sa', 'Frutas Prueba S. A.', 'TEST S.A.S.', 'Test Import SAS', 'Gulf Test FZE', 'GULF TEST FZE (AE)',
    'Zkouška s.r.o.', 'ZKOUSKA SRO', 'Zkouška s. r. o.', 'van der Velden B.V.', 'VAN DER VELDEN BV', 'J.P. van der Velden Beheer B.V.', 'El Khayri Transport BV', 'Bloemen & Zn.B.V. BV',
  ])('%s holds one', name => expect(holdsLegalForm(name, false)).toBe(true))

  test.each([
    'J.P. vd Velden', 'van der Velden, Jan Pieter', 'VELDEN VD J', 'Velden, Jan Piet van der', 'Jan van der Velden', 'S.A. Bakker', 'B.V. Jansen', 'N.V. de Wit', 'Bakker, S.A.', 'Velden, B.V. van der', 'van der Velden, S.A.', 'VELDEN VD SA', 'J. SAS', 'Jan Sas', 'Sas, Jan', 'SAS J',
    'Maria de Sa', 'MARIA DE SA', 'Sara El Khayri', 'Salvador Nuñez', 'Stefan Proef', 'Steven van Ast', 'Velden, St. van der', 'Ltdinga, J.', 'Novak', 'Vofka Proef', 'Bvlgari Proef', 'J.B.V. de Vries', 'A.S.A. Bakker', 'P.V.O.F. Jansen', 'Abvakabo Proef', 'Investa Fruit Import', 'Café De Kade', '', '-',
  ])('%s holds none', name => expect(holdsLegalForm(name, false)).toBe(false))

  test('beside a date of birth one name with two letters is a family name with initials', () => {
    expect(holdsLegalForm('BAKKER SA', false)).toBe(true)
    expect(holdsLegalForm('BAKKER SA', true)).toBe(false)
    expect(holdsLegalForm('BAKKER N.V.', true)).toBe(false)
    expect(holdsLegalForm('Vastgoed Proef B.V.', true)).toBe(true)
    expect(holdsLegalForm('Stichting Proef', true)).toBe(true)
  })
})

describe('the order of partner-exports.md 1.4', () => {
  const none = { name: 'Proef', hasKvkNumber: false, hasBirthDate: false }
  test.each([
    ['a KvK number beats all', { ...none, hasKvkNumber: true, hasBirthDate: true }, 'Organization', false],
    ['a legal form beats a date of birth', { ...none, name: 'Vastgoed Proef B.V.', hasBirthDate: true }, 'Organization', false],
    ['a country in brackets', { ...none, hasCountry: true }, 'Organization', false],
    ['a date of birth', { ...none, hasBirthDate: true }, 'Person', false],
    ['a trade name without legal form', { ...none, name: 'Café De Kade' }, 'Person', true],
  ] as const)('%s', (_, evidence, kind, uncertain) => expect(personOrOrganization(evidence)).toEqual({ kind, uncertain }))
})

describe('what stands in brackets behind a name', () => {
  test.each([
    ['Vastgoed Proef B.V. (99990077)', 'Vastgoed Proef B.V.', '99990077'],
    ['Vastgoed Proef B.V.(99912345)', 'Vastgoed Proef B.V.', '99912345'],
    ['Vastgoed Proef B.V. ( 99990077 )', 'Vastgoed Proef B.V.', '99990077'],
    ['Vastgoed Proef (KvK 99990077) B.V.', 'Vastgoed Proef B.V.', '99990077'],
    ['Vastgoed Proef B.V. (9999007)', 'Vastgoed Proef B.V. (9999007)', null],
    ['Vastgoed Proef B.V. (12345678)', 'Vastgoed Proef B.V. (12345678)', null],
    ['van der Velden, Jan Pieter', 'van der Velden, Jan Pieter', null],
  ])('KvK number in "%s"', (text, name, inBrackets) => expect(splitKvkNumber(text)).toEqual({ name, inBrackets }))

  test.each([
    ['PROEFKREDIET LTD (CY)', 'PROEFKREDIET LTD', 'CY'],
    ['Proefkrediet (cy)', 'Proefkrediet', 'CY'],
    ['Proefkrediet (CYP) ', 'Proefkrediet', 'CYP'],
    ['Proefbank (Zuid) N.V.', 'Proefbank (Zuid) N.V.', null],
    ['Proefbank', 'Proefbank', null],
  ])('country in "%s"', (text, name, inBrackets) => expect(splitCountry(text)).toEqual({ name, inBrackets }))

  test.each([['99990077', true], ['99912345', true], ['19980702', false], ['9999007', false], ['999900771', false], ['', false]])('%s as KvK number: %s', (text, is) => expect(isKvkNumber(text)).toBe(is))
})
