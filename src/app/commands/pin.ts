import { namedOrCounted, viewCommand } from '../command.ts'
import type { Place } from '../document.ts'

/** Pins entities where they stand. */
export const pin = viewCommand<{ readonly places: Readonly<Record<string, Place>>; readonly name: string }>(
  'pin',
  ({ places, name }) => {
    const { nl, en } = namedOrCounted(name, Object.keys(places).length)
    return { nl: `${nl} vastzetten`, en: `pin ${en}` }
  },
  (view, { places }) => ({ positions: { ...view.positions, ...places } }),
  'P',
)
