import type { Network } from '#graph/network.ts'
import type { PartnerId } from '#model/partners.ts'
import { PROPERTIES, propertyIndex, type PropertyId } from '#model/properties.ts'
import type { Records } from '#model/records.ts'
import { RELATION_KINDS, relationIndex, type RelationKind } from '#model/relations.ts'
import type { Resolution } from '#model/resolution.ts'
import { isUsable } from '#model/usable-value.ts'
import type { FieldRead } from './earning-model.ts'
import type { MissingReason } from './finding.ts'

/** What one row says about an entity: a value, and the mention that traces it to file and row. */
export type StatedValue = { readonly mention: number; readonly text: string }

/** One relation between two entities, as one row states it. Dates in minutes since 1970, NO_TIME when unknown. */
export type Tie = {
  readonly kind: RelationKind
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** The relation's own mention; its row is the evidence. */
  readonly mention: number
}

/** `out`: the entity is where the relation starts; `in`: where it ends. */
export type Direction = 'out' | 'in'

export type SourceRow = { readonly file: string; readonly row: number; readonly partner: PartnerId }

export type FactsInput = {
  readonly records: Records
  readonly resolution: Resolution
  readonly network: Network
  /** Minutes since 1970: the day to which "now" is set. */
  readonly asOf: number
  /** Whether the covenant lets a property be read; all, when absent. */
  readonly allowedFields?: ((property: string) => boolean) | undefined
}

/**
 * What the case says, as earning models ask for it: statements and relations of entities with their rows,
 * and which fields the case has at all. Relations are read through the network, so what is filtered out
 * there does not exist here; statements of a withheld property do not exist either.
 */
export class CaseFacts {
  readonly records: Records
  readonly resolution: Resolution
  readonly network: Network
  readonly asOf: number
  readonly #allowed: (property: string) => boolean
  /** Whether source s states property p (s × properties + p), any row. */
  readonly #stated: Uint8Array
  /** The same for kinds of relation. */
  readonly #related: Uint8Array
  readonly #statements = new Map<number, readonly StatedValue[]>()
  readonly #ties = new Map<number, readonly Tie[]>()

  /** Throws when network and resolution do not belong together: nodes are entities, one for one. */
  constructor(input: FactsInput) {
    this.records = input.records
    this.resolution = input.resolution
    this.network = input.network
    this.asOf = input.asOf
    this.#allowed = input.allowedFields ?? (() => true)
    if (input.network.nodes !== input.resolution.entities.count) {
      throw new Error(`the network has ${input.network.nodes} nodes and the resolution ${input.resolution.entities.count} entities; build the network from this resolution`)
    }
    this.#stated = statedProperties(input.records)
    this.#related = statedRelations(input.records)
  }

  /** Usable values of a property over all mentions of an entity, in the order of sources and rows. */
  statements(entity: number, property: PropertyId): readonly StatedValue[] {
    const key = entity * PROPERTIES.length + propertyIndex(property)
    const known = this.#statements.get(key)
    if (known !== undefined) return known
    const found: StatedValue[] = []
    for (const mention of this.mentionsOf(entity)) {
      const text = this.valueIn(mention, property)
      if (text !== '') found.push({ mention, text })
    }
    this.#statements.set(key, found)
    return found
  }

  /** The first usable value of a property in one mention; empty when it has none or it is withheld. */
  valueIn(mention: number, property: PropertyId): string {
    if (!this.#allowed(property)) return ''
    const { mentions, statements, strings } = this.records
    const wanted = propertyIndex(property)
    for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
      if (statements.property[s] !== wanted) continue
      const text = strings[statements.value[s]!]!
      if (isUsable(text)) return text
    }
    return ''
  }

  /** Mentions of an entity, ascending. */
  mentionsOf(entity: number): Uint32Array {
    const { firstMember, members } = this.resolution.entities
    return members.subarray(firstMember[entity]!, firstMember[entity + 1]!)
  }

  /** Entities of which some mention states the property, ascending. */
  entitiesStating(property: PropertyId): number[] {
    const { mentions, statements } = this.records
    const wanted = propertyIndex(property)
    const found = new Set<number>()
    for (let mention = 0; mention < mentions.count; mention++) {
      for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
        if (statements.property[s] === wanted) found.add(this.resolution.entityOf[mention]!)
      }
    }
    return [...found].sort((a, b) => a - b).filter(entity => this.statements(entity, property).length > 0)
  }

  /** Relations of one kind that start (`out`) or end (`in`) at an entity, one per stating row. */
  ties(entity: number, kind: RelationKind, direction: Direction): readonly Tie[] {
    const wanted = relationIndex(kind)
    const key = (entity * RELATION_KINDS.length + wanted) * 2 + (direction === 'out' ? 0 : 1)
    const known = this.#ties.get(key)
    if (known !== undefined) return known
    const { network, records } = this
    const { edges } = network
    const near = direction === 'out' ? edges.from : edges.to
    const found: Tie[] = []
    for (let i = network.offset[entity]!; i < network.offset[entity + 1]!; i++) {
      const edge = network.edge[i]!
      if (edges.kind[edge] !== wanted || near[edge] !== entity) continue
      for (let r = edges.firstRelation[edge]!; r < edges.firstRelation[edge + 1]!; r++) {
        const relation = edges.relation[r]!
        const { start, end, from } = records.relations
        found.push({ kind, from: edges.from[edge]!, to: edges.to[edge]!, start: start[relation]!, end: end[relation]!, mention: from[relation]! })
      }
    }
    this.#ties.set(key, found)
    return found
  }

  /** Where a mention stands. */
  rowOf(mention: number): SourceRow {
    const { mentions, sources } = this.records
    const source = sources[mentions.source[mention]!]!
    return { file: source.file, row: mentions.row[mention]!, partner: source.partner }
  }

  /**
   * Why the case as a whole lacks a field; null when it has it. A property counts from any partner (it means
   * the same wherever it stands); a kind of relation only from its own, since Ownership of firms (KvK) says
   * nothing about Ownership of land (Kadaster).
   */
  lacks(field: FieldRead): MissingReason | null {
    const property = field.property
    if (property !== undefined && !this.#allowed(property)) return 'withheld'
    const { sources } = this.records
    let delivered = false
    for (const [index, source] of sources.entries()) {
      const own = source.partner === field.partner
      delivered ||= own
      if (own && source.columns.some(column => column.refusedBy === null && field.columns.includes(column.name))) return null
      if (this.#states(index, field, own)) return null
    }
    return delivered ? 'no-column' : 'no-file'
  }

  #states(source: number, field: FieldRead, own: boolean): boolean {
    if (field.property !== undefined) return this.#stated[source * PROPERTIES.length + propertyIndex(field.property)] === 1
    return own && this.#related[source * RELATION_KINDS.length + relationIndex(field.relation)] === 1
  }
}

function statedProperties({ sources, mentions, statements }: Records): Uint8Array {
  const stated = new Uint8Array(sources.length * PROPERTIES.length)
  for (let mention = 0; mention < mentions.count; mention++) {
    const base = mentions.source[mention]! * PROPERTIES.length
    for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) stated[base + statements.property[s]!] = 1
  }
  return stated
}

function statedRelations({ sources, mentions, relations }: Records): Uint8Array {
  const related = new Uint8Array(sources.length * RELATION_KINDS.length)
  for (let r = 0; r < relations.count; r++) related[mentions.source[relations.from[r]!]! * RELATION_KINDS.length + relations.kind[r]!] = 1
  return related
}
