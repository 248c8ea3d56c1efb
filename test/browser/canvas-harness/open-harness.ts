import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright'
import { createServer, type ViteDevServer } from 'vite'

const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

/** The harness page in a browser, its errors, and how to end both. */
export type OpenHarness = { readonly page: Page; readonly browser: Browser; readonly url: string; readonly errors: string[]; close(): Promise<void> }

/** Serves the harness on a free port and opens it in Chromium (CHROMIUM_PATH, or /usr/bin/chromium), drawn in software. */
export async function openHarness(query = ''): Promise<OpenHarness> {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const server: ViteDevServer = await createServer({ root, configFile: false, logLevel: 'error', appType: 'mpa', server: { port: 0, host: '127.0.0.1', hmr: false, watch: null }, optimizeDeps: { entries: ['test/browser/canvas-harness/index.html'] }, cacheDir: 'node_modules/.vite-canvas-harness' })
  await server.listen()
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })
  const page = await browser.newPage({ viewport: { width: 888, height: 700 } })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const { port } = server.httpServer!.address() as { port: number }
  const url = `http://127.0.0.1:${port}/test/browser/canvas-harness/index.html`
  await page.goto(url + query)
  await page.waitForFunction(() => 'harness' in globalThis, undefined, { timeout: 60_000 }).catch(() => { throw new Error(`the harness did not start: ${errors.join('; ')}`) })
  await settle(page)
  return {
    page, browser, url, errors,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** Waits until the page has drawn twice. */
export async function settle(page: Page, milliseconds = 0): Promise<void> {
  if (milliseconds > 0) await page.waitForTimeout(milliseconds)
  await page.evaluate(() => new Promise(resolve => { requestAnimationFrame(() => requestAnimationFrame(resolve)) }))
}
