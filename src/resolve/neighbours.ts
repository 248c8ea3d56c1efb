import { kindAt, type EntityKind } from '#model/kinds.ts'
import { relationIndex, type RelationKind } from '#model/relations.ts'
import { addTo, type CaseState } from './case-state.ts'

/** What a shared neighbour is called in a reason: an account, an address, or another thing or party. */
export type NeighbourSort = 'account' | 'address' | 'other'

/** Parties (mentions) by the cluster of something they are related to. */
export type Neighbourhood = { readonly sort: NeighbourSort; readonly parties: ReadonlyMap<number, readonly number[]> }

/** Relations whose far end says who a party is, and which end the party is. */
const PERSON_TIES: readonly (readonly [RelationKind, 'from' | 'to'])[] = [
  ['HolderOf', 'from'], ['LivesAt', 'from'], ['UsedBy', 'to'], ['Employment', 'from'], ['Directorship', 'from'], ['Ownership', 'from'], ['InvolvedIn', 'from'], ['Mortgage', 'from'],
]
const ORGANISATION_TIES: readonly (readonly [RelationKind, 'from' | 'to'])[] = [
  ['HolderOf', 'from'], ['RegisteredAt', 'from'], ['Directorship', 'from'], ['Ownership', 'from'], ['Mortgage', 'from'],
]
/** Who owns one house are mostly kin, as those who live in it are. */
const SORT_OF_KIND: Readonly<Record<'person' | 'organisation', Partial<Record<EntityKind, NeighbourSort>>>> = {
  person: { BankAccount: 'account', Address: 'address', RealEstate: 'address' },
  organisation: { BankAccount: 'account', Address: 'address' },
}

/** Parties by shared neighbour, one map per sort; the neighbour is named by its cluster as it is now. */
export function neighbourhoods(state: CaseState, of: 'person' | 'organisation'): Neighbourhood[] {
  const ends = new Map((of === 'person' ? PERSON_TIES : ORGANISATION_TIES).map(([kind, end]) => [relationIndex(kind), end]))
  const maps = { account: new Map<number, number[]>(), address: new Map<number, number[]>(), other: new Map<number, number[]>() }
  const { relations, mentions } = state.records
  for (let r = 0; r < relations.count; r++) {
    const end = ends.get(relations.kind[r]!)
    if (end === undefined) continue
    const party = end === 'from' ? relations.from[r]! : relations.to[r]!
    const other = end === 'from' ? relations.to[r]! : relations.from[r]!
    addTo(maps[SORT_OF_KIND[of][kindAt(mentions.kind[other]!)] ?? 'other'], state.clusters.find(other), party)
  }
  if (of === 'person') {
    tieThroughHomes(state, maps.address)
    tieThroughPassages(state, maps.other)
    tieThroughPayments(state, maps.other)
  }
  return (['account', 'address', 'other'] as const).map(sort => ({ sort, parties: maps[sort] }))
}

/** Whoever owns a house has its address as a neighbour, as those who live there have. */
function tieThroughHomes(state: CaseState, parties: Map<number, number[]>): void {
  const { relations } = state.records
  const located = relationIndex('LocatedAt')
  const ownership = relationIndex('Ownership')
  const addressOf = new Map<number, number>()
  for (let r = 0; r < relations.count; r++) if (relations.kind[r] === located) addressOf.set(relations.from[r]!, relations.to[r]!)
  for (let r = 0; r < relations.count; r++) {
    const address = relations.kind[r] === ownership ? addressOf.get(relations.to[r]!) : undefined
    if (address !== undefined) addTo(parties, state.clusters.find(address), relations.from[r]!)
  }
}

/** A traveller's neighbour is the vehicle of the same passage row. */
function tieThroughPassages(state: CaseState, parties: Map<number, number[]>): void {
  const { relations, mentions } = state.records
  const passage = relationIndex('Passage')
  for (let r = 0; r + 1 < relations.count; r++) {
    if (relations.kind[r] !== passage || relations.kind[r + 1] !== passage || relations.to[r] !== relations.to[r + 1]) continue
    const [a, b] = [relations.from[r]!, relations.from[r + 1]!]
    if (mentions.kind[a] === mentions.kind[b]) continue
    const [person, vehicle] = state.clusters.side[state.clusters.find(a)] === 3 ? [b, a] : [a, b]
    addTo(parties, state.clusters.find(vehicle), person)
  }
}

/**
 * Who pays or is paid by a firm's account has that firm as a neighbour, as its director and staff have:
 * this brings the holder of a private account, known by name only, to the person of the registers.
 */
function tieThroughPayments(state: CaseState, parties: Map<number, number[]>): void {
  const { relations } = state.records
  const holder = relationIndex('HolderOf')
  const payment = relationIndex('Payment')
  const holderOf = new Map<number, number>()
  const firmsOf = new Map<number, number[]>()
  for (let r = 0; r < relations.count; r++) {
    if (relations.kind[r] !== holder) continue
    const account = relations.to[r]!
    holderOf.set(account, relations.from[r]!)
    const party = state.clusters.find(relations.from[r]!)
    if (state.clusters.side[party] === 2) addTo(firmsOf, state.clusters.find(account), party)
  }
  for (let r = 0; r < relations.count; r++) {
    if (relations.kind[r] !== payment) continue
    for (const [account, other] of [[relations.from[r]!, relations.to[r]!], [relations.to[r]!, relations.from[r]!]] as const) {
      const party = holderOf.get(account)
      if (party === undefined || state.clusters.side[state.clusters.find(party)] === 2) continue
      for (const firm of new Set(firmsOf.get(state.clusters.find(other)) ?? [])) addTo(parties, firm, party)
    }
  }
}
