import { clockTime, dutchDate, looseDutchDate, yearOf } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import { inAnsi } from '../ground/encoding.ts'
import type { Dice } from '../ground/dice.ts'
import { nameParts, transliterated, typingError, writtenFamily, writtenGiven } from '../ground/person-forms.ts'
import { addressCells, partlyUnknownDate, transposed, writtenPhone, writtenPlate } from '../ground/value-forms.ts'
import type { Address, Person, Thing, Vehicle } from '../ground/world.ts'
import { cellOf, idOf } from './scribe.ts'
import type { Scribe } from './scribe.ts'

/** One person of a registration; null is the police's `NN`. */
export type Involved = { readonly person: Person | null; readonly role: string; readonly vehicle?: Vehicle; readonly phone?: Thing }

export type Registration = {
  readonly date: Day
  readonly code: string
  readonly title: string
  /** null: only the town is known. */
  readonly place: Address | null
  readonly people: readonly Involved[]
  readonly remark?: string
  readonly outcome?: string
  readonly evidence?: Evidence | undefined
}

const UNITS = ['Rotterdam', 'Midden-Nederland', 'Oost-Brabant', 'Zeeland-West-Brabant', 'Oost-Nederland'] as const
const REMARKS = ['', '', '', '', 'mutatie aangevuld', 'zie ook eerdere melding', 'betrokkene werkte mee', 'melder wil "anoniem" blijven', 'twee keer gebeld,\ngeen gehoor', 'camera; beelden opgevraagd'] as const

/** Writes a registration, one row a person, and returns the record. */
export function writeRegistration(scribe: Scribe, registration: Registration): Thing {
  const { dice, world } = scribe
  const id = world.newId('D')
  const number = `PL${dice.pick(['1700', '0900', '2100', '0600'])}-${yearOf(registration.date)}${id.slice(1).padStart(6, '0')}-1`
  const minute = dice.between(0, 1439)
  const order = registration.date + minute / 1440
  const place = registration.place ? addressCells(dice, registration.place) : { straat: '', huisnr: '', toev: '', postcode: '', plaats: 'Rotterdam' }
  const unit = dice.pick(UNITS)
  const from = dice.weighted([[`${dutchDate(registration.date)} ${clockTime(minute)}`, 14], [dutchDate(registration.date), 3], [looseDutchDate(registration.date), 1]])
  const shared = {
    registratienr: number, pleegdatum_van: from, pleegdatum_tot: dice.weighted([['', 5], ['onbekend', 1], [`${dutchDate(registration.date)} ${clockTime(Math.min(minute + 20, 1439))}`, 3]]),
    registratiedatum: dice.chance(0.85) ? `${dutchDate(registration.date)} ${clockTime(Math.min(minute + 45, 1439))}` : dutchDate(registration.date),
    mk_code: registration.code, mk_omschrijving: registration.title, ...place,
    bron: dice.pick(['waarneming', 'aangifte', 'melding', 'controle']), evaluatie: dice.pick(['A1', 'A2', 'B2', 'C3']), afhandeling: registration.outcome ?? dice.pick(['opgelegd', 'heenzending', 'proces-verbaal', 'waarschuwing']),
    wpg_art: dice.weighted([['8', 9], ['9', 1]]),
  }
  registration.people.forEach((involved, index) => {
    const cells = {
      ...shared, eenheid: dice.chance(0.92) ? unit : dice.pick(UNITS), rol: involved.role, betr_volgnr: String(index + 1), ...personCells(dice, involved.person),
      kenteken: cellOf(involved.vehicle, vehicle => writtenPlate(dice, vehicle.plate, 0.06)), telefoon: cellOf(involved.phone, phone => writtenPhone(dice, phone.key)),
      opmerking: index === 0 ? (registration.remark ?? dice.pick(REMARKS)) : '',
    }
    scribe.book.add('politie_registraties', {
      order, cells, evidence: registration.evidence,
      slots: { registratie: id, betrokkene: idOf(involved.person), voertuig: idOf(involved.vehicle), telefoon: idOf(involved.phone), adres: idOf(registration.place) },
    })
  })
  return { id, key: number }
}

/** The three name columns; the prefix may stand in a wrong one or behind the family name. */
function nameCells(dice: Dice, person: Person): Record<string, string> {
  const name = nameParts(dice, person)
  const { prefix, family } = writtenFamily(dice, name)
  const given = writtenGiven(dice, name.given, 0.12)
  let wrong = family
  if (dice.chance(0.04)) wrong = typingError(dice, wrong)
  if (dice.chance(0.1)) wrong = transliterated(dice, wrong)
  if (dice.chance(0.06)) wrong = wrong.toUpperCase()
  const achternaam = inAnsi(wrong)
  const voornamen = inAnsi(given)
  const place = prefix === '' ? 'own' : dice.weighted([['own', 14], ['family', 2], ['given', 1], ['behind', 1]] as const)
  if (place === 'family') return { achternaam: `${prefix} ${achternaam}`, voorvoegsel: '', voornamen }
  if (place === 'given') return { achternaam, voorvoegsel: '', voornamen: `${voornamen} ${prefix}` }
  if (place === 'behind') return { achternaam: `${achternaam} ${prefix}`, voorvoegsel: '', voornamen }
  return { achternaam, voorvoegsel: prefix, voornamen }
}

/** Name, sex, birth date and BSN as the police write them. A birth date is missing only where the BSN is right. */
function personCells(dice: Dice, person: Person | null): Record<string, string> {
  if (!person) return { achternaam: 'NN', voorvoegsel: '', voornamen: '', geslacht: 'O', geboortedatum: '', bsn: '' }
  const bsn = dice.weighted([[person.bsn, 60], ['', 36], [transposed(dice, person.bsn), 4]])
  const born = bsn === person.bsn && dice.chance(0.06) ? dice.pick(['', 'onbekend']) : dice.chance(bsn === person.bsn ? 0.03 : 0) ? partlyUnknownDate(dice, person.born, 'dutch') : dutchDate(person.born)
  return { ...nameCells(dice, person), geslacht: dice.chance(0.02) ? 'O' : person.sex, geboortedatum: born, bsn }
}
