import { writePassages } from '../rows/border-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import { CASE_END } from '../ground/calendar.ts'
import type { Planting } from './planting.ts'

/**
 * VM10: phones circle on paper through a missing trader, three buffers and a broker; the missing trader keeps the VAT.
 * The bank sees the circle of firms, tax the unpaid VAT, the register the directors, police and border who meets whom.
 */
export function plantVatCarousel(p: Planting): void {
  const { scribe } = p
  const start = CASE_END - scribe.dice.between(300, 380)
  const missing = p.firm('ploffer', { branch: 'electronics', founded: start - 50, form: 'B.V.' })
  const buffers = [0, 1, 2].map(n => p.firm('buffer', { branch: 'electronics', founded: start - 500 - 40 * n, form: 'B.V.' }))
  const broker = p.firm('broker', { branch: 'electronics', founded: start - 900, form: 'B.V.' })
  const conduit = p.firm('conduit', { branch: 'electronics', founded: start - 700, country: 'DE' })
  const straw = p.person('katvanger', { maxAge: 45 })
  const director = p.person('regisseur', { minAge: 32 })
  const manager = p.person('bestuurder buffers', { minAge: 26 })
  const contact = p.person('ronselaar', { maxAge: 55 })
  const earlier = scribe.world.organization({ branch: 'electronics', founded: start - 1300, form: 'B.V.' })
  writeOfficer(scribe, { firm: missing, officer: straw, evidence: p.shows('VM10-b', 'VM10-d') })
  writeOfficer(scribe, { firm: earlier, officer: straw, until: start - 400, dissolved: start - 400, reason: 'turboliquidatie', evidence: p.shows('VM10-d') })
  writeFirmYear(scribe, earlier, { year: 2024, turnover: 0, wages: 0, staff: 0, profit: 0, debt: 97_000 }, p.shows('VM10-d'))
  for (const buffer of buffers) writeOfficer(scribe, { firm: buffer, officer: manager, evidence: p.shows() })
  writeOfficer(scribe, { firm: broker, officer: director, evidence: p.shows() })
  writeFirmYear(scribe, missing, { year: 2025, turnover: 1_240_000, purchases: 1_236_000, wages: 0, staff: 0, vatDue: 260_400, vatInput: 1_900, euAcquisitions: 1_236_000, profit: 1_000, debt: 258_500 }, p.shows('VM10-b'))
  writeFirmYear(scribe, broker, { year: 2025, turnover: 1_330_000, purchases: 1_290_000, wages: 61_000, staff: 2, vatDue: 0, vatInput: 270_900, euSupplies: 1_330_000, profit: 9_000 })
  const chain = [conduit, broker, ...buffers, missing, conduit]
  for (const round of [0, 1, 2]) {
    let amount = 412_000 + 6_000 * round
    for (let step = 0; step + 1 < chain.length; step++) {
      const last = step + 2 === chain.length
      writePayment(scribe, { date: start + 40 * round + (step < 2 ? 0 : last ? 2 : 1), minute: 560 + 40 * step, from: { party: chain[step]! }, to: { party: chain[step + 1]! }, amount: Math.round(amount), text: 'factuur telefoons', evidence: p.shows('VM10-a', ...(step > 0 && !last ? ['VM10-c'] : [])) })
      amount *= last ? 1 : 0.99
    }
  }
  const shelf = scribe.world.organization({ branch: 'exchange', founded: start - 600, country: 'AE' })
  p.pay({ date: start + 45, from: missing, to: shelf, amount: 198_000, text: 'commissie', indicators: ['VM10-f'] })
  const car = p.vehicle(manager, start - 120, 'Personenauto')
  writeRegistration(scribe, { date: start + 28, code: 'E16', title: 'Controle personenauto', place: null, people: [{ person: contact, role: 'betrokkene', vehicle: car, phone: contact.phone }, { person: straw, role: 'betrokkene' }], evidence: p.shows() })
  writePassages(scribe, { date: start + 44, travellers: [contact, director], direction: 'uit', post: 'Zevenaar', means: ['weg', ''], vehicle: car, evidence: p.shows() })
}
