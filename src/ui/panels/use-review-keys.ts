import { useEffect, useRef } from 'react'
import type { Judgement } from '#model/judgement.ts'
import { inTextField } from '../in-text-field.ts'
import { usePage } from '../page-context.ts'
import { REASONS, VERDICT_KEYS } from './review-verdict.tsx'

export type ReviewActions = {
  readonly judge: (verdict: Judgement['verdict']) => void
  readonly move: (step: number) => void
  readonly takeBack: () => void
  readonly toggleBlind: () => void
  readonly focusWhy: () => void
  /** Puts in or takes out one of the reasons at hand, by its place. */
  readonly reason: (place: number) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

function actOf(key: string, actions: ReviewActions): (() => void) | undefined {
  const verdict = VERDICT_KEYS.find(known => known.key === key)
  if (verdict) return () => actions.judge(verdict.verdict)
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : -1
  if (place >= 0 && place < REASONS.length) return () => actions.reason(place)
  const letters: Readonly<Record<string, () => void>> = { u: actions.takeBack, b: actions.toggleBlind, r: actions.focusWhy }
  return letters[key]
}

/** Keys of the review page, wherever the focus is but in a field. A key that is held down judges once. */
export function useReviewKeys(actions: ReviewActions): void {
  const { preferences } = usePage()
  const latest = useRef(actions)
  useEffect(() => { latest.current = actions })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inTextField(event.target) || document.querySelector('dialog[open]')) return
      const step = STEPS[event.key]
      const act = step !== undefined ? () => latest.current.move(step) : preferences.singleKeys && !event.repeat ? actOf(event.key.toLowerCase(), latest.current) : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [preferences.singleKeys])
}
