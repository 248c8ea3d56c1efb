/** Kinds of file that are no table in text. */
export type OtherFile = 'zip' | 'office' | 'pdf' | 'png' | 'jpeg' | 'archive' | 'sqlite' | 'parquet' | 'utf-32' | 'html' | 'xml'

type Known = { readonly kind: OtherFile; readonly seems: string; readonly wayOut: string }

/** First bytes of common files that are no text, with what to do about them. `magic`: hexadecimal. */
const SIGNATURES: readonly (Known & { readonly magic: string })[] = [
  { magic: '504b0304', kind: 'zip', seems: 'a ZIP archive or an Excel or OpenDocument workbook (xlsx, ods)', wayOut: 'unpack it, or save the sheet as CSV' },
  { magic: 'd0cf11e0a1b11ae1', kind: 'office', seems: 'an old Office document (xls, doc)', wayOut: 'save the sheet as CSV' },
  { magic: '255044462d', kind: 'pdf', seems: 'a PDF document', wayOut: 'ask for the table behind it as CSV' },
  { magic: '89504e470d0a1a0a', kind: 'png', seems: 'a PNG picture', wayOut: 'ask for the data as CSV' },
  { magic: 'ffd8ff', kind: 'jpeg', seems: 'a JPEG picture', wayOut: 'ask for the data as CSV' },
  { magic: '1f8b08', kind: 'archive', seems: 'a gzip archive', wayOut: 'unpack it first' },
  { magic: '377abcaf271c', kind: 'archive', seems: 'a 7-Zip archive', wayOut: 'unpack it first' },
  { magic: '526172211a07', kind: 'archive', seems: 'a RAR archive', wayOut: 'unpack it first' },
  { magic: '28b52ffd', kind: 'archive', seems: 'a Zstandard archive', wayOut: 'unpack it first' },
  { magic: '53514c69746520666f726d6174203300', kind: 'sqlite', seems: 'an SQLite database', wayOut: 'export the table as CSV' },
  { magic: '5041523115', kind: 'parquet', seems: 'a Parquet file', wayOut: 'export the table as CSV' },
  { magic: 'fffe0000', kind: 'utf-32', seems: 'text in UTF-32', wayOut: 'save it as UTF-8' },
  { magic: '0000feff', kind: 'utf-32', seems: 'text in UTF-32', wayOut: 'save it as UTF-8' },
]

const MAGIC = SIGNATURES.map(signature => Uint8Array.from(signature.magic.match(/../g) ?? [], pair => Number.parseInt(pair, 16)))

/** Text that is no table, by how it starts. */
const MARKUP: readonly (Known & { readonly start: RegExp })[] = [
  { start: /^<(?:!doctype html|html)\b/i, kind: 'html', seems: 'a web page (HTML)', wayOut: 'export the table as CSV' },
  { start: /^<\?xml\b/i, kind: 'xml', seems: 'an XML document', wayOut: 'export the table as CSV' },
]
/** Bytes in which markup is looked for. */
const MARKUP_BYTES = 256

/** What a file that starts with these bytes is, when it is a known kind that is no table in text; null otherwise. */
export function knownBinary(head: Uint8Array): Known | null {
  const at = MAGIC.findIndex(magic => magic.length <= head.length && magic.every((byte, i) => head[i] === byte))
  if (at >= 0) return SIGNATURES[at]!
  // A byte order mark is three characters here.
  const text = String.fromCharCode(...head.subarray(0, MARKUP_BYTES)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  return MARKUP.find(({ start }) => start.test(text)) ?? null
}
