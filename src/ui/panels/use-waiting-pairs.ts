import { useEffect, useMemo } from 'react'
import { usePage, useWorkspace } from '../page-context.ts'
import { fetchReviewPage } from '../pages/lazy-review-page.tsx'
import { waitingOf } from './review-remaining.ts'

/** After a picture came, the worker is left alone for a moment, for what the user asks first. */
const IDLE_MS = 1500
/** Finding pairs in a case beyond this (mentions) takes too long to be done unasked. */
const MOST_MENTIONS = 50_000

/** How many pairs wait to be judged; null until they were found. A small case has them found by itself, and any case fetches the page for them. */
export function useWaitingPairs(): number | null {
  const { workspace } = usePage()
  const { picture, review, history } = useWorkspace()
  useEffect(() => {
    if (picture === null) return undefined
    const timer = setTimeout(() => {
      fetchReviewPage()
      if (picture.mentions <= MOST_MENTIONS) void workspace.reviews.load(true)
    }, IDLE_MS)
    return () => clearTimeout(timer)
  }, [workspace, picture])
  const ledger = history?.present.judgements
  return useMemo(() => (review === null || ledger === undefined ? null : waitingOf(review, ledger)), [review, ledger])
}
