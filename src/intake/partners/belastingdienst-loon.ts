import { always, columnsOf } from '../column-rules.ts'
import type { PartnerFormat } from '../partner-format.ts'

/** Wages: one row per employment, pensions included; home addresses may be old (partner-exports.md 2.6). */
export const belastingdienstLoon: PartnerFormat = {
  id: 'belastingdienst_loon',
  partner: 'belastingdienst',
  title: { nl: 'Loonaangiften', en: 'Wages' },
  key: 'loonheffingsnr',
  columns: [
    ...columnsOf('werkgever', 'BD.LOON', { loonheffingsnr: 'wageTaxNumber', werkgever: 'name' }),
    ...columnsOf('werknemer', 'ID.BSN', { bsn: 'bsn' }),
    ...columnsOf('werknemer', 'ID.BASIS', { naam_werknemer: 'name', geboortedatum: 'birthDate' }),
    ...columnsOf('werknemer', 'BD.LOON', { datum_in: 'startDate', datum_uit: 'endDate' }),
    ...columnsOf('werknemer', 'BD.FISC.PART', { loon_jaar: 'yearWage' }),
    ...columnsOf('adres', 'ID.BASIS', { adres_werknemer: 'addressText', postcode: 'postalCode' }),
  ],
  slots: [
    { slot: 'werkgever', kind: 'Organization', when: always },
    { slot: 'werknemer', kind: 'Person', when: ['naam_werknemer', 'bsn'] },
    { slot: 'adres', kind: 'Address', when: ['adres_werknemer'] },
  ],
  relations: [
    { kind: 'Employment', from: ['werknemer'], to: ['werkgever'], start: 'datum_in', end: 'datum_uit', amount: 'loon_jaar' },
    { kind: 'LivesAt', from: ['werknemer'], to: ['adres'] },
  ],
}
