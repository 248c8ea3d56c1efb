import { namedOrCounted, viewCommand } from '../command.ts'

/** Lets entities go back to their place in the layout. */
export const unpin = viewCommand<{ readonly ids: readonly string[]; readonly name: string }>(
  'unpin',
  ({ ids, name }) => {
    const { nl, en } = namedOrCounted(name, ids.length)
    return { nl: `${nl} losmaken`, en: `unpin ${en}` }
  },
  (view, { ids }) => ({ positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => !ids.includes(id))) }),
  'P',
)
