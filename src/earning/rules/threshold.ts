import type { YearValue } from './yearly-figures.ts'

/** A limit with its sign; values on a strict limit are not beyond it. */
export type Threshold = { readonly sign: '>' | '>=' | '<' | '<='; readonly limit: number }

/** Whether a value lies beyond the limit. */
export function isBeyond(threshold: Threshold, value: number): boolean {
  const { sign, limit } = threshold
  if (sign === '>') return value > limit
  if (sign === '>=') return value >= limit
  if (sign === '<') return value < limit
  return value <= limit
}

/** `> 0.08` */
export function thresholdText({ sign, limit }: Threshold): string {
  return `${sign} ${limit}`
}

/** The worst year and what stands beyond the limit. */
export type WorstYear = {
  readonly worst: YearValue
  readonly hit: boolean
  /** Mentions of the years beyond the limit when there are any, else of all years looked at. */
  readonly mentions: readonly number[]
}

/**
 * Rule kind 1, attribute threshold, over years: the value farthest to the side of the limit, the latest year on
 * ties. null when there is no year to look at.
 */
export function worstYear(values: readonly YearValue[], threshold: Threshold): WorstYear | null {
  const side = threshold.sign.startsWith('>') ? 1 : -1
  let worst = values[0]
  if (worst === undefined) return null
  for (const value of values) {
    const farther = (value.value - worst.value) * side
    if (farther > 0 || (farther === 0 && value.year > worst.year)) worst = value
  }
  const beyond = values.filter(({ value }) => isBeyond(threshold, value))
  return { worst, hit: beyond.length > 0, mentions: (beyond.length > 0 ? beyond : values).map(({ mention }) => mention) }
}
