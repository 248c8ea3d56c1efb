import { writePassages } from '../rows/border-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { newParcel, writeDeed, writeOfficer } from '../rows/register-rows.ts'
import { writeEmployment, writeFirmYear } from '../rows/tax-rows.ts'
import { firmOf } from '../background/district.ts'
import type { Planting } from './planting.ts'

/**
 * VM09: own money comes back as a loan from a company abroad, and houses jump in price between connected parties.
 * The land register sees buyers and lender, the trade register who is behind the buyer, the bank who feeds the lender.
 */
export function plantPropertyLoanBack(p: Planting): void {
  const { scribe, start } = p
  const buyer = p.person('feitelijk koper', { minAge: 33 })
  const straw = p.person('stroman', { maxAge: 45, jobless: true })
  const relative = p.person('familielid', { minAge: 28 })
  const courier = p.person('geldkoerier', { maxAge: 50 })
  const estate = p.firm('vastgoed-bv', { branch: 'estateTrade', founded: start - 500, form: 'B.V.' })
  const lender = p.firm('geldverstrekker', { branch: 'exchange', founded: start - 800, country: 'CY' })
  const notary = p.district.nation.notaries[2]!
  writeOfficer(scribe, { firm: estate, officer: buyer, evidence: p.shows('VM09-a') })
  writeFirmYear(scribe, estate, { year: 2025, turnover: 64_000, wages: 0, staff: 0, profit: 3_100 })
  writeEmployment(scribe, { employer: firmOf(p.district, 'shop'), employee: straw, from: start - 900, wage: 14_200, evidence: p.shows('VM09-c') })
  const house = (): ReturnType<typeof newParcel> => newParcel(scribe, scribe.world.address(), 'woning')
  const loan = { lender, notary }
  // A-B-C: the straw man buys, and sells on within half a year for half as much again.
  const first = house()
  writeDeed(scribe, { parcel: first, holder: straw, date: start, price: 644_000, mortgage: 600_000, ended: start + 120, ...loan, evidence: p.shows('VM09-b', 'VM09-c', 'VM09-d', 'VM09-f') })
  writeDeed(scribe, { parcel: first, holder: estate, date: start + 120, price: 968_000, mortgage: 900_000, ...loan, evidence: p.shows('VM09-a', 'VM09-b', 'VM09-d', 'VM09-e', 'VM09-f') })
  for (const n of [1, 2, 3]) {
    writeDeed(scribe, { parcel: house(), holder: n === 3 ? relative : estate, date: start + 40 * n, price: 385_000 + 20_000 * n, mortgage: 350_000, ...loan, evidence: p.shows('VM09-d', 'VM09-e', 'VM09-f') })
  }
  writeDeed(scribe, { parcel: house(), holder: estate, date: start + 200, price: 455_000, mortgage: 390_000, ...loan, evidence: p.shows('VM09-a', 'VM09-d', 'VM09-e', 'VM09-f') })
  for (const n of [0, 1, 2]) p.pay({ date: start - 20 + 35 * n, from: buyer, to: lender, amount: 148_000 + 9_000 * n, text: 'participatie', indicators: ['VM09-a'] })
  for (const n of [0, 1, 2, 3]) writePayment(scribe, { date: start - 24 + 14 * n, from: 'cash', to: { party: buyer }, amount: 9_600 + 100 * n, text: 'storting', evidence: p.shows() })
  const car = p.vehicle(buyer, start - 200, 'Personenauto')
  writeRegistration(scribe, { date: start + 15, code: 'W10', title: 'Witwassen: contant geld in auto', place: null, remark: 'geldbedrag "98.500" in dashboard', people: [{ person: courier, role: 'verdachte', vehicle: car, phone: courier.phone }], evidence: p.shows() })
  writePassages(scribe, { date: start + 31, travellers: [courier], direction: 'uit', post: 'Hazeldonk', means: ['weg', ''], vehicle: car, finding: 'contant 9400 EUR', evidence: p.shows() })
}
