import { viewCommand } from '../command.ts'

/** Takes back exactly one expansion. */
export const collapse = viewCommand<{ readonly id: string; readonly name: string }>(
  'collapse',
  ({ name }) => ({ nl: `buren van ${name} verbergen`, en: `collapse ${name}` }),
  (view, { id }) => ({ expanded: view.expanded.filter(known => known !== id) }),
  'C',
)
