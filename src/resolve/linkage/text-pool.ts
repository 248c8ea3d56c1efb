/** Longest text compared letter by letter; of longer ones the first letters stand for the whole. */
const MOST_LETTERS = 40
/** Share of the prefix bonus of Winkler (1990): a tenth for each of at most four common first letters. */
const PREFIX_BONUS = 0.1
const PREFIX_LETTERS = 4

/**
 * Distinct texts as bytes in one block, ready to be compared: code 0 is the empty text. Texts are lower-case ASCII.
 * The mask has a bit for each letter and digit that occurs, so that most unlike pairs are told apart without reading them.
 */
export class TextPool {
  readonly bytes: Uint8Array
  /** Text c is bytes[start[c] .. start[c + 1]]. */
  readonly start: Uint32Array
  readonly mask: Uint32Array
  private readonly takenA = new Uint8Array(MOST_LETTERS)
  private readonly takenB = new Uint8Array(MOST_LETTERS)

  constructor(texts: readonly string[]) {
    this.start = new Uint32Array(texts.length + 1)
    for (const [code, text] of texts.entries()) this.start[code + 1] = this.start[code]! + Math.min(text.length, MOST_LETTERS)
    this.bytes = new Uint8Array(this.start[texts.length]!)
    this.mask = new Uint32Array(texts.length)
    for (const [code, text] of texts.entries()) this.store(code, text)
  }

  private store(code: number, text: string): void {
    const start = this.start[code]!
    const length = this.start[code + 1]! - start
    let mask = 0
    for (let i = 0; i < length; i++) {
      const letter = text.charCodeAt(i)
      this.bytes[start + i] = letter
      mask |= 1 << (letter & 31)
    }
    this.mask[code] = mask >>> 0
  }

  length(code: number): number {
    return this.start[code + 1]! - this.start[code]!
  }

  /**
   * Jaro-Winkler similarity, 0 to 1; 0 at once where it must stay below `least`: the letters that only one text has bound the
   * number of common letters (exact, since each text holds each bit at least once).
   * Jaro 1989; Winkler 1990, the bonus without a threshold.
   */
  similarity(a: number, b: number, least: number): number {
    const lengthA = this.length(a)
    const lengthB = this.length(b)
    if (lengthA === 0 || lengthB === 0) return 0
    const common = Math.min(lengthA - bits(this.mask[a]! & ~this.mask[b]!), lengthB - bits(this.mask[b]! & ~this.mask[a]!))
    const bound = (common / lengthA + common / lengthB + 1) / 3
    const prefix = this.commonPrefix(a, b)
    if (bound + PREFIX_BONUS * prefix * (1 - bound) < least) return 0
    const jaro = this.jaro(a, b, lengthA, lengthB)
    return jaro + PREFIX_BONUS * prefix * (1 - jaro)
  }

  private commonPrefix(a: number, b: number): number {
    const startA = this.start[a]!
    const startB = this.start[b]!
    const most = Math.min(PREFIX_LETTERS, this.length(a), this.length(b))
    let prefix = 0
    while (prefix < most && this.bytes[startA + prefix] === this.bytes[startB + prefix]) prefix++
    return prefix
  }

  private jaro(a: number, b: number, lengthA: number, lengthB: number): number {
    const { bytes, takenA, takenB } = this
    const startA = this.start[a]!
    const startB = this.start[b]!
    const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
    takenA.fill(0, 0, lengthA)
    takenB.fill(0, 0, lengthB)
    let matches = 0
    for (let i = 0; i < lengthA; i++) {
      const last = Math.min(lengthB - 1, i + reach)
      for (let j = Math.max(0, i - reach); j <= last; j++) {
        if (takenB[j] === 1 || bytes[startA + i] !== bytes[startB + j]) continue
        takenA[i] = 1
        takenB[j] = 1
        matches++
        break
      }
    }
    if (matches === 0) return 0
    let moved = 0
    let j = 0
    for (let i = 0; i < lengthA; i++) {
      if (takenA[i] === 0) continue
      while (takenB[j] === 0) j++
      if (bytes[startA + i] !== bytes[startB + j]) moved++
      j++
    }
    return (matches / lengthA + matches / lengthB + (matches - moved / 2) / matches) / 3
  }

  /** Whether one insertion, deletion, substitution or swap of neighbours leads from one text to the other (Damerau 1964). */
  withinOneEdit(a: number, b: number): boolean {
    const difference = this.length(a) - this.length(b)
    if (difference > 1 || difference < -1 || bits(this.mask[a]! ^ this.mask[b]!) > 2) return false
    return this.isOneEdit(this.start[a]!, this.start[a + 1]!, this.start[b]!, this.start[b + 1]!)
  }

  /** What the two do not share at either end is one letter against at most one, or two swapped letters. */
  private isOneEdit(startA: number, endA: number, startB: number, endB: number): boolean {
    const { bytes } = this
    while (startA < endA && startB < endB && bytes[startA] === bytes[startB]) {
      startA++
      startB++
    }
    while (endA > startA && endB > startB && bytes[endA - 1] === bytes[endB - 1]) {
      endA--
      endB--
    }
    if (endA - startA <= 1 && endB - startB <= 1) return true
    return endA - startA === 2 && endB - startB === 2 && bytes[startA] === bytes[startB + 1] && bytes[startA + 1] === bytes[startB]
  }

  /** Whether the shorter text begins the longer. */
  isPrefix(a: number, b: number): boolean {
    const shorter = Math.min(this.length(a), this.length(b))
    for (let i = 0; i < shorter; i++) if (this.bytes[this.start[a]! + i] !== this.bytes[this.start[b]! + i]) return false
    return true
  }
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight, 5-1). */
export function bits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
