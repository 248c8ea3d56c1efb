import { birthDate, commonName } from '../ground/world.ts'
import type { Address, Person, World } from '../ground/world.ts'
import type { Dice } from '../ground/dice.ts'
import type { Household } from './district.ts'

/** Families and singles; among them twins, a parent and child of the same full name, and unrelated namesakes. */
export function createHouseholds(world: World, count: number): Household[] {
  const { dice } = world
  const households: Household[] = []
  for (let i = 0; i < count; i++) {
    const address = world.address(undefined, dice.chance(0.15) ? dice.pick(['A', 'B', 'bis', '1', '2']) : '')
    households.push(dice.chance(0.4) ? { address, adults: [single(world, address)], children: [] } : family(world, address))
  }
  for (let pairs = Math.max(1, Math.round(count / 40)); pairs > 0; pairs--) households.push(...namesakes(world))
  return households
}

function single(world: World, home: Address): Person {
  return world.person({ home, born: birthDate(world.dice, singleAge(world.dice)) })
}

function singleAge(dice: Dice): number {
  return dice.weighted([[dice.between(19, 26), 4], [dice.between(27, 66), 8], [dice.between(67, 88), 2]])
}

function family(world: World, home: Address): Household {
  const { dice } = world
  const age = dice.between(27, 70)
  const first = world.person({ home, born: birthDate(dice, age), sex: 'M' })
  const married = dice.chance(0.6)
  const second = world.person({ home, born: birthDate(dice, Math.max(24, age + dice.between(-5, 4))), sex: 'V', ...(married ? { partnerName: { prefix: first.prefix, family: first.family } } : {}) })
  const name = { prefix: first.prefix, family: first.family }
  const children: Person[] = []
  const kind = dice.weighted([['none', 30], ['children', 55], ['twins', 8], ['junior', 7]] as const)
  const oldest = Math.max(1, age - dice.between(24, 32))
  if (kind === 'children') for (let n = dice.between(1, 3); n > 0; n--) children.push(world.person({ home, name, born: birthDate(dice, Math.max(0, oldest - 2 * n)) }))
  if (kind === 'twins') {
    const born = birthDate(dice, oldest)
    children.push(world.person({ home, name, born }), world.person({ home, name, born }))
  }
  if (kind === 'junior' && age > 40) children.push(world.person({ home, name, given: first.given, sex: 'M', born: birthDate(dice, age - 23), namesake: true }))
  const senior = kind === 'junior' && age > 40
  return { address: home, adults: [senior ? { ...first, namesake: true } : first, second, ...children.filter(isAdult)], children: children.filter(child => !isAdult(child)) }
}

function isAdult(person: Person): boolean {
  return person.born < birthOfYear(2006)
}

function birthOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000
}

/** Two unrelated people with one common full name and different birth dates, each at an own address. */
function namesakes(world: World): Household[] {
  const { dice } = world
  const common = commonName(dice)
  const sex = dice.chance(0.5) ? 'M' : 'V'
  return [0, 1].map(() => {
    const address = world.address()
    const person = world.person({ home: address, name: common.name, given: [sex === 'M' ? common.man : common.woman], sex, born: birthDate(dice, dice.between(25, 60)), namesake: true })
    return { address, adults: [person], children: [] }
  })
}
