import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { CHROMIUM_FLAGS } from '../test/browser/open-page.ts'
import { PRODUCTION_HEADERS } from '../vite.config.ts'
import type { PageAnswer } from './csv-reader-page/page.ts'

const root = process.cwd()
const outDir = join(root, 'node_modules', '.cache', 'verband-bench-page')

export type BrowserAnswer = PageAnswer & { /** Highest memory of the page's process above what it had before, in bytes; null where the system does not tell. */ readonly peakBytes: number | null }

/** Serves the bench page as it would be deployed, with the production headers. */
export async function servePage(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const page = join(root, 'bench', 'csv-reader-page')
  await build({ root: page, base: './', configFile: false, logLevel: 'error', worker: { format: 'es' }, build: { outDir, emptyOutDir: true, target: 'es2022' } })
  const server = await preview({ root: page, configFile: false, logLevel: 'error', build: { outDir }, preview: { port: 0, host: 'localhost', headers: PRODUCTION_HEADERS } })
  return { url: server.resolvedUrls!.local[0]!, close: () => new Promise(done => { server.httpServer.close(() => done()) }) }
}

/** Processes of the browser's pages: the one of the page, and idle spare ones. None where the system does not show them. */
async function renderersOf(page: Page): Promise<readonly number[]> {
  if (!existsSync('/proc/self/status')) return []
  const session = await page.context().browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** Memory of some processes, in bytes: now, or the highest since it was last forgotten. */
function memoryOf(processes: readonly number[], field: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`${field}:\\s+(\\d+) kB`)
  return processes.reduce((sum, id) => sum + 1024 * Number(line.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0), 0)
}

/** Does one piece of work on the file in a worker of a fresh browser. */
export async function inBrowser(url: string, path: string, work: string, newline: string): Promise<BrowserAnswer> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ ...(existsSync(executablePath) ? { executablePath } : {}), args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
    await page.goto(url)
    await page.setInputFiles('input', path)
    const renderers = await renderersOf(page)
    const before = memoryOf(renderers, 'VmRSS')
    // Forgets the highest so far (proc(5)).
    for (const id of renderers) writeFileSync(`/proc/${id}/clear_refs`, '5')
    const answer = await page.evaluate(([what, end]) => (globalThis as unknown as { measure(work: string, newline: string): Promise<PageAnswer> }).measure(what!, end!), [work, newline])
    if (problems.length > 0) throw new Error(`the bench page: ${problems.join('; ')}`)
    return { ...answer, peakBytes: renderers.length === 0 ? null : memoryOf(renderers, 'VmHWM') - before }
  } finally {
    await browser.close()
  }
}
