import type { GuessColumn } from './guess-column.ts'
import { shareOfForm, type ValueFormId } from './guess-value-forms.ts'
import { END_PAIRS, NUMBERED_PAIRS, type WordMeaning } from './guess-vocabulary.ts'

/** The columns that describe the two ends of a tie; `rest` is what the header says besides the end's word. */
export type EndColumn = { readonly column: GuessColumn; readonly rest: string }
export type Ends = { readonly from: readonly EndColumn[]; readonly to: readonly EndColumn[] }

/** Words and forms that qualify a tie and are no end of it. */
const QUALIFYING = new Set<WordMeaning>(['weight', 'amount', 'date', 'start', 'end', 'role', 'currency', 'description', 'time', 'transactionId', 'freeText', 'year', 'quantity'])
/** Forms of one thing each: two columns of such a form are the ends of a tie. */
const IDENTITIES = new Set<ValueFormId>(['iban', 'phone', 'email', 'wallet', 'plate', 'bsn', 'container', 'personName', 'companyName'])
/** A table of ties with more columns than this has headers that say so. */
const MOST_COLUMNS = 6
const MOST = 0.9

function isTime(column: GuessColumn): boolean {
  return column.telling === 'date' || column.telling === 'moment' || column.telling === 'clock'
}

function endOf(column: GuessColumn, pattern: RegExp): EndColumn | null {
  const match = pattern.exec(column.words)
  return match === null || isTime(column) ? null : { column, rest: (match[1] ?? match[2] ?? '').trim() }
}

function endsNamed(columns: readonly GuessColumn[], [fromWords, toWords]: readonly [string, string]): Ends | null {
  const patternOf = (words: string): RegExp => new RegExp(`^(?:(?:${words})(?: (.*))?|(.*) (?:${words}))$`)
  const from = columns.flatMap(column => endOf(column, patternOf(fromWords)) ?? [])
  const to = columns.flatMap(column => endOf(column, patternOf(toWords)) ?? [])
  return from.some(one => to.some(other => other.rest === one.rest)) ? { from, to } : null
}

/** `van_rekening` and `naar_rekening`: one of the pairs of words, and what else the two headers say is the same. */
function byHeader(columns: readonly GuessColumn[]): Ends | null {
  for (const pair of END_PAIRS) {
    const ends = endsNamed(columns, pair)
    if (ends !== null) return ends
  }
  for (const pair of NUMBERED_PAIRS) {
    const ends = endsNamed(columns, pair)
    if (ends !== null && describesTieOnly(columns, ends)) return ends
  }
  return null
}

/** Whether each end has one column, the two are alike, and the others say something of their tie. */
function describesTieOnly(columns: readonly GuessColumn[], { from, to }: Ends): boolean {
  const [one, other] = [from[0]!.column, to[0]!.column]
  const others = columns.filter(column => column !== one && column !== other)
  return areAlike(one, other) && others.every(column => isTime(column) || (column.meaning === null ? couldQualify(column) : QUALIFYING.has(column.meaning)))
}

function shapeOf(text: string): string {
  return text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')
}

function commonShape(values: readonly string[]): string | null {
  const shape = values[0] === undefined ? null : shapeOf(values[0])
  return shape !== null && shape.length <= 12 && values.filter(value => shapeOf(value) === shape).length >= MOST * values.length ? shape : null
}

/** Whether two columns hold the same sort of ids. */
function areAlike(a: GuessColumn, b: GuessColumn): boolean {
  if (isTime(a) || isTime(b) || a.values.length === 0 || b.values.length === 0) return false
  if (a.telling !== null || b.telling !== null) return a.telling === b.telling && IDENTITIES.has(a.telling!)
  if (shareOfForm('whole', a.values) >= MOST) return shareOfForm('whole', b.values) >= MOST
  const shape = commonShape(a.values)
  return shape !== null && shape === commonShape(b.values)
}

function overlaps(a: GuessColumn, b: GuessColumn): boolean {
  const known = new Set(a.values)
  return b.values.some(value => known.has(value))
}

/** Numbers, times and texts that return: what may stand beside the ends of a tie. */
function couldQualify(column: GuessColumn): boolean {
  const distinct = new Set(column.values).size
  return isTime(column) || shareOfForm('number', column.values) >= MOST || distinct <= Math.max(2, column.values.length / 2)
}

/** Without a header the first two columns are the ends, when they are alike and the others could qualify their tie. */
function withoutHeader(columns: readonly GuessColumn[]): Ends | null {
  const [from, to, ...others] = columns
  if (from === undefined || to === undefined || columns.length > MOST_COLUMNS || !areAlike(from, to) || !others.every(couldQualify)) return null
  return { from: [{ column: from, rest: '' }], to: [{ column: to, rest: '' }] }
}

/** With other headers: exactly two columns that qualify nothing, alike, and some thing stands in both. */
function byValues(columns: readonly GuessColumn[]): Ends | null {
  const candidates = columns.filter(column => !isTime(column) && !(column.meaning !== null && QUALIFYING.has(column.meaning)) && !couldBeAmount(column))
  const [from, to] = candidates
  const isPair = from !== undefined && to !== undefined && candidates.length === 2 && columns.length <= MOST_COLUMNS
  if (!isPair || !couldBeEnd(from) || !couldBeEnd(to) || !areAlike(from, to) || !overlaps(from, to)) return null
  return { from: [{ column: from, rest: '' }], to: [{ column: to, rest: '' }] }
}

/** A header that names some other fact of a thing is no end, whatever its values look like. */
function couldBeEnd({ said, telling }: GuessColumn): boolean {
  return said === null || said === 'key' || (telling !== null && IDENTITIES.has(telling))
}

function couldBeAmount(column: GuessColumn): boolean {
  return column.meaning === null && shareOfForm('number', column.values) >= MOST && shareOfForm('whole', column.values) < MOST
}

/** The ends of the ties that a table lists; null when it lists things. */
export function endsOf(columns: readonly GuessColumn[], headed: boolean): Ends | null {
  return headed ? (byHeader(columns) ?? byValues(columns)) : withoutHeader(columns)
}

/** The likeliest ends when the analyst says that it is a table of ties: the first two columns that are neither time nor amount. */
export function likeliestEnds(columns: readonly GuessColumn[], headed: boolean): Ends | null {
  const known = endsOf(columns, headed)
  if (known !== null) return known
  const [from, to] = columns.filter(column => !isTime(column) && !couldBeAmount(column) && !(column.meaning !== null && QUALIFYING.has(column.meaning)))
  return from === undefined || to === undefined ? null : { from: [{ column: from, rest: '' }], to: [{ column: to, rest: '' }] }
}
