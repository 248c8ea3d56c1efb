import type { Encoding } from '#model/records.ts'
import type { Command } from '../command.ts'
import type { DocumentSource } from '../document.ts'

/** Puts a new reading of a file in the place of an earlier one; the earlier one stays stored, for undo. */
export const rereadSource: Command<{ readonly key: string; readonly source: DocumentSource; readonly encoding: Encoding }> = {
  id: 'reread-source',
  label: ({ source, encoding }) => ({ nl: `${source.file} opnieuw lezen als ${encoding}`, en: `read ${source.file} again as ${encoding}` }),
  told: ({ source, encoding }) => ({ nl: `${source.file} opnieuw gelezen als ${encoding}`, en: `${source.file} read again as ${encoding}` }),
  apply: (document, { key, source }) => ({ ...document, sources: document.sources.map(known => (known.key === key ? source : known)) }),
}
