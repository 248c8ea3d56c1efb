/** `npm run bench [-- NAME …]`: every benchmark of bench/all.ts, or the named ones; long, never part of the tests. */
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
ensureInstalled(root)
const chromium = await findChromium(root)
const result = spawnSync(process.execPath, ['--expose-gc', join(root, '.tools', 'run.mjs'), 'bench/all.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) } })
process.exitCode = result.status ?? 1
