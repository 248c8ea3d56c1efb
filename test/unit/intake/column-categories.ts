/** Every column of the twelve exports with its data category, as the domain's list `column-categories.json` has them: written down here, not computed. */
export const COLUMN_CATEGORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  belastingdienst_loon: {
    loonheffingsnr: 'BD.LOON', werkgever: 'BD.LOON', bsn: 'ID.BSN', naam_werknemer: 'ID.BASIS', geboortedatum: 'ID.BASIS', datum_in: 'BD.LOON',
    datum_uit: 'BD.LOON', loon_jaar: 'BD.FISC.PART', adres_werknemer: 'ID.BASIS', postcode: 'ID.BASIS',
  },
  belastingdienst_ondernemingen: {
    fiscaalnr: 'BD.FISC.OND', soort: 'BD.FISC.OND', naam: 'BD.FISC.OND', rsin: 'BD.FISC.OND', jaar: 'BD.FISC.OND', omzet_excl: 'BD.FISC.OND',
    inkopen: 'BD.FISC.OND', loonsom: 'BD.FISC.OND', aantal_werknemers: 'BD.FISC.OND', btw_verschuldigd: 'BD.FISC.OND',
    btw_voorbelasting: 'BD.FISC.OND', icp_leveringen: 'BD.FISC.OND', icp_verwervingen: 'BD.FISC.OND', winst: 'BD.FISC.OND', schuld: 'BD.FISC.OND',
    beconnr: 'BD.FISC.OND', risicoklasse: 'BD.FISC.OND',
  },
  defensie_waarnemingen: {
    waarneming_id: 'DEF.WAARN', tijdstip: 'DEF.WAARN', soort: 'DEF.WAARN', object: 'DEF.WAARN', merk: 'DEF.WAARN', type: 'DEF.WAARN',
    kaliber: 'DEF.WAARN', serienr: 'DEF.WAARN', kenmerk: 'DEF.WAARN', lat: 'DEF.WAARN', lon: 'DEF.WAARN', bron: 'DEF.WAARN', rubricering: 'DEF.WAARN',
    vrijgave: 'DEF.WAARN',
  },
  douane_aangiften: {
    mrn: 'DOU.AANGIFTE', aangiftesoort: 'DOU.AANGIFTE', aanvaardingsdatum: 'DOU.AANGIFTE', kantoor: 'DOU.AANGIFTE', afzender_naam: 'DOU.AANGIFTE',
    afzender_land: 'DOU.AANGIFTE', geadresseerde_eori: 'DOU.AANGIFTE', geadresseerde_naam: 'DOU.AANGIFTE', geadresseerde_adres: 'DOU.AANGIFTE',
    aangever_eori: 'DOU.AANGIFTE', vertegenwoordiger: 'DOU.AANGIFTE', notify: 'DOU.AANGIFTE', vervoerder: 'DOU.AANGIFTE', containernr: 'DOU.AANGIFTE',
    zegelnr: 'DOU.AANGIFTE', gn_code: 'DOU.AANGIFTE', goederenomschrijving: 'DOU.AANGIFTE', bruto_kg: 'DOU.AANGIFTE', colli: 'DOU.AANGIFTE',
    stat_waarde: 'DOU.AANGIFTE', valuta: 'DOU.AANGIFTE', land_oorsprong: 'DOU.AANGIFTE', laadhaven: 'DOU.AANGIFTE', loshaven: 'DOU.AANGIFTE',
    schip: 'DOU.AANGIFTE', reisnr: 'DOU.AANGIFTE', bl_nr: 'DOU.AANGIFTE', controle: 'DOU.CONTROLE', uitslag: 'DOU.CONTROLE', vrijgave: 'DOU.AANGIFTE',
  },
  douane_inbeslagnames: {
    inbeslagname_nr: 'DOU.CONTROLE', datum: 'DOU.CONTROLE', locatie: 'DOU.CONTROLE', containernr: 'DOU.CONTROLE', kenteken: 'DOU.CONTROLE',
    goed: 'DOU.CONTROLE', hoeveelheid: 'DOU.CONTROLE', eenheid: 'DOU.CONTROLE', verstopplaats: 'DOU.CONTROLE', mrn: 'DOU.CONTROLE',
    overgedragen_aan: 'DOU.CONTROLE', dossier: 'DOU.CONTROLE',
  },
  fiod_transacties: {
    tx_id: 'FIOD.TX', datum: 'FIOD.TX', tijd: 'FIOD.TX', van_rekening: 'FIOD.TX', van_naam: 'FIOD.TX', naar_rekening: 'FIOD.TX', naar_naam: 'FIOD.TX',
    bedrag: 'FIOD.TX', valuta: 'FIOD.TX', contant: 'FIOD.TX', soort: 'FIOD.TX', omschrijving: 'FIOD.TX', melder: 'FIOD.ONDERZOEK',
    typologie: 'FIOD.ONDERZOEK', dossiernr: 'FIOD.ONDERZOEK',
  },
  kadaster_rechten: {
    kad_aanduiding: 'REG.OPEN', straat: 'REG.OPEN', huisnr: 'REG.OPEN', toev: 'REG.OPEN', postcode: 'REG.OPEN', plaats: 'REG.OPEN',
    soort_object: 'REG.OPEN', recht: 'REG.OPEN', gerechtigde: 'REG.OPEN', geboortedatum_of_kvk: 'REG.OPEN', aandeel: 'REG.OPEN',
    datum_akte: 'REG.OPEN', koopsom: 'REG.OPEN', akte: 'REG.OPEN', notaris: 'REG.OPEN', hypotheekhouder: 'REG.OPEN', hypotheek_eur: 'REG.OPEN',
    datum_doorhaling: 'REG.OPEN',
  },
  kmar_passages: {
    passage_id: 'KMAR.PASSAGE', tijdstip_utc: 'KMAR.PASSAGE', doorlaatpost: 'KMAR.PASSAGE', richting: 'KMAR.PASSAGE', middel: 'KMAR.PASSAGE',
    middel_nr: 'KMAR.PASSAGE', docsoort: 'ID.DOC', docnummer: 'ID.DOC', land_afgifte: 'ID.DOC', mrz_naam: 'ID.BASIS', geboortedatum: 'ID.BASIS',
    geslacht: 'ID.BASIS', kenteken: 'KMAR.PASSAGE', aanleiding: 'KMAR.PASSAGE', bevinding: 'KMAR.PASSAGE',
  },
  kvk_handelsregister: {
    kvk_nr: 'REG.OPEN', rsin: 'REG.OPEN', vestigingsnr: 'REG.OPEN', statutaire_naam: 'REG.OPEN', handelsnaam: 'REG.OPEN', rechtsvorm: 'REG.OPEN',
    sbi: 'REG.OPEN', sbi_omschrijving: 'REG.OPEN', datum_oprichting: 'REG.OPEN', datum_opheffing: 'REG.OPEN', reden: 'REG.OPEN', straat: 'REG.OPEN',
    huisnr: 'REG.OPEN', toev: 'REG.OPEN', postcode: 'REG.OPEN', plaats: 'REG.OPEN', functionaris: 'REG.OPEN', functie: 'REG.OPEN',
    geboortedatum: 'REG.OPEN', datum_in_functie: 'REG.OPEN', datum_uit_functie: 'REG.OPEN', bevoegdheid: 'REG.OPEN', aandeel_pct: 'REG.OPEN',
  },
  om_zaken: {
    parketnummer: 'OM.STRAFV', feitnr: 'OM.STRAFV', feitcode: 'OM.STRAFV', wetsartikel: 'OM.STRAFV', pleegdatum: 'OM.STRAFV',
    verdachte_naam: 'ID.BASIS', voorletters: 'ID.BASIS', geboortedatum: 'ID.BASIS', bsn: 'ID.BSN', status: 'OM.STRAFV', sepotcode: 'OM.STRAFV',
    beslissing: 'OM.STRAFV', datum_beslissing: 'OM.STRAFV', beslag: 'OM.STRAFV', ontnemingsvordering_eur: 'OM.STRAFV', onderzoeksnaam: 'OM.JUST',
  },
  politie_registraties: {
    registratienr: 'POL.8', registratiedatum: 'POL.8', pleegdatum_van: 'POL.8', pleegdatum_tot: 'POL.8', mk_code: 'POL.8', mk_omschrijving: 'POL.8',
    eenheid: 'POL.8', straat: 'POL.8', huisnr: 'POL.8', toev: 'POL.8', postcode: 'POL.8', plaats: 'POL.8', rol: 'POL.8', betr_volgnr: 'POL.8',
    achternaam: 'ID.BASIS', voorvoegsel: 'ID.BASIS', voornamen: 'ID.BASIS', geslacht: 'ID.BASIS', geboortedatum: 'ID.BASIS', bsn: 'ID.BSN',
    kenteken: 'POL.8', telefoon: 'ID.DOC', bron: 'POL.8', evaluatie: 'POL.8', afhandeling: 'POL.8', wpg_art: 'POL.8', opmerking: 'POL.9',
  },
  rdw_voertuigen: {
    kenteken: 'REG.OPEN', voertuigsoort: 'REG.OPEN', merk: 'REG.OPEN', handelsbenaming: 'REG.OPEN', eerste_kleur: 'REG.OPEN',
    datum_tenaamstelling: 'REG.OPEN', vorige_tenaamstelling: 'REG.OPEN', export_indicator: 'REG.OPEN', taxi_indicator: 'REG.OPEN',
    wam_verzekerd: 'REG.OPEN', houder_naam: 'REG.OPEN', houder_geboortedatum: 'REG.OPEN', houder_kvk: 'REG.OPEN',
  },
}
