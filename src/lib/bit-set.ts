/** A set of numbers 0..size-1, one bit each. */
export class BitSet {
  readonly size: number
  readonly words: Uint32Array

  constructor(size: number) {
    this.size = size
    this.words = new Uint32Array((size + 31) >>> 5)
  }

  /** The set of the given numbers; numbers outside 0..size-1 are refused. */
  static of(size: number, items: Iterable<number>): BitSet {
    const set = new BitSet(size)
    for (const item of items) {
      if (!Number.isInteger(item) || item < 0 || item >= size) throw new RangeError(`${item} cannot be in a set of 0..${size - 1}`)
      set.add(item)
    }
    return set
  }

  /** The set of all numbers for which `holds` says yes. */
  static where(size: number, holds: (item: number) => boolean): BitSet {
    const set = new BitSet(size)
    for (let item = 0; item < size; item++) if (holds(item)) set.add(item)
    return set
  }

  has(item: number): boolean {
    return ((this.words[item >>> 5] ?? 0) & (1 << (item & 31))) !== 0
  }

  add(item: number): void {
    this.words[item >>> 5]! |= 1 << (item & 31)
  }

  delete(item: number): void {
    this.words[item >>> 5]! &= ~(1 << (item & 31))
  }

  /** How many numbers are in it. */
  count(): number {
    let total = 0
    for (let word of this.words) {
      for (; word !== 0; word &= word - 1) total++
    }
    return total
  }

  /** Its numbers, ascending. */
  items(): Uint32Array {
    const found = new Uint32Array(this.count())
    let at = 0
    this.words.forEach((start, index) => {
      for (let word = start; word !== 0; word &= word - 1) found[at++] = index * 32 + (31 - Math.clz32(word & -word))
    })
    return found
  }

  /** The numbers in both; sizes must agree. */
  and(other: BitSet): BitSet {
    if (other.size !== this.size) throw new RangeError(`sets of ${this.size} and ${other.size} numbers cannot be combined`)
    const both = new BitSet(this.size)
    this.words.forEach((word, index) => (both.words[index] = word & other.words[index]!))
    return both
  }

  /** The numbers in either; sizes must agree. */
  or(other: BitSet): BitSet {
    if (other.size !== this.size) throw new RangeError(`sets of ${this.size} and ${other.size} numbers cannot be combined`)
    const either = new BitSet(this.size)
    this.words.forEach((word, index) => (either.words[index] = word | other.words[index]!))
    return either
  }
}
