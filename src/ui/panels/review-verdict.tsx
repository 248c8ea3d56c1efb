import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Judgement } from '#model/judgement.ts'
import { usePage } from '../page-context.ts'
import { useTexts, type TextKey } from '../text/texts.ts'

/** The verdicts with their keys; the same letters in both languages (UX.md). */
export const VERDICT_KEYS: readonly { readonly verdict: Judgement['verdict']; readonly key: string }[] = [
  { verdict: 'same', key: 'y' },
  { verdict: 'different', key: 'n' },
  { verdict: 'unsure', key: 'h' },
]

/** Reasons at hand, chosen by digit as well. */
export const REASONS: readonly TextKey[] = ['review.why.document', 'review.why.typo', 'review.why.relative', 'review.why.namesake', 'review.why.little']

const SEPARATOR = '; '

/** A reason put into the text or, when it stands there, taken out. */
export function toggledReason(why: string, reason: string): string {
  const parts = why.split(SEPARATOR).map(part => part.trim()).filter(part => part !== '')
  return (parts.includes(reason) ? parts.filter(part => part !== reason) : [...parts, reason]).join(SEPARATOR)
}

/** Who judges: asked once, remembered by this browser. */
export function ReviewerForm({ field, done }: { readonly field: RefObject<HTMLInputElement | null>; readonly done: () => void }): ReactNode {
  const { preferences, prefer } = usePage()
  const { t } = useTexts()
  const [name, setName] = useState(preferences.reviewer)
  return (
    <form className="review-who" onSubmit={event => { event.preventDefault(); if (name.trim() !== '') { prefer({ reviewer: name.trim() }); done() } }}>
      <label className="row"><b>{t('review.who')}</b><input ref={field} className="field grow" value={name} maxLength={100} autoComplete="off" data-input="reviewer" onChange={event => setName(event.target.value)} /></label>
      <button className="button primary" type="submit" disabled={name.trim() === ''}>{t('review.who.save')}</button>
      <p className="small muted">{t('review.who.explain')}</p>
    </form>
  )
}

/** The three verdicts, and the reason that goes with the one that is chosen. */
export function ReviewVerdict({ why, setWhy, judge, whyField, leave }: {
  readonly why: string
  readonly setWhy: (why: string) => void
  readonly judge: (verdict: Judgement['verdict']) => void
  readonly whyField: RefObject<HTMLInputElement | null>
  /** Gives the focus back to the page. */
  readonly leave: () => void
}): ReactNode {
  const { t } = useTexts()
  return (
    <>
      <div className="review-buttons">
        <div className="row" role="group" aria-label={t('review.verdict')}>
          {VERDICT_KEYS.map(({ verdict, key }) => (
            <button key={verdict} className="button" data-verdict={verdict} aria-keyshortcuts={key} onClick={() => judge(verdict)}><kbd>{key.toUpperCase()}</kbd>{t(`review.verdict.${verdict}`)}</button>
          ))}
        </div>
        <label className="review-why-field"><kbd>R</kbd><input
          ref={whyField} className="field" value={why} maxLength={500} aria-label={t('review.why')} placeholder={t('review.why')} autoComplete="off" data-input="why" onChange={event => setWhy(event.target.value)}
          onKeyDown={event => { if (event.key === 'Enter' || event.key === 'Escape') { event.preventDefault(); leave() } }}
        /></label>
      </div>
      <div className="review-why">
        {REASONS.map((key, at) => {
          const reason = t(key)
          const chosen = why.split(SEPARATOR).includes(reason)
          return <button key={key} className={chosen ? 'review-reason chosen' : 'review-reason'} aria-pressed={chosen} onClick={() => setWhy(toggledReason(why, reason))}><kbd>{at + 1}</kbd>{chosen ? `✓ ${reason}` : reason}</button>
        })}
      </div>
    </>
  )
}

/** Puts the focus in a field when it is asked for. */
export function useFocus(field: RefObject<HTMLInputElement | null>, wanted: boolean): void {
  const asked = useRef(false)
  useEffect(() => {
    if (wanted && !asked.current) field.current?.focus()
    asked.current = wanted
  }, [field, wanted])
}
