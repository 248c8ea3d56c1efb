import { viewCommand } from '../command.ts'

/** Draws a structure as one node. */
export const collapseStructure = viewCommand<{ readonly id: string; readonly name: string }>(
  'collapse-structure',
  ({ name }) => ({ nl: `${name} samenvouwen`, en: `collapse ${name}` }),
  (view, { id }) => ({ collapsed: [...view.collapsed.filter(known => known !== id), id], opened: view.opened.filter(known => known !== id) }),
)
