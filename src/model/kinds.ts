/**
 * Kinds of entity as data. The first seventeen come from the partner exports
 * (partner-exports.md 1.1); the others only from mapped files (earning-models.md).
 * Names follow FollowTheMoney where that ontology has the kind.
 */
export const ENTITY_KINDS = [
  { id: 'Person', nl: 'Persoon', en: 'Person', shape: 'circle' },
  { id: 'Organization', nl: 'Organisatie', en: 'Organisation', shape: 'square' },
  { id: 'Address', nl: 'Adres', en: 'Address', shape: 'pentagon' },
  { id: 'Vehicle', nl: 'Voertuig', en: 'Vehicle', shape: 'hexagon' },
  { id: 'Vessel', nl: 'Schip', en: 'Vessel', shape: 'hexagon' },
  { id: 'Container', nl: 'Container', en: 'Container', shape: 'hexagon' },
  { id: 'Consignment', nl: 'Zending', en: 'Consignment', shape: 'hexagon' },
  { id: 'BankAccount', nl: 'Rekening', en: 'Bank account', shape: 'diamond' },
  { id: 'Phone', nl: 'Telefoon', en: 'Phone', shape: 'diamond' },
  { id: 'RealEstate', nl: 'Onroerende zaak', en: 'Real estate', shape: 'pentagon' },
  { id: 'PoliceRecord', nl: 'Politieregistratie', en: 'Police record', shape: 'triangle' },
  { id: 'CourtCase', nl: 'Strafzaak', en: 'Court case', shape: 'triangle' },
  { id: 'Investigation', nl: 'Onderzoek', en: 'Investigation', shape: 'triangle' },
  { id: 'Seizure', nl: 'Inbeslagname', en: 'Seizure', shape: 'triangle' },
  { id: 'Weapon', nl: 'Wapen', en: 'Weapon', shape: 'triangle' },
  { id: 'BorderPassage', nl: 'Grenspassage', en: 'Border passage', shape: 'triangle' },
  { id: 'Sighting', nl: 'Waarneming', en: 'Sighting', shape: 'triangle' },
  { id: 'CryptoWallet', nl: 'Cryptowallet', en: 'Crypto wallet', shape: 'diamond' },
  { id: 'Cash', nl: 'Geldbedrag', en: 'Cash', shape: 'diamond' },
  { id: 'Licence', nl: 'Vergunning', en: 'Licence', shape: 'triangle' },
  { id: 'Location', nl: 'Locatie', en: 'Location', shape: 'pentagon' },
  { id: 'Thing', nl: 'Overig', en: 'Other', shape: 'circle' },
] as const

export type EntityKind = (typeof ENTITY_KINDS)[number]['id']
export type NodeShape = (typeof ENTITY_KINDS)[number]['shape']

const kindIndexById = new Map<string, number>(ENTITY_KINDS.map((kind, index) => [kind.id, index]))

/** The number under which a kind stands in typed arrays; throws on an unknown kind. */
export function kindIndex(kind: EntityKind): number {
  const index = kindIndexById.get(kind)
  if (index === undefined) throw new Error(`unknown kind of entity '${kind}'; known: ${ENTITY_KINDS.map(k => k.id).join(', ')}`)
  return index
}

/** The kind that stands under a number in typed arrays. */
export function kindAt(index: number): EntityKind {
  const kind = ENTITY_KINDS[index]
  if (kind === undefined) throw new Error(`no kind of entity has number ${index}`)
  return kind.id
}
