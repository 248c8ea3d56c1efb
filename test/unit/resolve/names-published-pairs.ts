import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { textHash32 } from '#lib/text-hash.ts'
import { compareNames, namedKind } from '#resolve/names/compare-names.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'

const path = join(process.env['VERBAND_DATA'] ?? '../shared/data', 'linkage', 'name_pairs.csv')

/** Whether the published pairs are there; what needs them is skipped where they are not. */
export const havePairs = existsSync(path)
export const PAIRS_MISSING = `skipped: no ${path}; set VERBAND_DATA to the folder of the test data`

export type PublishedPair = { readonly name1: string; readonly name2: string; readonly schema: string; readonly isMatch: boolean }
export type Agreement = { readonly pairs: number; readonly precision: number; readonly recall: number; readonly f1: number }

/** The published pairs; other scripts are ready to be read afterwards. */
export async function readPublishedPairs(): Promise<PublishedPair[]> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true })
  const pairs = data.map(row => ({ name1: row['name1']!, name2: row['name2']!, schema: row['schema']!, isMatch: row['is_match'] === 'true' }))
  await loadTransliteration(pairs.flatMap(pair => [pair.name1, pair.name2]))
  return pairs
}

/** Half 0 was looked at while the comparison was made, half 1 only measured: by a hash of the two names. */
export function halfOf({ name1, name2 }: PublishedPair): 0 | 1 {
  return (textHash32(`${name1}\n${name2}`) % 2) as 0 | 1
}

/** Precision, recall and F1 of `same` at the default threshold. */
export function agreement(pairs: readonly PublishedPair[]): Agreement {
  let [both, found, truth] = [0, 0, 0]
  for (const pair of pairs) {
    const { same } = compareNames(pair.name1, pair.name2, namedKind(pair.schema))
    if (same) found++
    if (pair.isMatch) truth++
    if (same && pair.isMatch) both++
  }
  return { pairs: pairs.length, precision: both / found, recall: both / truth, f1: (2 * both) / (found + truth) }
}
