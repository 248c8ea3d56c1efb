import { viewCommand, type Command } from '../command.ts'

/** Shows everything again. */
export const clearFilters: Command<null> = {
  ...viewCommand<null>('clear-filters', () => ({ nl: 'alle filters wissen', en: 'clear all filters' }), () => ({ hiddenKinds: [], hiddenPartners: [], hiddenEntities: [] })),
  told: () => ({ nl: 'Alle filters gewist', en: 'All filters cleared' }),
}
