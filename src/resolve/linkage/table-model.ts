import * as v from 'valibot'
import { canonicalJson } from '#lib/canonical-json.ts'
import { textHash64 } from '#lib/text-hash.ts'
import type { Least } from './average-link.ts'
import type { FieldModel } from './train.ts'

/** Weights of one field of a table: millibits (log2 odds × 1000) per level, and the probabilities they come from. */
export type TableModelField = {
  readonly id: string
  /** Names of the levels, from `missing` to disagreement. */
  readonly levels: readonly string[]
  /** Chance of each level among pairs that match, and among others; the first is not used. */
  readonly m: readonly number[]
  readonly u: readonly number[]
}

/**
 * All that linking a plain table depends on besides its records: what is compared, under which keys records meet, what each agreement
 * weighs, and where evidence suffices. Trained on a table without labels; frozen, it gives another table the same weights.
 */
export type TableModel = {
  readonly schema: 1
  /** How values are normalised and compared; another version may read names or dates otherwise. */
  readonly comparisons: 1
  readonly fields: readonly TableModelField[]
  /** Blocking rules as parts of keys, the strictest first. */
  readonly rules: readonly (readonly string[])[]
  /** Log2 odds that two random records match, in millibits. */
  readonly prior: number
  /** Least score of a candidate pair, least mean and least best score of two clusters to be one; millibits. */
  readonly thresholds: { readonly pair: number } & Least
}

/** Least score of a candidate pair; the mean is even odds less three bits, since clusters hold damaged records; the best pair must be likelier one than not. */
export const DEFAULT_THRESHOLDS: TableModel['thresholds'] = { pair: -6000, mean: -3000, best: 0 }

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const millibits = v.pipe(v.number(), v.integer(), v.minValue(-1_000_000), v.maxValue(1_000_000))
const fieldSchema = v.pipe(
  v.object({ id: v.pipe(v.string(), v.minLength(1)), levels: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(9)), m: v.array(probability), u: v.array(probability) }),
  v.check(({ levels, m, u }) => m.length === levels.length && u.length === levels.length, 'm and u need a number for each level'),
  v.check(({ m, u }) => m.slice(1).every(p => p > 0) && u.slice(1).every(p => p > 0), 'm and u of a level must be above 0'),
)
const modelSchema = v.object({
  schema: v.literal(1),
  comparisons: v.literal(1),
  fields: v.array(fieldSchema),
  rules: v.array(v.array(v.string())),
  prior: millibits,
  thresholds: v.object({ pair: millibits, mean: millibits, best: millibits }),
})

/** Thrown for a text that is no model; the message names the place and what is wrong there. */
export class TableModelRefused extends Error {}

/** Reads a model from JSON; unknown keys are passed over. Throws TableModelRefused. */
export function readTableModel(text: string): TableModel {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new TableModelRefused(`it is no JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  const found = v.safeParse(modelSchema, parsed)
  if (found.success) return found.output
  const [issue] = found.issues
  // Our own checks have words; those of the library name types.
  const problem = issue.expected === null ? issue.message : `${issue.received} stands there, ${issue.expected} belongs there`
  throw new TableModelRefused(`${v.getDotPath(issue) ?? 'the whole'}: ${problem}; give the model.json that this version of link wrote`)
}

/** Names a model by its content. */
export function tableModelHash(model: TableModel): string {
  return textHash64(canonicalJson(model))
}

/** m and u of the fields of a table from a frozen model; null with the reason where the two do not fit. */
export function frozenFields(model: TableModel, fields: readonly { readonly id: string; readonly levels: readonly string[] }[]): FieldModel[] {
  return fields.map(({ id, levels }) => {
    const known = model.fields.find(field => field.id === id)
    if (known === undefined) throw new TableModelRefused(`it knows no field '${id}'; leave its column out with --ignore, or train a new model`)
    if (known.levels.join() !== levels.join()) throw new TableModelRefused(`its field '${id}' has levels ${known.levels.join(', ')}; this version compares by ${levels.join(', ')}: train a new model`)
    return { id, m: known.m, u: known.u }
  })
}
