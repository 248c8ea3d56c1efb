import { CASE_END, day } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import { BRANCHES } from '../ground/stock.ts'
import type { BranchId } from '../ground/stock.ts'
import type { Address, Organization, Person } from '../ground/world.ts'
import { writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import type { YearFigures } from '../rows/tax-rows.ts'
import type { Scribe } from '../rows/scribe.ts'
import type { Dice } from '../ground/dice.ts'
import type { Firm } from './district.ts'

/** Firms of one district at full size, by branch. */
const COUNTS: readonly (readonly [BranchId, number])[] = [
  ['fruit', 3], ['clothing', 2], ['electronics', 2], ['generalTrade', 3], ['forwarding', 2], ['terminal', 1], ['haulage', 4], ['care', 5], ['careHome', 1], ['garage', 4],
  ['restaurant', 6], ['hotel', 1], ['taxi', 2], ['estate', 3], ['agency', 1], ['gold', 1], ['metalTrade', 1], ['workshop', 2], ['building', 6], ['office', 5], ['shop', 6], ['municipality', 1],
]
/** Branches of the small firms that use a domicile office. */
const DOMICILE_BRANCHES: readonly BranchId[] = ['office', 'generalTrade', 'building', 'clothing', 'office']
const YEAR_WAGE = 38_000

/** Average wage bill, turnover and profit of a normal year; care stays below 8 % profit and above 65 % wages. */
export function ordinaryYear(dice: Dice, branchId: BranchId, staff: number): Omit<YearFigures, 'year'> {
  const branch = BRANCHES[branchId]
  const wages = staff * (YEAR_WAGE + dice.between(-3000, 3000))
  const turnover = staff === 0 ? dice.between(38_000, 120_000) : Math.round((wages / branch.wageShare) * (0.95 + dice.between(0, 10) / 100))
  return { turnover, wages, staff, profit: Math.round(turnover * (dice.between(15, 60) / 1000)), debt: dice.chance(0.1) ? dice.between(400, 9000) : 0 }
}

/** Founds the firms of a district with directors out of `entrepreneurs`, and writes their register and tax rows. */
export function createFirms(scribe: Scribe, place: { readonly size: number; readonly domicile: Address; readonly entrepreneurs: readonly Person[] }): Firm[] {
  const { dice } = scribe
  const firms: Firm[] = []
  let next = 0
  const director = (): Person => place.entrepreneurs[next++ % place.entrepreneurs.length]!
  for (const [branchId, count] of COUNTS) {
    for (let n = Math.max(1, Math.round(count * place.size)); n > 0; n--) firms.push(ordinaryFirm(scribe, branchId, dice.chance(0.3) ? [director(), director()] : [director()]))
  }
  // A domicile office is full whatever the size: below 25 firms it would not look like one.
  for (let n = 27; n > 0; n--) firms.push(domicileFirm(scribe, dice.pick(DOMICILE_BRANCHES), place.domicile, director()))
  return firms
}

function ordinaryFirm(scribe: Scribe, branchId: BranchId, directors: readonly Person[]): Firm {
  const { dice, world } = scribe
  const founded = day(2000, 1, 3) + dice.between(0, 7300)
  const organization = world.organization({ branch: branchId, founded, ...(branchId === 'careHome' || branchId === 'municipality' ? { form: 'Stichting' } : {}) })
  const [fewest, most] = BRANCHES[branchId].staff
  const staff = dice.between(fewest, most)
  for (const director of directors) writeOfficer(scribe, { firm: organization, officer: director, from: founded + dice.between(0, 60), share: organization.form === 'Stichting' ? 0 : Math.round(100 / directors.length) })
  if (dice.chance(0.12)) writeOfficer(scribe, { firm: organization, officer: directors[0]!, function: 'gevolmachtigde', share: 0 })
  const figures = writeOrdinaryYears(scribe, organization, branchId, staff)
  return { organization, branchId, directors, staff, turnover: figures.turnover }
}

/** Writes three normal years and returns the last one. */
export function writeOrdinaryYears(scribe: Scribe, organization: Organization, branchId: BranchId, staff: number): Omit<YearFigures, 'year'> {
  const base = ordinaryYear(scribe.dice, branchId, staff)
  for (const [year, growth] of [[2023, 0.97], [2024, 1], [2025, 1.03]] as const) {
    writeFirmYear(scribe, organization, { ...base, year, turnover: Math.round(base.turnover * growth), wages: Math.round(base.wages * growth), profit: Math.round(base.profit * growth) })
  }
  return base
}

/** Small firm at the domicile office: older than two years, or with staff; so the shared address alone says nothing. */
function domicileFirm(scribe: Scribe, branchId: BranchId, seat: Address, director: Person): Firm {
  const { dice, world } = scribe
  const young = dice.chance(0.15)
  const founded: Day = young ? CASE_END - dice.between(200, 600) : day(2010, 1, 4) + dice.between(0, 4200)
  const organization = world.organization({ branch: branchId, founded, seat, form: 'B.V.' })
  const staff = young ? 1 : dice.between(0, 2)
  writeOfficer(scribe, { firm: organization, officer: director, from: founded })
  const figures = ordinaryYear(dice, branchId, staff)
  writeFirmYear(scribe, organization, { ...figures, year: 2025 })
  return { organization, branchId, directors: [director], staff, turnover: figures.turnover }
}
