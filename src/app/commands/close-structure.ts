import { viewCommand } from '../command.ts'

/** Draws a structure small again. */
export const closeStructure = viewCommand<{ readonly id: string; readonly name: string }>(
  'close-structure',
  ({ name }) => ({ nl: `${name} sluiten`, en: `close ${name}` }),
  (view, { id }) => ({ opened: view.opened.filter(known => known !== id), collapsed: view.collapsed.filter(known => known !== id) }),
)
