import { describe, expect, test } from 'vitest'
import { importedRows, mentionsOf, quarantineOf, relationsOf, statementsOf } from './table-of.ts'

describe('douane_aangiften', () => {
  const row = {
    mrn: '25NL000510TEST0001', aangiftesoort: 'IMA', aanvaardingsdatum: '20250310', kantoor: 'NL000510', afzender_naam: 'FRUTAS PRUEBA SA', afzender_land: 'EC', geadresseerde_eori: 'NL 899990009', geadresseerde_naam: 'Tropisch Fruit Delta B.V.',
    geadresseerde_adres: 'Testloodsweg 7-A, 3088 AB Rotterdam', aangever_eori: 'NL899990010', vertegenwoordiger: 'Expeditie Proef BV', notify: 'idem', vervoerder: 'TRANSPORT ZZ BV', containernr: 'tstu 400987-4', zegelnr: 'SL0002',
    gn_code: '0803 90 10', goederenomschrijving: 'bananen vers', bruto_kg: '19.920', colli: '1080', stat_waarde: '14.550,50', valuta: 'EUR', land_oorsprong: 'EC', laadhaven: 'ECGYE', loshaven: 'NLRTM', schip: 'MV TESTVOYAGER', reisnr: '118W', bl_nr: 'BL1',
    controle: 'scan', uitslag: 'ONREGELMATIGHEID', vrijgave: '20250313',
  }

  test('a full row', () => {
    const records = importedRows('douane_aangiften', [row])
    expect(mentionsOf(records)).toEqual([
      '1:aangifte Consignment', '1:afzender Organization', '1:geadresseerde Organization', '1:adres Address', '1:aangever Organization', '1:notify Organization', '1:vervoerder Organization', '1:container Container', '1:schip Vessel',
    ])
    expect(statementsOf(records)).toEqual({
      '1:aangifte': [
        'mrn=25NL000510TEST0001@mrn', 'declarationType=IMA@aangiftesoort', 'acceptedOn=20250310@aanvaardingsdatum', 'office=NL000510@kantoor', 'goodsCode=0803 90 10@gn_code', 'goods=bananen vers@goederenomschrijving', 'grossWeightKg=19.920@bruto_kg',
        'packages=1080@colli', 'value=14.550,50@stat_waarde', 'currency=EUR@valuta', 'originCountry=EC@land_oorsprong', 'loadingPort=ECGYE@laadhaven', 'unloadingPort=NLRTM@loshaven', 'voyage=118W@reisnr', 'billOfLading=BL1@bl_nr',
        'check=scan@controle', 'checkResult=ONREGELMATIGHEID@uitslag', 'releasedOn=20250313@vrijgave',
      ],
      '1:afzender': ['name=FRUTAS PRUEBA SA@afzender_naam', 'country=EC@afzender_land'],
      '1:geadresseerde': ['eori=NL 899990009@geadresseerde_eori', 'name=Tropisch Fruit Delta B.V.@geadresseerde_naam'],
      '1:adres': ['addressText=Testloodsweg 7-A, 3088 AB Rotterdam@geadresseerde_adres'],
      '1:aangever': ['eori=NL899990010@aangever_eori', 'name=Expeditie Proef BV@vertegenwoordiger'],
      '1:notify': ['eori=NL 899990009@geadresseerde_eori', 'name=Tropisch Fruit Delta B.V.@geadresseerde_naam'],
      '1:vervoerder': ['name=TRANSPORT ZZ BV@vervoerder'],
      '1:container': ['containerNumber=tstu 400987-4@containernr', 'seal=SL0002@zegelnr'],
      '1:schip': ['vesselName=TESTVOYAGER@schip'],
    })
    const day = '2025-03-10..2025-03-10'
    expect(relationsOf(records)).toEqual([
      `1 Consignor(afzender>aangifte) ${day} 14550.5`, `1 Consignee(geadresseerde>aangifte) ${day} 14550.5`, `1 Declarant(aangever>aangifte) ${day}`, `1 NotifyParty(notify>aangifte) ${day}`, `1 Carrier(vervoerder>aangifte) ${day}`,
      `1 Contains(container>aangifte) ${day}`, `1 ShippedOn(aangifte>schip) ${day}`, `1 RegisteredAt(geadresseerde>adres) ${day}`,
    ])
  })

  test.each([
    ['idem', ['eori=NL 899990009@geadresseerde_eori', 'name=Tropisch Fruit Delta B.V.@geadresseerde_naam']],
    [' IDEM ', ['eori=NL 899990009@geadresseerde_eori', 'name=Tropisch Fruit Delta B.V.@geadresseerde_naam']],
    ['Same as Consignee', ['eori=NL 899990009@geadresseerde_eori', 'name=Tropisch Fruit Delta B.V.@geadresseerde_naam']],
    ['Idema Logistiek BV', ['name=Idema Logistiek BV@notify']],
    ['Tropisch Fruit Delta B.V.', ['name=Tropisch Fruit Delta B.V.@notify']],
    ['n.v.t.', undefined],
    ['', undefined],
  ])('notify "%s"', (notify, stated) => expect(statementsOf(importedRows('douane_aangiften', [{ ...row, notify }]))['1:notify']).toEqual(stated))

  test('idem without a consignee is still a mention, which states nothing', () => {
    const records = importedRows('douane_aangiften', [{ mrn: 'X', notify: 'idem', geadresseerde_adres: 'Testloodsweg 7' }])
    expect(mentionsOf(records)).toEqual(['1:aangifte Consignment', '1:adres Address', '1:notify Organization'])
    expect(statementsOf(records)['1:notify']).toEqual([])
    expect(relationsOf(records)).toEqual(['1 NotifyParty(notify>aangifte)'])
  })

  test.each([
    ['MV TESTVOYAGER', 'TESTVOYAGER'], ['M/V TESTVOYAGER', 'TESTVOYAGER'], ['m/v Testvoyager', 'Testvoyager'], ['M.V. TESTVOYAGER', 'TESTVOYAGER'], ['M.V.TESTVOYAGER', 'TESTVOYAGER'], ['mv  Testvoyager', 'Testvoyager'],
    ['TESTVOYAGER', 'TESTVOYAGER'], ['MVOLO TEST', 'MVOLO TEST'], ['MV', 'MV'],
  ])('ship "%s"', (schip, name) => expect(statementsOf(importedRows('douane_aangiften', [{ ...row, schip }]))['1:schip']).toEqual([`vesselName=${name}@schip`]))

  test.each([
    ['an EORI alone', { geadresseerde_eori: 'NL899990009', aangever_eori: 'NL899990010' }, ['aangifte Consignment', 'geadresseerde Organization', 'aangever Organization']],
    ['names alone', { geadresseerde_naam: 'Proef', vertegenwoordiger: 'Proef' }, ['aangifte Consignment', 'geadresseerde Organization', 'aangever Organization']],
    ['a country and a seal alone', { afzender_land: 'EC', zegelnr: 'SL1' }, ['aangifte Consignment']],
    ['placeholders', { afzender_naam: 'Diversen', vervoerder: '?', containernr: '-', schip: 'NB', geadresseerde_adres: 'unknown' }, ['aangifte Consignment']],
  ])('%s', (_, cells, mentions) => expect(mentionsOf(importedRows('douane_aangiften', [{ mrn: 'X', ...cells }]))).toEqual(mentions.map(mention => `1:${mention}`)))

  test('an ISO date of acceptance, a value that cannot be read, a release date that is not checked', () => {
    const records = importedRows('douane_aangiften', [{ mrn: 'X', afzender_naam: 'Y', aanvaardingsdatum: '2025-03-10', stat_waarde: 'veel', vrijgave: '20250231' }, { mrn: 'X', aanvaardingsdatum: '20241345' }])
    expect(relationsOf(records)).toEqual(['1 Consignor(afzender>aangifte) 2025-03-10..2025-03-10'])
    expect(quarantineOf(records)).toEqual(["2 impossible_date aanvaardingsdatum: '20241345'"])
  })
})

describe('douane_inbeslagnames', () => {
  test('a full row and a bare one', () => {
    const records = importedRows('douane_inbeslagnames', [
      {
        inbeslagname_nr: 'IBN-2025-0007', datum: '02-04-2025', locatie: 'Testterminal', containernr: 'TSTU4009874', kenteken: 'ZZ-99-ZZ', goed: 'cocaine', hoeveelheid: '412,5', eenheid: 'kg', verstopplaats: 'koelmotor',
        mrn: '25nl000510test0002', overgedragen_aan: 'HARC', dossier: 'TESTKADE',
      },
      { inbeslagname_nr: 'IBN-2025-0008', datum: '2-4-2025', goed: 'contant', hoeveelheid: '98.500', eenheid: 'EUR', locatie: 'Testterminal' },
    ])
    expect(mentionsOf(records)).toEqual(['1:inbeslagname Seizure', '1:container Container', '1:voertuig Vehicle', '1:aangifte Consignment', '1:onderzoek Investigation', '2:inbeslagname Seizure'])
    expect(statementsOf(records)).toEqual({
      '1:inbeslagname': [
        'seizureNumber=IBN-2025-0007@inbeslagname_nr', 'date=02-04-2025@datum', 'place=Testterminal@locatie', 'goods=cocaine@goed', 'quantity=412,5@hoeveelheid', 'unit=kg@eenheid', 'hidingPlace=koelmotor@verstopplaats', 'handedTo=HARC@overgedragen_aan',
      ],
      '1:container': ['containerNumber=TSTU4009874@containernr'],
      '1:voertuig': ['plate=ZZ-99-ZZ@kenteken'],
      '1:aangifte': ['mrn=25nl000510test0002@mrn'],
      '1:onderzoek': ['investigationName=TESTKADE@dossier'],
      // Placeholders say nothing where something is identified; as a description of goods `contant` is a value.
      '2:inbeslagname': ['seizureNumber=IBN-2025-0008@inbeslagname_nr', 'date=2-4-2025@datum', 'place=Testterminal@locatie', 'goods=contant@goed', 'quantity=98.500@hoeveelheid', 'unit=EUR@eenheid'],
    })
    expect(relationsOf(records)).toEqual(['container', 'voertuig', 'aangifte'].map(slot => `1 FoundIn(inbeslagname>${slot}) 2025-04-02..2025-04-02`).concat('1 PartOf(inbeslagname>onderzoek) 2025-04-02..2025-04-02'))
  })
})

describe('belastingdienst_ondernemingen', () => {
  test('figures are properties for a year; an empty RSIN stays empty here', () => {
    const records = importedRows('belastingdienst_ondernemingen', [
      {
        fiscaalnr: '899990009B01', soort: 'BV', naam: 'TROPISCH FRUIT DELTA B.V.', rsin: '899990009', jaar: '2024', omzet_excl: '31.000', inkopen: '28000', loonsom: '0', aantal_werknemers: '2', btw_verschuldigd: '0', btw_voorbelasting: '6100',
        icp_leveringen: '0', icp_verwervingen: '0', winst: '-1200', schuld: '0', beconnr: '999901', risicoklasse: 'hoog',
      },
      { fiscaalnr: '899990009B01', naam: 'onbekend', jaar: '2023', winst: 'n.v.t.' },
    ])
    expect(mentionsOf(records)).toEqual(['1:onderneming Organization', '2:onderneming Organization'])
    expect(statementsOf(records)).toEqual({
      '1:onderneming': [
        'fiscalNumber=899990009B01@fiscaalnr', 'legalForm=BV@soort', 'name=TROPISCH FRUIT DELTA B.V.@naam', 'rsin=899990009@rsin', 'year=2024@jaar', 'turnover=31.000@omzet_excl', 'purchases=28000@inkopen', 'wages=0@loonsom', 'employees=2@aantal_werknemers',
        'vatDue=0@btw_verschuldigd', 'vatInput=6100@btw_voorbelasting', 'euSupplies=0@icp_leveringen', 'euAcquisitions=0@icp_verwervingen', 'profit=-1200@winst', 'taxDebt=0@schuld', 'adviserNumber=999901@beconnr', 'riskClass=hoog@risicoklasse',
      ],
      '2:onderneming': ['fiscalNumber=899990009B01@fiscaalnr', 'year=2023@jaar', 'profit=n.v.t.@winst'],
    })
    expect(relationsOf(records)).toEqual([])
  })

  test('the key is the fiscal number', () => {
    expect(quarantineOf(importedRows('belastingdienst_ondernemingen', [{ rsin: '899990009', naam: 'X' }, { fiscaalnr: 'n.v.t.', jaar: '2024' }]))).toEqual(["1 key_missing fiscaalnr: ''", "2 key_missing fiscaalnr: 'n.v.t.'"])
  })
})

describe('belastingdienst_loon', () => {
  const row = { loonheffingsnr: '899990010L01', werkgever: 'Expeditie Proef B.V.', bsn: '999990032', naam_werknemer: 'Velden, J. van der', geboortedatum: '19870911', datum_in: '20200101', datum_uit: '31-12-2024', loon_jaar: '38400,50', adres_werknemer: 'Teststraat 19 bis', postcode: '3088AB' }

  test('a full row', () => {
    const records = importedRows('belastingdienst_loon', [row])
    expect(mentionsOf(records)).toEqual(['1:werkgever Organization', '1:werknemer Person', '1:adres Address'])
    expect(statementsOf(records)).toEqual({
      '1:werkgever': ['wageTaxNumber=899990010L01@loonheffingsnr', 'name=Expeditie Proef B.V.@werkgever'],
      '1:werknemer': ['bsn=999990032@bsn', 'name=Velden, J. van der@naam_werknemer', 'birthDate=19870911@geboortedatum', 'startDate=20200101@datum_in', 'endDate=31-12-2024@datum_uit', 'yearWage=38400,50@loon_jaar'],
      '1:adres': ['addressText=Teststraat 19 bis@adres_werknemer', 'postalCode=3088AB@postcode'],
    })
    expect(relationsOf(records)).toEqual(['1 Employment(werknemer>werkgever) 2020-01-01..2024-12-31 38400.5', '1 LivesAt(werknemer>adres)'])
  })

  test.each([
    ['a running employment, no address', { datum_uit: '', adres_werknemer: '' }, ['werkgever Organization', 'werknemer Person'], ['Employment(werknemer>werkgever) 2020-01-01.. 38400.5']],
    ['a BSN without name', { naam_werknemer: '', datum_in: '', datum_uit: '', loon_jaar: '38.400' }, ['werkgever Organization', 'werknemer Person', 'adres Address'], ['Employment(werknemer>werkgever) 38400', 'LivesAt(werknemer>adres)']],
    ['an address without anybody', { naam_werknemer: '?', bsn: '' }, ['werkgever Organization', 'adres Address'], []],
    ['an end that stands for none', { datum_uit: '99991231' }, ['werkgever Organization', 'werknemer Person', 'adres Address'], ['Employment(werknemer>werkgever) 2020-01-01.. 38400.5', 'LivesAt(werknemer>adres)']],
  ])('%s', (_, cells, mentions, relations) => {
    const records = importedRows('belastingdienst_loon', [{ ...row, ...cells }])
    expect(mentionsOf(records)).toEqual(mentions.map(mention => `1:${mention}`))
    expect(relationsOf(records)).toEqual(relations.map(relation => `1 ${relation}`))
  })
})
