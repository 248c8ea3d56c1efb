import { createReadStream } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { startInline } from '#workers/inline.ts'
import { RefusedInput, UsageError, wholeNumber, type CliCommand, type CommandInput, type CommandOutcome } from '../command-line.ts'
import { csvText } from '../csv-text.ts'
import { checkFile } from '../result-folder.ts'

function resolutionFrom(flags: ReadonlyMap<string, string>): number {
  const text = flags.get('resolution')
  if (text === undefined) return 1
  if (text === 'auto') throw new UsageError('--resolution auto is not there yet; give a number, 1 when absent')
  const value = Number(text)
  if (!(value > 0) || !Number.isFinite(value)) throw new UsageError(`--resolution is '${text}'; give a number above 0`)
  return value
}

async function communities(input: CommandInput): Promise<CommandOutcome> {
  const { flags, operands } = input
  const path = operands[0]!
  const algorithm = flags.get('algorithm') ?? 'louvain'
  if (algorithm !== 'louvain') throw new UsageError(`--algorithm ${algorithm} is not there yet; this version has louvain`)
  if (flags.has('source') !== flags.has('target')) throw new UsageError('--source and --target go together')
  const resolution = resolutionFrom(flags)
  const seed = wholeNumber(flags, 'seed', 1)
  const out = flags.get('out')!
  await checkFile(out)
  try {
    await access(path)
  } catch {
    throw new RefusedInput(`${path} cannot be read; give a file with an edge on each line`)
  }
  const run = startInline((job, done) => input.progress(job, done))
  const columns = { source: flags.get('source') ?? null, target: flags.get('target') ?? null, weight: flags.get('weight') ?? null }
  const found = await run.run('partitionEdges', { fileName: basename(path), chunks: createReadStream(path), columns, header: null, resolution, seed })
  for (const { row, byte, reason } of found.quarantined) input.note(`row ${row} (byte ${byte}) left out: ${reason}`)
  if (found.incomplete.length > 0) input.note(`${found.incomplete.length} rows without both ends or with an unusable weight left out, the first: row ${found.incomplete[0]}`)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, csvText(['node', 'community'], found.communities.map(({ node, community }) => [node, community])))
  const groups = new Set(found.communities.map(entry => entry.community)).size
  const summary = { nodes: found.communities.length, edges: found.edges, communities: groups, algorithm, resolution, seed, quarantined: found.quarantined.length, incomplete: found.incomplete.length, out }
  return { code: 0, summary, lines: [`${summary.nodes} nodes, ${summary.edges} edges -> ${groups} communities (${algorithm}, resolution ${resolution}, seed ${seed})`, `written to ${out}`] }
}

export const communitiesCommand: CliCommand = {
  name: 'communities',
  does: 'Partitions a plain edge list. Delimiter and header are detected; the first two columns are the ends unless named.',
  operands: ['EDGES.csv'],
  flags: [
    { name: 'out', value: 'F.csv', means: 'where the partition goes', required: true },
    { name: 'source', value: 'COL', means: 'column of one end' },
    { name: 'target', value: 'COL', means: 'column of the other end' },
    { name: 'weight', value: 'COL', means: 'column of weights; one named weight or gewicht is taken by itself' },
    { name: 'algorithm', value: 'louvain', means: 'louvain; leiden comes with its capability' },
    { name: 'resolution', value: 'R', means: 'a number above 0; 1 when absent' },
    { name: 'seed', value: 'N', means: '1 when absent' },
  ],
  writes: [{ name: 'F.csv', means: 'one line per node', columns: [['node', 'as in the file'], ['community', 'from 0, the largest first']] }],
  run: communities,
}
