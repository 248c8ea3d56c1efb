/** Bytes that must follow a lead byte; 0 for a byte that cannot start a character of several bytes. */
function followers(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
}

/** Lowest and highest second byte after a lead byte: shuts out long forms, surrogates and values above U+10FFFF (Unicode 3.9, table 3-7). */
function lowestSecond(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}
function highestSecond(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}

/** Strict UTF-8 over a stream of bytes, in pieces of any size. */
export class Utf8Check {
  /** Offset where the first ill-formed sequence starts; null while there is none. */
  firstBad: number | null = null
  private position: number
  /** Followers still to come, the bounds of the next one, and where its character started. */
  private due = 0
  private low = 0x80
  private high = 0xbf
  private leadAt = 0

  /** `firstByte`: offset of the first byte that will be pushed. */
  constructor(firstByte = 0) {
    this.position = firstByte
  }

  push(bytes: Uint8Array): void {
    const piece = pieceOf(bytes)
    let at = 0
    while (this.firstBad === null && at < bytes.length) {
      at = this.due === 0 ? endOfAscii(piece, at) : at
      if (at < bytes.length) this.step(bytes[at]!, this.position + at)
      at++
    }
    this.position += bytes.length
  }

  /** Call after the last piece: a character cut off by the end of the file is bad too. */
  finish(): void {
    if (this.due > 0 && this.firstBad === null) this.firstBad = this.leadAt
  }

  private step(byte: number, position: number): void {
    if (this.due > 0) {
      if (byte < this.low || byte > this.high) this.firstBad = this.leadAt
      this.due--
      this.low = 0x80
      this.high = 0xbf
      return
    }
    if (byte < 0x80) return
    this.leadAt = position
    this.due = followers(byte)
    this.low = lowestSecond(byte)
    this.high = highestSecond(byte)
    if (this.due === 0) this.firstBad = position
  }
}

/** A piece with a view of its aligned words: word w covers the bytes from shift + 4w. */
type Piece = { readonly bytes: Uint8Array; readonly words: Int32Array; readonly shift: number }

function pieceOf(bytes: Uint8Array): Piece {
  const shift = Math.min((4 - (bytes.byteOffset & 3)) & 3, bytes.length)
  const count = (bytes.length - shift) >> 2
  // Without a whole word the view must not start at an unaligned place.
  const words = count === 0 ? new Int32Array(0) : new Int32Array(bytes.buffer, bytes.byteOffset + shift, count)
  return { bytes, words, shift }
}

/** The first byte from `at` on that is not ASCII; four bytes a step where they are aligned. */
function endOfAscii({ bytes, words, shift }: Piece, at: number): number {
  let i = at
  while (i < bytes.length && (i < shift || ((i - shift) & 3) !== 0)) {
    if (bytes[i]! >= 0x80) return i
    i++
  }
  let word = (i - shift) >> 2
  while (word < words.length && (words[word]! & 0x80808080) === 0) word++
  i = Math.max(i, shift + word * 4)
  while (i < bytes.length && bytes[i]! < 0x80) i++
  return i
}
