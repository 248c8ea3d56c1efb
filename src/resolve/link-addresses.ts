import { kindIndex } from '#model/kinds.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import { addTo, mentionsOfKind, mergeGroup, mergeOrReview, type CaseState } from './case-state.ts'
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
    if (keys.byStreet === '') continue
    if (keys.byPostcode === '' && keys.byTown === '') bare.push({ mention, street: keys.byStreet })
    else addTo(byStreet, keys.byStreet, mention)
  }
  const { weights } = state.model
  for (const members of byPostcode.values()) mergeGroup(state, members, 'full-address', weights.addressPostcode)
  for (const members of byTown.values()) mergeGroup(state, members, 'full-address', weights.addressTown)
  for (const { mention, street } of bare) {
    const places = new Set((byStreet.get(street) ?? []).map(other => state.clusters.find(other)))
    const [only] = places
    if (places.size === 1 && only !== undefined) mergeOrReview(state, [mention, only], 'full-address', weights.addressStreet)
  }
}

/** Reads each distinct combination of written parts once. */
function cachedKeys(state: CaseState): (mention: number) => ReturnType<typeof addressKeys> {
  const properties = PARTS.map(part => propertyIndex(part))
  const known = new Map<string, ReturnType<typeof addressKeys>>()
  const { strings } = state.records
  return mention => {
    const values = properties.map(property => state.text.valueAt(mention, property))
    const id = values.join(' ')
    const found = known.get(id)
    if (found !== undefined) return found
    const written = Object.fromEntries(PARTS.map((part, i) => [part, strings[values[i]!]!])) as Record<(typeof PARTS)[number], string>
    const keys = addressKeys(readAddress(written))
    known.set(id, keys)
    return keys
  }
}
