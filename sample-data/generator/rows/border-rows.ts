import { clockTime, isoDate, partsOf } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import { machineReadableName } from '../ground/person-forms.ts'
import { writtenPlate } from '../ground/value-forms.ts'
import type { Person, Thing, Vehicle } from '../ground/world.ts'
import type { Scribe } from './scribe.ts'

export type PassageRow = {
  readonly date: Day
  readonly minute?: number
  readonly travellers: readonly Person[]
  readonly direction: 'in' | 'uit'
  readonly post: string
  readonly means: readonly [kind: string, number: string]
  readonly vehicle?: Vehicle
  readonly finding?: string
  readonly evidence?: Evidence | undefined
}

/** Writes a border check, one row a traveller, each with its own number. */
export function writePassages(scribe: Scribe, row: PassageRow): void {
  const { dice, world, book } = scribe
  const minute = row.minute ?? dice.between(180, 1380)
  row.travellers.forEach((person, index) => {
    const id = world.newId('G')
    const at = Math.min(minute + index, 1439)
    const [year, month, dayOfMonth] = partsOf(person.born)
    const number = dice.chance(0.93) ? dice.pick(person.documents) : ''
    // An unknown birth day stands only beside a document number, so the traveller can still be told apart.
    const born = number !== '' && dice.chance(0.02) ? `${year.slice(2)}0000` : `${year.slice(2)}${month}${dayOfMonth}`
    book.add('kmar_passages', {
      order: row.date + at / 1440, evidence: row.evidence,
      cells: {
        passage_id: `KM-${partsOf(row.date)[0].slice(2)}-${id.slice(1).padStart(6, '0')}`, tijdstip_utc: `${isoDate(row.date)}T${clockTime(at)}:00Z`, doorlaatpost: row.post, richting: row.direction,
        middel: row.means[0], middel_nr: row.means[1], docsoort: dice.chance(0.8) ? 'P' : 'ID', docnummer: number, land_afgifte: person.documents[0]!.startsWith('XT') ? 'XTT' : 'NLD',
        mrz_naam: machineReadableName(dice, person), geboortedatum: born, geslacht: person.sex === 'V' ? 'F' : 'M', kenteken: row.vehicle ? writtenPlate(dice, row.vehicle.plate, 0.02) : '',
        aanleiding: dice.pick(['steekproef', 'steekproef', 'profiel', 'routine']), bevinding: index === 0 ? (row.finding ?? '') : '',
      },
      slots: { passage: id, reiziger: person.id, voertuig: row.vehicle?.id ?? '' },
    })
  })
}

export type SightingRow = {
  readonly date: Day
  readonly kind: 'wapenexpertise' | 'munitie' | 'drone' | 'explosief'
  readonly object: string
  /** Make, type, calibre and serial number; a serial number without digits is none. */
  readonly weapon?: readonly [make: string, type: string, calibre: string, serial: string]
  readonly mark?: string
  readonly record?: Thing
  readonly evidence?: Evidence | undefined
}

/** Writes a sighting; a weapon is examined once in the sample, so every mention of a weapon is its own entity. */
export function writeSighting(scribe: Scribe, row: SightingRow): void {
  const { dice, world, book } = scribe
  const id = world.newId('N')
  const [merk, type, kaliber, serienr] = row.weapon ?? ['', '', '', '']
  book.add('defensie_waarnemingen', {
    order: row.date, evidence: row.evidence,
    cells: {
      waarneming_id: `DEF-${id.slice(1)}`, tijdstip: `${isoDate(row.date)}T${clockTime(dice.between(0, 1439))}Z`, soort: row.kind, object: row.object, merk, type, kaliber, serienr,
      kenmerk: [row.mark ?? '', row.record ? `zie ${row.record.key}` : ''].filter(part => part !== '').join('; '), lat: (51.2 + dice.between(0, 1500) / 1000).toFixed(2), lon: (4 + dice.between(0, 2500) / 1000).toFixed(2),
      bron: 'EOD', rubricering: dice.pick(['Dep.V', 'ongerubriceerd']), vrijgave: dice.pick(['alleen NSOC-analyse', 'vrij voor partners']),
    },
    slots: { waarneming: id, wapen: row.kind === 'wapenexpertise' ? world.newId('W') : '', registratie: row.record?.id ?? '' },
  })
}
