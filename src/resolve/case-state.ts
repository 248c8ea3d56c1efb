import type { Progress } from '#lib/progress.ts'
import { kindIndex } from '#model/kinds.ts'
import type { Records } from '#model/records.ts'
import type { MergeReason, SuspectValue } from '#model/resolution.ts'
import { Clusters, SIDE, type Conflict } from './clusters.ts'
import type { LinkageModel } from './linkage-model.ts'
import { MentionText } from './mention-text.ts'
import { Reviews } from './reviews.ts'

/** What the steps of resolving share: the records, the clusters so far, and what they leave to a person. */
export type CaseState = {
  readonly records: Records
  readonly model: LinkageModel
  readonly text: MentionText
  readonly clusters: Clusters
  readonly reviews: Reviews
  readonly suspects: SuspectValue[]
  readonly progress: Progress
  /** Blocks that were too large to compare all pairs. */
  readonly capped: { blocks: number }
}

/** More clusters than this under one key stay apart from each other: each was refused by all before it. */
const MOST_REPRESENTATIVES = 64

/** Starts a case with every mention its own cluster. */
export function startCase(records: Records, model: LinkageModel, progress: Progress): CaseState {
  const { mentions } = records
  const clusters = new Clusters(mentions.count)
  const person = kindIndex('Person')
  const organisation = kindIndex('Organization')
  for (let m = 0; m < mentions.count; m++) {
    const kind = mentions.kind[m]
    if (kind === organisation) clusters.side[m] = SIDE.organisation
    else if (kind !== person) clusters.side[m] = SIDE.thing
    else clusters.side[m] = mentions.kindUncertain[m] === 1 ? SIDE.open : SIDE.person
  }
  return { records, model, text: new MentionText(records), clusters, reviews: new Reviews(), suspects: [], progress, capped: { blocks: 0 } }
}

/** Merges two mentions' clusters unless something stands between them; then the pair goes to review. Returns what stood between. */
export function mergeOrReview(state: CaseState, pair: readonly [number, number], reason: MergeReason, weight: number): Conflict | null {
  const [a, b] = pair
  const conflict = state.clusters.conflict(a, b, reason)
  if (conflict === null) state.clusters.merge(a, b, reason, weight)
  else state.reviews.add(a, b, weight, conflict)
  return conflict
}

/**
 * Merges mentions that share a key, in order of content. A mention that one cluster refuses may fit the next;
 * one that all refuse starts its own, with a review item against the first.
 */
export function mergeGroup(state: CaseState, members: readonly number[], reason: MergeReason, weight: number): void {
  const { clusters, text, reviews } = state
  const ordered = members.length === 2 ? members : [...members].sort(text.byContent)
  const representatives: number[] = []
  for (const mention of ordered) {
    let first: Conflict | null = null
    let placed = false
    for (const other of representatives) {
      const conflict = clusters.conflict(other, mention, reason)
      first ??= conflict
      if (conflict !== null) continue
      clusters.merge(other, mention, reason, weight)
      placed = true
      break
    }
    if (placed) continue
    if (first !== null) reviews.add(representatives[0]!, mention, weight, first)
    if (representatives.length < MOST_REPRESENTATIVES) representatives.push(mention)
  }
}

/** Mentions of a kind, by its number, in order. */
export function mentionsOfKind(records: Records, kind: number): number[] {
  const found: number[] = []
  for (let m = 0; m < records.mentions.count; m++) if (records.mentions.kind[m] === kind) found.push(m)
  return found
}

/** Adds to the list under a key. */
export function addTo<K>(lists: Map<K, number[]>, key: K, item: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
