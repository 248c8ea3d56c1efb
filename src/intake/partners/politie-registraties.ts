import { always, columnsOf } from '../column-rules.ts'
import type { PartnerFormat } from '../partner-format.ts'

/** Police registrations: one row per person per registration; the address is that of the incident (partner-exports.md 2.1). */
export const politieRegistraties: PartnerFormat = {
  id: 'politie_registraties',
  partner: 'politie',
  title: { nl: 'Politieregistraties', en: 'Police registrations' },
  key: 'registratienr',
  columns: [
    ...columnsOf('registratie', 'POL.8', {
      registratienr: 'recordNumber', registratiedatum: 'registeredOn', pleegdatum_van: 'happenedFrom', pleegdatum_tot: 'happenedUntil',
      mk_code: 'incidentCode', mk_omschrijving: 'incident', eenheid: 'policeUnit',
    }),
    ...columnsOf('adres', 'POL.8', { straat: 'street', huisnr: 'houseNumber', toev: 'houseAddition', postcode: 'postalCode', plaats: 'town' }),
    ...columnsOf('betrokkene', 'POL.8', { rol: 'role', betr_volgnr: 'sequence' }),
    ...columnsOf('betrokkene', 'ID.BASIS', { achternaam: 'familyName', voorvoegsel: 'namePrefix', voornamen: 'givenNames', geslacht: 'gender', geboortedatum: 'birthDate' }),
    ...columnsOf('betrokkene', 'ID.BSN', { bsn: 'bsn' }),
    ...columnsOf('voertuig', 'POL.8', { kenteken: 'plate' }),
    ...columnsOf('telefoon', 'ID.DOC', { telefoon: 'phone' }),
    ...columnsOf('registratie', 'POL.8', { bron: 'informationSource', evaluatie: 'grading', afhandeling: 'outcome', wpg_art: 'policeDataArticle' }),
    ...columnsOf('registratie', 'POL.9', { opmerking: 'remark' }),
  ],
  slots: [
    { slot: 'registratie', kind: 'PoliceRecord', when: always },
    { slot: 'betrokkene', kind: 'Person', when: ['achternaam', 'bsn'] },
    { slot: 'voertuig', kind: 'Vehicle', when: ['kenteken'] },
    { slot: 'telefoon', kind: 'Phone', when: ['telefoon'] },
    { slot: 'adres', kind: 'Address', when: ['straat', 'postcode'] },
  ],
  relations: [
    { kind: 'InvolvedIn', from: ['betrokkene'], to: ['registratie'], role: 'rol', date: 'pleegdatum_van' },
    { kind: 'InvolvedIn', from: ['voertuig'], to: ['registratie'] },
    { kind: 'UsedBy', from: ['voertuig'], to: ['betrokkene'] },
    { kind: 'UsedBy', from: ['telefoon'], to: ['betrokkene'] },
    { kind: 'LocatedAt', from: ['registratie'], to: ['adres'] },
  ],
}
