import { performance } from 'node:perf_hooks'
import Papa from 'papaparse'
import { NO_PROGRESS } from '#lib/progress.ts'
import { seededRandom } from '#lib/random.ts'
import { sha256Stream } from '#lib/sha256.ts'
import { cellText } from '#model/table.ts'
import { OpenFile } from '#intake/read-open-file.ts'
import { readTable, type ReadResult } from '#intake/read-table.ts'
import { generatedFile, largeFile, type GeneratedFile } from './csv-generated-files.ts'

const FILES = 100_000
const LARGE_BYTES = 50_000_000
const RUNS = 3

async function* streamed(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

function read(chunks: readonly Uint8Array[], delimiter: string): Promise<ReadResult> {
  return readTable(streamed(chunks), { onHeader: header => header.map(() => true), delimiter }, NO_PROGRESS)
}

/** PapaParse's rows without those of empty lines, cells trimmed as ours are. */
export function papaRows({ text, delimiter, newline }: GeneratedFile): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline })
  return data.filter(row => row.length > 1 || row[0] !== '').map(row => row.map(cell => cell.trim()))
}

/** Compares one file cell by cell with PapaParse and with what was written into it. */
export function compareFile(file: GeneratedFile, chunkBytes: number): { cells: number; differences: number } {
  const bytes = new TextEncoder().encode(file.text)
  // Not through readTable, which gathers the first 64 KiB: these small files are to be cut in pieces.
  const reader = new OpenFile(bytes, true, { onHeader: header => header.map(() => true), delimiter: file.delimiter })
  for (let at = reader.firstByte; at < bytes.length; at += chunkBytes) reader.push(bytes.subarray(at, at + chunkBytes))
  const { table, header, quarantined } = reader.finish()
  const ours = [header, ...Array.from({ length: table.rows }, (_, row) => header.map((_, column) => cellText(table, column, row)))]
  const papas = papaRows(file)
  const truth = file.cells.map(row => row.map(cell => cell.trim()))
  let cells = 0
  let differences = quarantined.length + Math.abs(ours.length - papas.length) + Math.abs(ours.length - truth.length)
  for (const [i, row] of ours.entries()) {
    for (const [j, cell] of row.entries()) {
      cells++
      if (cell !== papas[i]?.[j] || cell !== truth[i]?.[j]) differences++
    }
  }
  return { cells, differences }
}

function compareAll(): void {
  const random = seededRandom(20260101)
  let cells = 0
  let differences = 0
  for (let i = 0; i < FILES; i++) {
    const outcome = compareFile(generatedFile(random), 1 + random.below(200))
    cells += outcome.cells
    differences += outcome.differences
  }
  console.log(`compared with PapaParse and with what was written: ${FILES} files, ${cells} cells, ${differences} differences`)
}

async function fastest(work: () => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

async function speed(): Promise<void> {
  const chunks = largeFile(LARGE_BYTES, seededRandom(7))
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  let rows = 0
  const ours = await fastest(async () => {
    rows = (await read(chunks, ';')).table.rows
  })
  let papaCount = 0
  const papa = await fastest(async () => {
    papaCount = 0
    const decoder = new TextDecoder()
    const text = chunks.map(chunk => decoder.decode(chunk, { stream: true })).join('')
    Papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n', step: () => void papaCount++ })
  })
  const sum = await fastest(async () => {
    const stream = await sha256Stream()
    for (const chunk of chunks) stream.update(chunk)
    stream.hex()
  })
  const perSecond = (ms: number): string => (bytes / 1e3 / ms).toFixed(0)
  console.log(`${(bytes / 1e6).toFixed(1)} MB, ${rows} rows (PapaParse: ${papaCount - 2}), best of ${RUNS}`)
  console.table([
    { reader: 'readTable: columns, UTF-8 check, SHA-256', 'MB/s': perSecond(ours), 'times PapaParse': (papa / ours).toFixed(1) },
    { reader: 'PapaParse: row arrays only', 'MB/s': perSecond(papa), 'times PapaParse': '1.0' },
    { reader: 'SHA-256 alone', 'MB/s': perSecond(sum), 'times PapaParse': (papa / sum).toFixed(1) },
  ])
}

/** Compares the reader with PapaParse on 100,000 seeded files cell by cell, then in MB/s on one of 50 MB. */
export async function run(): Promise<void> {
  await speed()
  compareAll()
}
