import type { Command } from '../command.ts'
import type { SavedView } from '../document.ts'

/** Keeps the present view under a name; a view of that name is replaced. */
export const saveView: Command<{ readonly saved: SavedView }> = {
  id: 'save-view',
  label: ({ saved }) => ({ nl: `weergave ${saved.name} bewaren`, en: `save view ${saved.name}` }),
  told: ({ saved }) => ({ nl: `Weergave ${saved.name} bewaard`, en: `View ${saved.name} saved` }),
  apply: (document, { saved }) => ({ ...document, savedViews: [...document.savedViews.filter(known => known.name !== saved.name), saved] }),
}
