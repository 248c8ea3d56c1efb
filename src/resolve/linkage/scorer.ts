import { EXACT, valueCounts, type Field } from './field.ts'
import { dateLevel } from './date-field.ts'
import { bits } from './text-pool.ts'
import type { FieldModel } from './train.ts'

/** Weight of one agreement: thousandths of a bit, log2 of the ratio of m and u. */
const MILLIBITS = 1000
/** A value is never believed rarer than this many records would make it. */
const LEAST_COUNT = 1

/** Scores pairs: the sum of the weights of all fields in millibits, without the prior. */
export type Scorer = {
  readonly score: (a: number, b: number) => number
  /** The score where it reaches `least`; some number below `least` where it does not: texts are not compared once the best they could give no longer suffices. */
  readonly scoreFrom: (a: number, b: number, least: number) => number
  /** The weight of each field for one pair, in the order of the fields. */
  readonly waterfall: (a: number, b: number) => number[]
}

/** Weights as integers, so that their sum does not depend on the order of adding. */
export function makeScorer(fields: readonly Field[], models: readonly FieldModel[]): Scorer {
  const weights = fields.map((field, f) => weightsOf(field, models[f]!))
  const weigh = (f: number, a: number, b: number): number => {
    const level = fields[f]!.level(a, b)
    return level === EXACT ? weights[f]!.exact[fields[f]!.codes[a]!]! : weights[f]!.byLevel[level]!
  }
  const score = (a: number, b: number): number => {
    let sum = 0
    for (let f = 0; f < fields.length; f++) sum += weigh(f, a, b)
    return sum
  }
  return { score, scoreFrom: boundedScore(fields, weights, weigh), waterfall: (a, b) => fields.map((_, f) => weigh(f, a, b)) }
}

const QUICK = { none: 0, date: 1, letters: 2, unequal: 3 } as const

/**
 * The score of a pair in two passes. First what costs next to nothing: which values are equal, missing, or surely different, with the most
 * that the others can still give. Only where that suffices are texts compared. A record's codes and quick numbers stand side by side.
 */
function boundedScore(fields: readonly Field[], weights: readonly Weights[], weigh: (f: number, a: number, b: number) => number): Scorer['scoreFrom'] {
  const count = fields.length
  const width = 2 * count
  const lines = linesOf(fields)
  const kind = Uint8Array.from(fields, ({ quick }) => QUICK[quick?.kind ?? 'none'])
  const exact = weights.map(({ exact }) => exact)
  const byLevel = weights.map(({ byLevel }) => byLevel)
  const mostUnequal = Int32Array.from(weights, ({ mostUnequal }) => mostUnequal)
  const pending = new Uint8Array(count)
  /** Weight of a quick test on unequal values; NaN where only the texts can tell. */
  const quickWeight = (f: number, left: number, right: number): number => {
    if (kind[f] === QUICK.date) return byLevel[f]![dateLevel(left, right)]!
    if (kind[f] === QUICK.unequal || (kind[f] === QUICK.letters && bits(left ^ right) > 2)) return byLevel[f]![byLevel[f]!.length - 1]!
    return Number.NaN
  }
  return (a, b, least) => {
    let sum = 0
    let hope = 0
    let open = 0
    for (let f = 0, left = a * width, right = b * width; f < count; f++, left += 2, right += 2) {
      const code = lines[left]!
      const other = lines[right]!
      if (code === 0 || other === 0) continue
      if (code === other) {
        sum += exact[f]![code]!
        continue
      }
      const weight = kind[f] === QUICK.none ? Number.NaN : quickWeight(f, lines[left + 1]!, lines[right + 1]!)
      if (weight === weight) sum += weight
      else {
        hope += mostUnequal[f]!
        pending[open++] = f
      }
    }
    for (let p = 0; p < open && sum + hope >= least; p++) {
      hope -= mostUnequal[pending[p]!]!
      sum += weigh(pending[p]!, a, b)
    }
    return sum + hope
  }
}

/** Per record and field the code and the quick number of its value. */
function linesOf(fields: readonly Field[]): Uint32Array {
  const records = fields[0]?.codes.length ?? 0
  const lines = new Uint32Array(records * fields.length * 2)
  for (const [f, { codes, quick }] of fields.entries()) {
    for (let r = 0, at = 2 * f; r < records; r++, at += 2 * fields.length) {
      lines[at] = codes[r]!
      if (quick) lines[at + 1] = quick.byCode[codes[r]!]!
    }
  }
  return lines
}

type Weights = { readonly byLevel: Int32Array; readonly exact: Int32Array; /** The most that unequal values can give, nothing at the least. */ readonly mostUnequal: number }

function weightsOf(field: Field, { m, u }: FieldModel): Weights {
  const byLevel = Int32Array.from(m, (p, level) => (level === 0 ? 0 : Math.round(MILLIBITS * Math.log2(p / u[level]!))))
  return { byLevel, exact: exactWeights(field, m[EXACT]!), mostUnequal: Math.max(0, ...byLevel.subarray(EXACT + 1)) }
}

/** Weight of agreeing on each value: m against how often the value occurs (term frequency). */
function exactWeights(field: Field, m: number): Int32Array {
  const counts = valueCounts(field)
  let filled = 0
  for (let code = 1; code < counts.length; code++) filled += counts[code]!
  return Int32Array.from(counts, (count, code) => (code === 0 ? 0 : Math.round(MILLIBITS * Math.log2((m * filled) / Math.max(LEAST_COUNT, count)))))
}
