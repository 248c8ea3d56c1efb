import type { Command } from '../command.ts'
import type { SavedView } from '../document.ts'

/** Puts a saved view in place of the present one. */
export const openView: Command<{ readonly saved: SavedView }> = {
  id: 'open-view',
  label: ({ saved }) => ({ nl: `weergave ${saved.name} openen`, en: `open view ${saved.name}` }),
  told: ({ saved }) => ({ nl: `Weergave ${saved.name} geopend`, en: `View ${saved.name} opened` }),
  apply: (document, { saved }) => ({ ...document, view: saved.view }),
}
