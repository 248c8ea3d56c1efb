import { buildNetwork } from '#graph/build-network.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { minutesOf, readDate } from '#model/dates.ts'
import { kindIndex, type EntityKind } from '#model/kinds.ts'
import { partnerIndex, type PartnerId } from '#model/partners.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import type { Records, Source } from '#model/records.ts'
import { relationIndex, type RelationKind } from '#model/relations.ts'
import type { Resolution } from '#model/resolution.ts'
import type { Structures } from '#structures/structure.ts'
import { findFindings, type EarningInput } from '#earning/earning-models.ts'
import type { Finding, IndicatorOutcome } from '#earning/finding.ts'

/** What one slot of a row says; `entity` names the entity it is merged into (its kind comes from the first mention that is certain of it). */
export type Said = { readonly slot: string; readonly kind: EntityKind; readonly entity: string; readonly states: Partial<Record<PropertyId, string>> }
export type Tied = { readonly kind: RelationKind; readonly from: string; readonly to: string; readonly start?: string; readonly end?: string }
export type CaseRow = { readonly row: number; readonly says: readonly Said[]; readonly ties: readonly Tied[] }
export type CaseFile = { readonly partner: PartnerId; readonly file: string; readonly columns: readonly string[]; readonly rows: readonly CaseRow[] }

type Cells = Readonly<Record<string, string>>

/** Minutes since 1970 of an ISO day. */
export const day = (text: string): number => minutesOf(readDate(text))

export const AS_OF = day('2025-06-30')

const given = (states: Partial<Record<PropertyId, string | undefined>>): Partial<Record<PropertyId, string>> =>
  Object.fromEntries(Object.entries(states).filter(([, text]) => text !== undefined && text !== ''))

const dated = (tie: Tied, start: string | undefined, end: string | undefined): Tied => ({ ...tie, ...(start ? { start } : {}), ...(end ? { end } : {}) })

const numbered = (rows: readonly Cells[], read: (cells: Cells) => Omit<CaseRow, 'row'>): CaseRow[] => rows.map((cells, index) => ({ row: index + 1, ...read(cells) }))

const addressOf = (cells: Cells, says: Said[]): string | undefined => {
  if (!cells.straat) return undefined
  says.push({ slot: 'adres', kind: 'Address', entity: `${cells.straat} ${cells.huisnr ?? ''}`, states: given({ street: cells.straat, houseNumber: cells.huisnr }) })
  return 'adres'
}

const isFirm = (name: string): boolean => /\bBV\b/.test(name)

/** A trade register file in the columns of partner-exports.md 2.10; an officer `… BV` is the firm with that kvk_nr. */
export function kvk(rows: readonly Cells[], without: readonly string[] = []): CaseFile {
  const columns = ['kvk_nr', 'rechtsvorm', 'sbi', 'datum_oprichting', 'datum_opheffing', 'reden', 'straat', 'huisnr', 'functionaris', 'functie', 'datum_in_functie', 'datum_uit_functie', 'aandeel_pct']
  const read = (cells: Cells): Omit<CaseRow, 'row'> => {
    const states = given({ kvkNumber: cells.kvk_nr, legalForm: cells.rechtsvorm, sbiCode: cells.sbi, foundedOn: cells.datum_oprichting, dissolvedOn: cells.datum_opheffing, endReason: cells.reden })
    const says: Said[] = [{ slot: 'onderneming', kind: 'Organization', entity: cells.kvk_nr!, states }]
    const ties: Tied[] = []
    const address = addressOf(cells, says)
    if (address) ties.push(dated({ kind: 'RegisteredAt', from: 'onderneming', to: address }, cells.datum_oprichting, cells.datum_opheffing))
    if (cells.functionaris) {
      says.push({ slot: 'functionaris', kind: isFirm(cells.functionaris) ? 'Organization' : 'Person', entity: cells.functionaris, states: { name: cells.functionaris } })
      ties.push(dated({ kind: 'Directorship', from: 'functionaris', to: 'onderneming' }, cells.datum_in_functie, cells.datum_uit_functie))
      if (Number(cells.aandeel_pct) > 0) ties.push(dated({ kind: 'Ownership', from: 'functionaris', to: 'onderneming' }, cells.datum_in_functie, cells.datum_uit_functie))
    }
    return { says, ties }
  }
  const kept = rows.map(cells => Object.fromEntries(Object.entries(cells).filter(([name]) => !without.includes(name))))
  return { partner: 'kvk', file: 'kvk_handelsregister', columns: columns.filter(name => !without.includes(name)), rows: numbered(kept, read) }
}

/** A tax file on firms (2.5); `kvk_nr` says which firm, in place of the merge by RSIN. */
export function tax(rows: readonly Cells[], without: readonly string[] = []): CaseFile {
  const columns = ['fiscaalnr', 'soort', 'naam', 'jaar', 'omzet_excl', 'loonsom', 'aantal_werknemers', 'winst']
  const read = (cells: Cells): Omit<CaseRow, 'row'> => {
    const states = given({ legalForm: cells.soort, year: cells.jaar, turnover: cells.omzet_excl, wages: cells.loonsom, employees: cells.aantal_werknemers, profit: cells.winst })
    return { says: [{ slot: 'onderneming', kind: 'Organization', entity: cells.kvk_nr!, states }], ties: [] }
  }
  const kept = rows.map(cells => Object.fromEntries(Object.entries(cells).filter(([name]) => !without.includes(name))))
  return { partner: 'belastingdienst', file: 'belastingdienst_ondernemingen', columns: columns.filter(name => !without.includes(name)), rows: numbered(kept, read) }
}

/** A land register file (2.12). */
export function land(rows: readonly Cells[]): CaseFile {
  const columns = ['kad_aanduiding', 'straat', 'huisnr', 'gerechtigde', 'datum_akte', 'datum_doorhaling']
  const read = (cells: Cells): Omit<CaseRow, 'row'> => {
    const says: Said[] = [{ slot: 'perceel', kind: 'RealEstate', entity: cells.kad_aanduiding!, states: { cadastralDesignation: cells.kad_aanduiding! } }]
    const ties: Tied[] = []
    const address = addressOf(cells, says)
    if (address) ties.push({ kind: 'LocatedAt', from: 'perceel', to: address })
    if (cells.gerechtigde) {
      says.push({ slot: 'gerechtigde', kind: isFirm(cells.gerechtigde) || /^\d{8}$/.test(cells.gerechtigde) ? 'Organization' : 'Person', entity: cells.gerechtigde, states: { name: cells.gerechtigde } })
      ties.push(dated({ kind: 'Ownership', from: 'gerechtigde', to: 'perceel' }, cells.datum_akte, cells.datum_doorhaling))
    }
    return { says, ties }
  }
  return { partner: 'kadaster', file: 'kadaster_rechten', columns, rows: numbered(rows, read) }
}

function sourceOf({ partner, file, columns, rows }: CaseFile): Source {
  return {
    partner, file, sha256: '', bytes: 0, format: file, encoding: 'utf-8', encodingBasis: 'valid', delimiter: ';',
    rows: rows.length, accepted: rows.length, quarantined: [], columns: columns.map(name => ({ name, category: 'test', refusedBy: null })),
  }
}

class Strings {
  readonly list: string[] = ['']
  add(text: string): number {
    const at = this.list.indexOf(text)
    return at >= 0 ? at : this.list.push(text) - 1
  }
}

/** Records in the order in which files, rows and slots are given. */
export function recordsOf(files: readonly CaseFile[]): { readonly records: Records; readonly entities: readonly string[] } {
  const strings = new Strings()
  const slots = new Strings()
  const mention = { source: [] as number[], row: [] as number[], slot: [] as number[], kind: [] as number[], first: [0], entity: [] as string[] }
  const statement = { property: [] as number[], value: [] as number[] }
  const relation = { kind: [] as number[], from: [] as number[], to: [] as number[], start: [] as number[], end: [] as number[] }
  for (const [source, file] of files.entries()) {
    for (const { row, says, ties } of file.rows) {
      const at = new Map(says.map(({ slot }, index) => [slot, mention.entity.length + index]))
      for (const said of says) {
        mention.source.push(source)
        mention.row.push(row)
        mention.slot.push(slots.add(said.slot))
        mention.kind.push(kindIndex(said.kind))
        mention.entity.push(said.entity)
        const states = Object.entries(said.states)
        statement.property.push(...states.map(([property]) => propertyIndex(property as PropertyId)))
        statement.value.push(...states.map(([, text]) => strings.add(text)))
        mention.first.push(statement.property.length)
      }
      for (const tie of ties) {
        relation.kind.push(relationIndex(tie.kind))
        relation.from.push(at.get(tie.from)!)
        relation.to.push(at.get(tie.to)!)
        relation.start.push(day(tie.start ?? ''))
        relation.end.push(day(tie.end ?? ''))
      }
    }
  }
  const relations = relation.kind.length
  const records: Records = {
    sources: files.map(sourceOf),
    tables: files.map(({ columns }) => ({ columns, cells: [], strings: [''], rows: 0, rowNumber: new Uint32Array(), rowByte: new Float64Array() })),
    strings: strings.list,
    slots: slots.list,
    mentions: {
      count: mention.entity.length, source: Uint16Array.from(mention.source), row: Uint32Array.from(mention.row), slot: Uint16Array.from(mention.slot),
      kind: Uint8Array.from(mention.kind), kindUncertain: new Uint8Array(mention.entity.length), firstStatement: Uint32Array.from(mention.first),
    },
    statements: { count: statement.property.length, property: Uint16Array.from(statement.property), column: new Uint16Array(statement.property.length), value: Uint32Array.from(statement.value) },
    relations: {
      count: relations, kind: Uint8Array.from(relation.kind), from: Uint32Array.from(relation.from), to: Uint32Array.from(relation.to),
      start: Int32Array.from(relation.start), end: Int32Array.from(relation.end), amount: new Float64Array(relations).fill(Number.NaN), role: new Uint32Array(relations),
    },
  }
  return { records, entities: mention.entity }
}

/** The merge that the builder's entity names stand for. */
export function resolutionOf(records: Records, names: readonly string[]): Resolution {
  const ids = [...new Set(names)]
  const place = new Map(ids.map((id, entity) => [id, entity]))
  const members: number[][] = ids.map(() => [])
  for (const [mention, name] of names.entries()) members[place.get(name)!]!.push(mention)
  const firstMember = new Uint32Array(ids.length + 1)
  for (const [entity, list] of members.entries()) firstMember[entity + 1] = firstMember[entity]! + list.length
  const partners = members.map(list => list.reduce((set, mention) => set | (1 << partnerIndex(records.sources[records.mentions.source[mention]!]!.partner)), 0))
  return {
    entityOf: Uint32Array.from(names, name => place.get(name)!),
    entities: {
      count: ids.length, id: ids, kind: Uint8Array.from(members, list => records.mentions.kind[list.find(mention => records.mentions.kindUncertain[mention] === 0) ?? list[0]!]!), label: ids,
      partners: Uint16Array.from(partners), firstMember, members: Uint32Array.from(members.flat()),
    },
    merges: { count: 0, left: new Uint32Array(), right: new Uint32Array(), reason: new Uint8Array(), weight: new Int32Array() },
    reviews: [],
    suspects: [],
  }
}

export const NO_STRUCTURES: Structures = { algorithm: 'louvain', resolution: 1, seed: 1, modularity: 0, levels: [], structures: [] }

/** What the models get of a case. */
export function inputOf(files: readonly CaseFile[], more: Partial<EarningInput> = {}): EarningInput {
  const { records, entities } = recordsOf(files)
  const resolution = resolutionOf(records, entities)
  return { records, resolution, network: buildNetwork(records, resolution), structures: NO_STRUCTURES, asOf: AS_OF, ...more }
}

export function findingsIn(files: readonly CaseFile[], more: Partial<EarningInput> = {}): readonly Finding[] {
  return findFindings(inputOf(files, more), NO_PROGRESS)
}

/** One indicator of one finding; throws when the finding is not there, so that no check passes on nothing. */
export function outcome(findings: readonly Finding[], id: string, indicator: string): IndicatorOutcome {
  const found = findings.find(finding => finding.id === id)?.indicators.find(one => one.id === indicator)
  if (found === undefined) throw new Error(`no ${indicator} in finding ${id}; findings: ${findings.map(finding => finding.id).join(', ') || 'none'}`)
  return found
}
