import { isDelimiter } from '#model/delimiter.ts'
import { contentFrom, DONE, lineEndFrom, MORE, RecordScanner } from './csv-scanner.ts'

export { isDelimiter } from '#model/delimiter.ts'

/** In order of preference. */
const CANDIDATES = [';', ',', '\t', '|']
/** Records that are looked at. */
const SAMPLE = 20
/** A first field in quotes that is longer names no column. */
const QUOTED_FIELD_BYTES = 300

/** The delimiter that Excel's first line `sep=;` names; null when there is no such line. */
export function namedDelimiter(text: Uint8Array): string | null {
  const line = String.fromCharCode(...text.subarray(0, Math.min(lineEndFrom(text, 0, text.length), 6)))
  const named = /^sep=(.)$/i.exec(line)?.[1]
  return named !== undefined && isDelimiter(named) ? named : null
}

/** Fields of each of the first records; 0 for a record whose quotes are not closed. */
function fieldCounts(text: Uint8Array, delimiter: string, whole: boolean): number[] {
  const scanner = new RecordScanner(delimiter.charCodeAt(0))
  const counts: number[] = []
  let at = contentFrom(text, 0, text.length)
  while (at < text.length && counts.length < SAMPLE) {
    const outcome = scanner.scan(text, at, { end: text.length, final: whole })
    // The sample ends here: how the record goes on is unknown, so it counts only when there is no other.
    if (outcome === MORE) return counts.length > 0 ? counts : [scanner.fields]
    counts.push(outcome === DONE ? scanner.fields : 0)
    at = contentFrom(text, outcome === DONE ? scanner.recordEnd : lineEndFrom(text, at, text.length), text.length)
  }
  return counts
}

/**
 * How well records agree on a number of fields above one: how many do, whether the first does, and the number.
 * Zeros when neither most of them nor the first one do: a comma in one cell of a single column is no delimiter.
 */
function agreement(counts: readonly number[]): readonly [number, number, number] {
  let best: readonly [number, number, number] = [0, 0, 0]
  for (const count of new Set(counts)) {
    const alike = counts.filter(other => other === count).length
    if (count < 2 || (alike * 2 <= counts.length && counts[0] !== count)) continue
    const found = [alike, counts[0] === count ? 1 : 0, count] as const
    if (isBetter(found, best)) best = found
  }
  return best
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i])
  return at >= 0 && a[at]! > b[at]!
}

/** The sign after a first field in quotes, when no candidate parts the records but this one does; a letter or digit is none. */
function afterFirstQuotes(text: Uint8Array, whole: boolean): string | null {
  const start = String.fromCharCode(...text.subarray(0, QUOTED_FIELD_BYTES))
  const sign = /^"(?:[^"]|"")*"([^\w"])/.exec(start)?.[1]
  if (sign === undefined || !isDelimiter(sign)) return null
  const counts = fieldCounts(text, sign, whole)
  return 2 * agreement(counts)[0] > counts.length ? sign : null
}

/**
 * The delimiter that cuts most of the first 20 records into the same number of fields above one, quotes respected: `;`, `,`,
 * tab or `|`, else the sign that stands after a first field in quotes. `;` for a file of one column.
 * `whole`: the text is the whole file, not its beginning only.
 */
export function detectDelimiter(text: Uint8Array, whole: boolean): string {
  let chosen: string | null = null
  let best: readonly number[] = [0, 0, 0]
  for (const candidate of CANDIDATES) {
    const found = agreement(fieldCounts(text, candidate, whole))
    if (!isBetter(found, best)) continue
    best = found
    chosen = candidate
  }
  return chosen ?? afterFirstQuotes(text, whole) ?? CANDIDATES[0]!
}
