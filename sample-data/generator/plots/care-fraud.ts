import { writeCourtCase } from '../rows/court-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { newParcel, writeDeed, writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import type { Organization, Person } from '../ground/world.ts'
import type { Planting } from './planting.ts'

/**
 * VM13, first form: care that is not delivered pays rent to the director's own real-estate firm. Hits a, b, d, e, f and g.
 * The register sees the firms; the recruiter of clients is known to the police only, the cashier through payments.
 */
export function plantCareProperty(p: Planting): void {
  const { scribe, start } = p
  const house = scribe.world.address()
  const care = p.firm('zorgaanbieder', { branch: 'care', founded: start - 500, seat: house, form: 'B.V.' })
  const estate = p.firm('vastgoed-bv', { branch: 'estate', founded: start - 900, form: 'B.V.' })
  const garage = p.firm('risicobranche', { branch: 'garage', founded: start - 1200, form: 'B.V.' })
  const owner = p.person('zorgondernemer', { minAge: 30 })
  const straw = p.person('stroman', { maxAge: 45 })
  // Three directors follow each other within twelve months.
  writeOfficer(scribe, { firm: care, officer: straw, from: start - 40, share: 0, evidence: p.shows('VM13-f') })
  writeOfficer(scribe, { firm: care, officer: owner, from: start - 500, until: start - 41, share: 100, evidence: p.shows('VM13-d', 'VM13-e', 'VM13-f') })
  writeOfficer(scribe, { firm: care, officer: owner, from: start + 120, share: 100, evidence: p.shows('VM13-d', 'VM13-e', 'VM13-f') })
  writeOfficer(scribe, { firm: estate, officer: owner, evidence: p.shows('VM13-e') })
  writeOfficer(scribe, { firm: garage, officer: owner, evidence: p.shows('VM13-d') })
  writeDeed(scribe, { parcel: newParcel(scribe, house, 'zorgpand'), holder: estate, date: start - 480, price: 520_000, notary: p.district.nation.notaries[1]!, evidence: p.shows('VM13-e') })
  for (const [year, turnover, wages, profit] of [[2024, 812_000, 290_000, 196_000], [2025, 1_140_000, 352_000, 310_000]] as const) {
    writeFirmYear(scribe, care, { year, turnover, wages, staff: 8, profit }, p.shows('VM13-a', 'VM13-b', 'VM13-g'))
  }
  plantCrew(p, { care, front: garage, owner, straw })
}

/**
 * VM13, second form: turnover without staff, after an earlier bankruptcy, next to a taxi and a restaurant. Hits a, b, c, d, f and g.
 */
export function plantCareWithoutStaff(p: Planting): void {
  const { scribe, start } = p
  const care = p.firm('zorgaanbieder', { branch: 'care', founded: start - 420, form: 'B.V.' })
  const taxi = p.firm('risicobranche', { branch: 'taxi', founded: start - 1100, form: 'B.V.' })
  const grill = p.firm('risicobranche', { branch: 'restaurant', founded: start - 800, form: 'V.O.F.' })
  const failed = p.firm('failliete voorganger', { branch: 'care', founded: start - 2100, form: 'B.V.' })
  const owner = p.person('zorgondernemer', { minAge: 30 })
  const straw = p.person('stroman', { maxAge: 50 })
  writeOfficer(scribe, { firm: care, officer: owner, evidence: p.shows('VM13-d', 'VM13-f') })
  writeOfficer(scribe, { firm: taxi, officer: owner, evidence: p.shows('VM13-d') })
  writeOfficer(scribe, { firm: grill, officer: straw, evidence: p.shows() })
  writeOfficer(scribe, { firm: failed, officer: owner, dissolved: start - 520, until: start - 520, reason: 'faillissement', evidence: p.shows('VM13-f') })
  writeFirmYear(scribe, care, { year: 2024, turnover: 286_000, wages: 0, staff: 0, profit: 171_000 }, p.shows('VM13-a', 'VM13-b', 'VM13-c', 'VM13-g'))
  writeFirmYear(scribe, care, { year: 2025, turnover: 342_000, wages: 0, staff: 0, profit: 228_000 }, p.shows('VM13-a', 'VM13-b', 'VM13-c', 'VM13-g'))
  plantCrew(p, { care, front: grill, owner, straw })
}

/** Recruiter and cashier: known by a car, a police record and money, never by the register. */
function plantCrew(p: Planting, core: { readonly care: Organization; readonly front: Organization; readonly owner: Person; readonly straw: Person }): void {
  const { scribe, start } = p
  const recruiter = p.person('ronselaar', { maxAge: 55 })
  const cashier = p.person('kassier', { minAge: 25 })
  const car = p.vehicle(core.front, start - 60, 'Personenauto')
  writeRegistration(scribe, {
    date: start + 70, code: 'C70', title: 'Oplichting zorgcliënten', place: scribe.world.address(), remark: 'ronselt cliënten;\nbelooft "huis en geld"', evidence: p.shows(),
    people: [{ person: recruiter, role: 'verdachte', vehicle: car, phone: recruiter.phone }, { person: core.straw, role: 'betrokkene', vehicle: car }],
  })
  writeCourtCase(scribe, { suspect: recruiter, date: start + 70, counts: [['C70', '326 Sr']], claim: 46_000, evidence: p.shows() })
  for (let month = 0; month < 5; month++) p.pay({ date: start + 30 * month, from: core.care, to: cashier, amount: 7_800 + 150 * month, text: 'managementvergoeding' })
  p.pay({ date: start + 80, from: core.care, to: core.front, amount: 38_500, text: 'vervoer cliënten' })
}
