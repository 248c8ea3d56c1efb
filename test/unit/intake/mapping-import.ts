import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { compileMapping } from '#intake/compile-mapping.ts'
import { importFile, type UnknownFile as UnreadFile } from '#intake/import-file.ts'
import { inspectUnknown, type UnknownFile } from '#intake/inspect-unknown.ts'
import type { Mapping, MappingDraft, Reading } from '#model/mapping.ts'
import type { PartnerId } from '#model/partners.ts'
import type { Records } from '#model/records.ts'
import { finished, withPartner } from '#ui/panels/mapping-edits.ts'

const SILENT = { report: (): void => {}, check: (): void => {} }

/** A text as bytes in uneven pieces, so that nothing may lean on a file coming in one. */
async function* pieces(text: string | Uint8Array): AsyncIterable<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let at = 0; at < bytes.length; at += 37) yield bytes.subarray(at, at + 37)
}

export async function unread(fileName: string, text: string): Promise<UnreadFile> {
  const result = await importFile({ fileName, chunks: pieces(text), bannedColumns: DEFAULT_BANNED_COLUMNS }, SILENT)
  if (result.kind !== 'unknown') throw new Error(`${fileName} was recognised`)
  return result
}

export async function inspected(fileName: string, text: string): Promise<UnknownFile> {
  return inspectUnknown(fileName, await unread(fileName, text))
}

/** Looks at a file as the mapping step does it when something of its reading is chosen. */
export async function inspectedAs(fileName: string, text: string | Uint8Array, chosen: Partial<Reading>): Promise<UnknownFile> {
  const reading: Reading = { header: null, delimiter: null, encoding: null, ...chosen }
  const { delimiter, encoding } = reading
  const result = await importFile(
    { fileName, chunks: pieces(text), bannedColumns: DEFAULT_BANNED_COLUMNS, format: null, ...(delimiter === null ? {} : { delimiter }), ...(encoding === null ? {} : { encoding }) },
    SILENT,
  )
  if (result.kind !== 'unknown') throw new Error(`${fileName} was recognised`)
  return inspectUnknown(fileName, result, reading)
}

/** A guess once somebody said who delivered the file; it must leave nothing else to be chosen. */
export function delivered(draft: MappingDraft, partner: PartnerId): Mapping {
  const mapping = finished(withPartner(draft, partner))
  if (mapping === null) throw new Error(`${draft.name} is not complete`)
  return mapping
}

/** Reads a text through a mapping, as the worker does it; what nobody is said to have delivered is the police's. */
export async function readBy(draft: MappingDraft, fileName: string, text: string | Uint8Array): Promise<Records> {
  const mapping = { ...(draft.partner === null ? withPartner(draft, 'politie') : draft), partner: draft.partner ?? 'politie' } as const
  const delimiter = { ...(mapping.delimiter === null ? {} : { delimiter: mapping.delimiter }), ...(mapping.encoding === null ? {} : { encoding: mapping.encoding }) }
  const result = await importFile({ fileName, chunks: pieces(text), bannedColumns: DEFAULT_BANNED_COLUMNS, format: compileMapping(mapping), header: mapping.header, ...delimiter }, SILENT)
  if (result.kind !== 'imported') throw new Error(`${fileName} was not imported`)
  return result.records
}

/** The uses of a guess in short: `{ naam: 'persoon.name', datum: 'date' }`; unused columns are left out. */
export function usesOf(mapping: MappingDraft): Record<string, string> {
  return Object.fromEntries(mapping.columns.flatMap(({ name, use }) => (use.as === 'nothing' ? [] : [[name, use.as === 'property' ? `${use.slot}.${use.property}` : use.as]])))
}

/** `from:Person@knoop`. */
export function slotsOf(mapping: MappingDraft): string[] {
  return mapping.slots.map(({ slot, kind, namespace }) => `${slot}:${kind}${namespace === null ? '' : `@${namespace}`}`)
}

/** `Payment(from>to)`. */
export function tiesOf(mapping: MappingDraft): string[] {
  return mapping.relations.map(({ kind, from, to }) => `${kind}(${from}>${to})`)
}
