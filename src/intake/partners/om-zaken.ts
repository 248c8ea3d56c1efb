import { always, columnsOf } from '../column-rules.ts'
import type { PartnerFormat } from '../partner-format.ts'

/** Criminal cases: one row per count per suspect (partner-exports.md 2.2). */
export const omZaken: PartnerFormat = {
  id: 'om_zaken',
  partner: 'om',
  title: { nl: 'Strafzaken', en: 'Criminal cases' },
  key: 'parketnummer',
  columns: [
    ...columnsOf('zaak', 'OM.STRAFV', { parketnummer: 'caseNumber', feitnr: 'countNumber', feitcode: 'offenceCode', wetsartikel: 'lawArticle', pleegdatum: 'offenceDate' }),
    ...columnsOf('verdachte', 'ID.BASIS', { verdachte_naam: 'familyName', voorletters: 'initials', geboortedatum: 'birthDate' }),
    ...columnsOf('verdachte', 'ID.BSN', { bsn: 'bsn' }),
    ...columnsOf('zaak', 'OM.STRAFV', {
      status: 'caseStatus', sepotcode: 'dismissalCode', beslissing: 'decision', datum_beslissing: 'decisionDate',
      beslag: 'seizedGoods', ontnemingsvordering_eur: 'confiscationClaim',
    }),
    ...columnsOf('onderzoek', 'OM.JUST', { onderzoeksnaam: 'investigationName' }),
  ],
  slots: [
    { slot: 'zaak', kind: 'CourtCase', when: always },
    { slot: 'verdachte', kind: 'Person', when: ['verdachte_naam', 'bsn'] },
    { slot: 'onderzoek', kind: 'Investigation', when: ['onderzoeksnaam'] },
  ],
  relations: [
    { kind: 'InvolvedIn', from: ['verdachte'], to: ['zaak'], role: { fixed: 'verdachte' }, date: 'pleegdatum' },
    { kind: 'PartOf', from: ['zaak'], to: ['onderzoek'] },
  ],
}
