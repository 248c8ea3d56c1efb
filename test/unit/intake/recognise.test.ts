import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { recognise } from '#intake/recognise.ts'
import { sourceColumns } from '#intake/source-columns.ts'
import { COLUMN_CATEGORIES } from './column-categories.ts'
import { formatById } from './table-of.ts'

describe('recognise', () => {
  test.each(Object.keys(COLUMN_CATEGORIES))('%s by its header, in any order, with further columns', id => {
    const header = Object.keys(COLUMN_CATEGORIES[id]!)
    expect(recognise(header)?.id).toBe(id)
    fc.assert(
      fc.property(fc.shuffledSubarray([...header, 'nationaliteit', 'x', ''], { minLength: header.length + 3 }), shuffled => {
        expect(recognise(shuffled)?.id).toBe(id)
      }),
      { seed: 7, numRuns: 25 },
    )
  })

  test.each(Object.keys(COLUMN_CATEGORIES))('%s with capitals, spaces, quotes and a byte order mark', id => {
    const [first, ...rest] = Object.keys(COLUMN_CATEGORIES[id]!)
    expect(recognise([`\ufeff${first}`, ...rest.map(name => ` ${name.toUpperCase()} `)])?.id).toBe(id)
    expect(recognise([`\ufeff"${first}"`, ...rest])?.id).toBe(id)
  })

  test.each(Object.keys(COLUMN_CATEGORIES))('%s without one column that is not its key, but not without its key', id => {
    const [key, ...rest] = Object.keys(COLUMN_CATEGORIES[id]!)
    for (const left of rest) expect(recognise([key!, ...rest.filter(name => name !== left)])?.id).toBe(id)
    expect(recognise(rest)).toBeNull()
  })

  test.each([
    ['nothing', []],
    ['an empty header', ['']],
    ['columns that many files have', ['kenteken', 'naam', 'geboortedatum', 'bsn', 'straat', 'postcode', 'plaats']],
    ['half of a format', Object.keys(COLUMN_CATEGORIES['fiod_transacties']!).slice(0, 7)],
    ['names of objects', ['__proto__', 'constructor', 'toString']],
    ['a list of persons', ['id', 'voornaam', 'achternaam', 'geboortedatum']],
  ])('%s is unknown', (_, header) => expect(recognise(header)).toBeNull())

  test('two whole formats in one table are neither', () => {
    const header = [...Object.keys(COLUMN_CATEGORIES['om_zaken']!), ...Object.keys(COLUMN_CATEGORIES['fiod_transacties']!)]
    expect(recognise(header)).toBeNull()
    expect(recognise(header.reverse())).toBeNull()
  })

  test('a third format does not settle a tie of two', () => {
    const all = PARTNER_FORMATS.flatMap(format => format.columns.map(column => column.name))
    expect(recognise(all)).toBeNull()
  })
})

describe('sourceColumns', () => {
  const format = formatById('om_zaken')

  test('reads what the format names, refuses the rest with the rule', () => {
    expect(sourceColumns(['bsn', 'nationaliteit', 'kleur', ' Parketnummer', 'geboorteland'], format, DEFAULT_BANNED_COLUMNS)).toEqual([
      { name: 'bsn', category: 'ID.BSN', refusedBy: null },
      { name: 'nationaliteit', category: null, refusedBy: 'ban-list' },
      { name: 'kleur', category: null, refusedBy: 'no-category' },
      { name: 'Parketnummer', category: 'OM.STRAFV', refusedBy: null },
      { name: 'geboorteland', category: null, refusedBy: 'ban-list' },
    ])
  })

  test('the ban list beats the format', () => {
    expect(sourceColumns(['parketnummer', 'bsn'], format, ['BSN'])[1]).toEqual({ name: 'bsn', category: null, refusedBy: 'ban-list' })
  })

  test('of two columns with one name the first is read', () => {
    expect(sourceColumns(['bsn', 'bsn', 'BSN'], format, []).map(column => column.refusedBy)).toEqual([null, 'no-category', 'no-category'])
  })

  test('a mapped table tells apart what nobody mapped', () => {
    const mapped = { ...format, id: 'mapping:zaken' }
    expect(sourceColumns(['bsn', 'kleur'], mapped, []).map(column => column.refusedBy)).toEqual([null, 'not-mapped'])
  })

  test('without a format everything but the banned is read, to be mapped', () => {
    expect(sourceColumns(['a', 'taalcode', 'b'], null, DEFAULT_BANNED_COLUMNS).map(column => column.refusedBy)).toEqual([null, 'ban-list', null])
  })
})
