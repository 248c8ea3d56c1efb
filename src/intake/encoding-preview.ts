import { ENCODINGS, type Encoding } from '#model/records.ts'
import { cellText, type Table } from '#model/table.ts'
import { encodedBytes } from './encoding-bytes.ts'
import { decodeBytes } from './encoding-text.ts'

/** A cell with a character beyond ASCII, as each encoding would read its bytes. Long cells are cut around the first such character. */
export type PreviewCell = { readonly column: string; readonly texts: Readonly<Record<Encoding, string>> }

/** `row`: 1-based, as results count rows. */
export type PreviewRow = { readonly row: number; readonly cells: readonly PreviewCell[] }

/** What shows whether an encoding is right: the rows that another encoding would read differently. */
export type EncodingPreview = {
  /** Rows with a character beyond ASCII, of all that were read. */
  readonly rowsBeyondAscii: number
  /** Those that show most different characters, in file order. */
  readonly rows: readonly PreviewRow[]
  /** Whether bytes that are no UTF-8 had become U+FFFD: what stood there is not known without the file. */
  readonly lost: boolean
}

// oxlint-disable-next-line no-control-regex -- ASCII begins with its control characters
const BEYOND_ASCII = /[^\u0000-\u007f]/
const MOST_CELLS = 4
/** Characters kept before and after the first one that matters. */
const BEFORE = 24
const AFTER = 56

const isAscii = (unit: number): boolean => unit < 0x80

/** The part of a text around its first character beyond ASCII. Cut beside ASCII, since other encodings may take several characters for one. */
function around(text: string): { readonly before: string; readonly part: string; readonly after: string } {
  const first = text.search(BEYOND_ASCII)
  let from = Math.max(0, first - BEFORE)
  let to = Math.min(text.length, first + AFTER)
  while (from > 0 && !isAscii(text.charCodeAt(from))) from--
  while (to < text.length && !isAscii(text.charCodeAt(to))) to++
  return { before: from > 0 ? '…' : '', part: text.slice(from, to), after: to < text.length ? '…' : '' }
}

const wide = { 'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }), 'utf-16be': new TextDecoder('utf-16be', { ignoreBOM: true }) }

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? wide[encoding].decode(bytes) : decodeBytes(bytes, encoding)
}

/** The text as each encoding would read the bytes behind it. */
function inEachEncoding(text: string, read: Encoding): Record<Encoding, string> {
  const { before, part, after } = around(text)
  const bytes = encodedBytes(part, read)
  return Object.fromEntries(ENCODINGS.map(encoding => [encoding, `${before}${encoding === read ? part : decoded(bytes, encoding)}${after}`])) as Record<Encoding, string>
}

/** Which texts of the dictionary hold a character beyond ASCII. */
function flaggedTexts(strings: readonly string[]): Uint8Array {
  return Uint8Array.from(strings, text => (BEYOND_ASCII.test(text) ? 1 : 0))
}

function flaggedRows(table: Table, flagged: Uint8Array): Uint32Array {
  const isFlagged = new Uint8Array(table.rows)
  for (const cells of table.cells) for (let row = 0; row < cells.length; row++) isFlagged[row]! |= flagged[cells[row]!]!
  let count = 0
  for (const one of isFlagged) count += one
  const rows = new Uint32Array(count)
  for (let row = 0, at = 0; row < isFlagged.length; row++) if (isFlagged[row] === 1) rows[at++] = row
  return rows
}

/** First the rows that bring a character that no chosen row has, then the first ones; in file order. */
function tellingRows(table: Table, flagged: Uint8Array, rows: Uint32Array, most: number): number[] {
  const seen = new Set<string>()
  const looked = new Uint8Array(table.strings.length)
  const bringsNew = (row: number): boolean => {
    const before = seen.size
    for (const cells of table.cells) {
      const code = cells[row]!
      if (flagged[code] === 0 || looked[code] === 1) continue
      looked[code] = 1
      for (const sign of table.strings[code]!) if (BEYOND_ASCII.test(sign)) seen.add(sign)
    }
    return seen.size > before
  }
  const chosen = new Set<number>()
  for (let at = 0; at < rows.length && chosen.size < most; at++) if (bringsNew(rows[at]!)) chosen.add(rows[at]!)
  for (let at = 0; at < rows.length && chosen.size < most; at++) chosen.add(rows[at]!)
  return [...chosen].sort((a, b) => a - b)
}

/**
 * The rows by which a person can tell whether a file was read in the right encoding, and how each other encoding would
 * read them. Made from the stored columns, so refused columns never show and the file itself is not needed. White space at
 * the ends of a cell was not stored: a byte A0 there (a no-break space, but á in ibm850) shows only after reading again.
 * `read`: the encoding that the table was read in.
 */
export function previewEncodings(table: Table, read: Encoding, most: number): EncodingPreview {
  const flagged = flaggedTexts(table.strings)
  const rows = flaggedRows(table, flagged)
  const previewed = tellingRows(table, flagged, rows, most).map((row): PreviewRow => {
    const columns = table.columns.flatMap((_, column) => (flagged[table.cells[column]![row]!] === 1 ? [column] : [])).slice(0, MOST_CELLS)
    return { row: table.rowNumber[row]!, cells: columns.map(column => ({ column: table.columns[column]!, texts: inEachEncoding(cellText(table, column, row), read) })) }
  })
  return { rowsBeyondAscii: rows.length, rows: previewed, lost: table.strings.some((text, code) => flagged[code] === 1 && text.includes('\ufffd')) }
}
