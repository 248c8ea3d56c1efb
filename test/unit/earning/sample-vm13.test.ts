import { beforeAll, describe, expect, test } from 'vitest'
import { generateCase } from '../../../sample-data/generator/generate-case.ts'
import { buildNetwork } from '#graph/build-network.ts'
import { importFile } from '#intake/import-file.ts'
import { joinRecords } from '#intake/join-records.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { mentionKey, NO_TIME, type Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
import { resolve } from '#resolve/resolve.ts'
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

type Made = {
  readonly findings: readonly Finding[]
  /** The planted entity behind each node. */
  readonly planted: (node: number) => string
  readonly structures: readonly Planted[]
  readonly lookAlikes: readonly LookAlike[]
}

/** The planted entity that most mentions of each merged entity belong to. */
function plantedNames({ entities }: Resolution, names: readonly string[]): string[] {
  return Array.from({ length: entities.count }, (_, entity) => {
    const counts = new Map<string, number>()
    for (const mention of entities.members.subarray(entities.firstMember[entity]!, entities.firstMember[entity + 1]!)) counts.set(names[mention]!, (counts.get(names[mention]!) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
  })
}

/** A generated case, read by the importer and merged as the generator knows it to be, or by the program. */
async function generated(seed: number, merge: 'planted' | 'resolved'): Promise<Made> {
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
  const names = Array.from({ length: records.mentions.count }, (_, mention) => truth.get(mentionKey(records, mention)) ?? `unknown ${mention}`)
  expect(names.filter(name => name.startsWith('unknown'))).toEqual([])
  const resolution = merge === 'planted' ? resolutionOf(records, names) : resolve({ records, judgements: [], model: DEFAULT_MODEL }, NO_PROGRESS)
  const network = buildNetwork(records, resolution)
  const known = plantedNames(resolution, names)
  return {
    findings: findFindings({ records, resolution, network, structures: NO_STRUCTURES, asOf: latestDay(records) }, NO_PROGRESS),
    planted: node => known[node]!,
    structures: JSON.parse(text('truth/models.json')),
    lookAlikes: JSON.parse(text('truth/lookalikes.json')),
  }
}

const CASES = [1, 2, 3].flatMap(seed => [{ seed, merge: 'planted' as const }, { seed, merge: 'resolved' as const }])

const hitsOf = (finding: Finding | undefined): readonly string[] => finding?.indicators.filter(({ verdict }) => verdict === 'hit').map(({ id }) => id) ?? []
const place = ({ file, row }: EvidenceRow): string => `${file}:${row}`

describe.each(CASES)('generated case with seed $seed, merge $merge', ({ seed, merge }) => {
  let made: Made
  beforeAll(async () => {
    made = await generated(seed, merge)
  })
  const findingOn = (entity: string): Finding | undefined => made.findings.find(({ subject }) => made.planted(subject) === entity)

  test('every planted care fraud is found with exactly its indicators and at least its rows', () => {
    const structures = made.structures.filter(({ model }) => model === 'VM13')
    expect(structures.length).toBeGreaterThan(0)
    for (const { members, indicators } of structures) {
      const finding = members.map(findingOn).find(found => found !== undefined)
      const planted = indicators.map(({ id }) => id)
      // A wrong merge of namesakes may add a tie; with the planted merge nothing may be added.
      expect(hitsOf(finding).filter(id => merge === 'planted' || planted.includes(id))).toEqual(planted)
      for (const { id, rows } of indicators) {
        const shown = new Set(finding!.indicators.find(one => one.id === id)!.rows.map(place))
        expect([id, rows.map(place).filter(row => !shown.has(row))]).toEqual([id, []])
      }
      const firms = finding!.entities.map(made.planted).filter(entity => entity.startsWith('O'))
      if (merge === 'planted') expect(firms.filter(firm => !members.includes(firm))).toEqual([])
    }
  })

  test('look-alikes show at most what they resemble, never the sum rule, and rank below all that was planted', () => {
    const innocents = made.lookAlikes.filter(({ model }) => model === 'VM13')
    expect(innocents.length).toBeGreaterThan(0)
    const members = new Set(made.structures.flatMap(structure => structure.members))
    const lowest = Math.min(...made.findings.filter(finding => members.has(made.planted(finding.subject)) && hitsOf(finding).includes('VM13-g')).map(({ score }) => score))
    // A row of a look-alike may be one of the bad rows; then it shows less than it resembles.
    const shown = innocents.map(({ entity, indicators }) => {
      const finding = findingOn(entity)
      expect(finding?.score ?? 0).toBeLessThan(lowest)
      expect([entity, hitsOf(finding).filter(id => !indicators.includes(id))]).toEqual([entity, []])
      return hitsOf(finding).length
    })
    expect(Math.max(...shown)).toBeGreaterThan(0)
  })

  test('no other firm reaches the sum rule', () => {
    const members = new Set(made.structures.flatMap(structure => structure.members))
    const others = made.findings.filter(finding => !members.has(made.planted(finding.subject)))
    expect(others.filter(finding => hitsOf(finding).includes('VM13-g')).map(({ id }) => id)).toEqual([])
  })
})
