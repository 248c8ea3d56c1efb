/** The typed arrays that records are made of. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** A typed array that doubles when full, for columns whose length is known only at the end. */
export class GrowingArray<T extends NumberArray> {
  length = 0
  private items: T
  private readonly make: (length: number) => T

  constructor(make: (length: number) => T, capacity = 1024) {
    this.make = make
    this.items = make(capacity)
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = this.make(this.items.length * 2)
      wider.set(this.items)
      this.items = wider
    }
    this.items[this.length++] = value
  }

  /** The values so far, in an array of exactly their length. */
  done(): T {
    return this.items.slice(0, this.length) as T
  }
}
