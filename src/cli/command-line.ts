/** One flag of a command; `value` names its argument, none for a switch. */
export type Flag = { readonly name: string; readonly value: string | null; readonly means: string; readonly required?: boolean }

/** A command of the headless face: declared as data, so that --help and docs/cli.md say the same. */
export type CliCommand = {
  readonly name: string
  readonly does: string
  /** Positional arguments by name. */
  readonly operands: readonly string[]
  /** Further arguments that may be left out. */
  readonly optionalOperands?: readonly string[]
  readonly flags: readonly Flag[]
  /** Files it writes, with what stands in them. */
  readonly writes: readonly ResultFile[]
  readonly run: (input: CommandInput) => Promise<CommandOutcome>
}

export type ResultFile = { readonly name: string; readonly means: string; readonly columns: readonly (readonly [name: string, means: string])[] }

export type CommandInput = { readonly operands: readonly string[]; readonly flags: ReadonlyMap<string, string>; readonly note: (line: string) => void; readonly progress: (what: string, done: number) => void }

/** Lines for people, and the same as data for --json. */
export type CommandOutcome = { readonly code: 0 | 1; readonly lines: readonly string[]; readonly summary: Readonly<Record<string, unknown>> }

/** Wrong usage: exit code 2, with what to do. */
export class UsageError extends Error {}

/** Input that cannot be worked with: exit code 1, with the place and the way out. */
export class RefusedInput extends Error {}

const GENERAL_FLAGS: readonly Flag[] = [
  { name: 'json', value: null, means: 'summary on stdout as JSON' },
  { name: 'help', value: null, means: 'this text' },
]

/** Splits arguments into operands and flags; unknown, missing or repeated ones are refused with the known ones named. */
export function parseArguments(command: CliCommand, words: readonly string[]): { operands: string[]; flags: Map<string, string> } {
  const known = new Map([...command.flags, ...GENERAL_FLAGS].map(flag => [flag.name, flag]))
  const operands: string[] = []
  const flags = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!word.startsWith('--')) {
      operands.push(word)
      continue
    }
    const [name, inline] = splitOnce(word.slice(2))
    const flag = known.get(name)
    if (!flag) throw new UsageError(`${command.name} knows no flag --${name}; it knows ${[...known.keys()].map(key => `--${key}`).join(' ')}`)
    if (flags.has(name)) throw new UsageError(`--${name} is given twice; separate several values by commas`)
    if (flag.value === null) flags.set(name, 'true')
    else flags.set(name, inline ?? valueAfter(words, ++at, flag))
  }
  if (flags.has('help')) return { operands, flags }
  checkComplete(command, operands, flags)
  return { operands, flags }
}

function checkComplete(command: CliCommand, operands: readonly string[], flags: ReadonlyMap<string, string>): void {
  const least = command.operands.length
  if (operands.length < least || operands.length > least + (command.optionalOperands?.length ?? 0)) throw new UsageError(`usage: ${usageOf(command)}`)
  const missing = command.flags.find(flag => flag.required && !flags.has(flag.name))
  if (missing) throw new UsageError(`--${missing.name} ${missing.value} is missing; usage: ${usageOf(command)}`)
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

function valueAfter(words: readonly string[], at: number, flag: Flag): string {
  const value = words[at]
  if (value === undefined || value.startsWith('--')) throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`)
  return value
}

/** `verband analyse FOLDER --out DIR [--seed N]` */
export function usageOf(command: CliCommand): string {
  const flags = command.flags.map(flag => {
    const text = flag.value === null ? `--${flag.name}` : `--${flag.name} ${flag.value}`
    return flag.required ? text : `[${text}]`
  })
  return ['verband', command.name, ...command.operands, ...(command.optionalOperands ?? []).map(name => `[${name}]`), ...flags].join(' ')
}

/** The help text of a command. */
export function helpOf(command: CliCommand): string {
  const width = Math.max(...[...command.flags, ...GENERAL_FLAGS].map(flag => flag.name.length + (flag.value?.length ?? 0))) + 5
  const lines = [...command.flags, ...GENERAL_FLAGS].map(flag => `  ${`--${flag.name} ${flag.value ?? ''}`.padEnd(width)}${flag.means}`)
  return [usageOf(command), '', command.does, '', ...lines].join('\n')
}

/** A whole number from a flag. */
export function wholeNumber(flags: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const text = flags.get(name)
  if (text === undefined) return otherwise
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} is '${text}'; give a whole number from 0 to 999999999`)
  return Number(text)
}
