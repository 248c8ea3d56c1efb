import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textHash32, textHash64 } from '#lib/text-hash.ts'

/** FNV-1a over the same bytes in whole numbers of any size: slow and obvious. */
function slowHash(text: string, bits: 32 | 64): bigint {
  const prime = bits === 64 ? 0x100000001b3n : 0x01000193n
  const mask = (1n << BigInt(bits)) - 1n
  let hash = bits === 64 ? 0xcbf29ce484222325n : 0x811c9dc5n
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    for (const byte of unit > 0xff ? [unit & 0xff, unit >>> 8] : [unit]) hash = ((hash ^ BigInt(byte)) * prime) & mask
  }
  return hash
}

describe('textHash64 and textHash32', () => {
  // Test vectors of the authors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  it.each([
    ['', 'cbf29ce484222325', 0x811c9dc5],
    ['a', 'af63dc4c8601ec8c', 0xe40c292c],
    ['foobar', '85944171f73967e8', 0xbf9cf968],
  ])('hashes %j as published', (text, wide, narrow) => {
    expect(textHash64(text)).toBe(wide)
    expect(textHash32(text)).toBe(narrow)
  })

  it('equals the whole-number version on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(textHash64(text)).toBe(slowHash(text, 64).toString(16).padStart(16, '0'))
        expect(BigInt(textHash32(text))).toBe(slowHash(text, 32))
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('keeps many short keys apart', () => {
    const seen = new Set<string>()
    for (let row = 0; row < 200_000; row++) seen.add(textHash64(`politie_registraties:${row}:betrokkene`).slice(0, 12))
    expect(seen.size).toBe(200_000)
  })
})
