import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextPool } from '#resolve/linkage/text-pool.ts'
import { withinEdits } from '#resolve/normalise/edit-distance.ts'

/** Jaro-Winkler as the papers define it, on strings. */
function slowJaroWinkler(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const left: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      left.push(a[i]!)
      break
    }
  }
  if (left.length === 0) return 0
  const right = [...b].filter((_, j) => taken.has(j))
  const moved = left.filter((letter, k) => letter !== right[k]).length / 2
  const jaro = (left.length / a.length + left.length / b.length + (left.length - moved) / left.length) / 3
  let prefix = 0
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + 0.1 * prefix * (1 - jaro)
}

const word = fc.string({ unit: fc.constantFrom(...'abcdep01'), maxLength: 14 })

describe('texts compared as bytes', () => {
  it('gives the similarity of the papers', () => {
    const pool = new TextPool(['', 'martha', 'marhta', 'dwayne', 'duane', 'dixon', 'dicksonx'])
    expect(pool.similarity(1, 2, 0)).toBeCloseTo(0.9611, 4)
    expect(pool.similarity(3, 4, 0)).toBeCloseTo(0.84, 4)
    expect(pool.similarity(5, 6, 0)).toBeCloseTo(0.8133, 4)
  })

  it('equals the slow definition, and answers 0 only where that stays below the bound', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        const pool = new TextPool(['', a, b])
        const slow = slowJaroWinkler(a, b)
        const fast = pool.similarity(1, 2, least)
        if (fast === 0) expect(slow === 0 || slow < least + 1e-9).toBe(true)
        else expect(fast).toBeCloseTo(slow, 12)
      }),
      { numRuns: 3000 },
    )
  })

  it('finds one edit as the table does', () => {
    const near = fc.tuple(word, fc.nat(13), fc.constantFrom('insert', 'drop', 'swap', 'change'), word).map(([text, at, edit, other]) => {
      const place = text === '' ? 0 : at % text.length
      if (edit === 'insert') return [text, `${text.slice(0, place)}a${text.slice(place)}`] as const
      if (edit === 'drop') return [text, text.slice(0, place) + text.slice(place + 1)] as const
      if (edit === 'swap') return [text, text.slice(0, place) + text.slice(place, place + 2).split('').toReversed().join('') + text.slice(place + 2)] as const
      return [text, other] as const
    })
    fc.assert(
      fc.property(near, ([a, b]) => {
        expect(new TextPool(['', a, b]).withinOneEdit(1, 2)).toBe(withinEdits(a, b, 1))
      }),
      { numRuns: 3000 },
    )
  })

  it('knows a prefix', () => {
    const pool = new TextPool(['', 'alex', 'alexander', 'alixander'])
    expect(pool.isPrefix(1, 2)).toBe(true)
    expect(pool.isPrefix(2, 1)).toBe(true)
    expect(pool.isPrefix(1, 3)).toBe(false)
  })
})
