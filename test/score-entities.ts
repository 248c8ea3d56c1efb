import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Pairwise agreement of clusters with the truth, over mentions of one kind. */
export type PairScore = { readonly kind: string; readonly mentions: number; readonly truePairs: number; readonly foundPairs: number; readonly precision: number; readonly recall: number }

export type TruthMention = { readonly key: string; readonly kind: string; readonly entity: string }

/** `mentions.csv` of a truth folder; no field holds a comma or quote. */
export function readTruthMentions(folder: string): TruthMention[] {
  const [header, ...lines] = readFileSync(join(folder, 'mentions.csv'), 'utf8').trim().split('\n')
  if (header?.trim() !== 'file,row,slot,kind,entity') throw new Error(`unexpected header: ${header}`)
  return lines.map(line => {
    const [file, row, slot, kind, entity] = line.trim().split(',') as [string, string, string, string, string]
    return { key: `${file}:${row}:${slot}`, kind, entity }
  })
}

const pairsIn = (size: number): number => (size * (size - 1)) / 2

function sizes(labels: Iterable<string>): number {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  let pairs = 0
  for (const size of counts.values()) pairs += pairsIn(size)
  return pairs
}

/** Precision and recall over pairs of mentions, per kind of the truth. */
export function scoreEntities(truth: readonly TruthMention[], entityOf: ReadonlyMap<string, string>): PairScore[] {
  const kinds = [...new Set(truth.map(mention => mention.kind))].sort()
  return kinds.map(kind => {
    const own = truth.filter(mention => mention.kind === kind && entityOf.has(mention.key))
    const truePairs = sizes(own.map(mention => mention.entity))
    const foundPairs = sizes(own.map(mention => entityOf.get(mention.key)!))
    const both = sizes(own.map(mention => `${mention.entity}|${entityOf.get(mention.key)}`))
    return { kind, mentions: own.length, truePairs, foundPairs, precision: foundPairs === 0 ? 1 : both / foundPairs, recall: truePairs === 0 ? 1 : both / truePairs }
  })
}
