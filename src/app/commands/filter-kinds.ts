import { viewCommand } from '../command.ts'

/** Hides several kinds of entity, or shows them again, in one step. */
export const filterKinds = viewCommand<{ readonly kinds: readonly string[]; readonly hide: boolean; readonly name: string }>(
  'filter-kinds',
  ({ hide, name }) => (hide ? { nl: `${name} verbergen`, en: `hide ${name}` } : { nl: `${name} tonen`, en: `show ${name}` }),
  (view, { kinds, hide }) => {
    const others = view.hiddenKinds.filter(kind => !kinds.includes(kind))
    return { hiddenKinds: hide ? [...others, ...kinds] : others }
  },
)
