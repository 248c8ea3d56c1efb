import type { Command } from '../command.ts'
import type { DocumentSource } from '../document.ts'

/** Takes imported files into the case; a mapping that came with one is kept for later files. */
export const addSources: Command<{ readonly sources: readonly DocumentSource[] }> = {
  id: 'add-sources',
  label: ({ sources }) => {
    const what = sources.length === 1 ? sources[0]!.file : `${sources.length}`
    return sources.length === 1 ? { nl: `${what} inlezen`, en: `read ${what}` } : { nl: `${what} bestanden inlezen`, en: `read ${what} files` }
  },
  apply: (document, { sources }) => {
    const mappings = sources.flatMap(source => (source.mapping ? [source.mapping] : []))
    const names = new Set(mappings.map(mapping => mapping.name))
    return {
      ...document,
      sources: [...document.sources.filter(known => !sources.some(added => added.key === known.key)), ...sources],
      mappings: [...document.mappings.filter(known => !names.has(known.name)), ...mappings],
    }
  },
}
