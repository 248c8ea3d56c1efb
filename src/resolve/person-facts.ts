import { kindIndex } from '#model/kinds.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import { NO_TIME } from '#model/records.ts'
import { relationIndex } from '#model/relations.ts'
import type { CaseState } from './case-state.ts'
import { SIDE } from './clusters.ts'
import { birthDate } from './normalise/birth-date.ts'
import { readPersonName, type PersonName, type WrittenName } from './normalise/person-name.ts'

/** Names of the mentions of persons, each distinct one read once. */
export type PersonFacts = {
  readonly names: readonly PersonName[]
  /** Per mention the index into `names`, -1 for no name or no person. */
  readonly nameOf: Int32Array
  /** All mentions of persons, certain and guessed, in order. */
  readonly mentions: readonly number[]
}

const NAME_COLUMNS = ['familyName', 'namePrefix', 'givenNames', 'initials', 'name', 'mrzName'] as const satisfies readonly (PropertyId & keyof WrittenName)[]
const MINUTES_A_DAY = 1440

/** Reads names, and puts date of birth and sex as facts on the still single clusters. */
export function readPersons(state: CaseState): PersonFacts {
  const { records } = state
  const person = kindIndex('Person')
  const names: PersonName[] = []
  const known = new Map<string, number>()
  const nameOf = new Int32Array(records.mentions.count).fill(-1)
  const mentions: number[] = []
  const properties = NAME_COLUMNS.map(column => propertyIndex(column))
  for (let m = 0; m < records.mentions.count; m++) {
    if (records.mentions.kind[m] !== person) continue
    mentions.push(m)
    const values = properties.map(property => state.text.valueAt(m, property))
    const id = values.join(' ')
    let name = known.get(id)
    if (name === undefined) {
      const written = Object.fromEntries(NAME_COLUMNS.map((column, i) => [column, records.strings[values[i]!]!])) as Record<(typeof NAME_COLUMNS)[number], string>
      const read = readPersonName(written)
      name = read === null ? -1 : names.push(read) - 1
      known.set(id, name)
    }
    nameOf[m] = name
  }
  readBirthDates(state, mentions)
  return { names, nameOf, mentions }
}

function readBirthDates(state: CaseState, mentions: readonly number[]): void {
  const { strings } = state.records
  const born = propertyIndex('birthDate')
  const gender = propertyIndex('gender')
  const passages = passageDays(state)
  const dates = new Map<number, number>()
  for (const m of mentions) {
    state.clusters.sex[m] = sexOf(strings[state.text.valueAt(m, gender)]!)
    const value = state.text.valueAt(m, born)
    if (value === 0) continue
    const text = strings[value]!
    const isShort = /^\s*\d{6}\s*$/.test(text)
    let date = isShort ? undefined : dates.get(value)
    if (date === undefined) {
      date = birthDate(text, isShort ? (passages.get(m) ?? passages.get(-1) ?? 0) : undefined)
      if (!isShort) dates.set(value, date)
    }
    state.clusters.birth[m] = date
  }
}

/** The day (JJJJMMDD) of each traveller's passage; under -1 the last day of all, for a traveller whose passage has no time. */
function passageDays(state: CaseState): Map<number, number> {
  const { relations } = state.records
  const passage = relationIndex('Passage')
  const days = new Map<number, number>()
  let last = 0
  for (let r = 0; r < relations.count; r++) {
    const start = relations.start[r]!
    if (start === NO_TIME) continue
    if (relations.kind[r] === passage) {
      const day = dayOf(start)
      days.set(relations.from[r]!, day)
      last = Math.max(last, day)
    }
  }
  if (last > 0) days.set(-1, last)
  return days
}

function dayOf(minutes: number): number {
  const date = new Date(Math.floor(minutes / MINUTES_A_DAY) * MINUTES_A_DAY * 60000)
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** 1 man, 2 woman, 0 otherwise; the border police write F for V. */
function sexOf(text: string): number {
  const letter = text.trim().charAt(0).toUpperCase()
  return letter === 'M' ? 1 : letter === 'V' || letter === 'F' ? 2 : 0
}

/** Tells whether a guessed person bears the name of somebody who is certainly a person. */
export function knownPersonNames(state: CaseState, persons: PersonFacts): (mention: number) => boolean {
  const certain = new Set<string>()
  const keys = (mention: number): string[] => {
    const name = persons.names[persons.nameOf[mention]!]
    return name === undefined ? [] : name.forms.filter(form => form.initials !== '').map(form => `${form.keys[0]}/${form.initials[0]}`)
  }
  for (const m of persons.mentions) if (state.clusters.side[m] === SIDE.person) for (const key of keys(m)) certain.add(key)
  return mention => keys(mention).some(key => certain.has(key))
}
