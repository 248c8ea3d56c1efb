import { ENTITY_KINDS } from '#model/kinds.ts'
import type { WaterfallLine } from '#model/pair-explanation.ts'
import { PROPERTIES, type Property, type PropertyId } from '#model/properties.ts'
import type { PartnerId } from '#model/partners.ts'
import type { ReviewMention, ReviewPair, ReviewSide } from '#workers/review-jobs.ts'

/** A value with the row that says so. */
export type RowValue = { readonly text: string; readonly partner: PartnerId; readonly file: string; readonly row: number; readonly suspect: boolean }

/** One thing that rows can say, both sides beside each other. */
export type CompareRow = {
  /** `name`, `address`, or a property. */
  readonly id: string
  readonly type: Property['type']
  /** What the mention asked about says; null when it says nothing. */
  readonly left: RowValue | null
  readonly right: RowValue | null
  /** What else is said in the rest of each group, other than that; each text once. */
  readonly alsoLeft: readonly RowValue[]
  readonly alsoRight: readonly RowValue[]
  /** Lines of the waterfall about it. */
  readonly lines: readonly WaterfallLine[]
  readonly state: 'equal' | 'differs' | 'missing'
}

const NAME_PARTS: readonly PropertyId[] = ['name', 'familyName', 'namePrefix', 'givenNames', 'initials', 'mrzName', 'statutoryName', 'tradeName']
const ADDRESS_PARTS: readonly PropertyId[] = ['street', 'houseNumber', 'houseAddition', 'postalCode', 'town', 'addressText', 'country']
const NAME_FIELDS = ['family', 'given', 'otherNames', 'name', 'statedLegalForm']
const ADDRESS_FIELDS = ['street', 'houseNumber', 'postalCode', 'city', 'country', 'address', 'region']
const PERSON_NUMBERS: readonly PropertyId[] = ['bsn', 'documentNumber']
const FIRM_NUMBERS: readonly PropertyId[] = ['kvkNumber', 'rsin', 'fiscalNumber', 'eori', 'wageTaxNumber']

const factOf = (mention: ReviewMention, property: PropertyId) => mention.facts.find(fact => fact.property === property)

/** `Testkade 14-B, 3088 AB Rotterdam` from the parts that a row states, else its one text. */
function addressOf(mention: ReviewMention): string {
  const said = (property: PropertyId): string => factOf(mention, property)?.text ?? ''
  const join = (properties: readonly PropertyId[]): string => properties.map(said).filter(text => text !== '').join(' ')
  const parts = [join(['street', 'houseNumber', 'houseAddition']), join(['postalCode', 'town']), said('country')].filter(part => part !== '')
  return said('addressText') === '' ? parts.join(', ') : [said('addressText'), ...parts].join(', ')
}

function textsOf(mention: ReviewMention, id: string): readonly string[] {
  if (id === 'name') return mention.names
  const text = id === 'address' ? addressOf(mention) : (factOf(mention, id as PropertyId)?.text ?? '')
  return text === '' ? [] : [text]
}

function valuesOf(mention: ReviewMention, id: string): RowValue[] {
  const { partner, file, row } = mention
  const suspect = factOf(mention, id as PropertyId)?.suspect ?? false
  return textsOf(mention, id).map(text => ({ text, partner, file, row, suspect }))
}

/** A value as far as it matters whether two are equal. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What the side says besides the first value of the mention that is asked about. */
function alsoOf({ mention, others }: ReviewSide, id: string): RowValue[] {
  const [first, ...rest] = valuesOf(mention, id)
  const seen = new Set(first === undefined ? [] : [folded(first.text)])
  return [...rest, ...others.flatMap(other => valuesOf(other, id))].filter(value => {
    const key = folded(value.text)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The row that a line of the waterfall is about: a number is found by what its rows say, since the field does not always name it. */
export function rowOfField(field: string, pair: ReviewPair, line?: WaterfallLine): string {
  if (NAME_FIELDS.includes(field)) return 'name'
  if (ADDRESS_FIELDS.includes(field)) return 'address'
  if (field === 'neighbours') return 'ties'
  const [property, named] = field.split(':')
  if (property !== 'idNumber') return field
  if (named !== undefined) return named
  const numbers = ENTITY_KINDS[pair.kind]!.id === 'Person' ? PERSON_NUMBERS : FIRM_NUMBERS
  const said = (side: ReviewSide, id: PropertyId): string => factOf(side.mention, id)?.text ?? ''
  return numbers.find(id => line !== undefined && said(pair.left, id) === line.left && said(pair.right, id) === line.right) ?? numbers[0]!
}

function stateOf(left: RowValue | null, right: RowValue | null, lines: readonly WaterfallLine[]): CompareRow['state'] {
  if (lines.length > 0) return lines.every(line => line.level === 'exact') ? 'equal' : 'differs'
  if (left === null || right === null) return 'missing'
  return folded(left.text) === folded(right.text) ? 'equal' : 'differs'
}

/** Names first, then numbers, dates and addresses in the order of the properties; only what one of the two groups states. */
export function compareRows(pair: ReviewPair): CompareRow[] {
  const stated = new Set([pair.left, pair.right].flatMap(side => [side.mention, ...side.others]).flatMap(mention => mention.facts.map(fact => fact.property)))
  const single = PROPERTIES.filter(({ id, identifying }) => identifying && stated.has(id) && !NAME_PARTS.includes(id) && !ADDRESS_PARTS.includes(id))
  const address = ADDRESS_PARTS.some(id => stated.has(id)) ? ['address'] : []
  const ids = ['name', ...single.map(({ id }) => id as string), ...address]
  const all = pair.explanation?.lines ?? []
  return ids.map(id => {
    const [left, right] = [pair.left, pair.right].map(side => valuesOf(side.mention, id)[0] ?? null) as [RowValue | null, RowValue | null]
    const lines = all.filter(line => rowOfField(line.field, pair, line) === id)
    const type = PROPERTIES.find(property => property.id === id)?.type ?? 'text'
    return { id, type, left, right, alsoLeft: alsoOf(pair.left, id), alsoRight: alsoOf(pair.right, id), lines, state: stateOf(left, right, lines) }
  })
}

/** Lines of the waterfall about what both are related to. */
export function tieLines(pair: ReviewPair): readonly WaterfallLine[] {
  return (pair.explanation?.lines ?? []).filter(line => line.field === 'neighbours')
}
