import { NO_PROGRESS } from '#lib/progress.ts'
import type { QuarantineReason } from '#model/records.ts'
import { cellText } from '#model/table.ts'
import { OpenFile } from '#intake/read-open-file.ts'
import { readTable, type ReadOptions, type ReadResult } from '#intake/read-table.ts'

/** What stands at one record: its fields (not trimmed), or why it cannot be read. */
export type OracleRecord = { readonly row: number; readonly byte: number; readonly fields?: readonly string[]; readonly reason?: QuarantineReason }

class TooLong extends Error {}
class Unclosed extends Error {}
class Remembered extends Error {}

/** The text as a record sees it: the character at a place, empty at the end of the file; throws beyond the longest record. */
type Look = (at: number) => string

const isLineEnd = (char: string): boolean => char === '\r' || char === '\n' || char === ''

/** The quoted field that opens at `opening`: its value, and the place after its closing quote. */
function quotedField(opening: number, delimiter: string, look: Look): { value: string; next: number } {
  let value = ''
  let at = opening + 1
  while (look(at) !== '"' || look(at + 1) === '"') {
    if (look(at) === '') throw new Unclosed()
    value += look(at)
    at += look(at) === '"' ? 2 : 1
  }
  if (look(at + 1) !== delimiter && !isLineEnd(look(at + 1))) throw new Unclosed()
  return { value, next: at + 1 }
}

/** One record of the text by partner-exports.md 1.8, character by character. */
function recordAt(start: number, delimiter: string, look: Look, opens: (at: number) => void): { fields: string[]; end: number } {
  const fields: string[] = []
  for (let at = start; ; at++) {
    if (look(at) === '"') {
      opens(at)
      const { value, next } = quotedField(at, delimiter, look)
      fields.push(value)
      at = next
    } else {
      let value = ''
      while (look(at) !== delimiter && !isLineEnd(look(at))) value += look(at++)
      fields.push(value)
    }
    if (look(at) !== delimiter) return { fields, end: at }
  }
}

/** Why a record that became too long was kept out: by the quoted field that was open at the last byte that it may have, if there was one. */
function reasonOfLong(text: string, opening: number | undefined, last: number, delimiter: string): QuarantineReason {
  if (opening === undefined) return 'record_too_long'
  const closed = /^(?:[^"]|"")*"(?!")/.exec(text.slice(opening + 1))
  if (closed === null) return 'unclosed_quote'
  const follower = opening + 1 + closed[0].length
  if (follower <= last) return 'record_too_long'
  return text[follower] === delimiter || isLineEnd(text[follower] ?? '') ? 'record_too_long' : 'unclosed_quote'
}

/**
 * The slow, obvious reader: a direct transcription of partner-exports.md 1.8 on a text of one character a byte.
 * Header included as record 0. `max`: longest record; whoever meets a quote of a record that was too long fails like it.
 */
export function oracleRecords(text: string, delimiter: string, max = Number.POSITIVE_INFINITY): OracleRecord[] {
  const records: OracleRecord[] = []
  const failed = new Map<number, QuarantineReason>()
  let expected: number | undefined
  let at = 0
  while (at < text.length) {
    if (isLineEnd(text[at]!)) {
      at++
      continue
    }
    const place = { row: records.length, byte: at }
    const found = tryRecord(text, at, { delimiter, max, failed })
    if (found.fields === undefined) {
      records.push({ ...place, reason: found.reason })
      while (at < text.length && !isLineEnd(text[at]!)) at++
    } else {
      expected ??= found.fields.length
      records.push(found.fields.length === expected ? { ...place, fields: found.fields } : { ...place, reason: 'column_count' })
      at = found.end
    }
  }
  return records
}

type Found = { readonly fields: string[]; readonly end: number } | { readonly fields?: undefined; readonly reason: QuarantineReason }

function tryRecord(text: string, start: number, rules: { delimiter: string; max: number; failed: Map<number, QuarantineReason> }): Found {
  const { delimiter, max, failed } = rules
  const opened: number[] = []
  const look = (i: number): string => {
    if (i > start + max) throw new TooLong()
    return text[i] ?? ''
  }
  const opens = (i: number): void => {
    opened.push(i)
    if (failed.has(i)) throw new Remembered()
  }
  try {
    return recordAt(start, delimiter, look, opens)
  } catch (failure) {
    const last = opened.at(-1)
    const reason = failure instanceof Remembered ? failed.get(last!)! : failure instanceof Unclosed ? 'unclosed_quote' : reasonOfLong(text, last, start + max, delimiter)
    if (!(failure instanceof Remembered || failure instanceof Unclosed || failure instanceof TooLong)) throw failure
    for (const opening of opened) failed.set(opening, reason)
    return { reason }
  }
}

export async function* inChunks(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const cut of [...cuts, bytes.length]) {
    yield bytes.subarray(from, cut)
    from = cut
  }
}

/** Reads bytes in pieces of equal size, all columns unless the options say otherwise. */
export function readBytes(bytes: Uint8Array, options: Partial<ReadOptions> = {}, chunkBytes = bytes.length): Promise<ReadResult> {
  const cuts: number[] = []
  for (let cut = chunkBytes; cut < bytes.length && chunkBytes > 0; cut += chunkBytes) cuts.push(cut)
  return readTable(inChunks(bytes, cuts), { onHeader: header => header.map(() => true), ...options }, NO_PROGRESS)
}

export type PiecesResult = Omit<ReadResult, 'bytes' | 'sha256'>

/**
 * Reads bytes cut at these places. `readTable` gathers the first 64 KiB before it reads; here the reader itself
 * gets every piece, so that small files show whether it carries everything over a cut.
 */
export function readPieces(bytes: Uint8Array, cuts: readonly number[], options: Partial<ReadOptions> = {}): PiecesResult {
  const file = new OpenFile(bytes, true, { onHeader: header => header.map(() => true), ...options })
  let from = file.firstByte
  for (const cut of [...cuts, bytes.length]) {
    if (cut < from) continue
    file.push(bytes.slice(from, cut))
    from = cut
  }
  return file.finish()
}

/** Places that cut a file into pieces of equal size. */
export function everyBytes(size: number, length: number): number[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => i * size)
}

/** The rows of a table as texts. */
export function rowsOf({ table }: Pick<ReadResult, 'table'>): string[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((_, column) => cellText(table, column, row)))
}

/** Byte positions and reasons of quarantined rows, for comparison. */
export function quarantineOf(result: Pick<ReadResult, 'quarantined'>): (readonly [number, number, string])[] {
  return result.quarantined.map(({ row, byte, reason }) => [row, byte, reason] as const)
}
