import { readDate } from '#model/dates.ts'
import { readNumber } from '#model/numbers.ts'
import { splitKvkNumber } from '../bracketed-name.ts'
import { always, columnsOf, readColumn } from '../column-rules.ts'
import type { DerivedStatement, PartnerFormat, Row } from '../partner-format.ts'
import { personOrOrganization, type PartyKind } from '../person-or-organization.ts'

function officerKind(row: Row): PartyKind {
  const { name, inBrackets } = splitKvkNumber(row.text('functionaris'))
  return personOrOrganization({ name, hasKvkNumber: inBrackets !== null, hasBirthDate: readDate(row.text('geboortedatum')).kind === 'date' })
}

function officer(row: Row): DerivedStatement[] {
  const column = 'functionaris'
  const { name, inBrackets } = splitKvkNumber(row.text(column))
  return [{ property: 'name', column, text: name }, { property: 'kvkNumber', column, text: inBrackets ?? '' }]
}

function holdsShare(row: Row): boolean {
  return readNumber(row.text('aandeel_pct').replace('%', '')) > 0
}

const category = 'REG.OPEN'

/** Trade register: one row per officer, so the company's columns repeat (partner-exports.md 2.10). */
export const kvkHandelsregister: PartnerFormat = {
  id: 'kvk_handelsregister',
  partner: 'kvk',
  title: { nl: 'Handelsregister', en: 'Trade register' },
  key: 'kvk_nr',
  columns: [
    ...columnsOf('onderneming', category, {
      kvk_nr: 'kvkNumber', rsin: 'rsin', vestigingsnr: 'establishmentNumber', statutaire_naam: 'statutoryName', handelsnaam: 'tradeName', rechtsvorm: 'legalForm',
      sbi: 'sbiCode', sbi_omschrijving: 'branch', datum_oprichting: 'foundedOn', datum_opheffing: 'dissolvedOn', reden: 'endReason',
    }),
    ...columnsOf('adres', category, { straat: 'street', huisnr: 'houseNumber', toev: 'houseAddition', postcode: 'postalCode', plaats: 'town' }),
    readColumn('functionaris', category),
    ...columnsOf('functionaris', category, {
      functie: 'function', geboortedatum: 'birthDate', datum_in_functie: 'startDate', datum_uit_functie: 'endDate', bevoegdheid: 'authority', aandeel_pct: 'sharePercent',
    }),
  ],
  slots: [
    { slot: 'onderneming', kind: 'Organization', when: always },
    { slot: 'adres', kind: 'Address', when: ['straat', 'postcode'] },
    { slot: 'functionaris', kind: officerKind, when: ['functionaris'], derive: officer },
  ],
  relations: [
    { kind: 'Directorship', from: ['functionaris'], to: ['onderneming'], start: 'datum_in_functie', end: 'datum_uit_functie', role: 'functie' },
    { kind: 'Ownership', from: ['functionaris'], to: ['onderneming'], start: 'datum_in_functie', end: 'datum_uit_functie', role: 'aandeel_pct', when: holdsShare },
    { kind: 'RegisteredAt', from: ['onderneming'], to: ['adres'], start: 'datum_oprichting', end: 'datum_opheffing' },
  ],
}
