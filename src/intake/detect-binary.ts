/** First bytes of common files that are no text, with what to do about them. `magic`: hexadecimal. */
const SIGNATURES: readonly { readonly magic: string; readonly seems: string; readonly wayOut: string }[] = [
  { magic: '504b0304', seems: 'a ZIP archive or an Excel or OpenDocument workbook (xlsx, ods)', wayOut: 'unpack it, or save the sheet as CSV' },
  { magic: 'd0cf11e0a1b11ae1', seems: 'an old Office document (xls, doc)', wayOut: 'save the sheet as CSV' },
  { magic: '255044462d', seems: 'a PDF document', wayOut: 'ask for the table behind it as CSV' },
  { magic: '89504e470d0a1a0a', seems: 'a PNG picture', wayOut: 'ask for the data as CSV' },
  { magic: 'ffd8ff', seems: 'a JPEG picture', wayOut: 'ask for the data as CSV' },
  { magic: '1f8b08', seems: 'a gzip archive', wayOut: 'unpack it first' },
  { magic: '377abcaf271c', seems: 'a 7-Zip archive', wayOut: 'unpack it first' },
  { magic: '526172211a07', seems: 'a RAR archive', wayOut: 'unpack it first' },
  { magic: '28b52ffd', seems: 'a Zstandard archive', wayOut: 'unpack it first' },
  { magic: '53514c69746520666f726d6174203300', seems: 'an SQLite database', wayOut: 'export the table as CSV' },
  { magic: '5041523115', seems: 'a Parquet file', wayOut: 'export the table as CSV' },
  { magic: 'fffe0000', seems: 'text in UTF-32', wayOut: 'save it as UTF-8' },
  { magic: '0000feff', seems: 'text in UTF-32', wayOut: 'save it as UTF-8' },
]

const MAGIC = SIGNATURES.map(signature => Uint8Array.from(signature.magic.match(/../g) ?? [], pair => Number.parseInt(pair, 16)))

/** What a file that starts with these bytes is, when it is a known kind that is no text; null otherwise. */
export function knownBinary(head: Uint8Array): { readonly seems: string; readonly wayOut: string } | null {
  const at = MAGIC.findIndex(magic => magic.length <= head.length && magic.every((byte, i) => head[i] === byte))
  return SIGNATURES[at] ?? null
}
