import { CASE_END, CASE_START } from '../ground/calendar.ts'
import { writeDeclaration, writeSeizure } from '../rows/customs-rows.ts'
import type { Goods } from '../rows/customs-rows.ts'
import type { Scribe } from '../rows/scribe.ts'
import type { Dice } from '../ground/dice.ts'
import { firmOf } from './district.ts'
import type { District, Firm, GoodsLine, Supplier } from './district.ts'

/** Goods of one ordinary consignment: the price per kilogram stays within a tenth of the usual one. */
export function ordinaryGoods(dice: Dice, supplier: Supplier, line: GoodsLine): Goods {
  const kg = line.pricePerKg > 50 ? dice.between(300, 900) : dice.between(6_000, 21_000)
  return { code: line.code, text: line.text, origin: supplier.organization.country, port: line.port, kg, packages: Math.ceil(kg / 18), value: Math.round(kg * line.pricePerKg * dice.between(92, 108)) / 100 }
}

/** Regular imports by trading firms, each with a steady supplier, declarant and haulier. */
export function writeTrade(scribe: Scribe, district: District, count: number): void {
  const { dice, world } = scribe
  const importers = district.firms.flatMap(firm => suppliersOf(district, firm).map(supplier => ({ firm, supplier })))
  if (importers.length === 0) return
  const containers = Array.from({ length: Math.ceil(count * 0.7) }, () => world.container())
  for (let i = 0; i < count; i++) {
    const { firm, supplier } = importers[i % importers.length]!
    const line = dice.pick(supplier.goods.filter(goods => goods.branches.includes(firm.branchId)))
    const declarant = firmOf(district, 'forwarding', i)
    writeDeclaration(scribe, {
      date: dice.between(CASE_START, CASE_END), consignor: supplier.organization, consignee: firm.organization, declarant, ...(dice.chance(0.15) ? { notify: declarant } : {}), haulier: firmOf(district, 'haulage', i % importers.length),
      container: dice.pick(containers), vessel: dice.pick(district.nation.vessels), goods: ordinaryGoods(dice, supplier, line),
    })
  }
}

function suppliersOf(district: District, firm: Firm): Supplier[] {
  return firm.staff < 3 ? [] : district.nation.suppliers.filter(supplier => supplier.goods.some(goods => goods.branches.includes(firm.branchId)))
}

const SEIZED: readonly (readonly [what: string, amount: string, unit: string, hiding: string])[] = [
  ['sigaretten', '12.400', 'stuks', 'tussen lading'], ['namaakkleding', '340', 'stuks', ''], ['vuurwerk', '86,5', 'kg', 'kofferbak'], ['geld', '18.500', 'EUR', 'dashboard'], ['ivoor', '2', 'stuks', 'bagage'], ['alcohol', '410', 'liter', ''],
]

/** Ordinary seizures on vehicles of travellers. */
export function writeSeizures(scribe: Scribe, count: number): void {
  const { dice, world } = scribe
  for (let i = 0; i < count; i++) {
    const [what, amount, unit, hiding] = dice.pick(SEIZED)
    const where = dice.chance(0.5) ? { vehicle: world.vehicle() } : { container: world.container() }
    writeSeizure(scribe, { date: dice.between(CASE_START, CASE_END), place: dice.pick(['Testterminal', 'Proefkade', 'Hoek van Holland', 'Voorbeeldluchthaven']), goods: [what, amount, unit], hiding, ...where })
  }
}
