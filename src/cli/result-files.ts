import { kindAt } from '#model/kinds.ts'
import { isoDay } from '#model/dates.ts'
import { partnersOf } from '#model/partners.ts'
import { relationAt } from '#model/relations.ts'
import type { CaseResult } from '#workers/case-work.ts'
import { edgeMoney } from '#workers/edge-amounts.ts'
import type { ResultFile } from './command-line.ts'
import { csvText } from './csv-text.ts'

/** What `analyse` writes: the names and meanings of docs/cli.md come from here. */
export const ANALYSE_FILES: readonly ResultFile[] = [
  { name: 'sources.json', means: 'per file what was read and what was not', columns: [
    ['partner', 'who delivered it'], ['file', 'name without folder and `.csv`'], ['format', 'recognised export, or `mapping:<name>`; null when refused'], ['sha256', 'of the bytes'], ['encoding', 'as read'],
    ['rows', 'records after the header = accepted + all quarantined'], ['accepted', 'rows used'], ['quarantined', 'rows kept out, by reason'], ['columnsNotRead', '[{column, rule}]'], ['refused', 'why the file was not read; null when it was']] },
  { name: 'mentions.csv', means: 'each mention and the entity it belongs to', columns: [
    ['entity_id', 'stable id'], ['kind', 'kind of entity'], ['partner', ''], ['file', 'without folder and `.csv`'], ['row', '1 is the first data row'], ['slot', 'place in the row']] },
  { name: 'relations.csv', means: 'relations between entities, parallel ones of one kind together', columns: [
    ['from', 'entity id'], ['to', 'entity id'], ['kind', 'kind of relation'], ['partners', 'who states it, separated by spaces'], ['count', 'relations behind it'], ['first', 'earliest date'], ['last', 'latest date'], ['amount', 'sum of money, in the currency of the rows; empty when none, or when they name several currencies. The weight of a mapped relation is no amount']] },
  { name: 'structures.csv', means: 'members of each structure at each level', columns: [['structure_id', ''], ['level', '0 is the finest; `grown` for sets grown from signals'], ['entity_id', ''], ['role', 'empty while roles were not computed']] },
  { name: 'structures.json', means: 'each structure as a whole', columns: [['id', ''], ['level', ''], ['parent', 'structure one level up'], ['name', 'automatic'], ['size', 'members'], ['ties', 'relations inside'], ['stability', 'null: not measured'], ['seenBy', 'what each partner alone sees: members, ties, shares, connected parts']] },
  { name: 'findings.json', means: 'indicators of an earning model on a structure', columns: [
    ['id', ''], ['model', 'VM number'], ['structure', 'structure id'], ['score', 'weights hit × role coverage'], ['subject', 'entity the model looks at'], ['entities', 'entities with a role'], ['roles', 'found entities by role'],
    ['indicators', '[{id, verdict: hit | no-hit | not-testable, value, threshold, rows: [{file,row}], partners, missing}]']] },
  { name: 'interventions.json', means: 'empty until interventions are planned', columns: [] },
  { name: 'quarantine.csv', means: 'rows that were kept out', columns: [['file', ''], ['row', ''], ['byte', 'offset of the record'], ['reason', '']] },
]

const number = (value: number): string => (Number.isNaN(value) ? '' : String(Math.round(value * 100) / 100))

function mentionsCsv({ records, resolution }: CaseResult): string {
  const { mentions, sources, slots } = records
  const rows = Array.from({ length: mentions.count }, (_, m) => {
    const source = sources[mentions.source[m]!]!
    const entity = resolution.entityOf[m]!
    return [resolution.entities.id[entity]!, kindAt(resolution.entities.kind[entity]!), source.partner, source.file, mentions.row[m]!, slots[mentions.slot[m]!]!]
  })
  return csvText(['entity_id', 'kind', 'partner', 'file', 'row', 'slot'], rows)
}

function relationsCsv(result: CaseResult): string {
  const { edges, id } = result.network
  const rows = Array.from({ length: edges.count }, (_, e) => [
    id[edges.from[e]!]!, id[edges.to[e]!]!, relationAt(edges.kind[e]!), partnersOf(edges.partners[e]!).join(' '), edges.relations[e]!,
    isoDay(edges.first[e]!), isoDay(edges.last[e]!), number(edgeMoney(result, e)),
  ])
  return csvText(['from', 'to', 'kind', 'partners', 'count', 'first', 'last', 'amount'], rows)
}

function structuresCsv({ network, structures }: CaseResult): string {
  const rows = structures.structures.flatMap(structure =>
    Array.from(structure.members, node => [structure.id, String(structure.level), network.id[node]!, structure.roles.get(node) ?? '']))
  return csvText(['structure_id', 'level', 'entity_id', 'role'], rows)
}

function structuresJson({ structures }: CaseResult): unknown {
  return structures.structures.map(({ id, level, parent, name, members, ties, stability, seenBy }) => ({
    id, level, parent: parent === null ? null : structures.structures[parent]!.id, name, size: members.length, ties, stability, seenBy,
  }))
}

function findingsJson({ findings, network }: CaseResult): unknown {
  return findings.map(({ id, model, structure, score, weightHit, subject, entities, roles, indicators }) => ({
    id, model, structure, score, weightHit, subject: network.id[subject], entities: entities.map(node => network.id[node]),
    roles: Object.fromEntries(roles.map(role => [role.id, role.nodes.map(node => network.id[node])])), indicators,
  }))
}

/** A file that `analyse` found but could not read. */
export type RefusedFile = { readonly file: string; readonly why: string }

function sourcesJson({ records }: CaseResult, refused: readonly RefusedFile[]): unknown {
  const read = records.sources.map(source => {
    const quarantined: Record<string, number> = {}
    for (const row of source.quarantined) quarantined[row.reason] = (quarantined[row.reason] ?? 0) + 1
    return {
      partner: source.partner, file: source.file, format: source.format, sha256: source.sha256, bytes: source.bytes, encoding: source.encoding, encodingBasis: source.encodingBasis, delimiter: source.delimiter,
      rows: source.rows, accepted: source.accepted, quarantined,
      columnsNotRead: source.columns.flatMap(column => (column.refusedBy === null ? [] : [{ column: column.name, rule: column.refusedBy }])), refused: null,
    }
  })
  return [...read, ...refused.map(({ file, why }) => ({ partner: null, file, format: null, rows: 0, accepted: 0, quarantined: {}, columnsNotRead: [], refused: why }))]
}

function quarantineCsv({ records }: CaseResult): string {
  return csvText(['file', 'row', 'byte', 'reason'], records.sources.flatMap(source => source.quarantined.map(entry => [source.file, entry.row, entry.byte, entry.reason])))
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** The texts of all result files, by name; equal results give equal bytes. */
export function resultFiles(result: CaseResult, refused: readonly RefusedFile[]): Map<string, string> {
  return new Map([
    ['sources.json', json({ covenant: 'no covenant in force', asOf: isoDay(result.asOf), files: sourcesJson(result, refused) })],
    ['mentions.csv', mentionsCsv(result)],
    ['relations.csv', relationsCsv(result)],
    ['structures.csv', structuresCsv(result)],
    ['structures.json', json(structuresJson(result))],
    ['findings.json', json(findingsJson(result))],
    ['interventions.json', json([])],
    ['quarantine.csv', quarantineCsv(result)],
  ])
}
