import { GENERAL_CATEGORY, type DataCategoryId } from './data-categories.ts'
import type { EntityKind } from './kinds.ts'
import type { ColumnUse, MappingDraft } from './mapping.ts'
import type { PartnerId } from './partners.ts'
import type { PropertyId } from './properties.ts'

const BASIC: readonly PropertyId[] = [
  'name', 'familyName', 'namePrefix', 'givenNames', 'initials', 'mrzName', 'birthDate', 'gender', 'street', 'houseNumber', 'houseAddition', 'postalCode', 'town', 'addressText', 'country',
]
const DOCUMENTS: readonly PropertyId[] = ['documentNumber', 'phone', 'email', 'iban', 'walletAddress', 'key']
const REGISTERS: readonly PropertyId[] = [
  'kvkNumber', 'rsin', 'eori', 'statutoryName', 'tradeName', 'legalForm', 'sbiCode', 'branch', 'establishmentNumber', 'plate', 'vehicleMake', 'vehicleModel', 'vehicleKind', 'colour',
  'cadastralDesignation', 'imo', 'vesselName',
]

const BY_PROPERTY: ReadonlyMap<PropertyId, DataCategoryId> = new Map([
  ...BASIC.map(property => [property, 'ID.BASIS'] as const),
  ...DOCUMENTS.map(property => [property, 'ID.DOC'] as const),
  ...REGISTERS.map(property => [property, 'REG.OPEN'] as const),
  ['bsn', 'ID.BSN'], ['transactionId', 'FIOD.TX'], ['wageTaxNumber', 'BD.LOON'], ['yearWage', 'BD.FISC.PART'], ['fiscalNumber', 'BD.FISC.OND'], ['turnover', 'BD.FISC.OND'], ['profit', 'BD.FISC.OND'],
  ['containerNumber', 'DOU.AANGIFTE'], ['mrn', 'DOU.AANGIFTE'], ['recordNumber', 'POL.8'], ['caseNumber', 'OM.STRAFV'],
])

/** What else decides: money of a payment is transaction data whoever delivers it, and a company's name stands in the open register. */
type CategoryContext = { readonly partner: PartnerId | null; /** Of the thing that the column describes; null for a qualifier. */ readonly kind: EntityKind | null; readonly payment: boolean }

function categoryOf(use: ColumnUse, { partner, kind, payment }: CategoryContext): DataCategoryId | null {
  if (use.as === 'nothing') return null
  const general = payment ? 'FIOD.TX' : partner === null ? null : GENERAL_CATEGORY[partner]
  if (use.as !== 'property') return general
  if (use.property === 'amount') return 'FIOD.TX'
  if (use.property === 'name' && kind === 'Organization') return 'REG.OPEN'
  if (kind === 'Location') return general
  return BY_PROPERTY.get(use.property) ?? general
}

/**
 * The category that is proposed for a use in a mapping; null when nothing is read, and for what follows the partner while
 * nobody said who that is. The analyst decides.
 */
export function proposedCategory(use: ColumnUse, { partner, slots, relations }: Pick<MappingDraft, 'partner' | 'slots' | 'relations'>): DataCategoryId | null {
  const payment = use.as !== 'property' && relations.some(relation => relation.kind === 'Payment')
  const kind = use.as === 'property' ? (slots.find(known => known.slot === use.slot)?.kind ?? null) : null
  return categoryOf(use, { partner, kind, payment })
}
