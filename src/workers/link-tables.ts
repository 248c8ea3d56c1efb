import { readTable } from '#intake/read-table.ts'
import type { ReadResult } from '#intake/read-options.ts'
import type { Progress } from '#lib/progress.ts'
import { cellText, type Table } from '#model/table.ts'
import { linkRecords, type LinkedRecords } from '#resolve/linkage/link-records.ts'
import { LINK_PROPERTIES, propertyOfHeader, type LinkColumn, type LinkProperty } from '#resolve/linkage/properties.ts'
import { readTableModel, tableModelHash, TableModelRefused, type TableModel } from '#resolve/linkage/table-model.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'
import type { OpenCases } from './open-cases.ts'
import { Refusal } from './protocol.ts'

export type LinkFile = { readonly fileName: string; readonly chunks: AsyncIterable<Uint8Array> }

export type LinkRequest = {
  /** One file: its own records are resolved. Two: those of both together, pairs only across. */
  readonly files: readonly LinkFile[]
  readonly idColumn: string
  readonly map: readonly (readonly [column: string, property: string])[]
  readonly ignore: readonly string[]
  /** JSON of a frozen model; null: the table trains its own. */
  readonly model: string | null
}

/** A record of one of the tables, named as in its file. */
type RecordName = { readonly table: 'A' | 'B'; readonly id: string }

export type LinkReport = {
  /** All pairs of each cluster, the weight in bits (log2 odds), the best first; of clusters of more than 200 records those that were compared. */
  readonly pairs: readonly { readonly left: string; readonly right: string; readonly weight: number }[]
  /** Every record, by table and row. */
  readonly clusters: readonly { readonly table: 'A' | 'B'; readonly id: string; readonly cluster: number }[]
  /** Which column was compared as what; null: not compared. */
  readonly columns: readonly { readonly file: string; readonly name: string; readonly property: LinkProperty | 'id' | null }[]
  readonly records: number
  readonly quarantined: readonly { readonly file: string; readonly row: number; readonly byte: number; readonly reason: string }[]
  readonly compared: number
  readonly cut: LinkedRecords['cut']
  readonly model: TableModel
  readonly modelHash: string
}

type ReadFile = { readonly fileName: string; readonly table: Table; readonly quarantined: ReadResult['quarantined'] }

/** Links the records of one plain table or of two: which column is what is found out, or given by `map`; no labels, no training data. */
export async function linkTables(_cases: OpenCases, request: LinkRequest, progress: Progress): Promise<LinkReport> {
  const files: ReadFile[] = []
  const quiet: Progress = { report: () => {}, check: () => progress.check() }
  for (const { fileName, chunks } of request.files) {
    const { table, quarantined } = await readTable(chunks, { onHeader: names => names.map(() => true) }, quiet)
    files.push({ fileName, table, quarantined })
    await loadTransliteration(table.strings)
  }
  checkColumns(files, request)
  progress.report(0.2)
  const names = files.flatMap((file, at) => recordNames(file, at === 0 ? 'A' : 'B', request.idColumn))
  const roles = files.map(({ table }) => table.columns.map(name => roleOf(name, request)))
  const linked = linkWith(request.model, joinedColumns(files, roles), names.length)
  progress.report(0.9)
  return reportOf(files, roles, names, linked)
}

function linkWith(model: string | null, columns: readonly LinkColumn[], records: number): LinkedRecords {
  try {
    return linkRecords(columns, records, model === null ? null : readTableModel(model))
  } catch (error) {
    if (error instanceof TableModelRefused) throw new Refusal('model-refused', { problem: error.message }, `the model cannot be used: ${error.message}`)
    throw error
  }
}

function checkColumns(files: readonly ReadFile[], { idColumn, map, ignore }: LinkRequest): void {
  const properties = new Set<string>(LINK_PROPERTIES)
  for (const [column, property] of map) {
    if (!properties.has(property)) throw new Refusal('no-such-property', { property }, `--map ${column}=${property}: no property '${property}'; there is ${LINK_PROPERTIES.join(', ')}`)
  }
  for (const { fileName, table } of files) if (!table.columns.includes(idColumn)) throw missing(fileName, idColumn, table)
  for (const column of [...map.map(([column]) => column), ...ignore]) {
    if (!files.some(({ table }) => table.columns.includes(column))) throw missing(files.map(file => file.fileName).join(' and '), column, files[0]!.table)
  }
}

function missing(file: string, column: string, table: Table): Refusal {
  return new Refusal('no-such-column', { file, column }, `${file} has no column '${column}'; it has: ${table.columns.join(', ')}`)
}

function recordNames({ fileName, table }: ReadFile, letter: 'A' | 'B', idColumn: string): RecordName[] {
  const column = table.columns.indexOf(idColumn)
  const seen = new Map<string, number>()
  return Array.from({ length: table.rows }, (_, row) => {
    const id = cellText(table, column, row)
    const number = table.rowNumber[row]!
    if (id === '') throw new Refusal('id-missing', { file: fileName, row: number }, `${fileName}, row ${number}: no value in the id column '${idColumn}'; choose another with --id`)
    const twin = seen.get(id)
    if (twin !== undefined) throw new Refusal('id-twice', { file: fileName, row: number }, `${fileName}, row ${number}: id '${id}' stands in row ${twin} too; choose a column without repetition with --id`)
    seen.set(id, number)
    return { table: letter, id }
  })
}

function roleOf(name: string, { idColumn, map, ignore }: LinkRequest): LinkProperty | 'id' | null {
  if (name === idColumn) return 'id'
  if (ignore.includes(name)) return null
  const given = map.find(([column]) => column === name)
  return given ? (given[1] as LinkProperty) : propertyOfHeader(name)
}

/** Columns of all files together: those of one property and place among its kind (the first address, the second) are one; others by their name. */
function joinedColumns(files: readonly ReadFile[], roles: readonly (readonly (LinkProperty | 'id' | null)[])[]): LinkColumn[] {
  const records = files.reduce((sum, { table }) => sum + table.rows, 0)
  const columns = new Map<string, { name: string; property: LinkProperty; parts: (Uint32Array | null)[] }>()
  for (const [f, { table }] of files.entries()) {
    const seen = new Map<string, number>()
    for (const [c, name] of table.columns.entries()) {
      const property = roles[f]![c]!
      if (property === null || property === 'id') continue
      const place = seen.get(property) ?? 0
      seen.set(property, place + 1)
      const key = property === 'other' ? `other ${name}` : `${property} ${place}`
      const column = columns.get(key) ?? { name, property, parts: files.map(() => null) }
      columns.set(key, column)
      column.parts[f] = table.cells[c]!.subarray(0, table.rows)
    }
  }
  const texts = files.flatMap(({ table }) => table.strings)
  return [...columns.values()].filter(({ parts }) => parts.every(part => part !== null)).map(({ name, property, parts }) => ({ name, property, ...oneNumbering(files, parts, { texts, records }) }))
}

/** Cells of several files under one numbering of texts: each file's dictionary follows the one before. */
function oneNumbering(files: readonly ReadFile[], parts: readonly (Uint32Array | null)[], { texts, records }: { texts: readonly string[]; records: number }): { texts: readonly string[]; codes: Uint32Array } {
  const codes = new Uint32Array(records)
  let at = 0
  let base = 0
  for (const [f, { table }] of files.entries()) {
    const cells = parts[f]
    for (let row = 0; row < table.rows; row++) codes[at++] = cells && cells[row] !== 0 ? base + cells[row]! : 0
    base += table.strings.length
  }
  return { texts, codes }
}

/** Clusters of more records than this list only the pairs that were compared: all pairs of a thousand would be half a million lines. */
const MOST_LISTED = 200

type ListedPair = { readonly left: string; readonly right: string; readonly weight: number; readonly order: number }

/** Pairs of one cluster; across the tables only when two are linked. */
function pairsInClusters(names: readonly RecordName[], { pairs, clusterOf, score }: LinkedRecords, across: boolean): ListedPair[] {
  const members = new Map<number, number[]>()
  for (const [record, cluster] of clusterOf.entries()) {
    const group = members.get(cluster)
    if (group) group.push(record)
    else members.set(cluster, [record])
  }
  const kept: ListedPair[] = []
  const add = (a: number, b: number, weight: number): void => {
    if (!across || names[a]!.table !== names[b]!.table) kept.push({ left: names[a]!.id, right: names[b]!.id, weight: weight / 1000, order: a * names.length + b })
  }
  for (const group of members.values()) {
    if (group.length > MOST_LISTED) continue
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) add(a, b, score(a, b))
  }
  for (let p = 0; p < pairs.count; p++) {
    const a = Math.min(pairs.left[p]!, pairs.right[p]!)
    const b = Math.max(pairs.left[p]!, pairs.right[p]!)
    if (clusterOf[a] === clusterOf[b] && members.get(clusterOf[a]!)!.length > MOST_LISTED) add(a, b, pairs.score[p]!)
  }
  return kept.sort((x, y) => y.weight - x.weight || x.order - y.order)
}

function reportOf(files: readonly ReadFile[], roles: readonly (readonly (LinkProperty | 'id' | null)[])[], names: readonly RecordName[], linked: LinkedRecords): LinkReport {
  const { clusterOf, model, cut, compared } = linked
  const numbers = new Map<number, number>()
  const clusters = names.map(({ table, id }, record) => {
    const cluster = clusterOf[record]!
    if (!numbers.has(cluster)) numbers.set(cluster, numbers.size + 1)
    return { table, id, cluster: numbers.get(cluster)! }
  })
  return {
    pairs: pairsInClusters(names, linked, files.length === 2).map(({ left, right, weight }) => ({ left, right, weight })),
    clusters,
    columns: files.flatMap(({ fileName, table }, f) => table.columns.map((name, c) => ({ file: fileName, name, property: roles[f]![c]! }))),
    records: names.length,
    quarantined: files.flatMap(({ fileName, quarantined }) => quarantined.map(({ row, byte, reason }) => ({ file: fileName, row, byte, reason }))),
    compared,
    cut,
    model,
    modelHash: tableModelHash(model),
  }
}
