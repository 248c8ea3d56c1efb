import { readDate } from '#model/dates.ts'
import { isKvkNumber, splitCountry } from '../bracketed-name.ts'
import { always, columnsOf, detailColumns, namesDate, readColumn } from '../column-rules.ts'
import type { DerivedStatement, PartnerFormat, Row } from '../partner-format.ts'
import { personOrOrganization, type PartyKind } from '../person-or-organization.ts'

const BIRTH_OR_KVK = 'geboortedatum_of_kvk'

function rightHolderKind(row: Row): PartyKind {
  const written = row.text(BIRTH_OR_KVK)
  const hasKvkNumber = isKvkNumber(written)
  return personOrOrganization({ name: row.text('gerechtigde'), hasKvkNumber, hasBirthDate: !hasKvkNumber && readDate(written).kind === 'date' })
}

function rightHolder(row: Row): DerivedStatement[] {
  const text = row.text(BIRTH_OR_KVK)
  return [{ property: isKvkNumber(text) ? 'kvkNumber' : 'birthDate', column: BIRTH_OR_KVK, text }]
}

function lenderKind(row: Row): PartyKind {
  const { name, inBrackets } = splitCountry(row.text('hypotheekhouder'))
  return personOrOrganization({ name, hasKvkNumber: false, hasBirthDate: false, hasCountry: inBrackets !== null })
}

function lender(row: Row): DerivedStatement[] {
  const column = 'hypotheekhouder'
  const { name, inBrackets } = splitCountry(row.text(column))
  return [{ property: 'name', column, text: name }, { property: 'country', column, text: inBrackets ?? '' }]
}

const category = 'REG.OPEN'

/** Land register: one row per right holder, so a co-owned house gives several rows (partner-exports.md 2.12). */
export const kadasterRechten: PartnerFormat = {
  id: 'kadaster_rechten',
  partner: 'kadaster',
  title: { nl: 'Kadastrale rechten', en: 'Land register' },
  key: 'kad_aanduiding',
  columns: [
    ...columnsOf('perceel', category, { kad_aanduiding: 'cadastralDesignation' }),
    ...columnsOf('adres', category, { straat: 'street', huisnr: 'houseNumber', toev: 'houseAddition', postcode: 'postalCode', plaats: 'town' }),
    ...columnsOf('perceel', category, { soort_object: 'objectKind' }),
    ...detailColumns(['gerechtigde', 'perceel'], category, { recht: 'right' }),
    ...columnsOf('gerechtigde', category, { gerechtigde: 'name' }),
    readColumn(BIRTH_OR_KVK, category),
    ...detailColumns(['gerechtigde', 'perceel'], category, { aandeel: 'share' }),
    ...columnsOf('perceel', category, { datum_akte: 'deedDate', koopsom: 'price', akte: 'deed' }),
    ...columnsOf('notaris', category, { notaris: 'name' }),
    readColumn('hypotheekhouder', category),
    ...columnsOf('perceel', category, { hypotheek_eur: 'mortgage', datum_doorhaling: 'cancelledOn' }),
  ],
  slots: [
    { slot: 'perceel', kind: 'RealEstate', when: always },
    { slot: 'adres', kind: 'Address', when: ['straat', 'postcode'] },
    { slot: 'gerechtigde', kind: rightHolderKind, when: ['gerechtigde'], derive: rightHolder },
    { slot: 'hypotheekhouder', kind: lenderKind, when: ['hypotheekhouder'], derive: lender },
    { slot: 'notaris', kind: 'Person', when: ['notaris'] },
  ],
  relations: [
    { kind: 'Ownership', from: ['gerechtigde'], to: ['perceel'], start: 'datum_akte', end: 'datum_doorhaling', amount: 'koopsom', role: 'aandeel' },
    { kind: 'LocatedAt', from: ['perceel'], to: ['adres'] },
    { kind: 'Mortgage', from: ['hypotheekhouder'], to: ['perceel'], date: 'datum_akte', amount: 'hypotheek_eur' },
    { kind: 'Notarised', from: ['notaris'], to: ['perceel'], date: 'datum_akte' },
  ],
  isDate: (column, value) => namesDate(column) && !(column === BIRTH_OR_KVK && isKvkNumber(value)),
}
