import { viewCommand } from '../command.ts'
import type { Place } from '../document.ts'

/** Puts entities at a place and pins them there. */
export const move = viewCommand<{ readonly places: Readonly<Record<string, Place>>; readonly name: string }>(
  'move',
  ({ name }) => ({ nl: `${name} verplaatsen`, en: `move ${name}` }),
  (view, { places }) => ({ positions: { ...view.positions, ...places } }),
)
