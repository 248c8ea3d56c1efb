import { CASE_END } from '../ground/calendar.ts'
import { firmOf } from '../background/district.ts'
import { writePassages } from '../rows/border-rows.ts'
import { writeDeclaration } from '../rows/customs-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { writeOfficer } from '../rows/register-rows.ts'
import { writeFirmYear } from '../rows/tax-rows.ts'
import type { Organization } from '../ground/world.ts'
import type { Planting } from './planting.ts'

/**
 * VM06: value moves with prices that fit no goods and with payments by strangers to the deal.
 * Customs sees the prices, the bank the payers, the register the straw director; the launderer travels and is paid.
 */
export function plantTradeLaundering(p: Planting): void {
  const { scribe } = p
  const start = CASE_END - 330
  const trader = p.firm('handels-bv', { branch: 'generalTrade', founded: start - 60, seat: p.district.domicile, form: 'B.V.' })
  const partner = p.firm('tweede handels-bv', { branch: 'electronics', founded: start - 90, form: 'B.V.' })
  const payer = p.firm('betaler buiten de handel', { branch: 'generalTrade', founded: start - 400, country: 'AE' })
  const supplier = p.firm('leverancier', { branch: 'generalTrade', founded: start - 900, country: 'CN' })
  const launderer = p.person('witwasser', { minAge: 30 })
  const straw = p.person('katvanger', { maxAge: 45 })
  const runner = p.person('koerier', { maxAge: 50 })
  writeOfficer(scribe, { firm: trader, officer: straw, evidence: p.shows('VM06-a') })
  writeOfficer(scribe, { firm: partner, officer: launderer, evidence: p.shows() })
  writeFirmYear(scribe, trader, { year: 2025, turnover: 1_260_000, wages: 0, staff: 0, profit: 4_000 }, p.shows('VM06-a'))
  writeFirmYear(scribe, partner, { year: 2025, turnover: 880_000, wages: 0, staff: 0, profit: 6_500 })
  plantPrices(p, { trader, supplier, start })
  // In and out within two days: nothing stays on the account.
  for (let n = 0; n < 8; n++) {
    const date = start + 60 + 9 * n
    const amount = 41_000 + 1_700 * n
    p.pay({ date, from: n % 2 === 0 ? payer : partner, to: trader, amount, text: `factuur ${7100 + n} machines`, indicators: n % 2 === 0 ? ['VM06-b', 'VM06-e'] : ['VM06-e', 'VM06-f'] })
    p.pay({ date: date + 1, from: trader, to: n % 3 === 0 ? partner : supplier, amount: amount - 300, text: `factuur ${8200 + n} machines`, indicators: ['VM06-e', 'VM06-f'] })
  }
  writePayment(scribe, { date: start + 90, from: { party: runner }, to: 'cash', amount: 3_800, text: 'opname', evidence: p.shows() })
  const car = p.vehicle(runner, start - 100, 'Personenauto')
  writePassages(scribe, { date: start + 100, travellers: [runner, straw], direction: 'uit', post: 'Hazeldonk', means: ['weg', ''], vehicle: car, evidence: p.shows() })
}

/** Goods of four unrelated chapters; bananas at twelve times the usual price. */
function plantPrices(p: Planting, deal: { readonly trader: Organization; readonly supplier: Organization; readonly start: number }): void {
  const { scribe, district } = p
  const goods = [
    { code: '08039010', text: 'bananen vers', origin: 'EC', port: 'ECGYE', kg: 18_200, packages: 1_010, value: 164_000 },
    { code: '61091000', text: 't-shirts katoen', origin: 'CN', port: 'CNNGB', kg: 2_100, packages: 90, value: 212_000 },
    { code: '85171300', text: 'telefoons', origin: 'CN', port: 'CNSZX', kg: 420, packages: 24, value: 612_000 },
    { code: '39249000', text: 'huishoudwaren kunststof', origin: 'CN', port: 'CNNSA', kg: 9_300, packages: 520, value: 240_500 },
  ]
  goods.forEach((line, n) => {
    writeDeclaration(scribe, {
      date: deal.start + 40 + 25 * n, consignor: deal.supplier, consignee: deal.trader, declarant: firmOf(district, 'forwarding', n), haulier: firmOf(district, 'haulage', n), container: scribe.world.container(),
      vessel: district.nation.vessels[n]!, goods: line, evidence: p.shows('VM06-c', 'VM06-d'),
    })
  })
}
