import { relationIndex } from '#model/relations.ts'
import { addTo, mergeOrReview, type CaseState } from './case-state.ts'
import { SIDE } from './clusters.ts'
import { compareGiven, comparePersonNames, type NameAgreement } from './compare-person-names.ts'
import { ClusterNames } from './cluster-names.ts'
import type { NearNumber } from './near-numbers.ts'
import { linkNamesAlone } from './link-names-alone.ts'
import { NameFrequency } from './name-frequency.ts'
import { neighbourhoods } from './neighbours.ts'
import { isReliable } from './normalise/birth-date.ts'
import { linkBlock, type Level, type PersonNode } from './person-block.ts'
import type { PersonFacts } from './person-facts.ts'

/** Days over which the births of a case spread: how many unrelated people share one. */
const BIRTH_DAYS = 20000
const BIRTH_YEARS = 60
const REASON_OF = { account: 'name-and-account', address: 'name-and-address', other: 'name' } as const

/**
 * Persons that no number joined: by name and date of birth, then by full name and a date that is only partly known,
 * then by name and a neighbour in common (an account, a home, a vehicle, a firm). By name alone only as far as the model allows.
 */
export function linkPersons(state: CaseState, facts: PersonFacts, near: readonly NearNumber[]): void {
  const names = new ClusterNames(state, facts)
  linkByBirthDate(state, facts, names)
  state.progress.check()
  linkByWeakDate(state, facts, names)
  linkNearNumbers(state, { facts, names, near })
  state.progress.check()
  linkByNeighbour(state, facts, names)
  linkNotaries(state, facts, names)
  linkNamesAlone(state, { facts, names, frequency: new NameFrequency(names) })
  state.clusters.whenMerged = null
}

function isPerson(state: CaseState, mention: number): boolean {
  return state.clusters.side[state.clusters.find(mention)]! <= SIDE.person
}

/** One node for each cluster among the mentions, in order of content. */
function nodesOf(state: CaseState, members: readonly number[], names: ClusterNames): PersonNode[] {
  const nodes = new Map<number, PersonNode>()
  for (const mention of members.length > 1 ? [...members].sort(state.text.byContent) : members) {
    const root = state.clusters.find(mention)
    const known = names.of(root)
    if (known.length > 0 && !nodes.has(root)) nodes.set(root, { root, mention, names: known })
  }
  return [...nodes.values()]
}

/** A date that stands for "not known" is shared by more people than the count shows: a chance agreement on it counts this many times. */
const PLACEHOLDER_CROWD = 5

function linkByBirthDate(state: CaseState, facts: PersonFacts, names: ClusterNames): void {
  const frequency = new NameFrequency(names)
  const byDate = new Map<number, number[]>()
  for (const m of facts.mentions) {
    const date = state.clusters.birth[state.clusters.find(m)]!
    if (date % 100 !== 0 && isPerson(state, m)) addTo(byDate, date, m)
  }
  for (const [date, members] of byDate) {
    const nodes = nodesOf(state, members, names)
    const crowd = isReliable(date) ? 1 : PLACEHOLDER_CROWD
    linkBlock(state, nodes, {
      reason: 'name-and-birth-date',
      level: agreement => (isReliable(date) ? birthLevel(state, agreement) : placeholderLevel(state, agreement)),
      chance: (a, b, agreement) => crowd * frequency.expected(a.names[0]!, b.names[0]!, agreement, unrelated(nodes, a) + frequency.persons / BIRTH_DAYS),
      conflictIsReview: isReliable(date),
    })
    if (isReliable(date)) linkMarriedNames(state, nodesOf(state, members, names), frequency)
  }
}

/** People in a block who do not even share the family name: they show how crowded it is. */
function unrelated(nodes: readonly PersonNode[], node: PersonNode): number {
  const key = node.names[0]!.forms[0]!.keys[0]
  return nodes.filter(other => other.names[0]!.forms[0]!.keys[0] !== key).length
}

/** With a reliable date of birth in common. */
function birthLevel(state: CaseState, { family, given }: NameAgreement): Level | null {
  const { weights } = state.model
  const typo = family === 'typo'
  if (given === 'full') return { weight: typo ? weights.birthFullNameTypo : weights.birthFullName, strong: true }
  if (given === 'near') return typo ? null : { weight: weights.birthNearName, strong: false }
  if (given === 'initial') return { weight: typo ? weights.birthInitialsTypo : weights.birthInitials, strong: false }
  return given === 'unknown' && family === 'same' ? { weight: weights.birthFamilyOnly, strong: false } : null
}

/** With the same 1 January or 1 July. */
function placeholderLevel(state: CaseState, { family, given }: NameAgreement): Level | null {
  if (family === 'typo' || family === 'none') return null
  if (given === 'full') return { weight: state.model.weights.weakBirthFullName, strong: true }
  return given === 'initial' || given === 'near' ? { weight: state.model.weights.weakBirthInitials, strong: false } : null
}

/** Dates with unknown parts, 1 January and 1 July: the year and the full name must agree, and the name must be rare enough for a year. */
function linkByWeakDate(state: CaseState, facts: PersonFacts, names: ClusterNames): void {
  const frequency = new NameFrequency(names)
  const blocks = new Map<string, number[]>()
  const weak = new Set<string>()
  for (const m of facts.mentions) {
    const root = state.clusters.find(m)
    const date = state.clusters.birth[root]!
    const name = facts.names[facts.nameOf[m]!]
    if (date === 0 || name === undefined || !isPerson(state, m)) continue
    for (const form of name.forms) {
      const key = `${Math.floor(date / 10000)}/${form.keys[0]}`
      addTo(blocks, key, m)
      if (!isReliable(date)) weak.add(key)
    }
  }
  for (const key of [...weak].sort()) {
    const members = blocks.get(key)!
    if (members.length < 2) continue
    linkBlock(state, nodesOf(state, members, names), {
      reason: 'name-and-birth-date',
      level: ({ family, given }) => (given === 'full' && family !== 'typo' ? { weight: state.model.weights.weakBirthFullName, strong: true } : null),
      chance: (a, b, agreement) => frequency.expected(a.names[0]!, b.names[0]!, agreement, frequency.persons / BIRTH_YEARS),
      conflictIsReview: false,
    })
  }
}

/** A BSN that fails its test and is one swap away from a known one, under a name that agrees. */
function linkNearNumbers(state: CaseState, known: { facts: PersonFacts; names: ClusterNames; near: readonly NearNumber[] }): void {
  const { facts, names, near } = known
  for (const { wrong, right } of [...near].sort((x, y) => state.text.byContent(x.wrong, y.wrong))) {
    const name = facts.names[facts.nameOf[wrong]!]
    if (name === undefined || !isPerson(state, wrong)) continue
    const agrees = names.of(state.clusters.find(right)).some(other => {
      const { family, given } = comparePersonNames(name, other)
      return family !== 'none' && given !== 'conflict'
    })
    if (agrees) mergeOrReview(state, [wrong, right], 'identifier', state.model.weights.nameNearNumber)
  }
}

/** How many times likelier a chance agreement weighs where the family name speaks against: few people change it. */
const OTHER_FAMILY_PENALTY = 40

/**
 * Married women come under their own name or their partner's (partner-exports.md 1.10): the same full given names and
 * reliable date of birth, no man, and nobody else of that date with such a given name.
 */
function linkMarriedNames(state: CaseState, nodes: readonly PersonNode[], frequency: NameFrequency): void {
  const byGiven = new Map<string, number[]>()
  for (const [index, { mention, names }] of nodes.entries()) {
    const given = names[0]!.forms[0]!.givenSounds[0]
    if (given !== undefined && state.clusters.sex[state.clusters.find(mention)] !== 1) addTo(byGiven, given, index)
  }
  for (const [first, second, third] of byGiven.values()) {
    if (second === undefined || third !== undefined) continue
    const [a, b] = [nodes[first!]!, nodes[second]!]
    const agreement: NameAgreement = { family: 'none', given: compareGiven(a.names[0]!.forms[0]!, b.names[0]!.forms[0]!) }
    if (agreement.given !== 'full' || state.clusters.conflict(a.mention, b.mention, 'name-and-birth-date') !== null) continue
    const chance = OTHER_FAMILY_PENALTY * frequency.expectedKin(a.names[0]!, b.names[0]!, agreement, frequency.persons / BIRTH_DAYS)
    const weight = state.model.weights.birthOtherFamily
    if (chance < state.model.limits.chancePerMille / 1000) mergeOrReview(state, [a.mention, b.mention], 'name-and-birth-date', weight)
    else state.reviews.add(a.mention, b.mention, weight, 'chance-name')
  }
}

/**
 * Relatives around one neighbour who share the family name and so differ by the given name only: several in a home,
 * now and then one beside a car, a firm or an incident, hardly ever behind one account.
 */
const KINSFOLK = { account: 0, address: 2, other: 0.5 } as const

function linkByNeighbour(state: CaseState, facts: PersonFacts, names: ClusterNames): void {
  const { weights, limits } = state.model
  for (const { sort, parties } of neighbourhoods(state, 'person')) {
    const frequency = new NameFrequency(names)
      const weight = sort === 'account' ? weights.nameAccount : weights.nameContext
    for (const members of orderedBlocks(state, parties)) {
      const nodes = nodesOf(state, members.filter(m => facts.nameOf[m]! >= 0 && isPerson(state, m)), names)
      if (nodes.length > limits.contextSize) {
        state.capped.blocks++
        continue
      }
      linkBlock(state, nodes, {
        reason: REASON_OF[sort],
        level: agreement => neighbourLevel(agreement, weight),
        chance: (a, b, agreement) =>
          frequency.expected(a.names[0]!, b.names[0]!, agreement, unrelated(nodes, a)) + frequency.expectedKin(a.names[0]!, b.names[0]!, agreement, KINSFOLK[sort]),
        conflictIsReview: false,
      })
    }
  }
}

/** Blocks in an order that does not depend on the order of files: by the content of their first member. */
function orderedBlocks<K>(state: CaseState, parties: ReadonlyMap<K, readonly number[]>): (readonly number[])[] {
  const { byContent } = state.text
  return [...parties.values()]
    .filter(members => members.length > 1)
    .map(members => [...members].sort(byContent))
    .sort((x, y) => byContent(x[0]!, y[0]!) || x.length - y.length)
}

/** With a neighbour in common. */
function neighbourLevel({ family, given }: NameAgreement, weight: number): Level | null {
  if (given === 'full') return { weight, strong: true }
  if (family === 'typo') return null
  return given === 'near' || given === 'initial' ? { weight: weight - 1000, strong: false } : null
}

/** Notaries are named without date of birth in every deed they pass: initials and family name make one of them. */
function linkNotaries(state: CaseState, facts: PersonFacts, names: ClusterNames): void {
  const { relations } = state.records
  const notarised = relationIndex('Notarised')
  const notaries: number[] = []
  for (let r = 0; r < relations.count; r++) if (relations.kind[r] === notarised) notaries.push(relations.from[r]!)
  const byFamily = new Map<string, number[]>()
  for (const m of notaries) for (const key of facts.names[facts.nameOf[m]!]?.forms[0]!.keys ?? []) addTo(byFamily, key, m)
  const weight = state.model.weights.notaryName
  for (const members of orderedBlocks(state, byFamily)) {
    linkBlock(state, nodesOf(state, members, names), { reason: 'name', level: agreement => neighbourLevel(agreement, weight), chance: () => 0, conflictIsReview: false })
  }
}
