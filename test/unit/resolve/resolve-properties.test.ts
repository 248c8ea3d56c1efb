import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnionFind } from '#lib/union-find.ts'
import type { Judgement } from '#model/judgement.ts'
import { passesElevenTest } from '#lib/check-digits.ts'
import { DEFAULT_MODEL, modelHash } from '#resolve/linkage-model.ts'
import type { SpokenFile, SpokenRow } from './records-builder.ts'
import { persons } from './records-builder.ts'
import { clustersOf, judge, resolved, type Outcome } from './resolved-case.ts'

/** A small, crowded world: few families, dates, cars and numbers, so that every kind of conflict and ambiguity comes up. */
const person = fc.record(
  {
    familyName: fc.constantFrom('Velden', 'van der Velden', 'Veldne', 'Bakker-Velden', 'Bakker'),
    givenNames: fc.constantFrom('Jan', 'Jan Piet', 'J.', 'Joris', 'Anna', 'A.M.'),
    birthDate: fc.constantFrom('02-07-1998', '1998-07-02', '01-01-1998', '00-00-1998', '11-05-1970'),
    bsn: fc.constantFrom('999990019', '999990032', '999990091'),
    gender: fc.constantFrom('M', 'V'),
  },
  { requiredKeys: ['familyName'] },
)
const firm = fc.record(
  {
    name: fc.constantFrom('Tropisch Fruit Delta B.V.', 'TROPISCH FRUIT DELTA', 'Trop. Fruit Delta', 'Orion Handel VOF', 'Jan Velden'),
    kvkNumber: fc.constantFrom('99990012', '99990021', '99990077'),
    rsin: fc.constantFrom('899990009', '899990022', '899990090'),
  },
  { requiredKeys: ['name'] },
)
const plate = fc.constantFrom('ZZ-99-ZZ', 'ZZ99ZZ', 'YY-11-YY')
const iban = fc.constantFrom('NL35TEST0000777001', 'NL35 TEST 0000 7770 01', 'NL08TEST0000777002')

const driving: fc.Arbitrary<SpokenRow> = fc.tuple(person, plate).map(([says, plate]) => ({
  mentions: [{ slot: 'x', kind: 'Person', says }, { slot: 'thing', kind: 'Vehicle', says: { plate } }],
  ties: [{ kind: 'UsedBy', from: 'thing', to: 'x' }],
}))
const holding: fc.Arbitrary<SpokenRow> = fc.tuple(fc.constantFrom('J. Velden', 'Jan Velden', 'Trop. Fruit Delta', 'Bakker, A.'), iban, fc.boolean()).map(([name, iban, uncertain]) => ({
  mentions: [{ slot: 'x', kind: 'Person', uncertain, says: { name } }, { slot: 'thing', kind: 'BankAccount', says: { iban } }],
  ties: [{ kind: 'HolderOf', from: 'x', to: 'thing' }],
}))
const trading: fc.Arbitrary<SpokenRow> = fc.tuple(firm, iban).map(([says, iban]) => ({
  mentions: [{ slot: 'x', kind: 'Organization', says }, { slot: 'thing', kind: 'BankAccount', says: { iban } }],
  ties: [{ kind: 'HolderOf', from: 'x', to: 'thing' }],
}))
const rows = fc.array(fc.oneof(driving, holding, trading), { minLength: 2, maxLength: 14 })
/** Each row with a number of its own that follows it wherever it goes; it is no evidence. */
const world = rows.map(all => all.map((row, id) => ({ ...row, mentions: row.mentions.map(mention => ({ ...mention, says: { ...mention.says, remark: `row ${id}` } })) })))

function fileOfRows(partner: SpokenFile['partner'], file: string, all: readonly SpokenRow[]): SpokenFile {
  return { partner, file, rows: all }
}

/** Clusters by what their mentions say instead of where they stand. */
function byContent({ records, resolution }: Outcome): string[] {
  const { entities } = resolution
  const says = (m: number): string => {
    const { mentions, statements, strings, slots } = records
    const own = [...statements.value.subarray(mentions.firstStatement[m]!, mentions.firstStatement[m + 1]!)].map(value => strings[value])
    return `${slots[mentions.slot[m]!]}:${own.join('/')}`
  }
  return Array.from({ length: entities.count }, (_, e) => [...entities.members.subarray(entities.firstMember[e]!, entities.firstMember[e + 1]!)].map(says).sort().join(' = ')).sort()
}

const keys = (all: readonly SpokenRow[]): string[] => all.flatMap((row, i) => row.mentions.map(mention => `p:${i + 1}:${mention.slot}`))
const judgements = (all: readonly SpokenRow[]): fc.Arbitrary<Judgement[]> => {
  const key = fc.constantFrom(...keys(all).filter(one => one.endsWith(':x')))
  return fc.array(fc.tuple(key, key, fc.constantFrom('same' as const, 'different' as const, 'unsure' as const)).map(([a, b, verdict]) => judge(a, b, verdict)), { maxLength: 5 })
}
const judgedWorld = world.chain(all => judgements(all).map(ledger => ({ all, ledger })))

describe('resolve, on any small world', () => {
  it('gives the same clusters whatever the order of rows and of files', () => {
    fc.assert(
      fc.property(world.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
        expect(byContent(resolved([fileOfRows('politie', 'p', shuffled)]))).toEqual(byContent(resolved([fileOfRows('politie', 'p', all)])))
      }),
      { seed: 20, numRuns: 400 },
    )
  })

  it('gives the same clusters when rows are spread over files', () => {
    fc.assert(
      fc.property(world, all => {
        const odd = all.filter((_, i) => i % 2 === 1)
        const even = all.filter((_, i) => i % 2 === 0)
        const one = resolved([fileOfRows('rdw', 'r', odd), fileOfRows('politie', 'p', even)])
        const other = resolved([fileOfRows('politie', 'a', odd), fileOfRows('politie', 'b', even)])
        expect(byContent(one)).toEqual(byContent(other))
      }),
      { seed: 21, numRuns: 200 },
    )
  })

  it('keeps the promises of a cluster: one BSN, one KvK number, one RSIN, no person beside an organisation', () => {
    fc.assert(
      fc.property(judgedWorld, ({ all, ledger }) => {
        const { records, resolution } = resolved([fileOfRows('politie', 'p', all)], ledger)
        for (let e = 0; e < resolution.entities.count; e++) {
          const members = [...resolution.entities.members.subarray(resolution.entities.firstMember[e]!, resolution.entities.firstMember[e + 1]!)]
          const mentions = members.map(m => all[records.mentions.row[m]! - 1]!.mentions.find(one => one.slot === records.slots[records.mentions.slot[m]!])!)
          const certain = new Set(mentions.filter(one => !one.uncertain).map(one => one.kind))
          expect(certain.size).toBeLessThanOrEqual(1)
          expect(new Set(mentions.map(one => one.says.bsn).filter(bsn => bsn !== undefined && bsn !== '999990091')).size).toBeLessThanOrEqual(1)
          expect(new Set(mentions.map(one => one.says.rsin).filter(rsin => rsin !== undefined && passesElevenTest(rsin))).size).toBeLessThanOrEqual(1)
          // No row of this world is from the register, so every KvK number counts as it stands.
          expect(new Set(mentions.map(one => one.says.kvkNumber).filter(kvk => kvk !== undefined)).size).toBeLessThanOrEqual(1)
        }
      }),
      { seed: 22, numRuns: 300 },
    )
  })

  it('never has two mentions judged different in one entity', () => {
    fc.assert(
      fc.property(judgedWorld, ({ all, ledger }) => {
        const outcome = resolved([fileOfRows('politie', 'p', all)], ledger)
        const last = new Map(ledger.map(one => [[one.left, one.right].sort().join(), one]))
        for (const { left, right, verdict } of last.values()) if (verdict === 'different' && left !== right) expect(outcome.same(left, right)).toBe(false)
      }),
      { seed: 23, numRuns: 400 },
    )
  })

  it('takes a judgement back as if it was never made', () => {
    fc.assert(
      fc.property(judgedWorld, fc.nat(), ({ all, ledger }, which) => {
        const files = [fileOfRows('politie', 'p', all)]
        const without = ledger.filter((_, i) => i !== which % Math.max(1, ledger.length))
        resolved(files, ledger)
        const replayed = resolved(files, without)
        const fresh = resolved(structuredClone(files), structuredClone(without))
        expect(replayed.resolution).toEqual(fresh.resolution)
      }),
      { seed: 24, numRuns: 100 },
    )
  })

  it('explains every cluster by a forest of merges that spans exactly it', () => {
    fc.assert(
      fc.property(judgedWorld, ({ all, ledger }) => {
        const { records, resolution } = resolved([fileOfRows('politie', 'p', all)], ledger)
        const { merges, entities, entityOf } = resolution
        expect(merges.count).toBe(records.mentions.count - entities.count)
        const sets = new UnionFind(records.mentions.count)
        for (let i = 0; i < merges.count; i++) {
          expect(merges.left[i]!).toBeLessThan(merges.right[i]!)
          expect(sets.union(merges.left[i]!, merges.right[i]!)).toBe(true)
          if (i > 0) expect(merges.weight[i]!).toBeLessThanOrEqual(merges.weight[i - 1]!)
        }
        for (let m = 0; m < records.mentions.count; m++) expect(entityOf[m]).toBe(entityOf[sets.find(m)])
        expect(new Set(entities.id).size).toBe(entities.count)
        for (let e = 1; e < entities.count; e++) expect(entities.members[entities.firstMember[e]!]!).toBeGreaterThan(entities.members[entities.firstMember[e - 1]!]!)
      }),
      { seed: 25, numRuns: 300 },
    )
  })
})

describe('orders that once changed the outcome', () => {
  // Found with seed 20: two firms share an RSIN, and a third states it with two digits swapped; the first of them in the file won.
  it('a swapped RSIN beside two firms that share it', () => {
    const firm = (remark: string, says: Record<string, string>): SpokenRow => ({ mentions: [{ slot: 'x', kind: 'Organization', says: { name: 'Tropisch Fruit Delta B.V.', remark, ...says } }] })
    const all = [firm('0', { rsin: '899990090' }), firm('1', { kvkNumber: '99990077', rsin: '899990009' }), firm('2', { kvkNumber: '99990012', rsin: '899990009' }), firm('3', {})]
    const expected = byContent(resolved([fileOfRows('politie', 'p', all)]))
    expect(expected.some(cluster => cluster.includes('99990077') && cluster.includes('99990012'))).toBe(false)
    for (let turn = 1; turn < all.length; turn++) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)]
      expect(byContent(resolved([fileOfRows('politie', 'p', turned)]))).toEqual(expected)
      expect(byContent(resolved([fileOfRows('politie', 'p', turned.reverse())]))).toEqual(expected)
    }
  })
})

describe('judgements', () => {
  const born = { birthDate: '02-07-1998' }
  const files = [persons('politie', 'p', { familyName: 'Velden', givenNames: 'Jan', ...born }, { familyName: 'Velden', givenNames: 'Jan', ...born }, { familyName: 'Bakker' })]

  it('join what nothing else joins, with the judgement as the reason', () => {
    const { same, reasons } = resolved(files, [judge('p:3:x', 'p:1:x', 'same')])
    expect(same('p:3:x', 'p:2:x')).toBe(true)
    expect(reasons()).toContain('judgement')
  })

  it('part what a name joins, and say so', () => {
    const { together, conflicts } = resolved(files, [judge('p:1:x', 'p:2:x', 'different')])
    expect(together).toEqual([])
    expect(conflicts()).toEqual(['judged-different'])
  })

  it('hold between whole clusters', () => {
    const { same } = resolved(files, [judge('p:3:x', 'p:1:x', 'same'), judge('p:3:x', 'p:2:x', 'different')])
    expect(same('p:1:x', 'p:3:x')).toBe(true)
    expect(same('p:1:x', 'p:2:x')).toBe(false)
  })

  it('count by the last word on a pair, in either direction', () => {
    expect(resolved(files, [judge('p:1:x', 'p:2:x', 'different'), judge('p:2:x', 'p:1:x', 'unsure')]).same('p:1:x', 'p:2:x')).toBe(true)
  })

  it('do not force two BSNs into one person', () => {
    const { together, conflicts } = resolved([persons('politie', 'p', { bsn: '999990019' }, { bsn: '999990032' })], [judge('p:1:x', 'p:2:x', 'same')])
    expect(together).toEqual([])
    expect(conflicts()).toEqual(['different-bsn'])
  })

  it('on mentions that are gone are counted and ignored', () => {
    const ledger = [judge('p:9:x', 'p:1:x', 'same'), judge('gone:1:x', 'p:1:x', 'different'), judge('p:1:y', 'p:1:x', 'same'), judge('', '', 'same')]
    const { resolution } = resolved(files, ledger)
    expect(resolution.judgementsIgnored).toBe(4)
    expect({ ...resolution, judgementsIgnored: 0 }).toEqual(resolved(files).resolution)
  })
})

describe('what results name', () => {
  const first = persons('politie', 'p', { familyName: 'Velden', givenNames: 'Jan', bsn: '999990019' })

  it('keeps its id when later files speak of it', () => {
    const before = resolved([first])
    const after = resolved([first, persons('om', 'o', { bsn: '999990019' })])
    expect(after.resolution.entities.id).toEqual(before.resolution.entities.id)
    expect(before.resolution.entities.id[0]).toMatch(/^P-[0-9a-f]{12}$/)
    expect([...before.resolution.entities.partners, ...after.resolution.entities.partners]).toEqual([1, 3])
  })

  it('lists every mention once', () => {
    const { records, resolution } = resolved([first, persons('om', 'o', { bsn: '999990019' })])
    expect(clustersOf(records, resolution).flat()).toHaveLength(records.mentions.count)
  })

  it('hashes the model by content, whatever the order of its keys', () => {
    const { limits, ...rest } = DEFAULT_MODEL
    expect(modelHash({ limits, ...rest })).toBe(modelHash(DEFAULT_MODEL))
    expect(modelHash({ ...DEFAULT_MODEL, version: 2 })).not.toBe(modelHash(DEFAULT_MODEL))
    expect(modelHash({ ...DEFAULT_MODEL, limits: { ...limits, chancePerMille: 51 } })).not.toBe(modelHash(DEFAULT_MODEL))
  })
})
