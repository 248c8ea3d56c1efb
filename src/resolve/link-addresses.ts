import { kindIndex } from '#model/kinds.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import { addTo, mentionsOfKind, mergeGroup, mergeOrReview, type CaseState } from './case-state.ts'
import type { MentionText } from './mention-text.ts'
import { addressKeys, readAddress, type Address, type WrittenAddress } from './normalise/address.ts'

const PARTS = ['street', 'houseNumber', 'houseAddition', 'postalCode', 'town', 'addressText'] as const satisfies readonly (PropertyId & keyof WrittenAddress)[]

/**
 * Addresses by postcode, number and addition, and by street, number, addition and town; a mention that has all joins both.
 * The digits of a postcode lie in one town, so a postcode without town gets the town that the case's other addresses give it.
 * One with street and number only joins when a single address of the case fits. Without house number it stays its own.
 */
export function linkAddresses(state: CaseState): void {
  const places: PlaceKeys = { byPostcode: new Map(), byTown: new Map(), byStreet: new Map(), bare: [] }
  const read = cachedAddresses(state)
  const mentions = mentionsOfKind(state.records, kindIndex('Address'))
  const towns = townsByPostcode(mentions.map(read))
  for (const mention of mentions) {
    const address = read(mention)
    enterPlace(places, mention, addressKeys(address.town === '' ? { ...address, town: towns.get(address.postalCode.slice(0, 4)) ?? '' } : address))
  }
  const { weights } = state.model
  for (const members of places.byPostcode.values()) mergeGroup(state, members, 'full-address', weights.addressPostcode)
  for (const members of places.byTown.values()) mergeGroup(state, members, 'full-address', weights.addressTown)
  for (const one of places.bare) joinOnlyPlace(state, one.mention, places.byStreet.get(one.street) ?? [])
}

type PlaceKeys = {
  readonly byPostcode: Map<string, number[]>
  readonly byTown: Map<string, number[]>
  /** Those that have a street and number, and a postcode or town. */
  readonly byStreet: Map<string, number[]>
  /** Those with street and number only. */
  readonly bare: { readonly mention: number; readonly street: string }[]
}

function enterPlace(places: PlaceKeys, mention: number, keys: ReturnType<typeof addressKeys>): void {
  const { byPostcode, byTown, byStreet: street } = keys
  if (byPostcode !== '') addTo(places.byPostcode, byPostcode, mention)
  if (byTown !== '') addTo(places.byTown, byTown, mention)
  if (street === '') return
  if (byPostcode === '' && byTown === '') places.bare.push({ mention, street })
  else addTo(places.byStreet, street, mention)
}

/** The town of four digits, where all addresses that state both agree. */
function townsByPostcode(addresses: readonly Address[]): Map<string, string> {
  const towns = new Map<string, string>()
  for (const { postalCode, town } of addresses) {
    const digits = postalCode.slice(0, 4)
    if (digits === '' || town === '') continue
    towns.set(digits, (towns.get(digits) ?? town) === town ? town : '')
  }
  return towns
}

function joinOnlyPlace(state: CaseState, mention: number, sameStreet: readonly number[]): void {
  const places = new Set(sameStreet.map(other => state.clusters.find(other)))
  const [only] = places
  if (places.size === 1 && only !== undefined) mergeOrReview(state, [mention, only], 'full-address', state.model.weights.addressStreet)
}

/** The parts of an address as a mention states them. */
export function writtenAddress(text: MentionText, mention: number): WrittenAddress {
  return {
    street: text.text(mention, 'street'),
    houseNumber: text.text(mention, 'houseNumber'),
    houseAddition: text.text(mention, 'houseAddition'),
    postalCode: text.text(mention, 'postalCode'),
    town: text.text(mention, 'town'),
    addressText: text.text(mention, 'addressText'),
  }
}

/** Reads each distinct combination of written parts once. */
function cachedAddresses(state: CaseState): (mention: number) => Address {
  const properties = PARTS.map(part => propertyIndex(part))
  const known = new Map<string, Address>()
  return mention => {
    const id = properties.map(property => state.text.valueAt(mention, property)).join(' ')
    const found = known.get(id)
    if (found !== undefined) return found
    const address = readAddress(writtenAddress(state.text, mention))
    known.set(id, address)
    return address
  }
}
