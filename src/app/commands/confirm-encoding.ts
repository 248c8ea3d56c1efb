import type { Encoding } from '#model/records.ts'
import type { Command } from '../command.ts'

/** Notes that a person looked at a file that was read in an assumed encoding, and found it right. Nothing is read again. */
export const confirmEncoding: Command<{ readonly key: string; readonly file: string; readonly encoding: Encoding }> = {
  id: 'confirm-encoding',
  label: ({ file, encoding }) => ({ nl: `${encoding} bevestigen voor ${file}`, en: `confirm ${encoding} for ${file}` }),
  told: ({ file, encoding }) => ({ nl: `${encoding} bevestigd voor ${file}`, en: `${encoding} confirmed for ${file}` }),
  apply: (document, { key, encoding }) => ({ ...document, sources: document.sources.map(source => (source.key === key ? { ...source, encoding } : source)) }),
}
