import type { PartnerId } from '#model/partners.ts'

export type Verdict = 'hit' | 'no-hit' | 'not-testable'

/** A row that carries evidence. */
export type EvidenceRow = { readonly file: string; readonly row: number }

/** One text in both languages. */
export type BothLanguages = { readonly nl: string; readonly en: string }

/**
 * Why a field is missing: its partner delivered no file with it, the file came without the column
 * (or it was not read), the covenant withholds it, or no row about this entity gives a value.
 */
export type MissingReason = 'no-file' | 'no-column' | 'withheld' | 'no-value'

/** A field that keeps an indicator from being tested: id of a property or of a kind of relation. */
export type MissingField = { readonly field: string; readonly partner: string; readonly reason?: MissingReason }

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
  readonly missing: readonly MissingField[]
  /** What was measured, as a sentence for the page; says what the data say, never a verdict. */
  readonly text?: BothLanguages
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
  /** Rows that make the subject one that the model looks at. */
  readonly subjectRows?: readonly EvidenceRow[]
  /** Node indices of all entities with a role. */
  readonly entities: readonly number[]
  readonly indicators: readonly IndicatorOutcome[]
}
