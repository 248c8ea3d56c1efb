import type { Measurement } from '../measurement.ts'

/** How many signals hit, and whether the untestable ones could still change the answer. */
export type SignalSum = {
  readonly verdict: Measurement['verdict']
  readonly hits: number
  readonly untestable: number
  /** Rows of the signals hit; of all tested signals when the sum is not reached. */
  readonly mentions: readonly number[]
  readonly missing: Measurement['missing']
}

/**
 * Combination of other outcomes: hit from `least` hits on, whatever is untestable; no hit only when even all
 * untestable signals together could not make up the difference.
 */
export function sumOfSignals(signals: readonly Measurement[], least: number): SignalSum {
  const hits = signals.filter(({ verdict }) => verdict === 'hit')
  const open = signals.filter(({ verdict }) => verdict === 'not-testable')
  const verdict = hits.length >= least ? 'hit' : hits.length + open.length < least ? 'no-hit' : 'not-testable'
  const carrying = verdict === 'hit' ? hits : verdict === 'no-hit' ? signals : []
  const missing = new Map<string, Measurement['missing'][number]>()
  if (verdict === 'not-testable') for (const field of open.flatMap(signal => signal.missing)) missing.set(`${field.partner} ${field.field}`, field)
  return { verdict, hits: hits.length, untestable: open.length, mentions: carrying.flatMap(signal => signal.mentions), missing: [...missing.values()] }
}
