/**
 * Kinds of relation as data (partner-exports.md 1.2, earning-models.md).
 * `nl`/`en` read from -> to, `inverse` to -> from, so
 * that at either end the line is said of the entity one looks at. `weight` is how strongly one such
 * relation ties its ends when communities are sought: 1 for a chosen tie between two
 * parties, less for a tie that many strangers share. `moves: 'money'` marks kinds whose number is an amount of money
 * whoever states it; in a mapped file the number of any other kind is a weight without unit.
 */
export const RELATION_KINDS = [
  { id: 'InvolvedIn', nl: 'betrokken bij', en: 'involved in', inverse: { nl: 'heeft als betrokkene', en: 'involves' }, weight: 1 },
  { id: 'UsedBy', nl: 'gebruikt door', en: 'used by', inverse: { nl: 'gebruikt', en: 'uses' }, weight: 1 },
  { id: 'LocatedAt', nl: 'gelegen op', en: 'located at', inverse: { nl: 'ligging van', en: 'location of' }, weight: 0.7 },
  { id: 'LivesAt', nl: 'woont op', en: 'lives at', inverse: { nl: 'woonadres van', en: 'home address of' }, weight: 0.7 },
  { id: 'RegisteredAt', nl: 'gevestigd op', en: 'registered at', inverse: { nl: 'vestigingsadres van', en: 'registered address of' }, weight: 0.7 },
  { id: 'PartOf', nl: 'deel van', en: 'part of', inverse: { nl: 'omvat', en: 'includes' }, weight: 1 },
  { id: 'Consignor', nl: 'afzender van', en: 'consignor of', inverse: { nl: 'heeft als afzender', en: 'has as consignor' }, weight: 1 },
  { id: 'Consignee', nl: 'geadresseerde van', en: 'consignee of', inverse: { nl: 'heeft als geadresseerde', en: 'has as consignee' }, weight: 1 },
  { id: 'Declarant', nl: 'aangever van', en: 'declarant of', inverse: { nl: 'heeft als aangever', en: 'has as declarant' }, weight: 0.5 },
  { id: 'NotifyParty', nl: 'te verwittigen bij', en: 'notify party of', inverse: { nl: 'heeft als te verwittigen partij', en: 'has as notify party' }, weight: 0.7 },
  { id: 'Carrier', nl: 'vervoerder van', en: 'carrier of', inverse: { nl: 'heeft als vervoerder', en: 'has as carrier' }, weight: 0.5 },
  { id: 'Contains', nl: 'bevat', en: 'contains', inverse: { nl: 'zit in', en: 'contained in' }, weight: 1 },
  { id: 'ShippedOn', nl: 'vervoerd met', en: 'shipped on', inverse: { nl: 'vervoert', en: 'carries' }, weight: 0.2 },
  { id: 'FoundIn', nl: 'aangetroffen in', en: 'found in', inverse: { nl: 'hierin aangetroffen', en: 'found in it' }, weight: 1 },
  { id: 'Employment', nl: 'dienstverband bij', en: 'employed by', inverse: { nl: 'werkgever van', en: 'employer of' }, weight: 0.5 },
  { id: 'Payment', nl: 'betaling aan', en: 'payment to', inverse: { nl: 'betaling van', en: 'payment from' }, weight: 1, moves: 'money' },
  { id: 'HolderOf', nl: 'houder van', en: 'holder of', inverse: { nl: 'op naam van', en: 'held by' }, weight: 1 },
  { id: 'Passage', nl: 'passeert', en: 'passes', inverse: { nl: 'gepasseerd door', en: 'passed by' }, weight: 1 },
  { id: 'ObservedIn', nl: 'waargenomen in', en: 'observed in', inverse: { nl: 'waarneming van', en: 'sighting of' }, weight: 1 },
  { id: 'Concerns', nl: 'betreft', en: 'concerns', inverse: { nl: 'onderwerp van', en: 'subject of' }, weight: 1 },
  { id: 'Directorship', nl: 'bestuurder van', en: 'director of', inverse: { nl: 'heeft als bestuurder', en: 'has as director' }, weight: 1 },
  { id: 'Ownership', nl: 'eigenaar van', en: 'owner of', inverse: { nl: 'eigendom van', en: 'owned by' }, weight: 1 },
  { id: 'Mortgage', nl: 'hypotheek op', en: 'mortgage on', inverse: { nl: 'belast met hypotheek van', en: 'mortgaged to' }, weight: 0.5, moves: 'money' },
  { id: 'Notarised', nl: 'akte gepasseerd voor', en: 'notarised', inverse: { nl: 'akte gepasseerd door', en: 'notarised by' }, weight: 0.2 },
  { id: 'Lease', nl: 'huurt', en: 'leases', inverse: { nl: 'heeft als huurder', en: 'has as tenant' }, weight: 1, moves: 'money' },
  { id: 'Loan', nl: 'leent aan', en: 'lends to', inverse: { nl: 'leent van', en: 'borrows from' }, weight: 1, moves: 'money' },
  { id: 'Invoice', nl: 'factuur aan', en: 'invoices', inverse: { nl: 'factuur van', en: 'invoiced by' }, weight: 1, moves: 'money' },
  { id: 'Supply', nl: 'levert aan', en: 'supplies', inverse: { nl: 'krijgt geleverd van', en: 'supplied by' }, weight: 1 },
  { id: 'Call', nl: 'belt', en: 'calls', inverse: { nl: 'gebeld door', en: 'called by' }, weight: 1 },
  { id: 'Family', nl: 'familie van', en: 'family of', inverse: { nl: 'familie van', en: 'family of' }, weight: 0.7 },
  { id: 'Drives', nl: 'rijdt in', en: 'drives', inverse: { nl: 'bestuurd door', en: 'driven by' }, weight: 1 },
  { id: 'SeenAt', nl: 'gezien bij', en: 'seen at', inverse: { nl: 'plaats van waarneming van', en: 'place of sighting of' }, weight: 1 },
  { id: 'Link', nl: 'verbonden met', en: 'linked to', inverse: { nl: 'verbonden met', en: 'linked to' }, weight: 1 },
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

/** What a kind of relation (by its number) is called at one end: `outgoing` at the end where it starts. */
export function relationWords(index: number, outgoing: boolean): { readonly nl: string; readonly en: string } {
  const kind = RELATION_KINDS[index]
  if (kind === undefined) throw new Error(`no kind of relation has number ${index}`)
  return outgoing ? kind : kind.inverse
}

/** Whether the number of a kind of relation is money, whoever states it. */
export function movesMoney(index: number): boolean {
  const kind = RELATION_KINDS[index]
  return kind !== undefined && 'moves' in kind
}
