import { EXACT, valueCounts, type Field } from './field.ts'
import type { FieldModel } from './train.ts'

/** Weight of one agreement: thousandths of a bit, log2 of the ratio of m and u. */
const MILLIBITS = 1000
/** A value is never believed rarer than this many records would make it. */
const LEAST_COUNT = 1

/** Scores pairs: the sum of the weights of all fields in millibits, without the prior. */
export type Scorer = {
  readonly score: (a: number, b: number) => number
  /** The score where it reaches `least`; anything below `least` where it does not: fields are left out as soon as the best they could give no longer suffices. */
  readonly scoreFrom: (a: number, b: number, least: number) => number
  /** The weight of each field for one pair, in the order of the fields. */
  readonly waterfall: (a: number, b: number) => number[]
}

/** Weights as integers, so that their sum does not depend on the order of adding. */
export function makeScorer(fields: readonly Field[], models: readonly FieldModel[]): Scorer {
  const weighers = fields.map((field, f) => weigher(field, models[f]!))
  const weigh = weighers.map(({ weight }) => weight)
  const scoreFrom = earlyExit(weighers)
  const score = (a: number, b: number): number => {
    let sum = 0
    for (const weight of weigh) sum += weight(a, b)
    return sum
  }
  return { score, scoreFrom, waterfall: (a, b) => weigh.map(weight => weight(a, b)) }
}

type Weigher = { readonly weight: (a: number, b: number) => number; /** The most that the field can give. */ readonly most: number; readonly least: number }

/** Compares the fields that can give and take most first. */
function earlyExit(weighers: readonly Weigher[]): Scorer['scoreFrom'] {
  const ordered = [...weighers].sort((x, y) => y.most - y.least - (x.most - x.least))
  const weigh = ordered.map(({ weight }) => weight)
  const rest = new Int32Array(ordered.length)
  for (let f = ordered.length - 2; f >= 0; f--) rest[f] = rest[f + 1]! + Math.max(0, ordered[f + 1]!.most)
  return (a, b, least) => {
    let sum = 0
    for (let f = 0; f < weigh.length; f++) {
      sum += weigh[f]!(a, b)
      if (sum + rest[f]! < least) return sum + rest[f]!
    }
    return sum
  }
}

function weigher(field: Field, { m, u }: FieldModel): Weigher {
  const byLevel = Int32Array.from(m, (p, level) => (level === 0 ? 0 : Math.round(MILLIBITS * Math.log2(p / u[level]!))))
  const exact = exactWeights(field, m[EXACT]!)
  const { level, codes } = field
  const weight = (a: number, b: number): number => {
    const found = level(a, b)
    return found === EXACT ? exact[codes[a]!]! : byLevel[found]!
  }
  return { weight, most: Math.max(largest(exact), largest(byLevel)), least: byLevel[byLevel.length - 1]! }
}

function largest(values: Int32Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

/** Weight of agreeing on each value: m against how often the value occurs (term frequency). */
function exactWeights(field: Field, m: number): Int32Array {
  const counts = valueCounts(field)
  let filled = 0
  for (let code = 1; code < counts.length; code++) filled += counts[code]!
  return Int32Array.from(counts, (count, code) => (code === 0 ? 0 : Math.round(MILLIBITS * Math.log2((m * filled) / Math.max(LEAST_COUNT, count)))))
}
