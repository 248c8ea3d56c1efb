import { readTable } from '#intake/read-table.ts'
import type { Progress } from '#lib/progress.ts'
import { readNumber } from '#model/numbers.ts'
import type { QuarantinedRow } from '#model/records.ts'
import { cellText, type Table } from '#model/table.ts'
import { communitiesOfEdges, type NodeCommunity } from '#structures/communities-of-edges.ts'
import type { OpenCases } from './open-cases.ts'
import { Refusal } from './protocol.ts'

export type EdgeColumns = { readonly source: string | null; readonly target: string | null; readonly weight: string | null }

export type PartitionRequest = {
  readonly fileName: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly columns: EdgeColumns
  /** null: found out. */
  readonly header: boolean | null
  readonly resolution: number
  readonly seed: number
}

export type Partition = {
  readonly communities: readonly NodeCommunity[]
  readonly edges: number
  readonly quarantined: readonly QuarantinedRow[]
  /** Rows without one of the two ends, by 1-based row number. */
  readonly incomplete: readonly number[]
}

/** Rows that tell how a table is parted. */
const LOOKED_AT = 1000

/** Names of ends and weight that a header may use, besides any in first and second place. */
const END_NAMES = /^(from|to|source|target|van|naar|src|dst|node1|node2|start|end|i|j|weight|gewicht|count|aantal)$/i

/** The first record names columns when it holds a known name, or when it is text where the rest is numbers. */
function looksLikeHeader(table: Table): boolean {
  const first = table.columns.map(name => name.replace(/ \(\d+\)$/, ''))
  if (first.some(name => END_NAMES.test(name))) return true
  if (table.rows === 0) return false
  const numeric = (text: string): boolean => text !== '' && !Number.isNaN(readNumber(text))
  const rows = Math.min(table.rows, 50)
  return first.slice(0, 2).some((name, column) => {
    if (numeric(name)) return false
    let numbers = 0
    for (let row = 0; row < rows; row++) if (numeric(cellText(table, column, row))) numbers++
    return numbers === rows
  })
}

/** Whether a table of one column falls apart at its spaces into one number of fields; the reader does not look for spaces by itself. */
function partedBySpaces(table: Table): boolean {
  if (table.columns.length !== 1) return false
  const texts = [table.columns[0]!, ...Array.from({ length: Math.min(table.rows, LOOKED_AT) }, (_, row) => cellText(table, 0, row))]
  const fields = texts.map(text => text.split(' ').length)
  return fields[0]! > 1 && fields.every(count => count === fields[0])
}

function columnAt(table: Table, name: string | null, otherwise: number): number {
  if (name === null) return otherwise
  const at = table.columns.indexOf(name)
  if (at < 0) throw new Refusal('no-such-column', { column: name }, `no column '${name}'; the file has: ${table.columns.join(', ')}`)
  return at
}

function edgesOf(table: Table, columns: EdgeColumns): { source: string[]; target: string[]; weight: number[] | null; incomplete: number[] } {
  const source = columnAt(table, columns.source, 0)
  const target = columnAt(table, columns.target, 1)
  const named = table.columns.findIndex(name => /^(weight|gewicht)$/i.test(name))
  const weight = columns.weight === null ? named : columnAt(table, columns.weight, -1)
  const found = { source: [] as string[], target: [] as string[], weight: weight < 0 ? null : ([] as number[]), incomplete: [] as number[] }
  for (let row = 0; row < table.rows; row++) {
    const from = cellText(table, source, row)
    const to = cellText(table, target, row)
    const value = weight < 0 ? 1 : readNumber(cellText(table, weight, row))
    if (from === '' || to === '' || Number.isNaN(value) || value < 0) {
      found.incomplete.push(table.rowNumber[row]!)
      continue
    }
    found.source.push(from)
    found.target.push(to)
    found.weight?.push(value)
  }
  return found
}

/** Reads a plain edge list and partitions it: delimiter and header are found out unless given. */
export async function partitionEdges(_cases: OpenCases, request: PartitionRequest, progress: Progress): Promise<Partition> {
  const pieces: Uint8Array[] = []
  for await (const piece of request.chunks) pieces.push(piece)
  const again = async function* (): AsyncIterable<Uint8Array> { yield* pieces }
  const quiet: Progress = { report: () => {}, check: () => progress.check() }
  const parted = (header: boolean, delimiter: string | null): ReturnType<typeof readTable> => readTable(again(), { header, onHeader: names => names.map(() => true), ...(delimiter === null ? {} : { delimiter }) }, quiet)
  const found = await parted(true, null)
  const delimiter = partedBySpaces(found.table) ? ' ' : null
  const read = (header: boolean): ReturnType<typeof readTable> => parted(header, delimiter)
  const withHeader = delimiter === null ? found : await read(true)
  const header = request.header ?? (request.columns.source !== null || looksLikeHeader(withHeader.table))
  const { table, quarantined } = header ? withHeader : await read(false)
  if (table.columns.length < 2) throw new Refusal('no-edge-list', { file: request.fileName }, `${request.fileName} has one column; an edge list needs two ends, separated by a comma, semicolon, tab, | or space`)
  progress.report(0.5)
  const { source, target, weight, incomplete } = edgesOf(table, request.columns)
  const communities = communitiesOfEdges({ source, target, ...(weight ? { weight } : {}) }, { algorithm: 'louvain', resolution: request.resolution, seed: request.seed })
  return { communities, edges: source.length, quarantined, incomplete }
}
