import { seededRandom } from '#lib/random.ts'
import { EXACT, MISSING, valueCounts, type Field } from './field.ts'
import { samplePairs, type RuleBlocks } from './pairs.ts'

/** Probability of each level among matching (m) and among other pairs (u), given that both values are there; index 0 is unused. */
export type FieldModel = { readonly id: string; readonly m: readonly number[]; readonly u: readonly number[] }

const RANDOM_PAIRS = 120_000
/** Sessions and pairs in each: enough for every level that matters to be met some hundred times. */
const MOST_SESSIONS = 16
const SESSION_PAIRS = 12_000
const ROUNDS = 40
/** Strength of the prior, in pairs. */
const PRIOR_PAIRS = 30
/** More than any field has levels; patterns are numbers of this base, exact in a double up to 15 fields. */
const LEVELS = 10
/** A session in which fewer pairs match says too little. */
const LEAST_MATCHES = 20
/** Probability that no level is believed to fall below. */
const LEAST = 1e-7

/** Estimates m and u for the fields of one table from the table itself, without labels (Fellegi and Sunter 1969; Winkler 1988; sessions as Splink has them). */
export function train(fields: readonly Field[], rules: readonly RuleBlocks[], records: number): FieldModel[] {
  const u = chanceLevels(fields, records)
  const m = sessionsOf(fields, rules, u)
  // Six digits, as the model is written: a frozen model gives the very same weights.
  const rounded = (list: readonly number[]): number[] => list.map(p => Number(p.toPrecision(6)))
  return fields.map((field, f) => ({ id: field.id, m: rounded(m[f]!), u: rounded(u[f]!) }))
}

/** Levels of random pairs; that of equal values follows exactly from how often each occurs. */
function chanceLevels(fields: readonly Field[], records: number): number[][] {
  const counts = fields.map(field => field.levels.map(() => 0))
  const all = (records * (records - 1)) / 2
  const tally = (a: number, b: number): void => {
    for (const [f, field] of fields.entries()) counts[f]![field.level(a, b)]!++
  }
  if (all <= RANDOM_PAIRS) everyPair(records, tally)
  else randomPairs(records, tally)
  return fields.map((field, f) => withExact(counts[f]!, exactByChance(field)))
}

function everyPair(records: number, visit: (a: number, b: number) => void): void {
  for (let a = 0; a < records; a++) for (let b = a + 1; b < records; b++) visit(a, b)
}

function randomPairs(records: number, visit: (a: number, b: number) => void): void {
  const random = seededRandom(1)
  for (let i = 0; i < RANDOM_PAIRS; i++) {
    const a = random.below(records)
    const b = random.below(records - 1)
    visit(a, b >= a ? b + 1 : b)
  }
}

function exactByChance(field: Field): number {
  let filled = 0
  let pairs = 0
  for (const [code, count] of valueCounts(field).entries()) {
    if (code === 0) continue
    filled += count
    pairs += count * (count - 1)
  }
  return filled < 2 ? 0 : pairs / (filled * (filled - 1))
}

function withExact(counts: readonly number[], exact: number): number[] {
  let rest = 0
  for (let level = EXACT + 1; level < counts.length; level++) rest += counts[level]! + 0.5
  return counts.map((count, level) => Math.max(LEAST, level === MISSING ? 0 : level === EXACT ? exact : ((count + 0.5) / rest) * (1 - exact)))
}

/** One session of expectation-maximisation per rule, on the fields that the rule leaves free; m is their mean by matches found. */
function sessionsOf(fields: readonly Field[], rules: readonly RuleBlocks[], u: readonly (readonly number[])[]): number[][] {
  const sums = fields.map(field => field.prior.map(p => p * PRIOR_PAIRS))
  let sessions = 0
  for (const rule of rules) {
    const free = fields.map((_, f) => f).filter(f => !rule.rule.fields.includes(fields[f]!.id))
    if (free.length < 2 || sessions === MOST_SESSIONS) continue
    const expected = runSession({ fields, free, u, rule })
    if (expected.length > 0) sessions++
    for (const [place, counts] of expected.entries()) addTo(sums[free[place]!]!, counts)
  }
  return sums.map(sum => {
    const total = sum.reduce((all, value, level) => (level === MISSING ? all : all + value), 0)
    return sum.map((value, level) => (level === MISSING ? 0 : Math.max(LEAST, value / total)))
  })
}

function addTo(sums: number[], counts: readonly number[]): void {
  for (const [level, count] of counts.entries()) sums[level]! += count
}

type Session = { readonly fields: readonly Field[]; readonly free: readonly number[]; readonly u: readonly (readonly number[])[]; readonly rule: RuleBlocks }

/** Expected matches per free field and level in the blocks of a rule; nothing when the rule teaches nothing. */
function runSession(session: Session): number[][] {
  const patterns = patternsOf(session)
  if (patterns.total < LEAST_MATCHES) return []
  const { fields, free, u } = session
  const chance = free.map(f => u[f]!)
  let m = free.map(f => fields[f]!.prior.slice())
  let share = 0.5
  let expected: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    expected = free.map(f => fields[f]!.prior.map(() => 0))
    let matches = 0
    for (const { levels, count } of patterns.list) {
      const odds = (share / (1 - share)) * likelihoodRatio(levels, m, chance)
      const weight = count * (odds / (1 + odds))
      matches += weight
      for (const [place, level] of levels.entries()) expected[place]![level]! += weight
    }
    share = Math.min(1 - 1e-6, Math.max(1e-6, matches / patterns.total))
    m = expected.map((counts, place) => normalised(counts, fields[free[place]!]!.prior))
  }
  return share * patterns.total < LEAST_MATCHES ? [] : expected
}

function likelihoodRatio(levels: Uint8Array, m: readonly (readonly number[])[], u: readonly (readonly number[])[]): number {
  let ratio = 1
  for (const [place, level] of levels.entries()) if (level !== MISSING) ratio *= m[place]![level]! / u[place]![level]!
  return ratio
}

function normalised(counts: readonly number[], prior: readonly number[]): number[] {
  let total = PRIOR_PAIRS
  for (let level = EXACT; level < counts.length; level++) total += counts[level]!
  return counts.map((count, level) => (level === MISSING ? 0 : Math.max(LEAST, (count + PRIOR_PAIRS * prior[level]!) / total)))
}

type Pattern = { readonly levels: Uint8Array; count: number }

/** Agreement patterns of a sample of the pairs of a rule, in a fixed order. */
function patternsOf({ fields, free, rule }: Session): { list: readonly Pattern[]; total: number } {
  const { left, right } = samplePairs(rule, SESSION_PAIRS)
  const byKey = new Map<number, Pattern>()
  for (let i = 0; i < left.length; i++) {
    const levels = new Uint8Array(free.length)
    let key = 0
    for (const [place, f] of free.entries()) {
      levels[place] = fields[f]!.level(left[i]!, right[i]!)
      key = key * LEVELS + levels[place]!
    }
    const known = byKey.get(key)
    if (known) known.count++
    else byKey.set(key, { levels, count: 1 })
  }
  return { list: [...byKey.entries()].sort(([a], [b]) => a - b).map(([, pattern]) => pattern), total: left.length }
}
