/**
 * One pass of a stable counting sort: the given items in ascending order of key[item].
 * Keys are 0..bound-1. Passes from the least to the most significant key sort by several keys.
 */
export function countingSort(items: Uint32Array, key: ArrayLike<number>, bound: number): Uint32Array {
  const next = new Uint32Array(bound + 1)
  for (let i = 0; i < items.length; i++) next[key[items[i]!]! + 1]!++
  for (let k = 0; k < bound; k++) next[k + 1]! += next[k]!
  const sorted = new Uint32Array(items.length)
  for (let i = 0; i < items.length; i++) sorted[next[key[items[i]!]!]!++] = items[i]!
  return sorted
}

/** 0, 1, … count-1. */
export function ascending(count: number): Uint32Array {
  const items = new Uint32Array(count)
  for (let i = 0; i < count; i++) items[i] = i
  return items
}

/** Items 0..n-1 by group: members[first[g] .. first[g + 1]], ascending within a group. */
export type Groups = { readonly first: Uint32Array; readonly members: Uint32Array }

/** Gathers the items of each group; group numbers are 0..count-1. */
export function groupsOf(groupOf: ArrayLike<number>, count: number): Groups {
  const first = new Uint32Array(count + 1)
  for (let i = 0; i < groupOf.length; i++) first[groupOf[i]! + 1]!++
  for (let g = 0; g < count; g++) first[g + 1]! += first[g]!
  return { first, members: countingSort(ascending(groupOf.length), groupOf, count) }
}
