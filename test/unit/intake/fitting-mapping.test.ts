import { describe, expect, test } from 'vitest'
import { encodedBytes } from '#intake/encoding-bytes.ts'
import { firstRecord, fittingMapping } from '#intake/fitting-mapping.ts'
import type { Mapping } from '#model/mapping.ts'
import type { Encoding } from '#model/records.ts'

const mapping = (change: Partial<Mapping> & { names: readonly string[] }): Mapping => {
  const { names, ...rest } = change
  return {
    schema: 1, name: 'm', partner: 'om', shape: 'things', header: true, delimiter: null, encoding: null, slots: [{ slot: 'wie', kind: 'Person', namespace: null }], relations: [],
    columns: names.map((name, at) => ({ name, use: at === 0 ? { as: 'property', slot: 'wie', property: 'name' } : { as: 'nothing' }, category: at === 0 ? 'ID.BASIS' : null })), ...rest,
  }
}

const bytes = (text: string, encoding: Encoding = 'utf-8'): Uint8Array => encodedBytes(text, encoding)
const find = async (head: Uint8Array, mappings: readonly Mapping[], headerless = false, file = 'later'): Promise<string | null> => (await fittingMapping(head, file, mappings, headerless))?.name ?? null

describe('the first record under a reading', () => {
  test.each<[string, Uint8Array, Parameters<typeof firstRecord>[1], readonly string[] | null]>([
    ['found out', bytes('a;b\n1;2\n'), { delimiter: null, encoding: null }, ['a', 'b']],
    ['parted otherwise', bytes('a;b^c\n1;2^3\n'), { delimiter: '^', encoding: null }, ['a;b', 'c']],
    ['in another encoding', bytes('Stadtgröße;Łódź\n', 'windows-1250'), { delimiter: ';', encoding: 'windows-1250' }, ['Stadtgröße', 'Łódź']],
    ['in UTF-16', bytes('a;b\n', 'utf-16le'), { delimiter: ';', encoding: 'utf-16le' }, ['a', 'b']],
    ['that is not closed', bytes('"a";"b"\n'), { delimiter: ',', encoding: null }, null],
    ['of nothing', bytes('\n\n'), { delimiter: ';', encoding: null }, null],
  ])('%s', async (_, head, reading, record) => expect(await firstRecord(head, reading)).toEqual(record))
})

describe('fittingMapping', () => {
  test('tries each mapping with its own delimiter: what nobody can find out is obeyed', async () => {
    const head = bytes('naam^plaats;straat\nA^B;C\n')
    expect(await find(head, [mapping({ names: ['naam', 'plaats;straat'], delimiter: '^' })])).toBe('m')
    expect(await find(head, [mapping({ names: ['naam', 'plaats;straat'], delimiter: ',' })])).toBeNull()
  })

  test('and with its own encoding: names of columns are bytes too', async () => {
    const head = bytes('naam;město\nA;B\n', 'windows-1250')
    expect(await find(head, [mapping({ names: ['naam', 'město'], encoding: 'windows-1250' })])).toBe('m')
    expect(await find(head, [mapping({ names: ['naam', 'město'] })])).toBeNull()
  })

  test('takes the one named like the file, with or without its extension; else the first that fits', async () => {
    const head = bytes('a;b\n')
    const named = (name: string) => mapping({ names: ['a', 'b'], name })
    expect(await find(head, [named('een'), named('later')])).toBe('later')
    expect(await find(head, [named('een'), named('later')], false, 'later.tsv')).toBe('later')
    expect(await find(head, [mapping({ names: ['a', 'c'], name: 'ander' }), named('een'), named('twee')])).toBe('een')
    expect(await find(head, [mapping({ names: ['b', 'a'] }), mapping({ names: ['a'] })])).toBeNull()
  })

  describe('a mapping without header', () => {
    const edges = mapping({ names: ['kolom 1', 'kolom 2', 'kolom 3'], header: false, delimiter: '\t', name: 'belletjes' })
    const uses = [{ as: 'property', slot: 'from', property: 'key' }, { as: 'property', slot: 'to', property: 'key' }, { as: 'weight' }] as const
    const bare: Mapping = { ...edges, columns: edges.columns.map((column, at) => ({ ...column, use: uses[at]!, category: 'POL.8' })) }
    const calls = bytes('1\t2\t5\n2\t3\t1\n3\t1\t2\n')

    test('is taken only where that is asked', async () => {
      expect(await find(calls, [bare])).toBeNull()
      expect(await find(calls, [bare], true)).toBe('belletjes')
    })

    test.each([
      ['other numbers of columns', '1\t2\n2\t3\n'], ['a table with column names', 'van\tnaar\tkeer\n1\t2\t5\n2\t3\t1\n'],
      ['values that are no weights', '1\t2\tRotterdam\n2\t3\tBreda\n3\t1\tRotterdam\n'],
    ])('is not taken for %s', async (_, text) => expect(await find(bytes(text), [bare], true)).toBeNull())

    test('is taken for the file of its own name all the same', async () => {
      expect(await find(bytes('1\t2\tRotterdam\n2\t3\tBreda\n'), [bare], true, 'belletjes.tsv')).toBe('belletjes')
    })
  })
})
