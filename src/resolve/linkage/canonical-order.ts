import { textHash32 } from '#lib/text-hash.ts'
import type { LinkColumn } from './properties.ts'

/**
 * Records in an order that their content alone decides, so that no result depends on the order of rows: position to record.
 * Records of equal content are interchangeable, and keep the order in which they came.
 */
export function canonicalOrder(columns: readonly LinkColumn[], records: number): Uint32Array {
  const first = new Uint32Array(records)
  const second = new Uint32Array(records)
  for (const { codes, texts, property } of sortedColumns(columns)) {
    const hashes = Uint32Array.from(texts, text => (text === '' ? 0 : textHash32(`${property}\u0000${text}`)))
    for (let r = 0; r < records; r++) {
      const hash = hashes[codes[r]!]!
      first[r] = Math.imul(first[r]! ^ hash, 0x85ebca6b) + (first[r]! >>> 13)
      second[r] = Math.imul(second[r]! + hash, 0xc2b2ae35) ^ (second[r]! >>> 16)
    }
  }
  const order = Uint32Array.from({ length: records }, (_, r) => r)
  return order.sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]! || byContent(columns, a, b) || a - b)
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

/** The columns with their records in another order. */
export function reordered(columns: readonly LinkColumn[], order: Uint32Array): LinkColumn[] {
  return columns.map(column => ({ ...column, codes: order.map(record => column.codes[record]!) }))
}
