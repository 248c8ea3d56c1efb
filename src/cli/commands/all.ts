import type { CliCommand } from '../command-line.ts'
import { analyseCommand } from './analyse.ts'
import { communitiesCommand } from './communities.ts'
import { linkCommand } from './link.ts'
import { namesCommand } from './names.ts'

/** Every command of the headless face; --help, docs/cli.md and the contract test walk this list. */
export const CLI_COMMANDS: readonly CliCommand[] = [analyseCommand, communitiesCommand, linkCommand, namesCommand]
