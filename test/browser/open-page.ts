import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { preview, type PreviewServer } from 'vite'

// npm runs tests and benchmarks in the project's folder; a bundled benchmark has no other way to know it.
const root = process.cwd()

/** WebGL in software, so that clicks on the canvas pick nodes on machines without a GPU. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
]

export type OpenApp = { readonly url: string; readonly browser: Browser; close(): Promise<void> }

/** Serves the built app with its production headers and starts a browser. */
export async function openApp(): Promise<OpenApp> {
  if (!existsSync(resolve(root, 'dist/index.html'))) throw new Error('dist/ is missing; run npm run build first')
  const server: PreviewServer = await preview({ root, configFile: resolve(root, 'vite.config.ts'), logLevel: 'error', preview: { port: 0, host: 'localhost' } })
  const url = server.resolvedUrls!.local[0]!
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ ...(existsSync(executablePath) ? { executablePath } : {}), args: CHROMIUM_FLAGS })
  return {
    url, browser,
    close: async () => {
      await browser.close()
      await new Promise<void>(done => server.httpServer.close(() => done()))
    },
  }
}

export type PageWatch = { readonly page: Page; /** Errors and policy violations seen on the page. */ readonly problems: string[]; /** Requests that left the app's own origin. */ readonly outside: string[] }

/** A fresh page of the app in a storage of its own, watched for errors and for requests to elsewhere. */
export async function openPage(app: OpenApp, options: { width?: number; height?: number; dark?: boolean; language?: 'nl' | 'en' } = {}): Promise<PageWatch> {
  const context = await app.browser.newContext({ viewport: { width: options.width ?? 1440, height: options.height ?? 900 }, colorScheme: options.dark ? 'dark' : 'light', acceptDownloads: true })
  const page = await context.newPage()
  const problems: string[] = []
  const outside: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
  page.on('request', request => { if (!/^(blob:|data:)/.test(request.url()) && new URL(request.url()).origin !== new URL(app.url).origin) outside.push(request.url()) })
  await page.goto(app.url)
  if (options.language === 'en') await page.getByRole('button', { name: 'EN', exact: true }).click()
  return { page, problems, outside }
}

/** Drops files on the page as a person does: a real drop event with a real DataTransfer. */
export async function dropFiles(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const data = await page.evaluateHandle(list => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of list) transfer.items.add(new File([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], name))
    return transfer
  }, files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })))
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

/** Waits until the picture of the case is drawn. */
export async function waitForPicture(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('verband:picture').length > 0 && document.querySelector('.canvas canvas') !== null, undefined, { timeout: 120_000 })
}

/** Where a node stands on the screen, by its label; null when it is not drawn. */
export async function placeOf(page: Page, label: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate(wanted => {
    const at = (globalThis as unknown as { verbandPlaceOf(label: string): { x: number; y: number } | null }).verbandPlaceOf(wanted)
    const box = document.querySelector('.canvas')!.getBoundingClientRect()
    return at ? { x: at.x + box.left, y: at.y + box.top } : null
  }, label)
}

/** Waits until the camera rests: a node stands at the same place three times in a row. */
export async function whereItRests(page: Page, label: string): Promise<{ x: number; y: number }> {
  let last = { x: Number.NaN, y: Number.NaN }
  for (let same = 0, tries = 0; tries < 60; tries++) {
    await page.waitForTimeout(120)
    const now = await placeOf(page, label)
    same = now !== null && Math.hypot(now.x - last.x, now.y - last.y) < 0.5 ? same + 1 : 0
    if (now !== null) last = now
    if (same === 3) return last
  }
  throw new Error(`'${label}' does not come to rest on the canvas`)
}
