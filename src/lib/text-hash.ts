/**
 * Checksums of text for ids, ties and versions; not for secrets.
 * FNV-1a (Fowler, Noll, Vo) over the low and, where it is not zero, the high byte of each UTF-16 unit:
 * for ASCII text this is FNV-1a over its bytes.
 */
const PRIME_LOW = 0x1b3

/** 64-bit FNV-1a as 16 lower-case hexadecimal digits. */
export function textHash64(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  const feed = (byte: number): void => {
    low = (low ^ byte) >>> 0
    // The prime is 2^40 + 0x1b3; each product stays below 2^41, so doubles hold it exactly.
    const product = low * PRIME_LOW
    high = (high * PRIME_LOW + Math.floor(product / 4294967296) + ((low << 8) >>> 0)) % 4294967296
    low = product % 4294967296
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    feed(unit & 0xff)
    if (unit > 0xff) feed(unit >>> 8)
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/** 32-bit FNV-1a as an unsigned number. */
export function textHash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return hash >>> 0
}
