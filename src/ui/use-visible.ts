import { useMemo, useSyncExternalStore } from 'react'
import { visibleItems, type Viewport, type VisibleItems } from '#app/visible-items.ts'
import { useOpenCase } from './page-context.ts'

/** The stretch of the picture on the screen; set by the canvas, read by whatever counts or lists what is shown. */
let viewport: Viewport | null = null
const listeners = new Set<() => void>()

/** Whether two stretches differ by no more than the rounding of a frame. */
function same(one: Viewport | null, other: Viewport | null): boolean {
  if (one === null || other === null) return one === other
  const within = 1e-6 * (one.right - one.left)
  return (['left', 'top', 'right', 'bottom'] as const).every(side => Math.abs(one[side] - other[side]) <= within)
}

export function setViewport(next: Viewport | null): void {
  if (same(viewport, next)) return
  viewport = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The stretch on the screen; null for the whole picture. */
export function useViewport(): Viewport | null {
  return useSyncExternalStore(subscribe, () => viewport)
}

/** What is drawn of the open case now; empty while there is none. */
export function useVisible(): VisibleItems | { readonly counts: null } {
  const open = useOpenCase()
  const stretch = useViewport()
  const picture = open?.picture ?? null
  const view = open?.document.view ?? null
  // The camera moves without changing what may be seen; only these parts of the view do.
  const { hiddenKinds, hiddenPartners, hiddenEntities, selection, expanded, opened, collapsed, positions } = view ?? {}
  return useMemo(
    () => (picture && view ? visibleItems(picture, view, stretch) : { counts: null }),
    // oxlint-disable-next-line react/exhaustive-deps -- `view` itself changes with every camera move
    [picture, stretch, hiddenKinds, hiddenPartners, hiddenEntities, selection, expanded, opened, collapsed, positions],
  )
}
