import { always, columnsOf } from '../column-rules.ts'
import type { PartnerFormat } from '../partner-format.ts'

/** Seizures by customs; `locatie` gives no mention (partner-exports.md 2.4). */
export const douaneInbeslagnames: PartnerFormat = {
  id: 'douane_inbeslagnames',
  partner: 'douane',
  title: { nl: 'Inbeslagnames', en: 'Seizures' },
  key: 'inbeslagname_nr',
  columns: [
    ...columnsOf('inbeslagname', 'DOU.CONTROLE', { inbeslagname_nr: 'seizureNumber', datum: 'date', locatie: 'place' }),
    ...columnsOf('container', 'DOU.CONTROLE', { containernr: 'containerNumber' }),
    ...columnsOf('voertuig', 'DOU.CONTROLE', { kenteken: 'plate' }),
    ...columnsOf('inbeslagname', 'DOU.CONTROLE', { goed: 'goods', hoeveelheid: 'quantity', eenheid: 'unit', verstopplaats: 'hidingPlace' }),
    ...columnsOf('aangifte', 'DOU.CONTROLE', { mrn: 'mrn' }),
    ...columnsOf('inbeslagname', 'DOU.CONTROLE', { overgedragen_aan: 'handedTo' }),
    ...columnsOf('onderzoek', 'DOU.CONTROLE', { dossier: 'investigationName' }),
  ],
  slots: [
    { slot: 'inbeslagname', kind: 'Seizure', when: always },
    { slot: 'container', kind: 'Container', when: ['containernr'] },
    { slot: 'voertuig', kind: 'Vehicle', when: ['kenteken'] },
    { slot: 'aangifte', kind: 'Consignment', when: ['mrn'] },
    { slot: 'onderzoek', kind: 'Investigation', when: ['dossier'] },
  ],
  relations: [
    { kind: 'FoundIn', from: ['inbeslagname'], to: ['container'], date: 'datum' },
    { kind: 'FoundIn', from: ['inbeslagname'], to: ['voertuig'], date: 'datum' },
    { kind: 'FoundIn', from: ['inbeslagname'], to: ['aangifte'], date: 'datum' },
    { kind: 'PartOf', from: ['inbeslagname'], to: ['onderzoek'], date: 'datum' },
  ],
}
