import { useEffect, useRef, type ReactNode } from 'react'
import type { ReviewPair } from '#workers/review-jobs.ts'
import { usePage } from '../page-context.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'
import { keyOf } from './review-remaining.ts'
import { oneDecimal } from './review-words.ts'

function ListItem({ pair, current, choose }: { readonly pair: ReviewPair; readonly current: boolean; readonly choose: (pair: ReviewPair) => void }): ReactNode {
  const { preferences } = usePage()
  const texts = useTexts()
  const { t } = texts
  const item = useRef<HTMLButtonElement>(null)
  useEffect(() => { if (current) item.current?.scrollIntoView({ block: 'nearest' }) }, [current])
  return (
    <button ref={item} className="review-item" data-pair={keyOf(pair)} aria-current={current || undefined} onClick={() => choose(pair)}>
      <span className="column grow"><span className="ellipsis review-item-name">{pair.left.mention.names[0]}</span><span className="ellipsis muted">{pair.right.mention.names[0]}</span></span>
      <span className="column review-item-side">
        <span className="row"><PartnerCode partner={pair.left.mention.partner} /><PartnerCode partner={pair.right.mention.partner} /></span>
        {!preferences.blind && <span className="tiny dim" title={t('review.learns.explain')}>{t('review.learns', { n: oneDecimal(pair.information, texts) })}</span>}
      </span>
    </button>
  )
}

/** The queue: how far one is, the pairs to come, and the switch that hides every score. */
export function ReviewList({ pairs, waiting, done, current, choose }: {
  readonly pairs: readonly ReviewPair[]
  /** Pairs to come, also those beyond `pairs`. */
  readonly waiting: number
  readonly done: number
  readonly current: ReviewPair | null
  readonly choose: (pair: ReviewPair) => void
}): ReactNode {
  const { preferences, prefer } = usePage()
  const { t, count, counted } = useTexts()
  const total = done + waiting
  const currentKey = current === null ? '' : keyOf(current)
  return (
    <section className="review-list" aria-label={t('review.list')}>
      <header>
        <p className="row"><b className="review-list-title grow">{t('review.list')}</b><span className="badge accent" data-review-waiting={waiting}>{count(waiting)}</span></p>
        <p className="small muted">{t('review.list.lead')}</p>
        <p className="row small"><progress className="grow" max={Math.max(total, 1)} value={done} aria-label={t('review.progress.label', { done: count(done), total: count(total) })} /><span className="dim" data-review-done={done}>{t('review.progress', { done: count(done), total: count(total) })}</span></p>
      </header>
      <div className="review-items">
        {pairs.map(pair => <ListItem key={keyOf(pair)} pair={pair} current={keyOf(pair) === currentKey} choose={choose} />)}
        {waiting > pairs.length && <p className="small dim" style={{ padding: '8px 16px' }}>{counted('review.list.more', waiting - pairs.length)}</p>}
      </div>
      <footer><label className="row small"><input type="checkbox" role="switch" aria-checked={preferences.blind} checked={preferences.blind} onChange={event => prefer({ blind: event.target.checked })} />{t('review.blind')}<span className="grow" /><kbd>B</kbd></label></footer>
    </section>
  )
}
