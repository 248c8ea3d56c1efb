import { lazy, Suspense, type ReactNode } from 'react'
import { useTexts } from '../text/texts.ts'

const load = () => import('./review-page.tsx')
const Loaded = lazy(async () => ({ default: (await load()).ReviewPage }))

/** Brings the review page into the browser before it is asked for, so that it also opens with the cable pulled. */
export function fetchReviewPage(): void {
  // What cannot be loaded now is tried again when the page is opened, and fails there where one sees it.
  load().catch(() => {})
}

/** The review page; no part of the first load. */
export function ReviewPage(): ReactNode {
  const { t } = useTexts()
  return <Suspense fallback={<main className="page"><p className="card empty" role="status">{t('review.loading')}</p></main>}><Loaded /></Suspense>
}
