import { propertyIndex } from '#model/properties.ts'
import { addTo, type CaseState } from './case-state.ts'
import { compareOrganisationNames } from './compare-organisation-names.ts'
import type { IdentifierFormId } from './linkage-model.ts'
import { neighbourSwaps } from './normalise/neighbour-swaps.ts'
import { misreadPlates } from './normalise/licence-plate.ts'
import { readOrganisationName, type OrganisationName } from './normalise/organisation-name.ts'

/** Mentions that state one number. */
export type NumberGroup = { readonly space: IdentifierFormId; readonly value: string; readonly weight: number; readonly order: number; readonly members: number[] }

/** A number that failed its check. */
export type FailedNumber = { readonly mention: number; readonly space: IdentifierFormId; readonly value: string }

/** Two mentions whose numbers differ by one slip, the first of them certainly wrong. */
export type NearNumber = { readonly wrong: number; readonly right: number }

/** Namespaces whose numbers say who a party is; a cluster holds at most one of each. */
export const PARTY_SPACES = ['bsn', 'kvk', 'rsin'] as const

/** Failed BSNs and RSINs, and KvK numbers that no register row knows, each with the one known number a swap away; plates with the one known plate. */
export function misreadNumbers(state: CaseState, groups: ReadonlyMap<string, NumberGroup>, failed: readonly FailedNumber[]): NearNumber[] {
  const parties = [...groups.values()].filter(group => PARTY_SPACES.some(space => space === group.space))
  const statutory = propertyIndex('statutoryName')
  const registered = parties.filter(group => group.space !== 'kvk' || group.members.some(m => state.text.valueAt(m, statutory) !== 0))
  // In order of content: the first member stands for the number, whichever file came first.
  const known = new Map(registered.map(group => [`${group.space}/${group.value}`, group.members.length > 1 ? [...group.members].sort(state.text.byContent) : group.members]))
  const strangers = parties.filter(group => !known.has(`${group.space}/${group.value}`))
  for (const group of registered) if (group.space === 'kvk') moveStrays(state, group, { known, strangers })
  return [...swappedNumbers(state, { known, strangers }, failed), ...misreadPlateNumbers(groups)]
}

type KnownNumbers = { readonly known: ReadonlyMap<string, readonly number[]>; readonly strangers: NumberGroup[] }

function swappedNumbers(state: CaseState, { known, strangers }: KnownNumbers, failed: readonly FailedNumber[]): NearNumber[] {
  const near: NearNumber[] = []
  const neighbour = (space: string, value: string): number[] | null => {
    const found = neighbourSwaps(value).flatMap(other => known.get(`${space}/${other}`)?.slice(0, 1) ?? [])
    return found.length === 1 ? found : null
  }
  for (const { mention, space, value } of failed) {
    const right = neighbour(space, value)
    if (right) near.push({ wrong: mention, right: right[0]! })
  }
  for (const group of strangers) {
    const right = neighbour('kvk', group.value)
    if (right === null) continue
    for (const wrong of group.members) {
      // A number that nobody registered and that resembles one that somebody did proves nothing.
      state.clusters.kvk[wrong] = 0
      near.push({ wrong, right: right[0]! })
    }
  }
  return near
}

/**
 * A KvK number has no check digit: a swap may hit another firm's number. A row whose name is not that firm's, but is that of
 * the firm one swap away, leaves the group.
 */
function moveStrays(state: CaseState, group: NumberGroup, to: KnownNumbers): void {
  const others = neighbourSwaps(group.value).flatMap(other => to.known.get(`kvk/${other}`)?.slice(0, 1) ?? [])
  if (others.length !== 1) return
  const bears = (mention: number, name: OrganisationName): boolean => organisationNames(state, mention).some(own => compareOrganisationNames(own, name) !== 'none')
  const strays = group.members.filter(m => {
    const [name] = organisationNames(state, m)
    return name !== undefined && bears(others[0]!, name) && !group.members.some(other => other !== m && bears(other, name))
  })
  if (strays.length === 0 || strays.length === group.members.length) return
  group.members.splice(0, group.members.length, ...group.members.filter(m => !strays.includes(m)))
  to.strangers.push({ ...group, members: strays })
}

function organisationNames(state: CaseState, mention: number): OrganisationName[] {
  const names = (['statutoryName', 'tradeName', 'name'] as const).map(property => readOrganisationName(state.text.text(mention, property)))
  return names.filter(name => name !== null)
}

/** Plates of no Dutch series that one misread sign makes a known one; only when a single known plate fits. */
function misreadPlateNumbers(groups: ReadonlyMap<string, NumberGroup>): NearNumber[] {
  const plates = new Map<string, number[]>()
  for (const group of groups.values()) if (group.space === 'plate') for (const m of group.members) addTo(plates, group.value, m)
  const near: NearNumber[] = []
  for (const [plate, members] of plates) {
    const known = misreadPlates(plate).filter(other => plates.has(other))
    if (known.length === 1) for (const wrong of members) near.push({ wrong, right: plates.get(known[0]!)![0]! })
  }
  return near
}
