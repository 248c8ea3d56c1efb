import { describe, expect, test } from 'vitest'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { encodedBytes } from '#intake/encoding-bytes.ts'
import { Cancelled } from '#lib/progress.ts'
import type { Mapping, MappingDraft } from '#model/mapping.ts'
import type { Encoding } from '#model/records.ts'
import { withKindNamespace } from '#ui/panels/mapping-edits.ts'
import { startInline } from '#workers/inline.ts'
import { partKey } from '#workers/open-cases.ts'
import type { JobRunner } from '#workers/thread.ts'
import { delivered } from '../intake/mapping-import.ts'

const HANDLE = 'zaak'
const RDW = 'kenteken,voertuigsoort,merk,handelsbenaming,eerste_kleur,datum_tenaamstelling,vorige_tenaamstelling,export_indicator,taxi_indicator,wam_verzekerd,houder_naam,houder_geboortedatum,houder_kvk'
const rdwRow = (name: string): string => `ZZ01AA,Personenauto,TEST,T,WIT,20240101,,Nee,Nee,Ja,${name},19800101,`

const fileOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)])
const bytesOf = (text: string, encoding: Encoding): Uint8Array => encodedBytes(text, encoding)

async function added(run: JobRunner, bytes: Uint8Array, mapping: Mapping | null = null, encoding: Encoding | null = null) {
  const outcome = await run.run('addFile', { handle: HANDLE, fileName: 'export.csv', file: fileOf(bytes), size: bytes.length, keys: [], bannedColumns: DEFAULT_BANNED_COLUMNS, mapping, encoding })
  if (outcome.kind !== 'imported') throw new Error(outcome.kind)
  return outcome
}

const again = (run: JobRunner, source: { key: string; file: string; sha256: string }, bytes: Uint8Array, encoding: Encoding) =>
  run.run('rereadFile', { handle: HANDLE, source, file: fileOf(bytes), fileName: 'gekozen.csv', size: bytes.length, bannedColumns: DEFAULT_BANNED_COLUMNS, encoding })

/** The texts of a stored source, as the case would be written. */
const textsOf = async (run: JobRunner, key: string): Promise<string> => new TextDecoder().decode(await run.run('segment', { handle: HANDLE, key }))

const MAPPED: Mapping = {
  schema: 1, name: 'namen', partner: 'om', shape: 'things', header: true, delimiter: ';', encoding: null,
  columns: [{ name: 'naam', use: { as: 'property', slot: 'wie', property: 'name' }, category: 'ID.BASIS' }, { name: 'mìsto', use: { as: 'property', slot: 'wie', property: 'other' }, category: 'POL.8' }],
  slots: [{ slot: 'wie', kind: 'Person', namespace: null }], relations: [],
}

describe('reading a source again', () => {
  test('gives the same source in the other encoding, under a key of its own, beside the first reading', async () => {
    const run = startInline()
    const bytes = bytesOf(`${RDW}\n${rdwRow('Łódź')}\n`, 'windows-1250')
    const first = await added(run, bytes)
    expect(first.source).toMatchObject({ encoding: 'windows-1252', encodingBasis: 'assumed' })
    const source = { key: first.key, file: 'export', sha256: first.source.sha256 }
    const next = await again(run, source, bytes, 'windows-1250')
    expect(next.source).toMatchObject({ ...first.source, encoding: 'windows-1250', encodingBasis: 'chosen' })
    expect(next.key).not.toBe(first.key)
    expect(await textsOf(run, next.key)).toContain('Łódź')
    expect(await textsOf(run, first.key)).toContain('£ódŸ')
    const stored = await run.run('segment', { handle: HANDLE, key: next.key })
    const other = startInline()
    await other.run('restore', { handle: HANDLE, key: next.key, bytes: stored })
    expect(await textsOf(other, next.key)).toBe(new TextDecoder().decode(stored))
  })

  test('refuses other bytes before it reads any of them, names both files, and leaves everything as it was', async () => {
    const run = startInline()
    const bytes = bytesOf(`${RDW}\n${rdwRow('Zoë')}\n`, 'windows-1252')
    const first = await added(run, bytes)
    const source = { key: first.key, file: 'export', sha256: first.source.sha256 }
    const before = await run.run('segment', { handle: HANDLE, key: first.key })
    for (const other of [bytesOf(`${RDW}\n${rdwRow('Zoe')}\n`, 'windows-1252'), new Uint8Array(), Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]) {
      await expect(again(run, source, other, 'ibm850')).rejects.toMatchObject({ code: 'reread-other-file', detail: { chosen: 'gekozen.csv', file: 'export', wanted: source.sha256.slice(0, 12) } })
    }
    expect(await run.run('segment', { handle: HANDLE, key: first.key })).toEqual(before)
    await expect(run.run('segment', { handle: HANDLE, key: partKey(source.sha256, null, 'ibm850') })).rejects.toMatchObject({ code: 'source-not-open' })
  })

  test('refuses an encoding in which the file is no longer that export', async () => {
    const run = startInline()
    const bytes = bytesOf(`${RDW}\n${rdwRow('Zoë')}\n`, 'windows-1252')
    const first = await added(run, bytes)
    await expect(again(run, { key: first.key, file: 'export', sha256: first.source.sha256 }, bytes, 'utf-16le')).rejects.toMatchObject({ code: 'reread-unknown', detail: { file: 'export', encoding: 'utf-16le' } })
  })

  test('keeps a mapping by place where the names of its columns are spelled otherwise now', async () => {
    const run = startInline()
    const bytes = bytesOf('naam;město\nŽižka;Łódź\n', 'windows-1250')
    const first = await added(run, bytes, MAPPED)
    const next = await again(run, { key: first.key, file: 'export', sha256: first.source.sha256 }, bytes, 'windows-1250')
    expect(next.mapping!.columns.map(column => column.name)).toEqual(['naam', 'město'])
    expect(next.mapping).toMatchObject({ ...MAPPED, columns: MAPPED.columns.map((column, at) => ({ ...column, name: ['naam', 'město'][at] })) })
    expect(next.source.columns.map(column => [column.name, column.refusedBy])).toEqual([['naam', null], ['město', null]])
    expect(await textsOf(run, next.key)).toContain('Łódź')
  })

  test('stops when it is cancelled, wherever it is', async () => {
    const run = startInline()
    const bytes = bytesOf(`${RDW}\n${`${rdwRow('Zoë')}\n`.repeat(40_000)}`, 'windows-1252')
    const first = await added(run, bytes)
    const source = { key: first.key, file: 'export', sha256: first.source.sha256 }
    const key = partKey(source.sha256, null, 'ibm850')
    for (const stopAt of [0.05, 0.5]) {
      const abort = new AbortController()
      const work = run.run('rereadFile', { handle: HANDLE, source, file: fileOf(bytes), fileName: 'x', size: bytes.length, bannedColumns: [], encoding: 'ibm850' }, {
        signal: abort.signal, onProgress: done => { if (done >= stopAt) abort.abort(new Cancelled()) },
      })
      await expect(work).rejects.toThrow(Cancelled)
      await expect(run.run('segment', { handle: HANDLE, key })).rejects.toMatchObject({ code: 'source-not-open' })
    }
    expect((await again(run, source, bytes, 'ibm850')).key).toBe(key)
  })

  test('says so when the browser gives no bytes of the file any more', async () => {
    const run = startInline()
    const bytes = bytesOf(`${RDW}\n`, 'utf-8')
    const first = await added(run, bytes)
    const gone = fileOf(bytes)
    gone.slice = () => { throw new DOMException('changed', 'NotReadableError') }
    const work = run.run('rereadFile', { handle: HANDLE, source: { key: first.key, file: 'export', sha256: first.source.sha256 }, file: gone, fileName: 'x', size: 9, bannedColumns: [], encoding: 'ibm850' })
    await expect(work).rejects.toMatchObject({ code: 'file-not-readable' })
  })
})

describe('the key of a reading', () => {
  test('differs by bytes, mapping and encoding, and by nothing else', () => {
    const ways: [Mapping | null, Encoding | null][] = [[null, null], [null, 'ibm850'], [null, 'utf-8'], [MAPPED, null], [MAPPED, 'utf-8'], [{ ...MAPPED, delimiter: '^' }, null], [{ ...MAPPED, header: false }, null]]
    const keys = ways.flatMap(([mapping, encoding]) => ['a'.repeat(64), 'b'.repeat(64)].map(sha => partKey(sha, mapping, encoding)))
    expect(new Set(keys).size).toBe(keys.length)
    const turned = Object.fromEntries(Object.entries(MAPPED).toReversed()) as Mapping
    expect(partKey('a', turned, null)).toBe(partKey('a', MAPPED, null))
    expect(partKey('a', null, null)).toBe('a')
  })
})

describe('looking at a file for its mapping', () => {
  test('obeys what was chosen, keeps nothing, and finds the mapping again that was made so', async () => {
    const run = startInline()
    const bytes = bytesOf('naam^město\nŽižka^Łódź\n', 'windows-1250')
    const reading = { header: true, delimiter: '^', encoding: 'windows-1250' } as const
    const unknown = await run.run('inspectFile', { fileName: 'namen.csv', file: fileOf(bytes), size: bytes.length, bannedColumns: DEFAULT_BANNED_COLUMNS, reading })
    expect(unknown).toMatchObject({ header: ['naam', 'město'], sample: [['Žižka', 'Łódź']], guess: reading })
    const find = (mappings: readonly Mapping[]) => run.run('findMapping', { fileName: 'later.csv', file: fileOf(bytes), mappings, headerless: false })
    const mapping = delivered(unknown.guess, 'om')
    expect(await find([MAPPED, mapping])).toEqual(mapping)
    expect(await find([MAPPED])).toBeNull()
    const { source } = await added(run, bytes, mapping)
    expect(source).toMatchObject({ delimiter: '^', encoding: 'windows-1250', encodingBasis: 'chosen', rows: 1, accepted: 1 })
  })

  test('a known export too can be mapped by hand, when its file is looked at so', async () => {
    const bytes = bytesOf(`${RDW}\n${rdwRow('Zoë')}\n`, 'utf-8')
    const unknown = await startInline().run('inspectFile', { fileName: 'rdw.csv', file: fileOf(bytes), size: bytes.length, bannedColumns: [], reading: { header: null, delimiter: null, encoding: null } })
    expect(unknown.header).toEqual(RDW.split(','))
  })
})

test('the preview of a source is that of its stored rows', async () => {
  const run = startInline()
  const bytes = bytesOf(`${RDW}\n${rdwRow('Zoe')}\n${rdwRow('Zoë')}\n`, 'windows-1252')
  const { key } = await added(run, bytes)
  const preview = await run.run('encodingPreview', { handle: HANDLE, key })
  expect(preview).toMatchObject({ rowsBeyondAscii: 1, rows: [{ row: 2, cells: [{ column: 'houder_naam', texts: { 'windows-1252': 'Zoë', ibm850: 'ZoÙ' } }] }] })
})

describe('keys that a file has in common with the case', () => {
  const edges = (name: string, lines: string): { readonly bytes: Uint8Array; readonly look: (run: JobRunner) => Promise<MappingDraft> } => {
    const bytes = bytesOf(`van;naar\n${lines}`, 'utf-8')
    return { bytes, look: async run => (await run.run('inspectFile', { fileName: `${name}.csv`, file: fileOf(bytes), size: bytes.length, bannedColumns: DEFAULT_BANNED_COLUMNS, reading: { header: null, delimiter: null, encoding: null } })).guess }
  }
  const overlap = (run: JobRunner, keys: readonly string[], bytes: Uint8Array, mapping: MappingDraft) =>
    run.run('keyOverlap', { handle: HANDLE, keys, file: fileOf(bytes), bannedColumns: DEFAULT_BANNED_COLUMNS, mapping })

  test('are counted per file whatever namespace is chosen, the most first, and only for things of one kind', async () => {
    const run = startInline()
    const [one, two, three] = [edges('een', 'a;b\nb;c\n-;d\n'), edges('twee', 'c;z\nz;y\n'), edges('drie', 'a;b\nc;q\n;a\nonbekend;a\n')]
    const keys: string[] = []
    for (const file of [two, one]) keys.push((await added(run, file.bytes, delivered(await file.look(run), 'om'))).key)
    const guess = await three.look(run)
    expect(await overlap(run, keys, three.bytes, guess)).toEqual([
      { kind: 'Person', file: 'export', namespace: 'een', shared: 3, keys: 4 },
      { kind: 'Person', file: 'export', namespace: 'twee', shared: 1, keys: 4 },
    ])
    expect(await overlap(run, keys, three.bytes, withKindNamespace(guess, 'Person', 'een'))).toHaveLength(2)
    expect(await overlap(run, keys, three.bytes, { ...guess, slots: guess.slots.map(slot => ({ ...slot, kind: 'Phone' as const })) })).toEqual([])
    expect(await overlap(run, [], three.bytes, guess)).toEqual([])
  })
})

describe('a row that was kept out, looked up in its file', () => {
  test.each(['utf-8', 'windows-1252', 'utf-16le'] as const)('by its byte, without what may not be read: %s', async encoding => {
    const run = startInline()
    const bad = rdwRow('Zo\u00eb').replace('20240101', '20240231')
    const look = async (header: string, lines: readonly string[]) => {
      const bytes = bytesOf(`${header}\n${lines.join('\n')}\n`, encoding)
      const { source } = await added(run, bytes, null, encoding)
      return Promise.all(source.quarantined.map(entry => run.run('quarantinedLine', { file: fileOf(bytes), source, entry })))
    }
    const cells = ['ZZ01AA', 'Personenauto', 'TEST', 'T', 'WIT', '20240231', '', 'Nee', 'Nee', 'Ja', 'Zo\u00eb', '19800101', '']
    expect(await look(RDW, [rdwRow('A'), bad, 'te,wei\u00ebnig', rdwRow('B')])).toEqual([{ kind: 'cells', cells }, { kind: 'line', text: 'te,wei\u00ebnig', cut: false }])
    expect(await look(`nationaliteit,${RDW}`, [`GEHEIM,${bad}`, 'GEHEIM,te weinig'])).toEqual([{ kind: 'cells', cells: [null, ...cells] }, { kind: 'hidden', columns: ['nationaliteit'] }])
  })
})
