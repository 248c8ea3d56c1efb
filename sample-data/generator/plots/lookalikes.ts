import { CASE_END, CASE_START } from '../ground/calendar.ts'
import { birthDate } from '../ground/world.ts'
import { firmOf, recruit } from '../background/district.ts'
import type { District } from '../background/district.ts'
import { ordinaryGoods } from '../background/trade.ts'
import { writeOrdinaryYears } from '../background/firms.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writeDeclaration } from '../rows/customs-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { newParcel, writeDeed, writeHolder, writeOfficer } from '../rows/register-rows.ts'
import { writeEmployment, writeFirmYear } from '../rows/tax-rows.ts'
import type { Scribe } from '../rows/scribe.ts'

/** An innocent who resembles a model: which one, in which indicators at most, and why it is innocent. */
export type LookAlike = { readonly entity: string; readonly model: string; readonly indicators: readonly string[]; readonly why: string }

/** Plants all look-alikes of a district. */
export function plantLookAlikes(scribe: Scribe, district: District): LookAlike[] {
  return [...careFirms(scribe, district), ...traders(scribe, district), ...travellersAndStudents(scribe, district), ...houses(scribe, district)]
}

/** Three honest care firms with at most two of the care indicators. */
function careFirms(scribe: Scribe, district: District): LookAlike[] {
  const { world } = scribe
  const family = world.organization({ branch: 'care', founded: CASE_END - 2900, form: 'B.V.' })
  const cafe = world.organization({ branch: 'restaurant', founded: CASE_END - 2000, form: 'V.O.F.' })
  const owner = recruit(district, { minAge: 35 })
  writeOfficer(scribe, { firm: family, officer: owner })
  writeOfficer(scribe, { firm: cafe, officer: owner, share: 50 })
  for (const year of [2024, 2025]) writeFirmYear(scribe, family, { year, turnover: 480_000, wages: 331_000, staff: 9, profit: 43_200 })
  const growing = world.organization({ branch: 'care', founded: CASE_END - 1500, form: 'B.V.' })
  const rented = world.organization({ branch: 'estate', founded: CASE_END - 1500, form: 'B.V.' })
  const manager = recruit(district, { minAge: 35 })
  writeOfficer(scribe, { firm: growing, officer: manager })
  writeOfficer(scribe, { firm: rented, officer: manager })
  writeDeed(scribe, { parcel: newParcel(scribe, growing.seat, 'zorgpand'), holder: rented, date: CASE_END - 1400, price: 610_000, notary: district.nation.notaries[1]!, lender: district.nation.banks[1]!, mortgage: 420_000 })
  for (const year of [2024, 2025]) writeFirmYear(scribe, growing, { year, turnover: 1_310_000, wages: 965_000, staff: 26, profit: 58_000 })
  const large = world.organization({ branch: 'careHome', founded: CASE_END - 9000, form: 'Stichting' })
  for (const n of [0, 1, 2]) writeOfficer(scribe, { firm: large, officer: recruit(district, { minAge: 35 }), from: CASE_END - 700 + 150 * n, ...(n < 2 ? { until: CASE_END - 551 + 150 * n } : {}), share: 0 })
  writeOrdinaryYears(scribe, large, 'careHome', 34)
  return [
    { entity: family.id, model: 'VM13', indicators: ['VM13-a', 'VM13-d'], why: 'familiebedrijf; 9 % winst door een lage huur, en de directeur heeft de helft van een eetcafé; lonen 69 % van de omzet' },
    { entity: growing.id, model: 'VM13', indicators: ['VM13-e'], why: 'eigen zorgpand in een aparte bv met bankhypotheek; lonen 74 %, winst 4 %' },
    { entity: large.id, model: 'VM13', indicators: ['VM13-f'], why: 'gewone bestuurswissels door pensioen; lonen en winst als in de sector' },
  ]
}

/** A new importer that really trades, a jeweller that grew by a take-over, firms at a domicile office, an entrepreneur who closed two firms. */
function traders(scribe: Scribe, district: District): LookAlike[] {
  const { world, dice } = scribe
  const supplier = district.nation.suppliers[1]!
  const importer = world.organization({ branch: 'fruit', founded: CASE_END - 480, form: 'B.V.' })
  writeOfficer(scribe, { firm: importer, officer: recruit(district) })
  writeFirmYear(scribe, importer, { year: 2025, turnover: 860_000, wages: 122_000, staff: 3, profit: 31_000 })
  for (const n of [0, 1]) writeDeclaration(scribe, { date: CASE_END - 400 + 50 * n, consignor: supplier.organization, consignee: importer, declarant: firmOf(district, 'forwarding'), haulier: firmOf(district, 'haulage'), container: world.container(), vessel: dice.pick(district.nation.vessels), goods: ordinaryGoods(dice, supplier, supplier.goods[0]!) })
  const jeweller = world.organization({ branch: 'gold', founded: CASE_END - 4000, form: 'B.V.' })
  writeOfficer(scribe, { firm: jeweller, officer: recruit(district, { minAge: 30 }) })
  for (const [year, turnover, staff] of [[2024, 240_000, 2], [2025, 1_390_000, 9]] as const) writeFirmYear(scribe, jeweller, { year, turnover, wages: staff * 36_000, staff, profit: Math.round(turnover * 0.03) })
  const starter = recruit(district, { minAge: 28 })
  for (const n of [0, 1]) {
    const closed = world.organization({ branch: 'shop', founded: CASE_END - 1800 + 200 * n, form: 'B.V.' })
    writeOfficer(scribe, { firm: closed, officer: starter, until: CASE_END - 700 + 200 * n, dissolved: CASE_END - 700 + 200 * n, reason: 'turboliquidatie' })
  }
  return [
    { entity: importer.id, model: 'VM01', indicators: ['VM01-a'], why: 'nieuwe fruitimporteur met eigen personeel en een omzet die bij de lading past' },
    { entity: jeweller.id, model: 'VM05', indicators: [], why: 'omzetsprong door overname van filialen, met personeel' },
    { entity: starter.id, model: 'VM16', indicators: [], why: 'twee winkels gesloten zonder schuld; geen reeks' },
    { entity: district.domicile.id, model: 'VM16', indicators: ['VM16-f'], why: 'kantoorverzamelgebouw: veel kleine firma’s op één adres zegt niets over een band' },
  ]
}

/** A lorry driver who crosses the border every week, and a student who collects for a holiday of friends. */
function travellersAndStudents(scribe: Scribe, district: District): LookAlike[] {
  const { world, dice } = scribe
  const driver = recruit(district, { minAge: 25 })
  const haulier = firmOf(district, 'haulage')
  const lorry = world.vehicle('Vrachtwagen')
  writeEmployment(scribe, { employer: haulier, employee: driver, from: CASE_START, wage: 36_700 })
  writeHolder(scribe, { vehicle: lorry, holder: haulier, since: CASE_START - 300 })
  for (let n = 0; n < 5; n++) {
    const date = CASE_END - 320 + 21 * n
    writePassages(scribe, { date, travellers: [driver], direction: 'uit', post: 'Hoek van Holland', means: ['ferry', 'TEST201'], vehicle: lorry, finding: 'beladen' })
    writePassages(scribe, { date: date + 2, travellers: [driver], direction: 'in', post: 'Hoek van Holland', means: ['ferry', 'TEST202'], vehicle: lorry, finding: 'beladen' })
  }
  const student = recruit(district, { minAge: 18, maxAge: 26 })
  const friends = dice.shuffled(district.adults.filter(person => !person.namesake && person.id !== student.id)).slice(0, 6)
  const day = CASE_END - 200
  friends.forEach((friend, n) => writePayment(scribe, { date: day, minute: 600 + n, from: { party: friend }, to: { party: student }, amount: 285, text: 'vakantie' }))
  writePayment(scribe, { date: day, minute: 900, from: { party: student }, to: { party: firmOf(district, 'hotel') }, amount: 1_650, text: 'boeking groepsreis' })
  return [
    { entity: driver.id, model: 'VM04', indicators: ['VM04-a'], why: 'vrachtwagenchauffeur in loondienst met een vaste lijn, beladen heen en terug' },
    { entity: student.id, model: 'VM15', indicators: ['VM15-a'], why: 'int één keer kleine bedragen van vrienden voor een groepsreis en betaalt het hotel' },
  ]
}

/** Parents who lend for a first house, and a house shared by students with different employers. */
function houses(scribe: Scribe, district: District): LookAlike[] {
  const { world, dice } = scribe
  const child = recruit(district, { minAge: 24, maxAge: 40 })
  const parent = world.person({ home: world.address(), born: birthDate(dice, 66), name: { prefix: child.prefix, family: child.family } })
  writeEmployment(scribe, { employer: firmOf(district, 'office'), employee: parent, from: CASE_START - 3000, wage: 54_000 })
  writeDeed(scribe, { parcel: newParcel(scribe, child.home), holder: child, date: CASE_END - 800, price: 318_000, notary: district.nation.notaries[0]!, lender: parent, mortgage: 200_000 })
  const shared = world.address()
  const workers = Array.from({ length: 7 }, () => world.person({ home: shared, born: birthDate(dice, dice.between(20, 25)) }))
  workers.forEach((worker, n) => writeEmployment(scribe, { employer: firmOf(district, n % 2 === 0 ? 'shop' : 'restaurant', n), employee: worker, from: CASE_END - 700 + 10 * n, wage: dice.between(5_000, 13_000) }))
  return [
    { entity: child.id, model: 'VM09', indicators: ['VM09-d'], why: 'lening van een ouder voor een eerste huis; inkomen en prijs passen' },
    { entity: shared.id, model: 'VM12', indicators: [], why: 'studentenhuis: zeven bewoners met verschillende werkgevers, geen daarvan is eigenaar' },
  ]
}
