import { useState, type ReactNode } from 'react'
import { useTexts } from '../text/texts.ts'

/** More than this at once makes the page slow; the next click shows as many again. */
const STEP = 500

/** The beginning of a list, and the button that says how many are left and shows them; no button when nothing is left. */
export function useShown<T>(items: readonly T[], first: number): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const { counted } = useTexts()
  // A button that shows one more would take the room of that one.
  const [most, setMost] = useState(items.length === first + 1 ? first + 1 : first)
  const left = items.length - most
  return {
    shown: items.slice(0, most),
    more: left > 0 ? <button className="link tiny" data-more={left} onClick={() => setMost(most + STEP)}>{counted('entity.more', left)}</button> : null,
  }
}
