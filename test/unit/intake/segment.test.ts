import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DamagedSegment, readSegment, writeSegment } from '#intake/segment.ts'
import type { Source } from '#model/records.ts'
import type { Table } from '#model/table.ts'

const source: Source = {
  partner: 'politie', file: 'politie_registraties', sha256: 'ab'.repeat(32), bytes: 10, format: 'politie_registraties', encoding: 'windows-1252', encodingBasis: 'assumed',
  delimiter: ';', rows: 3, accepted: 2, quarantined: [{ row: 2, byte: 40, reason: 'column_count', detail: '3 of 4' }], columns: [{ name: 'a', category: 'POL.8', refusedBy: null }],
}

const table: fc.Arbitrary<Table> = fc.record({ rows: fc.nat(12), columns: fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), strings: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }) })
  .chain(({ rows, columns, strings }) => fc.record({
    rows: fc.constant(rows), columns: fc.constant(columns), strings: fc.constant(['', ...strings]),
    cells: fc.tuple(...columns.map(() => fc.array(fc.nat(strings.length), { minLength: rows, maxLength: rows }).map(codes => Uint32Array.from(codes)))),
    rowNumber: fc.constant(Uint32Array.from({ length: rows }, (_, row) => row + 1)),
    rowByte: fc.constant(Float64Array.from({ length: rows }, (_, row) => row * 1e10)),
  }))

const placeOf = (bytes: Uint8Array): string => {
  try {
    readSegment(bytes)
  } catch (error) {
    if (error instanceof DamagedSegment) return error.detail.place
    throw error
  }
  return 'read'
}

describe('a segment', () => {
  it('gives back table, source and mapping, from any place in a buffer, with equal bytes', () => {
    fc.assert(fc.property(table, fc.nat(9), (written, shift) => {
      const bytes = writeSegment(written, source, null)
      const moved = new Uint8Array(bytes.length + shift)
      moved.set(bytes, shift)
      const read = readSegment(moved.subarray(shift))
      expect(read.source).toEqual(source)
      expect(read.table).toEqual(written)
      expect(writeSegment(read.table, read.source, read.mapping)).toEqual(bytes)
    }), { seed: 31, numRuns: 200 })
  })

  it('names the place of the damage', () => {
    const bytes = writeSegment({ columns: ['a'], cells: [Uint32Array.of(1)], strings: ['', 'x'], rows: 1, rowNumber: Uint32Array.of(1), rowByte: Float64Array.of(5) }, source, null)
    const changed = (at: number, value: number): Uint8Array => { const copy = bytes.slice(); copy[at] = value; return copy }
    expect(placeOf(new Uint8Array(3))).toContain('byte 0')
    expect(placeOf(changed(0, 0))).toContain('not a Verband segment')
    expect(placeOf(changed(7, 255))).toContain('byte 4')
    expect(placeOf(changed(8, 0))).toContain('head is not JSON')
    expect(placeOf(bytes.slice(0, -1))).toContain('bytes expected')
    expect(placeOf(changed(bytes.length - 1, 0))).toContain('dictionary is not JSON')
    const cellAt = bytes.length - '["","x"]'.length - 4
    expect(placeOf(changed(cellAt, 9))).toContain("column 'a'")
  })
})
