import { viewCommand } from '../command.ts'

/** Chooses the structure whose panel is open; entities are deselected. */
export const selectStructure = viewCommand<{ readonly id: string | null; readonly name: string }>(
  'select-structure',
  ({ id, name }) => (id === null ? { nl: 'structuur loslaten', en: 'deselect structure' } : { nl: `structuur ${name} kiezen`, en: `choose structure ${name}` }),
  (_view, { id }) => ({ structure: id, selection: [] }),
)
