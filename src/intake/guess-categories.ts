import { GENERAL_CATEGORY, type DataCategoryId } from '#model/data-categories.ts'
import type { EntityKind } from '#model/kinds.ts'
import type { ColumnUse } from '#model/mapping.ts'
import type { PartnerId } from '#model/partners.ts'
import type { PropertyId } from '#model/properties.ts'

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
export type CategoryContext = { readonly partner: PartnerId; /** Of the thing that the column describes; null for a qualifier. */ readonly kind: EntityKind | null; readonly payment: boolean }

/** The category that is proposed for a use; null when nothing is read. The analyst decides. */
export function categoryOf(use: ColumnUse, context: CategoryContext): DataCategoryId | null {
  if (use.as === 'nothing') return null
  const general = context.payment ? 'FIOD.TX' : GENERAL_CATEGORY[context.partner]
  if (use.as !== 'property') return general
  if (use.property === 'amount') return 'FIOD.TX'
  if (use.property === 'name' && context.kind === 'Organization') return 'REG.OPEN'
  if (context.kind === 'Location') return general
  return BY_PROPERTY.get(use.property) ?? general
}
