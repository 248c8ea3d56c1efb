import { describe, expect, test } from 'vitest'
import { encodedBytes } from '#intake/encoding-bytes.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'
import { mappingProblem, readMapping, writeMapping } from '#model/mapping-file.ts'
import type { Mapping, Reading } from '#model/mapping.ts'
import { propertiesFor } from '#ui/panels/mapping-choices.ts'
import {
  afterInspection, finished, obstacleOf, parsedUse, textOfUse, withCategory, withNamespace, withPartner, withRelation, withRelationAdded, withRelationRemoved, withSaved, withShape,
  withKindNamespace, withSlotAdded, withSlotKind, withSlotRemoved, withUse,
} from '#ui/panels/mapping-edits.ts'
import { delivered, inspected, inspectedAs, readBy, slotsOf, tiesOf, usesOf } from './mapping-import.ts'
import { relationsOf } from './table-of.ts'

const PASSES = `pas_nr;naam;werkgever;nationaliteit;in_uit;tijdstip;opm
TP-1;Voorbeeld, J.;Expeditie Proef B.V.;NL;IN;03-02-2025 05:41;geen
TP-2;TESTMAN A;Kade Diensten BV;BE;UIT;04-02-2025 22:58;
`
const passes = (): Promise<UnknownFile> => inspected('havenpasjes.csv', PASSES)
/** The guess for the passes once somebody said that customs delivered them. */
const ofCustoms = async (): Promise<Mapping> => delivered((await passes()).guess, 'douane')

describe('edits of a mapping', () => {
  test('a use moves from one column to another and is never given twice', async () => {
    const guess = await ofCustoms()
    const moved = withUse(guess, 6, { as: 'role' })
    expect(usesOf(moved)).toMatchObject({ opm: 'role' })
    expect(moved.columns[4]).toEqual({ name: 'in_uit', use: { as: 'nothing' }, category: null })
    expect(mappingProblem(withUse(moved, 1, parsedUse('persoon/key')))).toBeNull()
    expect(withUse(guess, 1, { as: 'nothing' }).columns[1]).toEqual({ name: 'naam', use: { as: 'nothing' }, category: null })
  })

  test('a column that gets a use gets the category that goes with it, and keeps one that was chosen', async () => {
    const guess = await ofCustoms()
    const used = withUse(guess, 6, { as: 'property', slot: 'persoon', property: 'bsn' })
    expect(used.columns[6]!.category).toBe('ID.BSN')
    expect(withUse(used, 6, { as: 'property', slot: 'persoon', property: 'other' }).columns[6]!.category).toBe('DOU.CONTROLE')
    expect(withUse(withCategory(used, 6, 'POL.9'), 6, { as: 'property', slot: 'persoon', property: 'other' }).columns[6]!.category).toBe('POL.9')
  })

  test('without a partner nothing can be read; naming one fills in what follows the partner', async () => {
    const { guess } = await passes()
    expect(guess.partner).toBeNull()
    expect(guess.columns.map(column => column.category)).toEqual(['ID.DOC', 'ID.BASIS', 'REG.OPEN', null, null, null, null])
    expect(obstacleOf(guess)).toEqual({ kind: 'partner' })
    expect(finished(guess)).toBeNull()
    const used = withUse(guess, 6, { as: 'property', slot: 'persoon', property: 'other' })
    expect(withPartner(used, 'kmar').columns.map(column => column.category)).toEqual(['ID.DOC', 'ID.BASIS', 'REG.OPEN', null, 'KMAR.PASSAGE', 'KMAR.PASSAGE', 'KMAR.PASSAGE'])
    expect(withPartner(guess, 'nobody')).toEqual(guess)
  })

  test('a use without category stops the file, by name', async () => {
    const guess = await ofCustoms()
    expect(obstacleOf(withCategory(withCategory(guess, 1, null), 4, null))).toEqual({ kind: 'category', columns: ['naam', 'in_uit'] })
  })

  test('one namespace for all keys of a kind', async () => {
    const { guess } = await inspected('rand.csv', 'bron;doel\n1;2\n2;3\n')
    expect(slotsOf(guess)).toEqual(['from:Person@rand', 'to:Person@rand'])
    expect(slotsOf(withKindNamespace(guess, 'Person', 'ander'))).toEqual(['from:Person@ander', 'to:Person@ander'])
    expect(withKindNamespace(guess, 'Phone', 'ander')).toEqual(guess)
  })

  test('a use is its own text', async () => {
    const { guess, other } = await passes()
    for (const { use } of [...guess.columns, ...other.columns]) expect(parsedUse(textOfUse(use))).toEqual(use)
    expect(parsedUse('a/b/name')).toEqual({ as: 'property', slot: 'a/b', property: 'name' })
  })

  test('a key asks for a namespace and gets the name of its slot', async () => {
    const guess = await ofCustoms()
    const keyed = withUse(guess, 2, { as: 'property', slot: 'werkgever', property: 'key' })
    expect(slotsOf(keyed)).toContain('werkgever:Organization@werkgever')
    expect(obstacleOf(withNamespace(keyed, 'werkgever', ' '))).toEqual({ kind: 'namespace', slot: 'werkgever' })
  })

  test('another partner takes over what was its daily data, and nothing else', async () => {
    const guess = await ofCustoms()
    const turned = withPartner(guess, 'kmar')
    expect(turned.columns.map(column => column.category)).toEqual(['ID.DOC', 'ID.BASIS', 'REG.OPEN', null, 'KMAR.PASSAGE', 'KMAR.PASSAGE', null])
    expect(withPartner(turned, 'douane')).toEqual(guess)
    const register = withPartner(turned, 'kvk')
    expect(withPartner(register, 'om').columns[2]!.category).toBe('REG.OPEN')
    expect(withPartner(guess, 'nobody').partner).toBe('douane')
  })

  test('things and relations are added and taken away together with what hangs on them', async () => {
    const { guess } = await passes()
    const added = withSlotAdded(guess, 'Phone', 'persoon')
    expect(slotsOf(added).at(-1)).toBe('persoon_2:Phone')
    expect(tiesOf(added).at(-1)).toBe('Link(persoon>persoon_2)')
    expect(withSlotRemoved(added, 'persoon_2')).toEqual(guess)
    const without = withSlotRemoved(guess, 'werkgever')
    expect(usesOf(without)['werkgever']).toBeUndefined()
    expect(tiesOf(without)).toEqual([])
    expect(mappingProblem(without)).toBeNull()
    expect(tiesOf(withRelation(guess, 0, { kind: 'Directorship' }))).toEqual(['Directorship(persoon>werkgever)'])
    expect(withRelationRemoved(withRelationAdded(guess), 1)).toEqual(guess)
    expect(slotsOf(withSlotKind(guess, 'werkgever', 'Person'))).toContain('werkgever:Person')
  })

  test('the other shape and back', async () => {
    const unknown = await passes()
    const named = { ...withPartner(unknown.guess, 'douane'), name: 'mijn naam' }
    const relations = withShape(named, unknown, 'relations')
    expect(relations).toMatchObject({ shape: 'relations', name: 'mijn naam', partner: 'douane' })
    expect(mappingProblem(relations)).toBeNull()
    expect(withShape(relations, unknown, 'things')).toEqual(named)
    expect(withShape(unknown.guess, unknown, 'relations').partner).toBeNull()
  })
})

describe('delimiter, header and encoding by hand', () => {
  test.each([
    ['with header', 'bron;doel;gewicht\n1;2;5\n2;3;1\n'],
    ['without header', '1;2;5\n2;3;1\n3;4;1\n'],
  ])('%s: the header is switched off and on, names and rows follow, and the reader agrees', async (_, text) => {
    const lines = text.trimEnd().split('\n').map(line => line.split(';'))
    for (const header of [true, false]) {
      const unknown = await inspectedAs('rand.csv', text, { header })
      expect(unknown.sample).toEqual(lines.slice(header ? 1 : 0))
      expect(unknown.guess.columns.map(column => column.name)).toEqual(header ? lines[0] : ['kolom 1', 'kolom 2', 'kolom 3'])
      const { sources } = await readBy(unknown.guess, 'rand.csv', text)
      expect(unknown.rows).toBe(sources[0]!.rows)
      expect(sources[0]!.columns.map(column => column.name)).toEqual(unknown.guess.columns.map(column => column.name))
    }
  })

  test.each([',', '#', '~', ' ', '\u001f'])('any delimiter: %j', async delimiter => {
    const cells = [['van', 'naar'], ['1', '2'], ['2', '3']]
    const text = `${cells.map(row => row.join(delimiter)).join('\n')}\n`
    const unknown = await inspectedAs('rand.csv', text, { delimiter })
    expect(unknown).toMatchObject({ header: cells[0], delimiter, rows: 2, sample: cells.slice(1) })
    expect(unknown.guess).toMatchObject({ delimiter, header: true, encoding: null, shape: 'relations' })
    expect(relationsOf(await readBy(unknown.guess, 'rand.csv', text))).toHaveLength(2)
  })

  test('a wrong delimiter gives one column; what the ban list keeps out stays out of it', async () => {
    const unknown = await inspectedAs('havenpasjes.csv', PASSES, { delimiter: '|' })
    expect(unknown.guess.columns).toHaveLength(1)
    expect(JSON.stringify(unknown.sample)).not.toContain('NL')
    expect(unknown.fit[0]!.shares).toBeNull()
  })

  test('without header too the column whose first cell is a banned name stays locked', async () => {
    const unknown = await inspectedAs('havenpasjes.csv', PASSES, { header: false })
    expect(unknown.sample[0]).toEqual(['pas_nr', 'naam', 'werkgever', '', 'in_uit', 'tijdstip', 'opm'])
    expect(unknown.sample.map(row => row[3])).toEqual(['', '', ''])
    expect(unknown.guess.columns[3]).toEqual({ name: 'kolom 4', use: { as: 'nothing' }, category: null })
  })

  test('another encoding reads names and rows anew, and the mapping keeps it', async () => {
    const bytes = encodedBytes('naam;město\nŽižka;Łódź\n', 'windows-1250')
    const auto = await inspectedAs('namen.csv', bytes, {})
    expect(auto).toMatchObject({ encoding: 'windows-1252', encodingAssumed: true, header: ['naam', 'mìsto'] })
    const unknown = await inspectedAs('namen.csv', bytes, { encoding: 'windows-1250' })
    expect(unknown).toMatchObject({ encoding: 'windows-1250', encodingAssumed: false, header: ['naam', 'město'], sample: [['Žižka', 'Łódź']] })
    expect([unknown.guess.encoding, unknown.other.encoding]).toEqual(['windows-1250', 'windows-1250'])
    const saved = readMapping(writeMapping(delivered(unknown.guess, 'om')))
    expect((await readBy(saved, 'namen.csv', bytes)).strings).toContain('Žižka')
  })

  test('at most ten rows are shown', async () => {
    const text = `bron;doel\n${Array.from({ length: 30 }, (_, row) => `${row};${row + 1}`).join('\n')}\n`
    for (const header of [true, false]) expect((await inspectedAs('rand.csv', text, { header })).sample).toHaveLength(10)
  })
})

describe('what was chosen, after another look at the file', () => {
  const text = 'bron;doel;gewicht\n1;2;5\n2;3;1\n'
  const look = (chosen: Partial<Reading>): Promise<UnknownFile> => inspectedAs('rand.csv', text, chosen)

  test('the new guess stands where nothing was changed but name and partner, and its shape too', async () => {
    const [wrong, right] = [await look({ delimiter: '|' }), await look({ delimiter: ';' })]
    const named = withPartner({ ...wrong.guess, name: 'mijn naam' }, 'om')
    const after = afterInspection(named, wrong, right)
    expect(after).toEqual(withPartner({ ...right.guess, name: 'mijn naam' }, 'om'))
    expect([wrong.guess.shape, after.shape]).toEqual(['things', 'relations'])
  })

  test('a shape that was chosen stays chosen', async () => {
    const [before, after] = [await look({}), await look({ header: false })]
    const things = withShape(before.guess, before, 'things')
    expect(afterInspection(things, before, after)).toEqual(after.guess.shape === 'things' ? after.guess : after.other)
  })

  test('work done by hand is carried over, column by column, while there are as many columns', async () => {
    const [before, after] = [await look({}), await look({ header: false })]
    const worked = withCategory(withNamespace(before.guess, 'to', 'mensen'), 2, null)
    const carried = afterInspection(worked, before, after)
    expect(carried).toEqual({ ...worked, header: false, columns: worked.columns.map((column, at) => ({ ...column, name: `kolom ${at + 1}` })) })
    expect(mappingProblem(carried)).toBeNull()
    expect(afterInspection(carried, after, before)).toEqual(worked)
    const other = await look({ delimiter: '|' })
    expect(afterInspection(worked, before, other)).toEqual(other.guess)
  })

  test('work is not carried into a column that the ban list keeps out', async () => {
    const [open, locked] = [await inspectedAs('a.csv', 'naam;x\nA;B\n', {}), await inspectedAs('a.csv', 'naam;taal\nA;B\n', {})]
    const worked = withCategory(withUse(open.guess, 1, { as: 'role' }), 1, 'POL.8')
    expect(afterInspection(worked, open, locked).columns[1]).toEqual({ name: 'taal', use: { as: 'nothing' }, category: null })
  })
})

describe('a saved mapping on another file', () => {
  test('is laid over the columns by name; new ones stay unread, banned ones locked', async () => {
    const saved = readMapping(writeMapping(await ofCustoms()))
    const later = await inspected('later.csv', 'naam;pas_nr;kleur;nationaliteit\nVoorbeeld, J.;TP-1;rood;NL\n')
    const mapping = withSaved({ ...saved, columns: saved.columns.map(column => (column.name === 'nationaliteit' ? { ...column, use: { as: 'role' } as const, category: 'BIJZ' } : column)) }, later)!
    expect(mapping.columns.map(column => column.name)).toEqual(['naam', 'pas_nr', 'kleur', 'nationaliteit'])
    expect(usesOf(mapping)).toEqual({ naam: 'persoon.name', pas_nr: 'persoon.key' })
    expect(obstacleOf(mapping)).toBeNull()
  })

  test('of which no column is there fits not', async () => {
    expect(withSaved(await ofCustoms(), await inspected('ander.csv', 'x;y\n1;2\n'))).toBeNull()
  })
})

describe('why a file cannot be read yet', () => {
  test('nothing assigned, an end missing, no name', async () => {
    const things = await ofCustoms()
    expect(obstacleOf(things)).toBeNull()
    expect(obstacleOf({ ...things, name: ' ' })).toEqual({ kind: 'name' })
    expect(obstacleOf({ ...things, columns: things.columns.map(column => ({ ...column, use: { as: 'nothing' } as const, category: null })) })).toEqual({ kind: 'nothing' })
    const edges = delivered((await inspected('rand.csv', 'bron;doel\n1;2\n2;3\n')).guess, 'om')
    expect(obstacleOf(edges)).toBeNull()
    expect(obstacleOf(withUse(edges, 1, { as: 'nothing' }))).toEqual({ kind: 'ends' })
  })

  test('what can be read is a mapping that a file can hold', async () => {
    const edges = delivered((await inspected('rand.csv', 'bron;doel\n1;2\n2;3\n')).guess, 'om')
    expect(readMapping(writeMapping(edges))).toEqual(edges)
    expect(relationsOf(await readBy(edges, 'rand.csv', 'bron;doel\n1;2\n2;3\n'))).toEqual(['1 Link(from>to)', '2 Link(from>to)'])
  })
})

test('the uses offered for a kind hold its own properties first and each once', () => {
  const ids = propertiesFor('Person', ['imo', 'name']).map(property => property.id)
  expect(ids.slice(0, 2)).toEqual(['key', 'name'])
  expect(ids).toContain('imo')
  expect(new Set(ids).size).toBe(ids.length)
  expect(propertiesFor('Thing', []).length).toBeGreaterThan(5)
})
