import { compactDate } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import type { Dice } from '../ground/dice.ts'
import { inAnsi, plain } from '../ground/encoding.ts'
import { fullFamily, initials, nameParts, writtenFamily, writtenGiven, writtenPrefix } from '../ground/person-forms.ts'
import { addressCells, statutoryName, transposed, writtenCount, writtenDate, writtenFirm } from '../ground/value-forms.ts'
import type { Organization, Person, Vehicle } from '../ground/world.ts'
import { cellOf, idOf, isFirm } from './scribe.ts'
import type { Party, Scribe } from './scribe.ts'

export type OfficerRow = {
  readonly firm: Organization
  readonly officer: Party
  readonly function?: string
  readonly from?: Day
  readonly until?: Day
  /** Share in per cent; 0 for a director without shares. */
  readonly share?: number
  readonly dissolved?: Day
  readonly reason?: 'turboliquidatie' | 'faillissement' | 'fusie' | 'opheffing'
  readonly evidence?: Evidence | undefined
}

/** Writes an officer of a firm in the trade register. */
export function writeOfficer(scribe: Scribe, row: OfficerRow): void {
  const { dice, book } = scribe
  const { firm, officer } = row
  const date = (value: Day | undefined): string => cellOf(value, known => writtenDate(dice, known, 'compact'))
  book.add('kvk_handelsregister', {
    order: Number(firm.kvk), evidence: row.evidence,
    cells: {
      kvk_nr: firm.kvk, rsin: dice.chance(0.9) ? firm.rsin : '', vestigingsnr: dice.chance(0.9) ? `0000${firm.kvk}` : '', statutaire_naam: statutoryName(firm), handelsnaam: firm.tradeName,
      rechtsvorm: { 'B.V.': 'Besloten Vennootschap', 'N.V.': 'Naamloze Vennootschap', 'V.O.F.': 'Vennootschap onder firma' }[firm.form] ?? firm.form, sbi: firm.branch.sbi, sbi_omschrijving: firm.branch.text,
      datum_oprichting: date(firm.founded), datum_opheffing: date(row.dissolved), reden: row.reason ?? '', ...addressCells(dice, firm.seat), ...officerCells(dice, officer), functie: row.function ?? 'bestuurder',
      datum_in_functie: date(row.from ?? firm.founded), datum_uit_functie: date(row.until), bevoegdheid: 'alleen/zelfstandig', aandeel_pct: row.share === 0 ? '' : String(row.share ?? 100),
    },
    slots: { onderneming: firm.id, adres: firm.seat.id, functionaris: officer.id },
  })
}

/** Name of the officer, and the birth date of a person; without it the given names stand in full. */
function officerCells(dice: Dice, officer: Party): Record<string, string> {
  if (isFirm(officer)) return { functionaris: statutoryName(officer) + (dice.chance(0.85) ? ` (${officer.kvk})` : ''), geboortedatum: '' }
  const bornKnown = officer.namesake || !dice.chance(0.03)
  return { functionaris: personName(dice, officer, bornKnown), geboortedatum: bornKnown ? writtenDate(dice, officer.born, 'compact') : '' }
}

/** `van der Velden, Jan Pieter` or, beside a birth date, `J.P. v.d. Velden`. */
function personName(dice: Dice, person: Person, bornKnown: boolean): string {
  const name = nameParts(dice, person)
  const { prefix, family } = writtenFamily(dice, name)
  return !bornKnown || dice.chance(0.7) ? `${fullFamily(name)}, ${writtenGiven(dice, name.given, 0)}` : `${initials(dice, name.given)} ${fullFamily({ prefix, family })}`
}

export type HolderRow = { readonly vehicle: Vehicle; readonly holder: Party; readonly since: Day; readonly previous?: Day; readonly taxi?: boolean; readonly exported?: boolean; readonly evidence?: Evidence | undefined }

/** Writes a registration in the vehicle register. */
export function writeHolder(scribe: Scribe, row: HolderRow): void {
  const { dice, book } = scribe
  const { holder, vehicle } = row
  const yesNo = (value: boolean | undefined): string => (value ? 'Ja' : 'Nee')
  const firmNumber = isFirm(holder) ? dice.weighted([[holder.kvk, 80], ['', 15], [transposed(dice, holder.kvk, 4), 5]]) : ''
  const named = !isFirm(holder) || firmNumber !== holder.kvk || dice.chance(0.3)
  book.add('rdw_voertuigen', {
    order: row.since, evidence: row.evidence,
    cells: {
      kenteken: dice.chance(0.75) ? vehicle.plate.replaceAll('-', '') : vehicle.plate, voertuigsoort: vehicle.type, merk: vehicle.make, handelsbenaming: vehicle.model, eerste_kleur: vehicle.colour,
      datum_tenaamstelling: compactDate(row.since), vorige_tenaamstelling: row.previous === undefined ? '' : compactDate(row.previous), export_indicator: yesNo(row.exported), taxi_indicator: yesNo(row.taxi),
      wam_verzekerd: dice.chance(0.95) ? 'Ja' : 'Nee', houder_naam: !named ? '' : isFirm(holder) ? writtenFirm(dice, holder, true).toUpperCase() : holderName(dice, holder),
      houder_geboortedatum: isFirm(holder) || (!holder.namesake && dice.chance(0.03)) ? '' : compactDate(holder.born), houder_kvk: firmNumber,
    },
    slots: { voertuig: vehicle.id, houder: holder.id },
  })
}

/** `VELDEN VD J`: family name, prefix, initials in capitals. */
function holderName(dice: Dice, person: Person): string {
  const name = nameParts(dice, person)
  const prefix = plain(writtenPrefix(dice, name.prefix)).toUpperCase().replace(/[./]/g, '')
  const short = { 'VAN DER': 'VD', 'VAN DEN': 'VD', 'VAN DE': 'VD' }[prefix] ?? prefix
  return [plain(name.family).toUpperCase(), dice.chance(0.5) ? short : prefix, name.given.map(given => plain(given)[0]!).join(' ')].filter(part => part !== '').join(' ')
}

export type DeedRow = {
  readonly parcel: Parcel
  readonly holder: Party
  readonly date: Day
  readonly price: number
  readonly share?: string
  readonly notary: Person
  readonly lender?: Party
  readonly mortgage?: number
  readonly ended?: Day
  readonly evidence?: Evidence | undefined
}

/** Real estate: designation, what it is, and where it lies. */
export type Parcel = { readonly id: string; readonly key: string; readonly object: string; readonly address: DeedAddress }
type DeedAddress = Organization['seat']

/** New real estate at an address. */
export function newParcel({ world }: Scribe, address: DeedAddress, object = 'woning'): Parcel {
  const id = world.newId('R')
  return { id, key: `TST${String(Number(id.slice(1)) % 100).padStart(2, '0')} ${'ABCDEFGH'[Number(id.slice(1)) % 8]!} ${1000 + Number(id.slice(1))} G0`, object, address }
}

/** Writes a right in the land register. */
export function writeDeed(scribe: Scribe, row: DeedRow): void {
  const { dice, book } = scribe
  const { holder, parcel, notary } = row
  book.add('kadaster_rechten', {
    order: Number(parcel.id.slice(1)) + row.date / 100_000, evidence: row.evidence,
    cells: {
      kad_aanduiding: parcel.key, ...addressCells(dice, parcel.address), soort_object: parcel.object, recht: dice.pick(['eigendom (recht van)', 'eigendom', 'volle eigendom']),
      ...holderCells(dice, holder), aandeel: row.share ?? '1/1', datum_akte: writtenDate(dice, row.date, 'iso'),
      koopsom: writtenCount(dice, row.price), akte: 'levering', notaris: `${dice.pick(['mr. ', 'Mr ', 'mr. '])}${notary.given[0]![0]!}. ${inAnsi(fullFamily(notary))}`,
      hypotheekhouder: cellOf(row.lender, lender => lenderName(dice, lender)), hypotheek_eur: cellOf(row.mortgage, amount => writtenCount(dice, amount)), datum_doorhaling: cellOf(row.ended, ended => writtenDate(dice, ended, 'iso')),
    },
    slots: { perceel: parcel.id, adres: parcel.address.id, gerechtigde: holder.id, hypotheekhouder: idOf(row.lender), notaris: notary.id },
  })
}

/** A firm with its KvK number or a person with the birth date; the number is often missing. */
function holderCells(dice: Dice, holder: Party): Record<string, string> {
  if (isFirm(holder)) return { gerechtigde: inAnsi(writtenFirm(dice, holder, true)), geboortedatum_of_kvk: dice.chance(0.8) ? holder.kvk : '' }
  return { gerechtigde: inAnsi(deedName(dice, holder)), geboortedatum_of_kvk: holder.namesake || dice.chance(0.85) ? writtenDate(dice, holder.born, 'iso') : '' }
}

/** `PROEFKREDIET LTD (CY)`, a bank without legal form, or a private person. */
function lenderName(dice: Dice, lender: Party): string {
  if (!isFirm(lender)) return inAnsi(deedName(dice, lender))
  return inAnsi(lender.country === 'NL' ? statutoryName(lender) : `${statutoryName(lender).toUpperCase()} (${lender.country})`)
}

/** `Velden, Jan Piet van der`. */
function deedName(dice: Dice, person: Person): string {
  const name = nameParts(dice, person)
  const given = writtenGiven(dice, name.given, 0.15)
  const { prefix, family } = writtenFamily(dice, name)
  return `${family}, ${given}${prefix === '' ? '' : ` ${prefix}`}`
}
