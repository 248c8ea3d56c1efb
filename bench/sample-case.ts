import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { dropFiles, openApp, openPage, waitForPicture } from '../test/browser/open-page.ts'

const root = resolve(process.cwd())
const RUNS = 5

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

function filesOf(folder: string): { name: string; bytes: Uint8Array }[] {
  return readdirSync(folder).filter(name => name.endsWith('.csv')).sort().map(name => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
}

/** Milliseconds from the drop to the first picture, in a fresh browser storage; and entities. */
async function dropToPicture(files: readonly { name: string; bytes: Uint8Array }[]): Promise<{ ms: number; entities: string }> {
  const app = await openApp()
  try {
    const { page } = await openPage(app)
    await dropFiles(page, files)
    await waitForPicture(page)
    const ms = await page.evaluate(() => performance.getEntriesByName('verband:picture')[0]!.startTime - performance.getEntriesByName('verband:drop')[0]!.startTime)
    return { ms, entities: (await page.locator('[data-count=shown]').innerText()).replace(/\s+/g, ' ') }
  } finally {
    await app.close()
  }
}

/** Drop to readable picture, in Chromium with WebGL in software: the sample case, and a generated case of about 10,000 entities. */
export async function run(): Promise<void> {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`)
  const larger = mkdtempSync(join(tmpdir(), 'verband-bench-'))
  execFileSync(process.execPath, ['.tools/run.mjs', 'sample-data/generator/main.ts', '--out', larger, '--scale', '3', '--seed', '7'], { cwd: root, stdio: 'ignore' })
  for (const [name, folder] of [['sample case', join(root, 'sample-data')], ['generated, scale 3', larger]] as const) {
    const files = filesOf(folder)
    const runs = []
    for (let at = 0; at < RUNS; at++) runs.push(await dropToPicture(files))
    const times = runs.map(entry => Math.round(entry.ms))
    console.log(`${name}: drop to picture median ${median(times)} ms (min ${Math.min(...times)}, max ${Math.max(...times)}, ${RUNS} runs) · ${runs[0]!.entities}`)
  }
}
