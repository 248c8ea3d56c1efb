/** Why a file as a whole could not be read as a table. */
export type UnreadableCode = 'empty' | 'binary' | 'no-delimiter-in-header'

type Facts = Readonly<Record<string, string | number>>

/** What the reader says of a header that it cannot read: the byte where it starts, and whether a quote in it or its length is at fault. */
const HEADER_AT = /^the header, at byte (\d+),/
const QUOTE_AT = /the quote at byte (\d+) opens/

function factsOf(code: UnreadableCode, message: string): Facts {
  const byte = HEADER_AT.exec(message)?.[1]
  if (code !== 'no-delimiter-in-header' || byte === undefined) return {}
  const quote = QUOTE_AT.exec(message)?.[1]
  return quote === undefined ? { byte: Number(byte), reason: 'header_too_long' } : { byte: Number(quote), reason: 'unclosed_quote' }
}

/** A file that holds no readable table; the message says what it seems to be and the way out, `detail` its particulars for other languages. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  readonly detail: Facts

  constructor(code: UnreadableCode, message: string, detail: Facts = factsOf(code, message)) {
    super(message)
    this.name = 'UnreadableFile'
    this.code = code
    this.detail = detail
  }
}
