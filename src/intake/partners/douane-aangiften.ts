import { always, columnsOf, readColumn, taken } from '../column-rules.ts'
import type { DerivedStatement, PartnerFormat, RelationRule, Row } from '../partner-format.ts'

const SAME_AS_CONSIGNEE = /^(?:idem|same as consignee)\.?$/i

/** `idem` names the consignee once more: the party to be told gets the consignee's values. */
function notifyParty(row: Row): DerivedStatement[] {
  if (!SAME_AS_CONSIGNEE.test(row.text('notify'))) return [taken(row, 'name', 'notify')]
  return [taken(row, 'eori', 'geadresseerde_eori'), taken(row, 'name', 'geadresseerde_naam')]
}

/** The name without `MV`, `M/V` or `M.V.` in front; the ship type alone is kept as it is. */
function vesselName(row: Row): DerivedStatement[] {
  const written = row.text('schip')
  return [{ property: 'vesselName', column: 'schip', text: written.replace(/^m\s?[/.]?\s?(?:v\.\s*|v\s+)(?=\S)/i, '') }]
}

const date = 'aanvaardingsdatum'
const amount = 'stat_waarde'
const relations: readonly RelationRule[] = [
  { kind: 'Consignor', from: ['afzender'], to: ['aangifte'], date, amount },
  { kind: 'Consignee', from: ['geadresseerde'], to: ['aangifte'], date, amount },
  { kind: 'Declarant', from: ['aangever'], to: ['aangifte'], date },
  { kind: 'NotifyParty', from: ['notify'], to: ['aangifte'], date },
  { kind: 'Carrier', from: ['vervoerder'], to: ['aangifte'], date },
  { kind: 'Contains', from: ['container'], to: ['aangifte'], date },
  { kind: 'ShippedOn', from: ['aangifte'], to: ['schip'], date },
  { kind: 'RegisteredAt', from: ['geadresseerde'], to: ['adres'], date },
]

/** Customs declarations: one row per declaration (partner-exports.md 2.3). */
export const douaneAangiften: PartnerFormat = {
  id: 'douane_aangiften',
  partner: 'douane',
  title: { nl: 'Douaneaangiften', en: 'Customs declarations' },
  key: 'mrn',
  columns: [
    ...columnsOf('aangifte', 'DOU.AANGIFTE', { mrn: 'mrn', aangiftesoort: 'declarationType', aanvaardingsdatum: 'acceptedOn', kantoor: 'office' }),
    ...columnsOf('afzender', 'DOU.AANGIFTE', { afzender_naam: 'name', afzender_land: 'country' }),
    ...columnsOf('geadresseerde', 'DOU.AANGIFTE', { geadresseerde_eori: 'eori', geadresseerde_naam: 'name' }),
    ...columnsOf('adres', 'DOU.AANGIFTE', { geadresseerde_adres: 'addressText' }),
    ...columnsOf('aangever', 'DOU.AANGIFTE', { aangever_eori: 'eori', vertegenwoordiger: 'name' }),
    readColumn('notify', 'DOU.AANGIFTE'),
    ...columnsOf('vervoerder', 'DOU.AANGIFTE', { vervoerder: 'name' }),
    ...columnsOf('container', 'DOU.AANGIFTE', { containernr: 'containerNumber', zegelnr: 'seal' }),
    ...columnsOf('aangifte', 'DOU.AANGIFTE', {
      gn_code: 'goodsCode', goederenomschrijving: 'goods', bruto_kg: 'grossWeightKg', colli: 'packages', stat_waarde: 'value', valuta: 'currency',
      land_oorsprong: 'originCountry', laadhaven: 'loadingPort', loshaven: 'unloadingPort',
    }),
    readColumn('schip', 'DOU.AANGIFTE'),
    ...columnsOf('aangifte', 'DOU.AANGIFTE', { reisnr: 'voyage', bl_nr: 'billOfLading' }),
    ...columnsOf('aangifte', 'DOU.CONTROLE', { controle: 'check', uitslag: 'checkResult' }),
    ...columnsOf('aangifte', 'DOU.AANGIFTE', { vrijgave: 'releasedOn' }),
  ],
  slots: [
    { slot: 'aangifte', kind: 'Consignment', when: always },
    { slot: 'afzender', kind: 'Organization', when: ['afzender_naam'] },
    { slot: 'geadresseerde', kind: 'Organization', when: ['geadresseerde_naam', 'geadresseerde_eori'] },
    { slot: 'adres', kind: 'Address', when: ['geadresseerde_adres'] },
    { slot: 'aangever', kind: 'Organization', when: ['vertegenwoordiger', 'aangever_eori'] },
    { slot: 'notify', kind: 'Organization', when: ['notify'], derive: notifyParty },
    { slot: 'vervoerder', kind: 'Organization', when: ['vervoerder'] },
    { slot: 'container', kind: 'Container', when: ['containernr'] },
    { slot: 'schip', kind: 'Vessel', when: ['schip'], derive: vesselName },
  ],
  relations,
}
