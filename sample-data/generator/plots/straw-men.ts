import { firmOf } from '../background/district.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { writeOfficer } from '../rows/register-rows.ts'
import { writeEmployment, writeFirmYear } from '../rows/tax-rows.ts'
import type { Planting } from './planting.ts'

/**
 * VM16: firms are emptied, handed to a straw man and dissolved without assets; a new one goes on at the same address.
 * The leader stands in no register: he drives the firms' car, and the bookkeeper takes their money.
 */
export function plantStrawMen(p: Planting): void {
  const { scribe, start } = p
  const { dice, world } = scribe
  const leader = p.person('feitelijk leider', { minAge: 33 })
  const straw = p.person('katvanger', { minAge: 19, maxAge: 24, jobless: true })
  const founder = p.person('oprichter', { minAge: 30 })
  const bookkeeper = p.person('boekhouder', { minAge: 35 })
  const branches = ['generalTrade', 'building', 'clothing', 'generalTrade', 'building', 'electronics'] as const
  const firms = branches.map((branch, n) => p.firm('plof-bv', { branch, founded: start - 700 + 20 * n, form: 'B.V.', ...(n < 3 ? { seat: p.district.domicile } : {}) }))
  firms.forEach((firm, n) => {
    const handover = start + 25 * n
    const dissolved = handover + dice.between(60, 150)
    const end = { dissolved, reason: 'turboliquidatie' } as const
    writeOfficer(scribe, { firm, officer: founder, until: handover, ...end, evidence: p.shows('VM16-c') })
    writeOfficer(scribe, { firm, officer: straw, from: handover, until: dissolved, ...end, evidence: p.shows('VM16-a', 'VM16-b', 'VM16-c') })
    writeFirmYear(scribe, firm, { year: 2024, turnover: 420_000 - 30_000 * n, wages: 0, staff: 0, profit: 9_000, debt: 88_000 + 4_000 * n }, p.shows())
    p.pay({ date: handover + 6, from: firm, to: bookkeeper, amount: 31_000 + 1_100 * n, text: 'aflossing lening' })
  })
  const last = firms[5]!
  const phoenix = p.firm('doorstarter', { branch: 'electronics', founded: start + 25 * 5 + 165, seat: last.seat, form: 'B.V.', name: `${last.name} Nieuw` })
  writeOfficer(scribe, { firm: phoenix, officer: founder, evidence: p.shows('VM16-d') })
  p.pay({ date: start + 320, from: phoenix, to: bookkeeper, amount: 2_400, text: 'administratie' })
  writeEmployment(scribe, { employer: firmOf(p.district, 'shop'), employee: straw, from: start - 300, wage: 9_400, evidence: p.shows('VM16-b') })
  const car = p.vehicle(firms[4]!, start + 10, 'Personenauto')
  writeRegistration(scribe, { date: start + 60, code: 'E16', title: 'Controle personenauto', place: world.address(), people: [{ person: leader, role: 'betrokkene', vehicle: car, phone: leader.phone }], evidence: p.shows() })
  writeRegistration(scribe, { date: start + 110, code: 'E16', title: 'Controle personenauto', place: null, people: [{ person: leader, role: 'betrokkene', vehicle: car }, { person: straw, role: 'betrokkene', vehicle: car }], evidence: p.shows() })
}
