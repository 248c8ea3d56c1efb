import { kindIndex, type EntityKind } from '#model/kinds.ts'
import { partnerIndex, type PartnerId } from '#model/partners.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import { NO_TIME, type Records, type Source } from '#model/records.ts'
import { relationIndex, type RelationKind } from '#model/relations.ts'

export type Stated = Partial<Record<PropertyId, string>>
/** One mention as a test writes it; `uncertain` marks a guessed person. */
export type Spoken = { readonly slot: string; readonly kind: EntityKind; readonly uncertain?: boolean; readonly says: Stated }
export type Tie = { readonly kind: RelationKind; readonly from: string; readonly to: string; readonly start?: number }
export type SpokenRow = { readonly mentions: readonly Spoken[]; readonly ties?: readonly Tie[] }
export type SpokenFile = { readonly partner: PartnerId; readonly file: string; readonly rows: readonly SpokenRow[] }

/** Makes Records as the importer would: files in canonical order, rows numbered from 1, mentions in the order of their slots. */
export function recordsOf(files: readonly SpokenFile[]): Records {
  const ordered = [...files].sort((a, b) => partnerIndex(a.partner) - partnerIndex(b.partner) || (a.file < b.file ? -1 : 1))
  const strings = ['']
  const slots: string[] = []
  const numberOf = (list: string[], text: string): number => (list.includes(text) ? list.indexOf(text) : list.push(text) - 1)
  const mention = { source: [] as number[], row: [] as number[], slot: [] as number[], kind: [] as number[], guess: [] as number[], first: [0] }
  const statement = { property: [] as number[], value: [] as number[] }
  const relation = { kind: [] as number[], from: [] as number[], to: [] as number[], start: [] as number[] }
  for (const [source, { rows }] of ordered.entries()) {
    for (const [row, { mentions, ties = [] }] of rows.entries()) {
      const at = new Map<string, number>()
      for (const { slot, kind, uncertain, says } of mentions) {
        at.set(slot, mention.row.length)
        mention.source.push(source)
        mention.row.push(row + 1)
        mention.slot.push(numberOf(slots, slot))
        mention.kind.push(kindIndex(kind))
        mention.guess.push(uncertain ? 1 : 0)
        statement.property.push(...Object.keys(says).map(property => propertyIndex(property as PropertyId)))
        statement.value.push(...Object.values(says).map(text => numberOf(strings, text)))
        mention.first.push(statement.value.length)
      }
      for (const { kind, from, to, start } of ties) {
        relation.kind.push(relationIndex(kind))
        relation.from.push(at.get(from)!)
        relation.to.push(at.get(to)!)
        relation.start.push(start ?? NO_TIME)
      }
    }
  }
  return {
    sources: ordered.map(sourceOf), tables: [], strings, slots,
    mentions: {
      count: mention.row.length, source: Uint16Array.from(mention.source), row: Uint32Array.from(mention.row), slot: Uint16Array.from(mention.slot),
      kind: Uint8Array.from(mention.kind), kindUncertain: Uint8Array.from(mention.guess), firstStatement: Uint32Array.from(mention.first),
    },
    statements: { count: statement.value.length, property: Uint16Array.from(statement.property), column: new Uint16Array(statement.value.length), value: Uint32Array.from(statement.value) },
    relations: {
      count: relation.kind.length, kind: Uint8Array.from(relation.kind), from: Uint32Array.from(relation.from), to: Uint32Array.from(relation.to),
      start: Int32Array.from(relation.start), end: Int32Array.from(relation.start), amount: new Float64Array(relation.kind.length).fill(NaN), role: new Uint32Array(relation.kind.length),
    },
  }
}

function sourceOf({ partner, file, rows }: SpokenFile): Source {
  return { partner, file, sha256: file, bytes: 0, format: file, encoding: 'utf-8', encodingBasis: 'valid', delimiter: ';', rows: rows.length, accepted: rows.length, quarantined: [], columns: [] }
}

/** A file of one mention a row. */
export function fileOf(partner: PartnerId, file: string, kind: EntityKind, says: readonly Stated[]): SpokenFile {
  return { partner, file, rows: says.map(one => ({ mentions: [{ slot: 'x', kind, says: one }] })) }
}

/** A file of persons, one a row, slot `x`. */
export function persons(partner: PartnerId, file: string, ...says: readonly Stated[]): SpokenFile {
  return fileOf(partner, file, 'Person', says)
}
