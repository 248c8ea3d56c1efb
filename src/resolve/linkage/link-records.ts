import { canonicalOrder, reordered } from './canonical-order.ts'
import { averageLink, type ClusterMerge, type ScoredPairs } from './average-link.ts'
import { DEFAULT_RULES, rulesFor } from './default-rules.ts'
import { CandidatePairs, samplePairs, type CutRule } from './pairs.ts'
import type { LinkColumn } from './properties.ts'
import { makeScorer, type Scorer } from './scorer.ts'
import type { Field } from './field.ts'
import { tableFields, type TableFields } from './table-fields.ts'
import { DEFAULT_THRESHOLDS, frozenFields, type TableModel } from './table-model.ts'
import { train, type FieldModel } from './train.ts'

/** Clusters of the records of a table, and all that explains them. */
export type LinkedRecords = {
  readonly clusterOf: Uint32Array
  readonly merges: readonly ClusterMerge[]
  readonly pairs: ScoredPairs
  /** The model that was used: trained on these records, or the frozen one. */
  readonly model: TableModel
  readonly cut: readonly CutRule[]
  readonly compared: number
  /** Score of any two records in millibits, prior included, whether or not they met in a block. */
  readonly score: (a: number, b: number) => number
}

const PRIOR_SAMPLE = 8_000

/** Links the records of one table of persons or organisations without labels; with a frozen model nothing is learned but how common each value is. */
export function linkRecords(columns: readonly LinkColumn[], records: number, frozen: TableModel | null = null): LinkedRecords {
  const order = canonicalOrder(columns, records)
  return inOriginalOrder(linkOrdered(reordered(columns, order), records, frozen), order)
}

/** A table with the model that it taught itself. */
export type TrainedTable = { readonly fields: readonly Field[]; readonly candidates: CandidatePairs; readonly models: readonly FieldModel[]; readonly scorer: Scorer; readonly prior: number }

/** Learns from a table without labels: m and u per field and level, and the prior. Records must stand in canonical order for the result to depend on their content alone. */
export function trainTable({ fields, parts }: TableFields, records: number, frozen: TableModel | null = null): TrainedTable {
  const candidates = new CandidatePairs(rulesFor({ fields, parts }, frozen?.rules ?? DEFAULT_RULES), records)
  const models = frozen === null ? train(fields, candidates.rules, records) : frozenFields(frozen, fields)
  const scorer = makeScorer(fields, models)
  return { fields, candidates, models, scorer, prior: frozen?.prior ?? priorOf(candidates, scorer, records) }
}

function modelOf({ fields, models, prior }: TrainedTable, frozen: TableModel | null): TableModel {
  if (frozen !== null) return frozen
  const described = fields.map(({ id, levels }, f) => ({ id, levels, m: models[f]!.m, u: models[f]!.u }))
  return { schema: 1, comparisons: 1, fields: described, rules: DEFAULT_RULES, prior, thresholds: DEFAULT_THRESHOLDS }
}

function linkOrdered(columns: readonly LinkColumn[], records: number, frozen: TableModel | null): LinkedRecords {
  const trained = trainTable(tableFields(columns, records), records, frozen)
  const { candidates, scorer, prior } = trained
  const model = modelOf(trained, frozen)
  const { pairs, cut, compared } = scorePairs(candidates, scorer, { prior, least: model.thresholds.pair })
  const score = (a: number, b: number): number => scorer.score(a, b) + prior
  const { clusterOf, merges } = averageLink(records, pairs, score, model.thresholds)
  return { clusterOf, merges, pairs, model, cut, compared, score }
}

/** Translates positions in canonical order back to records; a cluster is named by its smallest record. */
function inOriginalOrder(linked: LinkedRecords, order: Uint32Array): LinkedRecords {
  const { pairs, merges } = linked
  const smallest = new Uint32Array(order.length).fill(0xffffffff)
  for (const [at, record] of order.entries()) {
    const cluster = linked.clusterOf[at]!
    if (record < smallest[cluster]!) smallest[cluster] = record
  }
  const clusterOf = new Uint32Array(order.length)
  for (const [at, record] of order.entries()) clusterOf[record] = smallest[linked.clusterOf[at]!]!
  const record = (at: number): number => order[at]!
  const place = new Uint32Array(order.length)
  for (const [at, original] of order.entries()) place[original] = at
  return {
    ...linked,
    clusterOf,
    pairs: { ...pairs, left: pairs.left.map(record), right: pairs.right.map(record) },
    score: (a, b) => linked.score(place[a]!, place[b]!),
    merges: merges.map(({ left, right, score }) => ({ left: record(left), right: record(right), score })),
  }
}

/** The prior under which as many pairs match as the weights say; found by iterating on a sample of the candidate pairs. */
function priorOf(candidates: CandidatePairs, scorer: Scorer, records: number): number {
  const ratios: { ratio: number; scale: number }[] = []
  for (const [place, rule] of candidates.rules.entries()) {
    const { left, right, scale } = samplePairs(rule, PRIOR_SAMPLE)
    for (let i = 0; i < left.length; i++) {
      if (candidates.ruleOf(left[i]!, right[i]!) === place) ratios.push({ ratio: 2 ** (scorer.score(left[i]!, right[i]!) / 1000), scale })
    }
  }
  const all = (records * (records - 1)) / 2
  let share = 1 / Math.max(2, records)
  for (let round = 0; round < 30; round++) {
    let matches = 0.5
    for (const { ratio, scale } of ratios) matches += scale * ((share * ratio) / (1 - share + share * ratio))
    share = Math.min(0.5, matches / (all + 1))
  }
  return Math.round(1000 * Math.log2(share / (1 - share)))
}

function scorePairs(candidates: CandidatePairs, scorer: Scorer, { prior, least: leastPair }: { prior: number; least: number }): { pairs: ScoredPairs; cut: CutRule[]; compared: number } {
  const left: number[] = []
  const right: number[] = []
  const scores: number[] = []
  let compared = 0
  const least = leastPair - prior
  const cut = candidates.rules.map((_, place) =>
    candidates.visit(place, (a, b) => {
      compared++
      const weight = scorer.scoreFrom(a, b, least)
      if (weight < least) return
      left.push(a)
      right.push(b)
      scores.push(weight + prior)
    }),
  )
  return { pairs: { left: Uint32Array.from(left), right: Uint32Array.from(right), score: Int32Array.from(scores), count: left.length }, cut: cut.filter(({ pairs }) => pairs > 0), compared }
}
