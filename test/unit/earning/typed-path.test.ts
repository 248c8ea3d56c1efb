import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { CaseFacts } from '#earning/case-facts.ts'
import { typedPaths, type PathStep } from '#earning/rules/typed-path.ts'
import { day, inputOf, kvk, type CaseFile } from './case-builder.ts'

const SEED = 1307

/** Officers of firms as one register file; names with BV are firms themselves. */
const register = (officers: readonly { of: string; officer: string; from?: string; until?: string }[]): CaseFile =>
  kvk(officers.map(({ of, officer, from, until }) => ({ kvk_nr: of, functionaris: officer, datum_in_functie: from ?? '', datum_uit_functie: until ?? '' })))

const UP: PathStep = { over: ['Directorship'], direction: 'in' }
const DOWN: PathStep = { over: ['Directorship'], direction: 'out', to: 'Organization' }

const pathsIn = (file: CaseFile, start: string, steps: readonly PathStep[], simultaneous: boolean): string[] => {
  const facts = new CaseFacts(inputOf([file]))
  const { id } = facts.network
  return typedPaths(facts, id.indexOf(start), steps, simultaneous).map(({ nodes }) => nodes.map(node => id[node]!).join(' ')).sort()
}

describe('paths between typed nodes', () => {
  test('other firms of the directors, never back to the start', () => {
    const file = register([{ of: 'X BV', officer: 'A' }, { of: 'Y BV', officer: 'A' }, { of: 'Z BV', officer: 'B' }, { of: 'X BV', officer: 'B' }])
    expect(pathsIn(file, 'X BV', [UP, DOWN], true)).toEqual(['X BV A Y BV', 'X BV B Z BV'])
  })

  test('kinds of node and conditions bound a step', () => {
    const file = register([{ of: 'X BV', officer: 'H BV' }, { of: 'H BV', officer: 'A' }, { of: 'X BV', officer: 'B' }])
    expect(pathsIn(file, 'X BV', [{ ...UP, to: 'Organization' }, UP], true)).toEqual(['X BV H BV A'])
    expect(pathsIn(file, 'X BV', [{ ...UP, to: 'Person' }], true)).toEqual(['X BV B'])
    expect(pathsIn(file, 'X BV', [{ ...UP, accept: () => false }], true)).toEqual([])
  })

  test.each([
    ['both without dates', {}, {}, true],
    ['apart', { until: '20210101' }, { from: '20210102' }, false],
    ['the day of handing over', { until: '20210101' }, { from: '20210101' }, true],
    ['begun after the day of the case', {}, { from: '20250701' }, false],
    ['begun on the day of the case', {}, { from: '20250630' }, true],
    ['long ago but together', { from: '20180101', until: '20190101' }, { from: '20180601', until: '20180701' }, true],
  ])('simultaneous: %s', (_, first, second, holds) => {
    const file = register([{ of: 'X BV', officer: 'A', ...first }, { of: 'Y BV', officer: 'A', ...second }])
    expect(pathsIn(file, 'X BV', [UP, DOWN], true).length === 1).toBe(holds)
  })

  test('without simultaneity only the future is left out', () => {
    const file = register([{ of: 'X BV', officer: 'A', until: '20210101' }, { of: 'Y BV', officer: 'A', from: '20220101' }, { of: 'Z BV', officer: 'A', from: '20260101' }])
    expect(pathsIn(file, 'X BV', [UP, DOWN], false)).toEqual(['X BV A Y BV'])
  })

  test('parallel relations make one path with the rows of all that hold', () => {
    const facts = new CaseFacts(inputOf([register([{ of: 'X BV', officer: 'A', until: '20200101' }, { of: 'X BV', officer: 'A', from: '20230101' }, { of: 'Y BV', officer: 'A', from: '20220101' }])]))
    const [path, ...others] = typedPaths(facts, facts.network.id.indexOf('X BV'), [UP, DOWN], true)
    expect(others).toEqual([])
    expect(path!.ties.map(({ mention }) => facts.rowOf(mention).row).sort()).toEqual([2, 3])
  })

  const officer = fc.record({
    of: fc.constantFrom('P BV', 'Q BV', 'R BV', 'S BV'),
    officer: fc.constantFrom('A', 'B', 'C', 'P BV', 'Q BV'),
    from: fc.constantFrom('', '20200101', '20210101', '20220101'),
    until: fc.constantFrom('', '20200601', '20210601', '20220601'),
  })

  test('the same paths as trying all combinations of rows', () => {
    fc.assert(
      fc.property(fc.array(officer, { maxLength: 14 }), fc.boolean(), (rows, simultaneous) => {
        const start = 'P BV'
        const expected = new Set<string>()
        const open = (text: string, otherwise: number): number => (text === '' ? otherwise : day(text))
        for (const one of rows) {
          for (const two of rows) {
            if (one.of !== start || two.officer !== one.officer || new Set([start, one.officer, two.of]).size < 3) continue
            const from = Math.max(open(one.from, -Infinity), open(two.from, -Infinity))
            const until = Math.min(open(one.until, Infinity), open(two.until, Infinity))
            const each = [one, two].every(row => open(row.from, -Infinity) <= open(row.until, Infinity))
            if (!simultaneous || (each && from <= until)) expected.add(`${start} ${one.officer} ${two.of}`)
          }
        }
        if (rows.some(row => row.of === start)) expect(pathsIn(register(rows), start, [UP, DOWN], simultaneous)).toEqual([...expected].sort())
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
