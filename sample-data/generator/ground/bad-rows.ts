import type { Cells, FileSpec } from './formats.ts'

export const BAD_REASONS = ['column_count', 'unclosed_quote', 'impossible_date', 'key_missing'] as const
export type BadReason = (typeof BAD_REASONS)[number]

const IMPOSSIBLE_DATES = ['31-02-2025', '20241345', '2024-13-07', '30-02-2024', '20250231'] as const
const MISSING_KEYS = ['', '-', 'onbekend', 'NN'] as const
/** Columns in which an unclosed quote is put, in order of preference: free text first. */
const QUOTED = ['opmerking', 'beslag', 'goederenomschrijving', 'verstopplaats', 'werkgever', 'omschrijving', 'bevinding', 'kenmerk', 'statutaire_naam', 'handelsbenaming', 'gerechtigde', 'naam'] as const

/**
 * A row spoiled for exactly one reason (partner-exports.md 1.8). The line holds no other quote, delimiter or line break
 * inside its cells, so it is bad for that reason alone and takes no neighbour with it.
 */
export function badRow(spec: FileSpec, cells: Cells, serial: number): { readonly line: string; readonly reason: BadReason } {
  const values = spec.columns.map(column => (cells[column] ?? '').replace(/["\r\n;,]+/g, ' ').trim())
  const dates = spec.columns.flatMap((column, i) => (/datum|tijdstip/.test(column) ? [i] : []))
  const wanted = BAD_REASONS[serial % BAD_REASONS.length]!
  const reason = wanted === 'impossible_date' && dates.length === 0 ? 'column_count' : wanted
  const variant = Math.floor(serial / BAD_REASONS.length)
  if (reason === 'column_count') {
    if (variant % 2 === 0) values.splice(-2, 2)
    else values.splice(3, 0, 'verschoven')
  } else if (reason === 'unclosed_quote') {
    const column = QUOTED.map(name => spec.columns.indexOf(name)).find(i => i >= 0)!
    const text = values[column] === '' ? 'zie rapport' : values[column]!
    values[column] = variant % 2 === 0 ? `"${text}` : `"${text}" vervolg`
  } else if (reason === 'impossible_date') {
    values[dates[variant % dates.length]!] = IMPOSSIBLE_DATES[variant % IMPOSSIBLE_DATES.length]!
  } else {
    values[0] = MISSING_KEYS[variant % MISSING_KEYS.length]!
  }
  return { line: values.join(spec.delimiter), reason }
}
