import type { Command } from '../command.ts'

/** Takes a file out of the case, as if it had never been read; its stored rows stay until the case is tidied. */
export const removeSource: Command<{ readonly key: string; readonly file: string }> = {
  id: 'remove-source',
  label: ({ file }) => ({ nl: `${file} weghalen`, en: `remove ${file}` }),
  told: ({ file }) => ({ nl: `${file} uit de zaak gehaald`, en: `${file} taken out of the case` }),
  apply: (document, { key }) => ({ ...document, sources: document.sources.filter(source => source.key !== key) }),
}
