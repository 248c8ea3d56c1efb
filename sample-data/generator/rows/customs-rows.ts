import { compactDate, isoDate, yearOf } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import { addressInOneField, transposed, writtenContainer, writtenCount, writtenFirm, writtenMoney, writtenPlate } from '../ground/value-forms.ts'
import type { Address, Organization, Thing, Vehicle } from '../ground/world.ts'
import { cellOf, idOf } from './scribe.ts'
import type { Scribe } from './scribe.ts'

export type Goods = { readonly code: string; readonly text: string; readonly origin: string; readonly port: string; readonly kg: number; readonly packages: number; readonly value: number }

export type Declaration = {
  readonly date: Day
  readonly type?: 'IMA' | 'EXA'
  readonly consignor: Organization
  readonly consignee: Organization
  /** Where the goods are said to go; the consignee's seat when absent. */
  readonly deliverTo?: Address
  readonly declarant: Organization
  readonly haulier: Organization
  readonly notify?: Organization
  readonly container?: Thing
  readonly vessel?: Thing
  readonly goods: Goods
  readonly check?: readonly [check: string, result: string]
  readonly evidence?: Evidence | undefined
}

/** Writes a declaration and returns the consignment. */
export function writeDeclaration(scribe: Scribe, d: Declaration): Thing {
  const { dice, world, book } = scribe
  const id = world.newId('Z')
  const mrn = `${String(yearOf(d.date) % 100)}NL000510TEST${id.slice(1).padStart(5, '0')}`
  const firms = firmCells(scribe, d)
  book.add('douane_aangiften', {
    order: d.date, evidence: d.evidence,
    cells: {
      mrn, aangiftesoort: d.type ?? 'IMA', aanvaardingsdatum: dice.chance(0.9) ? compactDate(d.date) : isoDate(d.date), kantoor: 'NL000510', ...firms,
      ...goodsCells(scribe, d), ...voyageCells(scribe, d, id.slice(1)), vrijgave: dice.chance(0.9) ? compactDate(d.date + dice.between(1, 4)) : '',
    },
    slots: {
      aangifte: id, afzender: d.consignor.id, geadresseerde: d.consignee.id, adres: (d.deliverTo ?? d.consignee.seat).id, aangever: d.declarant.id,
      notify: (d.notify ?? d.consignee).id, vervoerder: d.haulier.id, container: idOf(d.container), schip: idOf(d.vessel),
    },
  })
  return { id, key: mrn }
}

function goodsCells({ dice }: Scribe, { goods, check }: Declaration): Record<string, string> {
  const [controle, uitslag] = check ?? (dice.chance(0.08) ? ['scan', dice.pick(['GEEN BIJZONDERHEDEN', 'CONFORM'])] : ['', ''])
  return {
    gn_code: dice.chance(0.8) ? goods.code : `${goods.code.slice(0, 4)} ${goods.code.slice(4, 6)} ${goods.code.slice(6)}`, goederenomschrijving: goods.text,
    bruto_kg: writtenCount(dice, goods.kg), colli: String(goods.packages), stat_waarde: writtenMoney(dice, goods.value), valuta: 'EUR', land_oorsprong: goods.origin, laadhaven: goods.port, controle, uitslag,
  }
}

function voyageCells({ dice }: Scribe, d: Declaration, serial: string): Record<string, string> {
  return {
    containernr: cellOf(d.container, container => writtenContainer(dice, container.key, 0.03)), zegelnr: cellOf(d.container, () => `SL${serial}`), loshaven: d.type === 'EXA' ? 'GBHRW' : 'NLRTM',
    schip: cellOf(d.vessel, vessel => dice.weighted([[`MV ${vessel.key}`, 6], [`M/V ${vessel.key}`, 1], [vessel.key, 2]])),
    reisnr: cellOf(d.vessel, () => `${dice.between(100, 180)}W`), bl_nr: cellOf(d.vessel, () => `BL${serial}`),
  }
}

function firmCells({ dice }: Scribe, d: Declaration): Record<string, string> {
  const eori = d.consignee.rsin === '' ? '' : dice.weighted([[`NL${d.consignee.rsin}`, 60], ['', 30], [`NL ${d.consignee.rsin}`, 7], [`NL${transposed(dice, d.consignee.rsin)}`, 3]])
  const declarant = dice.weighted([['both', 5], ['number', 2], ['name', 3]] as const)
  return {
    afzender_naam: writtenFirm(dice, d.consignor, true), afzender_land: d.consignor.country, geadresseerde_eori: eori, geadresseerde_naam: writtenFirm(dice, d.consignee),
    geadresseerde_adres: d.consignee.country !== 'NL' ? '' : addressInOneField(dice, d.deliverTo ?? d.consignee.seat),
    aangever_eori: declarant === 'name' ? '' : `NL${d.declarant.rsin}`, vertegenwoordiger: declarant === 'number' ? '' : writtenFirm(dice, d.declarant),
    notify: d.notify ? writtenFirm(dice, d.notify) : dice.weighted([['idem', 3], ['same as consignee', 1], ['', 4]]), vervoerder: writtenFirm(dice, d.haulier),
  }
}

export type SeizureRow = {
  readonly date: Day
  readonly place: string
  readonly container?: Thing
  readonly vehicle?: Vehicle
  readonly consignment?: Thing
  readonly goods: readonly [what: string, amount: string, unit: string]
  readonly hiding?: string
  readonly investigation?: Thing
  readonly evidence?: Evidence | undefined
}

/** Writes a seizure. */
export function writeSeizure(scribe: Scribe, seizure: SeizureRow): void {
  const { dice, world, book } = scribe
  const id = world.newId('Q')
  const [year, month, dayOfMonth] = isoDate(seizure.date).split('-')
  book.add('douane_inbeslagnames', {
    order: seizure.date, evidence: seizure.evidence,
    cells: {
      inbeslagname_nr: `IBN-${year}-${id.slice(2)}`, datum: `${dayOfMonth}-${month}-${year}`, locatie: seizure.place, containernr: cellOf(seizure.container, container => writtenContainer(dice, container.key)),
      kenteken: cellOf(seizure.vehicle, vehicle => writtenPlate(dice, vehicle.plate)), goed: seizure.goods[0], hoeveelheid: seizure.goods[1], eenheid: seizure.goods[2], verstopplaats: seizure.hiding ?? '',
      mrn: cellOf(seizure.consignment, ({ key }) => (dice.chance(0.3) ? key.toLowerCase() : key)), overgedragen_aan: seizure.investigation ? 'HARC' : dice.pick(['', 'politie', 'FIOD']), dossier: cellOf(seizure.investigation, investigation => investigation.key),
    },
    slots: { inbeslagname: id, container: idOf(seizure.container), voertuig: idOf(seizure.vehicle), aangifte: idOf(seizure.consignment), onderzoek: idOf(seizure.investigation) },
  })
}
