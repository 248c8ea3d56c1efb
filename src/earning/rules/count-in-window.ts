import { addMonths } from '../calendar.ts'

/** Something that happened at a moment (minutes since 1970). */
export type TimedEvent = { readonly at: number }

/** The window with the most events; `events` in order of time. */
export type BusiestWindow<E extends TimedEvent> = { readonly events: readonly E[] }

/**
 * Rule kind 2, count in a time window: the most events within any `months` calendar months, both ends counted.
 * On ties the latest window. Some best window starts at an event, so those starts are enough to look at.
 */
export function busiestWindow<E extends TimedEvent>(events: readonly E[], months: number): BusiestWindow<E> {
  const inOrder = [...events].sort((a, b) => a.at - b.at)
  let best: readonly E[] = []
  let end = 0
  for (let start = 0; start < inOrder.length; start++) {
    const until = addMonths(inOrder[start]!.at, months)
    while (end < inOrder.length && inOrder[end]!.at <= until) end++
    if (end - start >= best.length) best = inOrder.slice(start, end)
  }
  return { events: best }
}
