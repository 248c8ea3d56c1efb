/** A stretch of the memory, in bytes. */
export type Region = { readonly at: number; readonly length: number }

const PAGE = 1 << 16
/** The memory grows by at least this share of itself, as growing makes all views anew. */
const GROWTH = 0.25

/** A WebAssembly memory with regions that come and go; `bytes` and `words` are made anew when it grows. */
export class WasmMemory {
  readonly memory = new WebAssembly.Memory({ initial: 1 })
  bytes = new Uint8Array(this.memory.buffer)
  words = new Uint32Array(this.memory.buffer)
  private top = 0
  /** Regions that were given back, in order, no two next to each other. */
  private free: Region[] = []

  /** A region of at least so many bytes, at a multiple of 64; its contents are zero only if no region was given back before. */
  take(bytes: number): Region {
    const length = (bytes + 63) & ~63
    const fit = this.free.findIndex(region => region.length >= length)
    if (fit >= 0) {
      const region = this.free[fit]!
      this.free.splice(fit, 1, ...(region.length > length ? [{ at: region.at + length, length: region.length - length }] : []))
      return { at: region.at, length }
    }
    const at = this.top
    this.growTo(at + length)
    return { at, length }
  }

  /** A region in place of this one; the contents are lost. */
  replace(region: Region, bytes: number): Region {
    this.giveBack(region)
    return this.take(bytes)
  }

  /** A region of at least so many bytes, and at least twice as long, with the contents of this one. */
  widen(region: Region, bytes: number): Region {
    const length = Math.max(bytes, 2 * region.length)
    if (region.at + region.length === this.top) {
      this.growTo((region.at + length + 63) & ~63)
      return { at: region.at, length: this.top - region.at }
    }
    const wider = this.take(length)
    this.bytes.copyWithin(wider.at, region.at, region.at + region.length)
    this.giveBack(region)
    return wider
  }

  private growTo(top: number): void {
    this.top = top
    const missing = top - this.bytes.length
    if (missing <= 0) return
    this.memory.grow(Math.ceil(Math.max(missing, GROWTH * this.bytes.length) / PAGE))
    this.bytes = new Uint8Array(this.memory.buffer)
    this.words = new Uint32Array(this.memory.buffer)
  }

  private giveBack({ at, length }: Region): void {
    const after = this.free.findIndex(region => region.at > at)
    this.free.splice(after < 0 ? this.free.length : after, 0, { at, length })
    this.free = this.free.reduce<Region[]>((joined, region) => {
      const last = joined.at(-1)
      if (last !== undefined && last.at + last.length === region.at) joined[joined.length - 1] = { at: last.at, length: last.length + region.length }
      else joined.push(region)
      return joined
    }, [])
  }
}
