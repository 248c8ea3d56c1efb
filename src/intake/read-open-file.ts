import type { Encoding } from '#model/records.ts'
import type { Table } from '#model/table.ts'
import { scriptKernel, type MakeKernel } from './csv-kernel.ts'
import { CsvReader, type CsvRules } from './csv-reader.ts'
import { wasmKernel } from './csv-wasm-kernel.ts'
import { CsvWindow } from './csv-window.ts'
import { detectDelimiter, namedDelimiter } from './detect-delimiter.ts'
import { detectEncoding, type EncodingStart } from './detect-encoding.ts'
import { Utf16Transcoder } from './encoding-utf16.ts'
import { Utf8Check } from './encoding-utf8-check.ts'
import type { ReadOptions, ReadResult } from './read-options.ts'
import { UnreadableFile } from './read-unreadable-file.ts'

const DEFAULT_MAX_RECORD_BYTES = 16 * 1024 * 1024

/** Excel's first line without its line end; every character of it is ASCII. */
const NAMED_DELIMITER_LENGTH = 'sep=;'.length

function wideEncoding(encoding: Encoding | null): 'utf-16le' | 'utf-16be' | null {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : null
}

function rulesOf({ header = true, maxRecordBytes = DEFAULT_MAX_RECORD_BYTES, onHeader }: ReadOptions, delimiter: string, encoding: Encoding | null): CsvRules {
  return { delimiter, header, maxRecordBytes, encoding, onHeader }
}

/** A file whose encoding and delimiter are decided, while its bytes come in. */
export class OpenFile {
  /** Offset of the first byte to push: after the byte order mark and the line `sep=;`. */
  readonly firstByte: number
  private readonly start: EncodingStart
  private readonly delimiter: string
  private readonly transcoder: Utf16Transcoder | null
  /** Needed only where UTF-8 is possible. */
  private readonly check: Utf8Check | null
  private readonly reader: CsvReader

  /** Decides from the first bytes; `whole`: they are all there are. Throws UnreadableFile 'binary'. */
  constructor(head: Uint8Array, whole: boolean, options: ReadOptions, makeKernel: MakeKernel = whole ? scriptKernel : wasmKernel) {
    this.start = detectEncoding(head, options.encoding)
    const { encoding, bomBytes } = this.start
    const wide = wideEncoding(encoding)
    this.transcoder = wide === null ? null : new Utf16Transcoder(wide)
    const sample = wide === null ? head.subarray(bomBytes) : new Utf16Transcoder(wide).push(head.subarray(bomBytes))
    const named = namedDelimiter(sample)
    this.firstByte = bomBytes + (named === null ? 0 : NAMED_DELIMITER_LENGTH * (wide === null ? 1 : 2))
    this.delimiter = options.delimiter ?? named ?? detectDelimiter(sample, whole)
    this.check = encoding === null || encoding === 'utf-8' ? new Utf8Check(this.firstByte) : null
    const rules = rulesOf(options, this.delimiter, wide === null ? encoding : 'utf-8')
    this.reader = new CsvReader(rules, new CsvWindow(this.firstByte, wide !== null), makeKernel)
  }

  push(bytes: Uint8Array): void {
    this.check?.push(bytes)
    this.reader.push(this.transcoder === null ? bytes : this.transcoder.push(bytes))
  }

  /** Call once, after the last piece. Throws UnreadableFile 'empty' when there was no record at all. */
  finish(): Omit<ReadResult, 'bytes' | 'sha256'> {
    this.check?.finish()
    if (this.transcoder !== null) this.reader.push(this.transcoder.finish())
    const quarantined = this.reader.finish()
    if (this.reader.header === null && quarantined.length === 0) {
      throw new UnreadableFile('empty', 'the file holds no record: it has empty lines only')
    }
    const firstBadByte = this.check?.firstBad ?? null
    const { encoding, basis } = decided(this.start, firstBadByte)
    return {
      table: this.table(encoding, firstBadByte),
      header: this.reader.header ?? [],
      encoding,
      encodingBasis: basis,
      firstBadByte,
      delimiter: this.delimiter,
      records: this.reader.records,
      quarantined,
    }
  }

  private table(encoding: Encoding, firstBadByte: number | null): Table {
    // UTF-16 stands in memory as well-formed UTF-8; in a code page any bytes are well-formed.
    if (this.transcoder !== null) return this.reader.table('utf-8', true)
    return this.reader.table(encoding, encoding !== 'utf-8' || firstBadByte === null)
  }
}

/** What the start of the file left open, its whole decides: UTF-8 without a bad byte, else windows-1252. */
function decided({ encoding, basis }: EncodingStart, firstBadByte: number | null): Pick<ReadResult, 'encoding'> & { readonly basis: ReadResult['encodingBasis'] } {
  if (encoding !== null && basis !== null) return { encoding, basis }
  return firstBadByte === null ? { encoding: 'utf-8', basis: 'valid' } : { encoding: 'windows-1252', basis: 'assumed' }
}
