import { ENTITY_KINDS, type EntityKind } from '#model/kinds.ts'

/** Line drawings in a box of 16 × 16, stroke 1.7, for the inside of a node. */
const ICONS: Record<EntityKind, string> = {
  Person: 'M8 2.5a2.5 2.5 0 1 0 .01 0M3 13.5c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5',
  Organization: 'M3 13.5v-11h6v11M9 6.5h4v7M1.5 13.5h13M5 5h2M5 8h2M5 11h2',
  Address: 'M2.5 7.5L8 3l5.5 4.5M4 6.5v7h8v-7',
  Vehicle: 'M2 11V8.5l1.5-4h9l1.5 4V11zM4.5 11v1.5M11.5 11v1.5M2.5 8h11',
  Vessel: 'M2 9.5h12L12 13.5H4zM5 9.5V6h6v3.5M8 6V2.5',
  Container: 'M1.5 5h13v7h-13zM4.7 5v7M8 5v7M11.3 5v7',
  Consignment: 'M2.5 5.2L8 2.5l5.5 2.7v5.6L8 13.5l-5.5-2.7zM2.5 5.2L8 8l5.5-2.8M8 8v5.5',
  BankAccount: 'M2 6L8 2.5 14 6zM3.5 6v5.5M8 6v5.5M12.5 6v5.5M2 13.5h12',
  Phone: 'M5 2h6v12H5zM7 11.8h2',
  RealEstate: 'M2.5 13.5v-7L8 2.5l5.5 4v7zM6.5 13.5v-4h3v4',
  PoliceRecord: 'M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2.5',
  CourtCase: 'M8 2.5v11M4.5 13.5h7M3 5h10M3 5l-1.5 4h3zM13 5l-1.5 4h3z',
  Investigation: 'M7 2.5a4.5 4.5 0 1 0 .01 0M10.3 10.3L14 14',
  Seizure: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  Weapon: 'M2 5h12v3H8.5L7.5 10H6L5 13H2.5L4 8H2z',
  BorderPassage: 'M8 2.5v2M8 7v2M8 11.5v2M2 8h3.5M10.5 8H14M12 6l2 2-2 2',
  Sighting: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.3a1.7 1.7 0 1 0 .01 0',
  CryptoWallet: 'M2 4.5h10.5v2H14v6H2zM14 8.5h-3.5v2H14',
  Cash: 'M1.5 4.5h13v7h-13zM8 6.3a1.7 1.7 0 1 0 .01 0M4 8h.5M11.5 8h.5',
  Licence: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h2.5M10 9.5a1.3 1.3 0 1 0 .01 0',
  Location: 'M8 14S3.5 9.5 3.5 6.5a4.5 4.5 0 0 1 9 0C12.5 9.5 8 14 8 14zM8 5.2a1.4 1.4 0 1 0 .01 0',
  Thing: 'M4 8h.5M8 8h.5M12 8h.5',
}

/** The icon of a kind by its number, as an SVG path. */
export function iconOfKind(kind: number): string {
  return ICONS[ENTITY_KINDS[kind]?.id ?? 'Thing']
}
