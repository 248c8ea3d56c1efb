import type { Command } from '../command.ts'

/** Gives the case another name. */
export const renameCase: Command<{ readonly name: string }> = {
  id: 'rename-case',
  label: ({ name }) => ({ nl: `zaak hernoemen tot ${name}`, en: `rename case to ${name}` }),
  apply: (document, { name }) => ({ ...document, name }),
}
