/**
 * Kinds of relation as data (partner-exports.md 1.2, earning-models.md).
 * `nl`/`en` read from -> to. `weight` is how strongly one such
 * relation ties its ends when communities are sought: 1 for a chosen tie between two
 * parties, less for a tie that many strangers share.
 */
export const RELATION_KINDS = [
  { id: 'InvolvedIn', nl: 'betrokken bij', en: 'involved in', weight: 1 },
  { id: 'UsedBy', nl: 'gebruikt door', en: 'used by', weight: 1 },
  { id: 'LocatedAt', nl: 'gelegen op', en: 'located at', weight: 0.7 },
  { id: 'LivesAt', nl: 'woont op', en: 'lives at', weight: 0.7 },
  { id: 'RegisteredAt', nl: 'gevestigd op', en: 'registered at', weight: 0.7 },
  { id: 'PartOf', nl: 'deel van', en: 'part of', weight: 1 },
  { id: 'Consignor', nl: 'afzender van', en: 'consignor of', weight: 1 },
  { id: 'Consignee', nl: 'geadresseerde van', en: 'consignee of', weight: 1 },
  { id: 'Declarant', nl: 'aangever van', en: 'declarant of', weight: 0.5 },
  { id: 'NotifyParty', nl: 'te verwittigen bij', en: 'notify party of', weight: 0.7 },
  { id: 'Carrier', nl: 'vervoerder van', en: 'carrier of', weight: 0.5 },
  { id: 'Contains', nl: 'bevat', en: 'contains', weight: 1 },
  { id: 'ShippedOn', nl: 'vervoerd met', en: 'shipped on', weight: 0.2 },
  { id: 'FoundIn', nl: 'aangetroffen in', en: 'found in', weight: 1 },
  { id: 'Employment', nl: 'dienstverband bij', en: 'employed by', weight: 0.5 },
  { id: 'Payment', nl: 'betaling aan', en: 'payment to', weight: 1 },
  { id: 'HolderOf', nl: 'houder van', en: 'holder of', weight: 1 },
  { id: 'Passage', nl: 'passeert', en: 'passes', weight: 1 },
  { id: 'ObservedIn', nl: 'waargenomen in', en: 'observed in', weight: 1 },
  { id: 'Concerns', nl: 'betreft', en: 'concerns', weight: 1 },
  { id: 'Directorship', nl: 'bestuurder van', en: 'director of', weight: 1 },
  { id: 'Ownership', nl: 'eigenaar van', en: 'owner of', weight: 1 },
  { id: 'Mortgage', nl: 'hypotheek op', en: 'mortgage on', weight: 0.5 },
  { id: 'Notarised', nl: 'akte gepasseerd voor', en: 'notarised', weight: 0.2 },
  { id: 'Lease', nl: 'huurt', en: 'leases', weight: 1 },
  { id: 'Loan', nl: 'leent aan', en: 'lends to', weight: 1 },
  { id: 'Invoice', nl: 'factuur aan', en: 'invoices', weight: 1 },
  { id: 'Supply', nl: 'levert aan', en: 'supplies', weight: 1 },
  { id: 'Call', nl: 'belt', en: 'calls', weight: 1 },
  { id: 'Family', nl: 'familie van', en: 'family of', weight: 0.7 },
  { id: 'Drives', nl: 'rijdt in', en: 'drives', weight: 1 },
  { id: 'SeenAt', nl: 'gezien bij', en: 'seen at', weight: 1 },
  { id: 'Link', nl: 'verbonden met', en: 'linked to', weight: 1 },
] as const

export type RelationKind = (typeof RELATION_KINDS)[number]['id']

const relationIndexById = new Map<string, number>(RELATION_KINDS.map((kind, index) => [kind.id, index]))

/** The number under which a kind of relation stands in typed arrays; throws on an unknown one. */
export function relationIndex(kind: RelationKind): number {
  const index = relationIndexById.get(kind)
  if (index === undefined) throw new Error(`unknown kind of relation '${kind}'; known: ${RELATION_KINDS.map(k => k.id).join(', ')}`)
  return index
}

/** The kind of relation that stands under a number in typed arrays. */
export function relationAt(index: number): RelationKind {
  const kind = RELATION_KINDS[index]
  if (kind === undefined) throw new Error(`no kind of relation has number ${index}`)
  return kind.id
}
