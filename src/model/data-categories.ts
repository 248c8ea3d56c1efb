import type { PartnerId } from './partners.ts'

/**
 * The categories of data that a covenant speaks of: those of the example covenant.
 * Every column that is read has one; a covenant decides by category who may see it.
 */
export const DATA_CATEGORIES = [
  { id: 'REG.OPEN', nl: 'open registers', en: 'open registers' },
  { id: 'ID.BASIS', nl: 'naam, geboortedatum, geslacht, adres', en: 'name, date of birth, sex, address' },
  { id: 'ID.BSN', nl: 'burgerservicenummer', en: 'citizen number' },
  { id: 'ID.DOC', nl: 'document, telefoon, rekening als kenmerk', en: 'document, phone, account as identifier' },
  { id: 'POL.8', nl: 'politie, dagelijkse taak (Wpg 8)', en: 'police, daily work (Wpg 8)' },
  { id: 'POL.9', nl: 'politie, onderzoek (Wpg 9)', en: 'police, investigation (Wpg 9)' },
  { id: 'POL.10', nl: 'politie, informanten (Wpg 10)', en: 'police, informants (Wpg 10)' },
  { id: 'OM.STRAFV', nl: 'strafvorderlijke gegevens', en: 'criminal case data' },
  { id: 'OM.JUST', nl: 'justitiële gegevens', en: 'judicial records' },
  { id: 'DOU.AANGIFTE', nl: 'aangiften en hun partijen', en: 'declarations and their parties' },
  { id: 'DOU.CONTROLE', nl: 'controles, uitslagen, beslag', en: 'checks, results, seizures' },
  { id: 'BD.FISC.OND', nl: 'fiscale gegevens van ondernemingen', en: 'fiscal data of undertakings' },
  { id: 'BD.FISC.PART', nl: 'fiscale gegevens van personen', en: 'fiscal data of persons' },
  { id: 'BD.LOON', nl: 'werkgever en dienstverband', en: 'employer and employment' },
  { id: 'FIOD.ONDERZOEK', nl: 'onderzoeksdossier', en: 'investigation file' },
  { id: 'FIOD.TX', nl: 'transacties', en: 'transactions' },
  { id: 'KMAR.PASSAGE', nl: 'grenspassages', en: 'border passages' },
  { id: 'DEF.WAARN', nl: 'waarnemingen en wapenexpertise', en: 'sightings and weapon expertise' },
  { id: 'BIJZ', nl: 'bijzonder: gezondheid, ras, religie, nationaliteit, geboorteland', en: 'special: health, race, religion, nationality, country of birth' },
] as const

export type DataCategoryId = (typeof DATA_CATEGORIES)[number]['id']

/** The category of what a partner says that is neither identity nor open register: its own daily data. */
export const GENERAL_CATEGORY: Readonly<Record<PartnerId, DataCategoryId>> = {
  politie: 'POL.8', om: 'OM.STRAFV', douane: 'DOU.CONTROLE', belastingdienst: 'BD.FISC.OND', fiod: 'FIOD.TX',
  kmar: 'KMAR.PASSAGE', defensie: 'DEF.WAARN', kvk: 'REG.OPEN', rdw: 'REG.OPEN', kadaster: 'REG.OPEN',
}
