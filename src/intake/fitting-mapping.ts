import { NO_PROGRESS } from '#lib/progress.ts'
import { cellText } from '#model/table.ts'
import type { Mapping, Reading } from '#model/mapping.ts'
import { fitOf } from './guess-fit.ts'
import { looksHeaderless } from './guess-header.ts'
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

/** Rows that are looked at, and the share of their values that must fit the use of their column. */
const LOOKED_AT = 1000
const LEAST_FIT = 0.5

/**
 * Whether a table of as many columns as a mapping without column names looks like the one it was made for: its first record is
 * data too, and its values fit the uses. Only columns that the mapping reads are looked at.
 */
async function looksAlike(head: Uint8Array, { columns, delimiter, encoding }: Mapping): Promise<boolean> {
  const read = columns.filter(column => column.use.as !== 'nothing' && column.category !== null)
  const onHeader = (): readonly boolean[] => columns.map(column => read.includes(column))
  const { table } = await readTable(once(head), { onHeader, ...(delimiter === null ? {} : { delimiter }), ...(encoding === null ? {} : { encoding }) }, NO_PROGRESS)
  // The reader makes a second `1` of the first record into `1 (2)`.
  const first = table.columns.map(name => name.replace(/ \(\d+\)$/, ''))
  const values = table.columns.map((_, at) => Array.from({ length: Math.min(table.rows, LOOKED_AT) }, (_, row) => cellText(table, at, row)).filter(text => text.trim() !== ''))
  return looksHeaderless(first, values) && read.every(({ use }, at) => fitOf([first[at]!, ...values[at]!], use) >= LEAST_FIT)
}

/**
 * The saved mapping that was made for a file like this: each is tried with its own delimiter and encoding. One named like the file
 * (with or without its extension) goes first. Any table of as many columns would fit a mapping without header, so those count only
 * when `headerless` says so, and then only for a file of their name or a table that looks alike.
 */
export async function fittingMapping(head: Uint8Array, file: string, mappings: readonly Mapping[], headerless: boolean): Promise<Mapping | null> {
  const plain = file.replace(/\.\w+$/, '')
  let first: Mapping | null = null
  for (const mapping of mappings) {
    if (!mapping.header && !headerless) continue
    const record = await firstRecord(head, mapping)
    if (record === null || !fits(mapping, record)) continue
    if (mapping.name === file || mapping.name === plain) return mapping
    if (first === null && (mapping.header || (await looksAlike(head, mapping)))) first = mapping
  }
  return first
}
