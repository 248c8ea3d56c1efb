import { beforeAll, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeEntity, edgeRows, sourceRow } from '#workers/describe.ts'
import { fold, foldedDictionary, search } from '#workers/search.ts'
import type { CaseResult } from '#workers/case-work.ts'
import { samplePicture } from '../app/small-picture.ts'
import { SAMPLE } from '../case/read-folder.ts'

let result: CaseResult
let folded: readonly string[]
beforeAll(async () => {
  result = (await samplePicture()).result
  folded = foldedDictionary(result)
})

const find = (text: string, limit = 30) => search(result, folded, text, limit).hits

describe('search', () => {
  it('folds case, accents and separators', () => {
    expect(fold('ZZ-99-ZZ')).toBe('zz99zz')
    expect(fold('Şahin, Çelik')).toBe('sahincelik')
    expect(fold(' -/ ')).toBe('')
  })

  it('finds a plate however it is written, and names where it was found', () => {
    const [hit] = find('zz 25 lf')
    expect(result.network.label[hit!.node]!.replaceAll('-', '')).toBe('ZZ25LF')
    expect(find('ZZ-25-LF')[0]!.node).toBe(hit!.node)
  })

  it('finds everyone whose label holds the text: the same as looking at each', () => {
    for (const text of ['bakker', 'stichting', '3088']) {
      const wanted = result.network.label.flatMap((label, node) => (fold(label).includes(fold(text)) ? [node] : []))
      const found = new Set(find(text, 100_000).map(hit => hit.node))
      expect(wanted.filter(node => !found.has(node))).toEqual([])
    }
  })

  it('finds words in another order, keeps to its limit, and finds nothing for nothing', () => {
    const person = result.network.label.findIndex((label, node) => result.network.kind[node] === 0 && label.split(' ').length === 2)
    const turned = result.network.label[person]!.split(' ').reverse().join(' ')
    expect(find(turned, 1000).map(hit => hit.node)).toContain(person)
    expect(find('e', 5)).toHaveLength(5)
    expect(find('   ')).toEqual([])
    expect(find('qqqqqqqq')).toEqual([])
  })
})

describe('describing', () => {
  it('gives every mention of an entity with its place, and its merges join exactly them', () => {
    const { resolution, network } = result
    for (const node of [0, 5, Math.floor(network.nodes / 2), network.nodes - 1]) {
      const described = describeEntity(result, node)
      expect(described.mentions).toHaveLength(resolution.entities.firstMember[node + 1]! - resolution.entities.firstMember[node]!)
      expect(described.merges).toHaveLength(described.mentions.length - 1)
      expect(described.links).toHaveLength(network.offset[node + 1]! - network.offset[node]!)
    }
  })

  it('shows a source row as the file has it', () => {
    const lines = readFileSync(join(SAMPLE, 'rdw_voertuigen.csv'), 'utf8').split('\n')
    const [header, first] = [lines[0]!.split(','), lines[1]!.split(',')]
    const row = sourceRow(result, 'rdw_voertuigen', 1)
    expect(row.cells.map(cell => cell.column)).toEqual(header)
    expect(row.cells.map(cell => cell.text)).toEqual(first)
    expect(row.byte).toBe(Buffer.byteLength(`${lines[0]}\n`))
    expect(row.entities.map(entity => entity.slot)).toEqual(['voertuig', 'houder'])
  })

  it('tells of a quarantined row only its place and reason', () => {
    const source = result.records.sources.find(known => known.quarantined.length > 0)!
    const kept = source.quarantined[0]!
    expect(sourceRow(result, source.file, kept.row)).toMatchObject({ cells: [], byte: kept.byte, quarantined: { reason: kept.reason }, entities: [] })
    expect(() => sourceRow(result, source.file, 10_000_000)).toThrow('has no row')
    expect(() => sourceRow(result, 'geen', 1)).toThrow("no file 'geen'")
  })

  it('gives the rows behind an edge, as many as it counts', () => {
    const { edges } = result.network
    for (const edge of [0, Math.floor(edges.count / 3), edges.count - 1]) {
      const rows = edgeRows(result, edge)
      expect(rows).toHaveLength(edges.relations[edge]!)
      for (const row of rows) expect(sourceRow(result, row.file, row.row).entities.map(entity => entity.node)).toEqual(expect.arrayContaining([edges.from[edge], edges.to[edge]]))
    }
  })
})
