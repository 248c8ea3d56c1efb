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
export class World {
  readonly dice: Dice
  private readonly large: boolean
  private readonly numbers
  private readonly counters = new Map<string, number>()
  private readonly namesTaken = new Set<string>()
  private readonly firmsTaken = new Set<string>()
  private readonly numbersInStreet = new Map<number, number>()

  /** `large`: use the longer number series of very large sets. */
  constructor(dice: Dice, large: boolean) {
    this.dice = dice
    this.large = large
    this.numbers = {
      bsn: bsnNumbering(), rsin: rsinNumbering(), kvk: kvkNumbering(large), container: containerNumbering(),
      iban: ibanNumbering(), plate: plateNumbering(), phone: phoneNumbering(), document: documentNumbering(),
    }
  }

  /** A new entity id; letter X numbers rows that are no entity. */
  newId(letter: KindLetter | 'X'): string {
    const next = (this.counters.get(letter) ?? 0) + 1
    this.counters.set(letter, next)
    return `${letter}${String(next).padStart(5, '0')}`
  }

  thing(letter: KindLetter, key: string): Thing {
    return { id: this.newId(letter), key }
  }

  container(): Thing {
    return this.thing('C', this.numbers.container())
  }

  account(country?: string): Thing {
    return this.thing('B', this.numbers.iban(country))
  }

  /** Streets are numbered: the number fixes name, town and postcode, so one postcode belongs to one street. */
  address(townIndex = this.dice.between(0, TOWNS.length - 1), addition = ''): Address {
    const streetOfTown = this.dice.between(0, this.large ? 249 : 24)
    const street = townIndex * 250 + streetOfTown
    const used = this.numbersInStreet.get(street) ?? 0
    this.numbersInStreet.set(street, used + 1)
    const [town, firstPostcode] = TOWNS[townIndex]!
    const mixed = (townIndex * 37 + streetOfTown * 97) % 250
    const letters = `${streetOfTown % 2 === 0 ? 'Q' : 'Y'}${String.fromCharCode(65 + (Math.floor(streetOfTown / 2) % 26))}`
    return {
      id: this.newId('A'), street: STREET_FIRST[mixed % 25]! + STREET_LAST[Math.floor(mixed / 25)]!, number: 1 + used * 2 + (street % 2), addition,
      postcode: `${firstPostcode + Math.floor(streetOfTown / 52)}${letters}`, town,
    }
  }

  vehicle(type = 'Personenauto'): Vehicle {
    const [make, model] = this.dice.pick(MAKES)
    return { id: this.newId('V'), plate: this.numbers.plate(), type, make, model, colour: this.dice.pick(COLOURS) }
  }

  person(wish: NewPerson): Person {
    const { dice, numbers } = this
    const sex = wish.sex ?? (dice.chance(0.5) ? 'M' : 'V')
    const name = wish.name ?? dice.pick(dice.weighted(NAME_STOCKS.map(s => [s, s.weight] as const)).families)
    const { given, born } = this.distinctName({ ...wish, sex, name })
    const documents = Array.from({ length: dice.chance(0.1) ? 2 : 1 }, () => numbers.document(wish.foreignDocument ? 'XT' : 'NT'))
    return {
      id: this.newId('P'), prefix: name.prefix, family: name.family, given, sex, born, bsn: numbers.bsn(), documents, home: wish.home, partnerName: wish.partnerName ?? null,
      phone: this.thing('T', numbers.phone()), account: this.account(), namesake: wish.namesake ?? false,
    }
  }

  /** Two people share first and family name only where it was planted, as long as the stock suffices; initials and birth date together always tell apart. */
  private distinctName(wish: NewPerson & { readonly sex: 'M' | 'V'; readonly name: FamilyName }): { given: readonly string[]; born: Day } {
    const { name, sex } = wish
    let given = wish.given ?? drawGiven(this.dice, sex, name)
    let born = wish.born
    const taken = (tries: number): boolean => this.namesTaken.has(nameKey(name, given, born)) || (tries < 12 && !wish.given && this.namesTaken.has(callName(name, given)))
    for (let tries = 0; taken(tries); tries++) {
      if (wish.given || tries > 20) born += 1
      else given = drawGiven(this.dice, sex, name)
    }
    this.namesTaken.add(nameKey(name, given, born)).add(callName(name, given))
    return { given, born }
  }

  organization(wish: NewOrganization): Organization {
    const { numbers } = this
    const branch: Branch = BRANCHES[wish.branch]
    const country = wish.country ?? 'NL'
    const name = this.distinctFirm(wish.name, branch)
    const seat = wish.seat ?? this.address()
    const registered = country === 'NL' ? { kvk: numbers.kvk(), rsin: numbers.rsin(), tradeName: wish.tradeName ?? this.tradeName(branch, seat) } : { kvk: '', rsin: '', tradeName: '' }
    const form = wish.form ?? FOREIGN_FORMS[country] ?? this.dice.weighted([['B.V.', 85], ['V.O.F.', 12], ['N.V.', 3]])
    return { id: this.newId('O'), name, form, ...registered, branch, seat, founded: wish.founded, country, account: this.account(country) }
  }

  private distinctFirm(wanted: string | undefined, branch: Branch): string {
    if (wanted !== undefined && this.firmsTaken.has(wanted)) throw new Error(`the firm name '${wanted}' is taken; names of firms must be unique in the sample`)
    const draw = (): string => [this.dice.pick(FIRM_FIRST), this.dice.pick(branch.words), this.dice.pick(FIRM_LAST)].filter(part => part !== '').join(' ')
    let name = wanted ?? draw()
    for (let tries = 0; this.firmsTaken.has(name); tries++) name = tries < 30 ? draw() : `${draw()} ${this.firmsTaken.size}`
    this.firmsTaken.add(name)
    return name
  }

  private tradeName(branch: Branch, seat: Address): string {
    const name = `${this.dice.pick(branch.words)} ${this.dice.pick(['Team', 'Huis', 'Punt', 'Expert', 'Service'])} ${seat.town}`
    if (!this.dice.chance(0.3) || this.firmsTaken.has(name)) return ''
    this.firmsTaken.add(name)
    return name
  }
}

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
