import { readDate } from '#model/dates.ts'
import { always, columnsOf, readColumn } from '../column-rules.ts'
import type { DerivedStatement, PartnerFormat, Row } from '../partner-format.ts'

/**
 * Only the row knows the century of `JJMMDD`: the latest one that puts the birth before the passage.
 * Stated as `jjjj-mm-dd` with 00 for unknown parts; any other form, and a row without passage date, as written.
 */
function birthDate(row: Row): DerivedStatement[] {
  const column = 'geboortedatum'
  const written = row.text(column)
  const passage = readDate(row.text('tijdstip_utc'))
  if (!/^\d{6}$/.test(written) || passage.kind !== 'date') return [{ property: 'birthDate', column, text: written }]
  const birth = readDate(written, passage.year * 10000 + passage.month * 100 + passage.day)
  if (birth.kind !== 'date') return [{ property: 'birthDate', column, text: written }]
  const two = (part: number): string => String(part).padStart(2, '0')
  return [{ property: 'birthDate', column, text: `${String(birth.year).padStart(4, '0')}-${two(birth.month)}-${two(birth.day)}` }]
}

/** Border checks: one row per traveller, each with a passage of its own (partner-exports.md 2.8). */
export const kmarPassages: PartnerFormat = {
  id: 'kmar_passages',
  partner: 'kmar',
  title: { nl: 'Grenspassages', en: 'Border passages' },
  key: 'passage_id',
  columns: [
    ...columnsOf('passage', 'KMAR.PASSAGE', {
      passage_id: 'passageId', tijdstip_utc: 'moment', doorlaatpost: 'borderPost', richting: 'direction', middel: 'meansOfTransport', middel_nr: 'transportNumber',
    }),
    ...columnsOf('reiziger', 'ID.DOC', { docsoort: 'documentKind', docnummer: 'documentNumber', land_afgifte: 'issuingCountry' }),
    ...columnsOf('reiziger', 'ID.BASIS', { mrz_naam: 'mrzName' }),
    readColumn('geboortedatum', 'ID.BASIS'),
    ...columnsOf('reiziger', 'ID.BASIS', { geslacht: 'gender' }),
    ...columnsOf('voertuig', 'KMAR.PASSAGE', { kenteken: 'plate' }),
    ...columnsOf('passage', 'KMAR.PASSAGE', { aanleiding: 'occasion', bevinding: 'observation' }),
  ],
  slots: [
    { slot: 'passage', kind: 'BorderPassage', when: always },
    { slot: 'reiziger', kind: 'Person', when: ['mrz_naam'], derive: birthDate },
    { slot: 'voertuig', kind: 'Vehicle', when: ['kenteken'] },
  ],
  relations: [
    { kind: 'Passage', from: ['reiziger'], to: ['passage'], date: 'tijdstip_utc', role: 'richting' },
    { kind: 'Passage', from: ['voertuig'], to: ['passage'], date: 'tijdstip_utc', role: 'richting' },
  ],
}
