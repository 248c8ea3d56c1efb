import * as fc from 'fast-check'
import { buildNetwork } from '#graph/build-network.ts'
import type { Network } from '#graph/network.ts'
import { kindIndex, type EntityKind } from '#model/kinds.ts'
import { PARTNERS, partnerIndex, type PartnerId } from '#model/partners.ts'
import { NO_TIME, type Records, type Source } from '#model/records.ts'
import { RELATION_KINDS, relationIndex, type RelationKind } from '#model/relations.ts'
import type { Resolution } from '#model/resolution.ts'

export type PlainEntity = { readonly id: string; readonly kind: EntityKind; readonly label: string }

/** One row that ties two entities; ends are indices of entities. */
export type PlainTie = {
  readonly partner: PartnerId
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
  readonly start?: number
  readonly end?: number
  readonly amount?: number
}

/** One row that only mentions an entity. */
export type PlainMention = { readonly partner: PartnerId; readonly entity: number }

export type Case = { readonly records: Records; readonly resolution: Resolution; readonly network: Network }

function sourceOf(partner: PartnerId, rows: number): Source {
  return {
    partner, file: `${partner}_rows`, sha256: '', bytes: 0, format: 'test', encoding: 'utf-8', encodingBasis: 'valid',
    delimiter: ';', rows, accepted: rows, quarantined: [], columns: [],
  }
}

type MentionRow = { readonly source: number; readonly row: number; readonly slot: number; readonly entity: number }

/** Mentions in the order of (source, row, slot), and the mentions at the ends of each tie. */
function mentionRows(ties: readonly PlainTie[], alone: readonly PlainMention[]): { rows: MentionRow[]; from: number[]; to: number[] } {
  const rows: MentionRow[] = []
  const from: number[] = []
  const to: number[] = []
  PARTNERS.forEach(({ id }, source) => {
    let row = 0
    ties.forEach((tie, index) => {
      if (tie.partner !== id) return
      row++
      from[index] = rows.push({ source, row, slot: 0, entity: tie.from }) - 1
      to[index] = rows.push({ source, row, slot: 1, entity: tie.to }) - 1
    })
    for (const mention of alone) if (mention.partner === id) rows.push({ source, row: ++row, slot: 0, entity: mention.entity })
  })
  return { rows, from, to }
}

/** A case as the rooms before would hand it over: one source for each partner, two mentions for each tie. */
export function caseOf(entities: readonly PlainEntity[], ties: readonly PlainTie[], alone: readonly PlainMention[] = []): Case {
  const { rows, from, to } = mentionRows(ties, alone)
  const members = entities.map((_, entity) => rows.flatMap((row, mention) => (row.entity === entity ? [mention] : [])))
  const records: Records = {
    sources: PARTNERS.map(({ id }, source) => sourceOf(id, rows.filter(row => row.source === source).length)),
    tables: [], strings: [''], slots: ['left', 'right'],
    mentions: {
      count: rows.length,
      source: Uint16Array.from(rows, row => row.source), row: Uint32Array.from(rows, row => row.row), slot: Uint16Array.from(rows, row => row.slot),
      kind: Uint8Array.from(rows, row => kindIndex(entities[row.entity]!.kind)), kindUncertain: new Uint8Array(rows.length),
      firstStatement: new Uint32Array(rows.length + 1),
    },
    statements: { count: 0, property: new Uint16Array(), column: new Uint16Array(), value: new Uint32Array() },
    relations: {
      count: ties.length,
      kind: Uint8Array.from(ties, tie => relationIndex(tie.kind)), from: Uint32Array.from(from), to: Uint32Array.from(to),
      start: Int32Array.from(ties, tie => tie.start ?? NO_TIME), end: Int32Array.from(ties, tie => tie.end ?? NO_TIME),
      amount: Float64Array.from(ties, tie => tie.amount ?? Number.NaN), role: new Uint32Array(ties.length),
    },
  }
  const resolution: Resolution = {
    entityOf: Uint32Array.from(rows, row => row.entity),
    entities: {
      count: entities.length, id: entities.map(entity => entity.id), label: entities.map(entity => entity.label),
      kind: Uint8Array.from(entities, entity => kindIndex(entity.kind)),
      partners: Uint16Array.from(members, own => own.reduce((set, mention) => set | (1 << rows[mention]!.source), 0)),
      firstMember: Uint32Array.from([0, ...members.map((_, entity) => members.slice(0, entity + 1).flat().length)]),
      members: Uint32Array.from(members.flat()),
    },
    merges: { count: 0, left: new Uint32Array(), right: new Uint32Array(), reason: new Uint8Array(), weight: new Int32Array() },
    reviews: [], suspects: [],
  }
  return { records, resolution, network: buildNetwork(records, resolution) }
}

/** Persons P0, P1, … with labels `Person 0`, … */
export function persons(count: number): PlainEntity[] {
  return Array.from({ length: count }, (_, n) => ({ id: `P-${n}`, kind: 'Person' as const, label: `Person ${n}` }))
}

/** A tie of a police row between two entities. */
export function tie(from: number, to: number, more: Partial<PlainTie> = {}): PlainTie {
  return { partner: 'politie', kind: 'Link', from, to, ...more }
}

const KINDS: readonly EntityKind[] = ['Person', 'Organization', 'Address', 'Phone']
const RELATIONS: readonly RelationKind[] = ['Payment', 'Link', 'LivesAt', 'ShippedOn']
const SOME_PARTNERS: readonly PartnerId[] = ['politie', 'douane', 'fiod', 'kadaster']

/** What a random case is made from. */
export type PlainCase = { readonly entities: PlainEntity[]; readonly ties: PlainTie[]; readonly alone: PlainMention[] }

/** Random cases with parallel ties, both directions, self-loops, missing dates and amounts, and entities without a tie. */
export const plainCases: fc.Arbitrary<PlainCase> = fc.integer({ min: 1, max: 14 }).chain(count => {
  const end = fc.integer({ min: 0, max: count - 1 })
  const time = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: NO_TIME })
  const amount = fc.option(fc.integer({ min: 1, max: 999_999 }).map(cents => cents / 100), { nil: Number.NaN })
  const entity = fc.record({ kind: fc.constantFrom(...KINDS), label: fc.constantFrom('', 'A', 'B', 'C', 'A (1)') })
  return fc.record({
    entities: fc.array(entity, { minLength: count, maxLength: count }).map(list => list.map((e, n) => ({ ...e, id: `${e.kind[0]}-${(n * 7) % 16}-${n}` }))),
    ties: fc.array(fc.record({ partner: fc.constantFrom(...SOME_PARTNERS), from: end, to: end, kind: fc.constantFrom(...RELATIONS), start: time, end: time, amount }), { maxLength: 40 }),
    alone: fc.array(fc.record({ partner: fc.constantFrom(...SOME_PARTNERS), entity: end }), { maxLength: 6 }),
  })
})

/** Bit of a partner in a PartnerSet. */
export const bit = (partner: PartnerId): number => 1 << partnerIndex(partner)

/** The weight that a kind of relation has as data. */
export const kindWeight = (kind: RelationKind): number => RELATION_KINDS[relationIndex(kind)]!.weight
