import { always, columnsOf } from '../column-rules.ts'
import type { PartnerFormat } from '../partner-format.ts'

/** Companies, one row per year: the figures are properties for the year `jaar` (partner-exports.md 2.5). */
export const belastingdienstOndernemingen: PartnerFormat = {
  id: 'belastingdienst_ondernemingen',
  partner: 'belastingdienst',
  title: { nl: 'Ondernemingen per jaar', en: 'Companies per year' },
  key: 'fiscaalnr',
  columns: columnsOf('onderneming', 'BD.FISC.OND', {
    fiscaalnr: 'fiscalNumber', soort: 'legalForm', naam: 'name', rsin: 'rsin', jaar: 'year',
    omzet_excl: 'turnover', inkopen: 'purchases', loonsom: 'wages', aantal_werknemers: 'employees',
    btw_verschuldigd: 'vatDue', btw_voorbelasting: 'vatInput', icp_leveringen: 'euSupplies', icp_verwervingen: 'euAcquisitions',
    winst: 'profit', schuld: 'taxDebt', beconnr: 'adviserNumber', risicoklasse: 'riskClass',
  }),
  slots: [{ slot: 'onderneming', kind: 'Organization', when: always }],
  relations: [],
}
