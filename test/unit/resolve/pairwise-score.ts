import { mentionKey, type Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'

export type KindScore = { readonly kind: string; readonly mentions: number; readonly precision: number; readonly recall: number; readonly wrong: number; readonly missed: number }
export type Truth = ReadonlyMap<string, { readonly kind: string; readonly entity: string }>

/** Reads `file,row,slot,kind,entity` into entity and kind by mention key. */
export function truthOf(csv: string): Truth {
  const truth = new Map<string, { kind: string; entity: string }>()
  for (const line of csv.split('\n').slice(1)) {
    const [file, row, slot, kind, entity] = line.trim().split(',')
    if (entity !== undefined) truth.set(`${file}:${row}:${slot}`, { kind: kind!, entity })
  }
  return truth
}

const pairs = (n: number): number => (n * (n - 1)) / 2

/**
 * Pairwise precision and recall over clusters, by true kind: pairs counted from the contingency of clusters and
 * true entities, so that large clusters cost nothing. A wrong pair counts for the kind of each of its ends.
 */
export function scoreByKind(records: Records, resolution: Resolution, truth: Truth): KindScore[] {
  const cells = new Map<string, number>()
  const clusters = new Map<string, number>()
  const entities = new Map<string, number>()
  const mentionsOf = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let m = 0; m < records.mentions.count; m++) {
    const known = truth.get(mentionKey(records, m))
    if (known === undefined) continue
    add(mentionsOf, known.kind)
    add(cells, `${known.kind}/${resolution.entityOf[m]}/${known.entity}`)
    add(clusters, `${known.kind}/${resolution.entityOf[m]}`)
    add(entities, `${known.kind}/${known.entity}`)
  }
  const sum = (counts: Map<string, number>, kind: string): number => {
    let total = 0
    for (const [key, count] of counts) if (key.startsWith(`${kind}/`)) total += pairs(count)
    return total
  }
  return [...mentionsOf.keys()].sort().map(kind => {
    const right = sum(cells, kind)
    const made = sum(clusters, kind)
    const wanted = sum(entities, kind)
    return { kind, mentions: mentionsOf.get(kind)!, precision: made === 0 ? 1 : right / made, recall: wanted === 0 ? 1 : right / wanted, wrong: made - right, missed: wanted - right }
  })
}
