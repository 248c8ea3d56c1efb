import { describe, expect, test } from 'vitest'
import { CaseFacts } from '#earning/case-facts.ts'
import type { FieldRead } from '#earning/earning-model.ts'
import { evidenceOf } from '#earning/measurement.ts'
import { earliestDate, isCurrent, rowsBeside } from '#earning/firms.ts'
import { NO_TIME, type Records } from '#model/records.ts'
import { day, inputOf, kvk, land, tax } from './case-builder.ts'

const FILES = [
  tax([{ kvk_nr: 'X BV', jaar: '2024', omzet_excl: '100', winst: 'onbekend' }, { kvk_nr: 'X BV', jaar: '2023', omzet_excl: '90' }]),
  kvk([
    { kvk_nr: 'X BV', sbi: '8810', datum_oprichting: '20200101', functionaris: 'A', datum_in_functie: '20200101', aandeel_pct: '50' },
    { kvk_nr: 'X BV', sbi: '8810', datum_oprichting: '01-12-2019', functionaris: 'B', datum_in_functie: '20210101', datum_uit_functie: '20220101' },
    { kvk_nr: 'Y BV', sbi: '-', functionaris: 'X BV' },
  ]),
]
const facts = new CaseFacts(inputOf(FILES))
const entity = (id: string): number => facts.network.id.indexOf(id)
const profit: FieldRead = { property: 'profit', partner: 'belastingdienst', columns: ['winst'] }
const ownership = (partner: 'kvk' | 'kadaster'): FieldRead => ({ relation: 'Ownership', partner, columns: [partner === 'kvk' ? 'aandeel_pct' : 'gerechtigde'] })

describe('statements', () => {
  test('of an entity over all its rows, with the row of each', () => {
    expect(facts.statements(entity('X BV'), 'turnover').map(({ text, mention }) => [text, facts.rowOf(mention)])).toEqual([
      ['100', { file: 'belastingdienst_ondernemingen', row: 1, partner: 'belastingdienst' }],
      ['90', { file: 'belastingdienst_ondernemingen', row: 2, partner: 'belastingdienst' }],
    ])
    expect(facts.statements(entity('A'), 'turnover')).toEqual([])
  })

  test('placeholders say nothing', () => {
    expect(facts.statements(entity('X BV'), 'profit')).toEqual([])
    expect(facts.entitiesStating('sbiCode')).toEqual([entity('X BV')])
    expect(facts.entitiesStating('profit')).toEqual([])
  })

  test('withheld properties do not exist', () => {
    const held = new CaseFacts({ ...inputOf(FILES), allowedFields: property => property !== 'sbiCode' })
    expect(held.statements(entity('X BV'), 'sbiCode')).toEqual([])
    expect(held.entitiesStating('sbiCode')).toEqual([])
    expect(held.statements(entity('X BV'), 'turnover')).toHaveLength(2)
  })

  test('the earliest date of several', () => {
    expect(earliestDate(facts, entity('X BV'), 'foundedOn')).toBe(day('2019-12-01'))
    expect(earliestDate(facts, entity('X BV'), 'dissolvedOn')).toBe(NO_TIME)
  })
})

describe('relations', () => {
  test('by kind and direction, with dates and row', () => {
    const ties = facts.ties(entity('X BV'), 'Directorship', 'in')
    const told = ties.map(({ from, to, start, end, mention }) => [facts.network.id[from], facts.network.id[to], start, end, facts.rowOf(mention).row])
    expect(told).toEqual([
      ['A', 'X BV', day('2020-01-01'), NO_TIME, 1],
      ['B', 'X BV', day('2021-01-01'), day('2022-01-01'), 2],
    ])
    expect(facts.ties(entity('X BV'), 'Directorship', 'out').map(({ to }) => facts.network.id[to])).toEqual(['Y BV'])
    expect(facts.ties(entity('A'), 'Ownership', 'out')).toHaveLength(1)
    expect(facts.ties(entity('A'), 'Ownership', 'in')).toEqual([])
    expect(ties.map(tie => isCurrent(facts, tie))).toEqual([true, false])
  })
})

describe('what the case lacks', () => {
  test.each([
    ['a column that was read, though every cell is empty', [tax([{ kvk_nr: 'X BV', jaar: '2024' }])], null],
    ['no such column', [tax([], ['winst'])], 'no-column'],
    ['another file of the partner only', [{ ...tax([]), columns: ['persoon'] }], 'no-column'],
    ['no file of the partner', [kvk([])], 'no-file'],
    ['a mapped file of another partner', [{ ...tax([{ kvk_nr: 'X BV', winst: '5' }]), partner: 'fiod' as const, columns: ['resultaat'] }], null],
  ])('profit: %s', (_, files, expected) => {
    expect(new CaseFacts(inputOf(files)).lacks(profit)).toBe(expected)
  })

  test('a column that was refused is not read', () => {
    const input = inputOf([tax([])])
    const sources: Records['sources'] = input.records.sources.map(source => ({ ...source, columns: source.columns.map(column => ({ ...column, refusedBy: 'no-category' })) }))
    expect(new CaseFacts({ ...input, records: { ...input.records, sources } }).lacks(profit)).toBe('no-column')
  })

  test('withheld comes before all else', () => {
    expect(new CaseFacts({ ...inputOf([]), allowedFields: () => false }).lacks(profit)).toBe('withheld')
  })

  test('ownership of firms says nothing about ownership of land', () => {
    expect(facts.lacks(ownership('kvk'))).toBeNull()
    expect(facts.lacks(ownership('kadaster'))).toBe('no-file')
    const mapped = { ...land([{ kad_aanduiding: 'T', gerechtigde: 'A' }]), columns: ['eigenaar'] }
    expect(new CaseFacts(inputOf([mapped])).lacks(ownership('kadaster'))).toBeNull()
  })
})

describe('evidence', () => {
  test('rows once, by file and row; partners in ring order', () => {
    const all = Array.from({ length: facts.records.mentions.count }, (_, mention) => mention).reverse()
    const { rows, partners } = evidenceOf(facts, all)
    expect(rows.map(({ file, row }) => `${file} ${row}`)).toEqual(['belastingdienst_ondernemingen 1', 'belastingdienst_ondernemingen 2', 'kvk_handelsregister 1', 'kvk_handelsregister 2', 'kvk_handelsregister 3'])
    expect(partners).toEqual(['belastingdienst', 'kvk'])
  })

  test('rows sort as numbers', () => {
    const many = new CaseFacts(inputOf([tax(Array.from({ length: 11 }, () => ({ kvk_nr: 'X BV', jaar: '2024' })))]))
    expect(evidenceOf(many, [10, 1]).rows.map(({ row }) => row)).toEqual([2, 11])
  })

  test('a repeated statement is taken from the rows at hand, else from the first', () => {
    const stated = facts.statements(entity('X BV'), 'sbiCode')
    const [first, second] = stated
    expect(rowsBeside(facts, stated, [second!.mention])).toEqual([second!.mention])
    expect(rowsBeside(facts, [second!, first!], [])).toEqual([first!.mention])
    expect(rowsBeside(facts, [], [second!.mention])).toEqual([])
  })
})
