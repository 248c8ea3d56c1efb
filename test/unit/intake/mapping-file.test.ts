import { describe, expect, test } from 'vitest'
import { MappingRefused, readMapping, writeMapping } from '#intake/mapping-schema.ts'
import type { Mapping } from '#model/mapping.ts'

const MAPPING: Mapping = {
  schema: 1, name: 'havenpasjes', partner: 'douane', shape: 'things', header: true, delimiter: ';', encoding: null,
  columns: [
    { name: 'pas_nr', use: { as: 'property', slot: 'persoon', property: 'key' }, category: 'ID.DOC' },
    { name: 'werkgever', use: { as: 'property', slot: 'werkgever', property: 'name' }, category: 'REG.OPEN' },
    { name: 'tijdstip', use: { as: 'date' }, category: 'DOU.CONTROLE' },
    { name: 'opm', use: { as: 'nothing' }, category: null },
  ],
  slots: [{ slot: 'persoon', kind: 'Person', namespace: 'pas' }, { slot: 'werkgever', kind: 'Organization', namespace: null }],
  relations: [{ kind: 'Employment', from: 'persoon', to: 'werkgever' }],
}

/** The mapping as plain JSON with one thing changed in it. */
function changed(change: (json: Record<string, object[]>) => void): string {
  const json = JSON.parse(writeMapping(MAPPING)) as Record<string, object[]>
  change(json)
  return JSON.stringify(json)
}

function problemOf(text: string): string {
  try {
    readMapping(text)
  } catch (error) {
    expect(error).toBeInstanceOf(MappingRefused)
    expect((error as MappingRefused).code).toBe('mapping-refused')
    return (error as MappingRefused).detail.problem
  }
  throw new Error('was not refused')
}

describe('a mapping as a file', () => {
  test('comes back as it was, byte for byte, with or without a byte order mark', () => {
    const text = writeMapping(MAPPING)
    expect(readMapping(text)).toEqual(MAPPING)
    expect(readMapping(`\ufeff${text}`)).toEqual(MAPPING)
    expect(writeMapping(readMapping(text))).toBe(text)
  })

  test('keys stand in one order, whatever the order in memory', () => {
    const turn = <T>(value: T): T => {
      if (Array.isArray(value)) return value.map(turn) as T
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turn(part)] as const).toReversed()) as T
    }
    expect(writeMapping(turn(MAPPING))).toBe(writeMapping(MAPPING))
  })

  test.each<[string, string, RegExp]>([
    ['no JSON', 'pas_nr;naam', /^it is no JSON/],
    ['no object', '[1]', /the whole|schema/],
    ['another version', changed(json => Object.assign(json, { schema: 2 })), /^schema: .*2/],
    ['an unknown partner', changed(json => Object.assign(json, { partner: 'fbi' })), /^partner: .*"fbi"/],
    ['an empty name', changed(json => Object.assign(json, { name: ' ' })), /^name: /],
    ['an unknown property', changed(json => Object.assign(json['columns']![1]!, { use: { as: 'property', slot: 'werkgever', property: 'hobby' } })), /^columns 2 use property: .*"hobby"/],
    ['an unknown use', changed(json => Object.assign(json['columns']![2]!, { use: { as: 'colour' } })), /^columns 3 use as: .*"colour"/],
    ['a use of no slot', changed(json => Object.assign(json['columns']![1]!, { use: { as: 'property', slot: 'baas', property: 'name' } })), /^columns 2 use slot: 'baas' is none of the slots \(persoon, werkgever\)/],
    ['a column twice', changed(json => Object.assign(json['columns']![3]!, { name: 'pas_nr' })), /^columns 4 name: 'pas_nr' stands there twice/],
    ['a use twice', changed(json => Object.assign(json['columns']![3]!, { use: { as: 'date' }, category: 'POL.8' })), /^columns 4 use: 'date' is given to two columns/],
    ['a kind that is none', changed(json => Object.assign(json['slots']![0]!, { kind: 'Ghost' })), /^slots 1 kind: .*"Ghost"/],
    ['a key without namespace', changed(json => Object.assign(json['slots']![0]!, { namespace: null })), /^slots 1 namespace: slot 'persoon'/],
    ['a namespace with the separator', changed(json => Object.assign(json['slots']![0]!, { namespace: 'a\u001fb' })), /^slots 1 namespace: holds the sign/],
    ['a slot twice', changed(json => Object.assign(json['slots']![1]!, { slot: 'persoon' })), /^columns 2 use slot|^slots 2 slot: 'persoon' stands there twice/],
    ['a relation to nobody', changed(json => Object.assign(json['relations']![0]!, { to: 'baas' })), /^relations 1 to: 'baas'/],
    ['a relation to itself', changed(json => Object.assign(json['relations']![0]!, { to: 'persoon' })), /^relations 1: 'persoon' is tied to itself/],
    ['relations without ends', changed(json => Object.assign(json, { shape: 'relations' })), /needs the slots 'from' and 'to'/],
    ['a delimiter of two signs', changed(json => Object.assign(json, { delimiter: '::' })), /^delimiter: /],
    ['a quote as delimiter', changed(json => Object.assign(json, { delimiter: '"' })), /^delimiter: must be one ASCII character/],
    ['no columns', changed(json => Object.assign(json, { columns: [] })), /^columns: /],
  ])('%s is refused with its place', (_, text, problem) => expect(problemOf(text)).toMatch(problem))
})
