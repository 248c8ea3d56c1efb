import type { FoundPairs } from '#app/workspace-state.ts'
import { pairKey, standing, type Ledger } from '#model/judgement-ledger.ts'
import type { ReviewPair } from '#workers/review-jobs.ts'

/** Names a pair whichever of its mentions stands left. */
export function keyOf({ left, right }: ReviewPair): string {
  return pairKey(left.mention.key, right.mention.key)
}

/** Keys of the pairs with a judgement that counts. */
export function judgedKeys(ledger: Ledger): Set<string> {
  return new Set(standing(ledger).map(({ left, right }) => pairKey(left, right)))
}

/**
 * Pairs that nobody judged since they were found, in their order. Judgements of before are left out of the queue already;
 * their keys may have come to mean other rows, so they are not looked at here.
 */
export function remainingPairs({ queue, ledger: before }: FoundPairs, ledger: Ledger): readonly ReviewPair[] {
  const known = new Set(before)
  const judged = new Set(standing(ledger).filter(entry => !known.has(entry)).map(({ left, right }) => pairKey(left, right)))
  return queue.pairs.filter(pair => !judged.has(keyOf(pair)))
}

/** How many pairs wait, with those that the queue only counts. */
export function waitingOf(found: FoundPairs, ledger: Ledger): number {
  return remainingPairs(found, ledger).length + found.queue.total - found.queue.pairs.length
}
