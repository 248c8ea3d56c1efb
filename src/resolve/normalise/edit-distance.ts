/**
 * Whether two texts differ by at most `limit` edits: insertion, deletion, substitution or a swap of neighbours
 * (optimal string alignment; Damerau 1964). Stops as soon as the limit is passed.
 */
export function withinEdits(a: string, b: string, limit: number): boolean {
  if (a === b) return true
  if (limit < 1 || Math.abs(a.length - b.length) > limit) return false
  return limit === 1 ? isOneEdit(a, b) : withinTable(a, b, limit)
}

/** What two unequal texts do not share at either end is one sign against at most one, or two swapped signs: then one edit suffices. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (endA - start <= 1 && endB - start <= 1) return true
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}

function withinTable(a: string, b: string, limit: number): boolean {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return false
    beforeLast = last
    last = row
  }
  return last[b.length]! <= limit
}
