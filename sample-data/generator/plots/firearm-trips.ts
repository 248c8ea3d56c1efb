import { firmOf } from '../background/district.ts'
import { writePassages, writeSighting } from '../rows/border-rows.ts'
import { writeDeclaration } from '../rows/customs-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { newParcel, writeDeed, writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import type { Person, Vehicle } from '../ground/world.ts'
import type { Planting } from './planting.ts'

/**
 * VM04: alarm weapons are fetched abroad in short trips, rebuilt in a workshop and sold.
 * The border sees the trips, Defence the same trace on weapons of different police records, customs the parcels.
 */
export function plantFirearmTrips(p: Planting): void {
  const { scribe, start, district } = p
  const garage = p.firm('voertuigleverancier', { branch: 'garage', founded: start - 700, form: 'B.V.' })
  const workshop = p.firm('ombouwwerkplaats', { branch: 'workshop', founded: start - 500, form: 'B.V.' })
  const dealer = p.person('tussenhandelaar', { minAge: 28 })
  const converter = p.person('ombouwer', { minAge: 30 })
  const couriers = [p.person('koerier', { maxAge: 45 }), p.person('koerier', { maxAge: 45 })]
  const keeper = p.person('opslaghouder', { minAge: 27 })
  writeOfficer(scribe, { firm: garage, officer: dealer, evidence: p.shows() })
  writeOfficer(scribe, { firm: workshop, officer: converter, evidence: p.shows() })
  writeFirmYear(scribe, workshop, { year: 2025, turnover: 122_000, wages: 41_000, staff: 1, profit: 5_000 })
  p.pay({ date: start + 30, from: dealer, to: workshop, amount: 6_400, text: 'freeswerk' })
  p.pay({ date: start + 64, from: dealer, to: workshop, amount: 7_250, text: 'freeswerk' })
  const car = p.vehicle(garage, start - 20, 'Personenauto')
  plantTrips(p, couriers, car)
  plantWeapons(p, { courier: couriers[1]!, keeper, car, driver: couriers[0]! })
  const abroad = scribe.world.organization({ branch: 'workshop', founded: start - 2000, country: 'SK' })
  for (const n of [0, 1, 2]) {
    writeDeclaration(scribe, {
      date: start + 15 + 40 * n, consignor: abroad, consignee: workshop, declarant: firmOf(district, 'forwarding'), haulier: firmOf(district, 'haulage', n),
      goods: { code: n === 1 ? '84669400' : '93052000', text: n === 1 ? 'gereedschapsdelen' : 'delen voor alarmwapens', origin: 'SK', port: 'SKBTS', kg: 9 + n, packages: 1, value: 640 + 90 * n }, evidence: p.shows('VM04-d'),
    })
  }
}

/** Five return trips of at most two days within four months, always the same two drivers. */
function plantTrips(p: Planting, couriers: readonly Person[], car: Vehicle): void {
  const { scribe, start } = p
  for (let n = 0; n < 5; n++) {
    const leave = start + 22 * n
    writePassages(scribe, { date: leave, minute: 270, travellers: couriers, direction: 'uit', post: 'Zevenaar', means: ['weg', ''], vehicle: car, evidence: p.shows('VM04-a') })
    writePassages(scribe, { date: leave + 2, minute: 120, travellers: couriers, direction: 'in', post: 'Zevenaar', means: ['weg', ''], vehicle: car, evidence: p.shows('VM04-a') })
  }
}

/** Two weapons with one trace in two records, and a car with a hidden space; one weapon lay in the keeper's garage box. */
function plantWeapons(p: Planting, who: { readonly courier: Person; readonly keeper: Person; readonly car: Vehicle; readonly driver: Person }): void {
  const { scribe, start, district } = p
  const box = scribe.world.address()
  writeDeed(scribe, { parcel: newParcel(scribe, box, 'garagebox'), holder: who.keeper, date: start - 300, price: 31_000, notary: district.nation.notaries[3]!, evidence: p.shows() })
  const buyers = [0, 1].map(n => scribe.dice.pick(district.adults.filter((_, i) => i % 2 === n && !p.plot.members.some(member => member.entity === district.adults[i]!.id))))
  for (const [n, buyer] of buyers.entries()) {
    const record = writeRegistration(scribe, {
      date: start + 75 + 30 * n, code: 'F26WWM', title: 'Wet wapens en munitie: bezit vuurwapen', place: n === 0 ? box : null, evidence: p.shows('VM04-b'),
      people: [{ person: who.courier, role: 'verdachte', phone: who.courier.phone }, { person: buyer, role: 'betrokkene' }],
    })
    writeSighting(scribe, { date: start + 90 + 30 * n, kind: 'wapenexpertise', object: 'vuistvuurwapen', weapon: ['Testmerk', 'T9', '9mm PAK', n === 0 ? 'weggeslepen' : `FX${String(scribe.dice.between(100_000, 999_999))}`], mark: 'boring spoor 3', record, evidence: p.shows('VM04-b') })
  }
  writeRegistration(scribe, { date: start + 24, code: 'F26VR', title: 'Verborgen ruimte in voertuig', place: null, people: [{ person: who.driver, role: 'verdachte', vehicle: who.car }], remark: 'verborgen ruimte achter dashboard', evidence: p.shows('VM04-c') })
}
