import { firmOf } from '../background/district.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writeCourtCase } from '../rows/court-rows.ts'
import { writeDeclaration, writeSeizure } from '../rows/customs-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { newParcel, writeDeed, writeOfficer } from '../rows/register-rows.ts'
import { writeEmployment, writeFirmYear } from '../rows/tax-rows.ts'
import type { Organization, Person, Vehicle } from '../ground/world.ts'
import { newInvestigation } from './planting.ts'
import type { Planting } from './planting.ts'

/**
 * VM01: a young fruit importer without turnover, a crew at the port, an insider at a forwarder, a haulier and a financier
 * who owns the shed. Customs sees the firms, the police the crew; the van, the shed and the shared file bind them.
 */
export function plantCocaineContainers(p: Planting): void {
  const { scribe, start } = p
  const shed = scribe.world.address(0)
  const importer = p.firm('importeur', { branch: 'fruit', founded: start - 210, seat: shed, form: 'B.V.' })
  const haulier = p.firm('transporteur', { branch: 'haulage', founded: start - 900, form: 'B.V.' })
  const estate = p.firm('loods-eigenaar', { branch: 'estate', founded: start - 1500, form: 'B.V.' })
  const financier = p.person('financier', { minAge: 33 })
  writeOfficer(scribe, { firm: importer, officer: p.person('katvanger', { maxAge: 40 }), evidence: p.shows('VM01-a') })
  writeOfficer(scribe, { firm: haulier, officer: p.person('bestuurder transport'), evidence: p.shows() })
  writeOfficer(scribe, { firm: estate, officer: financier, evidence: p.shows() })
  writeFirmYear(scribe, importer, { year: 2025, turnover: 31_000, wages: 0, staff: 0, profit: -1200 }, p.shows('VM01-b'))
  writeFirmYear(scribe, haulier, { year: 2025, turnover: 640_000, wages: 260_000, staff: 6, profit: 21_000 })
  writeDeed(scribe, { parcel: newParcel(scribe, shed, 'loods'), holder: estate, date: start - 400, price: 410_000, notary: p.district.nation.notaries[0]!, evidence: p.shows() })
  p.pay({ date: start - 30, from: estate, to: importer, amount: 24_900, text: 'startlening' })
  p.pay({ date: start + 20, from: financier, to: haulier, amount: 9_800, text: 'voorschot ritten' })
  const van = p.vehicle(haulier, start - 25)
  const crew = [0, 1, 2, 3].map(n => p.person(n === 0 ? 'chauffeur' : 'uithaler', { maxAge: 38, minAge: 18 }))
  plantCrew(p, crew, van)
  plantShipments(p, importer, haulier, crew)
  writePassages(scribe, { date: start + 9, travellers: [financier, crew[0]!], direction: 'uit', post: 'Hazeldonk', means: ['weg', ''], vehicle: van, finding: 'contant 9800 EUR', evidence: p.shows() })
}

function plantCrew(p: Planting, crew: readonly Person[], van: Vehicle): void {
  const { scribe, start } = p
  const [driver] = crew
  const terminal = scribe.world.address(0)
  const insider = p.person('insider', { minAge: 22 })
  for (const [date, people] of [[start + 38, crew], [start + 90, crew.slice(0, 3)]] as const) {
    writeRegistration(scribe, {
      date, code: 'F138AA', title: 'Insluiping haventerrein', place: terminal, remark: `groep van ${people.length}, zelfde busje`,
      people: people.map((person, n) => ({ person, role: 'verdachte', vehicle: van, ...(n === 0 ? { phone: driver!.phone } : {}) })), evidence: p.shows('VM01-e'),
    })
  }
  writeRegistration(scribe, {
    date: start + 60, code: 'F40OW', title: 'Opiumwet: vervoer harddrugs', place: null, evidence: p.shows('VM01-d'),
    people: [{ person: driver!, role: 'verdachte', phone: driver!.phone }, { person: insider, role: 'betrokkene', phone: insider.phone }],
  })
  writeEmployment(scribe, { employer: firmOf(p.district, 'forwarding'), employee: insider, from: start - 700, wage: 38_400, evidence: p.shows('VM01-d') })
}

function plantShipments(p: Planting, importer: Organization, haulier: Organization, crew: readonly Person[]): void {
  const { scribe, start, district } = p
  const supplier = district.nation.suppliers[0]!
  const investigation = newInvestigation(p)
  const container = scribe.world.container()
  const base = { consignor: supplier.organization, consignee: importer, declarant: firmOf(district, 'forwarding'), haulier, vessel: scribe.dice.pick(district.nation.vessels) }
  const goods = { code: '08039010', text: 'bananen vers', origin: 'EC', port: 'ECGYE', kg: 19_840, packages: 1080, value: 148_500 }
  const caught = writeDeclaration(scribe, { ...base, date: start + 35, container, goods, check: ['scan', 'ONREGELMATIGHEID'], evidence: p.shows('VM01-a', 'VM01-b', 'VM01-c') })
  writeSeizure(scribe, { date: start + 39, place: 'Testterminal', container, consignment: caught, goods: ['cocaine', '412,5', 'kg'], hiding: 'koelmotor', investigation, evidence: p.shows('VM01-c') })
  writeDeclaration(scribe, { ...base, date: start + 88, container: scribe.world.container(), goods: { ...goods, value: 151_200 }, evidence: p.shows('VM01-a', 'VM01-b', 'VM01-c') })
  for (const suspect of crew.slice(0, 2)) {
    writeCourtCase(scribe, { suspect, date: start + 38, counts: [['F138AA', '138aa Sr'], ['F40OW', '2 Opiumwet']], investigation, seized: 'telefoon, "pgp"', claim: 12_000, evidence: p.shows('VM01-e') })
  }
}
