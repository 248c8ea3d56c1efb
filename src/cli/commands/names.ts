import { createReadStream } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { Table } from '#model/table.ts'
import { startInline } from '#workers/inline.ts'
import type { ScoredNames } from '#workers/score-names.ts'
import { RefusedInput, type CliCommand, type CommandInput, type CommandOutcome } from '../command-line.ts'
import { csvText } from '../csv-text.ts'
import { checkFile } from '../result-folder.ts'

/** Lines written at a time: a file of any size must not become one text. */
const LINES_A_PIECE = 10_000
/** Remarks on single rows; beyond these their number is enough. */
const MOST_REMARKS = 20

const OWN_COLUMNS = ['score', 'same', 'reasons'] as const

function* resultPieces(found: ScoredNames): Iterable<string> {
  const { table, score, same, reasons } = found
  // The columns of the input may hold any sign, so the header is written as a row like the others.
  const lines = (rows: Iterable<readonly (string | number)[]>): string => csvText([], rows).slice(1)
  yield lines([[...table.columns, ...OWN_COLUMNS.slice(0, reasons === null ? 2 : 3)]])
  for (let from = 0; from < table.rows; from += LINES_A_PIECE) {
    const rows = Array.from({ length: Math.min(LINES_A_PIECE, table.rows - from) }, (_, i) => {
      const row = from + i
      const own = [String(score[row]!), String(same[row] === 1)]
      return [...rowTexts(table, row), ...own, ...(reasons === null ? [] : [reasons[row]!])]
    })
    yield lines(rows)
  }
}

function rowTexts({ cells, strings }: Table, row: number): string[] {
  return cells.map(column => strings[column[row]!]!)
}

function tellWhatWasRead(found: ScoredNames, { note }: CommandInput): void {
  for (const { row, byte, reason } of found.quarantined.slice(0, MOST_REMARKS)) note(`row ${row} (byte ${byte}) left out: ${reason}`)
  if (found.quarantined.length > MOST_REMARKS) note(`and ${found.quarantined.length - MOST_REMARKS} more rows left out`)
  if (found.incomplete.length > 0) note(`${found.incomplete.length} rows without both names score 0, the first: row ${found.incomplete[0]}`)
  for (const [kind, rows] of found.otherKinds) note(`kind '${kind}' (${rows} rows): read as a person and as an organisation, the better counts`)
}

function refuseOwnColumns(table: Table, name: string, reasons: boolean): void {
  const taken = OWN_COLUMNS.slice(0, reasons ? 3 : 2).filter(column => table.columns.includes(column))
  if (taken.length > 0) throw new RefusedInput(`${name} has a column '${taken.join("', '")}' already; rename it, the result would hold two`)
}

async function names(input: CommandInput): Promise<CommandOutcome> {
  const { flags, operands } = input
  const path = operands[0]!
  const out = flags.get('out')!
  try {
    await access(path)
  } catch {
    throw new RefusedInput(`${path} cannot be read; give a CSV file with two names on each line`)
  }
  if (resolve(path) === resolve(out)) throw new RefusedInput(`--out ${out} is the input itself; give another name`)
  await checkFile(out)
  const run = startInline((job, done) => input.progress(job, done))
  const columns = { left: flags.get('left')!, right: flags.get('right')!, kind: flags.get('kind') ?? null }
  const reasons = flags.has('reasons')
  const found = await run.run('scoreNames', { fileName: basename(path), chunks: createReadStream(path), columns, reasons })
  refuseOwnColumns(found.table, basename(path), reasons)
  tellWhatWasRead(found, input)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, resultPieces(found))
  const same = found.same.reduce((sum, flag) => sum + flag, 0)
  const summary = { pairs: found.table.rows, same, encoding: found.encoding, incomplete: found.incomplete.length, quarantined: found.quarantined.length, out }
  return { code: 0, summary, lines: [`${summary.pairs} pairs -> ${same} taken for the same name`, `written to ${out}`] }
}

export const namesCommand: CliCommand = {
  name: 'names',
  does: 'Scores given pairs of names of persons, organisations or ships, in any script and any order of words. Delimiter and encoding are detected.',
  operands: ['PAIRS.csv'],
  flags: [
    { name: 'left', value: 'COL', means: 'column of the one name', required: true },
    { name: 'right', value: 'COL', means: 'column of the other name', required: true },
    { name: 'kind', value: 'COL', means: 'column that says what is named: Person, Organization, Company, Vessel, …; absent, or any other word such as LegalEntity: read as a person and as an organisation, the better counts' },
    { name: 'reasons', value: null, means: 'adds the column `reasons`' },
    { name: 'out', value: 'F.csv', means: 'where the scores go', required: true },
  ],
  writes: [
    {
      name: 'F.csv',
      means: 'one line per pair, in the order of the input, as UTF-8 with commas; rows that cannot be read are left out and named on stderr',
      columns: [
        ['every column of the input', 'as it is'],
        ['score', '0 nothing in common to 1 the same name'],
        ['same', 'true when the score reaches 0.7'],
        ['reasons', 'with --reasons: what took something off the score, the most first; `a = b (how)` met, `a ≠ b` contradict, `+` and `-` stand on the right or left side only'],
      ],
    },
  ],
  run: names,
}
