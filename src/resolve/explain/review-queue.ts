import { mentionKey, type MentionKey, type Records } from '#model/records.ts'
import { MERGE_REASONS, type Resolution } from '#model/resolution.ts'
import { findMention } from '../judge.ts'
import type { PairExplainer } from './explain-pair.ts'

/** Why a pair is asked: what `Resolution.reviews` says, a merge on thin evidence, or a pair that the model holds likely but no rule merged. */
export type AskedBecause = string

/** A pair for a person to judge. */
export type AskedPair = {
  readonly left: MentionKey
  readonly right: MentionKey
  readonly because: AskedBecause
  /** Whether the two are one entity now. */
  readonly merged: boolean
  /** Log2 odds that they are one, in millibits. */
  readonly weight: number
  /** How much an answer can change: the share of doubt, times log2 of the mentions concerned. */
  readonly information: number
}

/** Merges below this weight (millibits) are asked to be confirmed, the thinnest first. */
const THIN_MERGE = 12_500

/** Everything worth a person's judgement, the most informative first; ties by key, so that the order is the same everywhere. */
export function reviewQueue(records: Records, resolution: Resolution, explainer: PairExplainer): AskedPair[] {
  const { merges, reviews, entityOf, entities } = resolution
  const asked = new Map<string, AskedPair>()
  const size = (entity: number): number => entities.firstMember[entity + 1]! - entities.firstMember[entity]!
  const sizeOf = (key: MentionKey): number => {
    const mention = findMention(records, key)
    return mention < 0 ? 1 : size(entityOf[mention]!)
  }
  const add = (left: MentionKey, right: MentionKey, pair: { because: string; merged: boolean; weight: number; concerned: number }): void => {
    const weight = explainer.explain(left, right)?.weight ?? pair.weight
    const key = `${left}\u0000${right}`
    const doubt = 2 ** (-Math.abs(weight) / 1000)
    if (!asked.has(key)) asked.set(key, { left, right, because: pair.because, merged: pair.merged, weight, information: (doubt / (1 + doubt)) * Math.log2(1 + pair.concerned) })
  }
  for (const { left, right, conflict, weight } of reviews) add(left, right, { because: conflict, merged: false, weight, concerned: sizeOf(left) + sizeOf(right) })
  for (const m of weakestMerges(resolution)) {
    const [a, b] = [merges.left[m]!, merges.right[m]!]
    add(mentionKey(records, a), mentionKey(records, b), { because: MERGE_REASONS[merges.reason[m]!]!.id, merged: true, weight: merges.weight[m]!, concerned: size(entityOf[a]!) })
  }
  for (const { left, right, weight } of explainer.likely()) {
    add(mentionKey(records, left), mentionKey(records, right), { because: 'likely', merged: false, weight, concerned: size(entityOf[left]!) + size(entityOf[right]!) })
  }
  return [...asked.values()].sort((x, y) => y.information - x.information || (x.left < y.left ? -1 : x.left > y.left ? 1 : x.right < y.right ? -1 : 1))
}

/** Of each entity the merge on the thinnest evidence, when it is thin; by number of the merge. */
function weakestMerges({ merges, entityOf }: Resolution): number[] {
  const weakest = new Map<number, number>()
  for (let m = 0; m < merges.count; m++) {
    if (merges.weight[m]! >= THIN_MERGE) continue
    const entity = entityOf[merges.left[m]!]!
    const known = weakest.get(entity)
    if (known === undefined || merges.weight[m]! < merges.weight[known]!) weakest.set(entity, m)
  }
  return [...weakest.values()].sort((x, y) => x - y)
}
