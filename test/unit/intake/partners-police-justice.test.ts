import { describe, expect, test } from 'vitest'
import { importedRows, mentionsOf, quarantineOf, relationsOf, statementsOf } from './table-of.ts'

const FULL_RECORD = {
  registratienr: 'PL1700-2025123456-1', registratiedatum: '14-03-2025 02:41', pleegdatum_van: '14-03-2025 01:50', pleegdatum_tot: 'onbekend', mk_code: 'F138AA', mk_omschrijving: 'Insluiping haventerrein',
  eenheid: 'Rotterdam', straat: 'Testkade', huisnr: '12', toev: '', postcode: '3199ZZ', plaats: 'Rotterdam', rol: 'verdachte', betr_volgnr: '1', achternaam: 'Velden', voorvoegsel: 'van der', voornamen: 'Jan-Piet',
  geslacht: 'M', geboortedatum: '02-07-1998', bsn: '999990019', kenteken: 'ZZ-99-ZZ', telefoon: '06-00000001', bron: 'waarneming', evaluatie: 'A1', afhandeling: 'heenzending', wpg_art: '8', opmerking: '"groep van 4, zelfde busje"',
}

describe('politie_registraties', () => {
  const key = { registratienr: 'PL1' }

  test('a full row', () => {
    const records = importedRows('politie_registraties', [FULL_RECORD])
    expect(mentionsOf(records)).toEqual(['1:registratie PoliceRecord', '1:betrokkene Person', '1:voertuig Vehicle', '1:telefoon Phone', '1:adres Address'])
    expect(statementsOf(records)).toEqual({
      '1:registratie': [
        'recordNumber=PL1700-2025123456-1@registratienr', 'registeredOn=14-03-2025 02:41@registratiedatum', 'happenedFrom=14-03-2025 01:50@pleegdatum_van', 'happenedUntil=onbekend@pleegdatum_tot',
        'incidentCode=F138AA@mk_code', 'incident=Insluiping haventerrein@mk_omschrijving', 'policeUnit=Rotterdam@eenheid', 'informationSource=waarneming@bron', 'grading=A1@evaluatie',
        'outcome=heenzending@afhandeling', 'policeDataArticle=8@wpg_art', 'remark="groep van 4, zelfde busje"@opmerking',
      ],
      '1:betrokkene': ['role=verdachte@rol', 'sequence=1@betr_volgnr', 'familyName=Velden@achternaam', 'namePrefix=van der@voorvoegsel', 'givenNames=Jan-Piet@voornamen', 'gender=M@geslacht', 'birthDate=02-07-1998@geboortedatum', 'bsn=999990019@bsn'],
      '1:voertuig': ['plate=ZZ-99-ZZ@kenteken'],
      '1:telefoon': ['phone=06-00000001@telefoon'],
      '1:adres': ['street=Testkade@straat', 'houseNumber=12@huisnr', 'postalCode=3199ZZ@postcode', 'town=Rotterdam@plaats'],
    })
    expect(relationsOf(records)).toEqual([
      '1 InvolvedIn(betrokkene>registratie) 2025-03-14 01:50..2025-03-14 01:50 verdachte',
      '1 InvolvedIn(voertuig>registratie)',
      '1 UsedBy(voertuig>betrokkene)',
      '1 UsedBy(telefoon>betrokkene)',
      '1 LocatedAt(registratie>adres)',
    ])
  })

  test.each([
    ['NN is nobody, the rest of the row stays', { achternaam: ' NN ', kenteken: 'ZZ99ZZ' }, ['registratie PoliceRecord', 'voertuig Vehicle'], ['InvolvedIn(voertuig>registratie)']],
    ['nn with a BSN is somebody', { achternaam: 'nn', bsn: '999990019' }, ['registratie PoliceRecord', 'betrokkene Person'], ['InvolvedIn(betrokkene>registratie)']],
    ['a given name alone is nobody', { voornamen: 'Jan' }, ['registratie PoliceRecord'], []],
    ['a town alone is no address', { plaats: 'Rotterdam' }, ['registratie PoliceRecord'], []],
    ['a postcode alone is an address', { postcode: '3199 ZZ' }, ['registratie PoliceRecord', 'adres Address'], ['LocatedAt(registratie>adres)']],
    ['a placeholder is no plate and no phone', { kenteken: 'Onbekend', telefoon: '-' }, ['registratie PoliceRecord'], []],
    ['no time, day before month', { achternaam: 'Velden', pleegdatum_van: '3-4-2025' }, ['registratie PoliceRecord', 'betrokkene Person'], ['InvolvedIn(betrokkene>registratie) 2025-04-03..2025-04-03']],
    ['an unknown date is no date', { achternaam: 'Velden', pleegdatum_van: 'onbekend', rol: 'getuige' }, ['registratie PoliceRecord', 'betrokkene Person'], ['InvolvedIn(betrokkene>registratie) getuige']],
  ])('%s', (_, cells, mentions, relations) => {
    const records = importedRows('politie_registraties', [{ ...key, ...cells }])
    expect(mentionsOf(records)).toEqual(mentions.map(mention => `1:${mention}`))
    expect(relationsOf(records)).toEqual(relations.map(relation => `1 ${relation}`))
  })

  test('rows are kept out for a missing key and for days that do not exist, and for nothing else', () => {
    const records = importedRows('politie_registraties', [
      { ...key, geboortedatum: '00-00-2001', bsn: '123456789', betr_volgnr: 'twee' },
      { ...key, geboortedatum: '31-02-2001' },
      { registratienr: ' onbekend', geboortedatum: '31-02-2001' },
      { ...key, pleegdatum_tot: '2024-13-07', registratiedatum: '32-01-2025 10:00' },
      { ...key, registratiedatum: 'voorjaar 2024', pleegdatum_van: '' },
      { ...key, opmerking: 'op 31-02-2025 gezien', wpg_art: '20241345' },
    ])
    expect(quarantineOf(records)).toEqual(["2 impossible_date geboortedatum: '31-02-2001'", "3 key_missing registratienr: 'onbekend'", "4 impossible_date registratiedatum: '32-01-2025 10:00'"])
    expect(mentionsOf(records)).toEqual(['1:registratie PoliceRecord', '1:betrokkene Person', '5:registratie PoliceRecord', '6:registratie PoliceRecord'])
  })
})

describe('om_zaken', () => {
  test('a full row', () => {
    const records = importedRows('om_zaken', [
      {
        parketnummer: '10/000123-25', feitnr: '1', feitcode: 'F138AA', wetsartikel: '138aa Sr', pleegdatum: '2025-03-14', verdachte_naam: 'VELDEN, VAN DER', voorletters: 'J.P.', geboortedatum: '1998-07-02', bsn: '999990019',
        status: 'sepot', sepotcode: '02', beslissing: 'onvoldoende bewijs', datum_beslissing: '2025-06-30', beslag: 'geldbedrag 4.350,00\ntelefoon', ontnemingsvordering_eur: '12000', onderzoeksnaam: 'TESTKADE',
      },
    ])
    expect(mentionsOf(records)).toEqual(['1:zaak CourtCase', '1:verdachte Person', '1:onderzoek Investigation'])
    expect(statementsOf(records)).toEqual({
      '1:zaak': [
        'caseNumber=10/000123-25@parketnummer', 'countNumber=1@feitnr', 'offenceCode=F138AA@feitcode', 'lawArticle=138aa Sr@wetsartikel', 'offenceDate=2025-03-14@pleegdatum', 'caseStatus=sepot@status', 'dismissalCode=02@sepotcode',
        'decision=onvoldoende bewijs@beslissing', 'decisionDate=2025-06-30@datum_beslissing', 'seizedGoods=geldbedrag 4.350,00\ntelefoon@beslag', 'confiscationClaim=12000@ontnemingsvordering_eur',
      ],
      '1:verdachte': ['familyName=VELDEN, VAN DER@verdachte_naam', 'initials=J.P.@voorletters', 'birthDate=1998-07-02@geboortedatum', 'bsn=999990019@bsn'],
      '1:onderzoek': ['investigationName=TESTKADE@onderzoeksnaam'],
    })
    expect(relationsOf(records)).toEqual(['1 InvolvedIn(verdachte>zaak) 2025-03-14..2025-03-14 verdachte', '1 PartOf(zaak>onderzoek)'])
  })

  test('without name, with a BSN; without investigation; a Dutch date; two counts of one case', () => {
    const records = importedRows('om_zaken', [
      { parketnummer: '10/1', bsn: '999990019', pleegdatum: '14-03-2025' },
      { parketnummer: '10/1', verdachte_naam: 'unknown', onderzoeksnaam: 'n.v.t.' },
    ])
    expect(mentionsOf(records)).toEqual(['1:zaak CourtCase', '1:verdachte Person', '2:zaak CourtCase'])
    expect(relationsOf(records)).toEqual(['1 InvolvedIn(verdachte>zaak) 2025-03-14..2025-03-14 verdachte'])
  })

  test('every column with datum in its name is checked', () => {
    const rows = ['pleegdatum', 'geboortedatum', 'datum_beslissing', 'sepotcode'].map(column => ({ parketnummer: '10/1', [column]: '31-02-2025' }))
    expect(quarantineOf(importedRows('om_zaken', rows)).map(line => line.slice(0, 17))).toEqual(['1 impossible_date', '2 impossible_date', '3 impossible_date'])
  })
})

describe('kmar_passages', () => {
  const row = {
    passage_id: 'KM-25-000881', tijdstip_utc: '2025-03-01T04:12:00Z', doorlaatpost: 'Hoek van Holland', richting: 'uit', middel: 'ferry', middel_nr: 'TEST201', docsoort: 'P', docnummer: 'NT0000001', land_afgifte: 'NLD',
    mrz_naam: 'VAN<DER<VELDEN<<JAN<PIET', geboortedatum: '980702', geslacht: 'M', kenteken: 'ZZ-99-ZZ', aanleiding: 'steekproef', bevinding: 'contant 9800 EUR',
  }

  test('a full row; the date of birth gets its century from the passage', () => {
    const records = importedRows('kmar_passages', [row])
    expect(mentionsOf(records)).toEqual(['1:passage BorderPassage', '1:reiziger Person', '1:voertuig Vehicle'])
    expect(statementsOf(records)).toEqual({
      '1:passage': [
        'passageId=KM-25-000881@passage_id', 'moment=2025-03-01T04:12:00Z@tijdstip_utc', 'borderPost=Hoek van Holland@doorlaatpost', 'direction=uit@richting', 'meansOfTransport=ferry@middel', 'transportNumber=TEST201@middel_nr',
        'occasion=steekproef@aanleiding', 'observation=contant 9800 EUR@bevinding',
      ],
      '1:reiziger': ['documentKind=P@docsoort', 'documentNumber=NT0000001@docnummer', 'issuingCountry=NLD@land_afgifte', 'mrzName=VAN<DER<VELDEN<<JAN<PIET@mrz_naam', 'gender=M@geslacht', 'birthDate=1998-07-02@geboortedatum'],
      '1:voertuig': ['plate=ZZ-99-ZZ@kenteken'],
    })
    expect(relationsOf(records)).toEqual([
      '1 Passage(reiziger>passage) 2025-03-01 04:12..2025-03-01 04:12 uit',
      '1 Passage(voertuig>passage) 2025-03-01 04:12..2025-03-01 04:12 uit',
    ])
  })

  test.each([
    ['250228', 'birthDate=2025-02-28@geboortedatum'],
    ['250301', 'birthDate=1925-03-01@geboortedatum'],
    ['010000', 'birthDate=2001-00-00@geboortedatum'],
    ['2-7-1998', 'birthDate=2-7-1998@geboortedatum'],
    ['onbekend', undefined],
    ['', undefined],
  ])('date of birth %s', (geboortedatum, stated) => {
    const records = importedRows('kmar_passages', [{ ...row, geboortedatum }])
    expect(statementsOf(records)['1:reiziger']!.find(s => s.startsWith('birthDate'))).toBe(stated)
    expect(quarantineOf(records)).toEqual([])
  })

  test('without a moment the century stays unknown', () => {
    expect(statementsOf(importedRows('kmar_passages', [{ ...row, tijdstip_utc: '' }]))['1:reiziger']).toContain('birthDate=980702@geboortedatum')
  })

  test('a document without a name gives no traveller', () => {
    expect(mentionsOf(importedRows('kmar_passages', [{ ...row, mrz_naam: '', kenteken: '?' }]))).toEqual(['1:passage BorderPassage'])
  })

  test('six digits that are no day, and a moment on no day', () => {
    const records = importedRows('kmar_passages', [{ ...row, geboortedatum: '991345' }, { ...row, tijdstip_utc: '2025-02-30T04:12:00Z' }, { ...row, geboortedatum: '980631' }])
    expect(quarantineOf(records)).toEqual(["1 impossible_date geboortedatum: '991345'", "2 impossible_date tijdstip_utc: '2025-02-30T04:12:00Z'", "3 impossible_date geboortedatum: '980631'"])
  })
})

describe('defensie_waarnemingen', () => {
  const weapon = { waarneming_id: 'DEF-0001', tijdstip: '2025-02-11T00:00Z', soort: 'wapenexpertise', object: 'vuistvuurwapen', merk: 'Testmerk', type: 'T9', kaliber: '9mm PAK', serienr: 'FX123456', kenmerk: 'boring spoor 3; zie PL1700-2025123456-1' }

  test('a weapon that refers to a registration', () => {
    const records = importedRows('defensie_waarnemingen', [{ ...weapon, lat: '51.91', lon: '5.77', bron: 'EOD', rubricering: 'Dep.V', vrijgave: 'alleen NSOC-analyse' }])
    expect(mentionsOf(records)).toEqual(['1:waarneming Sighting', '1:wapen Weapon', '1:registratie PoliceRecord'])
    expect(statementsOf(records)).toEqual({
      '1:waarneming': [
        'sightingId=DEF-0001@waarneming_id', 'moment=2025-02-11T00:00Z@tijdstip', 'sightingKind=wapenexpertise@soort', 'object=vuistvuurwapen@object', 'feature=boring spoor 3; zie PL1700-2025123456-1@kenmerk', 'latitude=51.91@lat', 'longitude=5.77@lon',
        'informationSource=EOD@bron', 'classification=Dep.V@rubricering', 'releaseCondition=alleen NSOC-analyse@vrijgave',
      ],
      '1:wapen': ['weaponMake=Testmerk@merk', 'weaponType=T9@type', 'calibre=9mm PAK@kaliber', 'feature=boring spoor 3; zie PL1700-2025123456-1@kenmerk', 'serialNumber=FX123456@serienr'],
      '1:registratie': ['recordNumber=PL1700-2025123456-1@kenmerk'],
    })
    expect(relationsOf(records)).toEqual([
      '1 ObservedIn(wapen>waarneming) 2025-02-11..2025-02-11',
      '1 Concerns(waarneming>registratie) 2025-02-11..2025-02-11',
      '1 FoundIn(wapen>registratie) 2025-02-11..2025-02-11',
    ])
  })

  test('a serial that was filed off identifies nothing', () => {
    const stated = statementsOf(importedRows('defensie_waarnemingen', [{ ...weapon, serienr: 'weggeslepen' }]))['1:wapen']!
    expect(stated.filter(s => s.endsWith('@serienr'))).toEqual(['feature=weggeslepen@serienr'])
  })

  test.each([
    ['another kind of sighting is no weapon', { soort: 'drone', kenmerk: '' }, ['waarneming Sighting']],
    ['the kind in capitals', { soort: ' WAPENEXPERTISE ', kenmerk: '' }, ['waarneming Sighting', 'wapen Weapon']],
    ['a weapon without make or serial', { merk: '', serienr: '', kenmerk: '' }, ['waarneming Sighting', 'wapen Weapon']],
    ['a sighting that names a registration', { soort: 'drone' }, ['waarneming Sighting', 'registratie PoliceRecord']],
    ['no registration number', { soort: 'drone', kenmerk: 'zie PL170-2025123456-1 of PL1700-2025123456' }, ['waarneming Sighting']],
  ])('%s', (_, cells, mentions) => {
    expect(mentionsOf(importedRows('defensie_waarnemingen', [{ ...weapon, ...cells }]))).toEqual(mentions.map(mention => `1:${mention}`))
  })

  test('tijdstip is checked, the release text is not', () => {
    const records = importedRows('defensie_waarnemingen', [{ ...weapon, tijdstip: '31-02-2025' }, { ...weapon, vrijgave: '31-02-2025' }])
    expect(quarantineOf(records)).toEqual(["1 impossible_date tijdstip: '31-02-2025'"])
  })
})
