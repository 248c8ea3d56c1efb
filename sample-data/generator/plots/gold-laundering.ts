import { firmOf } from '../background/district.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writeCourtCase } from '../rows/court-rows.ts'
import { writeDeclaration } from '../rows/customs-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import { newInvestigation } from './planting.ts'
import type { Planting } from './planting.ts'

/**
 * VM05: crime cash becomes scrap gold with invoices of front suppliers, and clean money from a refiner.
 * Tax sees the jump in turnover, the bank the circle, customs the route, the police the man behind the cash. Private sellers are no members.
 */
export function plantGoldLaundering(p: Planting): void {
  const { scribe, start, district } = p
  const { dice, world } = scribe
  const shop = p.firm('goudinkoper', { branch: 'gold', founded: start - 1600, form: 'B.V.' })
  const front = p.firm('factuur-bv', { branch: 'metalTrade', founded: start - 200, form: 'B.V.' })
  const refiner = p.firm('smelter', { branch: 'metalTrade', founded: start - 380, form: 'B.V.' })
  const abroad = p.firm('exporteur', { branch: 'metalTrade', founded: start - 300, country: 'AE' })
  const jeweller = p.person('inkoper', { minAge: 30 })
  const straw = p.person('katvanger', { maxAge: 45 })
  const smelter = p.person('bestuurder smelter', { minAge: 30 })
  const financier = p.person('financier', { minAge: 28 })
  const courier = p.person('koerier', { maxAge: 50 })
  writeOfficer(scribe, { firm: shop, officer: jeweller, evidence: p.shows('VM05-f') })
  writeOfficer(scribe, { firm: front, officer: straw, evidence: p.shows() })
  writeOfficer(scribe, { firm: refiner, officer: smelter, evidence: p.shows() })
  for (const [year, turnover] of [[2023, 184_000], [2024, 212_000], [2025, 1_930_000]] as const) writeFirmYear(scribe, shop, { year, turnover, wages: 41_000, staff: 1, profit: 11_000 }, p.shows('VM05-a'))
  writeFirmYear(scribe, front, { year: 2025, turnover: 910_000, wages: 0, staff: 0, profit: 2_000 })
  // Sixteen sellers just below the cash limit of EUR 3,000 within ninety days.
  const sellers = dice.shuffled(district.adults.filter(person => !person.namesake && !p.plot.members.some(member => member.entity === person.id))).slice(0, 16)
  sellers.forEach((seller, n) => writePayment(scribe, { date: start + 5 * n, from: { party: shop }, to: { party: seller }, amount: dice.between(2_450, 2_990), text: 'inkoop oud goud', evidence: p.shows('VM05-b') }))
  for (const n of [0, 1]) {
    const day = start + 100 + 50 * n
    p.pay({ date: day, from: shop, to: front, amount: 118_000 + n, text: 'factuur goud schroot', indicators: ['VM05-e'] })
    p.pay({ date: day + 4, from: front, to: refiner, amount: 116_500 + n, text: 'factuur goud', indicators: ['VM05-e'] })
    p.pay({ date: day + 9, from: refiner, to: shop, amount: 121_300 + n, text: 'factuur goud baren', indicators: ['VM05-e'] })
  }
  for (const n of [0, 1, 2]) {
    writeDeclaration(scribe, { date: start + 60 + 30 * n, consignor: abroad, consignee: refiner, declarant: firmOf(district, 'forwarding', 1), haulier: firmOf(district, 'haulage'), goods: { code: '71081200', text: 'goud, ruw', origin: 'AE', port: 'AEDXB', kg: 6 + n, packages: 1, value: 398_000 + 61_000 * n }, evidence: p.shows('VM05-c') })
  }
  const investigation = newInvestigation(p)
  const car = p.vehicle(smelter, start - 90, 'Personenauto')
  writeRegistration(scribe, { date: start + 44, code: 'F40OW', title: 'Opiumwet: geld en harddrugs in woning', place: world.address(), people: [{ person: financier, role: 'verdachte', phone: financier.phone }, { person: jeweller, role: 'betrokkene' }], evidence: p.shows('VM05-f') })
  writeCourtCase(scribe, { suspect: financier, date: start + 44, counts: [['F40OW', '2 Opiumwet']], investigation, seized: 'goudbaar, 1 kg', claim: 310_000, evidence: p.shows('VM05-f') })
  writeRegistration(scribe, { date: start + 81, code: 'E16', title: 'Controle personenauto, goud in tas', place: null, people: [{ person: courier, role: 'betrokkene', vehicle: car, phone: courier.phone }, { person: straw, role: 'betrokkene', vehicle: car }], evidence: p.shows() })
  writePassages(scribe, { date: start + 58, travellers: [courier], direction: 'in', post: 'Schiphol', means: ['vlucht', 'TS418'], finding: 'goud 6 kg, aangifte later', evidence: p.shows() })
}
