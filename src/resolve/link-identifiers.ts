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

/**
 * Merges by numbers: every valid number makes its mentions of one kind one entity. KvK number and RSIN meet in rows that state both.
 * Returns the pairs that one slip of the pen holds apart: a name must confirm them.
 */
export function linkIdentifiers(state: CaseState): NearNumber[] {
  const groups = new Map<string, NumberGroup>()
  const failed: { mention: number; space: IdentifierFormId; value: string }[] = []
  const read = cachedReader(state)
  const { mentions, statements } = state.records
  const rules = rulesByProperty(state)
  for (let m = 0; m < mentions.count; m++) {
    if ((m & 0xffff) === 0) state.progress.check()
    const best = new Map<IdentifierFormId, { rank: number; value: string }>()
    for (let s = mentions.firstStatement[m]!; s < mentions.firstStatement[m + 1]!; s++) {
      const property = statements.property[s]!
      const rank = rules[property]!
      if (rank < 0) continue
      const rule = state.model.identifiers[rank]!
      if (!appliesTo(rule, mentions.kind[m]!)) continue
      const reading = read(rank, statements.value[s]!)
      if (reading === null) continue
      if (!reading.valid) {
        state.suspects.push({ mention: m, property, check: IDENTIFIER_FORMS[rule.form].check })
        failed.push({ mention: m, space: rule.form, value: reading.value })
      } else if (rank < (best.get(rule.form)?.rank ?? Infinity)) best.set(rule.form, { rank, value: reading.value })
    }
    for (const [space, { rank, value }] of best) enter(state, groups, { mention: m, space, value, rank })
  }
  const near = [...nearNumbers(state, groups, failed), ...misread(groups)]
  mergeNumbers(state, groups)
  return near
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

/** Strongest first; between groups of one strength the checksum of the key decides, so that files and rows may come in any order. */
function mergeNumbers(state: CaseState, groups: ReadonlyMap<string, NumberGroup>): void {
  const several = [...groups.values()].filter(group => group.members.length > 1)
  several.sort((a, b) => b.weight - a.weight || a.order - b.order || (a.value < b.value ? -1 : 1))
  for (const [done, group] of several.entries()) {
    if ((done & 0x3fff) === 0) state.progress.check()
    mergeGroup(state, group.members, group.space === 'exact' ? 'key-namespace' : 'identifier', group.weight)
  }
}

/** Failed BSNs and RSINs, and KvK numbers that no register row knows, with the one known number a swap away. */
function nearNumbers(state: CaseState, groups: ReadonlyMap<string, NumberGroup>, failed: readonly { mention: number; space: IdentifierFormId; value: string }[]): NearNumber[] {
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
