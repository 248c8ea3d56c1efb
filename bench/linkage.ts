import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { haveLinkage, LINKAGE_FOLDER, LINKAGE_MISSING, linkPublished, PUBLISHED_TABLES, scoreClusters } from '../test/unit/resolve/linkage/published-tables.ts'

const ROUNDS = 3

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

/** Pairwise quality over final clusters with the default model, no labels; time is of the whole command's work, reading included. */
async function quality(): Promise<void> {
  console.log('| data | precision | recall | F1 | B-cubed F1 | wrong pairs | asked | best known | median time |\n|---|---|---|---|---|---|---|---|---|')
  for (const table of PUBLISHED_TABLES) {
    const times: number[] = []
    let report = await linkPublished(table)
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      report = await linkPublished(table)
      times.push(performance.now() - start)
    }
    const { precision, recall, f1, bCubed, wrongPairs } = scoreClusters(table, report)
    const reached = f1 >= table.least.f1 && precision >= table.least.precision ? 'reached' : 'NOT reached'
    console.log(`| ${table.file} | ${precision.toFixed(4)} | ${recall.toFixed(4)} | ${f1.toFixed(4)} | ${bCubed.toFixed(4)} | ${wrongPairs} | ≥ ${table.least.f1}, P ≥ ${table.least.precision}: ${reached} | ${table.best} | ${median(times).toFixed(0)} ms |`)
  }
}

/** Splink on the same file in the same run, where Python and Splink are at hand. */
function peer(): void {
  const found = spawnSync('python3', [join('bench', 'peers', 'splink_historical.py'), join(LINKAGE_FOLDER, 'historical_50k.csv')], { encoding: 'utf8' })
  if (found.status === 0) console.log(`\n${found.stdout.trim()}`)
  else console.log(`\nSplink not run beside: ${(found.error?.message ?? found.stderr).trim().split('\n').at(-1)}; pip install splink`)
}

export async function run(): Promise<void> {
  if (!haveLinkage) {
    console.log(LINKAGE_MISSING)
    return
  }
  await quality()
  peer()
}
