import { namedOrCounted, viewCommand } from '../command.ts'
import type { Place } from '../document.ts'

/** Puts entities at a place and pins them there. */
export const move = viewCommand<{ readonly places: Readonly<Record<string, Place>>; readonly name: string }>(
  'move',
  ({ places, name }) => {
    const { nl, en } = namedOrCounted(name, Object.keys(places).length)
    return { nl: `${nl} verplaatsen`, en: `move ${en}` }
  },
  (view, { places }) => ({ positions: { ...view.positions, ...places } }),
)
