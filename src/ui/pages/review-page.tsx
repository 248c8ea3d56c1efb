import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { usePage, useOpenCase, useWorkspace } from '../page-context.ts'
import { ReviewFacts } from '../panels/review-facts.tsx'
import { ReviewLedger } from '../panels/review-ledger.tsx'
import { ReviewList } from '../panels/review-list.tsx'
import { ReviewSideSections } from '../panels/review-side.tsx'
import { REASONS, ReviewerForm, ReviewVerdict, toggledReason, useFocus } from '../panels/review-verdict.tsx'
import { ReviewWaterfall } from '../panels/review-waterfall.tsx'
import { becauseWords, questionWords } from '../panels/review-words.ts'
import { useReview, type Review } from '../panels/use-review.ts'
import { useReviewKeys } from '../panels/use-review-keys.ts'
import { Icon } from '../parts/icon.tsx'
import { useTexts } from '../text/texts.ts'
import '../review.css'

/** Where one is in the queue, in words. */
function usePlaceWords(review: Review): string {
  const { t, count } = useTexts()
  if (review.at >= 0) return t('review.place', { n: count(review.done + review.at + 1), total: count(review.done + review.waiting) })
  return t(review.judged ? 'review.place.judged' : 'review.place.settled')
}

function PairHead({ review }: { readonly review: Review }): ReactNode {
  const { preferences } = usePage()
  const texts = useTexts()
  const { t } = texts
  const pair = review.current!
  const place = usePlaceWords(review)
  return (
    <header className="review-pair-head">
      <h1>{questionWords(pair.kind, texts)}</h1>
      <span className="grow" />
      <span className="small muted" data-review-place={review.at}>{place}</span>
      <button className="button ghost square" title={`${t('review.previous')} (↑)`} aria-label={t('review.previous')} onClick={() => review.move(-1)}><Icon name="up" /></button>
      <button className="button ghost square" title={`${t('review.next')} (↓)`} aria-label={t('review.next')} onClick={() => review.move(1)}><Icon name="down" /></button>
      {!preferences.blind && (
        <p className="small muted review-because">{t('review.because')} {becauseWords(pair.because, texts)}. <span className="badge">{t(pair.merged ? 'review.now.merged' : 'review.now.apart')}</span></p>
      )}
      <p className="visually-hidden" role="status">{t('review.announce', { place, left: pair.left.mention.names[0]!, right: pair.right.mention.names[0]! })}</p>
    </header>
  )
}

/** The last line: whether the picture has still to follow, else the keys. The undo toast comes over it. */
function LastLine(): ReactNode {
  const { workspace } = usePage()
  const { behind, task } = useWorkspace()
  const { t } = useTexts()
  if (behind && task === null) return <p className="review-last small muted" data-behind>{t('review.behind')} <button className="link" onClick={() => void workspace.reviews.follow()}>{t('review.behind.now')}</button></p>
  return <p className="review-last tiny dim"><span><kbd>↑</kbd> <kbd>↓</kbd> {t('review.keys.move')}</span><span><kbd>U</kbd> {t('review.keys.takeBack')}</span><span><kbd>B</kbd> {t('review.keys.blind')}</span></p>
}

/** The pair with its verdict buttons: what one reads above, what one does below, always in sight. */
function PairColumn({ review, main }: { readonly review: Review; readonly main: RefObject<HTMLElement | null> }): ReactNode {
  const { preferences, prefer } = usePage()
  const { t } = useTexts()
  const [why, setWhy] = useState('')
  const [asking, setAsking] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const whyField = useRef<HTMLInputElement>(null)
  const nameless = preferences.reviewer === ''
  useFocus(nameField, asking)
  const judge: Parameters<typeof useReviewKeys>[0]['judge'] = verdict => {
    if (nameless) {
      setAsking(true)
      nameField.current?.focus()
      return
    }
    review.judge(verdict, why.trim())
    setWhy('')
  }
  const leave = (): void => main.current?.focus()
  useReviewKeys({
    judge, move: review.move, takeBack: () => review.takeBack(), toggleBlind: () => prefer({ blind: !preferences.blind }),
    focusWhy: () => whyField.current?.focus(), reason: place => setWhy(toggledReason(why, t(REASONS[place]!))),
  })
  const pair = review.current
  return (
    <>
      <section className="review-pair">
        {pair === null ? <div className="card empty"><p className="strong">{t('review.done')}</p><p>{t('review.done.lead')}</p></div> : (
          <div className="review-scroll">
            <PairHead review={review} />
            <ReviewFacts pair={pair} blind={preferences.blind} />
            {!preferences.blind && <ReviewWaterfall pair={pair} />}
          </div>
        )}
        <footer className="review-verdict">
          {(nameless || asking) && <ReviewerForm field={nameField} done={() => { setAsking(false); leave() }} />}
          {pair !== null && !nameless && <ReviewVerdict why={why} setWhy={setWhy} judge={judge} whyField={whyField} leave={leave} />}
          <LastLine />
        </footer>
      </section>
      <aside className="review-side">
        {pair !== null && <ReviewSideSections pair={pair} of={review.of} blind={preferences.blind} />}
        <ReviewLedger ledger={review.ledger} queue={review.queue} takeBack={review.takeBack} look={judgement => void review.look(judgement)} askName={() => setAsking(true)} />
      </aside>
    </>
  )
}

/** The review of pairs: the queue on the left, the pair in the middle, what hangs on it and the ledger on the right. */
export function ReviewPage(): ReactNode {
  const open = useOpenCase()
  const { t } = useTexts()
  if (!open) return <main className="page"><p className="card empty">{t('review.empty')}</p></main>
  return <OpenReview />
}

/** Until the pairs are found; a search that was cancelled can be begun anew. */
function Finding(): ReactNode {
  const { workspace } = usePage()
  const { task } = useWorkspace()
  const { t } = useTexts()
  return (
    <main className="page">
      <div className="card empty"><p role="status">{t('review.loading')}</p>{task === null && <p><button className="link" onClick={() => void workspace.reviews.load(false)}>{t('review.find')}</button></p>}</div>
    </main>
  )
}

function OpenReview(): ReactNode {
  const { t } = useTexts()
  const main = useRef<HTMLElement>(null)
  const review = useReview()
  if (review === null) return <Finding />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- takes the focus back from a field, so that the keys work again
    <main className="review" ref={main} tabIndex={-1} aria-label={t('nav.review')}>
      <ReviewList pairs={review.remaining} waiting={review.waiting} done={review.done} current={review.current} choose={review.choose} />
      <PairColumn review={review} main={main} />
    </main>
  )
}
