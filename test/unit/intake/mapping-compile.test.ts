import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileMapping } from '#intake/compile-mapping.ts'
import type { ColumnUse, Mapping, MappingDraft } from '#model/mapping.ts'
import { KEY_SEPARATOR, propertyIndex } from '#model/properties.ts'
import { valuesOf, type Records } from '#model/records.ts'
import { isUsable } from '#model/usable-value.ts'
import { withKindNamespace } from '#ui/panels/mapping-edits.ts'
import { delivered, inspected, readBy } from './mapping-import.ts'
import { mentionsOf, quarantineOf, relationsOf, statementsOf } from './table-of.ts'

const property = (slot: string, id: string): ColumnUse => ({ as: 'property', slot, property: id }) as ColumnUse

const EDGES: Mapping = {
  schema: 1, name: 'kanten', partner: 'politie', shape: 'relations', header: true, delimiter: null, encoding: null,
  columns: [
    { name: 'van', use: property('from', 'key'), category: 'ID.DOC' }, { name: 'naar', use: property('to', 'key'), category: 'ID.DOC' },
    { name: 'keer', use: { as: 'weight' }, category: 'POL.8' }, { name: 'dag', use: { as: 'date' }, category: 'POL.8' }, { name: 'soort', use: { as: 'role' }, category: 'POL.8' },
  ],
  slots: [{ slot: 'from', kind: 'Person', namespace: 'knoop' }, { slot: 'to', kind: 'Person', namespace: 'knoop' }],
  relations: [{ kind: 'Link', from: 'from', to: 'to' }],
}

function keysOf(records: Records): string[][] {
  return Array.from({ length: records.mentions.count }, (_, m) => valuesOf(records, m, propertyIndex('key')))
}

describe('a mapped edge list', () => {
  const text = 'van;naar;keer;dag;soort\nA;B;3;2025-03-05;belt\nB;C;1,5;05-03-2025 10:30;\nonbekend;C;1;2025-03-06;x\nA;;1;2025-03-06;x\nA;C;1;31-02-2025;x\nA;C;veel;;-\n'

  test('rows become two ends and their tie; a missing end or an impossible date goes to quarantine with its place', async () => {
    const records = await readBy(EDGES, 'kanten.csv', text)
    expect(mentionsOf(records)).toEqual(['1:from Person', '1:to Person', '2:from Person', '2:to Person', '6:from Person', '6:to Person'])
    expect(relationsOf(records)).toEqual(['1 Link(from>to) 2025-03-05..2025-03-05 3 belt', '2 Link(from>to) 2025-03-05 10:30..2025-03-05 10:30 1.5', '6 Link(from>to)'])
    expect(quarantineOf(records)).toEqual(["3 key_missing van: 'onbekend'", "4 key_missing naar: ''", "5 impossible_date dag: '31-02-2025'"])
    expect(keysOf(records)).toEqual([['A'], ['B'], ['B'], ['C'], ['A'], ['C']].map(([key]) => [`knoop${KEY_SEPARATOR}${key}`]))
    expect(records.sources[0]).toMatchObject({ format: 'mapping:kanten', partner: 'politie', rows: 6, accepted: 3 })
  })

  test('equal keys of two files meet in one namespace and not in two', async () => {
    const keys = async (namespace: string): Promise<Set<string>> => {
      const mapping = { ...EDGES, slots: EDGES.slots.map(slot => ({ ...slot, namespace })) }
      return new Set(keysOf(await readBy(mapping, `${namespace}.csv`, text)).flat())
    }
    const other = new Set(keysOf(await readBy(EDGES, 'ander.csv', 'van;naar;keer;dag;soort\nC;D;;;\n')).flat())
    expect([...(await keys('knoop'))].filter(key => other.has(key))).toEqual([`knoop${KEY_SEPARATOR}C`])
    expect([...(await keys('andere reeks'))].filter(key => other.has(key))).toEqual([])
  })

  test('two files as guessed do not meet; the edges and the nodes of one folder do once somebody says so', async () => {
    const edges = 'source,target,weight\n2,1,52\n3,1,81\n'
    const nodes = 'id,name\n1,1\n2,83\n3,12\n'
    const ends = new Set(keysOf(await readBy((await inspected('zaak.edges.csv', edges)).guess, 'zaak.edges.csv', edges)).flat())
    const { guess } = await inspected('zaak.nodes.csv', nodes)
    const things = async (draft: MappingDraft): Promise<Set<string>> => new Set(keysOf(await readBy(draft, 'zaak.nodes.csv', nodes)).flat())
    expect([...(await things(guess))].filter(key => ends.has(key))).toEqual([])
    expect(await things(withKindNamespace(guess, 'Person', 'zaak.edges'))).toEqual(ends)
  })

  test('a file without header keeps its first record as a row', async () => {
    const content = '0\t1\t1\n0\t2\t1\n1\t2\t4\n'
    const records = await readBy((await inspected('vergaderingen.csv', content)).guess, 'vergaderingen.csv', content)
    expect(relationsOf(records)).toEqual(['1 Link(from>to) 1', '2 Link(from>to) 1', '3 Link(from>to) 4'])
  })

  test('a file parted by spaces is read as it was shown', async () => {
    const content = '0 1\n2 3\n2 4\n'
    const records = await readBy((await inspected('mail.txt', content)).guess, 'mail.txt', content)
    expect(relationsOf(records)).toHaveLength(3)
    expect(records.sources[0]).toMatchObject({ delimiter: ' ', rows: 3, accepted: 3 })
  })

  test('an amount belongs to the payment and not to who holds the account', async () => {
    const content = 'van_rekening;van_naam;naar_rekening;naar_naam;bedrag;datum\nNL35TEST0000777001;J.P. vd Velden;GB33BUKB20201555555555;Expeditie Proef B.V.;24.900,00;2025-03-05\n'
    const records = await readBy((await inspected('betalingen.csv', content)).guess, 'betalingen.csv', content)
    expect(relationsOf(records)).toEqual(['1 Payment(from>to) 2025-03-05..2025-03-05 24900', '1 HolderOf(from_holder>from)', '1 HolderOf(to_holder>to)'])
    expect(mentionsOf(records)).toEqual(['1:from BankAccount', '1:to BankAccount', '1:from_holder Person', '1:to_holder Organization'])
  })
})

describe('a mapped table of things', () => {
  const text = `pas_nr;naam;geb_datum;werkgever;kvk;in_uit;tijdstip;nationaliteit;opm
TP-1;Voorbeeld, J.;14-03-1988;Expeditie Proef B.V.;99990014;IN;03-02-2025 05:41;NL;geheim
TP-2;TESTMAN A;00-00-1979;;;UIT;04-02-2025 22:58;BE;
;Monster, K.;19-11-1984;Delta Beheer B.V.;99990027;IN;;NL;
`

  test('the port passes of the design, as guessed', async () => {
    const records = await readBy((await inspected('havenpasjes.csv', text)).guess, 'havenpasjes.csv', text)
    expect(statementsOf(records)).toEqual({
      '1:persoon': ['name=Voorbeeld, J.@naam', 'birthDate=14-03-1988@geb_datum', `key=pas${KEY_SEPARATOR}TP-1@pas_nr`],
      '1:werkgever': ['name=Expeditie Proef B.V.@werkgever', 'kvkNumber=99990014@kvk'],
      '2:persoon': ['name=TESTMAN A@naam', 'birthDate=00-00-1979@geb_datum', `key=pas${KEY_SEPARATOR}TP-2@pas_nr`],
    })
    expect(relationsOf(records)).toEqual(['1 Employment(persoon>werkgever) 2025-02-03 05:41..2025-02-03 05:41 IN'])
    expect(quarantineOf(records)).toEqual(["3 key_missing pas_nr: ''"])
  })

  test('what nobody mapped or categorised is refused by name and never stored', async () => {
    const guess = delivered((await inspected('havenpasjes.csv', text)).guess, 'douane')
    const mapping = { ...guess, columns: guess.columns.map(column => (column.name === 'kvk' ? { ...column, category: null } : column)) }
    const records = await readBy(mapping, 'havenpasjes.csv', text)
    const refused = records.sources[0]!.columns.filter(column => column.refusedBy !== null)
    expect(refused).toEqual([
      { name: 'kvk', category: null, refusedBy: 'no-category' }, { name: 'nationaliteit', category: null, refusedBy: 'ban-list' }, { name: 'opm', category: null, refusedBy: 'not-mapped' },
    ])
    const stored = [...records.strings, ...records.tables[0]!.strings].join('|')
    for (const unread of ['99990014', 'geheim', '|NL', '|BE']) expect(stored).not.toContain(unread)
  })

  test('without a key in the first slot no row is kept out', async () => {
    const { guess } = await inspected('havenpasjes.csv', text)
    const mapping = { ...guess, columns: guess.columns.map(column => (column.name === 'pas_nr' ? { ...column, use: { as: 'nothing' } as const, category: null } : column)) }
    const records = await readBy(mapping, 'havenpasjes.csv', text)
    expect(records.sources[0]!.quarantined).toEqual([])
    expect(records.sources[0]!.accepted).toBe(3)
  })

  test('a mapping that names a banned column does not open it', async () => {
    const { guess } = await inspected('havenpasjes.csv', text)
    const columns = guess.columns.map(column => (column.name === 'nationaliteit' ? { ...column, use: property('persoon', 'other'), category: 'BIJZ' } : column))
    const records = await readBy({ ...guess, columns }, 'havenpasjes.csv', text)
    expect(records.sources[0]!.columns.find(column => column.name === 'nationaliteit')).toEqual({ name: 'nationaliteit', category: null, refusedBy: 'ban-list' })
    expect(Object.values(statementsOf(records)).flat().filter(statement => statement.startsWith('other='))).toEqual([])
  })
})

describe('dates of a mapped relation', () => {
  const uses = { date: 'dag', start: 'begin', end: 'eind' } as const
  const rule = (...as: (keyof typeof uses)[]) => {
    const columns = as.map(use => ({ name: uses[use], use: { as: use }, category: 'POL.8' }))
    const { start, end, date } = compileMapping({ ...EDGES, columns: [...EDGES.columns.slice(0, 2), ...columns] }).relations[0]!
    return { start, end, date }
  }

  test.each([
    [['date'], { date: 'dag' }],
    [['start', 'end'], { start: 'begin', end: 'eind' }],
    [['start'], { start: 'begin' }],
    [['date', 'end'], { start: 'dag', end: 'eind' }],
    [['date', 'start'], { start: 'begin' }],
    [[], {}],
  ] as const)('%j', (as, expected) => expect(rule(...as)).toEqual({ start: undefined, end: undefined, date: undefined, ...expected }))
})

/** What a mapped row says, worked out cell by cell from the mapping itself, without compiling it. */
function said(mapping: Mapping, row: readonly string[]): { mentions: string[]; ties: string[] } {
  const cells = mapping.columns.map((column, at) => ({ ...column, text: row[at]! })).filter(({ category }) => category !== null)
  const mentioned = mapping.slots.filter(({ slot }) => cells.some(({ use, text }) => use.as === 'property' && use.slot === slot && isUsable(text))).map(slot => slot.slot)
  return { mentions: mentioned, ties: mapping.relations.filter(({ from, to }) => mentioned.includes(from) && mentioned.includes(to)).map(({ kind, from, to }) => `${kind}(${from}>${to})`) }
}

test('any mapping of any rows says what its cells say', async () => {
  const slots = ['een', 'twee', 'drie']
  const use = fc.oneof(
    fc.constant<ColumnUse>({ as: 'nothing' }),
    fc.record({ slot: fc.constantFrom(...slots), id: fc.constantFrom('name', 'key', 'phone', 'other') }).map(({ slot, id }) => property(slot, id)),
    fc.constantFrom<ColumnUse>({ as: 'weight' }, { as: 'role' }),
  )
  const mapping = fc.record({
    columns: fc.array(fc.record({ use, category: fc.constantFrom(null, 'POL.8') }), { minLength: 2, maxLength: 6 }),
    relations: fc.array(fc.tuple(fc.constantFrom(...slots), fc.constantFrom(...slots)).filter(([from, to]) => from !== to), { maxLength: 3 }),
  }).map(({ columns, relations }): Mapping => ({
    schema: 1, name: 'm', partner: 'om', shape: 'things', header: true, delimiter: ';', encoding: null,
    columns: columns.map((column, at) => ({ name: `c${at}`, ...column })),
    // The key stands in no first slot, so that no row is kept out.
    slots: [{ slot: 'nul', kind: 'Thing', namespace: null }, ...slots.map(slot => ({ slot, kind: 'Person', namespace: 'ns' }) as const)],
    relations: relations.map(([from, to]) => ({ kind: 'Link', from, to })),
  }))
  const cell = fc.constantFrom('', '-', 'onbekend', 'a', 'b c', '06-00001111', '7')
  await fc.assert(
    fc.asyncProperty(mapping.chain(made => fc.tuple(fc.constant(made), fc.array(fc.array(cell, { minLength: made.columns.length, maxLength: made.columns.length }), { maxLength: 5 }))), async ([made, rows]) => {
      const content = [made.columns.map(column => column.name), ...rows].map(row => row.map(text => `"${text}"`).join(';')).join('\n')
      const records = await readBy(made, 'm.csv', content)
      expect(mentionsOf(records)).toEqual(rows.flatMap((row, r) => said(made, row).mentions.map(slot => `${r + 1}:${slot} Person`)))
      expect(relationsOf(records).map(text => text.split(' ').slice(0, 2).join(' '))).toEqual(rows.flatMap((row, r) => said(made, row).ties.map(tie => `${r + 1} ${tie}`)))
    }),
    { seed: 20250305, numRuns: 60 },
  )
})
