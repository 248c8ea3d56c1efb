/**
 * Runs a TypeScript entry under Node: bundles it with Vite (server build) into node_modules/.cache,
 * re-using the bundle while no source file is newer, then hands the remaining arguments over.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function newestChange(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) newest = Math.max(newest, newestChange(path))
    else if (/\.(ts|tsx|json)$/.test(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs)
  }
  return newest
}

/** Bundles `entry` when needed; returns the path of the runnable file. */
export async function bundle(entry) {
  const outDir = join(root, 'node_modules', '.cache', 'verband', createHash('sha256').update(entry).digest('hex').slice(0, 12))
  const file = join(outDir, 'main.mjs')
  const folders = ['src', 'bench', 'sample-data/generator'].map(f => join(root, f)).filter(existsSync)
  const newest = Math.max(...folders.map(newestChange), statSync(join(root, 'package.json')).mtimeMs, statSync(entry).mtimeMs)
  if (existsSync(file) && statSync(file).mtimeMs > newest) return file
  mkdirSync(outDir, { recursive: true })
  const { build } = await import('vite')
  await build({
    root, configFile: false, logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: false, minify: false, target: 'node20', rollupOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } } },
  })
  return file
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensureInstalled(root)
  const [entry, ...rest] = process.argv.slice(2)
  const file = await bundle(resolve(root, entry))
  process.argv = [process.argv[0], file, ...rest]
  await import(pathToFileURL(file).href)
}
