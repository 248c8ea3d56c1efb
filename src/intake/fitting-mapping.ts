import { NO_PROGRESS } from '#lib/progress.ts'
import type { Mapping, Reading } from '#model/mapping.ts'
import { readTable, UnreadableFile } from './read-table.ts'

/** First bytes of a file, in which its first record is looked for. */
export const HEAD_BYTES = 1 << 20

async function* once(head: Uint8Array): AsyncIterable<Uint8Array> {
  yield head
}

/** The first record of a file as it is read with this delimiter and encoding (null: found out); null when there is none. */
export async function firstRecord(head: Uint8Array, { delimiter, encoding }: Pick<Reading, 'delimiter' | 'encoding'>): Promise<readonly string[] | null> {
  const found: { names: readonly string[] | null } = { names: null }
  const onHeader = (names: readonly string[]): readonly boolean[] => {
    found.names = names
    return names.map(() => false)
  }
  try {
    await readTable(once(head), { onHeader, ...(delimiter === null ? {} : { delimiter }), ...(encoding === null ? {} : { encoding }) }, NO_PROGRESS)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
  }
  return found.names
}

/** Whether a first record is that of a mapping: the same names in the same order; without names, as many columns. */
function fits(mapping: Mapping, record: readonly string[]): boolean {
  return mapping.columns.length === record.length && (!mapping.header || mapping.columns.every((column, at) => column.name === record[at]))
}

/**
 * The saved mapping that was made for a file like this: each is tried with its own delimiter and encoding. One named like the file
 * (with or without its extension) goes first. Any table of as many columns would fit a mapping without header, so those count only when `headerless` says so.
 */
export async function fittingMapping(head: Uint8Array, file: string, mappings: readonly Mapping[], headerless: boolean): Promise<Mapping | null> {
  const plain = file.replace(/\.\w+$/, '')
  let first: Mapping | null = null
  for (const mapping of mappings) {
    if (!mapping.header && !headerless) continue
    const record = await firstRecord(head, mapping)
    if (record === null || !fits(mapping, record)) continue
    if (mapping.name === file || mapping.name === plain) return mapping
    first ??= mapping
  }
  return first
}
