import { CASE_END, CASE_START } from '../ground/calendar.ts'
import type { Person } from '../ground/world.ts'
import { writePassages, writeSighting } from '../rows/border-rows.ts'
import { writeCourtCase } from '../rows/court-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import type { Scribe } from '../rows/scribe.ts'
import type { District } from './district.ts'

type Incident = readonly [code: string, title: string, article: string, suspectRole: string, otherRole: string]
const INCIDENTS: readonly Incident[] = [
  ['A10', 'Diefstal uit auto', '311 Sr', 'verdachte', 'aangever'], ['A20', 'Winkeldiefstal', '310 Sr', 'verdachte', 'aangever'], ['D50', 'Verkeersongeval', '5 WVW', 'betrokkene', 'betrokkene'], ['D51', 'Rijden onder invloed', '8 WVW', 'verdachte', 'getuige'],
  ['F15', 'Mishandeling', '300 Sr', 'verdachte', 'benadeelde'], ['E35', 'Geluidsoverlast', '', 'betrokkene', 'aangever'], ['F40', 'Vernieling', '350 Sr', 'verdachte', 'benadeelde'], ['E16', 'Controle persoon', '', 'betrokkene', 'betrokkene'], ['C70', 'Oplichting webwinkel', '326 Sr', 'verdachte', 'aangever'],
]
const HOLIDAY_POSTS = [['Hoek van Holland', 'ferry', 'TEST201'], ['Schiphol', 'vlucht', 'TS418'], ['Rotterdam Airport', 'vlucht', 'TS77'], ['Hazeldonk', 'weg', '']] as const

/** Ordinary police work: traffic, theft, nuisance; some of it goes to the prosecutor, a few registrations know no suspect (`NN`). */
export function writeIncidents(scribe: Scribe, district: District, count: number): void {
  const { dice, world } = scribe
  // A few people are known well: most registrations are about a small part of the population.
  const known = dice.shuffled(district.adults).slice(0, Math.ceil(district.adults.length * 0.3))
  for (let i = 0; i < count; i++) {
    const [code, title, article, suspectRole, otherRole] = dice.pick(INCIDENTS)
    const suspect = dice.pick(known)
    const date = dice.between(CASE_START, CASE_END)
    const people = [{ person: dice.chance(0.06) ? null : suspect, role: suspectRole, ...(dice.chance(0.2) ? { vehicle: world.vehicle() } : {}), ...(dice.chance(0.3) ? { phone: suspect.phone } : {}) }]
    if (dice.chance(0.75)) people.push({ person: dice.pick(district.adults), role: otherRole })
    if (dice.chance(0.2)) people.push({ person: dice.pick(district.adults), role: 'getuige' })
    const distinct = people.filter((one, n) => people.findIndex(other => other.person === one.person) === n)
    writeRegistration(scribe, { date, code, title, place: dice.chance(0.9) ? dice.pick(district.households).address : null, people: distinct })
    if (article !== '' && people[0]!.person && dice.chance(0.4)) writeCourtCase(scribe, { suspect, date, counts: dice.chance(0.25) ? [[code, article], ['F99', '184 Sr']] : [[code, article]] })
  }
}

/** Holidays and business trips, families together in one car; each traveller has an own row. */
export function writeTravel(scribe: Scribe, district: District, count: number): void {
  const { dice, world } = scribe
  for (let rows = 0; rows < count;) {
    const household = dice.pick(district.households)
    const travellers: Person[] = [...household.adults.slice(0, 2), ...household.children].filter(person => !person.namesake || dice.chance(0.5))
    if (travellers.length === 0) continue
    const [post, kind, number] = dice.pick(HOLIDAY_POSTS)
    const byCar = kind !== 'vlucht' && dice.chance(0.8) ? { vehicle: world.vehicle() } : {}
    const leave = dice.between(CASE_START, CASE_END - 25)
    writePassages(scribe, { date: leave, travellers, direction: 'uit', post, means: [kind, number], ...byCar })
    if (dice.chance(0.45)) writePassages(scribe, { date: leave + dice.between(4, 21), travellers, direction: 'in', post, means: [kind, number], ...byCar, ...(dice.chance(0.05) ? { finding: 'contant 4200 EUR' } : {}) })
    rows += travellers.length + 1
  }
}

/** Reported payments without crime: rent, trade invoices, sale of a car, savings; now and then cash. */
export function writePayments(scribe: Scribe, district: District, count: number): void {
  const { dice } = scribe
  const firms = district.firms.map(firm => firm.organization)
  const people = district.adults.filter(person => !person.namesake)
  const landlords = district.firms.filter(firm => firm.branchId === 'estate').map(firm => firm.organization)
  for (let i = 0; i < count; i++) {
    const date = dice.between(CASE_START, CASE_END)
    const person = dice.pick(people)
    const firm = dice.pick(firms)
    const kind = dice.weighted([['invoice', 5], ['rent', 3], ['sale', 2], ['deposit', 1], ['withdrawal', 1]] as const)
    if (kind === 'invoice') writePayment(scribe, { date, from: { party: firm }, to: { party: dice.pick(firms) }, amount: dice.between(600, 21_000), text: `factuur ${dice.between(1000, 9999)}` })
    else if (kind === 'rent') writePayment(scribe, { date, from: { party: person }, to: { party: dice.pick(landlords) }, amount: dice.between(750, 1650), text: 'huur' })
    else if (kind === 'sale') writePayment(scribe, { date, from: { party: person }, to: { party: dice.pick(people) }, amount: dice.between(900, 14_500), text: dice.pick(['auto', 'lening terug', 'verbouwing', 'tuinhuis']) })
    else if (kind === 'deposit') writePayment(scribe, { date, from: 'cash', to: { party: firm }, amount: dice.between(2_000, 9_400), text: 'dagopbrengst' })
    else writePayment(scribe, { date, from: { party: person }, to: 'cash', amount: dice.between(1_000, 6_000), text: 'opname' })
  }
}

/** Finds of old ammunition and drones near barracks, without any tie to people. */
export function writeSightings(scribe: Scribe, count: number): void {
  const { dice } = scribe
  for (let i = 0; i < count; i++) {
    const kind = dice.pick(['munitie', 'drone', 'explosief', 'wapenexpertise'] as const)
    const weapon = kind === 'wapenexpertise' ? { weapon: ['Proefmerk', dice.pick(['P1', 'P3']), '.22', dice.chance(0.5) ? `PR${dice.between(10_000, 99_999)}` : 'weggeslepen'] as const } : {}
    writeSighting(scribe, { date: dice.between(CASE_START, CASE_END), kind, object: { munitie: 'granaat WO2', drone: 'quadcopter', explosief: 'vuurwerkbom', wapenexpertise: 'vuistvuurwapen' }[kind], ...weapon })
  }
}
