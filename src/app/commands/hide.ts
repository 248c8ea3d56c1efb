import { namedOrCounted, viewCommand } from '../command.ts'

/** Hides entities. */
export const hide = viewCommand<{ readonly ids: readonly string[]; readonly name: string }>(
  'hide',
  ({ ids, name }) => {
    const { nl, en } = namedOrCounted(name, ids.length)
    return { nl: `${nl} verbergen`, en: `hide ${en}` }
  },
  (view, { ids }) => ({ hiddenEntities: [...new Set([...view.hiddenEntities, ...ids])], selection: view.selection.filter(id => !ids.includes(id)) }),
  'H',
)
