import type { Command } from '../command.ts'

/** Takes a saved view out of the list. */
export const deleteView: Command<{ readonly name: string }> = {
  id: 'delete-view',
  label: ({ name }) => ({ nl: `weergave ${name} verwijderen`, en: `delete view ${name}` }),
  told: ({ name }) => ({ nl: `Weergave ${name} verwijderd`, en: `View ${name} deleted` }),
  apply: (document, { name }) => ({ ...document, savedViews: document.savedViews.filter(saved => saved.name !== name) }),
}
