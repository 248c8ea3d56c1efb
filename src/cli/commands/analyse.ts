import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { readLedgerFile, standing, type Ledger } from '#model/judgement-ledger.ts'
import type { Mapping } from '#model/mapping.ts'
import { minutesOf, readDate } from '#model/dates.ts'
import { NO_TIME } from '#model/records.ts'
import { startInline } from '#workers/inline.ts'
import type { JobRunner } from '#workers/thread.ts'
import { RefusedInput, UsageError, wholeNumber, type CliCommand, type CommandInput, type CommandOutcome } from '../command-line.ts'
import { plainText } from '../plain-text.ts'
import { ANALYSE_FILES, resultFiles, type RefusedFile } from '../result-files.ts'
import { checkFolder } from '../result-folder.ts'

const HANDLE = 'case'

async function csvFilesOf(folder: string): Promise<string[]> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch {
    throw new RefusedInput(`${folder} is no folder that can be read; give the folder with the partners' CSV files`)
  }
  const files = names.filter(name => /\.(csv|tsv|txt)$/i.test(name) && !/^readme/i.test(name)).sort()
  if (files.length === 0) throw new RefusedInput(`${folder} holds no .csv file`)
  return files.map(name => join(folder, name))
}

async function mappingsOf(run: JobRunner, flags: ReadonlyMap<string, string>): Promise<Mapping[]> {
  const mappings: Mapping[] = []
  for (const path of (flags.get('mapping') ?? '').split(',').filter(part => part !== '')) {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch {
      throw new RefusedInput(`mapping ${path} cannot be read; save one in the mapping step of the page`)
    }
    try {
      mappings.push(await run.run('readMapping', { text }))
    } catch (error) {
      throw new RefusedInput(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return mappings
}

/** The ledger that the page saved; empty without the flag. */
async function ledgerOf(flags: ReadonlyMap<string, string>): Promise<Ledger> {
  const path = flags.get('judgements')
  if (path === undefined) return []
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new RefusedInput(`judgements ${path} cannot be read; save them on the page 'Beoordelen' (Review)`)
  }
  try {
    return readLedgerFile(text)
  } catch (error) {
    throw new RefusedInput(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What became of the judgements, where there are any. */
function judgementSummary(ledger: Ledger, gone: number): { readonly counts: object; readonly lines: readonly string[] } {
  if (ledger.length === 0) return { counts: {}, lines: [] }
  const count = standing(ledger).length
  const takenBack = ledger.filter(entry => 'takesBack' in entry).length
  return { counts: { judgements: count, judgementsTakenBack: takenBack, judgementsGone: gone }, lines: [`${count} judgements count, ${takenBack} were taken back; ${gone} are about mentions that are gone`] }
}

function asOfFrom(flags: ReadonlyMap<string, string>): number | null {
  const text = flags.get('as-of')
  if (text === undefined) return null
  const minutes = minutesOf(readDate(text))
  if (minutes === NO_TIME) throw new UsageError(`--as-of is '${text}'; give a date as 2026-01-31`)
  return minutes
}

/** Names of columns in a remark: enough of them, and of each, to know the file by. */
const MOST_COLUMNS = 6
const MOST_NAME = 40

function columnsText(header: readonly string[]): string {
  return `${header.slice(0, MOST_COLUMNS).map(name => plainText(name, MOST_NAME)).join(', ')}${header.length > MOST_COLUMNS ? ', …' : ''}`
}

type Reading = {
  readonly keys: string[]
  readonly refused: RefusedFile[]
  /** Whether one was refused that is not in the case already. */
  incomplete: boolean
}

async function readFiles(run: JobRunner, files: readonly string[], mappings: readonly Mapping[], input: CommandInput): Promise<Reading> {
  const reading: Reading = { keys: [], refused: [], incomplete: false }
  for (const path of files) {
    const name = basename(path)
    const label = name.replace(/\.\w+$/, '')
    const { size } = await stat(path)
    const bytes = () => createReadStream(path, { highWaterMark: 1 << 20 })
    const add = (mapping: Mapping | null) => run.run('addFile', { handle: HANDLE, fileName: name, file: bytes(), size, keys: reading.keys, bannedColumns: DEFAULT_BANNED_COLUMNS, mapping, encoding: null })
    const refuse = (why: string, lost = true): void => {
      reading.incomplete ||= lost
      reading.refused.push({ file: label, why })
      input.note(`${name}: ${why}`)
    }
    try {
      let outcome = await add(null)
      const fitting = outcome.kind === 'unknown' && mappings.length > 0 ? await run.run('findMapping', { file: bytes(), fileName: name, mappings, headerless: true }) : null
      if (fitting) outcome = await add(fitting)
      if (outcome.kind === 'imported' && outcome.source.rows === 0) input.note(`${name}: has a header only, 0 rows; check whether the export is complete`)
      if (outcome.kind === 'imported') reading.keys.push(outcome.key)
      else if (outcome.kind === 'duplicate') refuse(`the same bytes as ${outcome.of}; skipped`, false)
      else refuse(`no known export has these columns (${columnsText(outcome.unknown.header)})${mappings.length === 0 ? '' : ' and no mapping given fits them'}; make a mapping in the page and give it with --mapping`)
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error))
    }
  }
  return reading
}

async function analyse(input: CommandInput): Promise<CommandOutcome> {
  const { flags, operands } = input
  for (const flag of ['covenant', 'purpose', 'recipient']) if (flags.has(flag)) throw new UsageError(`--${flag} is not there yet: this version applies the ban list only and marks its results 'no covenant in force'`)
  const run = startInline((job, done) => input.progress(job, done))
  const out = flags.get('out')!
  await checkFolder(out)
  const files = await csvFilesOf(operands[0]!)
  const mappings = await mappingsOf(run, flags)
  const ledger = await ledgerOf(flags)
  const choices = { judgements: standing(ledger), seed: wholeNumber(flags, 'seed', 1), asOf: asOfFrom(flags) }
  const { keys, refused, incomplete } = await readFiles(run, files, mappings, input)
  if (keys.length === 0) throw new RefusedInput(`none of the ${files.length} files in ${operands[0]} could be read`)
  await run.run('analyse', { handle: HANDLE, keys, choices })
  const result = await run.run('result', { handle: HANDLE })
  await mkdir(out, { recursive: true })
  for (const [name, text] of resultFiles(result, refused)) await writeFile(join(out, name), text)
  const { records, network, structures, findings, resolution } = result
  const judged = judgementSummary(ledger, resolution.judgementsIgnored ?? 0)
  const rows = records.sources.reduce((sum, source) => sum + source.rows, 0)
  const quarantined = records.sources.reduce((sum, source) => sum + source.quarantined.length, 0)
  const topLevel = structures.levels.length - 1
  const summary = {
    files: records.sources.length, refused: refused.length, rows, accepted: rows - quarantined, quarantined, mentions: records.mentions.count, entities: network.nodes,
    relations: network.edges.count, structures: structures.structures.filter(structure => structure.level === topLevel && structure.members.length > 2).length, findings: findings.length, ...judged.counts, out,
  }
  return {
    // What was read is written, but whoever runs this unseen must notice that something was not.
    code: incomplete ? 1 : 0,
    summary,
    lines: [
      `${summary.files} files read, ${summary.refused} refused${refused.length === 0 ? '' : ' (sources.json says why)'}; no covenant in force, the ban list applies`,
      `${rows} rows = ${summary.accepted} used + ${quarantined} quarantined`,
      `${summary.mentions} mentions -> ${summary.entities} entities, ${summary.relations} relations`,
      ...judged.lines,
      `${summary.structures} structures of three or more members, ${summary.findings} findings to review`,
      `written to ${out}: ${ANALYSE_FILES.map(file => file.name).join(' ')}`,
    ],
  }
}

export const analyseCommand: CliCommand = {
  name: 'analyse',
  does: 'Reads every partner file in the folder (others through a saved mapping), merges them, finds structures and findings. Exit code 1 when a file was refused; the results hold what was read.',
  operands: ['FOLDER'],
  flags: [
    { name: 'out', value: 'DIR', means: 'where the results go', required: true },
    { name: 'mapping', value: 'F[,F]', means: 'saved mappings for files that are no known export; one named like the file goes first, one without column names is taken only for a table of as many columns that has none either and whose values fit' },
    { name: 'judgements', value: 'F', means: 'judgements saved on the review page; those about mentions that are gone are counted and kept out' },
    { name: 'as-of', value: 'DATE', means: 'the day to which "now" is set; the latest date in the data when absent' },
    { name: 'seed', value: 'N', means: 'seed of structures; 1 when absent' },
    { name: 'covenant', value: 'F', means: 'comes with the covenant; refused until then' },
    { name: 'purpose', value: 'P', means: 'comes with the covenant; refused until then' },
    { name: 'recipient', value: 'R', means: 'comes with the covenant; refused until then' },
  ],
  writes: ANALYSE_FILES,
  run: analyse,
}
