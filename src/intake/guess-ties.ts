import type { EntityKind } from '#model/kinds.ts'
import type { RelationKind } from '#model/relations.ts'

/** How two things of one row are tied; `turned` when the relation reads from the second to the first. */
export type Tie = { readonly kind: RelationKind; readonly turned: boolean }

const PARTY = ['Person', 'Organization'] as const satisfies readonly EntityKind[]

type TieRow = readonly [from: readonly EntityKind[], to: readonly EntityKind[], kind: RelationKind]

/** In both directions; the first row that fits holds. */
const BY_KINDS: readonly TieRow[] = [
  [['Person'], ['Address'], 'LivesAt'],
  [['Organization'], ['Address'], 'RegisteredAt'],
  [['RealEstate', 'PoliceRecord', 'Location'], ['Address'], 'LocatedAt'],
  [PARTY, ['BankAccount', 'CryptoWallet'], 'HolderOf'],
  [['Phone', 'Vehicle'], ['Person'], 'UsedBy'],
  [['Organization'], ['Vehicle', 'Phone'], 'HolderOf'],
  [PARTY, ['RealEstate'], 'Ownership'],
  [['Person', 'Vehicle', 'Phone'], ['PoliceRecord', 'CourtCase'], 'InvolvedIn'],
  [['Organization'], ['PoliceRecord', 'CourtCase'], 'InvolvedIn'],
  [['CourtCase', 'PoliceRecord', 'Seizure'], ['Investigation'], 'PartOf'],
  [['Seizure'], ['Container', 'Vehicle', 'Consignment', 'Location', 'Address'], 'FoundIn'],
  [['Container'], ['Consignment'], 'Contains'],
  [['Consignment', 'Container'], ['Vessel'], 'ShippedOn'],
  [['Organization'], ['Consignment'], 'Consignee'],
  [['Person', 'Vehicle', 'Container', 'Vessel', 'Phone'], ['Location'], 'SeenAt'],
  [['Weapon'], ['Sighting'], 'ObservedIn'],
  [['Person', 'Vehicle'], ['BorderPassage'], 'Passage'],
]

/** Header words that say more than the kinds do. */
const BY_WORD: readonly (readonly [words: RegExp, row: TieRow])[] = [
  [/^(?:werkgever|employer|werknemer|medewerker|employee)$/, [['Person'], ['Organization'], 'Employment']],
  [/^(?:bestuurder|functionaris|director|officer)$/, [PARTY, ['Organization'], 'Directorship']],
  [/^(?:bestuurder|chauffeur|driver)$/, [['Person'], ['Vehicle'], 'Drives']],
  [/^(?:aandeelhouder|shareholder|ubo|eigenaar|owner|gerechtigde)$/, [PARTY, ['Organization', 'RealEstate'], 'Ownership']],
  [/^(?:houder|kentekenhouder|holder|eigenaar|owner)$/, [PARTY, ['Vehicle', 'Vessel'], 'HolderOf']],
  [/^(?:huurder|tenant|lessee)$/, [PARTY, [...PARTY, 'RealEstate', 'Vehicle', 'Address'], 'Lease']],
  [/^(?:afzender|consignor|shipper)$/, [PARTY, ['Consignment', 'Container'], 'Consignor']],
  [/^(?:geadresseerde|consignee)$/, [PARTY, ['Consignment', 'Container'], 'Consignee']],
  [/^(?:vervoerder|carrier|transporteur|expediteur)$/, [PARTY, ['Consignment', 'Container'], 'Carrier']],
  [/^(?:leverancier|supplier|verkoper|seller)$/, [PARTY, PARTY, 'Supply']],
  [/^(?:partner|vader|moeder|kind van|father|mother)$/, [['Person'], ['Person'], 'Family']],
]

function fits([from, to]: TieRow, first: EntityKind, second: EntityKind): boolean {
  return from.includes(first) && to.includes(second)
}

function tieBy(row: TieRow, first: EntityKind, second: EntityKind): Tie | null {
  if (fits(row, first, second)) return { kind: row[2], turned: false }
  return fits(row, second, first) ? { kind: row[2], turned: true } : null
}

/** The tie of two things of a row: by the header's word for one of them, else by their kinds, else `Link`. */
export function tieOf(first: { readonly kind: EntityKind; readonly word: string }, second: { readonly kind: EntityKind; readonly word: string }): Tie {
  for (const [words, row] of BY_WORD) {
    for (const [one, other, turns] of [[first, second, false], [second, first, true]] as const) {
      if (words.test(one.word) && fits(row, one.kind, other.kind)) return { kind: row[2], turned: turns }
      // The employer's word stands with the organisation, the relation starts at the person.
      if (words.test(one.word) && row[2] === 'Employment' && fits(row, other.kind, one.kind)) return { kind: row[2], turned: !turns }
    }
  }
  for (const row of BY_KINDS) {
    const tie = tieBy(row, first.kind, second.kind)
    if (tie !== null) return tie
  }
  return { kind: 'Link', turned: false }
}

/** What an edge list lists, by words in its file name and headers. */
const BY_LIST_WORD: readonly (readonly [RegExp, RelationKind])[] = [
  [/transact|betaling|payment|overboek|\btx\b|geldstroom/, 'Payment'], [/phone ?call|\bcalls?\b|gesprek|\bbel|telefoon|\bsms\b|\bcdr\b/, 'Call'],
  [/factu|invoice/, 'Invoice'], [/lening|\bloans?\b/, 'Loan'], [/huur|\blease/, 'Lease'], [/levering|suppl/, 'Supply'], [/famil/, 'Family'],
  [/dienstverband|employ/, 'Employment'], [/bestuurder|director/, 'Directorship'], [/aandeelhouder|shareholder/, 'Ownership'],
]

/** The relation of an edge list: by words first, then by what its ends are; `Link` when nothing tells. */
export function edgeTie(words: string, from: EntityKind, to: EntityKind): Tie {
  const byWord = BY_LIST_WORD.find(([pattern]) => pattern.test(words))
  if (byWord !== undefined) return { kind: byWord[1], turned: false }
  if (from === to && (from === 'BankAccount' || from === 'CryptoWallet')) return { kind: 'Payment', turned: false }
  if (from === to && from === 'Phone') return { kind: 'Call', turned: false }
  return tieOf({ kind: from, word: '' }, { kind: to, word: '' })
}
