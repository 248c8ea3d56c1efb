import type { PairExplanation, WaterfallLine } from '#model/pair-explanation.ts'
import { mentionKey, type Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import { canonicalOrder, reordered } from '../linkage/canonical-order.ts'
import { MISSING } from '../linkage/field.ts'
import { trainTable, type TrainedTable } from '../linkage/link-records.ts'
import { tableFields } from '../linkage/table-fields.ts'
import { modelHash, type LinkageModel } from '../linkage-model.ts'
import { findMention } from '../judge.ts'
import { organisationTable, personTable, type MentionTable } from './mention-columns.ts'
import { sharedNeighbours, withNeighbours } from './shared-neighbours.ts'

/** Explains pairs of mentions of one case: what speaks for and against one and the same, learned from the case itself without labels. */
export type PairExplainer = {
  /** Pairs of different entities that the model holds likely, or not unlikely, to be one: at least `LEAST_ASKED`, the best pair per two entities. */
  readonly likely: () => LikelyPair[]
  /** null when a mention is gone, or the two are of kinds that are not compared by names. */
  readonly explain: (left: string, right: string) => PairExplanation | null
}

/** Two mentions of different entities, and their weight in millibits. */
export type LikelyPair = { readonly left: number; readonly right: number; readonly weight: number }

/** Less likely than one in sixteen is not worth a person's time. */
const LEAST_ASKED = -4000

type Learned = { readonly table: MentionTable; readonly trained: TrainedTable; readonly recordOf: ReadonlyMap<number, number>; readonly order: Uint32Array }

/** Learns on the first question, per kind; the answers depend on the records and the resolution alone. */
export function pairExplainer(records: Records, resolution: Resolution, model: LinkageModel, birthOf: (mention: number) => number): PairExplainer {
  const learned = new Map<'Person' | 'Organization', Learned>()
  const neighbours = sharedNeighbours(records, resolution)
  const learn = (kind: 'Person' | 'Organization'): Learned => {
    const known = learned.get(kind)
    if (known) return known
    const table = kind === 'Person' ? personTable(records, birthOf) : organisationTable(records)
    const order = canonicalOrder(table.columns, table.mentions.length)
    const fields = tableFields(reordered(table.columns, order), table.mentions.length)
    const mentionAt = Uint32Array.from(order, record => table.mentions[record]!)
    const trained = trainTable(withNeighbours(fields, neighbours, mentionAt), table.mentions.length)
    const recordOf = new Map(Array.from(mentionAt, (mention, at) => [mention, at]))
    const found = { table, trained, recordOf, order }
    learned.set(kind, found)
    return found
  }
  const hash = modelHash(model)
  const explain = (left: string, right: string): PairExplanation | null => {
    const a = findMention(records, left)
    const b = findMention(records, right)
    if (a < 0 || b < 0) return null
    for (const kind of ['Person', 'Organization'] as const) {
      const { recordOf, ...rest } = learn(kind)
      const [x, y] = [recordOf.get(a), recordOf.get(b)]
      if (x !== undefined && y !== undefined) return explained({ records, hash, ...rest }, [a, b], [x, y])
    }
    return null
  }
  const likely = (): LikelyPair[] => (['Person', 'Organization'] as const).flatMap(kind => likelyPairs(learn(kind), resolution.entityOf))
  return { explain, likely }
}

type Source = { readonly records: Records; readonly hash: string; readonly table: MentionTable; readonly trained: TrainedTable; readonly order: Uint32Array }

function explained(from: Source, mentions: readonly [number, number], places: readonly [number, number]): PairExplanation {
  const { records, hash, table, trained, order } = from
  const [x, y] = places
  const weights = trained.scorer.waterfall(x, y)
  const lines: WaterfallLine[] = []
  for (const [f, field] of trained.fields.entries()) {
    const level = field.level(x, y)
    if (level === MISSING) continue
    const write = (place: number): string => (field.id === 'neighbours' ? field.texts[field.codes[place]!]! : table.written(order[place]!, field.id))
    lines.push({ field: field.id, level: field.levels[level]!, weight: weights[f]!, left: write(x), right: write(y) })
  }
  lines.sort((p, q) => Math.abs(q.weight) - Math.abs(p.weight) || (p.field < q.field ? -1 : 1))
  const weight = trained.prior + weights.reduce((sum, part) => sum + part, 0)
  return {
    left: mentionKey(records, mentions[0]),
    right: mentionKey(records, mentions[1]),
    prior: trained.prior,
    lines,
    weight,
    probability: 1 / (1 + 2 ** (-weight / 1000)),
    decisive: lines.filter(line => weight - line.weight >= 0 !== weight >= 0).map(line => line.field),
    model: hash,
  }
}

/** Candidate pairs of a kind whose entities differ, the best per two entities, in order of their mentions. */
function likelyPairs({ table, trained, order }: Learned, entityOf: Uint32Array): LikelyPair[] {
  const best = new Map<string, LikelyPair>()
  const mention = (place: number): number => table.mentions[order[place]!]!
  for (const [at] of trained.candidates.rules.entries()) {
    trained.candidates.visit(at, (x, y) => {
      const weight = trained.scorer.score(x, y) + trained.prior
      if (weight < LEAST_ASKED) return
      const [left, right] = [Math.min(mention(x), mention(y)), Math.max(mention(x), mention(y))]
      const [one, other] = [Math.min(entityOf[left]!, entityOf[right]!), Math.max(entityOf[left]!, entityOf[right]!)]
      if (one === other) return
      const key = `${one} ${other}`
      const known = best.get(key)
      if (known === undefined || weight > known.weight || (weight === known.weight && (left < known.left || (left === known.left && right < known.right)))) best.set(key, { left, right, weight })
    })
  }
  return [...best.values()].sort((p, q) => p.left - q.left || p.right - q.right)
}
