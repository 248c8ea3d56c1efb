import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_PROGRESS } from '#lib/progress.ts'
import { readTable, UnreadableFile, type ReadOptions } from '#intake/read-table.ts'
import { everyBytes, inChunks, oracleRecords, quarantineOf, readBytes, readPieces, rowsOf, type PiecesResult } from './csv-oracle.ts'
import { binary, NASTY_FILES, utf16 } from './nasty-files.ts'

const SEED = 20260101

/** Texts that are mostly trouble: one character a byte, so that places in the text are places in the file. */
const trouble = fc.array(fc.constantFrom('"', '"', '""', ';', ';', '\n', '\n', '\r', '\r\n', 'a', 'b', 'cd', ' ', '\t', 'x";"y\n', '\n"', '";"', '";\n'), { maxLength: 60 }).map(parts => parts.join(''))

/** All of a result in a form that tests compare. */
function summary(result: PiecesResult): unknown {
  const { table } = result
  return { ...result, rows: rowsOf(result), table: { ...table, cells: table.cells.map(cells => [...cells]), rowNumber: [...table.rowNumber], rowByte: [...table.rowByte] } }
}

/** The result of reading in pieces, or the code and words with which the file was refused. */
function outcome(bytes: Uint8Array, cuts: readonly number[], options: Partial<ReadOptions> = {}): unknown {
  try {
    return summary(readPieces(bytes, cuts, options))
  } catch (failure) {
    if (failure instanceof UnreadableFile) return [failure.code, failure.message]
    throw failure
  }
}

describe('the reader against the obvious one', () => {
  async function agrees(text: string, maxRecordBytes?: number): Promise<void> {
    const expected = oracleRecords(text, ';', maxRecordBytes)
    if (expected.length === 0) return
    const options = { header: false, delimiter: ';', ...(maxRecordBytes === undefined ? {} : { maxRecordBytes }) }
    const result = readPieces(binary(text), everyBytes(1 + (text.length % 7), text.length), options)
    const readable = expected.filter(record => record.fields !== undefined)
    expect(rowsOf(result)).toEqual(readable.map(record => record.fields!.map(field => field.trim())))
    // Without a header the first record is row 1; the oracle counts from 0.
    expect([...result.table.rowNumber]).toEqual(readable.map(record => record.row + 1))
    expect([...result.table.rowByte]).toEqual(readable.map(record => record.byte))
    expect(quarantineOf(result)).toEqual(expected.filter(record => record.reason !== undefined).map(record => [record.row + 1, record.byte, record.reason]))
    expect(result.records).toBe(expected.length)
  }

  it('finds the same records, rows, places and reasons', async () => {
    await fc.assert(fc.asyncProperty(trouble, text => agrees(text)), { seed: SEED, numRuns: 3000 })
  })

  it('finds the same when records may not be long', async () => {
    await fc.assert(fc.asyncProperty(trouble, fc.integer({ min: 1, max: 20 }), agrees), { seed: SEED, numRuns: 3000 })
  })

  it('names the first record as header and counts from the next', async () => {
    await fc.assert(fc.asyncProperty(trouble, async text => {
      const expected = oracleRecords(text, ';')
      if (expected[0]?.fields === undefined) return
      const result = readPieces(binary(text), everyBytes(5, text.length), { delimiter: ';' })
      expect(rowsOf(result)).toEqual(expected.slice(1).flatMap(record => (record.fields === undefined ? [] : [record.fields.map(field => field.trim())])))
      expect(quarantineOf(result)).toEqual(expected.slice(1).flatMap(({ row, byte, reason }) => (reason === undefined ? [] : [[row, byte, reason]])))
    }), { seed: SEED, numRuns: 1000 })
  })

  it.each([
    ['lines that lead to the end of the file through each other', 'x";"y\n'.repeat(40)],
    ['the same with a proper end', `${'x";"y\n'.repeat(40)}z"`],
    ['two chains of open quotes', '"a\nb";"\n;""";"x\n"";"\n'.repeat(9)],
    ['an open quote before many closed ones', `"a${'""'.repeat(30)}\n${'"b";c\n'.repeat(20)}`],
    ['quotes only', '"'.repeat(31)],
  ])('agrees on %s, at any length limit', async (_, text) => {
    await agrees(text)
    for (let limit = 1; limit < 60; limit++) await agrees(text, limit)
    // Far into a file, where the bytes before have left memory.
    const before = 'a;b;c\n'.repeat(900)
    for (let limit = 8; limit < 60; limit++) await agrees(before + text, limit)
  })
})

describe('chunks', () => {
  it('gives the same result wherever a nasty file is cut in two or three', () => {
    for (const file of NASTY_FILES) {
      const whole = outcome(file.bytes, [])
      for (let cut = 0; cut <= file.bytes.length; cut++) {
        expect(outcome(file.bytes, [cut])).toEqual(whole)
        expect(outcome(file.bytes, [cut, cut + 1])).toEqual(whole)
      }
      expect(outcome(file.bytes, everyBytes(1, file.bytes.length))).toEqual(whole)
    }
  })

  it('gives the same result at random cuts, in any encoding and with any limit', () => {
    const bytes = fc.oneof(
      trouble.map(binary),
      trouble.map(text => utf16(text.replaceAll('b', 'é').replaceAll('cd', '😀'), 'le')),
      fc.array(fc.constantFrom('a;b\n', '"é;', '\xc3\xa9', '\xe9', '\xf0\x9f\x98\x80', '\xf0\x9f', '\xef\xbb\xbf', '"', ';', '\r\n', '\xa0'), { maxLength: 30 }).map(parts => binary(parts.join(''))),
    )
    const cuts = fc.array(fc.nat(120), { maxLength: 12 })
    fc.assert(fc.property(bytes, cuts, fc.option(fc.integer({ min: 1, max: 30 })), (file, places, limit) => {
      const options = limit === null ? {} : { maxRecordBytes: limit }
      const sorted = places.filter(place => place <= file.length).sort((a, b) => a - b)
      expect(outcome(file, sorted, options)).toEqual(outcome(file, [], options))
    }), { seed: SEED, numRuns: 3000 })
  })

  it('gives the same result around the length from which encoding and delimiter are decided', async () => {
    const lines = Array.from({ length: 9000 }, (_, i) => (i % 500 === 499 ? `${i};"x\r\n""y"` : `${i};é${i % 90}`))
    const bytes = new TextEncoder().encode(`id;naam\n${lines.join('\n')}`)
    expect(bytes.length).toBeGreaterThan(1 << 16)
    const read = async (cuts: readonly number[]): Promise<unknown> => {
      const { sha256, bytes: length, ...result } = await readTable(inChunks(bytes, cuts), { onHeader: header => header.map(() => true) }, NO_PROGRESS)
      expect([sha256, length]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length])
      return summary(result)
    }
    const whole = await read([])
    expect(outcome(bytes, everyBytes(97, bytes.length))).toEqual(whole)
    for (const cut of [1, 65_535, 65_536, 65_537]) expect(await read([cut])).toEqual(whole)
    expect(await read(everyBytes(101, bytes.length))).toEqual(whole)
  })
})

describe('encodings', () => {
  const text = fc.array(fc.constantFrom('a', 'é', '"', '""', ';', '\n', '\r\n', '李', '😀', ' ', '\u0100', 'naam'), { maxLength: 40 }).map(parts => `k${parts.join('')}`)

  it('reads UTF-16 as it reads the same text in UTF-8, at twice the code units', async () => {
    await fc.assert(fc.asyncProperty(text, fc.constantFrom('le' as const, 'be' as const), fc.boolean(), async (written, order, marked) => {
      const mark = marked ? '\ufeff' : ''
      const options = { header: false, delimiter: ';', ...(marked ? {} : { encoding: `utf-16${order}` as const }) }
      const file = utf16(mark + written, order)
      const wide = readPieces(file, everyBytes(3, file.length), options)
      const narrow = await readBytes(new TextEncoder().encode(written), { header: false, delimiter: ';' })
      expect(rowsOf(wide)).toEqual(rowsOf(narrow))
      const units = (byte: number): number => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(written).subarray(0, byte)).length
      expect([...wide.table.rowByte]).toEqual([...narrow.table.rowByte].map(byte => 2 * (mark.length + units(byte))))
      expect(quarantineOf(wide)).toEqual(quarantineOf(narrow).map(([row, byte, reason]) => [row, 2 * (mark.length + units(byte)), reason]))
      expect(wide.encoding).toBe(`utf-16${order}`)
    }), { seed: SEED, numRuns: 500 })
  })

  it('reads windows-1252 as its characters, with distinct texts', async () => {
    const cell = fc.array(fc.integer({ min: 0x20, max: 0xff }).filter(byte => byte !== 0x22 && byte !== 0x3b), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async cells => {
      const bytes = Uint8Array.from(cells.flatMap(one => [...one, 0x0a]))
      const { table } = await readBytes(bytes, { header: false, delimiter: ';', encoding: 'windows-1252' })
      // Latin-1 where windows-1252 agrees with it.
      const expected = cells.map(one => one.map(byte => (byte >= 0x80 && byte < 0xa0 ? '?' : String.fromCharCode(byte))).join('').trim())
      const got = [...table.cells[0]!].map(index => table.strings[index]!.replaceAll(/[^\0-\x7f\xa0-\xff]|[\x80-\x9f]/g, '?'))
      expect(got).toEqual(expected)
      expect(new Set(table.strings).size).toBe(table.strings.length)
    }), { seed: SEED, numRuns: 500 })
  })
})
