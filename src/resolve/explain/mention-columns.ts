import { kindIndex } from '#model/kinds.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import type { Records } from '#model/records.ts'
import { birthDate } from '../normalise/birth-date.ts'
import { Dictionary } from '../linkage/dictionary.ts'
import type { LinkColumn, LinkProperty } from '../linkage/properties.ts'
import { MentionText } from '../mention-text.ts'
import { readPersonName, type PersonName, type WrittenName } from '../normalise/person-name.ts'

/** The mentions of one kind as a table for linkage: one record a mention, in order. */
export type MentionTable = {
  readonly mentions: readonly number[]
  readonly columns: readonly LinkColumn[]
  /** What a record writes for a field of the comparison, by the id of the field. */
  readonly written: (record: number, field: string) => string
}

const NAME_COLUMNS = ['familyName', 'namePrefix', 'givenNames', 'initials', 'name', 'mrzName'] as const satisfies readonly (PropertyId & keyof WrittenName)[]

/** Plain properties of persons and firms that are compared as they stand. */
const PLAIN: readonly (readonly [PropertyId, LinkProperty])[] = [
  ['bsn', 'idNumber'], ['documentNumber', 'idNumber'], ['gender', 'gender'], ['phone', 'phone'], ['email', 'email'],
  ['street', 'street'], ['houseNumber', 'houseNumber'], ['postalCode', 'postalCode'], ['town', 'city'], ['country', 'country'],
]
const PLAIN_FIRM: readonly (readonly [PropertyId, LinkProperty])[] = [
  ['kvkNumber', 'idNumber'], ['rsin', 'idNumber'], ['fiscalNumber', 'idNumber'], ['eori', 'idNumber'], ['wageTaxNumber', 'idNumber'],
  ['street', 'street'], ['houseNumber', 'houseNumber'], ['postalCode', 'postalCode'], ['town', 'city'], ['country', 'country'],
]

/** Persons: names read once each into given and family name, dates of birth as the case reads them (`birthOf`, JJJJMMDD). */
export function personTable(records: Records, birthOf: (mention: number) => number): MentionTable {
  const text = new MentionText(records)
  const mentions = mentionsOf(records, 'Person')
  const names = readNames(text, mentions)
  const first = column('givenNames', 'firstName', mentions.map((_, r) => givenOf(names[r]!)))
  const last = column('familyName', 'lastName', mentions.map((_, r) => names[r]?.forms[0]!.family.join(' ') ?? ''))
  const born = column('birthDate', 'birthDate', mentions.map(m => dateText(birthOf(m) || birthDate(text.text(m, 'birthDate')))))
  const plain = PLAIN.map(([id, property]) => column(id, property, mentions.map(m => text.text(m, id))))
  const written = (record: number, field: string): string => {
    const mention = mentions[record]!
    if (field === 'family' || field === 'given' || field === 'otherNames') return names[record]?.label ?? ''
    return field === 'birthDate' ? text.text(mention, 'birthDate') : text.text(mention, propertyOfField(field, PLAIN))
  }
  return { mentions, columns: [first, last, born, ...plain], written }
}

/** Organisations, and parties whose kind was guessed. */
export function organisationTable(records: Records): MentionTable {
  const text = new MentionText(records)
  const mentions = mentionsOf(records, 'Organization')
  const name = (m: number): string => text.text(m, 'statutoryName') || text.text(m, 'tradeName') || text.text(m, 'name')
  const plain = PLAIN_FIRM.map(([id, property]) => column(id, property, mentions.map(m => text.text(m, id))))
  const written = (record: number, field: string): string => {
    const mention = mentions[record]!
    return field === 'name' || field === 'statedLegalForm' ? name(mention) : text.text(mention, propertyOfField(field, PLAIN_FIRM))
  }
  return { mentions, columns: [column('name', 'name', mentions.map(name)), ...plain], written }
}

function mentionsOf(records: Records, kind: 'Person' | 'Organization'): number[] {
  const index = kindIndex(kind)
  return Array.from(records.mentions.kind.subarray(0, records.mentions.count).keys()).filter(m => records.mentions.kind[m] === index)
}

function readNames(text: MentionText, mentions: readonly number[]): (PersonName | null)[] {
  const known = new Map<string, PersonName | null>()
  const properties = NAME_COLUMNS.map(column => propertyIndex(column))
  return mentions.map(m => {
    const values = properties.map(property => text.valueAt(m, property))
    const key = values.join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    const written = Object.fromEntries(NAME_COLUMNS.map((column, i) => [column, text.records.strings[values[i]!]!])) as Record<(typeof NAME_COLUMNS)[number], string>
    const read = readPersonName(written)
    known.set(key, read)
    return read
  })
}

/** Given names; where there are none the initials, apart. */
function givenOf(name: PersonName | null): string {
  const form = name?.forms[0]
  if (form === undefined) return ''
  return form.given.length > 0 ? form.given.join(' ') : [...form.initials].join(' ')
}

function dateText(date: number): string {
  return date === 0 ? '' : String(date).padStart(8, '0')
}

function column(name: string, property: LinkProperty, texts: readonly string[]): LinkColumn {
  const dictionary = new Dictionary()
  const codes = Uint32Array.from(texts, text => dictionary.code(text))
  return { name, property, texts: dictionary.texts, codes }
}

/** The property behind a field: `idNumber` is the first column of its kind, `idNumber:documentNumber` names its own. */
function propertyOfField(field: string, plain: readonly (readonly [PropertyId, LinkProperty])[]): PropertyId {
  const named = field.split(':')[1]
  const found = plain.find(([id, property]) => (named === undefined ? property === field : id === named))
  if (found === undefined) throw new Error(`no property behind the field '${field}'`)
  return found[0]
}
