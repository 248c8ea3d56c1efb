import { viewCommand } from '../command.ts'

/** Shows the neighbours of an entity. */
export const expand = viewCommand<{ readonly id: string; readonly name: string }>(
  'expand',
  ({ name }) => ({ nl: `buren van ${name} tonen`, en: `expand ${name}` }),
  (view, { id }) => ({ expanded: [...view.expanded.filter(known => known !== id), id] }),
  'E',
)
