import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { addMonths } from '#earning/calendar.ts'
import { CaseFacts } from '#earning/case-facts.ts'
import { tested, untestable, type Measurement } from '#earning/measurement.ts'
import { busiestWindow } from '#earning/rules/count-in-window.ts'
import { directorChanges, legalFormChanges, legalFormOf } from '#earning/rules/firm-changes.ts'
import { sumOfSignals } from '#earning/rules/sum-of-signals.ts'
import { isBeyond, thresholdText, worstYear } from '#earning/rules/threshold.ts'
import { ratioPerYear } from '#earning/rules/yearly-figures.ts'
import { isoDay } from '#model/dates.ts'
import { day, inputOf, kvk, tax, type CaseFile } from './case-builder.ts'

const SEED = 1307
const factsOf = (...files: CaseFile[]): CaseFacts => new CaseFacts(inputOf(files))
const node = (facts: CaseFacts, id: string): number => facts.network.id.indexOf(id)

describe('calendar months', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-06-30', -60, '2020-06-30'],
    ['2025-01-15', -1, '2024-12-15'],
    ['1970-03-31', -13, '1969-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
  ])('%s + %d months is %s', (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to)
  })

  test('the time of day stays', () => {
    expect(addMonths(day('2024-05-06') + 125, 2)).toBe(day('2024-07-06') + 125)
    expect(addMonths(-1, -1)).toBe(day('1969-12-01') - 1)
  })
})

describe('thresholds', () => {
  test.each([
    ['>', 8, [7, 8, 9], [9]],
    ['>=', 8, [7, 8, 9], [8, 9]],
    ['<', 8, [7, 8, 9], [7]],
    ['<=', 8, [7, 8, 9], [7, 8]],
  ] as const)('%s %d', (sign, limit, values, beyond) => {
    expect(values.filter(value => isBeyond({ sign, limit }, value))).toEqual(beyond)
    expect(thresholdText({ sign, limit })).toBe(`${sign} ${limit}`)
  })

  test('the worst year is the farthest to the side of the limit, the latest on ties', () => {
    const values = [
      { year: 2021, value: 0.3, mention: 1 },
      { year: 2023, value: 0.3, mention: 2 },
      { year: 2022, value: 0.3, mention: 3 },
      { year: 2024, value: 0.1, mention: 4 },
    ]
    expect(worstYear(values, { sign: '>', limit: 0.2 })).toEqual({ worst: values[1], hit: true, mentions: [1, 2, 3] })
    expect(worstYear(values, { sign: '<', limit: 0.2 })).toEqual({ worst: values[3], hit: true, mentions: [4] })
    expect(worstYear(values, { sign: '>', limit: 0.5 })).toEqual({ worst: values[1], hit: false, mentions: [1, 2, 3, 4] })
    expect(worstYear([], { sign: '>', limit: 0 })).toBeNull()
  })
})

describe('ratio per year', () => {
  test('an exact share equals its limit, a cent more passes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000_000 }), fc.integer({ min: 1, max: 99 }), (hundreds, percent) => {
        const turnover = hundreds * 100
        const written = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
        const exact = (turnover * percent) / 100
        const files = (cents: number): CaseFacts => factsOf(tax([{ kvk_nr: 'F', jaar: '2024', omzet_excl: written(turnover * 100), winst: written(cents) }]))
        const ratio = (cents: number): number => ratioPerYear(files(cents), 0, 'profit', 'turnover')[0]!.value
        expect(ratio(exact * 100) > percent / 100).toBe(false)
        expect(ratio(exact * 100) < percent / 100).toBe(false)
        expect(ratio(exact * 100 + 1) > percent / 100).toBe(true)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('figures of different rows are never combined, and a divisor must be above zero', () => {
    const facts = factsOf(
      tax([
        { kvk_nr: 'F', jaar: '2022', omzet_excl: '100.000' },
        { kvk_nr: 'F', jaar: '2022', winst: '50.000' },
        { kvk_nr: 'F', jaar: '2023', omzet_excl: '0', winst: '50.000' },
        { kvk_nr: 'F', jaar: 'onbekend', omzet_excl: '100.000', winst: '90.000' },
        { kvk_nr: 'F', jaar: '2024', omzet_excl: '200.000,00', winst: '-10.000' },
      ]),
    )
    expect(ratioPerYear(facts, 0, 'profit', 'turnover').map(({ year, value }) => [year, value])).toEqual([[2024, -0.05]])
  })
})

describe('count in a window', () => {
  const busiestSlowly = (days: readonly number[], months: number): number =>
    Math.max(0, ...days.map(start => days.filter(at => at >= start && at <= addMonths(start, months)).length))

  test('as many as trying every start finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18000, max: 20000 }), { maxLength: 30 }), fc.integer({ min: 1, max: 24 }), (days, months) => {
        const times = days.map(at => at * 1440)
        const found = busiestWindow(times.map(at => ({ at })), months).events
        expect(found.length).toBe(busiestSlowly(times, months))
        if (found.length > 0) expect(found.at(-1)!.at).toBeLessThanOrEqual(addMonths(found[0]!.at, months))
      }),
      { seed: SEED },
    )
  })

  test('the same day a year later is still within 12 months, the next day is not; the latest window on ties', () => {
    const within = (second: string): number => busiestWindow([{ at: day('2023-03-01') }, { at: day(second) }], 12).events.length
    expect(within('2024-03-01')).toBe(2)
    expect(within('2024-03-02')).toBe(1)
    expect(busiestWindow([{ at: day('2020-01-01') }, { at: day('2023-01-01') }], 12).events).toEqual([{ at: day('2023-01-01') }])
  })
})

describe('sum of signals', () => {
  const hit = (mention: number): Measurement => tested(true, { value: 1, threshold: '> 0', mentions: [mention], text: { nl: 'x', en: 'x' } })
  const miss = (mention: number): Measurement => tested(false, { value: 0, threshold: '> 0', mentions: [mention], text: { nl: 'x', en: 'x' } })
  const open = untestable('> 0', [{ field: 'profit', partner: 'belastingdienst', reason: 'no-file' }])

  test('the verdict is what every way to fill in the untestable ones agrees on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('hit', 'no-hit', 'open'), { maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (kinds, least) => {
        const signals = kinds.map((kind, index) => (kind === 'hit' ? hit(index) : kind === 'open' ? open : miss(index)))
        const opens = kinds.filter(kind => kind === 'open').length
        const sure = kinds.filter(kind => kind === 'hit').length
        const answers = new Set(Array.from({ length: opens + 1 }, (_, more) => sure + more >= least))
        const expected = answers.size === 2 ? 'not-testable' : answers.has(true) ? 'hit' : 'no-hit'
        expect(sumOfSignals(signals, least).verdict).toBe(expected)
      }),
      { seed: SEED },
    )
  })

  test('evidence of the hits alone when reached, of all when not, and missing fields once', () => {
    expect(sumOfSignals([hit(1), miss(2), hit(3)], 2).mentions).toEqual([1, 3])
    expect(sumOfSignals([hit(1), miss(2), miss(3)], 2).mentions).toEqual([1, 2, 3])
    expect(sumOfSignals([hit(1), open, open], 2)).toMatchObject({ verdict: 'not-testable', missing: open.missing, mentions: [] })
  })
})

describe('changes in a firm', () => {
  const changed = (...rows: Record<string, string>[]): string[] => {
    const facts = factsOf(kvk(rows.map(row => ({ kvk_nr: 'F', ...row }))))
    return directorChanges(facts, node(facts, 'F'), { handoverDays: 31, foundingDays: 90 }).map(({ at }) => isoDay(at)).sort()
  }

  const succession = (left: string, came: string): string[] =>
    changed(
      { datum_oprichting: '20200101', functionaris: 'A', datum_in_functie: '20200101', datum_uit_functie: left },
      { datum_oprichting: '20200101', functionaris: 'B', datum_in_functie: came },
    )

  test.each([
    ['the next day', '20240301', '20240302', ['2024-03-02']],
    ['before the other leaves', '20240301', '20240225', ['2024-03-01']],
    ['31 days later', '20240301', '20240401', ['2024-04-01']],
    ['32 days later', '20240301', '20240402', ['2024-03-01', '2024-04-02']],
  ])('the founding appointment is no change; a successor who comes %s', (_, left, came, days) => {
    expect(succession(left, came)).toEqual(days)
  })

  test('a board that is completed within 90 days of the founding is no change', () => {
    const came = (datum_in_functie: string): string[] => changed({ datum_oprichting: '20200101', functionaris: 'A', datum_in_functie })
    expect(came('20200331')).toEqual([])
    expect(came('20200401')).toEqual(['2020-04-01'])
  })

  test('as few changes as any way to pair departures with appointments leaves', () => {
    const fewest = (starts: readonly number[], ends: readonly number[]): number => {
      const [first, ...rest] = starts
      if (first === undefined) return ends.length
      const paired = ends.flatMap((end, at) => (Math.abs(end - first) <= 31 ? [1 + fewest(rest, ends.toSpliced(at, 1))] : []))
      return Math.min(1 + fewest(rest, ends), ...paired)
    }
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 5 })
    const written = (offset: number): string => isoDay(day('2023-01-01') + offset * 1440)
    fc.assert(
      fc.property(days, days, (starts, ends) => {
        const rows = [
          { functionaris: 'oprichter', datum_in_functie: '20200101' },
          ...starts.map((at, n) => ({ functionaris: `nieuw ${n}`, datum_in_functie: written(at) })),
          ...ends.map((at, n) => ({ functionaris: `weg ${n}`, datum_in_functie: '20200101', datum_uit_functie: written(at) })),
        ]
        expect(changed(...rows).length).toBe(fewest(starts, ends))
      }),
      { seed: SEED },
    )
  })

  test('without a founding day the earliest appointment is the founding', () => {
    expect(changed({ functionaris: 'A', datum_in_functie: '20200101' }, { functionaris: 'B', datum_in_functie: '20200101' }, { functionaris: 'C', datum_in_functie: '20230101' })).toEqual(['2023-01-01'])
  })

  test('repeated rows count once; what is after the day of the case or by dissolution does not', () => {
    const row = { datum_oprichting: '20200101', functionaris: 'A', datum_in_functie: '20220101', datum_uit_functie: '20260101' }
    expect(changed(row, row)).toEqual(['2022-01-01'])
    expect(changed({ ...row, datum_in_functie: '20251231' })).toEqual([])
    expect(changed({ ...row, datum_uit_functie: '20240101', datum_opheffing: '20240101' })).toEqual(['2022-01-01'])
    expect(changed({ functionaris: 'A' })).toEqual([])
  })

  test.each([['B.V.', 'BV'], ['b v', 'BV'], ['Besloten Vennootschap', 'BV'], ['Stg', 'STICHTING'], ['Eenmanszaak', 'EZ'], ['V.O.F.', 'VOF'], ['Coöperatie U.A.', 'COOP'], ['buitenland', null], ['', null]])('legal form %s is %s', (text, form) => {
    expect(legalFormOf(text)).toBe(form)
  })

  const forms = (years: readonly (readonly [string, string])[], register: readonly string[]): string[] => {
    const facts = factsOf(
      tax(years.map(([jaar, soort]) => ({ kvk_nr: 'F', jaar, soort }))),
      kvk(register.map(rechtsvorm => ({ kvk_nr: 'F', rechtsvorm, functionaris: 'A', datum_in_functie: '20210701' }))),
    )
    return legalFormChanges(facts, node(facts, 'F')).map(({ at }) => isoDay(at))
  }

  test.each([
    ['one form in many spellings', [['2022', 'BV'], ['2023', 'B.V.']], ['Besloten Vennootschap', 'B.V.'], []],
    ['a new form in a later year', [['2022', 'EENMANSZAAK'], ['2023', 'BV'], ['2024', 'BV']], ['B.V.'], ['2023-01-01']],
    ['years in any order', [['2024', 'BV'], ['2022', 'EENMANSZAAK'], ['2023', 'BV']], [], ['2023-01-01']],
    ['there and back', [['2022', 'BV'], ['2023', 'VOF'], ['2024', 'BV']], [], ['2023-01-01', '2024-01-01']],
    ['a register that knows a newer form', [['2022', 'EZ'], ['2023', 'EZ']], ['B.V.'], ['2024-01-01']],
    ['never after the day of the case', [['2025', 'EZ']], ['B.V.'], ['2025-06-30']],
    ['a register with two forms and no tax rows', [], ['B.V.', 'Stichting'], ['2021-07-01']],
    ['texts that are no known form', [['2022', 'divers'], ['2023', 'BV']], ['anders'], []],
  ] as const)('%s', (_, years, register, expected) => {
    expect(forms(years, register)).toEqual(expected)
  })
})
