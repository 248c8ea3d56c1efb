import { canonicalJson } from '#lib/canonical-json.ts'
import { textHash64 } from '#lib/text-hash.ts'
import type { EntityKind } from '#model/kinds.ts'
import type { PropertyId } from '#model/properties.ts'

/** How an identifier is brought to its one form; `identifier-form.ts` holds the function of each. */
export type IdentifierFormId = 'bsn' | 'rsin' | 'kvk' | 'iban' | 'plate' | 'container' | 'phone' | 'document' | 'vessel' | 'imo' | 'name' | 'code' | 'exact'

/** One property whose value, when it passes its check, makes mentions of a kind one entity. */
export type IdentifierRule = {
  readonly property: PropertyId
  readonly form: IdentifierFormId
  /** 'any': every kind, each for itself. */
  readonly kinds: readonly EntityKind[] | 'any'
  /** Match weight in millibits (log2 odds x 1000). */
  readonly weight: number
}

/**
 * All that resolving depends on besides the data: which keys merge which kinds, how strong each reason is,
 * and where evidence stops being enough. Data, versioned; judgements name its hash.
 */
export type LinkageModel = {
  readonly id: string
  readonly version: number
  /** In order of trust: of two numbers of one namespace in one mention the earlier rule's holds (the fiscal number before the RSIN column). */
  readonly identifiers: readonly IdentifierRule[]
  /** Millibits per kind of evidence. */
  readonly weights: {
    readonly judgement: number
    readonly weaponSerial: number
    readonly addressPostcode: number
    readonly addressTown: number
    readonly addressStreet: number
    readonly organisationAccount: number
    readonly organisationAddress: number
    readonly organisationCountry: number
    readonly organisationNearNumber: number
    readonly organisationName: number
    readonly birthFullName: number
    readonly birthFullNameTypo: number
    readonly birthNearName: number
    readonly birthInitials: number
    readonly birthInitialsTypo: number
    readonly birthFamilyOnly: number
    readonly birthOtherFamily: number
    readonly weakBirthFullName: number
    readonly weakBirthInitials: number
    readonly nameNearNumber: number
    readonly nameAccount: number
    readonly nameContext: number
    readonly notaryName: number
    readonly misreadPlate: number
    readonly nameAlone: number
  }
  readonly limits: {
    /** A merge on less than a full name needs the expected number of chance agreements below this, in thousandths. */
    readonly chancePerMille: number
    /**
     * A full name that fits one person of the case and nobody else merges on the name alone when the expected number of
     * chance namesakes is below this, in thousandths; 0 never does, and leaves all such pairs to review (decision 0008).
     */
    readonly nameAlonePerMille: number
    /** Blocks of more entities than this are compared only within the same first letters of given and family name. */
    readonly blockSize: number
    /** A shared neighbour (address, employer) of more persons than this ties nobody. */
    readonly contextSize: number
  }
}

const PARTY_NUMBERS: readonly IdentifierRule[] = [
  { property: 'bsn', form: 'bsn', kinds: ['Person'], weight: 30000 },
  { property: 'kvkNumber', form: 'kvk', kinds: ['Organization'], weight: 30000 },
  { property: 'fiscalNumber', form: 'rsin', kinds: ['Organization'], weight: 29000 },
  { property: 'wageTaxNumber', form: 'rsin', kinds: ['Organization'], weight: 29000 },
  { property: 'eori', form: 'rsin', kinds: ['Organization'], weight: 29000 },
  { property: 'rsin', form: 'rsin', kinds: ['Organization'], weight: 29000 },
  { property: 'documentNumber', form: 'document', kinds: ['Person'], weight: 27000 },
]

const THING_NUMBERS: readonly IdentifierRule[] = [
  { property: 'iban', form: 'iban', kinds: ['BankAccount'], weight: 30000 },
  { property: 'plate', form: 'plate', kinds: ['Vehicle'], weight: 27000 },
  { property: 'containerNumber', form: 'container', kinds: ['Container'], weight: 30000 },
  { property: 'mrn', form: 'code', kinds: ['Consignment'], weight: 30000 },
  { property: 'phone', form: 'phone', kinds: ['Phone'], weight: 30000 },
  { property: 'cadastralDesignation', form: 'code', kinds: ['RealEstate'], weight: 30000 },
  { property: 'recordNumber', form: 'code', kinds: ['PoliceRecord'], weight: 30000 },
  { property: 'caseNumber', form: 'code', kinds: ['CourtCase'], weight: 30000 },
  { property: 'investigationName', form: 'name', kinds: ['Investigation'], weight: 25000 },
  { property: 'seizureNumber', form: 'code', kinds: ['Seizure'], weight: 30000 },
  { property: 'passageId', form: 'code', kinds: ['BorderPassage'], weight: 30000 },
  { property: 'sightingId', form: 'code', kinds: ['Sighting'], weight: 30000 },
  { property: 'imo', form: 'imo', kinds: ['Vessel'], weight: 30000 },
  { property: 'vesselName', form: 'vessel', kinds: ['Vessel'], weight: 20000 },
  { property: 'walletAddress', form: 'exact', kinds: ['CryptoWallet'], weight: 30000 },
]

/** The model in force unless an analyst chooses another. Weights are set by reasoning, not yet trained: their order matters, their size is a first estimate. */
export const DEFAULT_MODEL: LinkageModel = {
  id: 'verband',
  version: 1,
  identifiers: [{ property: 'key', form: 'exact', kinds: 'any', weight: 32000 }, ...PARTY_NUMBERS, ...THING_NUMBERS],
  weights: {
    judgement: 60000,
    weaponSerial: 25000,
    addressPostcode: 26000,
    addressTown: 24000,
    addressStreet: 12000,
    organisationAccount: 22000,
    organisationAddress: 21000,
    organisationNearNumber: 19000,
    organisationCountry: 17000,
    organisationName: 14000,
    birthFullName: 24000,
    birthFullNameTypo: 21000,
    birthNearName: 19000,
    birthInitials: 17000,
    birthInitialsTypo: 14500,
    birthFamilyOnly: 14000,
    birthOtherFamily: 13600,
    weakBirthFullName: 13500,
    weakBirthInitials: 13200,
    nameNearNumber: 13000,
    nameAccount: 12500,
    nameContext: 12000,
    notaryName: 11000,
    misreadPlate: 13000,
    nameAlone: 8000,
  },
  limits: { chancePerMille: 50, nameAlonePerMille: 300, blockSize: 400, contextSize: 300 },
}

/** Names a model by its content: the 64-bit checksum of its canonical JSON (keys in alphabetical order, no spaces). */
export function modelHash(model: LinkageModel): string {
  return textHash64(canonicalJson(model))
}
