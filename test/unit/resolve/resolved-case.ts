import { NO_PROGRESS } from '#lib/progress.ts'
import { kindAt } from '#model/kinds.ts'
import type { Judgement } from '#model/judgement.ts'
import { mentionKey, type Records } from '#model/records.ts'
import { MERGE_REASONS } from '#model/resolution.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
import { resolve, type ResolvedCase } from '#resolve/resolve.ts'
import { recordsOf, type SpokenFile } from './records-builder.ts'

/** A resolved case as tests ask for it. */
export type Outcome = {
  readonly records: Records
  readonly resolution: ResolvedCase
  /** Clusters of more than one mention, as sorted keys. */
  readonly together: string[][]
  /** Label of the entity of a mention. */
  label(key: string): string
  kind(key: string): string
  reasons(): string[]
  conflicts(): string[]
  same(a: string, b: string): boolean
}

export function judge(left: string, right: string, verdict: Judgement['verdict']): Judgement {
  return { left, right, verdict, by: 'test', at: '2026-01-01T00:00:00Z', why: 'test', model: '' }
}

export function resolved(files: readonly SpokenFile[], judgements: readonly Judgement[] = []): Outcome {
  const records = recordsOf(files)
  const resolution = resolve({ records, judgements, model: DEFAULT_MODEL }, NO_PROGRESS)
  const { entities, entityOf } = resolution
  const entityOfKey = new Map<string, number>()
  for (let m = 0; m < records.mentions.count; m++) entityOfKey.set(mentionKey(records, m), entityOf[m]!)
  const entity = (key: string): number => {
    const found = entityOfKey.get(key)
    if (found === undefined) throw new Error(`no mention '${key}'`)
    return found
  }
  return {
    records,
    resolution,
    together: clustersOf(records, resolution).filter(cluster => cluster.length > 1),
    label: key => entities.label[entity(key)]!,
    kind: key => kindAt(entities.kind[entity(key)]!),
    reasons: () => [...resolution.merges.reason].map(reason => MERGE_REASONS[reason]!.id),
    conflicts: () => resolution.reviews.map(review => review.conflict),
    same: (a, b) => entity(a) === entity(b),
  }
}

/** All clusters as sorted mention keys, sorted. */
export function clustersOf(records: Records, { entities }: ResolvedCase): string[][] {
  const clusters: string[][] = []
  for (let e = 0; e < entities.count; e++) {
    clusters.push([...entities.members.subarray(entities.firstMember[e]!, entities.firstMember[e + 1]!)].map(m => mentionKey(records, m)).sort())
  }
  return clusters.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}
