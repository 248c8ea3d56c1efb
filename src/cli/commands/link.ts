import { createReadStream } from 'node:fs'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { startInline } from '#workers/inline.ts'
import type { LinkReport } from '#workers/link-tables.ts'
import { RefusedInput, UsageError, type CliCommand, type CommandInput, type CommandOutcome } from '../command-line.ts'
import { csvText } from '../csv-text.ts'
import { checkFolder } from '../result-folder.ts'

function pairsFrom(text: string): [string, string][] {
  return listFrom(text).map(entry => {
    const at = entry.lastIndexOf('=')
    if (at < 1 || at === entry.length - 1) throw new UsageError(`--map: '${entry}' is no column=property`)
    return [entry.slice(0, at), entry.slice(at + 1)]
  })
}

function listFrom(text: string): string[] {
  return text.split(',').map(part => part.trim()).filter(part => part !== '')
}

async function modelFrom(flags: ReadonlyMap<string, string>): Promise<string | null> {
  const path = flags.get('model')
  if (path === undefined) return null
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new RefusedInput(`model ${path} cannot be read; give the model.json of an earlier run`)
  }
}

async function link(input: CommandInput): Promise<CommandOutcome> {
  const { flags, operands } = input
  const out = flags.get('out')!
  await checkFolder(out)
  for (const path of operands) {
    try {
      await access(path)
    } catch {
      throw new RefusedInput(`${path} cannot be read; give a CSV file with a record on each line`)
    }
  }
  const run = startInline((job, done) => input.progress(job, done))
  const files = operands.map(path => ({ fileName: basename(path), chunks: createReadStream(path) }))
  const found = await run.run('linkTables', { files, idColumn: flags.get('id')!, map: pairsFrom(flags.get('map') ?? ''), ignore: listFrom(flags.get('ignore') ?? ''), model: await modelFrom(flags) })
  tellWhatWasRead(found, input)
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'pairs.csv'), csvText(['left', 'right', 'weight'], found.pairs.map(({ left, right, weight }) => [left, right, weight.toFixed(3)])))
  await writeFile(join(out, 'model.json'), `${JSON.stringify(found.model, null, 2)}\n`)
  await writeFile(join(out, 'clusters.csv'), csvText(['table', 'id', 'cluster'], found.clusters.map(({ table, id, cluster }) => [table, id, cluster])))
  const clusters = new Set(found.clusters.map(entry => entry.cluster)).size
  const columns = found.columns.map(({ file, name, property }) => ({ file, name, comparedAs: property }))
  const summary = { records: found.records, clusters, pairs: found.pairs.length, compared: found.compared, quarantined: found.quarantined.length, priorBits: found.model.prior / 1000, model: found.modelHash, columns, cut: found.cut, out }
  return { code: 0, summary, lines: [`${found.records} records -> ${clusters} clusters; ${found.pairs.length} pairs, ${found.compared} compared`, `written to ${out}`] }
}

function tellWhatWasRead({ columns, quarantined, cut }: LinkReport, { note }: CommandInput): void {
  note(`compared: ${columns.filter(column => column.property !== null && column.property !== 'id').map(({ name, property }) => `${name} as ${property}`).join(', ')}`)
  const left = columns.filter(column => column.property === null).map(column => column.name)
  if (left.length > 0) note(`not compared: ${left.join(', ')}`)
  for (const { file, row, byte, reason } of quarantined) note(`${file}, row ${row} (byte ${byte}) left out: ${reason}`)
  for (const { rule, blocks, pairs } of cut) note(`rule ${rule}: ${blocks} values shared by too many records were cut, ${pairs} pairs not compared under it`)
}

export const linkCommand: CliCommand = {
  name: 'link',
  does: 'Resolves the records of one table, or links two, without labels. Columns are recognised by their names; --map says otherwise, --ignore leaves out.',
  operands: ['A.csv'],
  optionalOperands: ['B.csv'],
  flags: [
    { name: 'id', value: 'COL', means: 'column that names each record', required: true },
    { name: 'map', value: 'col=property,…', means: 'what columns hold: name, firstName, lastName, initials, birthDate, gender, address, street, houseNumber, postalCode, city, region, country, phone, email, idNumber, legalForm, kind; other for any further attribute' },
    { name: 'ignore', value: 'col,…', means: 'columns that are not compared' },
    { name: 'model', value: 'F.json', means: 'frozen model of an earlier run (its model.json); without it the table trains its own' },
    { name: 'out', value: 'DIR', means: 'folder for the results', required: true },
  ],
  writes: [
    { name: 'pairs.csv', means: 'pairs of records in one cluster, the best first; with two tables those across; of clusters of more than 200 records only the pairs that were compared', columns: [['left', 'id in A'], ['right', 'id in A, or in B when two tables are linked'], ['weight', 'log2 odds that the two are one, in bits']] },
    { name: 'model.json', means: 'the model that was used: fields with their levels and probabilities, blocking rules, prior and thresholds', columns: [] },
    { name: 'clusters.csv', means: 'every record', columns: [['table', 'A or B'], ['id', 'as in the file'], ['cluster', 'from 1, in order of the first record']] },
  ],
  run: link,
}
