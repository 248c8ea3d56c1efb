import { beforeAll, describe, expect, it } from 'vitest'
import { NO_PROGRESS } from '#lib/progress.ts'
import { pairKey, type Ledger } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import { mentionKey } from '#model/records.ts'
import { findMention } from '#resolve/judge.ts'
import { DEFAULT_MODEL, modelHash } from '#resolve/linkage-model.ts'
import type { CaseResult } from '#workers/case-work.ts'
import type { OpenCases } from '#workers/open-cases.ts'
import { explainPair, reviewPair, reviewQueue, type ReviewPair, type ReviewQueue, type ReviewSide } from '#workers/review-jobs.ts'
import { PairTeller, writtenNames } from '#workers/review-pair.ts'
import { samplePicture } from '../app/small-picture.ts'

const handle = 'case'
let result: CaseResult
let cases: OpenCases
let queue: ReviewQueue

const open = (value: CaseResult): OpenCases => new Map([[handle, { parts: new Map(), result: { fingerprint: '', value }, searchTexts: null }]])
const ask = (ledger: Ledger = []): Promise<ReviewQueue> => reviewQueue(cases, { handle, ledger }, NO_PROGRESS)
const keys = (pairs: readonly ReviewPair[]): string[] => pairs.map(pair => pairKey(pair.left.mention.key, pair.right.mention.key))
const judged = (pair: ReviewPair, verdict: Judgement['verdict']): Judgement => ({
  left: pair.left.mention.key, right: pair.right.mention.key, verdict, by: 'J', at: '2026-01-01T00:00:00Z', why: '', model: queue.model, anchors: [pair.left.anchor, pair.right.anchor],
})
const mentionOf = (key: string): number => findMention(result.records, key)

beforeAll(async () => {
  result = (await samplePicture()).result
  cases = open(result)
  queue = await ask()
}, 120_000)

describe('the queue', () => {
  it('asks the most informative pairs first, each once, and counts those it does not send', () => {
    expect(queue.pairs.length).toBeGreaterThan(100)
    expect(queue.total).toBeGreaterThanOrEqual(queue.pairs.length)
    for (let at = 1; at < queue.pairs.length; at++) expect(queue.pairs[at]!.information).toBeLessThanOrEqual(queue.pairs[at - 1]!.information)
    expect(new Set(keys(queue.pairs)).size).toBe(queue.pairs.length)
    expect(queue.model).toBe(modelHash(DEFAULT_MODEL))
  })

  it('has in front what is nearest to even odds and touches most: nobody after is both nearer and larger', () => {
    const doubt = (pair: ReviewPair): number => Math.abs(pair.weight)
    const concerned = (pair: ReviewPair): number => (pair.merged ? result.resolution.entities.firstMember[pair.left.node + 1]! - result.resolution.entities.firstMember[pair.left.node]! : pair.left.size + pair.right.size)
    for (const [at, pair] of queue.pairs.entries()) {
      const better = queue.pairs.slice(at + 1).filter(later => doubt(later) < doubt(pair) && concerned(later) > concerned(pair))
      expect([keys([pair])[0], better.map(later => keys([later])[0])]).toEqual([keys([pair])[0], []])
    }
  })

  it('is the same whenever it is asked, and does not depend on what was asked before', async () => {
    await explainPair(cases, { handle, left: queue.pairs[5]!.left.mention.key, right: queue.pairs[5]!.right.mention.key })
    expect(await reviewQueue(open(structuredClone(result)), { handle, ledger: [] }, NO_PROGRESS)).toEqual(queue)
  })

  it('leaves out what was judged, whatever the verdict and whichever stood left, and brings it back when that is taken back', async () => {
    const [first, second, third] = queue.pairs as [ReviewPair, ReviewPair, ReviewPair]
    const turned = judged(second, 'unsure')
    const ledger: Ledger = [judged(first, 'same'), { ...turned, left: turned.right, right: turned.left, anchors: [turned.anchors![1], turned.anchors![0]] }, judged(third, 'different')]
    const after = await ask(ledger)
    for (const pair of [first, second, third]) expect(keys(after.pairs)).not.toContain(keys([pair])[0])
    expect(after.total).toBeLessThanOrEqual(queue.total - 3)
    const back = await ask([...ledger, { takesBack: 1, by: 'J', at: '2026-01-01T00:00:00Z', why: '' }])
    expect(keys(back.pairs)).toContain(keys([second])[0])
    expect(await ask([...ledger, ...[0, 1, 2].map(takesBack => ({ takesBack, by: 'J', at: '2026-01-01T00:00:00Z', why: '' }))])).toMatchObject({ pairs: queue.pairs, total: queue.total })
  })

  it('asks nothing more between two entities of which mentions were judged different', async () => {
    const pair = queue.pairs.find(known => !known.merged && known.left.size > 1)!
    const member = pair.left.others[0]!
    const stranger = { ...judged(pair, 'different'), left: member.key, anchors: [new PairTeller(result).places.anchorOf(mentionOf(member.key)), pair.right.anchor] as const }
    const apart = (known: ReviewPair): boolean => [known.left.node, known.right.node].every(node => [pair.left.node, pair.right.node].includes(node))
    expect((await ask([stranger])).pairs.filter(known => !known.merged && apart(known))).toEqual([])
    expect(queue.pairs.filter(known => !known.merged && apart(known)).length).toBeGreaterThan(0)
  })

  it('never asks whether two who look alike are one when their valid numbers differ', () => {
    const valid = (side: ReviewSide): Set<string> => {
      const { entities, suspects } = result.resolution
      const members = [...entities.members.subarray(entities.firstMember[side.node]!, entities.firstMember[side.node + 1]!)]
      const teller = new PairTeller(result)
      return new Set(members.flatMap(mention => (suspects.some(suspect => suspect.mention === mention) ? [] : teller.pair(mention, mention, { because: '', weight: 0, information: 0, explanation: null }).left.mention.facts.filter(fact => fact.property === 'bsn').map(fact => fact.text))))
    }
    const likely = queue.pairs.filter(pair => pair.because === 'likely')
    expect(likely.length).toBeGreaterThan(20)
    for (const pair of likely) {
      const [left, right] = [valid(pair.left), valid(pair.right)]
      expect([keys([pair])[0], left.size === 0 || right.size === 0 || [...left].some(bsn => right.has(bsn))]).toEqual([keys([pair])[0], true])
    }
  })

  it('names the mentions of the ledger, and those that are gone as gone', async () => {
    const pair = queue.pairs[0]!
    const gone = { ...judged(pair, 'same'), left: 'weg:1:x' }
    const { anchors: _, ...old } = gone
    const { names } = await ask([judged(pair, 'same'), old])
    expect(Object.values(names).filter(name => name === null)).toHaveLength(1)
    expect(names['weg:1:x']).toBeNull()
    expect(Object.values(names)).toContainEqual({ name: pair.left.mention.names[0], partner: pair.left.mention.partner })
  })
})

describe('a pair', () => {
  it('shows both sides with the rows they come from', () => {
    const { sources } = result.records
    for (const { left, right } of queue.pairs) {
      for (const { mention, others } of [left, right]) {
        for (const said of [mention, ...others]) {
          expect(said.key).toBe(`${said.file}:${said.row}:${said.slot}`)
          expect(sources.find(source => source.file === said.file)!.partner).toBe(said.partner)
          expect(said.names.length).toBeGreaterThan(0)
        }
      }
    }
  })

  it('that is merged is taken apart into two groups that are its whole entity and share nothing', () => {
    const teller = new PairTeller(result)
    const { entities, entityOf } = result.resolution
    const merged = queue.pairs.filter(pair => pair.merged)
    expect(merged.length).toBeGreaterThan(50)
    for (const pair of merged) {
      const [a, b] = [mentionOf(pair.left.mention.key), mentionOf(pair.right.mention.key)]
      const [left, right] = [teller.groupOf(a, b), teller.groupOf(b, a)]
      const entity = entityOf[a]!
      expect([...left, ...right].sort((x, y) => x - y)).toEqual([...entities.members.subarray(entities.firstMember[entity]!, entities.firstMember[entity + 1]!)])
      expect([left.length, right.length]).toEqual([pair.left.size, pair.right.size])
    }
  })

  it('that is not merged shows each entity whole', () => {
    const { firstMember } = result.resolution.entities
    for (const { merged, left, right } of queue.pairs) {
      expect(left.node === right.node).toBe(merged)
      if (!merged) for (const { node, size } of [left, right]) expect(size).toBe(firstMember[node + 1]! - firstMember[node]!)
    }
  })

  it('lists exactly the entities to which rows of both groups are related', () => {
    const teller = new PairTeller(result)
    const { relations } = result.records
    const { entityOf } = result.resolution
    const related = (group: readonly number[]): Set<number> => {
      const own = new Set(group)
      const found = new Set<number>()
      for (let r = 0; r < relations.count; r++) {
        if (own.has(relations.from[r]!)) found.add(entityOf[relations.to[r]!]!)
        if (own.has(relations.to[r]!)) found.add(entityOf[relations.from[r]!]!)
      }
      return found
    }
    for (const pair of queue.pairs.slice(0, 40)) {
      const [a, b] = [mentionOf(pair.left.mention.key), mentionOf(pair.right.mention.key)]
      const left = related(teller.groupOf(a, b))
      const both = [...related(teller.groupOf(b, a))].filter(entity => left.has(entity)).sort((x, y) => x - y)
      expect(pair.shared.map(tie => tie.node).sort((x, y) => x - y)).toEqual(both)
    }
  })

  it('explains itself: prior and lines add up to the weight, and each decisive line takes it across even odds', () => {
    const explained = queue.pairs.filter(pair => pair.explanation !== null)
    expect(explained.length).toBeGreaterThan(100)
    for (const { explanation, weight, left, right } of explained) {
      const { prior, lines, decisive } = explanation!
      expect(prior + lines.reduce((sum, line) => sum + line.weight, 0)).toBe(weight)
      for (const field of decisive) expect(weight - lines.find(line => line.field === field)!.weight >= 0).not.toBe(weight >= 0)
      expect(explainPair(cases, { handle, left: left.mention.key, right: right.mention.key })).toEqual(explanation)
    }
  })

  it('is found again by its mentions, in whatever delivery it was judged; one that is gone is not', () => {
    const pair = queue.pairs[3]!
    const [left, right] = [pair.left.mention.key, pair.right.mention.key]
    expect(reviewPair(cases, { handle, left, right })).toMatchObject({ left: { mention: pair.left.mention }, right: { mention: pair.right.mention }, shared: pair.shared, merged: pair.merged, because: 'looked-up' })
    const moved = { ...pair.left.anchor, sha256: '0'.repeat(64) }
    const renumbered = left.replace(/:\d+:/, ':999999:')
    expect(reviewPair(cases, { handle, left: renumbered, right, anchors: [moved, pair.right.anchor] })).toMatchObject({ left: { mention: { key: left } } })
    expect(reviewPair(cases, { handle, left: 'weg:1:x', right })).toBeNull()
    expect(explainPair(cases, { handle, left: 'weg:1:x', right })).toBeNull()
  })
})

describe('names as rows write them', () => {
  const fact = (property: string, text: string) => ({ property, text, column: '', category: null, suspect: false }) as never
  it('puts parts together, then gives whole names; where there is none the first value that identifies', () => {
    expect(writtenNames([fact('familyName', 'Velden'), fact('namePrefix', 'van der'), fact('initials', 'J.'), fact('mrzName', 'VELDEN<<J')])).toEqual(['J. van der Velden', 'VELDEN<<J'])
    expect(writtenNames([fact('statutoryName', 'Delta B.V.'), fact('tradeName', 'Delta'), fact('name', 'Delta B.V.')])).toEqual(['Delta B.V.', 'Delta'])
    expect(writtenNames([fact('remark', 'x'), fact('plate', 'ZZ-99-ZZ'), fact('imo', '1')])).toEqual(['ZZ-99-ZZ'])
    expect(writtenNames([fact('remark', 'x')])).toEqual([])
  })

  it('finds every mention by its own key', () => {
    const { records } = result
    for (const mention of [0, 17, records.mentions.count - 1]) expect(mentionOf(mentionKey(records, mention))).toBe(mention)
  })
})
