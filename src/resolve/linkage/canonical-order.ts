import { textHash32 } from '#lib/text-hash.ts'
import { radixPass } from './blocking.ts'
import type { LinkColumn } from './properties.ts'

/**
 * Records in an order that their content alone decides, so that no result depends on the order of rows: position to record.
 * Records of equal content are interchangeable, and keep the order in which they came.
 */
export function canonicalOrder(columns: readonly LinkColumn[], records: number): Uint32Array {
  const first = new Uint32Array(records)
  const second = new Uint32Array(records)
  const hashed = new Map<readonly string[], Uint32Array>()
  for (const { codes, texts, property } of sortedColumns(columns)) {
    const hashes = hashed.get(texts) ?? Uint32Array.from(texts, textHash32)
    hashed.set(texts, hashes)
    const salt = textHash32(property)
    for (let r = 0; r < records; r++) {
      const hash = Math.imul(hashes[codes[r]!]! ^ salt, 0x9e3779b1)
      first[r] = Math.imul(first[r]! ^ hash, 0x85ebca6b) + (first[r]! >>> 13)
      second[r] = Math.imul(second[r]! + hash, 0xc2b2ae35) ^ (second[r]! >>> 16)
    }
  }
  let order: Uint32Array<ArrayBuffer> = Uint32Array.from({ length: records }, (_, r) => r)
  for (const shift of [0, 16]) order = radixPass(order, first, shift)
  for (let start = 0; start < records; ) {
    let end = start + 1
    while (end < records && first[order[end]!] === first[order[start]!]) end++
    if (end - start > 1) order.subarray(start, end).sort((a, b) => second[a]! - second[b]! || byContent(columns, a, b) || a - b)
    start = end
  }
  return order
}

function sortedColumns(columns: readonly LinkColumn[]): LinkColumn[] {
  return [...columns].sort((a, b) => (a.property !== b.property ? (a.property < b.property ? -1 : 1) : a.name < b.name ? -1 : 1))
}

/** Settles equal hashes. */
function byContent(columns: readonly LinkColumn[], a: number, b: number): number {
  for (const { codes, texts } of columns) {
    if (codes[a] === codes[b]) continue
    return texts[codes[a]!]! < texts[codes[b]!]! ? -1 : 1
  }
  return 0
}

/** The columns by property and name, with their records in another order. */
export function reordered(columns: readonly LinkColumn[], order: Uint32Array): LinkColumn[] {
  return sortedColumns(columns).map(column => ({ ...column, codes: order.map(record => column.codes[record]!) }))
}
