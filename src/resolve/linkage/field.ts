/** Level of a pair in which one of the two values is missing: it says nothing. */
export const MISSING = 0
/** Level of two equal values; its weight is adjusted by how common the value is. */
export const EXACT = 1

/**
 * One thing that two records are compared on. Levels are ordered from the best agreement to none;
 * 0 is `missing`, 1 is `exact`, the last is disagreement.
 */
export type Field = {
  /** Unique in a table, e.g. `family`, `postalCode`, `other:occupation`. */
  readonly id: string
  readonly levels: readonly string[]
  /** What a matching pair is expected to show, per level: the prior of training, in place of data where there are few. Sums to 1 over the levels from 1. */
  readonly prior: readonly number[]
  /** Value of each record by number, 0 for none. Equal numbers are equal values. */
  readonly codes: Uint32Array
  /** Normalised text of each code; index 0 is empty. */
  readonly texts: readonly string[]
  /** Content hash of each value, independent of the order in which values were met. */
  readonly hashes: Uint32Array
  /** Level of two records. */
  readonly level: (a: number, b: number) => number
  /** A test that costs next to nothing on a number kept beside each value; without it the level is only found by `level`. */
  readonly quick?: QuickTest
}

/**
 * What two unequal values can be told from at once. `date`: the packed dates give the level itself. `letters`: more than two differing
 * bits of the letter masks mean the last level, fewer mean nothing. `unequal`: they are of the last level.
 */
export type QuickTest = { readonly kind: 'date' | 'letters' | 'unequal'; readonly byCode: Uint32Array }

/** How often each value occurs. */
export function valueCounts(field: Field): Uint32Array {
  const counts = new Uint32Array(field.texts.length)
  for (const code of field.codes) counts[code]!++
  return counts
}
