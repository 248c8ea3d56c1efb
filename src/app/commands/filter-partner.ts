import { toggled, viewCommand } from '../command.ts'

/** Leaves out what only this partner states, or takes it in again. */
export const filterPartner = viewCommand<{ readonly partner: string; readonly name: string }>(
  'filter-partner',
  ({ name }) => ({ nl: `filter partner ${name}`, en: `filter partner ${name}` }),
  (view, { partner }) => ({ hiddenPartners: toggled(view.hiddenPartners, partner) }),
)
