import { namedOrCounted, toggled, viewCommand } from '../command.ts'

/** Selects entities; with `add` each one is put in or, when it was in, taken out. */
export const select = viewCommand<{ readonly ids: readonly string[]; readonly add: boolean; readonly name: string }>(
  'select',
  ({ ids, name }) => {
    if (ids.length === 0) return { nl: 'selectie leegmaken', en: 'clear selection' }
    const { nl, en } = namedOrCounted(name, ids.length)
    return { nl: `${nl} selecteren`, en: `select ${en}` }
  },
  (view, { ids, add }) => ({
    selection: add ? ids.reduce<string[]>((selection, id) => toggled(selection, id), [...view.selection]) : [...ids],
    structure: null,
  }),
)
