import { describe, expect, it } from 'vitest'
import { generateCase } from '../../../sample-data/generator/generate-case.ts'
import { bytesOf, readSample, readTruth, textOf, usable } from './read-sample.ts'

/** Layout by partner-exports.md section 2: delimiter, line end, encoding, header, and slot = columns of which one must be usable. */
const LAYOUT: Record<string, [delimiter: string, lineEnd: string, encoding: string, header: string, slots: string]> = {
  politie_registraties: [';', '\r\n', '1252', 'registratienr;registratiedatum;pleegdatum_van;pleegdatum_tot;mk_code;mk_omschrijving;eenheid;straat;huisnr;toev;postcode;plaats;rol;betr_volgnr;achternaam;voorvoegsel;voornamen;geslacht;geboortedatum;bsn;kenteken;telefoon;bron;evaluatie;afhandeling;wpg_art;opmerking', 'registratie=registratienr betrokkene=achternaam|bsn voertuig=kenteken telefoon=telefoon adres=straat|postcode'],
  om_zaken: [',', '\n', 'utf8', 'parketnummer,feitnr,feitcode,wetsartikel,pleegdatum,verdachte_naam,voorletters,geboortedatum,bsn,status,sepotcode,beslissing,datum_beslissing,beslag,ontnemingsvordering_eur,onderzoeksnaam', 'zaak=parketnummer verdachte=verdachte_naam|bsn onderzoek=onderzoeksnaam'],
  douane_aangiften: [';', '\r\n', 'utf8', 'mrn;aangiftesoort;aanvaardingsdatum;kantoor;afzender_naam;afzender_land;geadresseerde_eori;geadresseerde_naam;geadresseerde_adres;aangever_eori;vertegenwoordiger;notify;vervoerder;containernr;zegelnr;gn_code;goederenomschrijving;bruto_kg;colli;stat_waarde;valuta;land_oorsprong;laadhaven;loshaven;schip;reisnr;bl_nr;controle;uitslag;vrijgave', 'aangifte=mrn afzender=afzender_naam geadresseerde=geadresseerde_naam|geadresseerde_eori adres=geadresseerde_adres aangever=vertegenwoordiger|aangever_eori notify=notify vervoerder=vervoerder container=containernr schip=schip'],
  douane_inbeslagnames: [';', '\r\n', 'utf8', 'inbeslagname_nr;datum;locatie;containernr;kenteken;goed;hoeveelheid;eenheid;verstopplaats;mrn;overgedragen_aan;dossier', 'inbeslagname=inbeslagname_nr container=containernr voertuig=kenteken aangifte=mrn onderzoek=dossier'],
  belastingdienst_ondernemingen: [';', '\r\n', 'utf8', 'fiscaalnr;soort;naam;rsin;jaar;omzet_excl;inkopen;loonsom;aantal_werknemers;btw_verschuldigd;btw_voorbelasting;icp_leveringen;icp_verwervingen;winst;schuld;beconnr;risicoklasse', 'onderneming=fiscaalnr'],
  belastingdienst_loon: [';', '\r\n', 'utf8', 'loonheffingsnr;werkgever;bsn;naam_werknemer;geboortedatum;datum_in;datum_uit;loon_jaar;adres_werknemer;postcode', 'werkgever=loonheffingsnr werknemer=naam_werknemer|bsn adres=adres_werknemer'],
  fiod_transacties: [';', '\n', 'utf8', 'tx_id;datum;tijd;van_rekening;van_naam;naar_rekening;naar_naam;bedrag;valuta;contant;soort;omschrijving;melder;typologie;dossiernr', 'van_rekening=van_rekening naar_rekening=naar_rekening van_houder=van_naam naar_houder=naar_naam'],
  kmar_passages: [';', '\n', 'utf8', 'passage_id;tijdstip_utc;doorlaatpost;richting;middel;middel_nr;docsoort;docnummer;land_afgifte;mrz_naam;geboortedatum;geslacht;kenteken;aanleiding;bevinding', 'passage=passage_id reiziger=mrz_naam voertuig=kenteken'],
  defensie_waarnemingen: [';', '\n', 'utf8', 'waarneming_id;tijdstip;soort;object;merk;type;kaliber;serienr;kenmerk;lat;lon;bron;rubricering;vrijgave', 'waarneming=waarneming_id'],
  kvk_handelsregister: [';', '\r\n', 'bom', 'kvk_nr;rsin;vestigingsnr;statutaire_naam;handelsnaam;rechtsvorm;sbi;sbi_omschrijving;datum_oprichting;datum_opheffing;reden;straat;huisnr;toev;postcode;plaats;functionaris;functie;geboortedatum;datum_in_functie;datum_uit_functie;bevoegdheid;aandeel_pct', 'onderneming=kvk_nr adres=straat|postcode functionaris=functionaris'],
  rdw_voertuigen: [',', '\n', 'utf8', 'kenteken,voertuigsoort,merk,handelsbenaming,eerste_kleur,datum_tenaamstelling,vorige_tenaamstelling,export_indicator,taxi_indicator,wam_verzekerd,houder_naam,houder_geboortedatum,houder_kvk', 'voertuig=kenteken houder=houder_naam|houder_kvk'],
  kadaster_rechten: [';', '\r\n', '1252', 'kad_aanduiding;straat;huisnr;toev;postcode;plaats;soort_object;recht;gerechtigde;geboortedatum_of_kvk;aandeel;datum_akte;koopsom;akte;notaris;hypotheekhouder;hypotheek_eur;datum_doorhaling', 'perceel=kad_aanduiding adres=straat|postcode gerechtigde=gerechtigde hypotheekhouder=hypotheekhouder notaris=notaris'],
}

const files = generateCase({ seed: 1, scale: 1 })
const truth = readTruth(files)
const samples = new Map(Object.keys(LAYOUT).map(name => [name, readSample(bytesOf(files, `${name}.csv`))]))
const goodRows = (name: string) => samples.get(name)!.rows.filter(row => !row.bad)

function elevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
  return digits.length === 9 && sum % 11 === 0
}

/** ISO 6346 by a lookup of the letters' values, other than the generator's formula. */
function containerValid(code: string): boolean {
  const values: Record<string, number> = { T: 31, S: 30, U: 32 }
  const sum = Array.from(code.slice(0, 10)).reduce((total, sign, i) => total + (values[sign] ?? Number(sign)) * 2 ** i, 0)
  return (sum % 11) % 10 === Number(code[10])
}

function mod97(iban: string): number {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map(sign => String(parseInt(sign, 36))).join('')
  return Number(BigInt(digits) % 97n)
}

describe('the twelve exports of the sample', () => {
  it.each(Object.keys(LAYOUT))('%s has the delimiter, line end, encoding and header of the specification', name => {
    const [delimiter, lineEnd, encoding, header] = LAYOUT[name]!
    const bytes = bytesOf(files, `${name}.csv`)
    const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    expect(hasBom).toBe(encoding === 'bom')
    const utf8 = (() => { try { new TextDecoder('utf-8', { fatal: true }).decode(bytes); return true } catch { return false } })()
    expect(utf8).toBe(encoding !== '1252')
    const text = textOf(bytes)
    expect(text.slice(0, text.indexOf(lineEnd))).toBe(header)
    expect(header.includes(delimiter)).toBe(true)
    // Line breaks inside quotes are bare line feeds, so in a file with CRLF every CRLF ends a record.
    if (lineEnd === '\r\n') expect(text.split('\r\n').length - 2).toBe(samples.get(name)!.rows.length)
    else expect(text.includes('\r')).toBe(false)
  })

  it('holds about three thousand rows, some in every file', () => {
    const counts = [...samples.values()].map(sample => sample.rows.length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2700)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(3500)
    expect(Math.min(...counts)).toBeGreaterThan(15)
  })

  it('has exactly the bad rows of the truth, of every reason, about one in a hundred', () => {
    const found = [...samples].flatMap(([name, sample]) => sample.rows.flatMap(row => (row.bad ? [`${name},${row.number},${row.bad}`] : [])))
    expect(found.toSorted()).toEqual(truth.bad.toSorted())
    for (const reason of ['column_count', 'unclosed_quote', 'impossible_date', 'key_missing']) expect(found.filter(line => line.endsWith(reason)).length).toBeGreaterThanOrEqual(5)
    const share = found.length / [...samples.values()].reduce((sum, sample) => sum + sample.rows.length, 0)
    expect(share).toBeGreaterThan(0.005)
    expect(share).toBeLessThan(0.02)
  })

  it('names every mention of every good row, and no other', () => {
    const expected: string[] = []
    for (const [name, sample] of samples) {
      const slots = LAYOUT[name]![4].split(' ').map(part => part.split('=') as [string, string])
      for (const row of sample.rows) {
        if (row.bad) continue
        expected.push(...slots.filter(([, columns]) => columns.split('|').some(column => usable(row.cells[column]))).map(([slot]) => `${name}:${row.number}:${slot}`))
        if (name !== 'defensie_waarnemingen') continue
        if (row.cells['soort'] === 'wapenexpertise') expected.push(`${name}:${row.number}:wapen`)
        if (/PL\d{4}-\d+-\d/.test(row.cells['kenmerk']!)) expected.push(`${name}:${row.number}:registratie`)
      }
    }
    expect(truth.mentions.map(m => `${m.file}:${m.row}:${m.slot}`).toSorted()).toEqual(expected.toSorted())
  })

  it('uses fictional identifiers whose check digits are right but for planted errors', () => {
    const share = (values: readonly string[], valid: (value: string) => boolean): number => values.filter(valid).length / values.length
    const bsns = ['politie_registraties', 'om_zaken', 'belastingdienst_loon'].flatMap(name => goodRows(name).map(row => row.cells['bsn']!)).filter(usable)
    expect(bsns.every(bsn => /^9\d{8}$/.test(bsn))).toBe(true)
    expect(share(bsns, elevenTest)).toBeGreaterThan(0.92)
    expect(share(bsns, elevenTest)).toBeLessThan(1)
    const rsins = goodRows('belastingdienst_ondernemingen').map(row => row.cells['fiscaalnr']!.slice(0, 9))
    expect(rsins.every(rsin => rsin.startsWith('899') && elevenTest(rsin))).toBe(true)
    const containers = goodRows('douane_aangiften').map(row => row.cells['containernr']!.replace(/[ -]/g, '').toUpperCase()).filter(usable)
    expect(containers.every(code => /^TSTU\d{7}$/.test(code))).toBe(true)
    expect(share(containers, containerValid)).toBeGreaterThan(0.93)
    expect(share(containers, containerValid)).toBeLessThan(1)
    const ibans = goodRows('fiod_transacties').flatMap(row => [row.cells['van_rekening']!, row.cells['naar_rekening']!]).filter(usable).map(iban => iban.replaceAll(' ', ''))
    expect(ibans.every(iban => /^[A-Z]{2}\d\dTEST\d{10}$/.test(iban) && mod97(iban) === 1)).toBe(true)
    expect(goodRows('kvk_handelsregister').every(row => /^9999\d{4}$/.test(row.cells['kvk_nr']!))).toBe(true)
    const phones = goodRows('politie_registraties').map(row => row.cells['telefoon']!).filter(usable)
    expect(phones.every(phone => /^(06|\+316|00316)0000\d{4}$/.test(phone.replace(/[ -]/g, '')))).toBe(true)
    expect(goodRows('rdw_voertuigen').every(row => row.cells['kenteken']!.includes('ZZ'))).toBe(true)
  })

  it('gives one entity one kind, and one identifier one entity', () => {
    expect(new Set(truth.mentions.map(m => `${m.entity} ${m.kind}`)).size).toBe(new Set(truth.mentions.map(m => m.entity)).size)
    const entityAt = new Map(truth.mentions.map(m => [`${m.file}:${m.row}:${m.slot}`, m.entity]))
    const owner = new Map<string, string>()
    for (const name of ['politie_registraties', 'om_zaken', 'belastingdienst_loon']) {
      const slot = { politie_registraties: 'betrokkene', om_zaken: 'verdachte', belastingdienst_loon: 'werknemer' }[name]!
      for (const row of goodRows(name)) {
        const bsn = row.cells['bsn']!
        if (!usable(bsn) || !elevenTest(bsn)) continue
        const entity = entityAt.get(`${name}:${row.number}:${slot}`)!
        expect(owner.get(bsn) ?? entity).toBe(entity)
        owner.set(bsn, entity)
      }
    }
    expect(owner.size).toBeGreaterThan(200)
  })

  it('shows each kind of dirt', () => {
    const police = goodRows('politie_registraties').map(row => row.cells)
    const payments = goodRows('fiod_transacties').map(row => row.cells)
    const some = (rows: readonly Readonly<Record<string, string>>[], column: string, form: RegExp): boolean => rows.some(cells => form.test(cells[column]!))
    expect(some(police, 'achternaam', /^NN$/)).toBe(true)
    expect(some(police, 'voorvoegsel', /^v\.?d\.?$|v\.d\.|v\/d/)).toBe(true)
    expect(some(police, 'achternaam', /^van /)).toBe(true)
    expect(some(police, 'achternaam', /^[A-Z]{4,}$/)).toBe(true)
    expect(some(police, 'opmerking', /\n/) && some(police, 'opmerking', /"/)).toBe(true)
    expect(some(police, 'geboortedatum', /^00-/)).toBe(true)
    expect(some(police, 'pleegdatum_tot', /^onbekend$/)).toBe(true)
    expect(some(payments, 'bedrag', /^\d{1,3}\.\d{3},\d\d$/) && some(payments, 'bedrag', /^\d{1,3},\d{3}\.\d\d$/) && some(payments, 'bedrag', /^\d+$/)).toBe(true)
    expect(some(payments, 'van_rekening', /^(contant|kas)$/)).toBe(true)
    expect(some(goodRows('douane_aangiften').map(row => row.cells), 'notify', /^idem$/)).toBe(true)
    expect(some(goodRows('kmar_passages').map(row => row.cells), 'mrz_naam', /^[A-Z<]{3,39}$/)).toBe(true)
    expect(some(goodRows('kadaster_rechten').map(row => row.cells), 'hypotheekhouder', /^Proefbank$/)).toBe(true)
    expect(textOf(bytesOf(files, 'belastingdienst_loon.csv'))).toMatch(/[şğı]/)
    expect(textOf(bytesOf(files, 'politie_registraties.csv'))).not.toMatch(/[şğı]/)
  })
})
