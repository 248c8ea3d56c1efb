import type { Field } from './field.ts'

/** Records with an equal key are compared; 0 is no key. `fields` are those that the key makes agree, which training must leave out. */
export type BlockingRule = { readonly id: string; readonly keys: Uint32Array; readonly fields: readonly string[]; readonly parts: readonly KeyPart[] }

/** One part of a composite key: a number per record, 0 for none, and the fields it makes agree. */
export type KeyPart = { readonly id: string; readonly values: Uint32Array; readonly fields: readonly string[] }

/** Key of a field's value, by content so that it does not depend on the order of rows. */
export function exactPart(field: Field): KeyPart {
  return { id: field.id, fields: [field.id], values: field.codes.map(code => field.hashes[code]!) }
}

/** Joins parts into one rule; a record that misses a part has no key. */
export function blockingRule(parts: readonly KeyPart[]): BlockingRule {
  const records = parts[0]!.values.length
  const keys = new Uint32Array(records)
  for (let record = 0; record < records; record++) {
    let hash = 0x811c9dc5
    for (const { values } of parts) {
      const value = values[record]!
      if (value === 0) {
        hash = 0
        break
      }
      hash = Math.imul(hash ^ value, 0x9e3779b1)
      hash = (hash ^ (hash >>> 15)) >>> 0 || 1
    }
    keys[record] = hash
  }
  return { id: parts.map(part => part.id).join('+'), keys, fields: [...new Set(parts.flatMap(part => part.fields))], parts }
}

/** Records by key: block b holds members[first[b] .. first[b + 1]], ascending; blocks of one record are left out. */
export type Blocks = { readonly first: Uint32Array; readonly members: Uint32Array }

/** Sorts records by key (least significant digit radix sort of 16 bits, stable). */
export function blocksOf(keys: Uint32Array): Blocks {
  const records = keys.length
  let members = new Uint32Array(records)
  let count = 0
  for (let record = 0; record < records; record++) if (keys[record] !== 0) members[count++] = record
  members = members.subarray(0, count)
  for (const shift of [0, 16]) members = radixPass(members, keys, shift)
  const first: number[] = []
  let kept = 0
  for (let start = 0; start < count; ) {
    let end = start + 1
    while (end < count && keys[members[end]!] === keys[members[start]!]) end++
    if (end - start > 1) {
      first.push(kept)
      for (let i = start; i < end; i++) members[kept++] = members[i]!
    }
    start = end
  }
  first.push(kept)
  return { first: Uint32Array.from(first), members: members.subarray(0, kept) }
}

/** One stable pass of a radix sort over 16 bits of the keys. */
export function radixPass(items: Uint32Array<ArrayBuffer>, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(65537)
  for (const item of items) next[((keys[item]! >>> shift) & 0xffff) + 1]!++
  for (let k = 0; k < 65536; k++) next[k + 1]! += next[k]!
  const sorted = new Uint32Array(items.length)
  for (const item of items) sorted[next[(keys[item]! >>> shift) & 0xffff]!++] = item
  return sorted
}
