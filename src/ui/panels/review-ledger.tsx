import { useRef, useState, type ReactNode } from 'react'
import { isJudgement, refsOf, standingPlaces, type Ledger, type TakenBack } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import type { ReviewQueue } from '#workers/review-jobs.ts'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { saveAsFile } from '../save-as-file.ts'
import { useTexts } from '../text/texts.ts'
import { becauseWords } from './review-words.ts'

const SHOWN_AT_FIRST = 8

/** A judgement as the ledger lists it. */
export type LedgerLine = {
  readonly place: number
  readonly judgement: Judgement
  readonly takenBack: TakenBack | null
  /** Whether a mention is gone from the case. */
  readonly gone: boolean
  readonly left: string
  readonly right: string
  /** What keeps two that were judged the same apart all the same. */
  readonly held: string | null
}

/** The judgements of a ledger, the latest first, with what became of them; a name that is not known yet is its key. */
export function ledgerLines(ledger: Ledger, { names, held }: Pick<ReviewQueue, 'names' | 'held'>): LedgerLine[] {
  const standing = new Set(standingPlaces(ledger))
  const backOf = new Map(ledger.flatMap(entry => (isJudgement(entry) ? [] : [[entry.takesBack, entry] as const])))
  return ledger.flatMap((entry, place): LedgerLine[] => {
    if (!isJudgement(entry)) return []
    const { left, right, verdict } = entry
    const [leftRef, rightRef] = refsOf(entry)
    return [{
      place, judgement: entry, takenBack: backOf.get(place) ?? null, gone: names[leftRef] === null || names[rightRef] === null,
      left: names[leftRef]?.name ?? left, right: names[rightRef]?.name ?? right,
      held: standing.has(place) && verdict === 'same' ? (held[`${leftRef} ${rightRef}`] ?? null) : null,
    }]
  }).reverse()
}

function Line({ line, takeBack, look }: { readonly line: LedgerLine; readonly takeBack: (place: number) => void; readonly look: (judgement: Judgement) => void }): ReactNode {
  const texts = useTexts()
  const { t, date } = texts
  const { judgement, takenBack, gone, left, right, held } = line
  const said = ({ by, at }: Pick<Judgement, 'by' | 'at'>): string => `${by} · ${date(at).replace(/ \d{4}$/, '')} ${new Date(at).toTimeString().slice(0, 5)}`
  return (
    <li className={takenBack ? 'review-entry taken-back' : 'review-entry'} data-judgement={judgement.verdict} data-taken-back={takenBack !== null || undefined} data-gone={gone || undefined}>
      <p className="row">
        <span className="review-entry-verdict">{t(`review.verdict.${judgement.verdict}`)}</span>
        <button className="link ellipsis grow" disabled={gone} aria-label={t('review.ledger.show', { left, right })} title={`${left} – ${right}`} onClick={() => look(judgement)}>{left} – {right}</button>
        {takenBack === null && <button className="button ghost square" title={t('review.ledger.takeBack', { left, right })} aria-label={t('review.ledger.takeBack', { left, right })} onClick={() => takeBack(line.place)}><Icon name="undo" /></button>}
      </p>
      <p className="tiny dim" title={`${judgement.by}, ${judgement.at}`}>{said(judgement)} · <span className="mono" title={t('review.ledger.model', { model: judgement.model })}>{judgement.model.slice(0, 8)}</span></p>
      {judgement.why !== '' && <p className="tiny">“{judgement.why}”</p>}
      {gone && <span className="badge warn" title={t('review.ledger.gone.explain')}>{t('review.ledger.gone')}</span>}
      {held !== null && <p className="tiny review-held">{t('review.ledger.held', { why: becauseWords(held, texts) })}</p>}
      {takenBack && <p className="tiny dim">{t('review.ledger.takenBack')} {said(takenBack)}</p>}
    </li>
  )
}

/** The ledger of judgements: each with who, when, why and model; one at a time can be taken back; to a file and from one. */
export function ReviewLedger({ ledger, queue, takeBack, look, askName }: {
  readonly ledger: Ledger
  readonly queue: ReviewQueue
  readonly takeBack: (place: number) => void
  readonly look: (judgement: Judgement) => void
  readonly askName: () => void
}): ReactNode {
  const { workspace, preferences } = usePage()
  const { t, count, counted } = useTexts()
  const [all, setAll] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const lines = ledgerLines(ledger, queue)
  const gone = lines.filter(line => line.gone && line.takenBack === null).length
  const save = (): void => {
    const file = workspace.reviews.ledgerFile()
    saveAsFile(file.name, file.text, 'application/json')
  }
  return (
    <section className="section review-ledger" aria-label={t('review.ledger')}>
      <h3>{t('review.ledger')}{preferences.reviewer !== '' && <span className="aside">{preferences.reviewer} · <button className="link" onClick={askName}>{t('review.who.change')}</button></span>}</h3>
      {lines.length === 0 ? <p className="small muted">{t('review.ledger.none')}</p> : <p className="tiny dim">{t('review.ledger.lead')}</p>}
      {gone > 0 && <p className="message warn small" data-gone-count={gone}>{counted('review.ledger.gone.count', gone)}</p>}
      <ol>{(all ? lines : lines.slice(0, SHOWN_AT_FIRST)).map(line => <Line key={line.place} line={line} takeBack={takeBack} look={look} />)}</ol>
      {!all && lines.length > SHOWN_AT_FIRST && <p><button className="link small" data-action="whole-ledger" onClick={() => setAll(true)}>{t('review.ledger.all', { n: count(lines.length) })}</button></p>}
      <p className="row wrap" style={{ marginTop: 8 }}>
        <button className="button" disabled={ledger.length === 0} onClick={save}>{t('review.ledger.save')}</button>
        <button className="button" onClick={() => input.current?.click()}>{t('review.ledger.open')}</button>
        <input ref={input} type="file" accept=".json" hidden data-input="judgements" onChange={event => { const file = event.target.files?.[0]; if (file) void workspace.reviews.openLedgerFile(file); event.target.value = '' }} />
      </p>
    </section>
  )
}
