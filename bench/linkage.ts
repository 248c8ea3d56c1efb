import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readTable } from '#intake/read-table.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { linkRecords } from '#resolve/linkage/link-records.ts'
import { propertyOfHeader } from '#resolve/linkage/properties.ts'
import { haveLinkage, LINKAGE_FOLDER, LINKAGE_MISSING, linkPublished, PUBLISHED_TABLES, scoreClusters } from '../test/unit/resolve/linkage/published-tables.ts'
import { personTable } from './person-table.ts'

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

const SPEED_RECORDS = [100_000, 1_000_000]

/** Generated persons, CSV bytes to clusters on one thread; the targets are for two. */
async function speed(): Promise<void> {
  console.log('\n| generated persons | CSV | pairs compared | CSV to clusters, one thread | F1 | asked |\n|---|---|---|---|---|---|')
  for (const records of SPEED_RECORDS) {
    const { csv, entityOf } = personTable(records, 1)
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < csv.length; at += 1 << 20) yield csv.subarray(at, at + (1 << 20))
    }
    const start = performance.now()
    const { table } = await readTable(chunks(), { onHeader: names => names.map(() => true) }, NO_PROGRESS)
    const columns = table.columns.flatMap((name, c) => {
      const property = propertyOfHeader(name)
      return property === null ? [] : [{ name, property, texts: table.strings, codes: table.cells[c]!.subarray(0, table.rows) }]
    })
    const { clusterOf, compared } = linkRecords(columns, table.rows)
    const seconds = (performance.now() - start) / 1000
    const asked = records === 100_000 ? 0.3 : 3
    const verdict = seconds <= asked ? 'reached' : 'NOT reached'
    console.log(`| ${records} | ${(csv.length / 1e6).toFixed(0)} MB | ${(compared / 1e6).toFixed(1)} million | ${seconds.toFixed(1)} s | ${pairwiseF1(clusterOf, entityOf).toFixed(4)} | ≤ ${asked} s: ${verdict} |`)
  }
}

function pairwiseF1(clusterOf: Uint32Array, entityOf: Uint32Array): number {
  const pairs = (keys: Iterable<number>): number => {
    const counts = new Map<number, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    let sum = 0
    for (const count of counts.values()) sum += (count * (count - 1)) / 2
    return sum
  }
  const right = pairs(Array.from(clusterOf, (cluster, r) => cluster * entityOf.length + entityOf[r]!))
  return (2 * right) / (pairs(clusterOf) + pairs(entityOf))
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
  await speed()
}
