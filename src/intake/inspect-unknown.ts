import type { MappingDraft, Reading } from '#model/mapping.ts'
import type { Encoding } from '#model/records.ts'
import { fitOf, fitsOf, type UseName } from './guess-fit.ts'
import { looksHeaderless } from './guess-header.ts'
import { guessMapping } from './guess-mapping.ts'
import { fileLabel, type UnknownFile as UnreadFile } from './import-file.ts'

export type { UseName } from './guess-fit.ts'

/** How well the values of a column fit what it is, or could be, used for. */
export type ColumnFit = {
  /** Share of the looked-at rows that have a value. */
  readonly filled: number
  /** Share of the non-empty values that fit the guessed use. */
  readonly share: number
  /** The same for every other use; null for a column that may not be read. */
  readonly shares: Readonly<Record<UseName, number>> | null
}

/** What the mapping step shows of a file that is none of the known exports. */
export type UnknownFile = {
  readonly fileName: string
  /** The first record, whether it holds names or data. */
  readonly header: readonly string[]
  readonly delimiter: string
  readonly encoding: Encoding
  /** Whether nothing in the file tells the encoding; windows-1252 is then a guess. */
  readonly encodingAssumed: boolean
  /** Records, as the guess reads the file: with the first one when it looks like data. */
  readonly rows: number
  readonly looksHeaderless: boolean
  /** The first ten records, as the guess reads the file; texts of columns that may not be read are empty. */
  readonly sample: readonly (readonly string[])[]
  /** Names of the columns that the ban list keeps out, as the guess names them. */
  readonly banned: readonly string[]
  readonly guess: MappingDraft
  /** The guess in the other shape. */
  readonly other: MappingDraft
  /** Per column of the file. */
  readonly fit: readonly ColumnFit[]
}

/** Rows that guesses rest on. */
const LOOKED_AT = 1000
const SAMPLE_ROWS = 10
/** A file of one column whose texts fall apart alike at spaces or colons is a table all the same (edge lists). */
const RARE_DELIMITERS = [' ', ':'] as const

type Grid = { readonly first: readonly string[]; readonly banned: readonly boolean[]; readonly rows: readonly (readonly string[])[]; readonly delimiter: string }

/** The first rows by column of the file; banned ones, which were never stored, are empty. */
function gridOf(result: UnreadFile): Grid {
  const banned = result.columns.map(column => column.refusedBy !== null)
  const stored = result.columns.map((_, at) => (banned[at]! ? -1 : banned.slice(0, at).filter(refused => !refused).length))
  const { cells, strings, rows } = result.table
  const rowAt = (row: number): string[] => stored.map(column => (column < 0 ? '' : (strings[cells[column]![row]!] ?? '')))
  return { first: writtenNames(result.header), banned, rows: Array.from({ length: Math.min(rows, LOOKED_AT) }, (_, row) => rowAt(row)), delimiter: result.delimiter }
}

/** The first record as the file has it: the reader makes a second `1` into `1 (2)`. */
function writtenNames(header: readonly string[]): string[] {
  return header.map((name, at) => {
    const plain = name.replace(/ ?\(\d+\)$/, '')
    return plain !== name && header.indexOf(plain) >= 0 && header.indexOf(plain) < at ? plain : name
  })
}

/** Cuts a single column at a delimiter that the reader does not look for by itself. */
function cutRarely(grid: Grid): Grid {
  if (grid.first.length !== 1 || grid.banned[0]!) return grid
  for (const delimiter of RARE_DELIMITERS) {
    const rows = grid.rows.map(row => row[0]!.split(delimiter))
    const first = grid.first[0]!.split(delimiter)
    const isTable = first.length >= 2 && first.length <= 6 && rows.every(row => row.length === first.length && row.every(cell => /^[\w.+-]+$/.test(cell)))
    if (isTable) return { first, rows, delimiter, banned: first.map(() => false) }
  }
  return grid
}

function columnOf(rows: readonly (readonly string[])[], at: number): string[] {
  return rows.map(row => row[at]!).filter(text => text.trim() !== '')
}

function columnFit(mapping: MappingDraft, at: number, rows: readonly (readonly string[])[], banned: boolean): ColumnFit {
  const values = columnOf(rows, at)
  return {
    filled: rows.length === 0 ? 0 : values.length / rows.length,
    share: fitOf(values, mapping.columns[at]!.use),
    shares: banned ? null : fitsOf(values),
  }
}

/** Nothing chosen: delimiter, header and encoding are found out. */
const FOUND_OUT: Reading = { header: null, delimiter: null, encoding: null }

/**
 * Looks at a file of no known format: whether it has a header, what its columns seem to hold, and how it could be mapped. Pure.
 * `result`: the file read with its first record as header (so that the ban list sees the names) and with the delimiter and
 * encoding of `chosen`; what is null there is found out.
 */
export function inspectUnknown(fileName: string, result: UnreadFile, chosen: Reading = FOUND_OUT): UnknownFile {
  const grid = chosen.delimiter === null ? cutRarely(gridOf(result)) : gridOf(result)
  const looksHeadless = looksHeaderless(grid.first, grid.first.map((_, at) => columnOf(grid.rows, at)))
  const headless = chosen.header === null ? looksHeadless : !chosen.header
  // A banned name keeps its column out even where it turns out to be data: what was refused was never read.
  const first = grid.first.map((text, at) => (grid.banned[at]! ? '' : text))
  const rows = headless ? [first, ...grid.rows] : grid.rows
  const header = grid.first.length === result.header.length ? result.header : grid.first
  const names = headless ? header.map((_, at) => `kolom ${at + 1}`) : header
  const { guess, other } = guessMapping({
    file: fileLabel(fileName), headed: !headless, delimiter: grid.delimiter,
    columns: names.map((name, at) => ({ name, banned: grid.banned[at]!, values: columnOf(rows, at) })),
  })
  const { encoding } = chosen
  return {
    fileName, header, delimiter: grid.delimiter, encoding: result.encoding, encodingAssumed: result.encodingBasis === 'assumed', rows: result.rows + (headless ? 1 : 0), looksHeaderless: looksHeadless,
    sample: rows.slice(0, SAMPLE_ROWS), banned: names.filter((_, at) => grid.banned[at]!), guess: { ...guess, encoding }, other: { ...other, encoding },
    fit: names.map((_, at) => columnFit(guess, at, rows, grid.banned[at]!)),
  }
}
