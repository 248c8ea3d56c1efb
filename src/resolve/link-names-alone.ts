import { addTo, mergeOrReview, type CaseState } from './case-state.ts'
import { SIDE } from './clusters.ts'
import type { ClusterNames } from './cluster-names.ts'
import type { NameFrequency } from './name-frequency.ts'
import { compareNodes, type PersonNode } from './person-block.ts'
import type { PersonFacts } from './person-facts.ts'

/** With more expected namesakes than this, asking is noise. */
const NAMESAKES_ASKED = 1

/**
 * Account holders and other people of whom only a full name is known, when it fits exactly one person of the case.
 * A name alone is thin evidence about a human being: only names so rare that hardly a chance namesake is expected are merged
 * (`nameAlonePerMille`; decision 0008), with the least weight of all reasons; the others go to review.
 */
export function linkNamesAlone(state: CaseState, from: { facts: PersonFacts; names: ClusterNames; frequency: NameFrequency }): void {
  const { model } = state
  const nodes = personNodes(state, from.facts, from.names)
  const buckets = new Map<string, number[]>()
  for (const [index, node] of nodes.entries()) for (const key of keysOf(node)) addTo(buckets, key, index)
  const found = nodes.filter(node => isNameOnly(state, node)).flatMap(node => nameOnlyPair(state, { node, nodes, buckets }, from.frequency))
  const weight = model.weights.nameAlone
  for (const { node, target, expected } of found) {
    if (expected < model.limits.nameAlonePerMille / 1000) mergeOrReview(state, [node.mention, target.mention], 'name', weight)
    else if (expected < NAMESAKES_ASKED) state.reviews.add(node.mention, target.mention, weight, 'name-only')
  }
}

function nameOnlyPair(state: CaseState, at: Search, frequency: NameFrequency): NameOnlyPair[] {
  const { node } = at
  const target = node.names[0]!.forms[0]!.given.length > 0 ? onlyTarget(state, at) : null
  if (target === null) return []
  const agreement = compareNodes(node, target)
  if (agreement.given !== 'full' || (agreement.family !== 'same' && agreement.family !== 'sound')) return []
  return [{ node, target, expected: frequency.expected(node.names[0]!, target.names[0]!, agreement, frequency.persons) }]
}

type Search = { readonly node: PersonNode; readonly nodes: readonly PersonNode[]; readonly buckets: ReadonlyMap<string, readonly number[]> }
type NameOnlyPair = { readonly node: PersonNode; readonly target: PersonNode; readonly expected: number }

function personNodes(state: CaseState, facts: PersonFacts, names: ClusterNames): PersonNode[] {
  const nodes = new Map<number, PersonNode>()
  for (const mention of [...facts.mentions].sort(state.text.byContent)) {
    const root = state.clusters.find(mention)
    const known = names.of(root)
    if (known.length > 0 && !nodes.has(root) && state.clusters.side[root]! <= SIDE.person) nodes.set(root, { root, mention, names: known })
  }
  return [...nodes.values()]
}

function isNameOnly(state: CaseState, node: PersonNode): boolean {
  return state.clusters.birth[node.root] === 0 && state.clusters.bsn[node.root] === 0
}

function keysOf(node: PersonNode): Set<string> {
  return new Set(node.names.flatMap(name => name.forms.flatMap(form => form.keys.map(key => `${key}/${form.initials.charAt(0)}`))))
}

/** The one person with a date or number whom the name fits; null when none or several do. */
function onlyTarget(state: CaseState, at: Search): PersonNode | null {
  const fitting = new Set<PersonNode>()
  for (const key of keysOf(at.node)) {
    const bucket = at.buckets.get(key) ?? []
    if (bucket.length > state.model.limits.contextSize) return null
    for (const index of bucket) {
      const other = at.nodes[index]!
      if (other === at.node || isNameOnly(state, other) || state.clusters.conflict(at.node.mention, other.mention, 'name') !== null) continue
      const { family, given } = compareNodes(at.node, other)
      if (family !== 'none' && given !== 'conflict') fitting.add(other)
    }
  }
  const [only] = fitting
  return fitting.size === 1 ? only! : null
}
