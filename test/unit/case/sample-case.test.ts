import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_PROGRESS } from '#lib/progress.ts'
import { kindAt } from '#model/kinds.ts'
import { mentionKey, type Records } from '#model/records.ts'
import { analyseCase, type CaseResult } from '#workers/case-work.ts'
import { readTruthMentions, scoreEntities, type TruthMention } from '../../score-entities.ts'
import { readFolder, SAMPLE } from './read-folder.ts'

const TRUTH = join(SAMPLE, 'truth')
const CHOICES = { judgements: [], seed: 1, asOf: null }

let parts: Records[]
let result: CaseResult
let truth: TruthMention[]

beforeAll(async () => {
  parts = await readFolder(SAMPLE)
  result = analyseCase(parts, CHOICES, NO_PROGRESS)
  truth = readTruthMentions(TRUTH)
})

const keysOf = (records: Records): string[] => Array.from({ length: records.mentions.count }, (_, mention) => mentionKey(records, mention))

describe('the sample case against its truth', () => {
  it('every mention is there with its kind, and nothing else', () => {
    const { records, resolution } = result
    const found = new Map(keysOf(records).map((key, mention) => [key, kindAt(resolution.entities.kind[resolution.entityOf[mention]!]!)]))
    const wanted = new Map(truth.map(mention => [mention.key, mention.kind]))
    expect([...wanted.keys()].filter(key => !found.has(key))).toEqual([])
    expect([...found.keys()].filter(key => !wanted.has(key))).toEqual([])
    const otherKind = [...wanted].filter(([key, kind]) => found.get(key) !== kind)
    expect(otherKind.length / wanted.size).toBeLessThan(0.01)
  })

  it('exactly the planted bad rows are quarantined, with their reasons, and the sum holds', () => {
    const planted = readFileSync(join(TRUTH, 'bad-rows.csv'), 'utf8').trim().split('\n').slice(1).map(line => line.trim()).sort()
    const kept = result.records.sources.flatMap(source => source.quarantined.map(row => `${source.file},${row.row},${row.reason}`)).sort()
    expect(kept).toEqual(planted)
    for (const source of result.records.sources) expect(source.rows).toBe(source.accepted + source.quarantined.length)
  })

  it('merges with the precision and recall that are printed here, per kind', () => {
    const { records, resolution } = result
    const entityOf = new Map(keysOf(records).map((key, mention) => [key, resolution.entities.id[resolution.entityOf[mention]!]!]))
    const scores = scoreEntities(truth, entityOf)
    console.table(Object.fromEntries(scores.map(({ kind, mentions, truePairs, precision, recall }) => [kind, { mentions, 'true pairs': truePairs, precision: precision.toFixed(4), recall: recall.toFixed(4) }])))
    const of = (kind: string) => scores.find(score => score.kind === kind)!
    // A wrong merge accuses a stranger: precision is held higher than recall.
    expect(of('Person').precision).toBeGreaterThanOrEqual(0.99)
    expect(of('Organization').precision).toBeGreaterThanOrEqual(0.99)
    expect(of('Person').recall).toBeGreaterThanOrEqual(0.85)
    expect(of('Organization').recall).toBeGreaterThanOrEqual(0.85)
    for (const kind of ['Vehicle', 'BankAccount', 'Container', 'Phone', 'RealEstate', 'Consignment', 'PoliceRecord', 'CourtCase', 'Investigation', 'Seizure']) {
      expect([kind, of(kind).precision >= 0.99]).toEqual([kind, true])
    }
  })

  it('finds the planted care fraud and leaves the look-alikes below the sum rule', () => {
    const models = JSON.parse(readFileSync(join(TRUTH, 'models.json'), 'utf8')) as { structure: string; model: string }[]
    const planted = models.filter(entry => entry.model === 'VM13')
    expect(planted.length).toBeGreaterThanOrEqual(2)
    const dubious = result.findings.filter(finding => finding.model === 'VM13' && finding.indicators.some(outcome => outcome.id === 'VM13-g' && outcome.verdict === 'hit'))
    expect(dubious.length).toBe(planted.length)
    for (const finding of result.findings) for (const outcome of finding.indicators) if (outcome.verdict === 'hit') expect(outcome.rows.length).toBeGreaterThan(0)
  })

  it('gives the same result whatever the order of the files', () => {
    const again = analyseCase([...parts].reverse(), CHOICES, NO_PROGRESS)
    expect(again.resolution.entities.id).toEqual(result.resolution.entities.id)
    expect(again.network.edges.weight).toEqual(result.network.edges.weight)
    expect(again.structures.structures.map(structure => structure.id)).toEqual(result.structures.structures.map(structure => structure.id))
    expect(again.findings).toEqual(result.findings)
  })
})
