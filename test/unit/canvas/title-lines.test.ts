import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleLines } from '../../../src/ui/canvas/title-lines.ts'

const LETTER = 7
const widthOf = (text: string): number => LETTER * text.length

/** Every way to break words into so many lines. */
function breaks(words: readonly string[], lines: number): string[][] {
  if (lines === 1) return [[words.join(' ')]]
  return words.slice(0, words.length - lines + 1).flatMap((_, at) => breaks(words.slice(at + 1), lines - 1).map(rest => [words.slice(0, at + 1).join(' '), ...rest]))
}

test('each break is the narrowest of all with so many lines, holds all words, and is narrower than with fewer lines', () => {
  const name = fc.array(fc.integer({ min: 1, max: 14 }).map(length => 'a'.repeat(length)), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(name, words => {
    const ways = titleLines(words.join(' '), widthOf)
    expect(ways[0]).toEqual({ lines: [words.join(' ')], width: widthOf(words.join(' ')) })
    ways.forEach(({ lines, width }, i) => {
      expect(lines.join(' ')).toBe(words.join(' '))
      expect(width).toBe(Math.max(...lines.map(widthOf)))
      expect(width).toBe(Math.min(...breaks(words, lines.length).map(way => Math.max(...way.map(widthOf)))))
      if (i > 0) expect(width).toBeLessThan(ways[i - 1]!.width)
    })
  }), { seed: 81, numRuns: 200 })
})

test.each([
  ['Waalhof', [['Waalhof']]],
  ['Jan Bos', [['Jan Bos']]],
  ['Amber Klus Zuid B.V.', [['Amber Klus Zuid B.V.'], ['Amber Klus', 'Zuid B.V.'], ['Amber', 'Klus', 'Zuid B.V.']]],
])('%s', (name, ways) => {
  expect(titleLines(name, widthOf).map(way => way.lines)).toEqual(ways)
})
