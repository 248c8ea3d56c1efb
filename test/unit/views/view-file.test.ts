import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readViewFile, UnreadableView, writeViewFile, type ViewFile } from '#views/view-file.ts'
import { newDocument } from '#app/document.ts'
import { viewFileOf } from '#app/saved-views.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 })
const view = fc.record({
  hiddenKinds: texts, hiddenPartners: texts, selection: texts, expanded: texts, opened: texts, collapsed: texts, hiddenEntities: texts,
  positions: fc.dictionary(fc.string().filter(key => key !== '__proto__'), fc.tuple(number, number), { noNullPrototype: true }),
  structure: fc.option(fc.string()),
  notes: fc.array(fc.record({ id: fc.string(), on: fc.string(), text: fc.string({ unit: 'grapheme' }) }), { maxLength: 3 }),
  seed: fc.integer(),
  camera: fc.option(fc.record({ x: number, y: number, ratio: fc.double({ min: 0.001, max: 1000, noNaN: true }) })),
})
const file = fc.record({ name: fc.string({ minLength: 1, maxLength: 200 }), savedAt: fc.string(), sources: fc.uniqueArray(fc.string(), { maxLength: 3 }), view }) as fc.Arbitrary<Omit<ViewFile, 'format' | 'version'>>

/** JSON has no minus zero; both are the same place. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function codeOf(text: string): [string, Readonly<Record<string, unknown>>] {
  try {
    readViewFile(text)
  } catch (error) {
    if (error instanceof UnreadableView) return [error.code, error.detail]
    throw error
  }
  return ['read', {}]
}

describe('a view file', () => {
  it('comes back equal, and equal views give equal bytes', () => {
    fc.assert(fc.property(file, written => {
      const text = writeViewFile(written)
      const read = readViewFile(text)
      expect(plain(read.view)).toEqual(plain(written.view))
      expect(read.name).toBe(written.name)
      expect(writeViewFile(read)).toBe(text)
    }), { seed: 21, numRuns: 200 })
  })

  it('does not depend on the order in which places were set', () => {
    const base = { name: 'v', savedAt: '', sources: ['b', 'a'] }
    const one = { ...newDocument('c', 'c').view, positions: { a: [1, 2], b: [3, 4] } }
    const other = { ...one, positions: { b: [3, 4], a: [1, 2] } }
    expect(writeViewFile({ ...base, view: one as never })).toBe(writeViewFile({ ...base, sources: ['a', 'b'], view: other as never }))
  })

  it('says what is wrong and where', () => {
    const good = JSON.parse(writeViewFile({ name: 'v', savedAt: '', sources: [], view: newDocument('c', 'c').view as never })) as Record<string, unknown>
    expect(codeOf('{"format": ')[0]).toBe('view-not-json')
    expect(codeOf('[1,2]')[0]).toBe('view-other-format')
    expect(codeOf(JSON.stringify({ ...good, format: 'gexf' }))).toEqual(['view-other-format', { found: 'gexf' }])
    expect(codeOf(JSON.stringify({ ...good, version: 9 }))).toEqual(['view-other-version', { found: 9, known: 1 }])
    const broken = { ...good, view: { ...(good['view'] as object), positions: { x: [1, 'twee'] } } }
    expect(codeOf(JSON.stringify(broken))).toEqual(['view-damaged', expect.objectContaining({ place: 'view.positions.x.1' })])
    expect(codeOf(JSON.stringify({ ...good, name: '' }))[0]).toBe('view-damaged')
    expect(codeOf(JSON.stringify(good))[0]).toBe('read')
  })

  it('takes the saved view of a name, else the present one', () => {
    const document = newDocument('c', 'c')
    const saved = { ...document, savedViews: [{ name: 'één/twee', savedAt: 'toen', view: { ...document.view, seed: 9 } }] }
    const written = viewFileOf(saved, 'één/twee', 'nu')
    expect(written.name).toBe('één_twee.verband-view.json')
    expect(readViewFile(written.text)).toMatchObject({ savedAt: 'toen', view: { seed: 9 } })
    expect(readViewFile(viewFileOf(saved, 'anders', 'nu').text)).toMatchObject({ savedAt: 'nu', view: { seed: 1 } })
  })
})
