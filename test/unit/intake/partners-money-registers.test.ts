import { describe, expect, test } from 'vitest'
import { importedRows, mentionsOf, quarantineOf, relationsOf, statementsOf } from './table-of.ts'

describe('fiod_transacties', () => {
  const payment = {
    tx_id: 'T0001', datum: '2025-03-05', tijd: '10:14', van_rekening: 'NL35TEST0000777001', van_naam: 'J.P. vd Velden', naar_rekening: 'NL08 TEST 0000 7770 02', naar_naam: 'Tropisch Fruit Delta BV', bedrag: ' 24.900,00', valuta: 'EUR',
    contant: 'N', soort: 'overboeking', omschrijving: 'factuur 8821', melder: 'bank', typologie: 'LB', dossiernr: 'FD-25-091',
  }
  const details = [
    'transactionId=T0001@tx_id', 'date=2025-03-05@datum', 'time=10:14@tijd', 'amount=24.900,00@bedrag', 'currency=EUR@valuta', 'cash=N@contant', 'transactionKind=overboeking@soort', 'description=factuur 8821@omschrijving',
    'reporter=bank@melder', 'typology=LB@typologie', 'fileNumber=FD-25-091@dossiernr',
  ]
  const moment = '2025-03-05 10:14..2025-03-05 10:14 24900 EUR'

  test('a full row: details stand with the paying account', () => {
    const records = importedRows('fiod_transacties', [payment])
    expect(mentionsOf(records)).toEqual(['1:van_rekening BankAccount', '1:van_houder Person?', '1:naar_rekening BankAccount', '1:naar_houder Organization'])
    const stated = statementsOf(records)
    expect(stated['1:van_rekening']).toEqual([...details.slice(0, 3), 'iban=NL35TEST0000777001@van_rekening', ...details.slice(3)])
    expect(stated['1:van_houder']).toEqual(['iban=NL35TEST0000777001@van_rekening', 'name=J.P. vd Velden@van_naam'])
    expect(stated['1:naar_rekening']).toEqual(['iban=NL08 TEST 0000 7770 02@naar_rekening'])
    expect(stated['1:naar_houder']).toEqual(['iban=NL08 TEST 0000 7770 02@naar_rekening', 'name=Tropisch Fruit Delta BV@naar_naam'])
    expect(relationsOf(records)).toEqual(['1 HolderOf(van_houder>van_rekening)', '1 HolderOf(naar_houder>naar_rekening)', `1 Payment(van_rekening>naar_rekening) ${moment}`])
  })

  test.each([
    ['cash paid in by a named person', { van_rekening: 'contant' }, 'van_houder', ['HolderOf(naar_houder>naar_rekening)', `Payment(van_houder>naar_rekening) ${moment}`]],
    ['an account pays out to a named person', { naar_rekening: ' KAS ' }, 'van_rekening', ['HolderOf(van_houder>van_rekening)', `Payment(van_rekening>naar_houder) ${moment}`]],
    ['two named persons, no account', { van_rekening: '', naar_rekening: 'Contant' }, 'van_houder', [`Payment(van_houder>naar_houder) ${moment}`]],
    ['accounts whose holders are not known', { van_naam: 'onbekend', naar_naam: '' }, 'van_rekening', [`Payment(van_rekening>naar_rekening) ${moment}`]],
    ['nobody pays: a property of the receiving account', { van_rekening: 'contant', van_naam: 'onbekend' }, 'naar_rekening', ['HolderOf(naar_houder>naar_rekening)']],
    ['nobody pays a holder without account', { van_rekening: 'kas', van_naam: '', naar_rekening: '' }, 'naar_houder', []],
    ['nobody receives', { naar_rekening: 'kas', naar_naam: 'diversen' }, 'van_rekening', ['HolderOf(van_houder>van_rekening)']],
    ['nobody receives from a holder without account', { van_rekening: '-', naar_rekening: 'kas', naar_naam: 'NB' }, 'van_houder', []],
  ])('%s', (_, cells, detailed, relations) => {
    const records = importedRows('fiod_transacties', [{ ...payment, ...cells }])
    expect(relationsOf(records)).toEqual(relations.map(relation => `1 ${relation}`))
    for (const [place, stated] of Object.entries(statementsOf(records))) {
      expect(stated.filter(s => details.includes(s)), place).toEqual(place === `1:${detailed}` ? details : [])
    }
  })

  test('a row in which nobody is named is read and gives nothing', () => {
    const records = importedRows('fiod_transacties', [{ tx_id: 'T1', bedrag: '5', van_rekening: 'kas', naar_naam: 'onbekend' }, payment])
    expect(quarantineOf(records)).toEqual([])
    expect(mentionsOf(records).every(mention => mention.startsWith('2:'))).toBe(true)
  })

  test.each([
    [{ tijd: '' }, '2025-03-05..2025-03-05 24900 EUR'],
    [{ tijd: '9:05' }, '2025-03-05 09:05..2025-03-05 09:05 24900 EUR'],
    [{ tijd: '25:99' }, '2025-03-05..2025-03-05 24900 EUR'],
    [{ tijd: 'ochtend' }, '2025-03-05..2025-03-05 24900 EUR'],
    [{ datum: '05-03-2025' }, moment],
    [{ datum: '' }, '24900 EUR'],
    [{ datum: '5-3-2025 11:00' }, '2025-03-05 11:00..2025-03-05 11:00 24900 EUR'],
    [{ bedrag: '14,800.00', valuta: '' }, '2025-03-05 10:14..2025-03-05 10:14 14800'],
    [{ bedrag: '24000.00', valuta: 'USD' }, '2025-03-05 10:14..2025-03-05 10:14 24000 USD'],
    [{ bedrag: 'onleesbaar' }, '2025-03-05 10:14..2025-03-05 10:14 EUR'],
  ])('%j', (cells, expected) => expect(relationsOf(importedRows('fiod_transacties', [{ ...payment, ...cells }]))[2]).toBe(`1 Payment(van_rekening>naar_rekening) ${expected}`))
})

describe('kvk_handelsregister', () => {
  const company = {
    kvk_nr: '99990001', rsin: '899990009', vestigingsnr: '000099990001', statutaire_naam: 'Tropisch Fruit Delta B.V.', handelsnaam: 'TFD', rechtsvorm: 'BV', sbi: '4631', sbi_omschrijving: 'Groothandel in fruit', datum_oprichting: '20240917',
    datum_opheffing: '01-02-2025', reden: 'turboliquidatie', straat: 'Testloodsweg', huisnr: '7', toev: 'A', postcode: '3088AB', plaats: 'Rotterdam',
  }
  const officer = { functionaris: 'van der Velden, Jan Pieter', functie: 'bestuurder', geboortedatum: '19980702', datum_in_functie: '20240917', datum_uit_functie: '', bevoegdheid: 'alleen/zelfstandig', aandeel_pct: '100' }

  test('a full row with a person', () => {
    const records = importedRows('kvk_handelsregister', [{ ...company, ...officer }])
    expect(mentionsOf(records)).toEqual(['1:onderneming Organization', '1:adres Address', '1:functionaris Person'])
    expect(statementsOf(records)).toEqual({
      '1:onderneming': [
        'kvkNumber=99990001@kvk_nr', 'rsin=899990009@rsin', 'establishmentNumber=000099990001@vestigingsnr', 'statutoryName=Tropisch Fruit Delta B.V.@statutaire_naam', 'tradeName=TFD@handelsnaam', 'legalForm=BV@rechtsvorm', 'sbiCode=4631@sbi',
        'branch=Groothandel in fruit@sbi_omschrijving', 'foundedOn=20240917@datum_oprichting', 'dissolvedOn=01-02-2025@datum_opheffing', 'endReason=turboliquidatie@reden',
      ],
      '1:adres': ['street=Testloodsweg@straat', 'houseNumber=7@huisnr', 'houseAddition=A@toev', 'postalCode=3088AB@postcode', 'town=Rotterdam@plaats'],
      '1:functionaris': [
        'function=bestuurder@functie', 'birthDate=19980702@geboortedatum', 'startDate=20240917@datum_in_functie', 'authority=alleen/zelfstandig@bevoegdheid', 'sharePercent=100@aandeel_pct', 'name=van der Velden, Jan Pieter@functionaris',
      ],
    })
    expect(relationsOf(records)).toEqual([
      '1 Directorship(functionaris>onderneming) 2024-09-17.. bestuurder', '1 Ownership(functionaris>onderneming) 2024-09-17.. 100', '1 RegisteredAt(onderneming>adres) 2024-09-17..2025-02-01',
    ])
  })

  test.each([
    ['Vastgoed Proef B.V. (99990077)', '', 'Organization', ['name=Vastgoed Proef B.V.@functionaris', 'kvkNumber=99990077@functionaris']],
    ['Vastgoed Proef (99912345)', '', 'Organization', ['name=Vastgoed Proef@functionaris', 'kvkNumber=99912345@functionaris']],
    ['Vastgoed Proef B.V.', '', 'Organization', ['name=Vastgoed Proef B.V.@functionaris']],
    ['Vastgoed Proef', '', 'Person?', ['name=Vastgoed Proef@functionaris']],
    ['J.P. v.d. Velden', '', 'Person?', ['name=J.P. v.d. Velden@functionaris']],
    ['J.P. v.d. Velden', '02-07-1998', 'Person', ['name=J.P. v.d. Velden@functionaris']],
    ['J.P. v.d. Velden', 'onbekend', 'Person?', ['name=J.P. v.d. Velden@functionaris']],
    ['J.P. v.d. Velden', '00-00-1998', 'Person', ['name=J.P. v.d. Velden@functionaris']],
  ])('officer %s born "%s"', (functionaris, geboortedatum, kind, stated) => {
    const records = importedRows('kvk_handelsregister', [{ kvk_nr: '99990001', functionaris, geboortedatum }])
    expect(mentionsOf(records)[1]).toBe(`1:functionaris ${kind}`)
    expect(statementsOf(records)['1:functionaris']!.filter(s => s.endsWith('@functionaris'))).toEqual(stated)
  })

  test.each([['100', true], ['0', false], ['', false], ['0,00', false], ['33,33', true], ['0.5', true], ['50%', true], ['onbekend', false], ['-', false]])('share "%s" is ownership: %s', (aandeel_pct, owns) => {
    const kinds = relationsOf(importedRows('kvk_handelsregister', [{ kvk_nr: '99990001', ...officer, aandeel_pct }])).map(relation => relation.split(/[ (]/)[1])
    expect(kinds).toEqual(owns ? ['Directorship', 'Ownership'] : ['Directorship'])
  })

  test('a company without officer, known by its postcode', () => {
    const records = importedRows('kvk_handelsregister', [{ kvk_nr: '99990001', postcode: '3088AB', functionaris: '-' }])
    expect(mentionsOf(records)).toEqual(['1:onderneming Organization', '1:adres Address'])
    expect(relationsOf(records)).toEqual(['1 RegisteredAt(onderneming>adres)'])
  })
})

describe('rdw_voertuigen', () => {
  const car = {
    kenteken: 'ZZ99ZZ', voertuigsoort: 'Bedrijfsauto', merk: 'TESTMERK', handelsbenaming: 'CRAFTER', eerste_kleur: 'WIT', datum_tenaamstelling: '20250225', vorige_tenaamstelling: '20200101', export_indicator: 'Nee', taxi_indicator: 'Nee', wam_verzekerd: 'Ja',
  }

  test('a full row', () => {
    const records = importedRows('rdw_voertuigen', [{ ...car, houder_naam: 'VELDEN VD J', houder_geboortedatum: '19980702' }])
    expect(mentionsOf(records)).toEqual(['1:voertuig Vehicle', '1:houder Person'])
    expect(statementsOf(records)).toEqual({
      '1:voertuig': [
        'plate=ZZ99ZZ@kenteken', 'vehicleKind=Bedrijfsauto@voertuigsoort', 'vehicleMake=TESTMERK@merk', 'vehicleModel=CRAFTER@handelsbenaming', 'colour=WIT@eerste_kleur', 'registeredSince=20250225@datum_tenaamstelling',
        'registeredBefore=20200101@vorige_tenaamstelling', 'exportMark=Nee@export_indicator', 'taxiMark=Nee@taxi_indicator', 'insured=Ja@wam_verzekerd',
      ],
      '1:houder': ['name=VELDEN VD J@houder_naam', 'birthDate=19980702@houder_geboortedatum'],
    })
    expect(relationsOf(records)).toEqual(['1 HolderOf(houder>voertuig) 2025-02-25..'])
  })

  test.each([
    ['a KvK number alone', { houder_kvk: '99990001' }, ['voertuig Vehicle', 'houder Organization']],
    ['a KvK number beats the name', { houder_kvk: '99909001', houder_naam: 'PROEF TRANSPORT' }, ['voertuig Vehicle', 'houder Organization']],
    ['a company by its name', { houder_naam: 'PROEF TRANSPORT BV' }, ['voertuig Vehicle', 'houder Organization']],
    ['a trade name', { houder_naam: 'PROEF TRANSPORT', houder_kvk: '-' }, ['voertuig Vehicle', 'houder Person?']],
    ['initials that look like a legal form', { houder_naam: 'BAKKER SA', houder_geboortedatum: '19980702' }, ['voertuig Vehicle', 'houder Person']],
    ['a date of birth alone', { houder_geboortedatum: '19980702' }, ['voertuig Vehicle']],
  ])('%s', (_, cells, mentions) => expect(mentionsOf(importedRows('rdw_voertuigen', [{ ...car, ...cells }]))).toEqual(mentions.map(mention => `1:${mention}`)))

  test('checked are columns with datum in their name; tenaamstelling holds none by itself', () => {
    const records = importedRows('rdw_voertuigen', [{ ...car, datum_tenaamstelling: '20250231' }, { ...car, vorige_tenaamstelling: '20250231' }, { ...car, houder_geboortedatum: '20241345' }, { ...car, houder_kvk: '99990001' }])
    expect(quarantineOf(records)).toEqual(["1 impossible_date datum_tenaamstelling: '20250231'", "3 impossible_date houder_geboortedatum: '20241345'"])
  })
})

describe('kadaster_rechten', () => {
  const house = { kad_aanduiding: 'TST00 A 1234 G0', straat: 'Testloodsweg', huisnr: '7', toev: 'A', postcode: '3088AB', plaats: 'Rotterdam', soort_object: 'loods', recht: 'eigendom (recht van)' }
  const deed = { gerechtigde: 'Velden, Jan Piet van der', geboortedatum_of_kvk: '1998-07-02', aandeel: '1/2', datum_akte: '2024-12-20', koopsom: '410.000', akte: 'levering', notaris: 'mr. T. Proef', hypotheekhouder: 'PROEFKREDIET LTD (CY)', hypotheek_eur: '390000', datum_doorhaling: '20-12-2025' }

  test('a full row', () => {
    const records = importedRows('kadaster_rechten', [{ ...house, ...deed }])
    expect(mentionsOf(records)).toEqual(['1:perceel RealEstate', '1:adres Address', '1:gerechtigde Person', '1:hypotheekhouder Organization', '1:notaris Person'])
    expect(statementsOf(records)).toEqual({
      '1:perceel': [
        'cadastralDesignation=TST00 A 1234 G0@kad_aanduiding', 'objectKind=loods@soort_object', 'deedDate=2024-12-20@datum_akte', 'price=410.000@koopsom', 'deed=levering@akte', 'mortgage=390000@hypotheek_eur', 'cancelledOn=20-12-2025@datum_doorhaling',
      ],
      '1:adres': ['street=Testloodsweg@straat', 'houseNumber=7@huisnr', 'houseAddition=A@toev', 'postalCode=3088AB@postcode', 'town=Rotterdam@plaats'],
      '1:gerechtigde': ['right=eigendom (recht van)@recht', 'name=Velden, Jan Piet van der@gerechtigde', 'share=1/2@aandeel', 'birthDate=1998-07-02@geboortedatum_of_kvk'],
      '1:hypotheekhouder': ['name=PROEFKREDIET LTD@hypotheekhouder', 'country=CY@hypotheekhouder'],
      '1:notaris': ['name=mr. T. Proef@notaris'],
    })
    expect(relationsOf(records)).toEqual([
      '1 Ownership(gerechtigde>perceel) 2024-12-20..2025-12-20 410000 1/2', '1 LocatedAt(perceel>adres)', '1 Mortgage(hypotheekhouder>perceel) 2024-12-20..2024-12-20 390000', '1 Notarised(notaris>perceel) 2024-12-20..2024-12-20',
    ])
  })

  test.each([
    ['Velden, Jan van der', '', 'Person?', undefined],
    ['Velden, Jan van der', '02-07-1998', 'Person', 'birthDate=02-07-1998@geboortedatum_of_kvk'],
    ['Proef Vastgoed', '99990077', 'Organization', 'kvkNumber=99990077@geboortedatum_of_kvk'],
    ['Proef Vastgoed', ' 99912345 ', 'Organization', 'kvkNumber=99912345@geboortedatum_of_kvk'],
    ['Proef Vastgoed B.V.', '', 'Organization', undefined],
    ['Velden, Jan van der', '19980702', 'Person', 'birthDate=19980702@geboortedatum_of_kvk'],
    ['Velden, Jan van der', 'voorjaar', 'Person?', 'birthDate=voorjaar@geboortedatum_of_kvk'],
  ])('right holder %s with "%s"', (gerechtigde, geboortedatum_of_kvk, kind, stated) => {
    const records = importedRows('kadaster_rechten', [{ kad_aanduiding: 'T', gerechtigde, geboortedatum_of_kvk }])
    expect(mentionsOf(records)).toEqual(['1:perceel RealEstate', `1:gerechtigde ${kind}`])
    expect(statementsOf(records)['1:gerechtigde']!.find(s => s.endsWith('_of_kvk'))).toBe(stated)
    expect(quarantineOf(records)).toEqual([])
  })

  test.each([
    ['PROEFKREDIET LTD (CY)', 'Organization'], ['Proefkrediet (CY)', 'Organization'], ['Proefbank N.V.', 'Organization'], ['Proefbank', 'Person?'], ['J. Proef', 'Person?'],
  ])('lender %s', (hypotheekhouder, kind) => expect(mentionsOf(importedRows('kadaster_rechten', [{ kad_aanduiding: 'T', hypotheekhouder }]))[1]).toBe(`1:hypotheekhouder ${kind}`))

  test('a right without a holder belongs to the parcel', () => {
    const records = importedRows('kadaster_rechten', [{ ...house, aandeel: '1/1', geboortedatum_of_kvk: '99990077' }])
    expect(mentionsOf(records)).toEqual(['1:perceel RealEstate', '1:adres Address'])
    expect(statementsOf(records)['1:perceel']).toEqual(['cadastralDesignation=TST00 A 1234 G0@kad_aanduiding', 'objectKind=loods@soort_object', 'right=eigendom (recht van)@recht', 'share=1/1@aandeel'])
  })

  test('a KvK number is no date, another number is', () => {
    const rows = ['99990077', '99912345', '20241345', '31-02-1998', '1998-00-00'].map(geboortedatum_of_kvk => ({ kad_aanduiding: 'T', geboortedatum_of_kvk }))
    expect(quarantineOf(importedRows('kadaster_rechten', rows))).toEqual(["3 impossible_date geboortedatum_of_kvk: '20241345'", "4 impossible_date geboortedatum_of_kvk: '31-02-1998'"])
  })
})
