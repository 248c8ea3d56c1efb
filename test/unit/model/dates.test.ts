import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, isoDay, minutesOf, readDate } from '#model/dates.ts'
import { NO_TIME } from '#model/records.ts'

/** `jjjj-mm-dd`, with hh:mm when there is a time; else the kind. */
function read(text: string, before?: number): string {
  const date = readDate(text, before)
  if (date.kind !== 'date') return date.kind
  const two = (n: number): string => String(n).padStart(2, '0')
  const clock = date.minute === 0 ? '' : ` ${two(Math.floor(date.minute / 60))}:${two(date.minute % 60)}`
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}${clock}`
}

describe('readDate, by form of the value (partner-exports.md 1.6)', () => {
  test.each([
    ['2025-03-14', '2025-03-14'],
    ['14-03-2025', '2025-03-14'],
    ['03-04-2025', '2025-04-03'],
    ['2-7-1998', '1998-07-02'],
    [' 2-7-1998 ', '1998-07-02'],
    ['20250314', '2025-03-14'],
    ['14-03-2025 02:41', '2025-03-14 02:41'],
    ['14-03-2025  2:41', '2025-03-14 02:41'],
    ['14-03-2025 02:41:59', '2025-03-14 02:41'],
    ['2025-03-01T04:12:00Z', '2025-03-01 04:12'],
    ['2025-03-01T04:12:00.123Z', '2025-03-01 04:12'],
    ['2025-03-01 04:12', '2025-03-01 04:12'],
    ['2025-02-11T00:00Z', '2025-02-11'],
    ['2025-03-01T04:12+01:00', '2025-03-01 04:12'],
    ['29-02-2024', '2024-02-29'],
    ['29-02-2000', '2000-02-29'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['00-00-2001', '2001-00-00'],
    ['00-07-2001', '2001-07-00'],
    ['2001-00-00', '2001-00-00'],
    ['20010000', '2001-00-00'],
    ['2001-07-00', '2001-07-00'],
    ['31-00-2025', '2025-00-31'],
    ['00-00-0000', '0000-00-00'],
    ['29-02-0000', '0000-02-29'],
  ])('unknown parts are good: %s', (text, expected) => expect(read(text)).toBe(expected))

  test.each(['31-02-2025', '20241345', '2024-13-07', '30-02-2024', '29-02-2025', '29-02-1900', '32-01-2025', '31-04-2025', '14-13-2025', '20250230', '2025-02-31T10:00Z', '31-02-2025 10:00', '00-13-2001', '991345', '980732', '010229', '99999999'])(
    'impossible: %s',
    text => expect(read(text)).toBe('impossible'),
  )

  test.each(['voorjaar 2024', '2024', '14/03/2025', '1-1-98', '14-03-2025 ochtend', '2025-3', '123456789', '980702', '010000', 'x2025-03-14'])('no form of a date: %s', text =>
    expect(read(text)).toBe('unreadable'),
  )

  test.each(['', '  ', 'onbekend', 'ONBEKEND', ' Unknown', '-', '?', 'n.v.t.', 'nvt', 'NB', 'NN', 'diversen'])('says nothing: "%s"', text => expect(read(text)).toBe('none'))

  test('a clock that does not exist leaves the day good', () => {
    expect(read('14-03-2025 25:10')).toBe('2025-03-14')
    expect(read('14-03-2025 10:75')).toBe('2025-03-14')
    expect(minutesOf(readDate('14-03-2025 24:00'))).toBe(minutesOf(readDate('15-03-2025')))
  })
})

describe('JJMMDD takes the latest century that puts it before a day', () => {
  test.each([
    ['980702', 20250301, '1998-07-02'],
    ['250228', 20250301, '2025-02-28'],
    ['250301', 20250301, '1925-03-01'],
    ['250302', 20250301, '1925-03-02'],
    ['010000', 20250301, '2001-00-00'],
    ['260000', 20250301, '1926-00-00'],
    ['000229', 20250301, '2000-02-29'],
    ['991231', 20000101, '1999-12-31'],
    ['000101', 20000101, '1900-01-01'],
    ['991345', 20250301, 'impossible'],
  ])('%s before %i', (text, before, expected) => expect(read(text, before)).toBe(expected))
})

describe('the calendar against the platform', () => {
  test('every day of the platform is read back from every form, and the day after a month does not exist', () => {
    const two = (n: number): string => String(n).padStart(2, '0')
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
        const moment = new Date(Date.UTC(year, month - 1, day))
        const real = moment.getUTCMonth() === month - 1
        const forms = [`${year}-${two(month)}-${two(day)}`, `${two(day)}-${two(month)}-${year}`, `${day}-${month}-${year}`, `${year}${two(month)}${two(day)}`]
        for (const form of forms) {
          const date = readDate(form)
          expect(date.kind, form).toBe(real ? 'date' : 'impossible')
          if (real) expect(minutesOf(date)).toBe(moment.getTime() / 60000)
          if (real) expect(isoDay(minutesOf(date))).toBe(forms[0])
        }
      }),
      { seed: 20250314, numRuns: 300 },
    )
  })

  test('days in a month', () => {
    for (let year = 1896; year <= 2104; year++) {
      for (let month = 1; month <= 12; month++) expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
    }
  })
})

describe('minutesOf', () => {
  test('unknown parts count as the first', () => {
    expect(isoDay(minutesOf(readDate('00-00-2001')))).toBe('2001-01-01')
    expect(isoDay(minutesOf(readDate('00-07-2001')))).toBe('2001-07-01')
  })

  test.each(['00-00-0000', 'onbekend', '31-02-2025', 'voorjaar', '9999-12-31', '99991231', '01-01-0025'])('%s has no place on the time line', text => {
    expect(minutesOf(readDate(text))).toBe(NO_TIME)
    expect(isoDay(minutesOf(readDate(text)))).toBe('')
  })

  test('stays within 32 bits at both ends', () => {
    for (const text of ['0100-01-01', '6000-12-31']) {
      const minutes = minutesOf(readDate(text))
      expect(Int32Array.of(minutes)[0]).toBe(minutes)
      expect(isoDay(minutes)).toBe(text)
    }
  })
})
