import { viewCommand } from '../command.ts'

/** Shows everything again. */
export const clearFilters = viewCommand<null>(
  'clear-filters',
  () => ({ nl: 'alle filters wissen', en: 'clear all filters' }),
  () => ({ hiddenKinds: [], hiddenPartners: [], hiddenEntities: [] }),
)
