import type { Address, Organization, Person, Thing } from '../ground/world.ts'
import type { BranchId } from '../ground/stock.ts'
import { BRANCHES } from '../ground/stock.ts'
import { yearOf } from '../ground/calendar.ts'

export type Household = { readonly address: Address; readonly adults: readonly Person[]; readonly children: readonly Person[] }

/** A firm at work: who runs it and what it turns over in a normal year. */
export type Firm = { readonly organization: Organization; readonly branchId: BranchId; readonly directors: readonly Person[]; readonly staff: number; readonly turnover: number }

/** What the whole country shares: lenders, notaries, ships and suppliers abroad. */
export type Nation = { readonly banks: readonly Organization[]; readonly notaries: readonly Person[]; readonly vessels: readonly Thing[]; readonly suppliers: readonly Supplier[] }
export type Supplier = { readonly organization: Organization; readonly goods: readonly GoodsLine[] }
/** What a supplier sells: code, text, port of loading, and usual price in euro per kilogram. */
export type GoodsLine = { readonly code: string; readonly text: string; readonly port: string; readonly pricePerKg: number; readonly branches: readonly BranchId[] }

/** A part of the world with its own people and firms; large cases hold many, so that no step looks at all pairs. */
export type District = {
  readonly nation: Nation
  readonly households: readonly Household[]
  readonly adults: readonly Person[]
  readonly firms: readonly Firm[]
  /** Office address at which many unrelated firms are registered. */
  readonly domicile: Address
  /** Adults who are not yet part of a planted structure or look-alike, one of each household. */
  readonly recruits: Person[]
  /** Ids of people with a row in the pay roll. */
  readonly employed: Set<string>
}

/** Age in whole years at the middle of the case. */
export function ageOf(person: Person): number {
  return 2024 - yearOf(person.born)
}

/** Takes an adult of the wished age out of the pool; nobody is taken twice, and no two from one household. */
export function recruit(district: District, wish: { readonly minAge?: number; readonly maxAge?: number; readonly jobless?: boolean } = {}): Person {
  const at = district.recruits.findIndex(person => ageOf(person) >= (wish.minAge ?? 24) && ageOf(person) <= (wish.maxAge ?? 66) && !(wish.jobless && district.employed.has(person.id)))
  if (at < 0) throw new Error(`no adult left between ${wish.minAge ?? 24} and ${wish.maxAge ?? 66}; the district is too small for the structures planted in it (--scale below 1?)`)
  return district.recruits.splice(at, 1)[0]!
}

/** A working firm of a branch; throws when the district has none. */
export function firmOf(district: District, branch: BranchId, nth = 0): Organization {
  const firms = district.firms.filter(firm => firm.organization.branch === BRANCHES[branch])
  const firm = firms[nth % Math.max(1, firms.length)]
  if (!firm) throw new Error(`the district has no firm of branch '${branch}'`)
  return firm.organization
}

