import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { seededRandom } from '#lib/random.ts'
import { cellText } from '#model/table.ts'
import { scriptKernel, type MakeKernel } from '#intake/csv-kernel.ts'
import { wasmKernel } from '#intake/csv-wasm-kernel.ts'
import { OpenFile } from '#intake/read-open-file.ts'
import { generatedFile, largeFile, type GeneratedFile, type LargeKind } from './csv-generated-files.ts'
import { papaColumns, papaRowCount } from './csv-reader-peer.ts'
import { cellsOnly, fastest, storedBytes, wholeReading } from './csv-reader-work.ts'

const FILES = 100_000
const LARGE_BYTES = 100_000_000
const RUNS = 3
const KINDS: readonly { readonly kind: LargeKind; readonly newline: '\n' | '\r\n'; readonly what: string }[] = [
  { kind: 'payments', newline: '\n', what: 'payments as fiod_transacties: 15 columns, one of identifiers' },
  { kind: 'distinct', newline: '\r\n', what: 'four of 13 columns hardly repeat a value' },
]

/** PapaParse's rows without those of empty lines, cells trimmed as ours are. */
export function papaRows({ text, delimiter, newline }: GeneratedFile): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline })
  return data.filter(row => row.length > 1 || row[0] !== '').map(row => row.map(cell => cell.trim()))
}

/** Compares one file cell by cell with PapaParse and with what was written into it. */
export function compareFile(file: GeneratedFile, chunkBytes: number, kernel: MakeKernel = scriptKernel): { cells: number; differences: number } {
  const bytes = new TextEncoder().encode(file.text)
  // Not through readTable, which gathers the first 64 KiB: these small files are to be cut in pieces.
  const reader = new OpenFile(bytes, true, { onHeader: header => header.map(() => true), delimiter: file.delimiter }, kernel)
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
    const file = generatedFile(random)
    const chunkBytes = 1 + random.below(200)
    for (const kernel of [scriptKernel, wasmKernel]) {
      const outcome = compareFile(file, chunkBytes, kernel)
      cells += outcome.cells
      differences += outcome.differences
    }
  }
  console.log(`compared with PapaParse and with what was written: ${FILES} files, each read by both kernels, ${cells} cells, ${differences} differences`)
}

type Line = Readonly<Record<string, string>>

function lines(bytes: number, times: { readonly cells: number; readonly papaCells: number; readonly whole: number; readonly decoded: number; readonly papaWhole: number }): Line[] {
  const line = (what: string, ours: number, papa: number): Line => ({
    what, 'ours MB/s': (bytes / 1e3 / ours).toFixed(0), 'PapaParse MB/s': (bytes / 1e3 / papa).toFixed(0), 'times PapaParse': (papa / ours).toFixed(2),
  })
  return [
    line('cells only (PapaParse: arrays of strings)', times.cells, times.papaCells),
    line('whole reading into columns, with SHA-256 (PapaParse: a Map per file)', times.whole, times.papaWhole),
    line('the same, with every distinct text decoded', times.decoded, times.papaWhole),
  ]
}

/** Highest memory while a file is read from disk, in bytes above what was in use before. */
async function peakInNode(path: string): Promise<{ readonly peak: number; readonly stored: number }> {
  const { startSumOf } = await import('#workers/file-sum.ts')
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = 0
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      yield chunk as Uint8Array
      peak = Math.max(peak, process.memoryUsage().rss)
    }
  }
  const { table } = await wholeReading(watched(), ';', startSumOf(LARGE_BYTES))
  peak = Math.max(peak, process.memoryUsage().rss)
  return { peak: peak - before, stored: storedBytes(table) }
}

const mega = (bytes: number): string => (bytes / 1e6).toFixed(0)

async function inNode(chunks: readonly Uint8Array[], newline: '\n' | '\r\n'): Promise<void> {
  const { startSumOf } = await import('#workers/file-sum.ts')
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const rules = { delimiter: ';', newline } as const
  const text = (): string => {
    const decoder = new TextDecoder()
    return chunks.map(chunk => decoder.decode(chunk, { stream: true })).join('')
  }
  let rows: readonly number[] = []
  const cells = await fastest(RUNS, () => cellsOnly(chunks, ';'))
  const papaCells = await fastest(RUNS, () => papaRowCount(text(), rules))
  const whole = await fastest(RUNS, () => wholeReading(chunks, ';', startSumOf(bytes)))
  const decoded = await fastest(RUNS, async () => {
    const { table, records } = await wholeReading(chunks, ';', startSumOf(bytes))
    rows = [records, table.strings.length]
  })
  const papaWhole = await fastest(1, () => {
    const sum = createHash('sha256')
    for (const chunk of chunks) sum.update(chunk)
    sum.digest('hex')
    papaColumns(text(), rules)
  })
  console.log(`Node ${process.version}: ${mega(bytes)} MB, ${rows[0]} rows, ${rows[1]} distinct texts, best of ${RUNS}`)
  console.table(lines(bytes, { cells, papaCells, whole, decoded, papaWhole }))
}

async function inChromium(path: string, bytes: number, newline: '\n' | '\r\n'): Promise<void> {
  const { inBrowser, servePage } = await import('./csv-reader-browser.ts')
  const page = await servePage()
  try {
    const best = async (work: string, runs = RUNS): Promise<Awaited<ReturnType<typeof inBrowser>>> => {
      const answers = []
      for (let run = 0; run < runs; run++) answers.push(await inBrowser(page.url, path, work, newline))
      const fast = answers.toSorted((a, b) => a.ms - b.ms)[0]!
      return { ...fast, longestGapMs: Math.max(...answers.map(answer => answer.longestGapMs)), idleGapMs: Math.max(...answers.map(answer => answer.idleGapMs)), peakBytes: answers.some(answer => answer.peakBytes === null) ? null : Math.max(...answers.map(answer => answer.peakBytes!)) }
    }
    const [cells, papaCells, whole, decoded, papaWhole] = [await best('cells'), await best('papa-cells'), await best('whole'), await best('whole, decoded'), await best('papa-whole', 1)]
    console.log(`Chromium, in a worker, from a file on disk: ${whole.rows} rows, best of ${RUNS}`)
    console.table(lines(bytes, { cells: cells.ms, papaCells: papaCells.ms, whole: whole.ms, decoded: decoded.ms, papaWhole: papaWhole.ms }))
    console.log(`longest main-thread gap while reading ${whole.longestGapMs.toFixed(0)} ms (without work ${whole.idleGapMs.toFixed(0)} ms); with PapaParse ${papaCells.longestGapMs.toFixed(0)} ms`)
    if (whole.peakBytes !== null) console.log(`memory: stored columns ${mega(whole.storedBytes)} MB, beyond them at most ${mega(whole.peakBytes - whole.storedBytes)} MB; PapaParse, cells only: ${mega(papaCells.peakBytes!)} MB`)
  } finally {
    await page.close()
  }
}

/** Reading speed of our reader and PapaParse in the same run, in Node and in a browser worker, with memory and the page's longest gap. */
async function speed(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]?.model}`)
  const folder = mkdtempSync(join(tmpdir(), 'verband-reader-'))
  try {
    for (const { kind, newline, what } of KINDS) {
      const chunks = largeFile(kind, LARGE_BYTES, seededRandom(7))
      const path = join(folder, `${kind}.csv`)
      writeFileSync(path, Buffer.concat(chunks))
      console.log(`\n${what}`)
      const { peak, stored } = await peakInNode(path)
      await inNode(chunks, newline)
      console.log(`memory: stored columns ${mega(stored)} MB, beyond them at most ${mega(peak - stored)} MB`)
      await inChromium(path, chunks.reduce((sum, chunk) => sum + chunk.length, 0), newline)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures the reader beside PapaParse on files of 100 MB, then compares both on 100,000 seeded files cell by cell. */
export async function run(): Promise<void> {
  await speed()
  compareAll()
}
