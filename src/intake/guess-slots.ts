import { ENTITY_KINDS, type EntityKind } from '#model/kinds.ts'
import type { ColumnUse, MappedSlot } from '#model/mapping.ts'
import type { PropertyId } from '#model/properties.ts'

const NATIVE_ROWS: readonly (readonly [EntityKind, readonly PropertyId[]])[] = [
  ['Person', ['familyName', 'namePrefix', 'givenNames', 'initials', 'mrzName', 'birthDate', 'gender', 'bsn', 'documentNumber', 'yearWage']],
  ['Organization', ['tradeName', 'statutoryName', 'kvkNumber', 'rsin', 'eori', 'fiscalNumber', 'wageTaxNumber', 'legalForm', 'sbiCode', 'branch', 'turnover', 'profit', 'employees']],
  ['Address', ['street', 'houseNumber', 'houseAddition', 'postalCode', 'town', 'addressText', 'country']],
  ['Vehicle', ['plate', 'vehicleMake', 'vehicleModel', 'vehicleKind', 'colour']],
  ['Vessel', ['vesselName', 'imo']], ['Container', ['containerNumber']], ['Consignment', ['mrn', 'goods', 'grossWeightKg']], ['BankAccount', ['iban']],
  ['Phone', ['phone']], ['RealEstate', ['cadastralDesignation']], ['PoliceRecord', ['recordNumber']], ['CourtCase', ['caseNumber']], ['Investigation', ['investigationName']],
  ['Seizure', ['seizureNumber']], ['Weapon', ['serialNumber', 'calibre']], ['CryptoWallet', ['walletAddress']], ['Location', ['place', 'latitude', 'longitude']],
]

const nativeByProperty = new Map<string, EntityKind>(NATIVE_ROWS.flatMap(([kind, properties]) => properties.map(property => [property, kind] as const)))

/** The kind of thing that a property describes by its nature; null for a name, a date and other properties that many kinds have. */
export function nativeKind(property: string): EntityKind | null {
  return nativeByProperty.get(property) ?? null
}

/** Properties without which a row says nothing of such a thing: a colour alone is no vehicle. */
const MAKES_SLOT = new Set<string>([
  'name', 'familyName', 'mrzName', 'bsn', 'documentNumber', 'email', 'tradeName', 'statutoryName', 'kvkNumber', 'rsin', 'eori', 'fiscalNumber', 'wageTaxNumber', 'street', 'postalCode', 'addressText',
  'plate', 'vesselName', 'imo', 'containerNumber', 'mrn', 'iban', 'phone', 'cadastralDesignation', 'recordNumber', 'caseNumber', 'investigationName', 'seizureNumber', 'serialNumber', 'walletAddress',
  'place', 'latitude', 'key', 'birthDate',
])

/** Whether a property is enough to speak of a thing. */
export function makesSlot(property: string): boolean {
  return MAKES_SLOT.has(property)
}

/** Kinds whose number is the thing: a second number in a row is a second thing. */
const NUMBERED: readonly EntityKind[] = ['Phone', 'BankAccount', 'Vehicle', 'Container', 'CryptoWallet']

export type DraftSlot = {
  readonly slot: string
  readonly kind: EntityKind
  /** The header's word for it, for the relation. */
  readonly word: string
  /** The slot it belongs to; null: the main thing of the row. */
  readonly parent: string | null
  /** First column that speaks of it. */
  readonly at: number
}

/** The slot name of a kind: its Dutch name, as in the exports. */
export function slotNameOf(kind: EntityKind): string {
  return ENTITY_KINDS.find(entry => entry.id === kind)!.nl.toLowerCase().replace(/ /g, '_')
}

/** Slots and uses as they are found, column by column. */
export class DraftMapping {
  readonly slots = new Map<string, DraftSlot>()
  readonly uses: ColumnUse[]
  private readonly taken = new Set<string>()

  constructor(columns: number) {
    this.uses = Array.from({ length: columns }, () => ({ as: 'nothing' }) as const)
  }

  /** Makes the slot unless it is there. */
  slot(slot: DraftSlot): string {
    if (!this.slots.has(slot.slot)) this.slots.set(slot.slot, slot)
    return slot.slot
  }

  ofKind(kind: EntityKind): DraftSlot[] {
    return [...this.slots.values()].filter(slot => slot.kind === kind)
  }

  /** Gives a column to a slot. A second number goes to a second thing; any other property that is taken is not given twice. */
  state(at: number, slot: string, property: PropertyId): void {
    let into = slot
    for (let n = 2; this.taken.has(`${into}/${property}`); n++) {
      const first = this.slots.get(slot)!
      if (!NUMBERED.includes(first.kind) || nativeKind(property) !== first.kind) return
      into = this.slot({ ...first, slot: `${slot}_${n}`, at })
    }
    this.taken.add(`${into}/${property}`)
    this.uses[at] = { as: 'property', slot: into, property }
  }

  /** Makes a column qualify the relations, unless another one does so in the same way. */
  qualify(at: number, as: 'weight' | 'date' | 'start' | 'end' | 'role'): void {
    if (this.taken.has(as)) return
    this.taken.add(as)
    this.uses[at] = { as }
  }

  /** The slots with these first, the others in the order of their columns. */
  mappedSlots(first: readonly string[], namespaceOf: (slot: string) => string | null): MappedSlot[] {
    const rank = (slot: DraftSlot): number => (first.includes(slot.slot) ? first.indexOf(slot.slot) - first.length : slot.at)
    return [...this.slots.values()].sort((a, b) => rank(a) - rank(b)).map(({ slot, kind }) => ({ slot, kind, namespace: namespaceOf(slot) }))
  }

  /** The column that states the key of a slot; -1 when none does. */
  keyColumn(slot: string): number {
    return this.uses.findIndex(use => use.as === 'property' && use.slot === slot && use.property === 'key')
  }
}
