import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Cancelled } from '#lib/progress.ts'
import { readTable, UnreadableFile } from '#intake/read-table.ts'
import { everyBytes, inChunks, quarantineOf, readBytes, readPieces, rowsOf } from './csv-oracle.ts'
import { binary, NASTY_FILES, utf16 } from './nasty-files.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function refusal(bytes: Uint8Array): Promise<UnreadableFile> {
  const failure: unknown = await readBytes(bytes).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(UnreadableFile)
  return failure as UnreadableFile
}

describe('nasty files', () => {
  for (const file of NASTY_FILES) {
    it(`reads ${file.name}, whole and byte by byte`, async () => {
      for (const chunkBytes of [file.bytes.length, 1, 3]) {
        const result = await readBytes(file.bytes, {}, chunkBytes)
        expect(result.header).toEqual(file.header)
        expect(rowsOf(result)).toEqual(file.rows)
        expect(quarantineOf(result)).toEqual(file.quarantined ?? [])
        expect(result.records).toBe(file.rows.length + (file.quarantined?.length ?? 0))
        expect(result.firstBadByte).toBe(file.firstBadByte ?? null)
        expect(result.bytes).toBe(file.bytes.length)
        expect(result.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
        expect(new Set(result.table.strings).size).toBe(result.table.strings.length)
        expect(result.table.strings[0]).toBe('')
        if (file.rowBytes !== undefined) expect([...result.table.rowByte]).toEqual(file.rowBytes)
        if (file.encoding !== undefined) expect(result.encoding).toBe(file.encoding)
        if (file.basis !== undefined) expect(result.encodingBasis).toBe(file.basis)
        if (file.delimiter !== undefined) expect(result.delimiter).toBe(file.delimiter)
      }
    })
  }

  it('leaves Object.prototype alone', async () => {
    await readBytes(utf8('__proto__.polluted;__proto__\nyes;yes\n'))
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('counts quarantined rows in the numbers of the readable ones', async () => {
    const { table } = await readBytes(utf8('a;b\n1;2\n3\n"4;\n5;6\n'))
    expect([...table.rowNumber]).toEqual([1, 4])
  })

  it('names what it found and expected, and where an open quote stands', async () => {
    const { quarantined } = await readBytes(utf8('a;b\n1;2;3\nx;"y\n1;2\n'))
    expect(quarantined.map(row => row.detail)).toEqual([
      'found 3 fields, expected 2',
      'the quote at byte 12 opens a field that is not closed before a delimiter or line end',
    ])
  })
})

describe('columns', () => {
  it('asks once which columns to store, and keeps nothing of the others', async () => {
    const asked: unknown[] = []
    const result = await readBytes(utf8('id;geheim;naam\n1;abc;Jan\n2;"d;ef";Piet\n'), {
      onHeader: (header, delimiter) => {
        asked.push([header, delimiter])
        return [true, false, true]
      },
    })
    expect(asked).toEqual([[['id', 'geheim', 'naam'], ';']])
    expect(result.header).toEqual(['id', 'geheim', 'naam'])
    expect(result.table.columns).toEqual(['id', 'naam'])
    expect(rowsOf(result)).toEqual([['1', 'Jan'], ['2', 'Piet']])
    expect(result.table.strings).toEqual(['', '1', 'Jan', '2', 'Piet'])
  })

  it('keeps no text of a row that is kept out', async () => {
    const { table } = await readBytes(utf8('a;b\ngoed;1\nfout;2;3\n"open;4\n'))
    expect(table.strings).toEqual(['', 'goed', '1'])
  })

  it('sees a bad byte in a refused column', async () => {
    const result = await readBytes(binary('a;b\n1;\xe9\n'), { onHeader: () => [true, false] })
    expect([result.encoding, result.firstBadByte]).toEqual(['windows-1252', 6])
  })

  it('numbers the columns of a file without header by its first readable record', async () => {
    const result = await readBytes(utf8('"open;1\n1;2\n3;4;5\n6;7'), { header: false })
    expect(result.header).toEqual(['kolom 1', 'kolom 2'])
    expect(rowsOf(result)).toEqual([['1', '2'], ['6', '7']])
    expect([...result.table.rowNumber]).toEqual([2, 4])
    expect(quarantineOf(result)).toEqual([[1, 0, 'unclosed_quote'], [3, 12, 'column_count']])
  })

  it('takes a given delimiter over a named and a detected one', async () => {
    const result = await readBytes(utf8('sep=;\na,b;c\n1,2;3\n'), { delimiter: ',' })
    expect([result.delimiter, result.header, rowsOf(result)]).toEqual([',', ['a', 'b;c'], [['1', '2;3']]])
  })

  it.each(['', ';;', '"', '\n', '\r', '\0', 'é'])('refuses the delimiter %j', async delimiter => {
    await expect(readBytes(utf8('a;b\n'), { delimiter })).rejects.toThrow(RangeError)
  })

  it('goes on over more rows than a block of a column holds', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `${i};${i % 7}`)
    const result = await readBytes(utf8(`a;b\n${lines.join('\n')}`), {}, 1000)
    expect(rowsOf(result).map(row => row.join(';'))).toEqual(lines)
    expect(result.table.rowByte[9_999]).toBe(4 + lines.slice(0, -1).join('\n').length + 1)
  })
})

describe('files that are no table', () => {
  it.each([['nothing', ''], ['a mark', '\ufeff'], ['line ends', '\r\n\n\r'], ['the line sep=;', 'sep=;\r\n']])('refuses a file with only %s as empty', async (_, text) => {
    expect((await refusal(utf8(text))).code).toBe('empty')
  })

  it.each([
    ['PK\x03\x04\x14\0\x06\0', /Excel/], ['%PDF-1.7\n%\xe2\xe3', /PDF/], ['\x89PNG\r\n\x1a\n\0\0', /PNG/], ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /xls/],
    ['\x1f\x8b\x08\0', /gzip/], ['SQLite format 3\0', /SQLite/], ['PAR1\x15\x04', /Parquet/], ['\xff\xfe\0\0a\0\0\0', /UTF-32/],
    ['a;b\n1;\0\0\0\0\n2;3\n', /byte 6 is zero/], ['\x01\0\0\0\x02\0\0\0', /byte 1 is zero/],
  ])('says what a renamed binary %j is', async (text, seems) => {
    const failure = await refusal(binary(text))
    expect(failure.code).toBe('binary')
    expect(failure.message).toMatch(seems)
  })

  it('reads zero bytes when the analyst chose an encoding', async () => {
    expect(rowsOf(await readBytes(binary('a;b\n1;x\0y\n'), { encoding: 'windows-1252' }))).toEqual([['1', 'x\0y']])
  })

  it('refuses a header whose quote is not closed, and reads the file without header', async () => {
    const bytes = utf8('"a;b\n1;2\n')
    const failure = await refusal(bytes)
    expect(failure.code).toBe('no-delimiter-in-header')
    expect(failure.message).toContain('byte 0')
    expect(rowsOf(await readBytes(bytes, { header: false }))).toEqual([['1', '2']])
  })

  it('quarantines every record of a file without header that has no readable one', async () => {
    const result = await readBytes(utf8('"a\n"b'), { header: false })
    expect([result.records, result.quarantined.length, result.table.rows, result.header]).toEqual([2, 2, 0, []])
  })
})

describe('chosen encodings', () => {
  it.each([
    ['windows-1250', binary('a\n\xb3\xf3d\x9f\n'), 'łódź'], ['windows-1254', binary('a\nY\xfdld\xfdz\n'), 'Yıldız'], ['ibm850', binary('a\n\x82\x9b\xd5\n'), 'éøı'],
    ['windows-1252', binary('a\n\xc3\xa9\n'), 'Ã©'], ['utf-8', binary('a\n\xc3\xa9\n'), 'é'], ['utf-8', binary('\xef\xbb\xbfa\n\xc3\xa9\n'), 'é'],
    ['utf-16le', utf16('a\né\n', 'le'), 'é'], ['utf-16be', utf16('\ufeffa\né\n', 'be'), 'é'],
  ] as const)('reads %s', async (encoding, bytes, text) => {
    const result = await readBytes(bytes, { encoding })
    expect([rowsOf(result), result.header, result.encoding, result.encodingBasis, result.firstBadByte]).toEqual([[[text]], ['a'], encoding, 'chosen', null])
  })
})

describe('long records', () => {
  const MEBIBYTE = 1 << 20

  it('keeps a line of 50 MB out and reads on behind it', async () => {
    async function* file(): AsyncGenerator<Uint8Array> {
      yield utf8('a;b\n1;2\n')
      for (let i = 0; i < 50; i++) yield new Uint8Array(MEBIBYTE).fill(0x78)
      yield utf8('\n3;4\n')
    }
    const result = await readTable(file(), { onHeader: header => header.map(() => true) }, { report: () => {}, check: () => {} })
    expect(rowsOf(result)).toEqual([['1', '2'], ['3', '4']])
    expect(quarantineOf(result)).toEqual([[2, 8, 'record_too_long']])
    expect(result.table.rowByte[1]).toBe(8 + 50 * MEBIBYTE + 1)
  })

  it('keeps only the first line of an open quote out, however long the file goes on without one', async () => {
    const bytes = utf8(`a;b\nx;"y\n${'1;2\n'.repeat(5000)}`)
    const result = readPieces(bytes, everyBytes(64, bytes.length), { maxRecordBytes: 100 })
    expect(quarantineOf(result)).toEqual([[1, 4, 'unclosed_quote']])
    expect(result.table.rows).toBe(5000)
  })

  it('tells a long cell from a quote that nothing closes', async () => {
    const long = `x;"${'y\n'.repeat(200)}"\n`
    const bytes = utf8(`a;b\n${long}1;2\n`)
    const result = readPieces(bytes, everyBytes(7, bytes.length), { maxRecordBytes: 100 })
    expect(result.quarantined[0]!.reason).toBe('record_too_long')
    expect(rowsOf(result)).toEqual([['1', '2']])
    expect(result.quarantined.filter(row => row.reason === 'column_count').length).toBe(199)
  })

  it('is done soon with quotes that lead from every line to the end of the file', async () => {
    // Each line's last quote opens a field that the next line's first quote closes; the last one is open. Reading each to its end anew would take 10^10 steps.
    const lines = 200_000
    const result = await readBytes(utf8(`a;b\n${'x";"y\n'.repeat(lines)}`))
    expect(result.quarantined.length).toBe(lines)
    expect(new Set(result.quarantined.map(row => row.reason))).toEqual(new Set(['unclosed_quote']))
  })
})

describe('progress', () => {
  it('reports the bytes read so far and stops when told', async () => {
    const reported: number[] = []
    const bytes = utf8('a;b\n1;2\n3;4\n')
    await readTable(inChunks(bytes, [4, 8]), { onHeader: header => header.map(() => true) }, { report: done => void reported.push(done), check: () => {} })
    expect(reported).toEqual([4, 8, 12])
    const cancelled = readTable(inChunks(bytes, [4]), { onHeader: () => [] }, { report: () => {}, check: () => { throw new Cancelled() } })
    await expect(cancelled).rejects.toThrow(Cancelled)
  })
})
