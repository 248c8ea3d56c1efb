import type { PartnerId } from '#model/partners.ts'

export type Verdict = 'hit' | 'no-hit' | 'not-testable'

/** A row that carries evidence. */
export type EvidenceRow = { readonly file: string; readonly row: number }

/** The outcome of one indicator on one structure. */
export type IndicatorOutcome = {
  readonly id: string
  readonly verdict: Verdict
  /** What was measured, in the indicator's unit; null when not testable. */
  readonly value: number | null
  /** The limit as a sentence of signs, e.g. `> 0.08`. */
  readonly threshold: string
  readonly rows: readonly EvidenceRow[]
  /** Partners whose rows carried it. */
  readonly partners: readonly PartnerId[]
  /** For not-testable: the fields that are missing, and the partner that could supply each. */
  readonly missing: readonly { readonly field: string; readonly partner: string }[]
}

/** The indicators of one earning model on one structure; a person decides what it means. */
export type Finding = {
  readonly id: string
  readonly model: string
  /** Structure id. */
  readonly structure: string
  /** Weights of the distinct indicators hit × role coverage. */
  readonly score: number
  /** The terms of the score, so that it is never a bare number. */
  readonly weightHit: number
  readonly roles: readonly { readonly id: string; readonly nodes: readonly number[] }[]
  /** The entity the model looks at, as node index. */
  readonly subject: number
  /** Node indices of all entities with a role. */
  readonly entities: readonly number[]
  readonly indicators: readonly IndicatorOutcome[]
}
