/** Writes a fictional case: `npm run -s sample -- --out DIR [--scale N] [--seed N]`. Exit code 2 on wrong usage. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateCase } from './generate-case.ts'

const USAGE = 'Usage: npm run -s sample -- --out DIR [--scale N] [--seed N]\n  --out    folder to write the twelve exports and truth/ into\n  --scale  size; 1 (default) is about 3,000 rows\n  --seed   whole number (default 1); the same seed and scale give the same bytes'

function run(): number {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, scale: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean', default: false } } })
    if (values.help) {
      console.log(USAGE)
      return 0
    }
    if (values.out === undefined) throw new Error('--out is missing: name the folder to write into')
    const seed = Number(values.seed)
    if (!Number.isInteger(seed)) throw new Error(`--seed is '${values.seed}'; give a whole number`)
    for (const { path, bytes } of generateCase({ seed, scale: Number(values.scale) })) {
      const file = join(values.out, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
    return 0
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return 2
  }
}

process.exitCode = run()
