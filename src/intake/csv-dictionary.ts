import type { PackedTexts } from './encoding-text.ts'

/** Texts are read in pieces of 16 bytes; buffers that they are read from are that much longer than the text. */
export const WORD_PADDING = 16

const FIRST_SLOTS = 1 << 6
const FIRST_BYTES = 1 << 10

/**
 * Masks of the four words of a last piece of 0 to 16 bytes, at 4 × its length: what stands behind a text must not matter.
 * A table instead of branches, since the lengths of texts cannot be foreseen.
 */
const PIECE_MASKS = Int32Array.from({ length: 17 * 4 }, (_, i) => {
  const bytes = Math.min(4, Math.max(0, (i >> 2) - 4 * (i & 3)))
  return bytes === 0 ? 0 : 0xffffffff >>> (32 - 8 * bytes)
})

/**
 * Hashes texts: multiplies and folds 32-bit words in two lanes. Only spreads the slots, equality is always decided on the bytes.
 * Written as one loop over a batch, here and below: what is called per text costs more than what it does.
 */
function hashAll(view: DataView, { count, from, to, hash }: TextBatch): void {
  for (let k = 0; k < count; k++) {
    const end = to[k]!
    let at = from[k]!
    let a = end - at
    let b = 0x165667b1
    for (; end - at > 16; at += 16) {
      a = Math.imul(a ^ view.getInt32(at, true), 0x9e3779b1)
      b = Math.imul(b ^ view.getInt32(at + 4, true), 0x85ebca6b)
      a = Math.imul(a ^ (a >>> 15) ^ view.getInt32(at + 8, true), 0x9e3779b1)
      b = Math.imul(b ^ (b >>> 15) ^ view.getInt32(at + 12, true), 0x85ebca6b)
      a ^= a >>> 15
      b ^= b >>> 15
    }
    const mask = (end - at) << 2
    a = Math.imul(a ^ (view.getInt32(at, true) & PIECE_MASKS[mask]!), 0x9e3779b1)
    b = Math.imul(b ^ (view.getInt32(at + 4, true) & PIECE_MASKS[mask + 1]!), 0x85ebca6b)
    a = Math.imul(a ^ (a >>> 15) ^ (view.getInt32(at + 8, true) & PIECE_MASKS[mask + 2]!), 0x9e3779b1)
    b = Math.imul(b ^ (b >>> 15) ^ (view.getInt32(at + 12, true) & PIECE_MASKS[mask + 3]!), 0x85ebca6b)
    a ^= b ^ (b >>> 15)
    a = Math.imul(a ^ (a >>> 16), 0xc2b2ae35)
    hash[k] = a ^ (a >>> 13)
  }
}

/** Distinct texts from which on a dictionary is taken to lie outside the caches. */
const LARGE = 1 << 13

/** A copy with room for `length` values. */
function wider<T extends Uint8Array | Uint32Array | Int32Array>(values: T, room: T): T {
  room.set(values)
  return room
}

/** Texts to be interned together: `count` of them, text k from from[k] to to[k]; `number` receives the result. The rest is working room. */
export type TextBatch = { count: number; readonly from: Uint32Array; readonly to: Uint32Array; readonly hash: Int32Array; readonly number: Uint32Array; readonly word: Int32Array }

/** A batch for up to `size` texts. */
export function textBatch(size: number): TextBatch {
  return { count: 0, from: new Uint32Array(size), to: new Uint32Array(size), hash: new Int32Array(size), number: new Uint32Array(size), word: new Int32Array(size) }
}

/**
 * Distinct texts as bytes, numbered in the order of first sight; text 0 is the empty one.
 * Open addressing over typed arrays: no object per text, and nothing is decoded.
 */
export class ByteDictionary {
  /** Distinct texts so far, the empty one included. */
  count = 1
  private bytes = new Uint8Array(FIRST_BYTES)
  private view = new DataView(this.bytes.buffer)
  private offset = new Uint32Array(FIRST_SLOTS)
  /** Hash of each text, to lay the slots out anew. */
  private hashes = new Int32Array(FIRST_SLOTS)
  /** Per slot the number of a text in the bits of `mask`, which it fits, and the other bits of its hash; 0 marks a free slot. */
  private slots = new Int32Array(FIRST_SLOTS)
  private mask = FIRST_SLOTS - 1
  private readonly single = textBatch(1)

  /** The number of the text view[from] to view[to]; the view must be WORD_PADDING bytes longer. */
  intern(view: DataView, from: number, to: number): number {
    const { single } = this
    single.count = 1
    single.from[0] = from
    single.to[0] = to
    this.internAll(view, single)
    return single.number[0]!
  }

  /** Interns all texts of a batch. */
  internAll(view: DataView, batch: TextBatch): void {
    const unknown = this.lookUp(view, batch)
    if (unknown > 0) this.add(view, batch, unknown)
  }

  /**
   * Numbers the texts that the dictionary has; returns how many it has not, or not at first sight, and puts these in `word`.
   * Memory is what takes the time: a large dictionary lies outside the caches. Each step is therefore done for all texts
   * before the next one, so that the processor waits for many at once.
   */
  lookUp(view: DataView, batch: TextBatch): number {
    hashAll(view, batch)
    this.guessAll(batch)
    return this.compareAll(view, batch)
  }

  /** Numbers the texts of which the indices stand in `word`, new ones in this order; call after `lookUp`. */
  add(view: DataView, { from, to, hash, number, word }: TextBatch, unknown: number): void {
    for (let i = 0; i < unknown; i++) {
      const k = word[i]!
      number[k] = this.internHashed(view, from[k]!, to[k]!, hash[k]!)
    }
  }

  /** All texts so far; the arrays are the dictionary's own. */
  packed(): PackedTexts {
    return { bytes: this.bytes, offset: this.offset, count: this.count }
  }

  /** The number of the text that each hash most likely belongs to; 0, the empty text, where there is none. */
  private guessAll({ count, hash, number, word }: TextBatch): void {
    const { slots, mask, offset, view } = this
    for (let k = 0; k < count; k++) {
      const slot = slots[hash[k]! & mask]!
      const unlike = (slot ^ hash[k]!) & ~mask
      number[k] = slot & mask & ~((unlike | -unlike) >> 31)
    }
    if (this.count <= LARGE) return
    // Only brings the bytes near that are compared next.
    for (let k = 0; k < count; k++) word[k] = offset[number[k]!]!
    for (let k = 0; k < count; k++) word[k] = view.getInt32(word[k]!, true)
  }

  /** Compares each text with the one of its number; returns how many are another one, and puts these in `word`. */
  private compareAll(view: DataView, { count, from, to, number, word }: TextBatch): number {
    const { offset, view: own } = this
    let unknown = 0
    for (let k = 0; k < count; k++) {
      let at = from[k]!
      const end = to[k]!
      let start = offset[number[k]!]!
      let other = (offset[number[k]! + 1]! - start) ^ (end - at)
      for (; end - at > 16 && other === 0; at += 16, start += 16) {
        other = (own.getInt32(start, true) ^ view.getInt32(at, true)) | (own.getInt32(start + 4, true) ^ view.getInt32(at + 4, true))
          | (own.getInt32(start + 8, true) ^ view.getInt32(at + 8, true)) | (own.getInt32(start + 12, true) ^ view.getInt32(at + 12, true))
      }
      if (other === 0) {
        const mask = (end - at) << 2
        other = ((own.getInt32(start, true) ^ view.getInt32(at, true)) & PIECE_MASKS[mask]!) | ((own.getInt32(start + 4, true) ^ view.getInt32(at + 4, true)) & PIECE_MASKS[mask + 1]!)
          | ((own.getInt32(start + 8, true) ^ view.getInt32(at + 8, true)) & PIECE_MASKS[mask + 2]!) | ((own.getInt32(start + 12, true) ^ view.getInt32(at + 12, true)) & PIECE_MASKS[mask + 3]!)
      }
      word[unknown] = k
      if (other !== 0) unknown++
    }
    return unknown
  }

  private internHashed(view: DataView, from: number, to: number, hash: number): number {
    if (from === to) return 0
    const { slots, mask } = this
    let at = hash & mask
    for (let slot = slots[at]!; slot !== 0; slot = slots[at]!) {
      if (((slot ^ hash) & ~mask) === 0 && this.isText(slot & mask, view, from, to - from)) return slot & mask
      at = (at + 1) & mask
    }
    const number = this.count
    slots[at] = (hash & ~mask) | number
    this.append(view, from, to)
    this.hashes[number] = hash
    if (this.count * 2 > mask) this.widenSlots()
    return number
  }

  private isText(known: number, view: DataView, from: number, length: number): boolean {
    const start = this.offset[known]!
    if (this.offset[known + 1]! - start !== length) return false
    const own = this.view
    let i = 0
    for (; i + 4 <= length; i += 4) if (own.getInt32(start + i, true) !== view.getInt32(from + i, true)) return false
    for (; i < length; i++) if (own.getUint8(start + i) !== view.getUint8(from + i)) return false
    return true
  }

  private append(view: DataView, from: number, to: number): void {
    const start = this.offset[this.count]!
    const end = start + to - from
    if (end + WORD_PADDING > this.bytes.length) this.widenBytes(end + WORD_PADDING)
    // Whole words: what the last one brings too much is overwritten by the next text.
    const own = this.view
    for (let i = 0; i < to - from; i += 4) own.setInt32(start + i, view.getInt32(from + i, true), true)
    this.count++
    if (this.count === this.offset.length) {
      this.offset = wider(this.offset, new Uint32Array(2 * this.count))
      this.hashes = wider(this.hashes, new Int32Array(2 * this.count))
    }
    this.offset[this.count] = end
  }

  private widenBytes(least: number): void {
    this.bytes = wider(this.bytes, new Uint8Array(Math.max(least, 2 * this.bytes.length)))
    this.view = new DataView(this.bytes.buffer)
  }

  private widenSlots(): void {
    const { hashes, count } = this
    const mask = 2 * this.slots.length - 1
    const slots = new Int32Array(mask + 1)
    for (let number = 1; number < count; number++) {
      const hash = hashes[number]!
      let at = hash & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = (hash & ~mask) | number
    }
    this.slots = slots
    this.mask = mask
  }
}
