/** A slot and the columns of which one must hold a usable value (partner-exports.md 1.3); `decided` when more than that counts. */
export type SlotSpec = { readonly slot: string; readonly letters: string; readonly columns: readonly string[]; readonly decided?: (cells: Cells) => boolean }
export type Cells = Readonly<Record<string, string>>

export type FileSpec = {
  readonly file: FileName
  readonly partner: string
  readonly delimiter: ';' | ','
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252'
  readonly lineEnd: '\r\n' | '\n'
  readonly columns: readonly string[]
  readonly slots: readonly SlotSpec[]
}

export const FILE_NAMES = [
  'politie_registraties', 'om_zaken', 'douane_aangiften', 'douane_inbeslagnames', 'belastingdienst_ondernemingen', 'belastingdienst_loon',
  'fiod_transacties', 'kmar_passages', 'defensie_waarnemingen', 'kvk_handelsregister', 'rdw_voertuigen', 'kadaster_rechten',
] as const
export type FileName = (typeof FILE_NAMES)[number]

const POLICE_RECORD = /PL\d{4}-\d+-\d/

/** `betrokkene:P:achternaam|bsn` -> slot spec. */
function slots(text: string): SlotSpec[] {
  return text.split(' ').map(part => {
    const [slot, letters, columns] = part.split(':') as [string, string, string]
    return { slot, letters, columns: columns.split('|') }
  })
}

const utf8Lf = { encoding: 'utf-8', lineEnd: '\n' } as const
const utf8CrLf = { encoding: 'utf-8', lineEnd: '\r\n' } as const
const ansiCrLf = { encoding: 'windows-1252', lineEnd: '\r\n' } as const

/** Layout of the twelve exports: partner-exports.md 2.1 to 2.12. */
export const FILE_SPECS: readonly FileSpec[] = [
  {
    file: 'politie_registraties', partner: 'politie', delimiter: ';', ...ansiCrLf,
    columns: 'registratienr registratiedatum pleegdatum_van pleegdatum_tot mk_code mk_omschrijving eenheid straat huisnr toev postcode plaats rol betr_volgnr achternaam voorvoegsel voornamen geslacht geboortedatum bsn kenteken telefoon bron evaluatie afhandeling wpg_art opmerking'.split(' '),
    slots: slots('registratie:D:registratienr betrokkene:P:achternaam|bsn voertuig:V:kenteken telefoon:T:telefoon adres:A:straat|postcode'),
  },
  {
    file: 'om_zaken', partner: 'om', delimiter: ',', ...utf8Lf,
    columns: 'parketnummer feitnr feitcode wetsartikel pleegdatum verdachte_naam voorletters geboortedatum bsn status sepotcode beslissing datum_beslissing beslag ontnemingsvordering_eur onderzoeksnaam'.split(' '),
    slots: slots('zaak:K:parketnummer verdachte:P:verdachte_naam|bsn onderzoek:I:onderzoeksnaam'),
  },
  {
    file: 'douane_aangiften', partner: 'douane', delimiter: ';', ...utf8CrLf,
    columns: 'mrn aangiftesoort aanvaardingsdatum kantoor afzender_naam afzender_land geadresseerde_eori geadresseerde_naam geadresseerde_adres aangever_eori vertegenwoordiger notify vervoerder containernr zegelnr gn_code goederenomschrijving bruto_kg colli stat_waarde valuta land_oorsprong laadhaven loshaven schip reisnr bl_nr controle uitslag vrijgave'.split(' '),
    slots: slots('aangifte:Z:mrn afzender:O:afzender_naam geadresseerde:O:geadresseerde_naam|geadresseerde_eori adres:A:geadresseerde_adres aangever:O:vertegenwoordiger|aangever_eori notify:O:notify vervoerder:O:vervoerder container:C:containernr schip:S:schip'),
  },
  {
    file: 'douane_inbeslagnames', partner: 'douane', delimiter: ';', ...utf8CrLf,
    columns: 'inbeslagname_nr datum locatie containernr kenteken goed hoeveelheid eenheid verstopplaats mrn overgedragen_aan dossier'.split(' '),
    slots: slots('inbeslagname:Q:inbeslagname_nr container:C:containernr voertuig:V:kenteken aangifte:Z:mrn onderzoek:I:dossier'),
  },
  {
    file: 'belastingdienst_ondernemingen', partner: 'belastingdienst', delimiter: ';', ...utf8CrLf,
    columns: 'fiscaalnr soort naam rsin jaar omzet_excl inkopen loonsom aantal_werknemers btw_verschuldigd btw_voorbelasting icp_leveringen icp_verwervingen winst schuld beconnr risicoklasse'.split(' '),
    slots: slots('onderneming:O:fiscaalnr'),
  },
  {
    file: 'belastingdienst_loon', partner: 'belastingdienst', delimiter: ';', ...utf8CrLf,
    columns: 'loonheffingsnr werkgever bsn naam_werknemer geboortedatum datum_in datum_uit loon_jaar adres_werknemer postcode'.split(' '),
    slots: slots('werkgever:O:loonheffingsnr werknemer:P:naam_werknemer|bsn adres:A:adres_werknemer'),
  },
  {
    file: 'fiod_transacties', partner: 'fiod', delimiter: ';', ...utf8Lf,
    columns: 'tx_id datum tijd van_rekening van_naam naar_rekening naar_naam bedrag valuta contant soort omschrijving melder typologie dossiernr'.split(' '),
    slots: slots('van_rekening:B:van_rekening naar_rekening:B:naar_rekening van_houder:PO:van_naam naar_houder:PO:naar_naam'),
  },
  {
    file: 'kmar_passages', partner: 'kmar', delimiter: ';', ...utf8Lf,
    columns: 'passage_id tijdstip_utc doorlaatpost richting middel middel_nr docsoort docnummer land_afgifte mrz_naam geboortedatum geslacht kenteken aanleiding bevinding'.split(' '),
    slots: slots('passage:G:passage_id reiziger:P:mrz_naam voertuig:V:kenteken'),
  },
  {
    file: 'defensie_waarnemingen', partner: 'defensie', delimiter: ';', ...utf8Lf,
    columns: 'waarneming_id tijdstip soort object merk type kaliber serienr kenmerk lat lon bron rubricering vrijgave'.split(' '),
    slots: [
      ...slots('waarneming:N:waarneming_id'),
      { slot: 'wapen', letters: 'W', columns: ['soort'], decided: cells => cells['soort'] === 'wapenexpertise' },
      { slot: 'registratie', letters: 'D', columns: ['kenmerk'], decided: cells => POLICE_RECORD.test(cells['kenmerk'] ?? '') },
    ],
  },
  {
    file: 'kvk_handelsregister', partner: 'kvk', delimiter: ';', encoding: 'utf-8-bom', lineEnd: '\r\n',
    columns: 'kvk_nr rsin vestigingsnr statutaire_naam handelsnaam rechtsvorm sbi sbi_omschrijving datum_oprichting datum_opheffing reden straat huisnr toev postcode plaats functionaris functie geboortedatum datum_in_functie datum_uit_functie bevoegdheid aandeel_pct'.split(' '),
    slots: slots('onderneming:O:kvk_nr adres:A:straat|postcode functionaris:PO:functionaris'),
  },
  {
    file: 'rdw_voertuigen', partner: 'rdw', delimiter: ',', ...utf8Lf,
    columns: 'kenteken voertuigsoort merk handelsbenaming eerste_kleur datum_tenaamstelling vorige_tenaamstelling export_indicator taxi_indicator wam_verzekerd houder_naam houder_geboortedatum houder_kvk'.split(' '),
    slots: slots('voertuig:V:kenteken houder:PO:houder_naam|houder_kvk'),
  },
  {
    file: 'kadaster_rechten', partner: 'kadaster', delimiter: ';', ...ansiCrLf,
    columns: 'kad_aanduiding straat huisnr toev postcode plaats soort_object recht gerechtigde geboortedatum_of_kvk aandeel datum_akte koopsom akte notaris hypotheekhouder hypotheek_eur datum_doorhaling'.split(' '),
    slots: slots('perceel:R:kad_aanduiding adres:A:straat|postcode gerechtigde:PO:gerechtigde hypotheekhouder:PO:hypotheekhouder notaris:P:notaris'),
  },
]

/** The layout of one file; throws on an unknown name. */
export function fileSpec(file: FileName): FileSpec {
  const spec = FILE_SPECS.find(s => s.file === file)
  if (!spec) throw new Error(`no layout for the file '${file}'; known: ${FILE_NAMES.join(', ')}`)
  return spec
}
