import { piecesOf } from '../../src/workers/file-jobs.ts'
import { startSumOf } from '../../src/workers/file-sum.ts'
import { papaColumns, papaRowCount } from '../csv-reader-peer.ts'
import { cellsOnly, storedBytes, wholeReading } from '../csv-reader-work.ts'

export type Asked = { readonly file: File; readonly work: 'whole' | 'whole, decoded' | 'cells' | 'papa-cells' | 'papa-whole'; readonly newline: '\n' | '\r\n' }
/** `rows` without the header; `storedBytes` 0 where nothing was stored. */
export type Answer = { readonly ms: number; readonly rows: number; readonly sha256: string; readonly storedBytes: number }

/** Kept, so that what was read counts as memory in use until the page is closed. */
let kept: unknown = null

async function answer({ file, work, newline }: Asked): Promise<Answer> {
  const start = performance.now()
  const since = (): number => performance.now() - start
  const rules = { delimiter: ';', newline }
  if (work === 'papa-cells') return { rows: papaRowCount(await file.text(), rules) - 1, ms: since(), sha256: '', storedBytes: 0 }
  if (work === 'papa-whole') {
    const bytes = await file.arrayBuffer()
    const sum = crypto.subtle.digest('SHA-256', bytes)
    const columns = papaColumns(new TextDecoder().decode(bytes), rules)
    await sum
    return { rows: columns.rows - 1, ms: since(), sha256: '', storedBytes: 0 }
  }
  if (work === 'cells') {
    const chunks: Uint8Array[] = []
    for await (const piece of piecesOf(file)) chunks.push(piece)
    return { rows: cellsOnly(chunks, ';'), ms: since(), sha256: '', storedBytes: 0 }
  }
  const { table, records, sha256 } = await wholeReading(piecesOf(file), ';', startSumOf(file.size))
  if (work === 'whole, decoded') kept = table.strings
  const ms = since()
  kept = [kept, table]
  return { ms, rows: records, sha256, storedBytes: storedBytes(table) }
}

self.addEventListener('message', async (event: MessageEvent<Asked>) => {
  self.postMessage(await answer(event.data))
})
