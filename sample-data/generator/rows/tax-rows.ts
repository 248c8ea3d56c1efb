import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import { nameInOneField } from '../ground/person-forms.ts'
import { statutoryName, streetAndNumber, transposed, writtenCount, writtenDate, writtenFirm, writtenMoney } from '../ground/value-forms.ts'
import type { Address, Organization, Person } from '../ground/world.ts'
import type { Scribe } from './scribe.ts'

/** Figures of one firm in one year, in euro; staff in heads. */
export type YearFigures = {
  readonly year: number
  readonly turnover: number
  readonly purchases?: number
  readonly wages: number
  readonly staff: number
  readonly vatDue?: number
  readonly vatInput?: number
  readonly euSupplies?: number
  readonly euAcquisitions?: number
  readonly profit: number
  readonly debt?: number
}

/** Writes the year of a firm. */
export function writeFirmYear(scribe: Scribe, firm: Organization, figures: YearFigures, evidence?: Evidence): void {
  const { dice, book } = scribe
  const purchases = figures.purchases ?? Math.max(0, figures.turnover - figures.wages - figures.profit)
  const count = (value: number): string => writtenCount(dice, value)
  const rsin = dice.weighted([[firm.rsin, 70], ['', 27], [transposed(dice, firm.rsin), 3]])
  book.add('belastingdienst_ondernemingen', {
    order: Number(firm.rsin) + figures.year / 10_000, evidence,
    cells: {
      fiscaalnr: `${firm.rsin}B01`, soort: firm.form.replaceAll('.', '').toUpperCase(), naam: dice.chance(0.6) ? statutoryName(firm).toUpperCase() : writtenFirm(dice, firm), rsin, jaar: String(figures.year),
      omzet_excl: count(figures.turnover), inkopen: count(purchases), loonsom: count(figures.wages), aantal_werknemers: String(figures.staff),
      btw_verschuldigd: count(figures.vatDue ?? figures.turnover * 0.21), btw_voorbelasting: count(figures.vatInput ?? purchases * 0.21),
      icp_leveringen: count(figures.euSupplies ?? 0), icp_verwervingen: count(figures.euAcquisitions ?? 0), winst: count(figures.profit), schuld: count(figures.debt ?? 0),
      beconnr: String(999_901 + (Number(firm.rsin) % 9)), risicoklasse: '',
    },
    slots: { onderneming: firm.id },
  })
}

export type EmploymentRow = {
  readonly employer: Organization
  readonly employee: Person
  readonly from: Day
  readonly until?: Day
  readonly wage: number
  /** Where the pay roll still thinks that the employee lives. */
  readonly address?: Address
  readonly evidence?: Evidence | undefined
}

/** Writes an employment. The birth date is missing only where the BSN is right. */
export function writeEmployment(scribe: Scribe, row: EmploymentRow): void {
  const { dice, book } = scribe
  const { employee, employer } = row
  const address = row.address ?? employee.home
  const bsn = dice.weighted([[employee.bsn, 88], ['', 8], [transposed(dice, employee.bsn), 4]])
  const born = bsn === employee.bsn && dice.chance(0.05) ? '' : writtenDate(dice, employee.born, 'compact')
  book.add('belastingdienst_loon', {
    order: Number(employer.rsin), evidence: row.evidence,
    cells: {
      loonheffingsnr: `${employer.rsin}L01`, werkgever: writtenFirm(dice, employer), bsn, naam_werknemer: nameInOneField(dice, employee), geboortedatum: born,
      datum_in: writtenDate(dice, row.from, 'compact'), datum_uit: row.until === undefined ? '' : writtenDate(dice, row.until, 'compact'), loon_jaar: writtenMoney(dice, row.wage),
      adres_werknemer: streetAndNumber(dice, address), postcode: dice.chance(0.85) ? address.postcode : `${address.postcode.slice(0, 4)} ${address.postcode.slice(4)}`,
    },
    slots: { werkgever: employer.id, werknemer: employee.id, adres: address.id },
  })
}
