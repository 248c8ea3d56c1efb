import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFile } from '#intake/import-file.ts'
import { joinRecords } from '#intake/join-records.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
import { resolve } from '#resolve/resolve.ts'
import type { Records } from '#model/records.ts'
import { scoreByKind, truthOf } from './pairwise-score.ts'

/** Folder of a generated case; VERBAND_SAMPLE names another one (a larger scale, another seed). */
const FOLDER = process.env.VERBAND_SAMPLE ?? new URL('../../../sample-data', import.meta.url).pathname

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(join(FOLDER, file))
}

async function sampleRecords(): Promise<Records> {
  const parts: Records[] = []
  for (const fileName of readdirSync(FOLDER).filter(name => name.endsWith('.csv')).sort()) {
    const result = await importFile({ fileName, chunks: bytesOf(fileName), bannedColumns: [] }, NO_PROGRESS)
    if (result.kind !== 'imported') throw new Error(`${fileName} was not recognised`)
    parts.push(result.records)
  }
  return joinRecords(parts)
}

describe('the sample case against its truth', () => {
  it('meets the targets of precision and recall', async () => {
    const records = await sampleRecords()
    const resolution = resolve({ records, judgements: [], model: DEFAULT_MODEL }, NO_PROGRESS)
    const truth = truthOf(readFileSync(join(FOLDER, 'truth', 'mentions.csv'), 'utf8'))
    const scores = scoreByKind(records, resolution, truth)
    console.log(scores.map(s => `${s.kind.padEnd(14)} mentions ${String(s.mentions).padStart(5)}  precision ${s.precision.toFixed(4)}  recall ${s.recall.toFixed(4)}  wrong ${s.wrong}  missed ${s.missed}`).join('\n'))
    console.log(`reviews ${resolution.reviews.length}, suspects ${resolution.suspects.length}, capped ${resolution.blocksCapped}`)
    for (const kind of ['Person', 'Organization']) {
      const score = scores.find(s => s.kind === kind)!
      expect(score.precision, `precision ${kind}`).toBeGreaterThanOrEqual(0.99)
      expect(score.recall, `recall ${kind}`).toBeGreaterThanOrEqual(0.85)
    }
  })
})
