import { firmOf } from '../background/district.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { writeOfficer } from '../rows/register-rows.ts'
import { writeEmployment } from '../rows/tax-rows.ts'
import type { Planting } from './planting.ts'

/**
 * VM15: victims pay into the accounts of young mules, the money leaves within hours to an exchange.
 * The bank sees accounts and exchange, the police a phone that the mules share with their recruiter. Victims are no members.
 */
export function plantMoneyMules(p: Planting): void {
  const { scribe, start, district } = p
  const { dice, world } = scribe
  const recruiter = p.person('ronselaar', { minAge: 20, maxAge: 40 })
  const boss = p.person('hoofddader', { minAge: 24, maxAge: 50 })
  const mules = [0, 1, 2, 3, 4].map(() => p.person('geldezel', { minAge: 18, maxAge: 26 }))
  const exchange = p.firm('wisselaar', { branch: 'exchange', founded: start - 300, form: 'B.V.' })
  writeOfficer(scribe, { firm: exchange, officer: boss, evidence: p.shows() })
  const victims = dice.shuffled(district.adults.filter(person => !person.namesake && !p.plot.members.some(member => member.entity === person.id)))
  mules.forEach((mule, n) => {
    const day = start + 12 * n
    let total = 0
    for (let v = 0; v < 6; v++) {
      const victim = victims[(n * 6 + v) % victims.length]!
      const amount = dice.between(1_150, 3_900)
      total += amount
      writePayment(scribe, { date: day, minute: 540 + 35 * v, from: { party: victim }, to: { party: mule }, amount, text: dice.pick(['veilige rekening', 'hulp dochter', 'bankhelpdesk']), evidence: p.shows('VM15-a') })
    }
    writePayment(scribe, { date: day, minute: 960, from: { party: mule }, to: { party: exchange }, amount: Math.floor(total * 0.93), text: 'aankoop', evidence: p.shows('VM15-a') })
    writeRegistration(scribe, {
      date: day + 20, code: 'C71', title: 'Bankhelpdeskfraude, geldezel', place: world.address(), evidence: p.shows('VM15-c'),
      people: [{ person: mule, role: 'verdachte', phone: recruiter.phone }, { person: victims[n * 6]!, role: 'benadeelde', phone: victims[n * 6]!.phone }],
    })
    if (n < 3) writeEmployment(scribe, { employer: firmOf(district, 'restaurant', n), employee: mule, from: start - 200, wage: dice.between(4_000, 9_000) })
  })
  writeRegistration(scribe, { date: start + 95, code: 'E16', title: 'Controle groep jongeren', place: null, people: [{ person: recruiter, role: 'betrokkene', phone: recruiter.phone }, { person: mules[0]!, role: 'betrokkene' }], evidence: p.shows('VM15-c') })
  const car = p.vehicle(boss, start - 150, 'Personenauto')
  writePassages(scribe, { date: start + 66, travellers: [boss, recruiter], direction: 'uit', post: 'Hazeldonk', means: ['weg', ''], vehicle: car, evidence: p.shows() })
}
