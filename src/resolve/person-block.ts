import type { MergeReason } from '#model/resolution.ts'
import { addTo, mergeOrReview, type CaseState } from './case-state.ts'
import { comparePersonNames, type FamilyAgreement, type GivenAgreement, type NameAgreement } from './compare-person-names.ts'
import { withinEdits } from './normalise/edit-distance.ts'
import type { PersonName } from './normalise/person-name.ts'

/** A cluster of persons as one block sees it. */
export type PersonNode = {
  readonly root: number
  /** A member in this block: stands for the cluster in reasons and in the order of ties. */
  readonly mention: number
  readonly names: readonly PersonName[]
}

/** Weight of an agreement of names in a block, null when it is not enough; `strong` ones are settled first and are no rival to weak ones. */
export type Level = { readonly weight: number; readonly strong: boolean }

export type BlockRules = {
  readonly reason: MergeReason
  readonly level: (agreement: NameAgreement) => Level | null
  /** Expected unrelated agreements for a pair; a merge needs it below the model's limit. */
  readonly chance: (a: PersonNode, b: PersonNode, agreement: NameAgreement) => number
  /** What a conflict means: a review item (they should be one, yet cannot), or simply two people. */
  readonly conflictIsReview: boolean
}

type Pair = { readonly a: number; readonly b: number; readonly agreement: NameAgreement; readonly level: Level }

const FAMILY_RANK: Readonly<Record<FamilyAgreement, number>> = { same: 4, sound: 3, part: 2, typo: 1, none: 0 }
const GIVEN_RANK: Readonly<Record<GivenAgreement, number>> = { full: 4, near: 3, initial: 2, unknown: 1, conflict: 0 }
/** Clusters with more names than this are compared by the first ones in order of content. */
const MOST_NAMES = 8

/** Agreement of two clusters: the best of any two names; given names that contradict anywhere under one family name outweigh all. */
export function compareNodes(a: PersonNode, b: PersonNode): NameAgreement {
  let family: FamilyAgreement = 'none'
  let given: GivenAgreement = 'conflict'
  let contradicted = false
  for (const left of a.names.slice(0, MOST_NAMES)) {
    for (const right of b.names.slice(0, MOST_NAMES)) {
      const agreement = comparePersonNames(left, right)
      if (agreement.family === 'none') continue
      if (agreement.given === 'conflict') contradicted = true
      if (FAMILY_RANK[agreement.family] > FAMILY_RANK[family]) family = agreement.family
      if (GIVEN_RANK[agreement.given] > GIVEN_RANK[given]) given = agreement.given
    }
  }
  return { family, given: contradicted ? 'conflict' : given }
}

/**
 * Merges the clusters of one block whose names agree. A pair is ambiguous, and left to a person, when either of the two
 * agrees as well with a third that cannot be the other: twins known by an initial, two BSNs under one name.
 * What is ambiguous is settled on the block as it stands before each pass, so the order of pairs does not matter.
 */
export function linkBlock(state: CaseState, members: readonly PersonNode[], rules: BlockRules): void {
  if (members.length < 2) return
  const { nodes, twins } = withoutTwins(state, members)
  const agreements = new Map<number, NameAgreement>()
  const pairs: Pair[] = []
  for (const [a, b] of candidatePairs(state, nodes)) {
    const agreement = compareNodes(nodes[a]!, nodes[b]!)
    agreements.set(a * nodes.length + b, agreement)
    const level = agreement.family === 'none' || agreement.given === 'conflict' ? null : rules.level(agreement)
    if (level !== null) pairs.push({ a, b, agreement, level })
  }
  const block = { nodes, agreements, rules }
  settle(state, block, pairs.filter(pair => pair.level.strong))
  const contested = settle(state, block, pairs)
  for (const [node, others] of twins) if (!contested.has(node)) settleTwins(state, { node: nodes[node]!, others }, rules)
}

type Block = { readonly nodes: readonly PersonNode[]; readonly agreements: ReadonlyMap<number, NameAgreement>; readonly rules: BlockRules }

/** Clusters that nothing tells apart stand for each other: a notary of a thousand deeds is compared once. */
function withoutTwins(state: CaseState, members: readonly PersonNode[]): { nodes: PersonNode[]; twins: Map<number, PersonNode[]> } {
  const nodes: PersonNode[] = []
  const twins = new Map<number, PersonNode[]>()
  const byName = new Map<PersonName, number[]>()
  for (const member of members) {
    const known = byName.get(member.names[0]!) ?? []
    byName.set(member.names[0]!, known)
    const twin = member.names.length === 1 ? known.find(node => nodes[node]!.names.length === 1 && state.clusters.alike(nodes[node]!.mention, member.mention)) : undefined
    if (twin === undefined) {
      known.push(nodes.length)
      nodes.push(member)
    } else {
      const others = twins.get(twin)
      if (others === undefined) twins.set(twin, [member])
      else others.push(member)
    }
  }
  return { nodes, twins }
}

function settleTwins(state: CaseState, { node, others }: { node: PersonNode; others: readonly PersonNode[] }, rules: BlockRules): void {
  const agreement = compareNodes(node, node)
  const level = rules.level(agreement)
  if (level === null) return
  const isChance = rules.chance(node, node, agreement) >= state.model.limits.chancePerMille / 1000
  for (const other of others) {
    if (isChance) state.reviews.add(node.mention, other.mention, level.weight, 'chance-name')
    else mergeOrReview(state, [node.mention, other.mention], rules.reason, level.weight)
  }
}

/** Merges the pairs that nothing speaks against; returns the nodes that agree with two who exclude each other. */
function settle(state: CaseState, block: Block, pairs: readonly Pair[]): Set<number> {
  const { clusters, reviews } = state
  const { nodes, rules } = block
  const agreeing = agreeingNodes(pairs)
  const limit = state.model.limits.chancePerMille / 1000
  const accepted: Pair[] = []
  const contested = new Set<number>()
  for (const pair of pairs) {
    const a = nodes[pair.a]!
    const b = nodes[pair.b]!
    if (clusters.find(a.mention) === clusters.find(b.mention)) continue
    const conflict = clusters.conflict(a.mention, b.mention, rules.reason)
    const rivals = conflict === null ? [[pair.a, pair.b] as const, [pair.b, pair.a] as const].filter(([node, partner]) => hasRival(state, block, { node, partner, agreeing })) : []
    for (const [node] of rivals) contested.add(node)
    if (conflict !== null) {
      if (rules.conflictIsReview) reviews.add(a.mention, b.mention, pair.level.weight, conflict)
    } else if (rivals.length > 0) reviews.add(a.mention, b.mention, pair.level.weight, 'ambiguous')
    else if (rules.chance(a, b, pair.agreement) >= limit) reviews.add(a.mention, b.mention, pair.level.weight, 'chance-name')
    else accepted.push(pair)
  }
  const { byContent } = state.text
  accepted.sort((x, y) => y.level.weight - x.level.weight || byContent(nodes[x.a]!.mention, nodes[y.a]!.mention) || byContent(nodes[x.b]!.mention, nodes[y.b]!.mention))
  for (const { a, b, level } of accepted) mergeOrReview(state, [nodes[a]!.mention, nodes[b]!.mention], rules.reason, level.weight)
  return contested
}

function agreeingNodes(pairs: readonly Pair[]): Map<number, number[]> {
  const agreeing = new Map<number, number[]>()
  for (const { a, b } of pairs) {
    addTo(agreeing, a, b)
    addTo(agreeing, b, a)
  }
  return agreeing
}

/** Whether a node agrees with a third that its partner cannot be. Family names that share nothing do not exclude: a double name is both. */
function hasRival(state: CaseState, block: Block, at: { node: number; partner: number; agreeing: ReadonlyMap<number, readonly number[]> }): boolean {
  const { nodes, agreements, rules } = block
  const blocked = (one: number, other: number): boolean => state.clusters.conflict(nodes[one]!.mention, nodes[other]!.mention, rules.reason) !== null
  for (const third of at.agreeing.get(at.node)!) {
    if (third === at.partner || blocked(third, at.node)) continue
    const between = agreements.get(Math.min(third, at.partner) * nodes.length + Math.max(third, at.partner))
    if ((between !== undefined && between.family !== 'none' && between.given === 'conflict') || blocked(third, at.partner)) return true
  }
  return false
}

/** Pairs that share a sound key of the family name, and pairs one typing error apart. All pairs of a small block. */
function candidatePairs(state: CaseState, nodes: readonly PersonNode[]): [number, number][] {
  const capped = nodes.length > state.model.limits.blockSize
  if (capped) state.capped.blocks++
  const buckets = new Map<string, number[]>()
  for (const [index, node] of nodes.entries()) for (const key of bucketKeys(node, capped)) addTo(buckets, key, index)
  const seen = new Set<number>()
  for (const [key, bucket] of buckets) {
    const isTypo = key.startsWith('~')
    forEachPair(bucket, (a, b) => {
      if (!isTypo || oneSlip(nodes[a]!, nodes[b]!)) seen.add(a * nodes.length + b)
    })
  }
  return [...seen].sort((x, y) => x - y).map(id => [Math.floor(id / nodes.length), id % nodes.length])
}

/** All pairs of a list in ascending order. */
function forEachPair(items: readonly number[], visit: (a: number, b: number) => void): void {
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) visit(items[i]!, items[j]!)
}

/** In a capped block both the first letter of the given name and the family name must agree, and typing errors are not sought. */
function bucketKeys(node: PersonNode, capped: boolean): Set<string> {
  const keys = new Set<string>()
  for (const name of node.names.slice(0, MOST_NAMES)) {
    for (const form of name.forms) {
      const initial = form.initials.charAt(0)
      for (const key of form.keys) keys.add(capped ? `${key}/${initial}` : key)
      if (!capped) keys.add(`~${initial}`)
      if (form.cut && form.given.length === 0) keys.add(`~`)
    }
  }
  return keys
}

function oneSlip(a: PersonNode, b: PersonNode): boolean {
  const left = a.names[0]!.forms[0]!
  const right = b.names[0]!.forms[0]!
  if (left.cut || right.cut) return left.joined.slice(0, 8) === right.joined.slice(0, 8)
  return Math.min(left.joined.length, right.joined.length) >= 5 && withinEdits(left.joined, right.joined, 1)
}
