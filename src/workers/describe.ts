import type { PartnerId } from '#model/partners.ts'
import { PROPERTIES, KEY_SEPARATOR, type PropertyId } from '#model/properties.ts'
import { isoDay } from '#model/dates.ts'
import { cellText } from '#model/table.ts'
import type { Source } from '#model/records.ts'
import type { CaseResult } from './case-work.ts'
import { describeMerges, type MergeDescription } from './describe-merges.ts'
import { edgeAmounts, type Amount } from './edge-amounts.ts'
import { placeOf } from './mention-place.ts'
import { Refusal } from './protocol.ts'

/** A value with the place it came from. */
export type Fact = { readonly property: PropertyId; readonly text: string; readonly column: string; readonly category: string | null; readonly suspect: boolean }

/** One row's word on an entity. */
export type MentionDescription = {
  readonly partner: PartnerId
  readonly file: string
  readonly row: number
  readonly slot: string
  readonly facts: readonly Fact[]
}

export type LinkDescription = {
  readonly edge: number
  readonly other: number
  readonly kind: number
  readonly outgoing: boolean
  readonly count: number
  readonly first: string
  readonly last: string
  /** Sums, one for each unit that the rows use, ordered by unit; none when no row states a number. */
  readonly amounts: readonly Amount[]
  readonly partners: number
}

export type EntityDescription = {
  readonly node: number
  readonly mentions: readonly MentionDescription[]
  readonly links: readonly LinkDescription[]
  readonly merges: readonly MergeDescription[]
}

/** What one row says about a thing, in the order of the file's columns. */
export function describeMention(result: CaseResult, mention: number): MentionDescription {
  const { records, resolution } = result
  const { source, row, slot } = placeOf(records, mention)
  const suspects = new Set(resolution.suspects.filter(suspect => suspect.mention === mention).map(suspect => suspect.property))
  const facts: Fact[] = []
  for (let s = records.mentions.firstStatement[mention]!; s < records.mentions.firstStatement[mention + 1]!; s++) {
    const text = records.strings[records.statements.value[s]!]!.replace(KEY_SEPARATOR, ' · ')
    const column = source.columns[records.statements.column[s]!]
    const property = records.statements.property[s]!
    if (text !== '') facts.push({ property: PROPERTIES[property]!.id, text, column: column?.name ?? '', category: column?.category ?? null, suspect: suspects.has(property) })
  }
  return { partner: source.partner, file: source.file, row, slot, facts }
}

function describeLinks(result: CaseResult, node: number): LinkDescription[] {
  const { network } = result
  const { edges } = network
  const links: LinkDescription[] = []
  for (let i = network.offset[node]!; i < network.offset[node + 1]!; i++) {
    const edge = network.edge[i]!
    links.push({
      edge, other: network.target[i]!, kind: edges.kind[edge]!, outgoing: edges.from[edge] === node,
      count: edges.relations[edge]!, first: isoDay(edges.first[edge]!), last: isoDay(edges.last[edge]!),
      amounts: edgeAmounts(result, edge), partners: edges.partners[edge]!,
    })
  }
  return links.sort((a, b) => a.kind - b.kind || b.count - a.count || a.other - b.other)
}

/** All that the case holds on one entity: every mention with its place, its links, and the merges that made it. */
export function describeEntity(result: CaseResult, node: number): EntityDescription {
  const { firstMember, members } = result.resolution.entities
  const own = Array.from(members.subarray(firstMember[node]!, firstMember[node + 1]!))
  return { node, mentions: own.map(mention => describeMention(result, mention)), links: describeLinks(result, node), merges: describeMerges(result, node) }
}

/** A source row as the file has it: refused columns by name and rule only. */
export type SourceRow = {
  readonly partner: PartnerId
  readonly file: string
  readonly row: number
  readonly byte: number
  readonly sha256: string
  readonly cells: readonly { readonly column: string; readonly category: string | null; readonly refusedBy: Source['columns'][number]['refusedBy']; readonly text: string | null }[]
  /** Why the row was kept out; null when it was used. */
  readonly quarantined: { readonly reason: string; readonly detail: string } | null
  /** Entities that the row mentions, by slot. */
  readonly entities: readonly { readonly slot: string; readonly node: number }[]
}

function entitiesOfRow(result: CaseResult, source: number, row: number): SourceRow['entities'] {
  const { mentions, slots } = result.records
  const found: { slot: string; node: number }[] = []
  for (let m = 0; m < mentions.count; m++) {
    if (mentions.source[m] === source && mentions.row[m] === row) found.push({ slot: slots[mentions.slot[m]!]!, node: result.resolution.entityOf[m]! })
  }
  return found
}

/** One row of one file with all its cells; throws a Refusal when there is no such row. */
export function sourceRow(result: CaseResult, file: string, row: number): SourceRow {
  const at = result.records.sources.findIndex(source => source.file === file)
  const source = result.records.sources[at]
  const table = result.records.tables[at]
  if (!source || !table) throw new Refusal('no-such-file', { file }, `no file '${file}' in this case`)
  const common = { partner: source.partner, file, row, sha256: source.sha256 }
  const index = table.rowNumber.indexOf(row)
  if (index < 0) {
    const kept = source.quarantined.find(entry => entry.row === row)
    if (!kept) throw new Refusal('no-such-row', { file, row }, `${file} has no row ${row}`)
    return { ...common, byte: kept.byte, cells: [], quarantined: { reason: kept.reason, detail: kept.detail }, entities: [] }
  }
  const columnAt = new Map(table.columns.map((name, position) => [name, position]))
  const cells = source.columns.map(column => {
    const position = columnAt.get(column.name)
    return { column: column.name, category: column.category, refusedBy: column.refusedBy, text: position === undefined ? null : cellText(table, position, index) }
  })
  return { ...common, byte: table.rowByte[index]!, cells, quarantined: null, entities: entitiesOfRow(result, at, row) }
}

/** The rows behind an edge. */
export function edgeRows(result: CaseResult, edge: number): { file: string; row: number; partner: PartnerId; start: string; end: string; amount: number; role: string }[] {
  const { records, network } = result
  const rows = []
  for (let i = network.edges.firstRelation[edge]!; i < network.edges.firstRelation[edge + 1]!; i++) {
    const relation = network.edges.relation[i]!
    const { source, row } = placeOf(records, records.relations.from[relation]!)
    rows.push({
      file: source.file, row, partner: source.partner,
      start: isoDay(records.relations.start[relation]!), end: isoDay(records.relations.end[relation]!),
      amount: records.relations.amount[relation]!, role: records.strings[records.relations.role[relation]!]!,
    })
  }
  return rows
}
