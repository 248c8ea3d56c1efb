import type { EntityKind } from '#model/kinds.ts'
import { PROPERTIES, type Property, type PropertyId } from '#model/properties.ts'

const PARTY: readonly PropertyId[] = ['key', 'name', 'email']

/** What is usually said of a thing of a kind: the first choices in the list of uses. */
const OF_KIND: Readonly<Partial<Record<EntityKind, readonly PropertyId[]>>> = {
  Person: [...PARTY, 'familyName', 'namePrefix', 'givenNames', 'initials', 'mrzName', 'birthDate', 'gender', 'bsn', 'documentNumber', 'phone', 'function', 'yearWage'],
  Organization: [...PARTY, 'statutoryName', 'tradeName', 'kvkNumber', 'rsin', 'eori', 'fiscalNumber', 'wageTaxNumber', 'legalForm', 'sbiCode', 'branch', 'foundedOn', 'dissolvedOn', 'turnover', 'profit', 'wages', 'employees'],
  Address: ['addressText', 'street', 'houseNumber', 'houseAddition', 'postalCode', 'town', 'country', 'key'],
  Vehicle: ['plate', 'vehicleMake', 'vehicleModel', 'vehicleKind', 'colour', 'key'],
  Vessel: ['vesselName', 'imo', 'voyage', 'key'],
  Container: ['containerNumber', 'seal', 'key'],
  Consignment: ['mrn', 'goods', 'goodsCode', 'grossWeightKg', 'packages', 'value', 'currency', 'originCountry', 'loadingPort', 'unloadingPort', 'billOfLading', 'acceptedOn', 'key'],
  BankAccount: ['iban', 'transactionId', 'currency', 'description', 'key'],
  Phone: ['phone', 'key'],
  RealEstate: ['cadastralDesignation', 'objectKind', 'price', 'mortgage', 'key'],
  PoliceRecord: ['recordNumber', 'registeredOn', 'happenedFrom', 'happenedUntil', 'incident', 'incidentCode', 'policeUnit', 'key'],
  CourtCase: ['caseNumber', 'offenceDate', 'offenceCode', 'caseStatus', 'decision', 'decisionDate', 'key'],
  Investigation: ['investigationName', 'fileNumber', 'key'],
  Seizure: ['seizureNumber', 'date', 'goods', 'quantity', 'unit', 'hidingPlace', 'place', 'key'],
  Weapon: ['serialNumber', 'weaponMake', 'weaponType', 'calibre', 'feature', 'key'],
  BorderPassage: ['passageId', 'moment', 'borderPost', 'direction', 'meansOfTransport', 'transportNumber', 'key'],
  Sighting: ['sightingId', 'moment', 'sightingKind', 'object', 'latitude', 'longitude', 'key'],
  CryptoWallet: ['walletAddress', 'key'],
  Location: ['key', 'name', 'place', 'latitude', 'longitude'],
}

/** What can be said of anything. */
const OF_ANY: readonly PropertyId[] = ['key', 'name', 'date', 'moment', 'time', 'startDate', 'endDate', 'year', 'role', 'amount', 'quantity', 'weight', 'place', 'description', 'remark', 'other']

const propertyById = new Map(PROPERTIES.map(property => [property.id, property]))

/** The properties offered for a thing of a kind: its usual ones, then the general ones, then `chosen` when it is neither. */
export function propertiesFor(kind: EntityKind, chosen: readonly PropertyId[]): readonly Property[] {
  const ids = new Set<PropertyId>([...(OF_KIND[kind] ?? []), ...OF_ANY, ...chosen])
  return [...ids].map(id => propertyById.get(id)!)
}
