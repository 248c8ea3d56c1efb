import { toggled, viewCommand } from '../command.ts'

/** Selects entities; with `add` each one is put in or, when it was in, taken out. */
export const select = viewCommand<{ readonly ids: readonly string[]; readonly add: boolean; readonly name: string }>(
  'select',
  ({ ids, name }) => (ids.length === 0 ? { nl: 'selectie leegmaken', en: 'clear selection' } : { nl: `${name} selecteren`, en: `select ${name}` }),
  (view, { ids, add }) => ({
    selection: add ? ids.reduce<string[]>((selection, id) => toggled(selection, id), [...view.selection]) : [...ids],
    structure: null,
  }),
)
