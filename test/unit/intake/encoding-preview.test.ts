import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { encodedBytes } from '#intake/encoding-bytes.ts'
import { codePage } from '#intake/encoding-pages.ts'
import { previewEncodings } from '#intake/encoding-preview.ts'
import { decodeBytes } from '#intake/encoding-text.ts'
import { readTable, type ReadResult } from '#intake/read-table.ts'
import { sourceColumns } from '#intake/source-columns.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { ENCODINGS, type Encoding } from '#model/records.ts'
import { cellText } from '#model/table.ts'

const PAGES = ENCODINGS.filter(encoding => codePage(encoding) !== null)
const PER_CELL = ENCODINGS.filter(encoding => !encoding.startsWith('utf-16'))

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** A file as the import reads it: banned columns are never stored. */
function read(bytes: Uint8Array, encoding?: Encoding): Promise<ReadResult> {
  const onHeader = (header: readonly string[]): boolean[] => sourceColumns(header, null, DEFAULT_BANNED_COLUMNS).map(column => column.refusedBy === null)
  return readTable(once(bytes), { onHeader, delimiter: ';', ...(encoding === undefined ? {} : { encoding }) }, NO_PROGRESS)
}

const bytesOf = (rows: readonly (readonly (readonly number[])[])[]): Uint8Array =>
  Uint8Array.from([...'naam;taal;plaats\n'].map(sign => sign.charCodeAt(0)).concat(rows.flatMap(row => row.flatMap((cell, at) => [...cell, at < row.length - 1 ? 0x3b : 0x0a]))))
const latin = (text: string): number[] => [...text].map(sign => sign.charCodeAt(0))

describe('encodedBytes', () => {
  test.each(PAGES)('%s: every byte comes back from its character', encoding => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect(encodedBytes(decodeBytes(all, encoding), encoding)).toEqual(all)
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s: the platform reads back what was written', encoding => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), text => {
      expect(new TextDecoder(encoding, { ignoreBOM: true }).decode(encodedBytes(text, encoding))).toBe(text)
    }), { seed: 3, numRuns: 200 })
  })

  test('what an encoding has not becomes a question mark', () => {
    expect([...encodedBytes('Şa', 'windows-1252')]).toEqual([0x3f, 0x61])
  })
})

describe('previewEncodings', () => {
  // No-break spaces and line ends aside, a cell is any bytes; at its ends there is a letter, since reading trims.
  const inner = fc.integer({ min: 0x20, max: 0xff }).filter(byte => ![0x22, 0x3b, 0xa0].includes(byte))
  const cell = fc.tuple(fc.constantFrom(0x41, 0xc7, 0xe9, 0x9e), fc.array(inner, { maxLength: 10 }), fc.constantFrom(0x7a, 0xeb, 0x82)).map(([first, middle, last]) => [first, ...middle, last])

  test('shows for each encoding what reading the file again in it gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, fc.constant(latin('nl')), cell), { minLength: 1, maxLength: 6 }), fc.constantFrom(...PAGES), async (rows, encoding) => {
        const bytes = bytesOf(rows)
        const { table } = await read(bytes, encoding)
        const preview = previewEncodings(table, encoding, 10)
        for (const other of PER_CELL) {
          const again = (await read(bytes, other)).table
          for (const { row, cells } of preview.rows) {
            for (const { column, texts } of cells) expect(texts[other]).toBe(cellText(again, again.columns.indexOf(column), row - 1))
          }
        }
        const beyond = rows.filter(row => [row[0], row[2]].some(bytesOfCell => bytesOfCell.some(byte => byte >= 0x80)))
        expect(preview.rowsBeyondAscii).toBe(beyond.length)
        expect(preview.rows).toHaveLength(beyond.length)
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  test('never shows a column of the ban list, and says so when nothing else is beyond ASCII', async () => {
    const { table, encodingBasis } = await read(bytesOf([[latin('Jansen'), latin('franç'), latin('Ede')]]))
    expect(encodingBasis).toBe('assumed')
    expect(previewEncodings(table, 'windows-1252', 10)).toEqual({ rowsBeyondAscii: 0, rows: [], lost: false })
  })

  test('prefers rows that show other characters, and gives them in file order under their own numbers', async () => {
    const names = ['Zoë', 'Zoë', 'Joël', 'plat', 'Çelik', 'Noël', 'Müller']
    const { table } = await read(bytesOf(names.map(name => [latin(name), latin('x'), latin('y')])))
    const preview = previewEncodings(table, 'windows-1252', 4)
    expect(preview.rowsBeyondAscii).toBe(6)
    expect(preview.rows.map(row => row.row)).toEqual([1, 2, 5, 7])
    expect(preview.rows.map(row => row.cells[0]!.texts['windows-1252'])).toEqual(['Zoë', 'Zoë', 'Çelik', 'Müller'])
  })

  test('cuts a long text around the letter that matters, never through what may be one letter elsewhere', async () => {
    const long = `${'a'.repeat(300)} Ã§Ã©Ã« ${'b'.repeat(300)}`
    const { table } = await read(bytesOf([[latin(long), latin('x'), latin('y')]]), 'windows-1252')
    const [shown] = previewEncodings(table, 'windows-1252', 1).rows
    expect(shown!.cells[0]!.texts['utf-8']).toMatch(/^…a+ çéë b+…$/)
    expect(shown!.cells[0]!.texts['utf-8'].length).toBeLessThan(120)
  })

  test('tells that bytes were lost when a file was read as UTF-8 that is none', async () => {
    const { table } = await read(bytesOf([[latin('Zoë'), latin('x'), latin('y')]]), 'utf-8')
    expect(previewEncodings(table, 'utf-8', 10)).toMatchObject({ rowsBeyondAscii: 1, lost: true })
  })
})
