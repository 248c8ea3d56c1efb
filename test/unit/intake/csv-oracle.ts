import { NO_PROGRESS } from '#lib/progress.ts'
import type { QuarantineReason } from '#model/records.ts'
import { cellText } from '#model/table.ts'
import { readTable, type ReadOptions, type ReadResult } from '#intake/read-table.ts'

/** What stands at one record: its fields (not trimmed), or why it cannot be read. */
export type OracleRecord = { readonly row: number; readonly byte: number; readonly fields?: readonly string[]; readonly reason?: QuarantineReason }

class TooLong extends Error {}
class Unclosed extends Error {}
class Remembered extends Error {}

/** One record of the text by partner-exports.md 1.8, character by character; `look` throws beyond the longest record. */
function recordAt(start: number, delimiter: string, look: (at: number) => string, opens: (at: number) => void): { fields: string[]; end: number } {
  const isLineEnd = (char: string): boolean => char === '\r' || char === '\n' || char === ''
  const fields: string[] = []
  let at = start
  for (;;) {
    let value = ''
    if (look(at) === '"') {
      opens(at)
      at++
      while (look(at) !== '"' || look(at + 1) === '"') {
        if (look(at) === '') throw new Unclosed()
        value += look(at)
        at += look(at) === '"' ? 2 : 1
      }
      at++
      if (look(at) !== delimiter && !isLineEnd(look(at))) throw new Unclosed()
    } else {
      while (look(at) !== delimiter && !isLineEnd(look(at))) value += look(at++)
    }
    fields.push(value)
    if (look(at) !== delimiter) return { fields, end: at }
    at++
  }
}

/** Whether the quoted field that opens here is closed as 1.8 asks, however long it is. */
function isClosed(text: string, opening: number, delimiter: string): boolean {
  const found = /^(?:[^"]|"")*"(?!")(.?)/s.exec(text.slice(opening + 1))
  return found !== null && ['', '\r', '\n', delimiter].includes(found[1]!)
}

/**
 * The slow, obvious reader: a direct transcription of partner-exports.md 1.8 on a text of one character a byte.
 * Header included as record 0. `max`: longest record; whoever meets a quote of a record that was too long fails like it.
 */
export function oracleRecords(text: string, delimiter: string, max = Number.POSITIVE_INFINITY): OracleRecord[] {
  const records: OracleRecord[] = []
  const failed = new Map<number, QuarantineReason>()
  let at = 0
  while (at < text.length) {
    if (text[at] === '\r' || text[at] === '\n') {
      at++
      continue
    }
    const start = at
    const opened: number[] = []
    const look = (i: number): string => {
      if (i > start + max) throw new TooLong()
      return text[i] ?? ''
    }
    const opens = (i: number): void => {
      opened.push(i)
      if (failed.has(i)) throw new Remembered()
    }
    let reason: QuarantineReason | undefined
    try {
      const { fields, end } = recordAt(start, delimiter, look, opens)
      const expected = records.find(record => record.fields !== undefined)?.fields?.length ?? fields.length
      const place = { row: records.length, byte: start }
      records.push(fields.length === expected ? { ...place, fields } : { ...place, reason: 'column_count' })
      at = end
      continue
    } catch (failure) {
      const last = opened.at(-1)
      if (failure instanceof Remembered) reason = failed.get(last!)
      else if (failure instanceof Unclosed) reason = 'unclosed_quote'
      else if (failure instanceof TooLong) reason = last !== undefined && stillOpen(text, last, start + max) && !isClosed(text, last, delimiter) ? 'unclosed_quote' : 'record_too_long'
      else throw failure
    }
    for (const opening of opened) failed.set(opening, reason!)
    records.push({ row: records.length, byte: start, reason: reason! })
    while (at < text.length && text[at] !== '\r' && text[at] !== '\n') at++
  }
  return records
}

/** Whether the quoted field that opens here is not seen to be closed by the last byte that may be looked at. */
function stillOpen(text: string, opening: number, last: number): boolean {
  const closing = /^(?:[^"]|"")*"(?!")/s.exec(text.slice(opening + 1))
  return closing === null || opening + closing[0].length + 1 > last
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

/** The rows of a table as texts. */
export function rowsOf({ table }: ReadResult): string[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((_, column) => cellText(table, column, row)))
}

/** Byte positions and reasons of quarantined rows, for comparison. */
export function quarantineOf(result: ReadResult): (readonly [number, number, string])[] {
  return result.quarantined.map(({ row, byte, reason }) => [row, byte, reason] as const)
}
