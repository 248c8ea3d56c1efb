import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import { Cancelled, NO_PROGRESS } from '#lib/progress.ts'
import type { Records } from '#model/records.ts'
import { fileLabel, importFile, recordsOfTable, type ImportInput, type ImportResult } from '#intake/import-file.ts'
import type { PartnerFormat } from '#intake/partner-format.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { anyRows } from './any-rows.ts'
import { formatById, imported, mentionsOf, quarantineOf, relationsOf, statementsOf, tableOfRows, type NamedRow } from './table-of.ts'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

function read(text: string | Uint8Array, more: Partial<ImportInput> = {}, size = 1 << 16): Promise<ImportResult> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return importFile({ fileName: 'map/Export 1.CSV', chunks: chunked(bytes, size), bannedColumns: DEFAULT_BANNED_COLUMNS, ...more }, NO_PROGRESS)
}

async function recordsOf(text: string | Uint8Array, more: Partial<ImportInput> = {}, size = 1 << 16): Promise<Records> {
  const result = await read(text, more, size)
  if (result.kind !== 'imported') throw new Error(`not recognised: ${result.header.join()}`)
  return result.records
}

/** A text in windows-1252, for letters up to U+00FF. */
function latin(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}

function csvOf(format: PartnerFormat, rows: readonly NamedRow[], end = '\r\n', delimiter = ';'): string {
  const quoted = (cell: string): string => (/["\r\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const names = format.columns.map(column => column.name)
  return [names, ...rows.map(row => names.map(name => quoted(row[name] ?? '')))].map(cells => cells.join(delimiter) + end).join('')
}

/** Everything an import keeps, as one text: for searching what must not be in it. */
function everythingIn(result: ImportResult): string {
  return JSON.stringify(result, (_, value: unknown) => (ArrayBuffer.isView(value) ? null : value))
}

const OM = formatById('om_zaken')
const OM_HEADER = OM.columns.map(column => column.name).join(',')

describe('importFile', () => {
  test('one file from bytes to relations', async () => {
    const politie = formatById('politie_registraties')
    const rows: NamedRow[] = [
      { registratienr: 'PL1', pleegdatum_van: '14-03-2025 01:50', achternaam: 'Çelik', rol: 'verdachte', opmerking: 'groep van 4,\n"zelfde" busje; weg' },
      { registratienr: 'PL2', achternaam: 'NN', kenteken: 'ZZ-99-ZZ' },
      { registratienr: 'PL3', geboortedatum: '31-02-2001' },
      { registratienr: '' , achternaam: 'Velden' },
    ]
    const records = await recordsOf(latin(csvOf(politie, rows)))
    expect(records.sources[0]).toMatchObject({ partner: 'politie', file: 'Export 1', format: 'politie_registraties', encoding: 'windows-1252', delimiter: ';', rows: 4, accepted: 2 })
    expect(records.sources[0]!.bytes).toBe(csvOf(politie, rows).length)
    expect(records.sources[0]!.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(mentionsOf(records)).toEqual(['1:registratie PoliceRecord', '1:betrokkene Person', '2:registratie PoliceRecord', '2:voertuig Vehicle'])
    expect(statementsOf(records)['1:betrokkene']).toEqual(['role=verdachte@rol', 'familyName=Çelik@achternaam'])
    expect(statementsOf(records)['1:registratie']).toContain('remark=groep van 4,\n"zelfde" busje; weg@opmerking')
    expect(relationsOf(records)).toEqual(['1 InvolvedIn(betrokkene>registratie) 2025-03-14 01:50..2025-03-14 01:50 verdachte', '2 InvolvedIn(voertuig>registratie)'])
    expect(quarantineOf(records)).toEqual(["3 impossible_date geboortedatum: '31-02-2001'", "4 key_missing registratienr: ''"])
  })

  test('a key with a zero byte in it is no key', async () => {
    // Zeros at the start of a file make it no text; here one stands beyond what is looked at.
    const rows = Array.from({ length: 9000 }, (_, row) => `10/${row}${','.repeat(15)}`)
    const source = (await recordsOf(`${OM_HEADER}\n${rows.join('\n')}\n10\u0000/1${','.repeat(15)}\n`)).sources[0]!
    expect(source.quarantined.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['9001 key_missing'])
  })

  test('rows the reader could not read and rows the format keeps out stand in one list, by row', async () => {
    const text = `${OM_HEADER}\n10/1${','.repeat(15)}\n${','.repeat(15)}\nte,weinig\n10/4,,,,31-02-2025${','.repeat(11)}\n"open${','.repeat(15)}\n10/6${','.repeat(15)}\nvelden,te,veel${','.repeat(15)}\n`
    const records = await recordsOf(text)
    const source = records.sources[0]!
    expect(source.quarantined.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['2 key_missing', '3 column_count', '4 impossible_date', '5 unclosed_quote', '7 column_count'])
    expect([source.rows, source.accepted]).toEqual([7, 2])
    expect(mentionsOf(records)).toEqual(['1:zaak CourtCase', '6:zaak CourtCase'])
    const bytes = new TextEncoder().encode(text)
    for (const { row, byte } of source.quarantined) {
      expect(new TextDecoder().decode(bytes.slice(0, byte)).split('\n').length, `row ${row}`).toBe(row + 1)
    }
  })

  test.each(PARTNER_FORMATS.map(format => [format.id, format] as const))('%s: the reader and the table made by hand say the same, however the bytes are cut', async (_, format) => {
    const delimiter = format.id === 'om_zaken' || format.id === 'rdw_voertuigen' ? ',' : ';'
    await fc.assert(
      fc.asyncProperty(anyRows(format, 6), fc.integer({ min: 1, max: 90 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
        const whole = await recordsOf(csvOf(format, rows, end, delimiter), {}, size)
        const byHand = imported(format, tableOfRows(format, rows))
        expect(quarantineOf(whole)).toEqual(quarantineOf(byHand))
        expect(mentionsOf(whole)).toEqual(mentionsOf(byHand))
        expect(statementsOf(whole)).toEqual(statementsOf(byHand))
        expect(relationsOf(whole)).toEqual(relationsOf(byHand))
        expect(whole.sources[0]!.rows).toBe(rows.length)
      }),
      { seed: 12, numRuns: 12 },
    )
  })

  test('the same bytes give the same records, and a stored table gives them again without the file', async () => {
    const text = csvOf(OM, [{ parketnummer: '10/1', verdachte_naam: ' VELDEN ', onderzoeksnaam: 'TESTKADE' }, { parketnummer: 'NN' }, { parketnummer: '10/3', bsn: '999990019' }], '\n', ',')
    const first = await recordsOf(text)
    expect(await recordsOf(text, {}, 3)).toEqual(first)
    expect(recordsOfTable(first.tables[0]!, first.sources[0]!, OM)).toEqual(first)
  })

  test('a file without rows is a file', async () => {
    const records = await recordsOf(`${OM_HEADER}\n`)
    expect(records.sources[0]).toMatchObject({ format: 'om_zaken', rows: 0, accepted: 0, quarantined: [] })
    expect(records.mentions.count).toBe(0)
  })
})

describe('what may not be read never enters memory', () => {
  const header = `nationaliteit,${OM_HEADER},Land_van_Geboorte,kleur ogen`
  const row = (key: string): string => `GEHEIM-A,${key}${','.repeat(16)}GEHEIM-B,GEHEIM-C`

  test('banned and unnamed columns, also of rows that are kept out', async () => {
    const text = `${header}\n${row('10/1')}\n${row('')}\nGEHEIM-D,te,weinig\n"GEHEIM-E${row('')}\n${row('10/2')}\n`
    const result = await read(text)
    expect(everythingIn(result)).not.toContain('GEHEIM')
    expect(result.kind).toBe('imported')
    if (result.kind !== 'imported') return
    const [source] = result.records.sources
    expect(source!.columns.filter(column => column.refusedBy !== null)).toEqual([
      { name: 'nationaliteit', category: null, refusedBy: 'ban-list' },
      { name: 'Land_van_Geboorte', category: null, refusedBy: 'ban-list' },
      { name: 'kleur ogen', category: null, refusedBy: 'no-category' },
    ])
    expect(source!.columns.length).toBe(19)
    expect(result.records.tables[0]!.columns).toEqual(OM.columns.map(column => column.name))
    expect(mentionsOf(result.records)).toEqual(['1:zaak CourtCase', '5:zaak CourtCase'])
  })

  test('a covenant may ban a column that a format names', async () => {
    const text = csvOf(OM, [{ parketnummer: '10/1', bsn: '999990019', verdachte_naam: 'VELDEN' }], '\n', ',')
    const records = await recordsOf(text, { bannedColumns: ['bsn'] })
    expect(statementsOf(records)['1:verdachte']).toEqual(['familyName=VELDEN@verdachte_naam'])
    expect(records.strings).not.toContain('999990019')
  })

  test('banned columns of an unknown file too', async () => {
    const result = await read('naam;taal\nVelden;GEHEIM\n')
    expect(everythingIn(result)).not.toContain('GEHEIM')
  })
})

describe('a file of no known format', () => {
  test('gives what mapping needs', async () => {
    const result = await read('naam;taal;bedrag\nVelden;nl;5\nte;weinig\nProef;fr;7\n')
    expect(result).toMatchObject({
      kind: 'unknown', file: 'Export 1', header: ['naam', 'taal', 'bedrag'], delimiter: ';', encoding: 'utf-8', rows: 3,
      columns: [{ name: 'naam', category: null, refusedBy: null }, { name: 'taal', category: null, refusedBy: 'ban-list' }, { name: 'bedrag', category: null, refusedBy: null }],
    })
    if (result.kind !== 'unknown') return
    expect(result.table.columns).toEqual(['naam', 'bedrag'])
    expect(result.table.cells.map(cells => [...cells].map(cell => result.table.strings[cell]))).toEqual([['Velden', 'Proef'], ['5', '7']])
    expect([...result.table.rowNumber]).toEqual([1, 3])
    expect(result.quarantined.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['2 column_count'])
  })

  const mapped: PartnerFormat = {
    id: 'mapping:proef', partner: 'fiod', title: { nl: 'Proef', en: 'Proof' }, key: null,
    columns: [{ name: 'Naam', category: 'ID.BASIS', states: [{ slot: 'wie', property: 'name' }] }],
    slots: [{ slot: 'wie', kind: 'Person', when: ['Naam'] }],
    relations: [],
  }

  test('a mapping reads it, with no key to miss', async () => {
    const records = await recordsOf('naam;taal;bedrag\nVelden;nl;5\n;;\n', { format: mapped })
    expect(records.sources[0]).toMatchObject({ partner: 'fiod', format: 'mapping:proef', rows: 2, accepted: 2 })
    expect(records.sources[0]!.columns.map(column => column.refusedBy)).toEqual([null, 'ban-list', 'not-mapped'])
    expect(statementsOf(records)).toEqual({ '1:wie': ['name=Velden@naam'] })
  })

  test('a file without header is not recognised by its first row', async () => {
    expect((await read(`${OM_HEADER}\n`, { header: false })).kind).toBe('unknown')
  })
})

describe('progress', () => {
  const text = csvOf(OM, Array.from({ length: 40_000 }, (_, i) => ({ parketnummer: `10/${i}` })), '\n', ',')

  test.each([[{}], [{ byteCount: text.length }], [{ byteCount: 100 }]])('rises from 0 to 1 with %j', async size => {
    const seen: number[] = []
    await importFile({ fileName: 'x', chunks: chunked(new TextEncoder().encode(text), 1 << 16), bannedColumns: [], ...size }, { report: done => seen.push(done), check: () => {} })
    expect(seen.at(-1)).toBe(1)
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen[0]).toBeGreaterThanOrEqual(0)
  })

  test.each([1, 5, 1000])('stops at check %i or finishes', async stopAt => {
    let checks = 0
    const check = (): void => {
      if (++checks === stopAt) throw new Cancelled()
    }
    const work = importFile({ fileName: 'x', chunks: chunked(new TextEncoder().encode(text), 1 << 12), bannedColumns: [] }, { report: () => {}, check })
    if (stopAt < 1000) await expect(work).rejects.toThrow(Cancelled)
    else expect((await work).kind).toBe('imported')
  })
})

describe('what results call a file', () => {
  test.each([
    ['politie_registraties.csv', 'politie_registraties'],
    ['case 1/politie_registraties.CSV', 'politie_registraties'],
    ['C:\\map\\export.2025.csv', 'export.2025'],
    ['export', 'export'],
    ['export.csv.txt', 'export.csv.txt'],
  ])('%s is %s', (fileName, label) => expect(fileLabel(fileName)).toBe(label))
})
