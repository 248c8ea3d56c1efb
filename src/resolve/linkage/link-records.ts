import { canonicalOrder, reordered } from './canonical-order.ts'
import { averageLink, type ClusterMerge, type Least, type ScoredPairs } from './average-link.ts'
import { defaultRules } from './default-rules.ts'
import { CandidatePairs, samplePairs, type CutRule } from './pairs.ts'
import type { LinkColumn } from './properties.ts'
import { makeScorer, type Scorer } from './scorer.ts'
import type { Field } from './field.ts'
import { tableFields, type TableFields } from './table-fields.ts'
import { train, type FieldModel } from './train.ts'

/** Clusters of the records of a table, and all that explains them. */
export type LinkedRecords = {
  readonly clusterOf: Uint32Array
  readonly merges: readonly ClusterMerge[]
  readonly pairs: ScoredPairs
  readonly models: readonly FieldModel[]
  /** log2 odds that two random records match, in millibits. */
  readonly prior: number
  readonly cut: readonly CutRule[]
  readonly compared: number
  /** Score of any two records in millibits, prior included, whether or not they met in a block. */
  readonly score: (a: number, b: number) => number
}

/** Least score of a candidate pair and least mean score of two clusters to be one, in millibits of log2 odds. */
const LEAST_PAIR = -6000
const LEAST: Least = { mean: -3000, best: 0 }
const PRIOR_SAMPLE = 8_000

/** Links the records of one table of persons without labels. */
export function linkRecords(columns: readonly LinkColumn[], records: number): LinkedRecords {
  const order = canonicalOrder(columns, records)
  return inOriginalOrder(linkOrdered(reordered(columns, order), records), order)
}

/** A table with the model that it taught itself. */
export type TrainedTable = { readonly fields: readonly Field[]; readonly candidates: CandidatePairs; readonly models: readonly FieldModel[]; readonly scorer: Scorer; readonly prior: number }

/** Learns from a table without labels: m and u per field and level, and the prior. Records must stand in canonical order for the result to depend on their content alone. */
export function trainTable({ fields, parts }: TableFields, records: number): TrainedTable {
  const candidates = new CandidatePairs(defaultRules({ fields, parts }), records)
  const models = train(fields, candidates.rules, records)
  const scorer = makeScorer(fields, models)
  return { fields, candidates, models, scorer, prior: priorOf(candidates, scorer, records) }
}

function linkOrdered(columns: readonly LinkColumn[], records: number): LinkedRecords {
  const { candidates, models, scorer, prior } = trainTable(tableFields(columns, records), records)
  const { pairs, cut, compared } = scorePairs(candidates, scorer, prior)
  const score = (a: number, b: number): number => scorer.score(a, b) + prior
  const { clusterOf, merges } = averageLink(records, pairs, score, LEAST)
  return { clusterOf, merges, pairs, models, prior, cut, compared, score }
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

function scorePairs(candidates: CandidatePairs, scorer: Scorer, prior: number): { pairs: ScoredPairs; cut: CutRule[]; compared: number } {
  const left: number[] = []
  const right: number[] = []
  const scores: number[] = []
  let compared = 0
  const least = LEAST_PAIR - prior
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
