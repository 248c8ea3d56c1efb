import type { MergeDescription } from '#workers/describe-merges.ts'
import type { TextKey } from './texts.ts'

/** From these bits on: odds of about a million, a thousand, and sixteen to one (where the review queue begins to doubt). */
const CERTAIN_BITS = 20
const STRONG_BITS = 10
const LIKELY_BITS = 4

/** How sure a merge is, in words; a judgement is a person's and has no odds. */
export function weightWord({ reason, weight }: Pick<MergeDescription, 'reason' | 'weight'>): TextKey {
  if (reason === 'judgement') return 'merge.weight.judged'
  if (weight >= CERTAIN_BITS) return 'merge.weight.certain'
  if (weight >= STRONG_BITS) return 'merge.weight.strong'
  return weight >= LIKELY_BITS ? 'merge.weight.likely' : 'merge.weight.doubt'
}
