import { decodeBytes } from '#intake/encoding-text.ts'
import { readTable, UnreadableFile } from '#intake/read-table.ts'
import type { Progress } from '#lib/progress.ts'
import type { QuarantinedRow, Source } from '#model/records.ts'
import { cellText, type Table } from '#model/table.ts'
import { piecesOf } from './file-jobs.ts'
import type { OpenCases } from './open-cases.ts'

/** What can be shown of a row that was kept out. Nothing of a column that may not be read is in it. */
export type QuarantinedLine =
  /** By column, where the row has the fields that the header names; null: not read. */
  | { readonly kind: 'cells'; readonly cells: readonly (string | null)[] }
  /** As it stands, where its fields cannot be told apart and every column may be read. `cut`: it goes on. */
  | { readonly kind: 'line'; readonly text: string; readonly cut: boolean }
  /** Not shown: its fields cannot be told apart, so these columns could be anywhere in it. */
  | { readonly kind: 'hidden'; readonly columns: readonly string[] }

export type LineRequest = {
  /** The bytes of the source. */
  readonly file: Blob
  readonly source: Pick<Source, 'encoding' | 'delimiter' | 'columns'>
  readonly entry: Pick<QuarantinedRow, 'byte' | 'reason'>
}

/** Bytes of the file that are looked at. */
const LOOKED_AT = 1 << 16
/** Characters of a line that are shown. */
const MOST_SHOWN = 4000

/** Reasons of rows whose fields stand where the header says. */
const WHOLE = ['impossible_date', 'key_missing']

async function firstRow(bytes: AsyncIterable<Uint8Array>, { encoding, delimiter, columns }: LineRequest['source'], progress: Progress): Promise<Table | null> {
  try {
    const { table } = await readTable(bytes, { header: false, encoding, delimiter, onHeader: names => names.map((_, at) => columns[at]?.refusedBy === null) }, { report: () => {}, check: () => progress.check() })
    return table.rowNumber[0] === 1 ? table : null
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

function lineOf(bytes: Uint8Array, { encoding }: LineRequest['source']): QuarantinedLine {
  const text = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding).decode(bytes) : decodeBytes(bytes, encoding)
  const end = text.search(/[\r\n]/)
  const line = end < 0 ? text : text.slice(0, end)
  return { kind: 'line', text: line.slice(0, MOST_SHOWN), cut: end < 0 ? bytes.length === LOOKED_AT : line.length > MOST_SHOWN }
}

/** Looks a row up in the file that it was kept out of, at its byte. Throws a Refusal 'file-not-readable' when the file gives no bytes any more. */
export async function quarantinedLine(_cases: OpenCases, { file, source, entry }: LineRequest, progress: Progress): Promise<QuarantinedLine> {
  const { columns } = source
  const part = file.slice(entry.byte, entry.byte + LOOKED_AT)
  const table = WHOLE.includes(entry.reason) ? await firstRow(piecesOf(part), source, progress) : null
  if (table !== null) {
    let stored = 0
    return { kind: 'cells', cells: columns.map(column => (column.refusedBy === null ? cellText(table, stored++, 0) : null)) }
  }
  const refused = columns.filter(column => column.refusedBy !== null).map(column => column.name)
  if (refused.length > 0) return { kind: 'hidden', columns: refused }
  for await (const bytes of piecesOf(part)) return lineOf(bytes, source)
  return { kind: 'line', text: '', cut: false }
}
