import { NO_PROGRESS } from '#lib/progress.ts'
import type { StartSha256 } from '#lib/sha256.ts'
import type { Table } from '#model/table.ts'
import { OpenFile } from '#intake/read-open-file.ts'
import { readTable, type ReadResult } from '#intake/read-table.ts'

/** Work that is timed in Node and in a browser worker alike. */

async function* streamed(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

/** Finds every cell and keeps none; returns how many rows there are. */
export function cellsOnly(chunks: readonly Uint8Array[], delimiter: string): number {
  const first = chunks[0]!
  const file = new OpenFile(first.subarray(0, 1 << 16), false, { onHeader: header => header.map(() => false), delimiter })
  file.push(first.subarray(file.firstByte))
  for (const chunk of chunks.slice(1)) file.push(chunk)
  return file.finish().records
}

/** The whole reading: every column stored, UTF-8 checked, SHA-256. */
export function wholeReading(chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[], delimiter: string, startSum: StartSha256): Promise<ReadResult> {
  return readTable(Symbol.asyncIterator in chunks ? chunks : streamed(chunks), { onHeader: header => header.map(() => true), delimiter, startSum }, NO_PROGRESS)
}

/** Bytes of the stored columns: codes, row numbers and positions, and the dictionary as UTF-8 with its offsets. */
export function storedBytes({ cells, rows, strings }: Table): number {
  const encoder = new TextEncoder()
  const room = new Uint8Array(1 << 20)
  let dictionary = 4 * strings.length
  for (const text of strings) dictionary += encoder.encodeInto(text, room).written
  return 4 * rows * cells.length + 12 * rows + dictionary
}

export type Timing = { readonly what: string; readonly ms: number }

/** The fastest of some runs in milliseconds. */
export async function fastest(runs: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
