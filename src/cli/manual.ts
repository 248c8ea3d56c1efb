import { usageOf } from './command-line.ts'
import { CLI_COMMANDS } from './commands/all.ts'

/** The text of docs/cli.md, made from the declarations of the commands; a test holds the two equal. */
export function cliManual(): string {
  const lines = [
    '# The command line', '',
    'Made from the code by `npm run -s verband -- manual`; do not edit by hand.', '',
    'The same core as in the page, without a browser: `npm run -s verband -- <command>`. Exit code 0 done, 1 input refused, all of it or part (says why), 2 wrong usage.',
    'Progress and remarks go to stderr, results to files, a summary to stdout (`--json` for JSON). Lists are separated by commas. Nothing is read from the clock.', '',
  ]
  for (const command of CLI_COMMANDS) {
    lines.push(`## ${command.name}`, '', '```', usageOf(command), '```', '', command.does, '', '| flag | means |', '|---|---|')
    for (const flag of command.flags) lines.push(`| \`--${flag.name}${flag.value === null ? '' : ` ${flag.value}`}\` | ${flag.means.replaceAll('|', '\\|')} |`)
    lines.push('', 'Writes:', '')
    for (const file of command.writes) {
      lines.push(`### ${file.name}`, '', `${file.means[0]!.toUpperCase()}${file.means.slice(1)}.`, '')
      if (file.columns.length > 0) lines.push('| field | means |', '|---|---|', ...file.columns.map(([name, means]) => `| \`${name}\` | ${means.replaceAll('|', '\\|')} |`), '')
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}
