import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodingState } from '#ui/dialogs/encoding-state.ts'
import { textRuns } from '#ui/parts/marked-text.tsx'

describe('how sure an encoding is', () => {
  test.each([
    ['bom', null, 'certain'], ['valid', null, 'certain'], ['nul-pattern', null, 'certain'], ['chosen', 'windows-1252', 'chosen'],
    ['assumed', null, 'assumed'], ['assumed', 'windows-1252', 'confirmed'],
    // A note about another encoding confirms nothing.
    ['assumed', 'ibm850', 'assumed'],
  ] as const)('%s, noted %s: %s', (encodingBasis, noted, state) => {
    expect(encodingState({ encoding: 'windows-1252', encodingBasis }, { encoding: noted })).toBe(state)
  })

  test('a source that is no longer in the case is only assumed', () => expect(encodingState({ encoding: 'windows-1252', encodingBasis: 'assumed' }, undefined)).toBe('assumed'))
})

describe('marked letters', () => {
  test.each([
    ['Zoë', [['Zo', false], ['ë', true]]],
    ['çé a', [['çé', true], [' a', false]]],
    ['', []],
    ['a\u0000b\u0085c\u00a0d', [['a', false], ['␀', true], ['b', false], ['‹85›', true], ['c', false], ['␣', true], ['d', false]]],
    ['…Łódź…', [['…', false], ['Ł', true], ['ó', true], ['d', false], ['ź', true], ['…', false]]],
  ] as const)('%j', (text, runs) => {
    const merged = runs.reduce<{ text: string; marked: boolean }[]>((list, [part, marked]) => {
      const last = list.at(-1)
      return last?.marked === marked ? [...list.slice(0, -1), { text: last.text + part, marked }] : [...list, { text: part, marked }]
    }, [])
    expect(textRuns(text)).toEqual(merged)
  })

  test('a text of printable characters comes back whole, and only ASCII is left unmarked', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '~', 'é', '€', '李', '😀', '\ufffd') }), text => {
      const runs = textRuns(text)
      expect(runs.map(run => run.text).join('')).toBe(text)
      for (const run of runs) expect(/^[ -~]*$/.test(run.text)).toBe(!run.marked)
    }), { seed: 5 })
  })
})
