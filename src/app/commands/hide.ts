import { viewCommand } from '../command.ts'

/** Hides entities. */
export const hide = viewCommand<{ readonly ids: readonly string[]; readonly name: string }>(
  'hide',
  ({ name }) => ({ nl: `${name} verbergen`, en: `hide ${name}` }),
  (view, { ids }) => ({ hiddenEntities: [...new Set([...view.hiddenEntities, ...ids])], selection: view.selection.filter(id => !ids.includes(id)) }),
  'H',
)
