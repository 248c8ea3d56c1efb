/** The partners whose files are read, in the fixed order of their place on the provenance ring (DESIGN.md section 2). */
export const PARTNERS = [
  { id: 'politie', name: 'Politie', code: 'PO', register: false },
  { id: 'om', name: 'OM', code: 'OM', register: false },
  { id: 'douane', name: 'Douane', code: 'DO', register: false },
  { id: 'belastingdienst', name: 'Belastingdienst', code: 'BD', register: false },
  { id: 'fiod', name: 'FIOD', code: 'FI', register: false },
  { id: 'kmar', name: 'KMar', code: 'KM', register: false },
  { id: 'defensie', name: 'Defensie', code: 'DE', register: false },
  { id: 'kvk', name: 'KvK', code: 'KV', register: true },
  { id: 'rdw', name: 'RDW', code: 'RD', register: true },
  { id: 'kadaster', name: 'Kadaster', code: 'KA', register: true },
] as const

export type PartnerId = (typeof PARTNERS)[number]['id']

/** A set of partners: bit i is set when PARTNERS[i] is in it. */
export type PartnerSet = number

/** The place of a partner on the ring and in a PartnerSet. */
export function partnerIndex(id: PartnerId): number {
  return PARTNERS.findIndex(partner => partner.id === id)
}

/** The partners of a set, in ring order. */
export function partnersOf(set: PartnerSet): PartnerId[] {
  return PARTNERS.filter((_, index) => (set & (1 << index)) !== 0).map(partner => partner.id)
}
