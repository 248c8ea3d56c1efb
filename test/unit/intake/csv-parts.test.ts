import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#lib/random.ts'
import { sha256Hex, sha256Stream } from '#lib/sha256.ts'
import { ByteDictionary, textBatch, WORD_PADDING } from '#intake/csv-dictionary.ts'
import { detectDelimiter } from '#intake/detect-delimiter.ts'
import { codePage } from '#intake/encoding-pages.ts'
import { distinctTexts } from '#intake/encoding-distinct-texts.ts'
import { decodeTexts } from '#intake/encoding-text.ts'
import { Utf8Check } from '#intake/encoding-utf8-check.ts'

const SEED = 20260101

function padded(bytes: Uint8Array): DataView {
  const wider = new Uint8Array(bytes.length + WORD_PADDING)
  wider.set(bytes)
  // What stands behind a text must not matter.
  wider.fill(0xaa, bytes.length)
  return new DataView(wider.buffer)
}

describe('ByteDictionary', () => {
  it('numbers distinct texts by first sight, as a Map does', () => {
    const text = fc.oneof(fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 3, max: 2 }), fc.uint8Array({ minLength: 60, maxLength: 70, max: 1 }))
    fc.assert(fc.property(fc.array(text, { maxLength: 200 }), texts => {
      const dictionary = new ByteDictionary()
      const numberOf = new Map([['', 0]])
      for (const bytes of texts) {
        const key = bytes.join()
        if (!numberOf.has(key)) numberOf.set(key, numberOf.size)
        expect(dictionary.intern(padded(bytes), 0, bytes.length)).toBe(numberOf.get(key))
      }
      const { bytes, offset, count } = dictionary.packed()
      expect(Array.from({ length: count }, (_, i) => bytes.subarray(offset[i], offset[i + 1]).join())).toEqual([...numberOf.keys()])
    }), { seed: SEED, numRuns: 300 })
  })

  it('keeps its numbers while it grows', () => {
    const dictionary = new ByteDictionary()
    const encoder = new TextEncoder()
    const textAt = (i: number): Uint8Array => encoder.encode(`tekst ${i * 7919}`)
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 20_000; i++) {
        const bytes = textAt(i)
        if (dictionary.intern(padded(bytes), 0, bytes.length) !== i + 1) throw new Error(`text ${i} changed its number in round ${round}`)
      }
    }
    expect(dictionary.packed().count).toBe(20_001)
  })

  it('tells texts apart whose hashes are equal', () => {
    // Among so many texts about ten pairs share their 32 bits; only the comparison of bytes keeps them apart.
    const texts = 300_000
    const random = seededRandom(3)
    const words = Int32Array.from({ length: 2 * texts }, () => random.below(0x7fffffff))
    const view = padded(new Uint8Array(words.buffer))
    const distinct = new Set(Array.from({ length: texts }, (_, i) => `${words[2 * i]} ${words[2 * i + 1]}`)).size
    const dictionary = new ByteDictionary()
    const batch = textBatch(3)
    for (let i = 0; i < texts; i += 3) {
      batch.count = 3
      for (let k = 0; k < 3; k++) {
        batch.from[k] = 8 * (i + k)
        batch.to[k] = 8 * (i + k) + 8
      }
      dictionary.internAll(view, batch)
    }
    expect(dictionary.packed().count).toBe(distinct + 1)
    for (let i = 0; i < texts; i++) if (dictionary.intern(view, 8 * i, 8 * i + 8) !== i + 1) throw new Error(`text ${i} has another's number`)
  })
})

describe('Utf8Check', () => {
  /** Length of the longest start that is valid UTF-8; the whole length when all is. */
  function validStart(bytes: Uint8Array): number {
    for (let length = bytes.length; length > 0; length--) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length))
        return length
      } catch {
        continue
      }
    }
    return 0
  }

  function firstBad(bytes: Uint8Array, cut: number): number | null {
    const check = new Utf8Check()
    check.push(bytes.subarray(0, cut))
    check.push(bytes.subarray(cut))
    check.finish()
    return check.firstBad
  }

  it('finds the first byte that no valid start of the file reaches, wherever it is cut', () => {
    const part = fc.oneof(
      fc.constantFrom(...['a', 'abcdefgh', 'é', '李', '😀', '\u0800', '\ud7ff', '\ue000', '\u{10ffff}'].map(text => [...new TextEncoder().encode(text)])),
      fc.constantFrom([0xe9], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x9f, 0xbf], [0xed, 0xa0, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80], [0xf5], [0x80], [0xe2, 0x82], [0xf0, 0x9f, 0x98]),
    )
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), fc.nat(60), (parts, at) => {
      const bytes = Uint8Array.from(parts.flat())
      const valid = validStart(bytes)
      expect(firstBad(bytes, Math.min(at, bytes.length))).toBe(valid === bytes.length ? null : valid)
    }), { seed: SEED, numRuns: 3000 })
  })

  it('agrees with the decoder on every sequence of two bytes before an ASCII byte', () => {
    for (let pair = 0x8000; pair <= 0xffff; pair++) {
      const bytes = Uint8Array.of(pair >> 8, pair & 0xff, 0x41)
      const lead = pair >> 8
      const valid = lead >= 0xc2 && lead <= 0xdf && (pair & 0xc0) === 0x80
      expect(firstBad(bytes, 1) === null).toBe(valid)
    }
  })
})

describe('decoding', () => {
  it('cuts blocks of texts up as decoding each alone would', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 }), fc.nat(3), (texts, repeat) => {
      const all = Array.from({ length: 1 + repeat * 200 }, () => texts).flat()
      const encoded = all.map(text => new TextEncoder().encode(text))
      const offset = new Uint32Array(all.length + 1)
      for (const [i, bytes] of encoded.entries()) offset[i + 1] = offset[i]! + bytes.length
      const bytes = Uint8Array.from(encoded.flatMap(one => [...one]))
      expect(decodeTexts({ bytes, offset, count: all.length }, 'utf-8', true)).toEqual(all)
      expect(decodeTexts({ bytes, offset, count: all.length }, 'utf-8', false)).toEqual(all)
    }), { seed: SEED, numRuns: 60 })
  })

  it('keeps a cut-off character from eating the next text', () => {
    const bytes = Uint8Array.of(0xc3, 0xa9, 0xc3, 0xe2, 0x82)
    const packed = { bytes, offset: Uint32Array.of(0, 0, 2, 3, 5), count: 4 }
    expect(decodeTexts(packed, 'utf-8', false)).toEqual(['', 'é', '\ufffd', '\ufffd'])
    expect(distinctTexts(packed, 'utf-8', false)).toEqual({ strings: ['', 'é', '\ufffd'], renumber: Uint32Array.of(0, 1, 2, 2) })
  })

  it('joins texts that are alike once no-break spaces are trimmed', () => {
    const bytes = Uint8Array.of(0xa0, 0x41, 0x41, 0xa0, 0x42)
    expect(distinctTexts({ bytes, offset: Uint32Array.of(0, 0, 1, 2, 4, 5), count: 5 }, 'windows-1252', true)).toEqual({ strings: ['', 'A', 'B'], renumber: Uint32Array.of(0, 0, 1, 1, 2) })
  })

  it('has code pages of 256 different characters with ASCII in place', () => {
    for (const page of ['windows-1252', 'windows-1250', 'windows-1254', 'ibm850'] as const) {
      const units = [...codePage(page)!]
      expect([units.length, new Set(units).size]).toEqual([256, 256])
      expect(units.slice(0, 128)).toEqual(Array.from({ length: 128 }, (_, i) => i))
    }
  })

  it.each(['windows-1250', 'windows-1254'] as const)('has %s as the platform decodes it', page => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    expect(String.fromCharCode(...codePage(page)!)).toBe(new TextDecoder(page).decode(bytes))
  })
})

describe('detectDelimiter', () => {
  const detect = (text: string, whole = true): string => detectDelimiter(new TextEncoder().encode(text), whole)

  it.each([
    ['a;b\n1,5;2,5\n', ';'], ['a,b,c\n1;2,x,3;4\n', ','], ['a\tb\n', '\t'], ['a|b|c\n1,2|3,4|5\n', '|'], ['naam\nx\n', ';'], ['"a;b",c\n"1;2",3\n', ','],
    ['a;b;c,d\n', ';'], ['a,b\n1,2\n3;4;5\n6,7\n', ','], ['Export, gemaakt 2025\na;b\n1;2\n3;4\n', ';'], ['a;b\n"x;1\n2;3\n4;5\n', ';'],
    ['"a"^"b"\n"1"^"2"\n', '^'], ['"van naar"#"met ""#"""\n"1"#"2"\n', '#'], ['"naam"x;"y"\n"1"x;"2"\n', ';'], ['"naam" \n"x"\n"y"\n', ';'], ['"naam"\n"x^y"\n', ';'],
  ])('finds in %j %j', (text, delimiter) => expect(detect(text)).toBe(delimiter))

  it('leaves a record out that the sample cuts off, unless it is the only one', () => {
    expect(detect('a;b\n1;2\n3,4,5,6;"', false)).toBe(';')
    expect(detect('a,b,"c', false)).toBe(',')
  })
})

describe('sha256', () => {
  it('sums in pieces as a known implementation does whole', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(300), async (bytes, cut) => {
      const expected = createHash('sha256').update(bytes).digest('hex')
      const stream = await sha256Stream()
      stream.update(bytes.subarray(0, cut))
      stream.update(bytes.subarray(cut))
      expect(stream.hex()).toBe(expected)
      expect(await sha256Hex(bytes)).toBe(expected)
    }), { seed: SEED, numRuns: 50 })
  })
})
