import { EXACT, valueCounts, type Field } from './field.ts'
import type { FieldModel } from './train.ts'

/** Weight of one agreement: thousandths of a bit, log2 of the ratio of m and u. */
const MILLIBITS = 1000
/** A value is never believed rarer than this many records would make it. */
const LEAST_COUNT = 1

/** Scores pairs: the sum of the weights of all fields in millibits, without the prior. */
export type Scorer = {
  readonly score: (a: number, b: number) => number
  /** The weight of each field for one pair, in the order of the fields. */
  readonly waterfall: (a: number, b: number) => number[]
}

/** Weights as integers, so that their sum does not depend on the order of adding. */
export function makeScorer(fields: readonly Field[], models: readonly FieldModel[]): Scorer {
  const weigh = fields.map((field, f) => weigher(field, models[f]!))
  const score = (a: number, b: number): number => {
    let sum = 0
    for (const weight of weigh) sum += weight(a, b)
    return sum
  }
  return { score, waterfall: (a, b) => weigh.map(weight => weight(a, b)) }
}

function weigher(field: Field, { m, u }: FieldModel): (a: number, b: number) => number {
  const byLevel = Int32Array.from(m, (p, level) => (level === 0 ? 0 : Math.round(MILLIBITS * Math.log2(p / u[level]!))))
  const exact = exactWeights(field, m[EXACT]!)
  const { level, codes } = field
  return (a, b) => {
    const found = level(a, b)
    return found === EXACT ? exact[codes[a]!]! : byLevel[found]!
  }
}

/** Weight of agreeing on each value: m against how often the value occurs (term frequency). */
function exactWeights(field: Field, m: number): Int32Array {
  const counts = valueCounts(field)
  let filled = 0
  for (let code = 1; code < counts.length; code++) filled += counts[code]!
  return Int32Array.from(counts, (count, code) => (code === 0 ? 0 : Math.round(MILLIBITS * Math.log2((m * filled) / Math.max(LEAST_COUNT, count)))))
}
