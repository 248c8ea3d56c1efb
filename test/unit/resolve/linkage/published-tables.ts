import { createReadStream, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readFileSync } from 'node:fs'
import { startInline } from '#workers/inline.ts'
import type { LinkReport } from '#workers/link-tables.ts'

export const LINKAGE_FOLDER = join(process.env['VERBAND_DATA'] ?? '../shared/data', 'linkage')
export const haveLinkage = existsSync(LINKAGE_FOLDER)
export const LINKAGE_MISSING = `skipped: no ${LINKAGE_FOLDER}; set VERBAND_DATA to the folder of the test data`

/** A published table with its true entities; the truth is never among the columns compared. */
export type PublishedTable = { readonly file: string; readonly id: string; readonly ignore: readonly string[]; readonly entityOf: (row: ReadonlyMap<string, string>) => string; readonly least: { readonly f1: number; readonly precision: number }; readonly best: string }

const febrl = (row: ReadonlyMap<string, string>): string => row.get('rec_id')!.split('-')[1]!
const cluster = (row: ReadonlyMap<string, string>): string => row.get('cluster')!

/** Targets: the best known result on each, with its source in the research of the project. */
export const PUBLISHED_TABLES: readonly PublishedTable[] = [
  { file: 'historical_50k.csv', id: 'unique_id', ignore: ['cluster'], entityOf: cluster, least: { f1: 0.93, precision: 0.98 }, best: 'Splink .757, GoldenMatch .827' },
  { file: 'dataset1.csv', id: 'rec_id', ignore: ['soc_sec_id'], entityOf: febrl, least: { f1: 0.998, precision: 1 }, best: '.9990' },
  { file: 'dataset2.csv', id: 'rec_id', ignore: ['soc_sec_id'], entityOf: febrl, least: { f1: 0.999, precision: 1 }, best: '.9984' },
  { file: 'dataset3.csv', id: 'rec_id', ignore: ['soc_sec_id'], entityOf: febrl, least: { f1: 0.999, precision: 1 }, best: '.9986' },
  { file: 'fake_1000.csv', id: 'unique_id', ignore: ['cluster'], entityOf: cluster, least: { f1: 0.97, precision: 0.99 }, best: '.962' },
]

export type ClusterScore = { readonly precision: number; readonly recall: number; readonly f1: number; readonly bCubed: number; readonly wrongPairs: number }

/** Links a published table with the defaults, as `verband link` does. */
export async function linkPublished({ file, id, ignore }: PublishedTable): Promise<LinkReport> {
  const path = join(LINKAGE_FOLDER, file)
  return startInline(() => {}).run('linkTables', { files: [{ fileName: basename(path), chunks: createReadStream(path) }], idColumn: id, map: [], ignore, model: null })
}

/** Rows of a table whose fields hold no line ends, by column; for the truth only. */
function truthRows(file: string): Map<string, string>[] {
  const [header, ...lines] = readFileSync(join(LINKAGE_FOLDER, file), 'utf8').split(/\r?\n/).filter(line => line !== '')
  const names = header!.split(',').map(name => name.trim())
  return lines.map(line => new Map(line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((field, c) => [names[c]!, field.trim()])))
}

/** Pairwise precision and recall over final clusters, and B-cubed F1 (Bagga and Baldwin 1998). */
export function scoreClusters(table: PublishedTable, report: LinkReport): ClusterScore {
  const truth = new Map(truthRows(table.file).map(row => [row.get(table.id)!, table.entityOf(row)]))
  const cells = new Map<string, number>()
  const clusters = new Map<number, number>()
  const entities = new Map<string, number>()
  for (const { id, cluster } of report.clusters) {
    const entity = truth.get(id)
    if (entity === undefined) throw new Error(`${table.file}: no truth for ${id}`)
    cells.set(`${cluster} ${entity}`, (cells.get(`${cluster} ${entity}`) ?? 0) + 1)
    clusters.set(cluster, (clusters.get(cluster) ?? 0) + 1)
    entities.set(entity, (entities.get(entity) ?? 0) + 1)
  }
  const pairs = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const right = pairs(cells.values())
  const made = pairs(clusters.values())
  let bPrecision = 0
  let bRecall = 0
  for (const [key, count] of cells) {
    const [cluster, entity] = [Number(key.slice(0, key.indexOf(' '))), key.slice(key.indexOf(' ') + 1)]
    bPrecision += (count * count) / clusters.get(cluster)!
    bRecall += (count * count) / entities.get(entity)!
  }
  const records = report.clusters.length
  const precision = made === 0 ? 1 : right / made
  const recall = right / pairs(entities.values())
  const b = [bPrecision / records, bRecall / records] as const
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), bCubed: (2 * b[0] * b[1]) / (b[0] + b[1]), wrongPairs: made - right }
}
