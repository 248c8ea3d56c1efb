import { textHash32 } from '#lib/text-hash.ts'
import { kindIndex } from '#model/kinds.ts'
import { PROPERTIES, propertyIndex } from '#model/properties.ts'
import { mergeGroup, type CaseState } from './case-state.ts'
import { IDENTIFIER_FORMS } from './identifier-form.ts'
import type { IdentifierFormId, IdentifierRule } from './linkage-model.ts'
import { misreadNumbers, PARTY_SPACES, type FailedNumber, type NearNumber, type NumberGroup } from './near-numbers.ts'

type Reading = { readonly value: string; readonly valid: boolean } | null

/** What the numbers of a case say. */
export type Identifiers = {
  readonly groups: ReadonlyMap<string, NumberGroup>
  /** Pairs that one slip holds apart: a name (or for a plate nothing more) must confirm them. */
  readonly near: readonly NearNumber[]
}

/** Reads every number of every mention: groups of one number, suspects, and the party numbers as facts of the still single clusters. */
export function readIdentifiers(state: CaseState): Identifiers {
  const groups = new Map<string, NumberGroup>()
  const failed: FailedNumber[] = []
  const read = cachedReader(state)
  const rules = rulesByProperty(state)
  const kinds = state.model.identifiers.map(kindBits)
  for (let m = 0; m < state.records.mentions.count; m++) {
    if ((m & 0xffff) === 0) state.progress.check()
    for (const stated of numbersOf(state, m, { read, rules, kinds, failed })) enter(state, groups, stated)
  }
  return { groups, near: misreadNumbers(state, groups, failed) }
}

type NumberReader = {
  readonly read: (rank: number, value: number) => Reading
  /** Per property the rank of its rule, -1 for none. */
  readonly rules: Int16Array
  /** Per rule a bit for each kind it applies to. */
  readonly kinds: readonly number[]
  readonly failed: FailedNumber[]
}

/** The valid numbers of one mention, of each namespace the most trusted. Failed ones become suspects. */
function numbersOf(state: CaseState, mention: number, by: NumberReader): Stated[] {
  const { mentions, statements } = state.records
  const found: Stated[] = []
  for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
    const property = statements.property[s]!
    const rank = by.rules[property]!
    const rule = state.model.identifiers[rank]
    if (rule === undefined || (by.kinds[rank]! & (1 << mentions.kind[mention]!)) === 0) continue
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

function kindBits(rule: IdentifierRule): number {
  return rule.kinds === 'any' ? -1 : rule.kinds.reduce((bits, id) => bits | (1 << kindIndex(id)), 0)
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
