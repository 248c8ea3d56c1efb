import { helpOf, parseArguments, RefusedInput, usageOf, UsageError, type CliCommand } from './command-line.ts'
import { CLI_COMMANDS } from './commands/all.ts'
import { cliManual } from './manual.ts'
import { plainText } from './plain-text.ts'

const PROGRESS_EVERY_MS = 500

function overview(): string {
  return ['verband <command> …', '', ...CLI_COMMANDS.map(command => `  ${usageOf(command)}`), '', 'verband <command> --help tells more.'].join('\n')
}

/** Writes progress to stderr, now and then, where a person may be looking. */
function progressLine(): (what: string, done: number) => void {
  let last = 0
  return (what, done) => {
    const now = performance.now()
    if (!process.stderr.isTTY || now - last < PROGRESS_EVERY_MS) return
    last = now
    process.stderr.write(`\r${what} ${Math.round(done * 100)} %   `)
  }
}

function showOverview(asked: string | undefined): 0 | 2 {
  if (asked === '--help' || asked === 'help') {
    process.stdout.write(`${overview()}\n`)
    return 0
  }
  process.stderr.write(`${asked === undefined ? 'which command?' : `there is no command '${asked}'`}\n${overview()}\n`)
  return 2
}

async function perform(command: CliCommand, words: readonly string[]): Promise<0 | 1> {
  const { operands, flags } = parseArguments(command, words)
  if (flags.has('help')) {
    process.stdout.write(`${helpOf(command)}\n`)
    return 0
  }
  const outcome = await command.run({ operands, flags, note: line => process.stderr.write(`${plainText(line)}\n`), progress: progressLine() })
  process.stdout.write(flags.has('json') ? `${JSON.stringify(outcome.summary)}\n` : `${outcome.lines.join('\n')}\n`)
  return outcome.code
}

/** What the system says when it will not do something with a file or folder, in words that say what to do. */
const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written; mind its permissions', EPERM: 'may not be read or written; mind its permissions', EROFS: 'stands where nothing can be written; give another place',
  ENOSPC: 'cannot be written: the disk is full', EISDIR: 'is a folder; give a file', ENOTDIR: 'is a file; give a folder', EEXIST: 'is there already, as something else; give another name', ENOENT: 'is not there',
}

function systemWords(error: Error): string | null {
  const { code, path } = error as NodeJS.ErrnoException
  const words = code === undefined ? undefined : SYSTEM_WORDS[code]
  return words === undefined ? null : `${path ?? 'an input'} ${words}`
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const refusal = error instanceof RefusedInput || error instanceof UsageError || ('code' in error && typeof error.code === 'string')
  return systemWords(error) ?? (refusal ? error.message : (error.stack ?? error.message))
}

/** A refusal is told in its own words; anything else is a fault of the program and shows where. */
function tell(error: unknown): 1 | 2 {
  process.stderr.write(`${wordsOf(error).split('\n').map(line => plainText(line)).join('\n')}\n`)
  return error instanceof UsageError ? 2 : 1
}

async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = words
  if (name === 'manual') {
    process.stdout.write(cliManual())
    return 0
  }
  const command = CLI_COMMANDS.find(known => known.name === name)
  if (!command) return showOverview(name)
  try {
    return await perform(command, rest)
  } catch (error) {
    return tell(error)
  }
}

process.exitCode = await main(process.argv.slice(2))
