import { describe, expect, it } from 'vitest'
import { dateField } from '#resolve/linkage/date-field.ts'
import { columnsOf } from './generated-persons.ts'

const level = (a: string, b: string, ...others: string[]): string => {
  const field = dateField('birthDate', columnsOf(['birthDate'], [[a], [b], ...others.map(text => [text])])[0]!)
  return field.levels[field.level(0, 1)]!
}

describe('dates of birth compared', () => {
  it.each([
    ['1971-06-24', '1971-06-24', 'exact'],
    ['1971-06-24', '24-06-1971', 'exact'],
    ['1971-06-24', '19710624', 'exact'],
    ['1971-06-24', '24/6/1971', 'exact'],
    ['1971-06-24', '1971-05-24', 'slip'],
    ['1971-06-24', '1917-06-24', 'slip'],
    ['1971-06-05', '1971-05-06', 'slip'],
    ['1801-01-01', '1801-01-81', 'slip'],
    ['1971-06-24', '1971-00-00', 'partly-known'],
    ['1971-06-24', '1971-01-01', 'partly-known'],
    ['1971-06-24', '1971-06-00', 'partly-known'],
    ['1971-06-24', '1972-06-25', 'two-slips'],
    ['1971-06-24', '1971-11-03', 'same-year'],
    ['1971-06-24', '1988-11-03', 'different'],
    ['1971-06-24', 'onbekend', 'missing'],
    ['1971-06-24', '', 'missing'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(level(a, b)).toBe(expected)
    expect(level(b, a)).toBe(expected)
  })

  it('reads the month first where some second part can be no month', () => {
    expect(level('06/05/1971', '1971-06-05', '01/25/1980', '02/28/1981')).toBe('exact')
    expect(level('06/05/1971', '1971-05-06', '25/01/1980')).toBe('exact')
  })
})
