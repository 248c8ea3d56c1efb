import { textHash64 } from '#lib/text-hash.ts'
import { ENTITY_KINDS, kindIndex } from '#model/kinds.ts'
import { partnerIndex } from '#model/partners.ts'
import { mentionKey } from '#model/records.ts'
import type { EntityColumns, MergeColumns } from '#model/resolution.ts'
import type { CaseState } from './case-state.ts'
import { SIDE, type Merge } from './clusters.ts'
import { labelOf } from './entity-label.ts'
import type { PersonFacts } from './person-facts.ts'

/** One or two letters before the id of each kind, so that an id tells what it names. */
const ID_LETTERS: Readonly<Record<(typeof ENTITY_KINDS)[number]['id'], string>> = {
  Person: 'P', Organization: 'O', Address: 'A', Vehicle: 'V', Vessel: 'VS', Container: 'C', Consignment: 'CS', BankAccount: 'B', Phone: 'T',
  RealEstate: 'RE', PoliceRecord: 'PR', CourtCase: 'CC', Investigation: 'I', Seizure: 'S', Weapon: 'W', BorderPassage: 'BP', Sighting: 'SI',
  CryptoWallet: 'CW', Cash: 'CA', Licence: 'L', Location: 'LO', Thing: 'X',
}
const ID_DIGITS = 12

/** Numbers the clusters by their first mention and gives each its kind, id, label and partners. */
export function makeEntities(state: CaseState, facts: PersonFacts): { entityOf: Uint32Array; entities: EntityColumns } {
  const { records, clusters } = state
  const total = records.mentions.count
  const entityOf = new Uint32Array(total)
  let count = 0
  // A representative is the smallest of its cluster, so it is numbered before its members are met.
  for (let m = 0; m < total; m++) entityOf[m] = clusters.find(m) === m ? count++ : entityOf[clusters.find(m)]!
  const { firstMember, members } = groupMembers(entityOf, count)
  const kind = new Uint8Array(count)
  const partners = new Uint16Array(count)
  const id: string[] = []
  const label: string[] = []
  const taken = new Set<string>()
  const bits = records.sources.map(source => 1 << partnerIndex(source.partner))
  for (let e = 0; e < count; e++) {
    const own = [...members.subarray(firstMember[e]!, firstMember[e + 1]!)]
    for (const m of own) partners[e] = partners[e]! | bits[records.mentions.source[m]!]!
    kind[e] = clusterKind(state, own[0]!)
    id.push(freshId(ID_LETTERS[ENTITY_KINDS[kind[e]!]!.id], mentionKey(records, own[0]!), taken))
    label.push(labelOf(state, facts, kind[e]!, own))
  }
  return { entityOf, entities: { count, id, kind, label, partners, firstMember, members } }
}

function groupMembers(entityOf: Uint32Array, count: number): { firstMember: Uint32Array; members: Uint32Array } {
  const firstMember = new Uint32Array(count + 1)
  for (const e of entityOf) firstMember[e + 1]!++
  for (let e = 0; e < count; e++) firstMember[e + 1] = firstMember[e + 1]! + firstMember[e]!
  const next = firstMember.slice(0, count)
  const members = new Uint32Array(entityOf.length)
  for (let m = 0; m < entityOf.length; m++) members[next[entityOf[m]!]!++] = m
  return { firstMember, members }
}

/** The kind of the certain mentions; a cluster of guessed persons is what the evidence made of it. */
function clusterKind(state: CaseState, first: number): number {
  const side = state.clusters.side[state.clusters.find(first)]
  return side === SIDE.organisation ? kindIndex('Organization') : state.records.mentions.kind[first]!
}

/** Derived from the key of the smallest mention, so it outlives other files; longer, then salted, where two would be equal. */
function freshId(letters: string, key: string, taken: Set<string>): string {
  let salt = ''
  for (let digits = ID_DIGITS; ; digits = 16) {
    const id = `${letters}-${textHash64(key + salt).slice(0, digits)}`
    if (!taken.has(id)) {
      taken.add(id)
      return id
    }
    if (digits === 16) salt += '#'
  }
}

/** The merges as columns: strongest first, then by mention, the order in which they can be replayed. */
export function mergeColumns(merges: readonly Merge[]): MergeColumns {
  const ordered = [...merges].sort((x, y) => y.weight - x.weight || x.left - y.left || x.right - y.right)
  return {
    count: ordered.length,
    left: Uint32Array.from(ordered, merge => merge.left),
    right: Uint32Array.from(ordered, merge => merge.right),
    reason: Uint8Array.from(ordered, merge => merge.reason),
    weight: Int32Array.from(ordered, merge => merge.weight),
  }
}
