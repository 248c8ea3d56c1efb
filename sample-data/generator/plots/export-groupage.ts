import { CASE_END } from '../ground/calendar.ts'
import { firmOf } from '../background/district.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writeCourtCase } from '../rows/court-rows.ts'
import { writeDeclaration, writeSeizure } from '../rows/customs-rows.ts'
import { writeRegistration } from '../rows/police-rows.ts'
import { newParcel, writeDeed, writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import { newInvestigation } from './planting.ts'
import type { Planting } from './planting.ts'

/**
 * VM22: cheap cover loads go to a firm in the United Kingdom that never trades, always with the same driver and lorry, which comes back empty.
 * Customs sees the loads, the border the lorry and driver, the police a stop at a shed, the land register whose shed it is.
 */
export function plantExportGroupage(p: Planting): void {
  const { scribe, district } = p
  const start = CASE_END - scribe.dice.between(240, 300)
  const shipper = p.firm('verlader', { branch: 'generalTrade', founded: start - 70, form: 'B.V.' })
  const haulier = p.firm('groupage-expediteur', { branch: 'haulage', founded: start - 1300, form: 'B.V.' })
  const consignee = p.firm('afnemer VK', { branch: 'generalTrade', founded: start - 500, country: 'GB' })
  const front = p.person('bestuurder verlader', { maxAge: 50 })
  const carrier = p.person('bestuurder vervoerder', { minAge: 30 })
  const driver = p.person('chauffeur', { minAge: 25 })
  const keeper = p.person('loodshouder', { minAge: 28 })
  const packer = p.person('inpakker', { maxAge: 45 })
  writeOfficer(scribe, { firm: shipper, officer: front, evidence: p.shows('VM22-b') })
  writeOfficer(scribe, { firm: haulier, officer: carrier, evidence: p.shows() })
  writeFirmYear(scribe, shipper, { year: 2025, turnover: 24_000, wages: 0, staff: 0, profit: -900 }, p.shows())
  const lorry = p.vehicle(haulier, start - 300, 'Vrachtwagen')
  const shed = scribe.world.address(0, 'A')
  writeDeed(scribe, { parcel: newParcel(scribe, shed, 'loods'), holder: keeper, date: start - 700, price: 210_000, notary: district.nation.notaries[0]!, evidence: p.shows() })
  for (let n = 0; n < 6; n++) {
    const date = start + 24 * n
    writeDeclaration(scribe, {
      date, type: 'EXA', consignor: shipper, consignee, declarant: firmOf(district, 'forwarding', 1), haulier, evidence: p.shows('VM22-a', 'VM22-b'),
      goods: { code: '39249000', text: 'huishoudwaren kunststof', origin: 'NL', port: 'NLHVH', kg: 2_400 + 50 * n, packages: 60, value: 1_150 + 40 * n },
    })
    writePassages(scribe, { date, minute: 1_250, travellers: [driver], direction: 'uit', post: 'Hoek van Holland', means: ['ferry', 'TEST201'], vehicle: lorry, finding: 'beladen', evidence: p.shows('VM22-b', 'VM22-c') })
    writePassages(scribe, { date: date + 2, minute: 410, travellers: [driver], direction: 'in', post: 'Hoek van Holland', means: ['ferry', 'TEST202'], vehicle: lorry, finding: n === 4 ? 'leeg; contant 64.000 EUR' : 'leeg', evidence: p.shows('VM22-c') })
  }
  const investigation = newInvestigation(p)
  writeRegistration(scribe, { date: start + 71, code: 'F40OW', title: 'Opiumwet: verpakken harddrugs in loods', place: shed, remark: 'vrachtwagen voor de deur', people: [{ person: packer, role: 'verdachte', phone: packer.phone }, { person: null, role: 'verdachte', vehicle: lorry }], evidence: p.shows('VM22-e') })
  writeCourtCase(scribe, { suspect: packer, date: start + 71, counts: [['F40OW', '2 Opiumwet']], investigation, evidence: p.shows('VM22-e') })
  writeSeizure(scribe, { date: start + 98, place: 'Hoek van Holland', vehicle: lorry, goods: ['geld', '64.000', 'EUR'], hiding: 'cabine', investigation, evidence: p.shows('VM22-c') })
  p.pay({ date: start + 100, from: front, to: haulier, amount: 8_900, text: 'vracht 1-6', indicators: ['VM22-a'] })
  p.pay({ date: start + 20, from: keeper, to: haulier, amount: 1_200, text: 'opslag retour' })
}
