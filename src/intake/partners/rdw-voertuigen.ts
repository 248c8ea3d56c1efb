import { readDate } from '#model/dates.ts'
import { isUsable } from '#model/usable-value.ts'
import { always, columnsOf } from '../column-rules.ts'
import type { PartnerFormat, Row } from '../partner-format.ts'
import { personOrOrganization, type PartyKind } from '../person-or-organization.ts'

function holderKind(row: Row): PartyKind {
  return personOrOrganization({
    name: row.text('houder_naam'),
    hasKvkNumber: isUsable(row.text('houder_kvk')),
    hasBirthDate: readDate(row.text('houder_geboortedatum')).kind === 'date',
  })
}

const category = 'REG.OPEN'

/** Vehicle register with the present holder (partner-exports.md 2.11). */
export const rdwVoertuigen: PartnerFormat = {
  id: 'rdw_voertuigen',
  partner: 'rdw',
  title: { nl: 'Kentekenregister', en: 'Vehicle register' },
  key: 'kenteken',
  columns: [
    ...columnsOf('voertuig', category, {
      kenteken: 'plate', voertuigsoort: 'vehicleKind', merk: 'vehicleMake', handelsbenaming: 'vehicleModel', eerste_kleur: 'colour',
      datum_tenaamstelling: 'registeredSince', vorige_tenaamstelling: 'registeredBefore',
      export_indicator: 'exportMark', taxi_indicator: 'taxiMark', wam_verzekerd: 'insured',
    }),
    ...columnsOf('houder', category, { houder_naam: 'name', houder_geboortedatum: 'birthDate', houder_kvk: 'kvkNumber' }),
  ],
  slots: [
    { slot: 'voertuig', kind: 'Vehicle', when: always },
    { slot: 'houder', kind: holderKind, when: ['houder_naam', 'houder_kvk'] },
  ],
  relations: [{ kind: 'HolderOf', from: ['houder'], to: ['voertuig'], start: 'datum_tenaamstelling' }],
}
