import { CASE_END, CASE_START, day } from '../ground/calendar.ts'
import type { Person } from '../ground/world.ts'
import { newParcel, writeDeed, writeHolder } from '../rows/register-rows.ts'
import { writeEmployment } from '../rows/tax-rows.ts'
import type { Scribe } from '../rows/scribe.ts'
import { ageOf } from './district.ts'
import type { District, Firm, Household } from './district.ts'

/** Jobs, pensions, cars and houses: what ordinary people leave in the registers. */
export function writeDailyLife(scribe: Scribe, district: District): void {
  const employers = district.firms.filter(firm => firm.staff > 0)
  const big = district.firms.find(firm => firm.branchId === 'municipality')!
  for (const household of district.households) {
    for (const adult of household.adults) if (writeJob(scribe, adult, employers, big)) district.employed.add(adult.id)
    writeCars(scribe, household)
    writeHouse(scribe, district, household)
  }
  for (const firm of district.firms) if (firm.staff > 1 && scribe.dice.chance(0.45)) writeCompanyVan(scribe, firm)
}

/** Most adults work (true when a row was written); one employer is so big that sharing it says nothing. Pensions are rows of the pay roll too. */
function writeJob(scribe: Scribe, adult: Person, employers: readonly Firm[], big: Firm): boolean {
  const { dice, world } = scribe
  if (ageOf(adult) < 19 || !dice.chance(0.62)) return false
  const employer = dice.chance(0.14) ? big : dice.weighted(employers.map(firm => [firm, Math.min(firm.staff, 12)] as const))
  const oldAddress = dice.chance(0.08) ? { address: world.address() } : {}
  const from = CASE_START + dice.between(-2500, 1100)
  const left = dice.chance(0.15) ? { until: Math.min(CASE_END, Math.max(CASE_START, from) + dice.between(90, 900)) } : {}
  writeEmployment(scribe, { employer: employer.organization, employee: adult, from, wage: ageOf(adult) > 67 ? dice.between(9_000, 21_000) : ageOf(adult) < 24 ? dice.between(6_000, 24_000) : dice.between(24_000, 62_000), ...left, ...oldAddress })
  return true
}

function writeCars(scribe: Scribe, household: Household): void {
  const { dice, world } = scribe
  const holder = household.adults[0]!
  if (dice.chance(0.5)) writeHolder(scribe, { vehicle: world.vehicle(), holder, since: CASE_START + dice.between(-1200, 1500), ...(dice.chance(0.5) ? { previous: CASE_START - dice.between(1300, 3000) } : {}) })
}

function writeCompanyVan(scribe: Scribe, firm: Firm): void {
  const { dice, world } = scribe
  writeHolder(scribe, { vehicle: world.vehicle('Bedrijfsauto'), holder: firm.organization, since: CASE_START + dice.between(-900, 1400), taxi: firm.branchId === 'taxi' })
}

/** A house with one or two owners and mostly a bank's mortgage; now and then the earlier owner stands there too. */
function writeHouse(scribe: Scribe, { nation }: District, household: Household): void {
  const { dice } = scribe
  if (!dice.chance(0.44)) return
  const parcel = newParcel(scribe, household.address, dice.pick(['woning', 'woning', 'appartement']))
  const owners = household.adults.filter(adult => ageOf(adult) > 26).slice(0, 2)
  if (owners.length === 0) return
  const notary = dice.pick(nation.notaries)
  const date = day(2012, 1, 2) + dice.between(0, 5100)
  const price = dice.between(180, 620) * 1000
  const loan = dice.chance(0.85) ? { lender: dice.pick(nation.banks), mortgage: Math.round((price * dice.between(55, 95)) / 100_000) * 1000 } : {}
  for (const holder of owners) writeDeed(scribe, { parcel, holder, date, price, notary, share: owners.length === 2 ? '1/2' : '1/1', ...loan })
}
