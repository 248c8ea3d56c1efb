import { unitsOfUtf8 } from './encoding-text.ts'

const LEAST_BYTES = 1 << 12

/** The part of the text that is being read: bytes[low] to bytes[high], of a text that comes in pieces. */
export class CsvWindow {
  bytes = new Uint8Array(LEAST_BYTES)
  low = 0
  high = 0
  /** Position in the text of bytes[0]. */
  base = 0
  /** The text came from UTF-16: two bytes of the file a code unit. */
  private readonly wide: boolean
  /** An index not above `low`, and the byte of the file where it stands. */
  private anchor = 0
  private anchorByte: number

  /** `firstByte`: offset in the file of the first byte pushed. */
  constructor(firstByte: number, wide: boolean) {
    this.anchorByte = firstByte
    this.wide = wide
  }

  /** Adds bytes after those that stand here; indices before this call no longer hold. */
  append(piece: Uint8Array): void {
    const kept = this.high - this.low
    if (this.high + piece.length > this.bytes.length) this.makeRoom(kept + piece.length)
    this.bytes.set(piece, this.high)
    this.high += piece.length
  }

  /** Offset in the file of bytes[index]; `index` from the last `low` anchored on. */
  fileByte(index: number): number {
    return this.anchorByte + (this.wide ? 2 * unitsOfUtf8(this.bytes, this.anchor, index) : index - this.anchor)
  }

  /** Offset in the file of bytes[low]; later calls count from there. */
  lowByte(): number {
    this.anchorByte = this.fileByte(this.low)
    this.anchor = this.low
    return this.anchorByte
  }

  /** Moves what is still needed to the front, into a wider buffer when it would fill more than half of this one. */
  private makeRoom(needed: number): void {
    this.lowByte()
    const from = this.bytes
    if (needed * 2 > from.length) {
      this.bytes = new Uint8Array(needed * 2)
      this.bytes.set(from.subarray(this.low, this.high))
    } else {
      this.bytes.copyWithin(0, this.low, this.high)
    }
    this.base += this.low
    this.high -= this.low
    this.low = 0
    this.anchor = 0
  }
}
