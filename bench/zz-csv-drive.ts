import { seededRandom } from '#lib/random.ts'
import { readTable } from '#intake/read-table.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { largeFile } from './csv-generated-files.ts'
const chunks = largeFile(50_000_000, seededRandom(7))
async function* s(c: Uint8Array[]) { yield* c }
for (let i = 0; i < 3; i++) {
  const t = process.cpuUsage(); const w = performance.now()
  const r = await readTable(s(chunks), { onHeader: h => h.map(() => true) }, NO_PROGRESS)
  const u = process.cpuUsage(t)
  console.log((performance.now() - w).toFixed(0), 'ms wall', ((u.user+u.system)/1000).toFixed(0), 'ms cpu', r.table.rows, r.table.strings.length)
}
