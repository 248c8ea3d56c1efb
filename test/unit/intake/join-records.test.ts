import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partnerIndex } from '#model/partners.ts'
import { mentionKey, type Records } from '#model/records.ts'
import { joinRecords } from '#intake/join-records.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { anyRows } from './any-rows.ts'
import { formatById, imported, importedRows, mentionsOf, relationsOf, statementsOf, tableOfRows, type NamedRow } from './table-of.ts'

/** A file of some format under a name, as importing gives it. */
function part(id: string, file: string, sha256: string, rows: readonly NamedRow[]): Records {
  const format = formatById(id)
  return imported(format, tableOfRows(format, rows), file, sha256)
}

function filesOf(records: Records): string[] {
  return records.sources.map(source => source.file)
}

const anyPart: fc.Arbitrary<Records> = fc.constantFrom(...PARTNER_FORMATS).chain(format =>
  fc.record({ rows: anyRows(format, 5), file: fc.constantFrom('a', 'b', format.id), sha: fc.constantFrom('01', '02', '03', '04') }).map(({ rows, file, sha }) => imported(format, tableOfRows(format, rows), file, `${sha}${rows.length}${JSON.stringify(rows)}`)),
)

/** What single files say, under the names they have in the whole. */
function saidApart(parts: readonly Records[], joined: Records): { mentions: string[]; statements: string[][]; relations: string[] } {
  const said = { mentions: [] as string[], statements: [] as string[][], relations: [] as string[] }
  for (const source of joined.sources) {
    const own = parts.find(p => p.sources[0]!.sha256 === source.sha256 && p.sources[0]!.format === source.format)!
    const prefix = joined.sources.length > 1 ? `${source.file}:` : ''
    said.mentions.push(...mentionsOf(own).map(mention => prefix + mention))
    said.statements.push(...Object.values(statementsOf(own)))
    said.relations.push(...relationsOf(own))
  }
  return said
}

describe('joinRecords', () => {
  test('says exactly what the files say apart', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 5 }), parts => {
        const joined = joinRecords(parts)
        const apart = saidApart(parts, joined)
        expect(mentionsOf(joined)).toEqual(apart.mentions)
        expect(Object.values(statementsOf(joined))).toEqual(apart.statements)
        expect(relationsOf(joined)).toEqual(apart.relations)
        expect(joined.sources.length).toBe(parts.length)
      }),
      { seed: 30, numRuns: 100 },
    )
  })

  test('the order of the parts does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(anyPart, { maxLength: 5 }).chain(parts => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }))),
        ([parts, shuffled]) => {
          expect(joinRecords(shuffled)).toEqual(joinRecords(parts))
        },
      ),
      { seed: 31, numRuns: 80 },
    )
  })

  test('joining what was joined changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 5 }), parts => {
        const joined = joinRecords(parts)
        expect(joinRecords([joined])).toEqual(joined)
      }),
      { seed: 32, numRuns: 80 },
    )
  })

  test('every mention has a key of its own, also when files bear one name', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), parts => {
        const joined = joinRecords(parts)
        const keys = Array.from({ length: joined.mentions.count }, (_, m) => mentionKey(joined, m))
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(joined.strings).size).toBe(joined.strings.length)
        expect(joined.strings[0]).toBe('')
      }),
      { seed: 33, numRuns: 80 },
    )
  })

  test('files stand by partner on the ring, then name, then hash', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), parts => {
        const { sources } = joinRecords(parts)
        for (let i = 1; i < sources.length; i++) {
          const [a, b] = [sources[i - 1]!, sources[i]!]
          const [left, right] = [a, b].map(s => [String(partnerIndex(s.partner)).padStart(2, '0'), s.file, s.sha256].join('\u0000'))
          expect(left! <= right!).toBe(true)
        }
      }),
      { seed: 34, numRuns: 80 },
    )
  })

  test('no parts, and parts without rows', () => {
    const nothing = joinRecords([])
    expect([nothing.sources, nothing.strings, nothing.slots, nothing.mentions.count, nothing.statements.count, nothing.relations.count]).toEqual([[], [''], [], 0, 0, 0])
    expect([...nothing.mentions.firstStatement]).toEqual([0])
    const empty = joinRecords([importedRows('om_zaken', []), importedRows('rdw_voertuigen', [{ kenteken: 'ZZ99ZZ' }]), importedRows('kmar_passages', [])])
    expect(filesOf(empty)).toEqual(['om_zaken', 'kmar_passages', 'rdw_voertuigen'])
    expect(mentionsOf(empty)).toEqual(['rdw_voertuigen:1:voertuig Vehicle'])
  })

  test('values are numbered by first use, so texts that nothing states are left behind', () => {
    const joined = joinRecords([importedRows('om_zaken', [{ parketnummer: 'NN', verdachte_naam: 'WEG' }, { parketnummer: '10/1', verdachte_naam: 'unknown', bsn: '999990019' }])])
    expect(joined.strings).toEqual(['', '10/1', '999990019', 'verdachte'])
    expect(joined.slots).toEqual(['zaak', 'verdachte'])
  })
})

describe('files of one name', () => {
  const zaak = (number: string): NamedRow[] => [{ parketnummer: number }]

  test('the first in canonical order keeps it, the next are numbered', () => {
    const parts = [part('om_zaken', 'export', 'cc', zaak('3')), part('om_zaken', 'export', 'aa', zaak('1')), part('om_zaken', 'export', 'bb', zaak('2'))]
    expect(joinRecords(parts).sources.map(({ file, sha256 }) => `${file} ${sha256}`)).toEqual(['export aa', 'export~2 bb', 'export~3 cc'])
  })

  test('across partners too, since a mention is named by file, row and slot', () => {
    const joined = joinRecords([part('rdw_voertuigen', 'export', 'aa', [{ kenteken: 'ZZ99ZZ' }]), part('om_zaken', 'export', 'bb', zaak('1'))])
    expect(mentionsOf(joined)).toEqual(['export:1:zaak CourtCase', 'export~2:1:voertuig Vehicle'])
  })

  test('a name that a file has of its own is passed over', () => {
    const parts = [part('om_zaken', 'export', 'aa', zaak('1')), part('om_zaken', 'export', 'bb', zaak('2')), part('om_zaken', 'export~2', 'cc', zaak('3'))]
    expect(joinRecords(parts).sources.map(({ file, sha256 }) => `${file} ${sha256}`)).toEqual(['export aa', 'export~2 cc', 'export~3 bb'])
  })

  test('one file twice is two sources', () => {
    const joined = joinRecords([part('om_zaken', 'export', 'aa', zaak('1')), part('om_zaken', 'export', 'aa', zaak('1'))])
    expect(mentionsOf(joined)).toEqual(['export:1:zaak CourtCase', 'export~2:1:zaak CourtCase'])
  })
})
