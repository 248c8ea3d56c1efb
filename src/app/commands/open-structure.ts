import { viewCommand } from '../command.ts'

/** Draws all members of a structure, large and labelled. */
export const openStructure = viewCommand<{ readonly id: string; readonly name: string }>(
  'open-structure',
  ({ name }) => ({ nl: `${name} openen`, en: `open ${name}` }),
  (view, { id }) => ({ opened: [...view.opened.filter(known => known !== id), id], collapsed: view.collapsed.filter(known => known !== id), structure: id }),
)
