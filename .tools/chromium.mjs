/**
 * Finds a Chromium for the browser tests, or installs one: a system one first, then Debian's package
 * where apt-get works, then Playwright's own.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

function works(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function fromDebian() {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  const root = process.getuid?.() === 0
  const run = words => spawnSync(root ? 'apt-get' : 'sudo', root ? words : ['-n', 'apt-get', ...words], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  console.error('Installing Chromium (apt-get install chromium) …')
  if (!run(['update', '-qq']) || !run(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-liberation'])) return null
  return SYSTEM.find(path => existsSync(path) && works(path)) ?? null
}

async function fromPlaywright(root) {
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.error('Installing Chromium (playwright install chromium) …')
  try {
    execFileSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { cwd: root, stdio: ['ignore', 2, 2] })
  } catch {
    return null
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** The path of a Chromium that starts; null when none can be had. */
export async function findChromium(root) {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return works(chosen) ? chosen : null
  return SYSTEM.find(path => existsSync(path) && works(path)) ?? fromDebian() ?? (await fromPlaywright(root))
}
