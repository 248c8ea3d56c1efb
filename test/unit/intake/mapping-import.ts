import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { compileMapping } from '#intake/compile-mapping.ts'
import { importFile, type UnknownFile as UnreadFile } from '#intake/import-file.ts'
import { inspectUnknown, type UnknownFile } from '#intake/inspect-unknown.ts'
import type { Mapping } from '#model/mapping.ts'
import type { Records } from '#model/records.ts'

const SILENT = { report: (): void => {}, check: (): void => {} }

/** A text as bytes in uneven pieces, so that nothing may lean on a file coming in one. */
async function* pieces(text: string): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
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

/** Reads a text through a mapping, as the worker does it. */
export async function readBy(mapping: Mapping, fileName: string, text: string): Promise<Records> {
  const delimiter = mapping.delimiter === null ? {} : { delimiter: mapping.delimiter }
  const result = await importFile({ fileName, chunks: pieces(text), bannedColumns: DEFAULT_BANNED_COLUMNS, format: compileMapping(mapping), header: mapping.header, ...delimiter }, SILENT)
  if (result.kind !== 'imported') throw new Error(`${fileName} was not imported`)
  return result.records
}

/** The uses of a guess in short: `{ naam: 'persoon.name', datum: 'date' }`; unused columns are left out. */
export function usesOf(mapping: Mapping): Record<string, string> {
  return Object.fromEntries(mapping.columns.flatMap(({ name, use }) => (use.as === 'nothing' ? [] : [[name, use.as === 'property' ? `${use.slot}.${use.property}` : use.as]])))
}

/** `from:Person@knoop`. */
export function slotsOf(mapping: Mapping): string[] {
  return mapping.slots.map(({ slot, kind, namespace }) => `${slot}:${kind}${namespace === null ? '' : `@${namespace}`}`)
}

/** `Payment(from>to)`. */
export function tiesOf(mapping: Mapping): string[] {
  return mapping.relations.map(({ kind, from, to }) => `${kind}(${from}>${to})`)
}
