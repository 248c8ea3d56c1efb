import { describe, expect, test } from 'vitest'
import { MappingRefused, readMapping, writeMapping } from '#intake/mapping-schema.ts'
import type { Mapping } from '#model/mapping.ts'
import { ENCODINGS } from '#model/records.ts'

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

function refusalOf(text: string): MappingRefused {
  try {
    readMapping(text)
  } catch (error) {
    expect(error).toBeInstanceOf(MappingRefused)
    return error as MappingRefused
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

  test('an older file that says nothing of header, delimiter and encoding is still one', () => {
    const { header: _header, delimiter: _delimiter, encoding: _encoding, ...older } = MAPPING
    expect(readMapping(JSON.stringify(older))).toEqual({ ...MAPPING, header: true, delimiter: null, encoding: null })
    expect(readMapping(JSON.stringify({ ...older, delimiter: '^', comment: 'of a later Verband' }))).toEqual({ ...MAPPING, delimiter: '^' })
  })

  test.each([';', ',', '\t', '|', ' ', ':', '^', '\u001f'])('keeps the delimiter %j', delimiter => {
    expect(readMapping(writeMapping({ ...MAPPING, delimiter })).delimiter).toBe(delimiter)
  })

  test.each(ENCODINGS)('keeps the encoding %s', encoding => {
    expect(readMapping(writeMapping({ ...MAPPING, encoding, header: false }))).toMatchObject({ encoding, header: false })
  })
})

describe('a mapping that is refused', () => {
  test.each<[string, string, RegExp, RegExp?]>([
    ['no JSON', 'pas_nr;naam', /^this is no JSON/, /^dit is geen JSON/],
    ['JSON with a slip', '{\n "schema": 1\n "name": "x" }', /line 3, character 2/, /regel 3, teken 2/],
    ['a list', '[1]', /a mapping belongs here, but there is \[1\]/, /hier hoort een toewijzing te staan, er staat \[1\]/],
    ['a number', '7', /but there is 7/],
    ['nothing in it', '{}', /^schema is missing/, /^schema ontbreekt/],
    ['another version', changed(json => Object.assign(json, { schema: 2 })), /^schema: there is 2; this Verband knows version 1/, /^schema: er staat 2; deze Verband kent versie 1/],
    ['no columns at all', changed(json => { delete json['columns'] }), /^columns is missing/],
    ['text for a list', changed(json => Object.assign(json, { columns: 'veel' })), /^columns: a list belongs here, but there is "veel"/, /^columns: hier hoort een lijst te staan, er staat "veel"/],
    ['a number for a name', changed(json => Object.assign(json, { name: 5 })), /^name: a text belongs here, but there is 5/],
    ['a word for yes or no', changed(json => Object.assign(json, { header: 'ja' })), /^header: true or false belongs here, but there is "ja"/],
    ['a name without end', changed(json => Object.assign(json, { name: 'x'.repeat(201) })), /^name is longer than 200 characters/, /^name is langer dan 200 tekens/],
    ['an unknown encoding', changed(json => Object.assign(json, { encoding: 'ebcdic' })), /^encoding: there is no "ebcdic". Choose one of: "utf-8", .*"ibm850"/, /^encoding: "ebcdic" bestaat niet. Kies een van: "utf-8"/],
    ['an unknown partner', changed(json => Object.assign(json, { partner: 'fbi' })), /^partner: there is no "fbi". Choose one of: "politie", /],
    ['an empty name', changed(json => Object.assign(json, { name: ' ' })), /^name is empty/, /^name is leeg/],
    ['an unknown property', changed(json => Object.assign(json['columns']![1]!, { use: { as: 'property', slot: 'werkgever', property: 'hobby' } })), /^columns 2 use property: .*"hobby"/],
    ['an unknown use', changed(json => Object.assign(json['columns']![2]!, { use: { as: 'colour' } })), /^columns 3 use as: .*"colour"/],
    ['a use of no slot', changed(json => Object.assign(json['columns']![1]!, { use: { as: 'property', slot: 'baas', property: 'name' } })), /^columns 2 use slot: 'baas' is none of the slots \(persoon, werkgever\)/],
    ['a column twice', changed(json => Object.assign(json['columns']![3]!, { name: 'pas_nr' })), /^columns 4 name: 'pas_nr' stands there twice/],
    ['a use twice', changed(json => Object.assign(json['columns']![3]!, { use: { as: 'date' }, category: 'POL.8' })), /^columns 4 use: 'date' is given to two columns/],
    ['a kind that is none', changed(json => Object.assign(json['slots']![0]!, { kind: 'Ghost' })), /^slots 1 kind: .*"Ghost"/],
    ['a key without namespace', changed(json => Object.assign(json['slots']![0]!, { namespace: null })), /^slots 1 namespace: slot 'persoon'/],
    ['a namespace with the separator', changed(json => Object.assign(json['slots']![0]!, { namespace: 'a\u001fb' })), /^slots 1 namespace: this holds the character U\+001F/],
    ['a slot twice', changed(json => Object.assign(json['slots']![1]!, { slot: 'persoon' })), /^columns 2 use slot|^slots 2 slot: 'persoon' stands there twice/],
    ['a relation to nobody', changed(json => Object.assign(json['relations']![0]!, { to: 'baas' })), /^relations 1 to: 'baas'/],
    ['a relation to itself', changed(json => Object.assign(json['relations']![0]!, { to: 'persoon' })), /^relations 1: 'persoon' is tied to itself/],
    ['relations without ends', changed(json => Object.assign(json, { shape: 'relations' })), /needs the slots 'from' and 'to'/],
    ['a delimiter of two signs', changed(json => Object.assign(json, { delimiter: '::' })), /^delimiter: "::" can be no delimiter/],
    ['a quote as delimiter', changed(json => Object.assign(json, { delimiter: '"' })), /^delimiter: "\\"" can be no delimiter/],
    ['a number as delimiter', changed(json => Object.assign(json, { delimiter: 9 })), /^delimiter: a text belongs here, but there is 9/],
    ['an empty list of columns', changed(json => Object.assign(json, { columns: [] })), /^columns is empty/],
  ])('%s: place, what is wrong and a way out, in both languages', (_, text, en, nl) => {
    const { code, words, detail, message } = refusalOf(text)
    expect(words.en).toMatch(en)
    if (nl) expect(words.nl).toMatch(nl)
    expect([code, detail.problem, message]).toEqual(['mapping-refused', words.en, `mapping refused: ${words.en}`])
    for (const language of [words.nl, words.en]) {
      expect(language).not.toMatch(/\{\w+\}|undefined|Expected|received/)
      // What is wrong, then what to do.
      expect(language).toMatch(/[.:;)] \p{L}.*\.$/u)
    }
    expect(words.nl).not.toBe(words.en)
    // The place is that of the file: the same in both languages.
    const place = Object.keys(MAPPING).find(key => words.en.startsWith(key))
    if (place !== undefined) expect(words.nl.startsWith(place)).toBe(true)
  })
})
