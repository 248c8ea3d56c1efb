import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EdgeList } from '#structures/communities-of-edges.ts'

const folder = join(process.env['VERBAND_DATA'] ?? '../shared/data', 'networks')

/** Whether the published networks are there; tests on them are skipped where they are not. */
export const haveNetworks = existsSync(folder)
export const NETWORKS_MISSING = `skipped: no ${folder}; set VERBAND_DATA to the folder of the test data`

/** Lines of a text file of the networks as fields without quotes; tabs, blanks or commas part them. */
export function networkRows(path: string): string[][] {
  const lines = readFileSync(join(folder, path), 'utf8').split(/\r?\n/)
  return lines.filter(line => line !== '').map(line => line.split(/[\t ,]/).map(field => field.replaceAll('"', '')))
}

/** An edge list from rows `source, target[, weight]`. */
export function edgeListOf(rows: readonly string[][]): EdgeList {
  const ends = { source: rows.map(row => row[0]!), target: rows.map(row => row[1]!) }
  return rows[0]?.length === 3 ? { ...ends, weight: rows.map(row => Number(row[2])) } : ends
}
