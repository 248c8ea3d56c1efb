import { describe, expect, test } from 'vitest'
import { generateCase } from '../../../sample-data/generator/generate-case.ts'
import { buildNetwork } from '#graph/build-network.ts'
import { importFile } from '#intake/import-file.ts'
import { joinRecords } from '#intake/join-records.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { NO_TIME, type Records } from '#model/records.ts'
import { findFindings } from '#earning/earning-models.ts'
import type { EvidenceRow, Finding } from '#earning/finding.ts'
import { NO_STRUCTURES, resolutionOf } from './case-builder.ts'

type Planted = { readonly structure: string; readonly model: string; readonly members: readonly string[]; readonly indicators: readonly { readonly id: string; readonly rows: readonly EvidenceRow[] }[] }
type LookAlike = { readonly entity: string; readonly model: string; readonly indicators: readonly string[] }

const isPlain = (path: string): boolean => path.endsWith('.csv') && !path.startsWith('truth/')

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The latest date of any relation, as the case takes it for "now". */
const latestDay = ({ relations }: Records): number => relations.end.reduce((latest, end, r) => Math.max(latest, end, relations.start[r]!), NO_TIME)

/** A generated case, read by the importer and merged as the generator knows it to be. */
async function generated(seed: number): Promise<{ findings: readonly Finding[]; ids: readonly string[]; planted: readonly Planted[]; lookAlikes: readonly LookAlike[] }> {
  const files = generateCase({ seed, scale: 1 })
  const text = (path: string): string => new TextDecoder().decode(files.find(file => file.path === path)!.bytes)
  const parts: Records[] = []
  for (const { path, bytes } of files.filter(file => isPlain(file.path))) {
    const result = await importFile({ fileName: path, chunks: whole(bytes), bannedColumns: [] }, NO_PROGRESS)
    if (result.kind !== 'imported') throw new Error(`${path} was not recognised`)
    parts.push(result.records)
  }
  const records = joinRecords(parts)
  const truth = new Map(text('truth/mentions.csv').split('\n').map(line => line.split(',')).map(([file, row, slot, , entity]) => [`${file}:${row}:${slot}`, entity]))
  const { mentions, sources, slots } = records
  const names = Array.from(mentions.row, (row, m) => truth.get(`${sources[mentions.source[m]!]!.file}:${row}:${slots[mentions.slot[m]!]}`) ?? `unknown ${m}`)
  expect(names.filter(name => name.startsWith('unknown'))).toEqual([])
  const resolution = resolutionOf(records, names)
  const network = buildNetwork(records, resolution)
  const findings = findFindings({ records, resolution, network, structures: NO_STRUCTURES, asOf: latestDay(records) }, NO_PROGRESS)
  return { findings, ids: resolution.entities.id, planted: JSON.parse(text('truth/models.json')), lookAlikes: JSON.parse(text('truth/lookalikes.json')) }
}

const hitsOf = (finding: Finding | undefined): readonly string[] => finding?.indicators.filter(({ verdict }) => verdict === 'hit').map(({ id }) => id) ?? []
const place = ({ file, row }: EvidenceRow): string => `${file}:${row}`

describe.each([1, 2, 3])('generated case with seed %d, merged as planted', seed => {
  const made = generated(seed)

  test('every planted care fraud is found with exactly its indicators and at least its rows', async () => {
    const { findings, ids, planted } = await made
    const structures = planted.filter(({ model }) => model === 'VM13')
    expect(structures.length).toBeGreaterThan(0)
    for (const { members, indicators } of structures) {
      const subject = members.map(member => findings.find(({ id }) => id === `VM13-${member}`)).find(finding => finding !== undefined)
      expect(hitsOf(subject)).toEqual(indicators.map(({ id }) => id))
      for (const { id, rows } of indicators) {
        const shown = new Set(subject!.indicators.find(one => one.id === id)!.rows.map(place))
        expect([id, rows.map(place).filter(row => !shown.has(row))]).toEqual([id, []])
      }
      const entities = subject!.entities.map(node => ids[node]!)
      expect(entities.filter(entity => entity.startsWith('O') && !members.includes(entity))).toEqual([])
    }
  })

  test('look-alikes show at most what they resemble, never the sum rule, and rank below all that was planted', async () => {
    const { findings, planted, lookAlikes } = await made
    const innocents = lookAlikes.filter(({ model }) => model === 'VM13')
    expect(innocents.length).toBeGreaterThan(0)
    const members = new Set(planted.flatMap(structure => structure.members))
    const lowest = Math.min(...findings.filter(finding => members.has(finding.id.slice(5)) && hitsOf(finding).includes('VM13-g')).map(({ score }) => score))
    // A row of a look-alike may be one of the bad rows; then it shows less than it resembles.
    const shown = innocents.map(({ entity, indicators }) => {
      const finding = findings.find(({ id }) => id === `VM13-${entity}`)
      expect(finding?.score ?? 0).toBeLessThan(lowest)
      expect([entity, hitsOf(finding).filter(id => !indicators.includes(id))]).toEqual([entity, []])
      return hitsOf(finding).length
    })
    expect(Math.max(...shown)).toBeGreaterThan(0)
  })

  test('no other firm reaches the sum rule', async () => {
    const { findings, planted } = await made
    const members = new Set(planted.flatMap(structure => structure.members))
    expect(findings.filter(finding => hitsOf(finding).includes('VM13-g') && !members.has(finding.id.slice(5))).map(({ id }) => id)).toEqual([])
  })
})
