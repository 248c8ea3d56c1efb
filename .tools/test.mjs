/**
 * `npm test`: installs what is missing, then types, lint, walls, unit tests, the build and its size, browser tests and
 * the README's own examples. Ends with the plain line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
ensureInstalled(root)
const scratch = join(root, 'node_modules', '.cache', 'verband-test')
rmSync(scratch, { recursive: true, force: true })
mkdirSync(scratch, { recursive: true })

const chromium = await findChromium(root)
if (chromium) process.env.CHROMIUM_PATH = chromium

let passed = 0
let failed = 0
let skipped = 0

function step(name, words) {
  console.log(`\n== ${name}`)
  const status = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: process.env }).status
  if (status === 0) passed++
  else failed++
  console.log(status === 0 ? `${name}: ok` : `${name}: FAILED`)
  return status === 0
}

function tests(project) {
  console.log(`\n== ${project} tests`)
  const report = join(scratch, `${project}.json`)
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: process.env })
  if (!existsSync(report)) {
    failed++
    console.log(`${project}: FAILED, no report`)
    return
  }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  skipped += result.numPendingTests + result.numTodoTests
  // A file that does not load has no failed test of its own; it counts as one.
  failed += result.numFailedTests + result.testResults.filter(file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed')).length
}

step('types', ['node_modules/typescript-native/bin/tsc', '--noEmit'])
step('lint', ['node_modules/oxlint/bin/oxlint', 'src', 'test', 'sample-data', 'bench', '--deny-warnings'])
step('walls', ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'bench', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'])
tests('unit')
if (step('build', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])) step('size', ['node_modules/size-limit/bin.js'])
if (chromium) tests('browser')
else {
  failed++
  console.log('\nbrowser tests: FAILED, no Chromium found and none could be installed; set CHROMIUM_PATH')
}
tests('readme')
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
