import { mkdtempSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { helpOf, parseArguments, RefusedInput, UsageError, usageOf } from '../../../src/cli/command-line.ts'
import { analyseCommand } from '../../../src/cli/commands/analyse.ts'
import { CLI_COMMANDS } from '../../../src/cli/commands/all.ts'
import { communitiesCommand } from '../../../src/cli/commands/communities.ts'
import { cliManual } from '../../../src/cli/manual.ts'
import { plainText } from '../../../src/cli/plain-text.ts'
import { ANALYSE_FILES } from '../../../src/cli/result-files.ts'
import { SAMPLE } from '../case/read-folder.ts'

const root = resolve(import.meta.dirname, '../../..')
const scratch = (): string => mkdtempSync(join(tmpdir(), 'verband-'))

async function run(command: (typeof CLI_COMMANDS)[number], ...words: string[]) {
  const notes: string[] = []
  const { operands, flags } = parseArguments(command, words)
  const outcome = await command.run({ operands, flags, note: line => notes.push(line), progress: () => {} })
  return { outcome, notes }
}

describe('every command', () => {
  it.each(CLI_COMMANDS.map(command => [command.name, command] as const))('%s: help names each flag, and unknown ones are refused', (_, command) => {
    const help = helpOf(command)
    expect(help.startsWith(usageOf(command))).toBe(true)
    for (const flag of command.flags) expect(help).toContain(`--${flag.name}`)
    expect(() => parseArguments(command, ['--nonsense'])).toThrow(UsageError)
    expect(() => parseArguments(command, [])).toThrow(/usage: verband/)
    expect(parseArguments(command, ['--help']).flags.has('help')).toBe(true)
  })

  it('is described in docs/cli.md exactly as the code says', () => {
    expect(readFileSync(join(root, 'docs/cli.md'), 'utf8')).toBe(cliManual())
  })

  it('refuses a flag without value, twice, or of the wrong form', () => {
    expect(() => parseArguments(analyseCommand, ['a', '--out'])).toThrow('--out needs a value')
    expect(() => parseArguments(analyseCommand, ['a', '--out', '--seed'])).toThrow('--out needs a value')
    expect(() => parseArguments(analyseCommand, ['a', '--out', 'x', '--out', 'y'])).toThrow('given twice')
    expect(() => parseArguments(analyseCommand, ['a'])).toThrow('--out DIR is missing')
    expect([...parseArguments(analyseCommand, ['a', '--out=x', '--json']).flags]).toEqual([['out', 'x'], ['json', 'true']])
  })
})

describe('analyse', () => {
  it('writes every file it declares, with the declared columns, and equal bytes when run again', async () => {
    const [one, other] = [scratch(), scratch()]
    const { outcome } = await run(analyseCommand, SAMPLE, '--out', one)
    await run(analyseCommand, SAMPLE, '--out', other)
    expect(outcome.code).toBe(0)
    expect(readdirSync(one).sort()).toEqual(ANALYSE_FILES.map(file => file.name).sort())
    for (const file of ANALYSE_FILES) {
      const text = readFileSync(join(one, file.name), 'utf8')
      expect(text).toBe(readFileSync(join(other, file.name), 'utf8'))
      if (file.name.endsWith('.csv')) expect(text.split('\n')[0]).toBe(file.columns.map(([name]) => name).join(','))
    }
    const { files, covenant } = JSON.parse(readFileSync(join(one, 'sources.json'), 'utf8')) as { covenant: string; files: { rows: number; accepted: number; quarantined: Record<string, number> }[] }
    expect(covenant).toBe('no covenant in force')
    expect(files).toHaveLength(12)
    for (const file of files) expect(file.rows).toBe(file.accepted + Object.values(file.quarantined).reduce((sum, n) => sum + n, 0))
  })

  it('reads what it can, and names each file that it cannot, with the way out', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'leeg.csv'), '')
    writeFileSync(join(folder, 'foto.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
    writeFileSync(join(folder, 'vreemd.csv'), 'appel;peer\n1;2\n')
    writeFileSync(join(folder, 'rdw.csv'), readFileSync(join(SAMPLE, 'rdw_voertuigen.csv')))
    writeFileSync(join(folder, 'rdw-kopie.csv'), readFileSync(join(SAMPLE, 'rdw_voertuigen.csv')))
    const out = scratch()
    const { outcome, notes } = await run(analyseCommand, folder, '--out', out)
    expect(outcome.summary).toMatchObject({ files: 1, refused: 4 })
    for (const name of ['leeg.csv', 'foto.csv', 'vreemd.csv']) expect(notes.some(note => note.startsWith(name))).toBe(true)
    expect(notes.join('\n')).toMatch(/--mapping/)
    expect(notes.join('\n')).toMatch(/same bytes as/)
    const { files } = JSON.parse(readFileSync(join(out, 'sources.json'), 'utf8')) as { files: { refused: string | null }[] }
    expect(files.filter(file => file.refused !== null)).toHaveLength(4)
  })

  it('ends with 1 when a file was refused, with 0 for a mere copy, and says when an export has no rows', async () => {
    const folder = scratch()
    const rdw = readFileSync(join(SAMPLE, 'rdw_voertuigen.csv'))
    writeFileSync(join(folder, 'rdw.csv'), rdw)
    writeFileSync(join(folder, 'rdw-kopie.csv'), rdw)
    writeFileSync(join(folder, 'rdw-kop.csv'), rdw.subarray(0, rdw.indexOf('\n') + 1))
    const whole = await run(analyseCommand, folder, '--out', scratch())
    expect(whole.outcome.code).toBe(0)
    expect(whole.notes).toContainEqual('rdw-kop.csv: has a header only, 0 rows; check whether the export is complete')
    writeFileSync(join(folder, 'pagina.csv'), '\ufeff\n<!DOCTYPE html><html><body>1;2</body></html>\n')
    const part = await run(analyseCommand, folder, '--out', scratch())
    expect(part.outcome.code).toBe(1)
    expect(part.outcome.summary).toMatchObject({ files: 2, refused: 2 })
    expect(part.notes.join('\n')).toMatch(/pagina\.csv: this is a web page \(HTML\), not a table in text; export the table as CSV/)
  })

  it('shows no steering signs of a file, and no more of its names than is needed', async () => {
    const folder = scratch()
    writeFileSync(join(folder, 'rdw.csv'), readFileSync(join(SAMPLE, 'rdw_voertuigen.csv')))
    writeFileSync(join(folder, 'vreemd.csv'), `\x1b[31mrood;${'x'.repeat(500)}\n1;2\n`)
    const { notes } = await run(analyseCommand, folder, '--out', scratch())
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain(`(\\x1b[31mrood, ${'x'.repeat(40)}…)`)
    expect(plainText('a\u202eb\tc\nd\x9b')).toBe('a\\x202eb\tc d\\x9b')
  })

  it('takes a mapping without column names for no table but one that looks alike', async () => {
    const use = (slot: string) => ({ as: 'property', slot, property: 'key' })
    const mapping = {
      schema: 1, name: 'golf 1', partner: 'politie', shape: 'relations', header: false, delimiter: ';', encoding: null,
      columns: [{ name: 'kolom 1', use: use('from'), category: 'ID.DOC' }, { name: 'kolom 2', use: use('to'), category: 'ID.DOC' }],
      slots: [{ slot: 'from', kind: 'Person', namespace: 'golf' }, { slot: 'to', kind: 'Person', namespace: 'golf' }], relations: [{ kind: 'Link', from: 'from', to: 'to' }],
    }
    const path = join(scratch(), 'golf.mapping.json')
    writeFileSync(path, JSON.stringify(mapping))
    const folder = scratch()
    writeFileSync(join(folder, 'golf 1.csv'), '1;2\n2;3\n3;1\n')
    writeFileSync(join(folder, 'golf 2.csv'), '2;4\n4;5\n5;2\n')
    writeFileSync(join(folder, 'klanten.csv'), 'naam;woonplaats\nA. Proef;Breda\nB. Proef;Delft\n')
    const out = scratch()
    const { outcome, notes } = await run(analyseCommand, folder, '--out', out, '--mapping', path)
    // 1 to 5: equal keys of the two files are one thing.
    expect(outcome.summary).toMatchObject({ files: 2, refused: 1, entities: 5 })
    expect(notes).toEqual([expect.stringMatching(/^klanten\.csv: no known export has these columns \(naam, woonplaats\) and no mapping given fits them/)])
  })

  it('refuses an --out that a file stands in the way of, before it reads anything', async () => {
    const file = join(scratch(), 'bezet')
    writeFileSync(file, '')
    await expect(run(analyseCommand, SAMPLE, '--out', file)).rejects.toThrow(/bezet is a file, so no folder can stand there; give another folder/)
    await expect(run(analyseCommand, SAMPLE, '--out', join(file, 'onder', 'in'))).rejects.toThrow(RefusedInput)
    await expect(run(communitiesCommand, join(SAMPLE, 'rdw_voertuigen.csv'), '--out', scratch())).rejects.toThrow(/is a folder; give the name of a file/)
  })

  it('obeys delimiter, header and encoding of a saved mapping, and finds the file that it was made for', async () => {
    const mapping = {
      schema: 1, name: 'namen', partner: 'om', shape: 'things', header: true, delimiter: '^', encoding: 'windows-1250',
      columns: [{ name: 'naam', use: { as: 'property', slot: 'wie', property: 'name' }, category: 'ID.BASIS' }, { name: 'město', use: { as: 'property', slot: 'wie', property: 'other' }, category: 'OM.STRAFV' }],
      slots: [{ slot: 'wie', kind: 'Person', namespace: null }], relations: [],
    }
    const folder = scratch()
    writeFileSync(join(folder, 'later.csv'), Buffer.from([...'naam^m\xecsto\n\xa3\xf3d\x9f, A.^x;y\n'].map(sign => sign.charCodeAt(0))))
    const path = join(scratch(), 'namen.mapping.json')
    writeFileSync(path, JSON.stringify(mapping))
    const out = scratch()
    const { outcome } = await run(analyseCommand, folder, '--out', out, '--mapping', path)
    expect(outcome.summary).toMatchObject({ files: 1, refused: 0, rows: 1, accepted: 1 })
    const { files } = JSON.parse(readFileSync(join(out, 'sources.json'), 'utf8')) as { files: unknown[] }
    expect(files).toMatchObject([{ file: 'later', format: 'mapping:namen', delimiter: '^', encoding: 'windows-1250', encodingBasis: 'chosen', columnsNotRead: [] }])
  })

  it('names the mapping file, the place in it and the way out when it cannot be used', async () => {
    const path = join(scratch(), 'stuk.json')
    writeFileSync(path, JSON.stringify({ schema: 1, name: 'x', partner: 'fbi' }))
    await expect(run(analyseCommand, SAMPLE, '--out', scratch(), '--mapping', path)).rejects.toThrow(/stuk\.json: mapping refused: partner: there is no "fbi"\. Choose one of: "politie"/)
  })

  it('refuses a folder that is not there or holds nothing it can read', async () => {
    await expect(run(analyseCommand, join(scratch(), 'weg'), '--out', scratch())).rejects.toThrow(RefusedInput)
    await expect(run(analyseCommand, scratch(), '--out', scratch())).rejects.toThrow('holds no .csv')
    const folder = scratch()
    writeFileSync(join(folder, 'leeg.csv'), '')
    await expect(run(analyseCommand, folder, '--out', scratch())).rejects.toThrow('none of the 1 files')
    await expect(run(analyseCommand, SAMPLE, '--out', scratch(), '--covenant', 'x.json')).rejects.toThrow(UsageError)
    await expect(run(analyseCommand, SAMPLE, '--out', scratch(), '--as-of', 'gisteren')).rejects.toThrow('give a date')
    await expect(run(analyseCommand, SAMPLE, '--out', scratch(), '--mapping', 'weg.json')).rejects.toThrow('cannot be read')
  })
})

describe('analyse with judgements', () => {
  const entities = async (...words: string[]) => {
    const out = scratch()
    const { outcome } = await run(analyseCommand, SAMPLE, '--out', out, ...words)
    const rows = readFileSync(join(out, 'mentions.csv'), 'utf8').trim().split('\n').slice(1).map(line => line.split(','))
    const entityOf = new Map(rows.map(([entity, , , file, row, slot]) => [`${file}:${row}:${slot!.trim()}`, entity!]))
    return { outcome, entityOf, kindOf: new Map(rows.map(([entity, kind]) => [entity!, kind!])), files: ANALYSE_FILES.map(({ name }) => readFileSync(join(out, name), 'utf8')) }
  }
  const ledgerFile = (entries: readonly object[]): string => {
    const path = join(scratch(), 'oordelen.json')
    writeFileSync(path, JSON.stringify({ format: 'verband-judgements', version: 1, entries }))
    return path
  }
  const said = { by: 'J', at: '2026-01-01T00:00:00Z', why: '', model: '' }

  it('merges and keeps apart as judged, counts what is gone and what was taken back, and leaves no other trace', async () => {
    const plain = await entities()
    const holders = [...plain.entityOf].filter(([key, entity]) => key.startsWith('fiod_transacties:') && key.endsWith('_houder') && plain.kindOf.get(entity) === 'Person')
    const [left, right] = [holders[0]!, holders.find(([, entity]) => entity !== holders[0]![1])!]
    const together = { left: left[0], right: right[0], verdict: 'same', ...said }
    const gone = { left: 'weg:1:x', right: right[0], verdict: 'same', ...said }
    const judged = await entities('--judgements', ledgerFile([together, gone]))
    expect(judged.entityOf.get(left[0])).toBe(judged.entityOf.get(right[0]))
    expect(judged.outcome.summary).toMatchObject({ judgements: 2, judgementsTakenBack: 0, judgementsGone: 1 })
    expect(judged.outcome.lines.join('\n')).toContain('2 judgements count, 0 were taken back; 1 are about mentions that are gone')
    const back = await entities('--judgements', ledgerFile([together, { takesBack: 0, by: 'J', at: said.at, why: '' }]))
    expect(back.files).toEqual(plain.files)
    expect(back.outcome.summary).toMatchObject({ judgements: 0, judgementsTakenBack: 1, judgementsGone: 0 })
    expect(plain.outcome.summary).not.toHaveProperty('judgements')
  })

  it('refuses a file that is none, with its name and the place in it, before anything is read', async () => {
    await expect(entities('--judgements', join(scratch(), 'weg.json'))).rejects.toThrow(/judgements .*weg\.json cannot be read/)
    await expect(entities('--judgements', ledgerFile([{ left: 'a:1:x', right: 'b:1:x', verdict: 'maybe', ...said }]))).rejects.toThrow(/oordelen\.json: entry 1 verdict: /)
    await expect(entities('--judgements', join(SAMPLE, 'truth', 'models.json'))).rejects.toThrow(/models\.json: this holds no judgements/)
  })
})

describe('communities', () => {
  const edges = (name: string, text: string): string => {
    const folder = scratch()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const two = [['a', 'b'], ['b', 'c'], ['a', 'c'], ['x', 'y'], ['y', 'z'], ['x', 'z'], ['c', 'x']]
  const partition = async (path: string, ...words: string[]): Promise<string> => {
    const out = join(scratch(), 'p.csv')
    await run(communitiesCommand, path, '--out', out, ...words)
    return readFileSync(out, 'utf8')
  }
  const wanted = 'node,community\na,0\nb,0\nc,0\nx,1\ny,1\nz,1\n'

  it.each([
    ['comma with header', `source,target\n${two.map(pair => pair.join(',')).join('\n')}\n`],
    ['tab without header', two.map(pair => pair.join('\t')).join('\n')],
    ['spaces without header', two.map(pair => pair.join(' ')).join('\n')],
    ['spaces with header and weights', `van naar gewicht\n${two.map(pair => `${pair.join(' ')} 1`).join('\n')}\n`],
    ['semicolon, CRLF, weights', `van;naar;gewicht\r\n${two.map(pair => `${pair.join(';')};1,0`).join('\r\n')}\r\n`],
  ])('reads an edge list: %s', async (_, text) => {
    expect(await partition(edges('e.csv', text))).toBe(wanted)
  })

  it('takes named columns in any place, and leaves incomplete rows out with a note', async () => {
    const text = `id,to,from\n${two.map(([a, b], at) => `${at},${b},${a}`).join('\n')}\n9,,a\n`
    const out = join(scratch(), 'p.csv')
    const { notes } = await run(communitiesCommand, edges('e.csv', text), '--out', out, '--source', 'from', '--target', 'to')
    expect(readFileSync(out, 'utf8')).toBe(wanted)
    expect(notes.join()).toContain('the first: row 8')
  })

  it('refuses what it cannot do', async () => {
    await expect(partition(edges('e.csv', 'a,b\n'), '--algorithm', 'leiden')).rejects.toThrow(UsageError)
    await expect(partition(edges('e.csv', 'a,b\n'), '--resolution', 'auto')).rejects.toThrow(UsageError)
    await expect(partition(edges('e.csv', 'a,b\n'), '--source', 'weg', '--target', 'b')).rejects.toThrow("no column 'weg'")
    await expect(partition(edges('e.csv', 'a\nb\n'))).rejects.toThrow('one column')
    await expect(partition(join(scratch(), 'weg.csv'))).rejects.toThrow(RefusedInput)
  })
})
