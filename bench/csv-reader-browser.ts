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

/** Process of the page; null where it cannot be told. */
async function rendererOf(page: Page): Promise<number | null> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(process => process.type === 'renderer').map(process => process.id)
  // The newest one: a spare or an empty page may have the others.
  return renderers.length === 0 ? null : Math.max(...renderers)
}

function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
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
    const pid = existsSync('/proc/self/status') ? await rendererOf(page) : null
    const before = pid === null ? 0 : memoryOf(pid, 'VmRSS')
    // Forgets the highest so far.
    if (pid !== null) writeFileSync(`/proc/${pid}/clear_refs`, '5')
    const answer = await page.evaluate(([what, end]) => (globalThis as unknown as { measure(work: string, newline: string): Promise<PageAnswer> }).measure(what!, end!), [work, newline])
    if (problems.length > 0) throw new Error(`the bench page: ${problems.join('; ')}`)
    return { ...answer, peakBytes: pid === null ? null : memoryOf(pid, 'VmHWM') - before }
  } finally {
    await browser.close()
  }
}
