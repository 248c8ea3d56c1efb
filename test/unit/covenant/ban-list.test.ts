import { describe, expect, test } from 'vitest'
import { DEFAULT_BANNED_COLUMNS, isBanned } from '#covenant/ban-list.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'

test('the default is the list of the example covenant', () => {
  expect(DEFAULT_BANNED_COLUMNS).toEqual(['nationaliteit', 'geboorteland', 'geboorteplaats', 'etniciteit', 'religie', 'taal'])
})

describe('banned with the default list', () => {
  test.each([
    'nationaliteit', 'Nationaliteit', ' NATIONALITEIT ', 'nationaliteit_code', 'nationaliteit1', 'tweede nationaliteit', 'nationality', 'nationalité', 'Nationalität', 'nat_code', 'nat', 'staatsburgerschap', 'citizenship',
    'geboorteland', 'geboorte_land', 'Geboorte-Land', 'geboorteLand', 'land_van_geboorte', 'landGeboorte', 'geb_land', 'country_of_birth', 'countryOfBirth', 'birth_country', 'geboorteland_code', 'geboren_in_land',
    'geboorteplaats', 'geboorte_plaats', 'GEBOORTEPLAATS', 'geb. plaats', 'gebplaats', 'plaats_van_geboorte', 'place_of_birth', 'birthplace', 'PlaceOfBirth', 'geboortegemeente', 'pob', 'Geburtsort', 'Geburtsland', 'geboren_te', 'geboortedatum_en_plaats',
    'etniciteit', 'etnische_achtergrond', 'ethnicity', 'ethnic_group', 'ras', 'race', 'huidskleur', 'afkomst', 'migratieachtergrond', 'Étnïciteit',
    'religie', 'religion', 'religieuze_gezindte', 'geloof', 'geloofsovertuiging', 'godsdienst', 'kerkgenootschap', 'levensovertuiging',
    'taal', 'taalcode', 'taal_code', 'Taal', 'moedertaal', 'voorkeurstaal', 'gesproken_taal', 'language', 'preferred language', 'lang', 'lang_code', 'talen', 'tolktaal', 'tolk_nodig', 'langue',
  ])('%s', column => expect(isBanned(column, DEFAULT_BANNED_COLUMNS)).toBe(true))
})

describe('not banned', () => {
  test.each([
    '', '  ', '___', 'naam', 'plaats', 'land', 'geboortedatum', 'houder_geboortedatum', 'geboortedatum_of_kvk', 'geb_datum', 'datum_betaald', 'betaaldatum', 'totaal', 'aantal', 'aantaal', 'kwartaal', 'metaal', 'digitaal', 'taalloos', 'kapitaal',
    'afzender_land', 'land_oorsprong', 'land_afgifte', 'country', 'place', 'town', 'natuurlijk_persoon', 'nationaal_nummer', 'gebouw_plaats', 'gebruikersland', 'trace', 'krasnummer', 'terras', 'lange_termijn', 'looptijd_lang', 'belangrijk', 'grace_period', 'rechtsvorm', 'traceernummer',
  ])('"%s"', column => expect(isBanned(column, DEFAULT_BANNED_COLUMNS)).toBe(false))

  test('no column of the twelve exports', () => {
    const columns = PARTNER_FORMATS.flatMap(format => format.columns.map(column => `${format.id}.${column.name}`))
    expect(columns.length).toBe(210)
    expect(columns.filter(name => isBanned(name.slice(name.indexOf('.') + 1), DEFAULT_BANNED_COLUMNS))).toEqual([])
  })
})

describe('another list', () => {
  test('bans what it names and nothing of the default', () => {
    expect(isBanned('nationaliteit', [])).toBe(false)
    expect(isBanned('taal', ['religie'])).toBe(false)
    expect(isBanned('godsdienst', ['religie'])).toBe(true)
    expect(isBanned('geboorteland', ['geboorteplaats'])).toBe(false)
  })

  test('names a thing in any of its words', () => {
    expect(isBanned('nationaliteit', ['nationality'])).toBe(true)
    expect(isBanned('moedertaal', ['language'])).toBe(true)
  })

  test('bans words of its own, within longer names too', () => {
    expect(isBanned('Huis_Arts', ['huisarts'])).toBe(true)
    expect(isBanned('naam huisarts', ['huisarts'])).toBe(true)
    expect(isBanned('PostCode_oud', ['postcode'])).toBe(true)
  })

  test('a short word bans only where it is a word of its own', () => {
    expect(isBanned('iq', ['iq'])).toBe(true)
    expect(isBanned('iq_score', ['iq'])).toBe(true)
    expect(isBanned('uniq', ['iq'])).toBe(false)
  })

  test('an empty entry bans nothing', () => {
    expect(isBanned('naam', ['', ' - '])).toBe(false)
  })
})
