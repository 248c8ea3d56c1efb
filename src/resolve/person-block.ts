import type { MergeReason } from '#model/resolution.ts'
import { mergeOrReview, type CaseState } from './case-state.ts'
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
export function linkBlock(state: CaseState, nodes: readonly PersonNode[], rules: BlockRules): void {
  if (nodes.length < 2) return
  const pairs: Pair[] = []
  for (const [a, b] of candidatePairs(state, nodes)) {
    const agreement = compareNodes(nodes[a]!, nodes[b]!)
    const level = agreement.family === 'none' || agreement.given === 'conflict' ? null : rules.level(agreement)
    if (level !== null) pairs.push({ a, b, agreement, level })
  }
  settle(state, nodes, pairs.filter(pair => pair.level.strong), rules)
  settle(state, nodes, pairs, rules)
}

function settle(state: CaseState, nodes: readonly PersonNode[], pairs: readonly Pair[], rules: BlockRules): void {
  const { clusters, reviews } = state
  const open = pairs.filter(pair => clusters.find(nodes[pair.a]!.root) !== clusters.find(nodes[pair.b]!.root))
  if (open.length === 0) return
  const agreeing = agreeingNodes(pairs)
  const limit = state.model.limits.chancePerMille / 1000
  const accepted: Pair[] = []
  for (const pair of open) {
    const a = nodes[pair.a]!
    const b = nodes[pair.b]!
    const conflict = clusters.conflict(a.mention, b.mention, rules.reason)
    if (conflict !== null) {
      if (rules.conflictIsReview) reviews.add(a.mention, b.mention, pair.level.weight, conflict)
    } else if (hasRival(state, nodes, { pair, agreeing, rules })) reviews.add(a.mention, b.mention, pair.level.weight, 'ambiguous')
    else if (rules.chance(a, b, pair.agreement) >= limit) reviews.add(a.mention, b.mention, pair.level.weight, 'chance-name')
    else accepted.push(pair)
  }
  const { byContent } = state.text
  accepted.sort((x, y) => y.level.weight - x.level.weight || byContent(nodes[x.a]!.mention, nodes[y.a]!.mention) || byContent(nodes[x.b]!.mention, nodes[y.b]!.mention))
  for (const { a, b, level } of accepted) mergeOrReview(state, [nodes[a]!.mention, nodes[b]!.mention], rules.reason, level.weight)
}

function agreeingNodes(pairs: readonly Pair[]): Map<number, number[]> {
  const agreeing = new Map<number, number[]>()
  const add = (node: number, other: number): void => {
    const list = agreeing.get(node)
    if (list === undefined) agreeing.set(node, [other])
    else list.push(other)
  }
  for (const { a, b } of pairs) {
    add(a, b)
    add(b, a)
  }
  return agreeing
}

function hasRival(state: CaseState, nodes: readonly PersonNode[], at: { pair: Pair; agreeing: Map<number, number[]>; rules: BlockRules }): boolean {
  const { pair, agreeing, rules } = at
  const blocked = (one: number, other: number): boolean => state.clusters.conflict(nodes[one]!.mention, nodes[other]!.mention, rules.reason) !== null
  const excludes = (one: number, other: number): boolean => {
    if (blocked(one, other)) return true
    // Family names that have nothing in common do not exclude each other: a double name is both.
    const { family, given } = compareNodes(nodes[one]!, nodes[other]!)
    return family !== 'none' && given === 'conflict'
  }
  const rivalOf = (node: number, partner: number): boolean =>
    (agreeing.get(node) ?? []).some(third => third !== partner && !blocked(third, node) && excludes(third, partner))
  return rivalOf(pair.a, pair.b) || rivalOf(pair.b, pair.a)
}

/** Pairs that share a sound key of the family name, and pairs one typing error apart. All pairs of a small block. */
function candidatePairs(state: CaseState, nodes: readonly PersonNode[]): [number, number][] {
  const capped = nodes.length > state.model.limits.blockSize
  if (capped) state.capped.blocks++
  const buckets = new Map<string, number[]>()
  for (const [index, node] of nodes.entries()) for (const key of bucketKeys(node, capped)) {
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [index])
    else bucket.push(index)
  }
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
