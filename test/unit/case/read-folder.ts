import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { importFile } from '#intake/import-file.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import type { Records } from '#model/records.ts'

export const SAMPLE = resolve(import.meta.dirname, '../../../sample-data')

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Imports every CSV of a folder; throws on a file that no format knows. */
export async function readFolder(folder: string): Promise<Records[]> {
  const parts: Records[] = []
  for (const name of readdirSync(folder).filter(file => file.endsWith('.csv')).sort()) {
    const result = await importFile({ fileName: name, chunks: oneChunk(readFileSync(join(folder, name))), bannedColumns: DEFAULT_BANNED_COLUMNS }, NO_PROGRESS)
    if (result.kind === 'unknown') throw new Error(`${name} is not recognised: ${result.header.join(', ')}`)
    parts.push(result.records)
  }
  return parts
}
