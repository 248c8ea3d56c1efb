/** `npm start`: installs what is missing, builds when the source changed, and serves the app with the production headers. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
ensureInstalled(root)

function newest(path) {
  const stats = statSync(path)
  return stats.isDirectory() ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name)))) : stats.mtimeMs
}

const built = join(root, 'dist', 'index.html')
const sources = ['src', 'public', 'sample-data', 'index.html', 'vite.config.ts', 'package-lock.json'].map(name => join(root, name)).filter(existsSync)
const { build, preview } = await import('vite')
if (!existsSync(built) || Math.max(...sources.map(newest)) > statSync(built).mtimeMs) await build({ logLevel: 'warn' })
const port = Number(process.env.PORT ?? 4173)
const server = await preview({ preview: { port, strictPort: process.env.PORT !== undefined, host: 'localhost' } })
console.log(`Verband is open at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}  (Ctrl+C stops it)`)
