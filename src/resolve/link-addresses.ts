import { kindIndex } from '#model/kinds.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import { addTo, mentionsOfKind, mergeGroup, mergeOrReview, type CaseState } from './case-state.ts'
import type { MentionText } from './mention-text.ts'
import { addressKeys, readAddress, type WrittenAddress } from './normalise/address.ts'

const PARTS = ['street', 'houseNumber', 'houseAddition', 'postalCode', 'town', 'addressText'] as const satisfies readonly (PropertyId & keyof WrittenAddress)[]

/**
 * Addresses by postcode, number and addition, and by street, number, addition and town; a mention that has all joins both.
 * One with street and number only joins when a single address of the case fits. Without house number it stays its own.
 */
export function linkAddresses(state: CaseState): void {
  const byPostcode = new Map<string, number[]>()
  const byTown = new Map<string, number[]>()
  const byStreet = new Map<string, number[]>()
  const bare: { mention: number; street: string }[] = []
  const keysOf = cachedKeys(state)
  for (const mention of mentionsOfKind(state.records, kindIndex('Address'))) {
    const keys = keysOf(mention)
    if (keys.byPostcode !== '') addTo(byPostcode, keys.byPostcode, mention)
    if (keys.byTown !== '') addTo(byTown, keys.byTown, mention)
    if (keys.byPostcode === '' && keys.byTown === '') bare.push({ mention, street: keys.byStreet })
    else if (keys.byStreet !== '') addTo(byStreet, keys.byStreet, mention)
  }
  const { weights } = state.model
  for (const members of byPostcode.values()) mergeGroup(state, members, 'full-address', weights.addressPostcode)
  for (const members of byTown.values()) mergeGroup(state, members, 'full-address', weights.addressTown)
  for (const one of bare) joinOnlyPlace(state, one.mention, byStreet.get(one.street) ?? [])
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
function cachedKeys(state: CaseState): (mention: number) => ReturnType<typeof addressKeys> {
  const properties = PARTS.map(part => propertyIndex(part))
  const known = new Map<string, ReturnType<typeof addressKeys>>()
  return mention => {
    const id = properties.map(property => state.text.valueAt(mention, property)).join(' ')
    const found = known.get(id)
    if (found !== undefined) return found
    const keys = addressKeys(readAddress(writtenAddress(state.text, mention)))
    known.set(id, keys)
    return keys
  }
}
