import type { ColumnUse } from '#model/mapping.ts'
import { PROPERTIES, type PropertyId } from '#model/properties.ts'
import { shareOfForm, type ValueFormId } from './guess-value-forms.ts'

/** Properties whose values have a form of their own; others are judged by their type. */
const FORM_OF_PROPERTY: Readonly<Partial<Record<PropertyId, ValueFormId>>> = {
  name: 'words', familyName: 'words', namePrefix: 'words', givenNames: 'words', initials: 'words', mrzName: 'words', statutoryName: 'words', tradeName: 'words',
  street: 'words', town: 'words', addressText: 'address', houseNumber: 'houseNumber', postalCode: 'postcode', country: 'country', gender: 'gender',
  bsn: 'bsn', rsin: 'companyTax', eori: 'companyTax', fiscalNumber: 'companyTax', wageTaxNumber: 'companyTax', kvkNumber: 'kvk',
  iban: 'iban', plate: 'plate', containerNumber: 'container', mrn: 'mrn', phone: 'phone', email: 'email', imo: 'imo', walletAddress: 'wallet',
  recordNumber: 'code', caseNumber: 'code', time: 'clock', latitude: 'latitude', longitude: 'longitude', vesselName: 'words',
}

const FORM_OF_TYPE = { text: 'usable', code: 'code', date: 'date', number: 'number', money: 'money', identifier: 'code' } as const

const typeById = new Map(PROPERTIES.map(property => [property.id, property.type]))

/** What a column can be used for: a property, or a qualifier of relations (of which weight, date and role are named like a property). */
export type UseName = PropertyId | 'start' | 'end'

function formOf(name: UseName): ValueFormId {
  const own = FORM_OF_PROPERTY[name as PropertyId]
  if (own !== undefined) return own
  if (name === 'start' || name === 'end') return 'date'
  return FORM_OF_TYPE[typeById.get(name as PropertyId) ?? 'text']
}

/** Share of non-empty values that fit a use: a valid BSN or IBAN, a date that can be read, a name with letters; 0 to 1. */
export function fitOf(values: readonly string[], use: ColumnUse): number {
  if (use.as === 'nothing') return 0
  return shareOfForm(formOf(use.as === 'property' ? use.property : use.as), values)
}

/** The fit of a column's values for every use, so that a form can show it for another choice without the values. */
export function fitsOf(values: readonly string[]): Readonly<Record<UseName, number>> {
  const shareByForm = new Map<ValueFormId, number>()
  const shareFor = (name: UseName): number => {
    const form = formOf(name)
    const known = shareByForm.get(form) ?? shareOfForm(form, values)
    shareByForm.set(form, known)
    return known
  }
  const names: readonly UseName[] = [...PROPERTIES.map(property => property.id), 'start', 'end']
  return Object.fromEntries(names.map(name => [name, shareFor(name)])) as Record<UseName, number>
}
