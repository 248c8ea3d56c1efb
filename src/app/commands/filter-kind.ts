import { toggled, viewCommand } from '../command.ts'

/** Hides a kind of entity, or shows it again. */
export const filterKind = viewCommand<{ readonly kind: string; readonly name: string }>(
  'filter-kind',
  ({ name }) => ({ nl: `filter soort ${name}`, en: `filter kind ${name}` }),
  (view, { kind }) => ({ hiddenKinds: toggled(view.hiddenKinds, kind) }),
)
