import type { MentionKey } from './records.ts'

/** Why two mentions were merged, as data: the waterfall and the trace name these. */
export const MERGE_REASONS = [
  { id: 'identifier', nl: 'zelfde nummer', en: 'same identifier' },
  { id: 'name-and-birth-date', nl: 'zelfde naam en geboortedatum', en: 'same name and date of birth' },
  { id: 'name-and-address', nl: 'zelfde naam en adres', en: 'same name and address' },
  { id: 'name-and-account', nl: 'zelfde naam en rekening', en: 'same name and account' },
  { id: 'full-address', nl: 'zelfde volledig adres', en: 'same full address' },
  { id: 'name', nl: 'zelfde naam', en: 'same name' },
  { id: 'key-namespace', nl: 'zelfde sleutel', en: 'same key' },
  { id: 'judgement', nl: 'beoordeling', en: 'judgement' },
] as const
export type MergeReason = (typeof MERGE_REASONS)[number]['id']

/** Entities: clusters of mentions. Ordered by their first mention. */
export type EntityColumns = {
  readonly count: number
  /** Stable ids, unique, e.g. `P-7f3a09c2e1`. */
  readonly id: readonly string[]
  /** Index into ENTITY_KINDS. */
  readonly kind: Uint8Array
  /** Name to show. */
  readonly label: readonly string[]
  /** PartnerSet of the sources that mention it. */
  readonly partners: Uint16Array
  /** Mentions of entity e are members[firstMember[e] .. firstMember[e + 1]], ascending. */
  readonly firstMember: Uint32Array
  readonly members: Uint32Array
}

/** The merges that made the clusters: a forest over mentions. */
export type MergeColumns = {
  readonly count: number
  readonly left: Uint32Array
  readonly right: Uint32Array
  /** Index into MERGE_REASONS. */
  readonly reason: Uint8Array
  /** Match weight in millibits (log2 odds × 1000). */
  readonly weight: Int32Array
}

/** A pair that a person should look at; never merged or split silently. */
export type ReviewItem = {
  readonly left: MentionKey
  readonly right: MentionKey
  readonly weight: number
  readonly conflict: string
}

/** A value that failed its check digit: kept, marked, not merged on alone. */
export type SuspectValue = { readonly mention: number; readonly property: number; readonly check: string }

/** Mentions in, clusters with reasons out: the face of the room `resolve`. */
export type Resolution = {
  /** Entity of each mention. */
  readonly entityOf: Uint32Array
  readonly entities: EntityColumns
  readonly merges: MergeColumns
  readonly reviews: readonly ReviewItem[]
  readonly suspects: readonly SuspectValue[]
}
