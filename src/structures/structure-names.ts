import type { Network } from '#graph/network.ts'
import { kindIndex } from '#model/kinds.ts'
import { isMoreConnected, membersOf, type Level } from './hierarchy.ts'

const ORGANIZATION = kindIndex('Organization')
const PERSON = kindIndex('Person')

/** Organisations name a structure best, then persons, then whatever else is in it. */
function precedence(kind: number): number {
  if (kind === ORGANIZATION) return 0
  return kind === PERSON ? 1 : 2
}

const labelOf = (network: Network, node: number): string => network.label[node]! || network.id[node]!

/** The labels of the two members that best name a group; null for the second when all have one label. */
function bestLabels(network: Network, rank: Uint32Array, level: Level, group: number): { first: string; second: string | null } {
  const comesFirst = (a: number, b: number): boolean => {
    const order = precedence(network.kind[a]!) - precedence(network.kind[b]!)
    return order === 0 ? isMoreConnected(level.strength, rank, a, b) : order < 0
  }
  const members = membersOf(level, group)
  const first = labelOf(network, members.reduce((best, node) => (comesFirst(node, best) ? node : best)))
  let second: number | null = null
  for (const node of members) {
    if (labelOf(network, node) !== first && (second === null || comesFirst(node, second))) second = node
  }
  return { first, second: second === null ? null : labelOf(network, second) }
}

function timesUsed(names: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

/** Numbers the names that still occur more than once: `X (1)`, `X (2)`, in the order of the groups. */
function numbered(names: readonly string[]): string[] {
  const times = timesUsed(names)
  const taken = new Set(names)
  const next = new Map<string, number>()
  return names.map(name => {
    if (times.get(name) === 1) return name
    let number = next.get(name) ?? 1
    while (taken.has(`${name} (${number})`)) number++
    next.set(name, number + 1)
    taken.add(`${name} (${number})`)
    return `${name} (${number})`
  })
}

/**
 * A name for each group of a level, unique within it: the label of its most connected organisation, else
 * person, else member. Where groups share that label a second one tells them apart, and a number where
 * even that does not. A member without a label goes by its entity id.
 */
export function structureNames(network: Network, rank: Uint32Array, level: Level): string[] {
  const best = Array.from(level.central, (_, group) => bestLabels(network, rank, level, group))
  const times = timesUsed(best.map(({ first }) => first))
  return numbered(best.map(({ first, second }) => (times.get(first) === 1 || second === null ? first : `${first} · ${second}`)))
}
