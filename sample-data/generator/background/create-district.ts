import { birthDate } from '../ground/world.ts'
import type { Person } from '../ground/world.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writeEmployment } from '../rows/tax-rows.ts'
import type { Scribe } from '../rows/scribe.ts'
import { writeDailyLife } from './daily-life.ts'
import { ageOf } from './district.ts'
import type { District, Nation } from './district.ts'
import { createFirms } from './firms.ts'
import { createHouseholds } from './households.ts'
import { writeIncidents, writePayments, writeSightings, writeTravel } from './incidents.ts'
import { writeSeizures, writeTrade } from './trade.ts'

/** Builds one district of ordinary life and writes its rows; size 1 gives about two and a half thousand. */
export function createDistrict(scribe: Scribe, nation: Nation, size: number): District {
  const { world, dice } = scribe
  const households = createHouseholds(world, Math.ceil(300 * size))
  const adults = households.flatMap(household => [...household.adults])
  const owners = dice.shuffled(adults.filter(person => ageOf(person) >= 28 && ageOf(person) <= 64))
  const entrepreneurs = owners.slice(0, Math.max(10, Math.ceil(owners.length * 0.3)))
  const domicile = world.address(0)
  const firms = createFirms(scribe, { size, domicile, entrepreneurs })
  const busy = new Set(entrepreneurs)
  const recruits = dice.shuffled(households.flatMap(household => household.adults.filter(person => !person.namesake && !busy.has(person)).slice(0, 1)))
  const district: District = { nation, households, adults, firms, domicile, recruits, employed: new Set() }
  writeDailyLife(scribe, district)
  writeCareHome(scribe, district, Math.ceil(14 * size))
  writeTrade(scribe, district, Math.ceil(345 * size))
  writeSeizures(scribe, Math.ceil(24 * size))
  writeIncidents(scribe, district, Math.ceil(280 * size))
  writeTravel(scribe, district, Math.ceil(175 * size))
  writePayments(scribe, district, Math.ceil(285 * size))
  writeSightings(scribe, Math.ceil(28 * size))
  return district
}

/** Residents of a care home share one address and nothing else: pensions go there, and some travel to their children. */
function writeCareHome(scribe: Scribe, district: District, count: number): void {
  const { world, dice } = scribe
  const home = district.firms.find(firm => firm.branchId === 'careHome')!.organization.seat
  const funds = district.firms.filter(firm => firm.branchId === 'office')
  for (let i = 0; i < count; i++) {
    const resident: Person = world.person({ home, born: birthDate(dice, dice.between(74, 96)) })
    writeEmployment(scribe, { employer: dice.pick(funds).organization, employee: resident, from: 18_000 - dice.between(0, 2_000), wage: dice.between(9_000, 22_000) })
    if (dice.chance(0.15)) writePassages(scribe, { date: 19_500 + dice.between(0, 800), travellers: [resident], direction: 'uit', post: 'Schiphol', means: ['vlucht', 'TS12'] })
  }
}
