import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { findFindings, type EarningInput } from '#earning/earning-models.ts'
import type { Finding } from '#earning/finding.ts'
import { Cancelled, NO_PROGRESS } from '#lib/progress.ts'
import type { Structure } from '#structures/structure.ts'
import { findingsIn, inputOf, kvk, land, NO_STRUCTURES, tax, type CaseFile } from './case-builder.ts'

const SEED = 1307

/** Three care firms: one with many hits, one with a new director, one with high profit only; and a bakery. */
const CASE: readonly CaseFile[] = [
  tax([
    { kvk_nr: 'ZORG A BV', soort: 'BV', jaar: '2023', omzet_excl: '900.000', loonsom: '200.000', aantal_werknemers: '6', winst: '300.000' },
    { kvk_nr: 'ZORG A BV', soort: 'BV', jaar: '2024', omzet_excl: '950.000', loonsom: '210.000', aantal_werknemers: '6', winst: '310.000' },
    { kvk_nr: 'ZORG C BV', soort: 'BV', jaar: '2024', omzet_excl: '500.000', loonsom: '400.000', aantal_werknemers: '9', winst: '60.000' },
    { kvk_nr: 'BAKKER BV', soort: 'BV', jaar: '2024', omzet_excl: '500.000', loonsom: '10.000', aantal_werknemers: '1', winst: '300.000' },
  ]),
  kvk([
    { kvk_nr: 'ZORG A BV', rechtsvorm: 'B.V.', sbi: '8810', datum_oprichting: '20160101', straat: 'Testweg', huisnr: '1', functionaris: 'A. Proef', datum_in_functie: '20160101', aandeel_pct: '100' },
    { kvk_nr: 'PAND BV', rechtsvorm: 'B.V.', sbi: '6820', datum_oprichting: '20170101', functionaris: 'A. Proef', datum_in_functie: '20170101', aandeel_pct: '100' },
    { kvk_nr: 'TAXI BV', rechtsvorm: 'B.V.', sbi: '4932', datum_oprichting: '20190101', functionaris: 'A. Proef', datum_in_functie: '20190101' },
    { kvk_nr: 'ZORG B BV', rechtsvorm: 'B.V.', sbi: '8720', datum_oprichting: '20180101', functionaris: 'B. Oud', datum_in_functie: '20180101', datum_uit_functie: '20250301', aandeel_pct: '100' },
    { kvk_nr: 'ZORG B BV', rechtsvorm: 'B.V.', sbi: '8720', datum_oprichting: '20180101', functionaris: 'C. Nieuw', datum_in_functie: '20250310' },
    { kvk_nr: 'ZORG B BV', rechtsvorm: 'B.V.', sbi: '8720', datum_oprichting: '20180101', functionaris: 'B. Oud', datum_in_functie: '20250601', aandeel_pct: '100' },
    { kvk_nr: 'ZORG C BV', rechtsvorm: 'B.V.', sbi: '8690', datum_oprichting: '20180101', functionaris: 'D. Goed', datum_in_functie: '20180101', aandeel_pct: '100' },
    { kvk_nr: 'BAKKER BV', rechtsvorm: 'B.V.', sbi: '1071', datum_oprichting: '20180101', functionaris: 'D. Goed', datum_in_functie: '20180101', aandeel_pct: '100' },
  ]),
  land([
    { kad_aanduiding: 'TST00 A 1 G0', straat: 'Testweg', huisnr: '1', gerechtigde: 'PAND BV', datum_akte: '20180101' },
    { kad_aanduiding: 'TST00 A 2 G0', straat: 'Testweg', huisnr: '3', gerechtigde: 'D. Goed', datum_akte: '20180101' },
  ]),
]

/** A finding without node numbers: these follow the order of the files, what a finding says does not. */
const told = (finding: Finding, ids: readonly string[]): unknown => ({
  ...finding,
  subject: ids[finding.subject],
  roles: finding.roles.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => ids[node]!).sort() })),
  entities: finding.entities.map(node => ids[node]!).sort(),
})

const shown = (files: readonly CaseFile[], more: Partial<EarningInput> = {}): unknown[] => {
  const input = inputOf(files, more)
  return findFindings(input, NO_PROGRESS).map(finding => told(finding, input.network.id))
}

describe('findings', () => {
  test('one for each care firm with a hit, highest score first', () => {
    expect(findingsIn(CASE).map(({ id, score }) => [id, score])).toEqual([
      ['VM13-ZORG A BV', (10 * 2) / 5],
      ['VM13-ZORG B BV', (2 * 2) / 5],
      ['VM13-ZORG C BV', (2 * 1) / 5],
    ])
  })

  test('the terms of the score, roles found and missing, and who is in it', () => {
    const [first, second] = shown(CASE) as Finding[]
    expect(first).toMatchObject({
      model: 'VM13', subject: 'ZORG A BV', weightHit: 10, subjectRows: [{ file: 'kvk_handelsregister', row: 1 }], structure: '',
      roles: [
        { id: 'zorgondernemer', nodes: ['A. Proef'] },
        { id: 'ronselaar', nodes: [] },
        { id: 'stroman-bestuurder', nodes: [] },
        { id: 'vastgoed-bv', nodes: ['PAND BV'] },
        { id: 'client-als-middel', nodes: [] },
      ],
      entities: ['A. Proef', 'PAND BV', 'TAXI BV', 'ZORG A BV'],
    })
    expect(first!.indicators.filter(({ verdict }) => verdict === 'hit').map(({ id }) => id)).toEqual(['VM13-a', 'VM13-b', 'VM13-d', 'VM13-e', 'VM13-g'])
    expect(second!.roles.slice(0, 3).map(({ nodes }) => nodes)).toEqual([['B. Oud'], [], ['C. Nieuw']])
  })

  test.each([
    ['holds shares', { aandeel_pct: '50' }],
    ['came at the founding', { datum_in_functie: '20180101' }],
    ['came long after the other left', { datum_in_functie: '20250402' }],
    ['has left again', { datum_uit_functie: '20250501' }],
    ['is a firm', { functionaris: 'Nieuw BV' }],
    ['follows someone without shares', {}, '0'],
  ])('no straw director who %s', (_, change, predecessorShare = '100') => {
    const register = kvk([
      { kvk_nr: 'Z BV', rechtsvorm: 'B.V.', sbi: '8810', datum_oprichting: '20180101', functionaris: 'B. Oud', datum_in_functie: '20180101', datum_uit_functie: '20250301', aandeel_pct: predecessorShare },
      { kvk_nr: 'Z BV', rechtsvorm: 'B.V.', sbi: '8810', datum_oprichting: '20180101', functionaris: 'C. Nieuw', datum_in_functie: '20250310', ...change },
    ])
    const [finding] = findingsIn([register, tax([{ kvk_nr: 'Z BV', jaar: '2024', omzet_excl: '100', winst: '90' }])])
    expect(finding!.roles.find(({ id }) => id === 'stroman-bestuurder')!.nodes).toEqual([])
  })

  test('weights are knobs; a weight of 0 takes an indicator out of the score', () => {
    const weights = Object.fromEntries(['a', 'b', 'd', 'e'].map(letter => [`VM13-${letter}.weight`, 0]))
    const [finding] = findingsIn(CASE, { knobs: { ...weights, 'VM13-g.weight': 5 } }).filter(({ id }) => id === 'VM13-ZORG A BV')
    expect(finding).toMatchObject({ weightHit: 5, score: 2 })
  })

  test('an unknown knob and a value out of range are refused together, with what is allowed', () => {
    expect(() => findingsIn(CASE, { knobs: { 'VM13-a.profitShare': 8, 'VM99-a': 1 } })).toThrow(
      /knob 'VM13-a.profitShare' is 8; choose a number from 0 to 1 \(share\)\nno earning model has a knob 'VM99-a'; known: VM13-a.profitShare/,
    )
    expect(() => findingsIn(CASE, { knobs: { 'VM13-a.profitShare': Number.NaN } })).toThrow(/is NaN/)
  })

  test('a network of another case is refused', () => {
    const input = inputOf(CASE)
    expect(() => findFindings({ ...inputOf(CASE.slice(0, 1)), network: input.network }, NO_PROGRESS)).toThrow(/build the network from this resolution/)
  })

  test('stops when cancelled', () => {
    const stop = { report: () => {}, check: () => { throw new Cancelled() } }
    expect(() => findFindings(inputOf(CASE), stop)).toThrow(Cancelled)
  })
})

describe('the structure of a finding', () => {
  const structure = (id: string, level: number, members: readonly number[]): Structure => ({
    id, level, parent: null, members: Uint32Array.from(members), name: id, ties: 0, stability: null, roles: new Map(), seenBy: [],
  })

  test('is the coarsest one around the subject; alone is none', () => {
    const input = inputOf(CASE)
    const all = Array.from({ length: input.network.nodes }, (_, node) => node)
    const fine = structure('S-fine', 0, all.slice(0, 3))
    const coarse = structure('S-coarse', 1, all)
    const single = structure('S-single', 1, [0])
    const structures = { ...NO_STRUCTURES, structures: [fine, coarse], levels: [Uint32Array.from(all, () => 0), Uint32Array.from(all, () => 1)] }
    expect(new Set(findingsIn(CASE, { structures }).map(finding => finding.structure))).toEqual(new Set(['S-coarse']))
    const alone = { ...structures, structures: [fine, single] }
    expect(new Set(findingsIn(CASE, { structures: alone }).map(finding => finding.structure))).toEqual(new Set(['']))
  })
})

describe('what may not matter', () => {
  test('the order of files and rows', () => {
    const expected = shown(CASE)
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...CASE], { minLength: CASE.length }),
      ...CASE.map(({ rows }) => fc.shuffledSubarray([...rows], { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, ([files, ...rows]) => {
        const inAnyOrder = files.map(file => ({ ...file, rows: rows[CASE.indexOf(file)]! }))
        expect(shown(inAnyOrder)).toEqual(expected)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('where a firm or person lives, was born or is called; scores stay bit for bit', () => {
    const renamed = CASE.map(file => ({
      ...file,
      rows: file.rows.map(row => ({ ...row, says: row.says.map(said => ({ ...said, states: { ...said.states, name: 'X', country: 'XX', postalCode: '9999ZZ', town: 'Elders', gender: 'V', birthDate: '1901-01-01' } })) })),
    }))
    expect(shown(renamed)).toEqual(shown(CASE))
  })

  test('more rows about strangers', () => {
    const strangers = kvk([{ kvk_nr: 'VREEMD BV', sbi: '5610', functionaris: 'Z. Vreemd', datum_in_functie: '20200101' }])
    expect(shown([...CASE, { ...strangers, file: 'kvk_twee' }])).toEqual(shown(CASE))
  })
})
