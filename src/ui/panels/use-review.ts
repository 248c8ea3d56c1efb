import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { pairKey, standing, type Ledger } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { ReviewPair, ReviewQueue } from '#workers/review-jobs.ts'
import { usePage, useWorkspace } from '../page-context.ts'
import { judgedKeys, keyOf, remainingPairs, waitingOf } from './review-remaining.ts'

export type Review = {
  readonly queue: ReviewQueue
  /** The picture that the queue's nodes are of. */
  readonly of: CasePicture
  readonly ledger: Ledger
  readonly remaining: readonly ReviewPair[]
  readonly waiting: number
  readonly done: number
  /** The pair that is looked at; null when there is none left. */
  readonly current: ReviewPair | null
  /** Its place among the remaining; -1 when it was judged, or is no longer asked. */
  readonly at: number
  readonly judged: boolean
  readonly choose: (pair: ReviewPair) => void
  /** Goes so many pairs on. */
  readonly move: (step: number) => void
  /** Judges the pair that is looked at and goes on to the next. */
  readonly judge: (verdict: Judgement['verdict'], why: string) => void
  readonly takeBack: (place?: number) => void
  /** Looks at a pair of the ledger again; false when a mention is gone. */
  readonly look: (pair: Pick<Judgement, 'left' | 'right' | 'anchors'>) => Promise<boolean>
}

/** A pair that was judged and is not any more: somebody took that back. */
function reopened(before: readonly Judgement[], now: ReadonlySet<string>): Judgement | undefined {
  return before.findLast(({ left, right }) => !now.has(pairKey(left, right)))
}

/**
 * Goes through the queue. The pair that is looked at stays until its reader leaves it, whatever the queue does meanwhile:
 * nobody must judge a pair that was put under his finger.
 */
export function useReview(): Review | null {
  const { workspace, preferences } = usePage()
  const { review, history, picture } = useWorkspace()
  const ledger = history!.present.judgements
  const [shown, setShown] = useState<ReviewPair | null>(null)
  const lastAt = useRef(0)

  useEffect(() => { void workspace.reviews.load(false) }, [workspace, picture])
  useEffect(() => () => { void workspace.reviews.follow() }, [workspace])

  const remaining = useMemo(() => (review === null ? [] : remainingPairs(review, ledger)), [review, ledger])
  const judged = useMemo(() => judgedKeys(ledger), [ledger])
  useEffect(() => { if (shown === null && remaining.length > 0) setShown(remaining[0]!) }, [shown, remaining])

  const look = useCallback(async ({ left, right, anchors }: Pick<Judgement, 'left' | 'right' | 'anchors'>): Promise<boolean> => {
    const { review: found, history: open } = workspace.state()
    const key = pairKey(left, right)
    const atHand = found === null || open === null ? undefined : remainingPairs(found, open.present.judgements).find(known => keyOf(known) === key)
    const pair = atHand ?? (await workspace.ask('reviewPair', { left, right, ...(anchors === undefined ? {} : { anchors }) }).catch(() => null))
    if (pair !== null) setShown(pair)
    return pair !== null
  }, [workspace])

  const before = useRef<readonly Judgement[]>([])
  useEffect(() => {
    const again = reopened(before.current, judged)
    before.current = standing(ledger)
    if (again) void look(again)
  }, [ledger, judged, look])

  const current = shown ?? remaining[0] ?? null
  const at = current === null ? -1 : remaining.findIndex(pair => keyOf(pair) === keyOf(current))
  useEffect(() => { if (at >= 0) lastAt.current = at }, [at])

  if (review === null) return null
  const near = (place: number): ReviewPair | null => remaining[Math.max(0, Math.min(place, remaining.length - 1))] ?? null
  const move = (step: number): void => setShown(at < 0 ? near(lastAt.current) : near(at + step))
  const judge = (verdict: Judgement['verdict'], why: string): void => {
    if (current === null) return
    const { left, right } = current
    setShown(at < 0 ? near(lastAt.current) : (remaining[at + 1] ?? remaining[at - 1] ?? null))
    const nameOf = (side: typeof left) => ({ name: side.mention.names[0]!, partner: side.mention.partner })
    void workspace.reviews.judge({ left: left.mention.key, right: right.mention.key, anchors: [left.anchor, right.anchor], names: { left: nameOf(left), right: nameOf(right) } }, verdict, { by: preferences.reviewer, why })
  }
  return {
    queue: review.queue, of: review.of, ledger, remaining, waiting: waitingOf(review, ledger), done: judged.size,
    current: at >= 0 ? remaining[at]! : current, at, judged: current !== null && judged.has(keyOf(current)),
    choose: setShown, move, judge, look, takeBack: place => void workspace.reviews.takeBack(place, { by: preferences.reviewer, why: '' }),
  }
}
