import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { countText, dayText, dotted, euroText, fieldName, limitText, missingText, numberText, percentText } from '#earning/phrasing.ts'
import { day } from './case-builder.ts'

const SEED = 1307

describe('numbers as the page writes them', () => {
  test.each([
    [51602, 0, '51.602', '51,602'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [1234567.5, 1, '1.234.567,5', '1,234,567.5'],
    [3.8, 1, '3,8', '3.8'],
    [3.04, 1, '3', '3'],
    [-1200, 0, '-1.200', '-1,200'],
    [-0.01, 0, '0', '0'],
    [0, 2, '0', '0'],
  ])('%d with %d decimals', (value, decimals, nl, en) => {
    expect(numberText(value, decimals)).toEqual({ nl, en })
  })

  test('a written number reads back as the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), hundredths => {
        const value = hundredths / 100
        const { nl, en } = numberText(value, 2)
        expect(Number(en.replace(/,/g, ''))).toBe(value === 0 ? 0 : value)
        expect(Number(nl.replace(/\./g, '').replace(',', '.'))).toBe(value === 0 ? 0 : value)
      }),
      { seed: SEED },
    )
  })

  test.each([
    [0.243, Number.NaN, '24,3 %', '24.3%'],
    [0.48, 0.08, '48 %', '48%'],
    [0.08, 0.08, '8 %', '8%'],
    [0.0804, 0.08, '8,04 %', '8.04%'],
    [0.080001, 0.08, '8,0001 %', '8.0001%'],
    [0.6499, 0.65, '64,99 %', '64.99%'],
    [-0.031, 0.08, '-3,1 %', '-3.1%'],
  ])('share %d beside limit %d', (share, limit, nl, en) => {
    expect(percentText(share, limit)).toEqual({ nl, en })
  })

  test('euros, days, limits, counts', () => {
    expect(euroText(96500)).toEqual({ nl: '€ 96.500', en: '€96,500' })
    expect(euroText(150000.01)).toEqual({ nl: '€ 150.000,01', en: '€150,000.01' })
    expect(dayText(day('2026-11-23'))).toEqual({ nl: '23 nov 2026', en: '23 Nov 2026' })
    expect(dayText(day('2024-03-01'))).toEqual({ nl: '1 mrt 2024', en: '1 Mar 2024' })
    expect(limitText('>=', numberText(2))).toEqual({ nl: 'drempel ≥ 2', en: 'threshold ≥ 2' })
    expect(limitText('<', percentText(0.65))).toEqual({ nl: 'drempel < 65 %', en: 'threshold < 65%' })
    const [one, many] = [{ nl: 'pand', en: 'building' }, { nl: 'panden', en: 'buildings' }]
    expect([0, 1, 2].map(count => countText(count, one, many).nl)).toEqual(['0 panden', '1 pand', '2 panden'])
    expect(dotted(one, many)).toEqual({ nl: 'pand · panden', en: 'building · buildings' })
  })
})

describe('what is missing', () => {
  test('names field, partner and why, each once', () => {
    const profit = { field: 'profit', partner: 'belastingdienst', reason: 'no-file' } as const
    const held = { field: 'Ownership', partner: 'kadaster', reason: 'withheld' } as const
    expect(missingText([profit, held, profit])).toEqual({
      nl: 'ontbreekt: winst (Belastingdienst: geen bestand), relatie ‘eigenaar van’ (Kadaster: achtergehouden door het convenant)',
      en: 'missing: profit (Belastingdienst: no file), relation ‘owner of’ (Kadaster: withheld by the covenant)',
    })
  })

  test('an unknown field is named by its id', () => {
    expect(fieldName('afhaling')).toEqual({ nl: 'afhaling', en: 'afhaling' })
  })
})
