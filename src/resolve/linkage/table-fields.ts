import { textHash32 } from '#lib/text-hash.ts'
import { asciiLower } from '../normalise/ascii-letters.ts'
import { exactPart, type KeyPart } from './blocking.ts'
import { dateField } from './date-field.ts'
import type { Field } from './field.ts'
import { districtOf, emailField, exactField, numberField, postcodeField, textField } from './fields.ts'
import { nameFields, type NameFields } from './name-fields.ts'
import { soundKey } from './name-parts.ts'
import { isOrganisationTable, organisationNames, statedLegalForm } from './organisation-fields.ts'
import type { LinkColumn, LinkProperty } from './properties.ts'

/** What a table is compared on and the parts that its blocking keys are made of, by id. */
export type TableFields = { readonly fields: readonly Field[]; readonly parts: ReadonlyMap<string, KeyPart> }

type Maker = (id: string, column: LinkColumn) => Field

const letters = (text: string): string => asciiLower(text).replace(/[^a-z0-9]/g, '')
/** The last nine digits: country code, leading zeros and signs differ between sources. */
const phoneDigits = (text: string): string => text.replace(/\D/g, '').slice(-9)

const MAKERS: Partial<Record<LinkProperty, Maker>> = {
  birthDate: dateField,
  gender: (id, column) => exactField(id, column, text => letters(text).charAt(0)),
  postalCode: postcodeField,
  houseNumber: (id, column) => numberField(id, column, letters),
  street: textField,
  address: textField,
  city: textField,
  region: textField,
  country: (id, column) => exactField(id, column, letters),
  phone: (id, column) => numberField(id, column, phoneDigits),
  email: emailField,
  idNumber: (id, column) => numberField(id, column, letters),
  legalForm: (id, column) => exactField(id, column, letters),
  other: textField,
}

/** Share of records that must hold a value for it to be compared at all. */
const LEAST_FILLED = 0.02

/** Makes the fields of a table of persons or organisations. Columns of constants and almost empty ones say nothing and are left out. */
export function tableFields(columns: readonly LinkColumn[], records: number): TableFields {
  return isOrganisationTable(columns) ? organisationFields(columns, records) : personFields(columns, records)
}

function organisationFields(columns: readonly LinkColumn[], records: number): TableFields {
  const column = columns.find(column => column.property === 'name')
  const names = column === undefined ? null : organisationNames(column)
  const fields = column === undefined || names === null ? [] : [names.field, statedLegalForm(column)].filter(field => isUseful(field, records))
  addAttributes(fields, columns, records)
  return { fields, parts: keyParts(fields, names?.parts ?? []) }
}

function personFields(columns: readonly LinkColumn[], records: number): TableFields {
  const names = nameFields(columns, records)
  const fields: Field[] = [names.family, names.given, names.other].filter(field => isUseful(field, records))
  addAttributes(fields, columns, records)
  return { fields, parts: keyParts(fields, nameKeys(names)) }
}

function addAttributes(fields: Field[], columns: readonly LinkColumn[], records: number): void {
  for (const column of columns) {
    const maker = MAKERS[column.property]
    if (maker === undefined) continue
    const taken = fields.some(field => field.id === column.property)
    const field = maker(column.property === 'other' || taken ? `${column.property}:${column.name}` : column.property, column)
    if (isUseful(field, records)) fields.push(field)
  }
}

function isUseful({ codes, texts }: Field, records: number): boolean {
  const seen = new Uint8Array(texts.length)
  let distinct = 0
  let filled = 0
  for (const code of codes) {
    if (code === 0) continue
    filled++
    if (seen[code] === 0) distinct++
    seen[code] = 1
  }
  return distinct >= 2 && filled >= Math.max(2, records * LEAST_FILLED)
}

function keyParts(fields: readonly Field[], names: readonly KeyPart[]): Map<string, KeyPart> {
  const parts = new Map<string, KeyPart>()
  for (const part of [...fields.map(exactPart), ...names]) parts.set(part.id, part)
  for (const [id, property, key] of DERIVED) {
    const field = fields.find(field => field.id === property)
    if (field) parts.set(id, derivedPart(id, field, key))
  }
  return parts
}

/** Keys of a person's name: by sound, by first letter, and in either order. */
function nameKeys({ family, given, dictionary }: NameFields): KeyPart[] {
  const { texts } = dictionary
  const hashed = (key: (text: string) => string): Uint32Array => Uint32Array.from(texts, text => (text === '' ? 0 : textHash32(key(text)) || 1))
  const sound = hashed(soundKey)
  const letter = hashed(text => text.charAt(0))
  return [
    { id: 'familySound', fields: ['family'], values: family.codes.map(code => sound[code]!) },
    { id: 'givenSound', fields: ['given'], values: given.codes.map(code => (texts[code]!.length > 1 ? sound[code]! : 0)) },
    { id: 'givenLetter', fields: ['given'], values: given.codes.map(code => letter[code]!) },
    // The sum does not tell which of the two names came first.
    { id: 'swappedName', fields: ['family', 'given'], values: family.codes.map((code, r) => (code === 0 || given.codes[r] === 0 ? 0 : (sound[code]! + sound[given.codes[r]!]!) >>> 0 || 1)) },
  ]
}

const DERIVED: readonly (readonly [id: string, property: LinkProperty, key: (normalised: string) => string])[] = [
  ['birthYear', 'birthDate', date => date.slice(0, 4)],
  ['birthDay', 'birthDate', date => date.slice(4)],
  ['district', 'postalCode', districtOf],
]

function derivedPart(id: string, field: Field, key: (normalised: string) => string): KeyPart {
  const hashes = Uint32Array.from(field.texts, text => (key(text) === '' ? 0 : textHash32(key(text)) || 1))
  return { id, fields: [field.id], values: field.codes.map(code => hashes[code]!) }
}
