import type { PackedTexts } from './encoding-text.ts'

/** A word read may reach this far past the last byte; buffers that texts are read from are that much longer. */
export const WORD_PADDING = 3

const FIRST_SLOTS = 1 << 10
const FIRST_BYTES = 1 << 14

/** The bytes of the last, incomplete word of a text: 1 to 3 of them. */
function tailMask(length: number): number {
  return 0xffffffff >>> (32 - 8 * (length & 3))
}

/** Multiply and fold per 32-bit word; only spreads the slots, equality is always decided on the bytes. */
function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  if (at < to) hash = Math.imul(hash ^ (view.getInt32(at, true) & tailMask(to - at)), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** Texts of one record to be interned together: `count` of them, text k from from[k] to to[k]; `number` receives the result. */
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
  private count = 1
  private bytes = new Uint8Array(FIRST_BYTES)
  private view = new DataView(this.bytes.buffer)
  private offset = new Uint32Array(FIRST_SLOTS)
  /** Hash and number of a text side by side: one memory access a probe. Number 0 marks a free slot. */
  private slots = new Int32Array(2 * FIRST_SLOTS)
  private mask = FIRST_SLOTS - 1

  /** The number of the text view[from] to view[to]; the view must be WORD_PADDING bytes longer. */
  intern(view: DataView, from: number, to: number): number {
    return from === to ? 0 : this.internHashed(view, from, to, hashOf(view, from, to))
  }

  /**
   * Interns all texts of a batch. Memory is what takes the time: a large dictionary lies outside the caches. Each step is
   * therefore done for all texts before the next one, so that the processor waits for many of them at once.
   */
  internAll(view: DataView, batch: TextBatch): void {
    const { slots, mask, offset, view: own } = this
    const { count, from, to, hash, number, word } = batch
    for (let k = 0; k < count; k++) hash[k] = hashOf(view, from[k]!, to[k]!)
    for (let k = 0; k < count; k++) {
      const slot = 2 * (hash[k]! & mask)
      number[k] = slots[slot] === hash[k] ? slots[slot + 1]! : 0
    }
    // Only brings the bytes near: `isText` reads them again.
    for (let k = 0; k < count; k++) word[k] = own.getInt32(offset[number[k]!]!, true)
    for (let k = 0; k < count; k++) {
      const start = from[k]!
      const end = to[k]!
      if (start === end) number[k] = 0
      else if (number[k] === 0 || !this.isText(number[k]!, view, start, end - start)) number[k] = this.internHashed(view, start, end, hash[k]!)
    }
  }

  /** All texts so far; the arrays are the dictionary's own. */
  packed(): PackedTexts {
    return { bytes: this.bytes, offset: this.offset, count: this.count }
  }

  private internHashed(view: DataView, from: number, to: number, hash: number): number {
    const { slots, mask } = this
    let slot = hash & mask
    for (;;) {
      const known = slots[2 * slot + 1]!
      if (known === 0) break
      if (slots[2 * slot] === hash && this.isText(known, view, from, to - from)) return known
      slot = (slot + 1) & mask
    }
    slots[2 * slot] = hash
    slots[2 * slot + 1] = this.count
    this.append(view, from, to)
    if (this.count * 4 > this.mask * 3) this.widenSlots()
    return this.count - 1
  }

  private isText(known: number, view: DataView, from: number, length: number): boolean {
    const start = this.offset[known]!
    if (this.offset[known + 1]! - start !== length) return false
    const own = this.view
    let i = 0
    for (; i + 4 <= length; i += 4) if (own.getInt32(start + i, true) !== view.getInt32(from + i, true)) return false
    return i === length || ((own.getInt32(start + i, true) ^ view.getInt32(from + i, true)) & tailMask(length - i)) === 0
  }

  private append(view: DataView, from: number, to: number): void {
    const start = this.offset[this.count]!
    const end = start + to - from
    if (end + WORD_PADDING > this.bytes.length) this.widenBytes(end + WORD_PADDING)
    // Whole words: what the last one brings too much is overwritten by the next text.
    for (let i = 0; i < to - from; i += 4) this.view.setInt32(start + i, view.getInt32(from + i, true), true)
    this.count++
    if (this.count === this.offset.length) {
      const wider = new Uint32Array(this.offset.length * 2)
      wider.set(this.offset)
      this.offset = wider
    }
    this.offset[this.count] = end
  }

  private widenBytes(least: number): void {
    const wider = new Uint8Array(Math.max(least, Math.ceil(this.bytes.length * 1.5)))
    wider.set(this.bytes)
    this.bytes = wider
    this.view = new DataView(wider.buffer)
  }

  private widenSlots(): void {
    const before = this.slots
    const slots = new Int32Array(before.length * 2)
    const mask = this.mask * 2 + 1
    for (let i = 0; i < before.length; i += 2) {
      if (before[i + 1] === 0) continue
      let slot = before[i]! & mask
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
      slots[2 * slot] = before[i]!
      slots[2 * slot + 1] = before[i + 1]!
    }
    this.slots = slots
    this.mask = mask
  }
}
