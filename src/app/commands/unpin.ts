import { viewCommand } from '../command.ts'

/** Lets entities go back to their place in the layout. */
export const unpin = viewCommand<{ readonly ids: readonly string[]; readonly name: string }>(
  'unpin',
  ({ name }) => ({ nl: `${name} losmaken`, en: `unpin ${name}` }),
  (view, { ids }) => ({ positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => !ids.includes(id))) }),
  'P',
)
