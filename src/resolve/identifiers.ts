import { textHash32 } from '#lib/text-hash.ts'
import { kindIndex } from '#model/kinds.ts'
import { PROPERTIES, propertyIndex } from '#model/properties.ts'
import { addTo, mergeGroup, type CaseState } from './case-state.ts'
import { IDENTIFIER_FORMS } from './identifier-form.ts'
import type { IdentifierFormId, IdentifierRule } from './linkage-model.ts'
import { neighbourSwaps } from './normalise/eleven-test.ts'
import { misreadPlates } from './normalise/licence-plate.ts'

/** Mentions that state one number. */
type NumberGroup = { readonly space: IdentifierFormId; readonly value: string; readonly weight: number; readonly order: number; readonly members: number[] }

/** Two mentions whose numbers differ by one slip, the first of them certainly wrong. */
export type NearNumber = { readonly wrong: number; readonly right: number }

type Reading = { readonly value: string; readonly valid: boolean } | null

/** Namespaces whose numbers say who a party is; a cluster holds at most one of each. */
const PARTY_SPACES = ['bsn', 'kvk', 'rsin'] as const

/** What the numbers of a case say. */
export type Identifiers = {
  readonly groups: ReadonlyMap<string, NumberGroup>
  /** Pairs that one slip holds apart: a name (or for a plate nothing more) must confirm them. */
  readonly near: readonly NearNumber[]
}

type FailedNumber = { readonly mention: number; readonly space: IdentifierFormId; readonly value: string }

/** Reads every number of every mention: groups of one number, suspects, and the party numbers as facts of the still single clusters. */
export function readIdentifiers(state: CaseState): Identifiers {
  const groups = new Map<string, NumberGroup>()
  const failed: FailedNumber[] = []
  const read = cachedReader(state)
  const rules = rulesByProperty(state)
  for (let m = 0; m < state.records.mentions.count; m++) {
    if ((m & 0xffff) === 0) state.progress.check()
    for (const stated of numbersOf(state, m, { read, rules, failed })) enter(state, groups, stated)
  }
  return { groups, near: [...nearNumbers(state, groups, failed), ...misread(groups)] }
}

/** The valid numbers of one mention, of each namespace the most trusted. Failed ones become suspects. */
function numbersOf(state: CaseState, mention: number, by: { read: (rank: number, value: number) => Reading; rules: Int16Array; failed: FailedNumber[] }): Stated[] {
  const { mentions, statements } = state.records
  const found: Stated[] = []
  for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
    const property = statements.property[s]!
    const rank = by.rules[property]!
    const rule = state.model.identifiers[rank]
    if (rule === undefined || !appliesTo(rule, mentions.kind[mention]!)) continue
    const reading = by.read(rank, statements.value[s]!)
    if (reading === null) continue
    if (!reading.valid) {
      state.suspects.push({ mention, property, check: IDENTIFIER_FORMS[rule.form].check })
      by.failed.push({ mention, space: rule.form, value: reading.value })
      continue
    }
    const rival = PARTY_SPACES.some(space => space === rule.form) ? found.findIndex(other => other.space === rule.form) : -1
    if (rival < 0) found.push({ mention, space: rule.form, value: reading.value, rank })
    else if (rank < found[rival]!.rank) found[rival] = { mention, space: rule.form, value: reading.value, rank }
  }
  return found
}

function rulesByProperty(state: CaseState): Int16Array {
  const rules = new Int16Array(PROPERTIES.length).fill(-1)
  for (const [rank, rule] of state.model.identifiers.entries()) rules[propertyIndex(rule.property)] = rank
  return rules
}

function appliesTo(rule: IdentifierRule, kind: number): boolean {
  return rule.kinds === 'any' || rule.kinds.some(id => kindIndex(id) === kind)
}

/** Normalises each string of the dictionary once, as long as one rule reads it. */
function cachedReader(state: CaseState): (rank: number, value: number) => Reading {
  const { strings } = state.records
  const readBy = new Int16Array(strings.length).fill(-1)
  const readings: Reading[] = []
  const at = new Uint32Array(strings.length)
  return (rank, value) => {
    if (readBy[value] === rank) return readings[at[value]!]!
    const rule = state.model.identifiers[rank]!
    const reading = state.text.isUsableValue(value) ? IDENTIFIER_FORMS[rule.form].normalise(strings[value]!) : null
    readBy[value] = rank
    at[value] = readings.length
    readings.push(reading)
    return reading
  }
}

type Stated = { readonly mention: number; readonly space: IdentifierFormId; readonly value: string; readonly rank: number }

function enter(state: CaseState, groups: Map<string, NumberGroup>, stated: Stated): void {
  const { mention, space, value, rank } = stated
  const rule = state.model.identifiers[rank]!
  // The shared exact form serves several namespaces; so do the codes of different things.
  const kind = state.records.mentions.kind[mention]!
  const key = groupKey(space === 'exact' || space === 'code' || space === 'name' ? `${space}/${rule.property}` : space, kind, value)
  const group = groups.get(key)
  if (group === undefined) groups.set(key, { space, value, weight: rule.weight, order: textHash32(key), members: [mention] })
  else if (group.members[group.members.length - 1] !== mention) group.members.push(mention)
  if ((space === 'bsn' || space === 'kvk' || space === 'rsin') && /^\d{8,9}$/.test(value)) state.clusters[space][mention] = Number(value)
}

function groupKey(space: string, kind: number, value: string): string {
  return `${space}\u0000${kind}\u0000${value}`
}

/**
 * Merges by numbers: every valid number makes its mentions of one kind one entity; KvK number and RSIN meet in rows that state both.
 * Strongest first; between groups of one strength the checksum of the key decides, so that files and rows may come in any order.
 */
export function mergeIdentifiers(state: CaseState, identifiers: Identifiers): void {
  const several = [...identifiers.groups.values()].filter(group => group.members.length > 1)
  several.sort((a, b) => b.weight - a.weight || a.order - b.order || (a.value < b.value ? -1 : 1))
  for (const [done, group] of several.entries()) {
    if ((done & 0x3fff) === 0) state.progress.check()
    mergeGroup(state, group.members, group.space === 'exact' ? 'key-namespace' : 'identifier', group.weight)
  }
}

/** Failed BSNs and RSINs, and KvK numbers that no register row knows, with the one known number a swap away. */
function nearNumbers(state: CaseState, groups: ReadonlyMap<string, NumberGroup>, failed: readonly FailedNumber[]): NearNumber[] {
  const near: NearNumber[] = []
  const known = new Map<string, number[]>()
  const statutory = propertyIndex('statutoryName')
  const register = (group: NumberGroup): boolean => group.members.some(m => state.text.valueAt(m, statutory) !== 0)
  const strangers: NumberGroup[] = []
  for (const group of groups.values()) {
    if (!PARTY_SPACES.some(space => space === group.space)) continue
    if (group.space === 'kvk' && !register(group)) strangers.push(group)
    else known.set(`${group.space}/${group.value}`, group.members)
  }
  const neighbour = (space: string, value: string): number[] | null => {
    const found = neighbourSwaps(value).flatMap(other => known.get(`${space}/${other}`)?.slice(0, 1) ?? [])
    return found.length === 1 ? found : null
  }
  for (const { mention, space, value } of failed) {
    const right = neighbour(space, value)
    if (right) near.push({ wrong: mention, right: right[0]! })
  }
  for (const group of strangers) {
    const right = neighbour('kvk', group.value)
    if (right === null) continue
    for (const wrong of group.members) {
      // A number that nobody registered and that resembles one that somebody did proves nothing.
      state.clusters.kvk[wrong] = 0
      near.push({ wrong, right: right[0]! })
    }
  }
  return near
}

/** Plates of no Dutch series that one misread sign makes a known one; only when a single known plate fits. */
function misread(groups: ReadonlyMap<string, NumberGroup>): NearNumber[] {
  const plates = new Map<string, number[]>()
  for (const group of groups.values()) if (group.space === 'plate') for (const m of group.members) addTo(plates, group.value, m)
  const near: NearNumber[] = []
  for (const [plate, members] of plates) {
    const known = misreadPlates(plate).filter(other => plates.has(other))
    if (known.length === 1) for (const wrong of members) near.push({ wrong, right: plates.get(known[0]!)![0]! })
  }
  return near
}
