import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/command-line.ts'
import { namesCommand } from '../../../src/cli/commands/names.ts'

/** Writes a file, runs the command on it, and gives back what it wrote and said. */
async function run(content: string | Uint8Array, ...words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'verband-names-'))
  const [input, out] = [join(folder, 'paren.csv'), join(folder, 'uit', 'scores.csv')]
  writeFileSync(input, content)
  const notes: string[] = []
  const { operands, flags } = parseArguments(namesCommand, [input, '--out', out, ...words])
  const outcome = await namesCommand.run({ operands, flags, note: line => notes.push(line), progress: () => {} })
  const text = readFileSync(out, 'utf8')
  return { outcome, notes, text, rows: Papa.parse<string[]>(text.trimEnd()).data }
}

const COLUMNS = ['--left', 'a', '--right', 'b'] as const

describe('names', () => {
  it('keeps the columns and rows of the input and adds score and verdict', async () => {
    const { rows, outcome } = await run('nr,a,b,"op, merking"\n2,Kees Mulder,Cornelis Mulder,"zei ""ja"""\n1,Kees Mulder,Jan Mulder,"twee\nregels"\n', ...COLUMNS)
    expect(rows[0]).toEqual(['nr', 'a', 'b', 'op, merking', 'score', 'same'])
    expect(rows.slice(1).map(row => row.slice(0, 4))).toEqual([['2', 'Kees Mulder', 'Cornelis Mulder', 'zei "ja"'], ['1', 'Kees Mulder', 'Jan Mulder', 'twee\nregels']])
    expect(rows.slice(1).map(row => row[5])).toEqual(['true', 'false'])
    for (const row of rows.slice(1)) expect(Number(row[4]) >= 0.7).toBe(row[5] === 'true')
    expect(outcome.summary).toMatchObject({ pairs: 2, same: 1, quarantined: 0, incomplete: 0 })
  })

  it('finds out delimiter and encoding, and reads other scripts', async () => {
    const latin = Uint8Array.from('a;b\nJosé Müller;Jose Mueller\n', sign => sign.charCodeAt(0))
    const { rows, outcome } = await run(latin, ...COLUMNS)
    expect(outcome.summary['encoding']).toBe('windows-1252')
    expect(rows[1]).toEqual(['José Müller', 'Jose Mueller', expect.any(String), 'true'])
    expect((await run('a\tb\nПетро Порошенко\tPetro Poroshenko\n', ...COLUMNS)).rows[1]![3]).toBe('true')
  })

  it('reads each row by its kind, and says which kinds it does not know', async () => {
    const { rows, notes } = await run('a,b,soort\nPetrochem,Petrochem Chile,Company\nAouragh Yassin,Yassin Aouragh Chile,Person\nKees Mulder,Cornelis Mulder,LegalEntity\n', ...COLUMNS, '--kind', 'soort')
    expect(rows.slice(1).map(row => row[4])).toEqual(['false', 'true', 'true'])
    expect(notes).toEqual([expect.stringMatching(/^kind 'LegalEntity' \(1 rows\)/)])
  })

  it('tells the reasons when asked', async () => {
    const { rows } = await run('a,b\nKees Mulder,Cornelis P. Mulder\nHorizon 1 BV,Horizon 2 BV\nGelijk,Gelijk\n', ...COLUMNS, '--reasons')
    expect(rows.map(row => row[4])).toEqual(['reasons', '+ P; Kees = Cornelis (nickname)', '1 ≠ 2 (opposed)', ''])
  })

  it('names the file and its columns when one is not there', async () => {
    await expect(run('naam1,naam2\nx,y\n', ...COLUMNS)).rejects.toThrow("paren.csv has no column 'a'; it has: naam1, naam2")
    await expect(run('a,b\nx,y\n', ...COLUMNS, '--kind', 'soort')).rejects.toThrow("no column 'soort'; it has: a, b")
  })

  it('refuses a file that is not there, one that holds its results already, and itself as output', async () => {
    const refusal = (words: string[]) => {
      const { operands, flags } = parseArguments(namesCommand, words)
      return namesCommand.run({ operands, flags, note: () => {}, progress: () => {} })
    }
    await expect(refusal(['nergens.csv', '--out', 'x.csv', ...COLUMNS])).rejects.toThrow('nergens.csv cannot be read')
    await expect(run('a,b,score\nx,y,1\n', ...COLUMNS)).rejects.toThrow("has a column 'score' already")
    const path = join(mkdtempSync(join(tmpdir(), 'verband-names-')), 'x.csv')
    writeFileSync(path, 'a,b\nx,y\n')
    await expect(refusal([path, '--out', path, ...COLUMNS])).rejects.toThrow('is the input itself')
  })

  it('notes rows that cannot be read or have one name only; a missing name is never the same', async () => {
    const { rows, notes, outcome } = await run('a,b\nKees Mulder,\nte,veel,velden\n,\nKees,Kees\n', ...COLUMNS)
    expect(rows.slice(1)).toEqual([['Kees Mulder', '', '0', 'false'], ['', '', '0', 'false'], ['Kees', 'Kees', '1', 'true']])
    expect(outcome.summary).toMatchObject({ pairs: 3, quarantined: 1, incomplete: 2 })
    expect(notes.some(note => /^row 2 \(byte \d+\) left out: /.test(note))).toBe(true)
    expect(notes.some(note => note.startsWith('2 rows without both names score 0, the first: row 1'))).toBe(true)
  })
})
