import { seededRandom } from '#lib/random.ts'
import { createDistrict } from './background/create-district.ts'
import { createNation } from './background/nation.ts'
import { CaseBook } from './ground/case-book.ts'
import type { FinishedFile, Plot } from './ground/case-book.ts'
import { diceOf } from './ground/dice.ts'
import { encodeAnsi } from './ground/encoding.ts'
import { World } from './ground/world.ts'
import { PLOTS } from './plots/all.ts'
import { plantLookAlikes } from './plots/lookalikes.ts'
import type { LookAlike } from './plots/lookalikes.ts'
import { planting } from './plots/planting.ts'
import { truthFiles } from './truth.ts'

export type CaseOptions = { readonly seed: number; readonly scale: number }
export type CaseFile = { readonly path: string; readonly bytes: Uint8Array }

/** Above this scale numbers run into the longer series of partner-exports.md 1.5. */
const LARGE_SCALE = 20

/**
 * Makes the twelve exports and their ground truth. Scale 1 is about three thousand rows; rows grow in proportion, planted
 * structures with the square root. Equal options give equal bytes. Throws when the scale is not a number of at least 1.
 */
export function generateCase({ seed, scale }: CaseOptions): CaseFile[] {
  if (!Number.isFinite(scale) || scale < 1) throw new Error(`scale is ${scale}; give a number of at least 1 (about 3,000 rows each)`)
  const dice = diceOf(seededRandom(seed))
  const world = new World(dice, scale > LARGE_SCALE)
  const book = new CaseBook(dice)
  const scribe = { world, dice, book }
  const nation = createNation(world)
  const districts = Math.round(scale)
  const rounds = Math.max(1, Math.floor(Math.sqrt(scale)))
  const plots: Plot[] = []
  const lookAlikes: LookAlike[] = []
  for (let n = 0; n < districts; n++) {
    const district = createDistrict(scribe, nation, scale / districts)
    // Every so many districts one holds a full set of structures and look-alikes.
    if (Math.floor(((n + 1) * rounds) / districts) === Math.floor((n * rounds) / districts)) continue
    for (const { model, plant } of PLOTS) {
      const plot: Plot = { id: `S${String(plots.length + 1).padStart(2, '0')}`, model, members: [] }
      plots.push(plot)
      plant(planting(scribe, district, plot))
    }
    lookAlikes.push(...plantLookAlikes(scribe, district))
  }
  const files = book.finish()
  const utf8 = new TextEncoder()
  return [...files.map(encodeFile), ...truthFiles(files, plots, lookAlikes).map(({ path, text }) => ({ path, bytes: utf8.encode(text) }))]
}

function encodeFile({ spec, rows }: FinishedFile): CaseFile {
  const text = [spec.columns.join(spec.delimiter), ...rows.map(row => row.line), ''].join(spec.lineEnd)
  const bytes = spec.encoding === 'windows-1252' ? encodeAnsi(text) : new TextEncoder().encode(spec.encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
  return { path: `${spec.file}.csv`, bytes }
}
