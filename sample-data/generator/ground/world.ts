import { BRANCHES, COMMON_NAMES, FIRM_FIRST, FIRM_LAST, NAME_STOCKS, STREET_FIRST, STREET_LAST, TOWNS } from './stock.ts'
import type { Branch, BranchId, FamilyName } from './stock.ts'
import { bsnNumbering, containerNumbering, documentNumbering, ibanNumbering, kvkNumbering, phoneNumbering, plateNumbering, rsinNumbering } from './identifiers.ts'
import type { Dice } from './dice.ts'
import { day } from './calendar.ts'
import type { Day } from './calendar.ts'

/** A thing known by its number alone: a consignment, container, account, phone, record, case … */
export type Thing = { readonly id: string; readonly key: string }
export type Address = { readonly id: string; readonly street: string; readonly number: number; readonly addition: string; readonly postcode: string; readonly town: string }
export type Vehicle = { readonly id: string; readonly plate: string; readonly type: string; readonly make: string; readonly model: string; readonly colour: string }

export type Person = {
  readonly id: string
  readonly prefix: string
  readonly family: string
  readonly given: readonly string[]
  readonly sex: 'M' | 'V'
  readonly born: Day
  readonly bsn: string
  /** Travel documents; a few people have two. */
  readonly documents: readonly string[]
  readonly home: Address
  /** A married woman who is written under her partner's name now and then. */
  readonly partnerName: FamilyName | null
  readonly phone: Thing
  readonly account: Thing
  /** Shares a full name with somebody else: never known by name alone. */
  readonly namesake: boolean
}

export type Organization = {
  readonly id: string
  /** Statutory name without legal form. */
  readonly name: string
  readonly form: string
  readonly tradeName: string
  readonly kvk: string
  readonly rsin: string
  readonly branch: Branch
  readonly seat: Address
  readonly founded: Day
  /** ISO country; a foreign organisation has no KvK number. */
  readonly country: string
  readonly account: Thing
}

export type NewPerson = { readonly home: Address; readonly born: Day; readonly sex?: 'M' | 'V'; readonly name?: FamilyName; readonly given?: readonly string[]; readonly partnerName?: FamilyName; readonly namesake?: boolean; readonly foreignDocument?: boolean }
export type NewOrganization = { readonly branch: BranchId; readonly founded: Day; readonly seat?: Address; readonly form?: string; readonly name?: string; readonly country?: string; readonly tradeName?: string }

/** First letters of entity ids, and the kind that each stands for. */
export const KIND_OF_LETTER = {
  P: 'Person', O: 'Organization', A: 'Address', V: 'Vehicle', S: 'Vessel', C: 'Container', Z: 'Consignment', B: 'BankAccount', T: 'Phone', R: 'RealEstate',
  D: 'PoliceRecord', K: 'CourtCase', I: 'Investigation', Q: 'Seizure', W: 'Weapon', G: 'BorderPassage', N: 'Sighting',
} as const
export type KindLetter = keyof typeof KIND_OF_LETTER

const FOREIGN_FORMS: Readonly<Record<string, string>> = { DE: 'GmbH', GB: 'Ltd', CY: 'Ltd', AE: 'FZE', CN: 'Ltd', EC: 'S.A.', CO: 'S.A.S.', CZ: 's.r.o.', TR: 'Ltd', ES: 'S.A.', SK: 's.r.o.', CR: 'S.A.' }
const MAKES = [['TESTMERK', 'CRAFTER'], ['TESTMERK', 'CITY'], ['PROEFAUTO', 'BREAK'], ['PROEFAUTO', 'TOUR'], ['MODELA', 'COMPACT'], ['FICTA', 'SPRINT']] as const
const COLOURS = ['WIT', 'ZWART', 'GRIJS', 'BLAUW', 'ROOD', 'GROEN'] as const

/** Makes the people, firms and things of the fictional world, each with its own identifiers. */
export function createWorld(dice: Dice, large: boolean) {
  const numbers = {
    bsn: bsnNumbering(), rsin: rsinNumbering(), kvk: kvkNumbering(large), container: containerNumbering(),
    iban: ibanNumbering(), plate: plateNumbering(), phone: phoneNumbering(), document: documentNumbering(),
  }
  const counters = new Map<KindLetter | 'X', number>()
  const namesTaken = new Set<string>()
  const firmsTaken = new Set<string>()
  const numbersInStreet = new Map<number, number>()

  const newId = (letter: KindLetter | 'X'): string => {
    const next = (counters.get(letter) ?? 0) + 1
    counters.set(letter, next)
    return `${letter}${String(next).padStart(5, '0')}`
  }
  const thing = (letter: KindLetter, key: string): Thing => ({ id: newId(letter), key })

  /** Streets are numbered: the number fixes name, town and postcode, so one postcode belongs to one street. */
  const address = (townIndex = dice.between(0, TOWNS.length - 1), addition = ''): Address => {
    const streetOfTown = dice.between(0, large ? 249 : 24)
    const street = townIndex * 250 + streetOfTown
    const used = numbersInStreet.get(street) ?? 0
    numbersInStreet.set(street, used + 1)
    const [town, firstPostcode] = TOWNS[townIndex]!
    const mixed = (townIndex * 37 + streetOfTown * 97) % 250
    const letters = `${streetOfTown % 2 === 0 ? 'Q' : 'Y'}${String.fromCharCode(65 + (Math.floor(streetOfTown / 2) % 26))}`
    return {
      id: newId('A'), street: STREET_FIRST[mixed % 25]! + STREET_LAST[Math.floor(mixed / 25)]!, number: 1 + used * 2 + (street % 2), addition,
      postcode: `${firstPostcode + Math.floor(streetOfTown / 52)}${letters}`, town,
    }
  }

  const account = (country?: string): Thing => thing('B', numbers.iban(country))

  const person = (wish: NewPerson): Person => {
    const sex = wish.sex ?? (dice.chance(0.5) ? 'M' : 'V')
    const stock = dice.weighted(NAME_STOCKS.map(s => [s, s.weight] as const))
    const name = wish.name ?? dice.pick(stock.families)
    let given = wish.given ?? drawGiven(dice, sex, name)
    let born = wish.born
    // Two people share first and family name only where it was planted, as long as the stock suffices; initials and birth date together always tell apart.
    for (let tries = 0; namesTaken.has(nameKey(name, given, born)) || (tries < 12 && !wish.given && namesTaken.has(callName(name, given))); tries++) {
      if (wish.given) born += 1
      else given = drawGiven(dice, sex, name)
      if (tries > 20) born += 1
    }
    namesTaken.add(nameKey(name, given, born)).add(callName(name, given))
    return {
      id: newId('P'), prefix: name.prefix, family: name.family, given, sex, born, bsn: numbers.bsn(),
      documents: Array.from({ length: dice.chance(0.1) ? 2 : 1 }, () => numbers.document(wish.foreignDocument ? 'XT' : 'NT')), home: wish.home, partnerName: wish.partnerName ?? null,
      phone: thing('T', numbers.phone()), account: account(), namesake: wish.namesake ?? false,
    }
  }

  const firmName = (branch: Branch): string => {
    for (let tries = 0; ; tries++) {
      const parts = [dice.pick(FIRM_FIRST), dice.pick(branch.words), dice.pick(FIRM_LAST)].filter(part => part !== '')
      const name = tries < 30 ? parts.join(' ') : `${parts.join(' ')} ${firmsTaken.size}`
      if (!firmsTaken.has(name)) return name
    }
  }

  const organization = (wish: NewOrganization): Organization => {
    const branch: Branch = BRANCHES[wish.branch]
    const country = wish.country ?? 'NL'
    const name = wish.name ?? firmName(branch)
    if (firmsTaken.has(name)) throw new Error(`the firm name '${name}' is taken; names of firms must be unique in the sample`)
    firmsTaken.add(name)
    const seat = wish.seat ?? address()
    const trade = `${dice.pick(branch.words)} ${dice.pick(['Team', 'Huis', 'Punt', 'Expert', 'Service'])} ${seat.town}`
    const tradeName = wish.tradeName ?? (dice.chance(0.3) && country === 'NL' && !firmsTaken.has(trade) ? trade : '')
    if (tradeName !== '') firmsTaken.add(tradeName)
    return {
      id: newId('O'), name, form: wish.form ?? FOREIGN_FORMS[country] ?? dice.weighted([['B.V.', 82], ['V.O.F.', 12], ['N.V.', 3], ['B.V.', 3]]),
      tradeName,
      kvk: country === 'NL' ? numbers.kvk() : '', rsin: country === 'NL' ? numbers.rsin() : '', branch, seat, founded: wish.founded,
      country, account: account(country),
    }
  }

  const vehicle = (type = 'Personenauto'): Vehicle => {
    const [make, model] = dice.pick(MAKES)
    return { id: newId('V'), plate: numbers.plate(), type, make, model, colour: dice.pick(COLOURS) }
  }

  return { dice, newId, thing, address, account, person, organization, vehicle, container: () => thing('C', numbers.container()), numbers }
}

export type World = ReturnType<typeof createWorld>

function drawGiven(dice: Dice, sex: 'M' | 'V', family: FamilyName): string[] {
  const own = NAME_STOCKS.find(s => s.families.some(f => f.family === family.family))
  const stock = own ?? dice.weighted(NAME_STOCKS.map(s => [s, s.weight] as const))
  const first = dice.pick(sex === 'M' ? stock.men : stock.women)
  if (!dice.chance(0.55)) return [first]
  const second = dice.pick(sex === 'M' ? stock.men : stock.women)
  return second === first ? [first] : [first, second]
}

function nameKey(name: FamilyName, given: readonly string[], born: Day): string {
  return `${name.prefix}|${name.family}|${given.map(g => g[0]).join('')}|${born}`
}

function callName(name: FamilyName, given: readonly string[]): string {
  return `${name.prefix}|${name.family}|${given[0]!}`
}

/** Two or three unrelated people with the same common name, and other birth dates. */
export function commonName(dice: Dice): { readonly name: FamilyName; readonly man: string; readonly woman: string } {
  const common = dice.pick(COMMON_NAMES)
  return { name: { prefix: common.prefix, family: common.family }, man: common.man, woman: common.woman }
}

/** A birth date for an age at the middle of the case (mid 2024); some registers know 1 January or 1 July only. */
export function birthDate(dice: Dice, age: number): Day {
  const year = 2024 - age
  if (dice.chance(0.03)) return day(year, dice.chance(0.6) ? 1 : 7, 1)
  return day(year, 1, 1) + dice.between(0, 364)
}
