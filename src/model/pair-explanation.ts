import type { MentionKey } from './records.ts'

/** One line of a waterfall: what two mentions say about one thing, and how much that speaks for or against one and the same. */
export type WaterfallLine = {
  /** Field of the comparison, e.g. `family`, `birthDate`; text tables hold its names. */
  readonly field: string
  /** Level of agreement, e.g. `exact`, `slip`, `different`. */
  readonly level: string
  /** Millibits (log2 odds × 1000); positive speaks for the same. */
  readonly weight: number
  /** The two values as the rows write them. */
  readonly left: string
  readonly right: string
}

/** Why a pair has its weight: the prior and the lines add up to `weight`. */
export type PairExplanation = {
  readonly left: MentionKey
  readonly right: MentionKey
  /** Millibits before anything is compared. */
  readonly prior: number
  /** Fields in which both say something, the strongest first. */
  readonly lines: readonly WaterfallLine[]
  readonly weight: number
  /** Probability that the two are one, 0 to 1, as far as the model goes. */
  readonly probability: number
  /** Lines without which the verdict would be another: their absence takes the weight across 0. */
  readonly decisive: readonly string[]
  /** Hash of the model that says so. */
  readonly model: string
}
