/** Installs the project's packages when they are missing or the lock file changed since. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

export function ensureInstalled(root) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Verband needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(2)
  }
  const stamp = join(root, 'node_modules', '.verband-lock')
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing packages (npm install) …')
  // Versions are pinned in package.json and the lock. `npm ci` refuses a lock that was written on one platform and does not
  // name the optional binaries of the others; `install --no-save` takes the right ones and leaves the lock as it is.
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  writeFileSync(stamp, wanted)
}
