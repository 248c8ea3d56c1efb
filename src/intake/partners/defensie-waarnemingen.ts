import { always, columnsOf, readColumn } from '../column-rules.ts'
import type { DerivedStatement, PartnerFormat, Row } from '../partner-format.ts'

const RECORD_NUMBER = /PL\d{4}-\d+-\d+/i

function recordNumber(row: Row): string {
  return RECORD_NUMBER.exec(row.text('kenmerk'))?.[0].toUpperCase() ?? ''
}

/** A serial without digits (`weggeslepen`) identifies nothing: it is a feature of the weapon. */
function serialNumber(row: Row): DerivedStatement[] {
  const text = row.text('serienr')
  return [{ property: /\d/.test(text) ? 'serialNumber' : 'feature', column: 'serienr', text }]
}

const category = 'DEF.WAARN'
const date = 'tijdstip'

/** Sightings and weapon expertise (partner-exports.md 2.9). */
export const defensieWaarnemingen: PartnerFormat = {
  id: 'defensie_waarnemingen',
  partner: 'defensie',
  title: { nl: 'Waarnemingen', en: 'Sightings' },
  key: 'waarneming_id',
  columns: [
    ...columnsOf('waarneming', category, { waarneming_id: 'sightingId', tijdstip: 'moment', soort: 'sightingKind', object: 'object' }),
    ...columnsOf('wapen', category, { merk: 'weaponMake', type: 'weaponType', kaliber: 'calibre' }),
    readColumn('serienr', category),
    { name: 'kenmerk', category, states: [{ slot: 'waarneming', property: 'feature' }, { slot: 'wapen', property: 'feature' }] },
    ...columnsOf('waarneming', category, { lat: 'latitude', lon: 'longitude', bron: 'informationSource', rubricering: 'classification', vrijgave: 'releaseCondition' }),
  ],
  slots: [
    { slot: 'waarneming', kind: 'Sighting', when: always },
    { slot: 'wapen', kind: 'Weapon', when: row => row.text('soort').toLowerCase() === 'wapenexpertise', derive: serialNumber },
    {
      slot: 'registratie',
      kind: 'PoliceRecord',
      when: row => recordNumber(row) !== '',
      derive: row => [{ property: 'recordNumber', column: 'kenmerk', text: recordNumber(row) }],
    },
  ],
  relations: [
    { kind: 'ObservedIn', from: ['wapen'], to: ['waarneming'], date },
    { kind: 'Concerns', from: ['waarneming'], to: ['registratie'], date },
    { kind: 'FoundIn', from: ['wapen'], to: ['registratie'], date },
  ],
}
