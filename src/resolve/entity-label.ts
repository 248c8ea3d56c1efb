import { ENTITY_KINDS, type EntityKind } from '#model/kinds.ts'
import { KEY_SEPARATOR, propertyIndex, type PropertyId } from '#model/properties.ts'
import { mentionKey } from '#model/records.ts'
import type { CaseState } from './case-state.ts'
import { accountNumber } from './normalise/account-number.ts'
import { writtenAddress } from './link-addresses.ts'
import { showAddress } from './normalise/address.ts'
import { phoneNumber } from './normalise/phone-number.ts'
import { readOrganisationName } from './normalise/organisation-name.ts'
import type { PersonFacts } from './person-facts.ts'

/** Properties that name a thing of a kind, best first. Kinds with a composed label stand in `labelOf`. */
const NAMING: Partial<Record<EntityKind, readonly PropertyId[]>> = {
  Vessel: ['vesselName', 'imo'],
  Container: ['containerNumber'],
  Consignment: ['mrn'],
  BankAccount: ['iban'],
  Phone: ['phone'],
  RealEstate: ['cadastralDesignation'],
  PoliceRecord: ['recordNumber'],
  CourtCase: ['caseNumber'],
  Investigation: ['investigationName'],
  Seizure: ['seizureNumber'],
  BorderPassage: ['passageId'],
  Sighting: ['sightingId'],
  CryptoWallet: ['walletAddress'],
}
const ANY_NAME: readonly PropertyId[] = ['name', 'recordNumber', 'caseNumber', 'email', 'key']

/** The name to show for a cluster: what people call it, chosen from what its mentions state; ties go to the text that sorts first. */
export function labelOf(state: CaseState, facts: PersonFacts, kind: number, members: readonly number[]): string {
  const id = ENTITY_KINDS[kind]!.id
  const found = id === 'Person' ? personLabel(state, facts, members) : thingLabel(state, id, members)
  return found || `${ENTITY_KINDS[kind]!.en} ${mentionKey(state.records, members[0]!)}`
}

function thingLabel(state: CaseState, kind: EntityKind, members: readonly number[]): string {
  if (kind === 'Organization') return organisationLabel(state, members)
  if (kind === 'Address') return addressLabel(state, members)
  if (kind === 'Vehicle') return plateLabel(state, members)
  if (kind === 'Weapon') return (['weaponMake', 'serialNumber'] as const).map(part => mostStated(valuesAmong(state, members, part))).filter(Boolean).join(' ')
  for (const property of NAMING[kind] ?? ANY_NAME) {
    const value = mostStated(valuesAmong(state, members, property))
    if (value !== '') return oneForm(property, value)
  }
  return ''
}

function oneForm(property: PropertyId, value: string): string {
  if (property === 'iban') return accountNumber(value)?.value ?? value
  if (property === 'phone') return phoneNumber(value)?.value ?? value
  return value.slice(value.indexOf(KEY_SEPARATOR) + 1)
}

/** The longest complete name in mixed case; a number when no name is known. */
function personLabel(state: CaseState, facts: PersonFacts, members: readonly number[]): string {
  let best = ''
  let bestRank = -1
  for (const m of members) {
    const name = facts.names[facts.nameOf[m]!]
    if (name === undefined) continue
    const complete = name.forms[0]!.given.length > 0
    const rank = (complete ? 2000 : 0) + (name.mixedCase ? 1000 : 0) + Math.min(999, name.label.length)
    if (rank > bestRank || (rank === bestRank && name.label < best)) {
      best = name.label
      bestRank = rank
    }
  }
  return best || mostStated(valuesAmong(state, members, 'name')) || mostStated(valuesAmong(state, members, 'bsn')) || mostStated(valuesAmong(state, members, 'key')).split(KEY_SEPARATOR).at(-1)!
}

/** The statutory name; else the name that most rows give, preferably with its legal form and not in capitals. */
function organisationLabel(state: CaseState, members: readonly number[]): string {
  const statutory = valuesAmong(state, members, 'statutoryName')
  if (statutory.size > 0) return mostStated(statutory)
  const names = valuesAmong(state, members, 'name')
  const withForm = new Map([...names].filter(([name]) => readOrganisationName(name)?.legalForm))
  const ofForm = withForm.size > 0 ? withForm : names
  const mixed = new Map([...ofForm].filter(([name]) => name !== name.toUpperCase()))
  const chosen = mostStated(mixed.size > 0 ? mixed : ofForm) || mostStated(valuesAmong(state, members, 'tradeName'))
  if (chosen !== '') return chosen.replace(/\s*\(\d{8}\)\s*$/, '')
  return (['kvkNumber', 'rsin', 'fiscalNumber', 'eori', 'wageTaxNumber'] as const).map(number => mostStated(valuesAmong(state, members, number))).find(Boolean) ?? ''
}

/** `Testloodsweg 7A, 3088AB Rotterdam`: each part as most rows write it, a street in capitals only when no row has it otherwise. */
function addressLabel(state: CaseState, members: readonly number[]): string {
  const streets = new Map<string, number>()
  const towns = new Map<string, number>()
  const houses = new Map<string, number>()
  const postcodes = new Map<string, number>()
  const count = (counts: Map<string, number>, text: string): void => {
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + (text.length > 1 && text === text.toUpperCase() ? 0.001 : 1))
  }
  for (const m of members) {
    const { street, town, postalCode, house } = showAddress(writtenAddress(state.text, m))
    count(streets, street)
    count(towns, town)
    count(houses, house)
    count(postcodes, postalCode)
  }
  const first = [mostStated(streets), mostStated(houses)].filter(Boolean).join(' ')
  return [first, [mostStated(postcodes), mostStated(towns)].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** The plate with dashes, as most rows write it. */
function plateLabel(state: CaseState, members: readonly number[]): string {
  const plates = valuesAmong(state, members, 'plate')
  const dashed = new Map([...plates].filter(([plate]) => plate.includes('-')))
  return mostStated(dashed.size > 0 ? dashed : plates).toUpperCase()
}

function valuesAmong(state: CaseState, members: readonly number[], property: PropertyId): Map<string, number> {
  const index = propertyIndex(property)
  const counts = new Map<string, number>()
  for (const m of members) {
    const value = state.text.valueAt(m, index)
    if (value === 0) continue
    const text = state.records.strings[value]!
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function mostStated(counts: ReadonlyMap<string, number>): string {
  let best = ''
  let most = -1
  for (const [text, count] of counts) {
    if (count > most || (count === most && text < best)) {
      best = text
      most = count
    }
  }
  return best
}
