import { describe, expect, test } from 'vitest'
import { CaseFacts } from '#earning/case-facts.ts'
import type { EarningInput } from '#earning/earning-models.ts'
import type { IndicatorOutcome } from '#earning/finding.ts'
import { knobValues } from '#earning/knob-values.ts'
import { outcomeOf } from '#earning/measurement.ts'
import { EARNING_MODELS } from '#earning/models/all.ts'
import { VM13 } from '#earning/models/vm13-care-fraud.ts'
import { findingsIn, inputOf, kvk, land, tax, type CaseFile } from './case-builder.ts'

type Cells = Readonly<Record<string, string>>

const CARE = '99990001'
const OTHER = '99990002'

/** A care firm in whose rows nothing stands out; every case below changes one thing. */
const careRow = (more: Cells = {}): Cells => ({
  kvk_nr: CARE, rechtsvorm: 'B.V.', sbi: '8810', datum_oprichting: '20150101', straat: 'Testweg', huisnr: '1',
  functionaris: 'A. Proef', functie: 'bestuurder', datum_in_functie: '20150101', aandeel_pct: '100', ...more,
})
const otherFirm = (more: Cells): Cells => ({ kvk_nr: OTHER, rechtsvorm: 'B.V.', sbi: '6201', functionaris: 'A. Proef', datum_in_functie: '20180101', ...more })
const year = (more: Cells = {}): Cells => ({ kvk_nr: CARE, soort: 'BV', jaar: '2024', omzet_excl: '1.000.000', loonsom: '700.000', aantal_werknemers: '20', winst: '50.000', ...more })
const parcel = (more: Cells = {}): Cells => ({ kad_aanduiding: 'TST00 A 1 G0', straat: 'Testweg', huisnr: '1', gerechtigde: 'Vreemd BV', datum_akte: '20120101', ...more })

const QUIET: readonly CaseFile[] = [tax([year()]), kvk([careRow()]), land([parcel()])]

const outcomesOf = (files: readonly CaseFile[], more: Partial<EarningInput> = {}): Record<string, IndicatorOutcome> => {
  const facts = new CaseFacts(inputOf(files, more))
  const readings = VM13.read(facts, knobValues(EARNING_MODELS, more.knobs))
  expect(readings.length).toBe(1)
  return Object.fromEntries(readings[0]!.measurements.map(({ id, measurement }) => [id.slice(-1), outcomeOf(facts, id, measurement)]))
}
const withYears = (...years: Cells[]): Record<string, IndicatorOutcome> => outcomesOf([tax(years.map(year)), kvk([careRow()]), land([parcel()])])
const withRegister = (...rows: Cells[]): Record<string, IndicatorOutcome> => outcomesOf([tax([year()]), kvk([careRow(), ...rows]), land([parcel()])])

describe('a care firm in which nothing stands out', () => {
  test('every indicator is tested, none hits, each shows value, threshold, rows and partners', () => {
    for (const [letter, outcome] of Object.entries(outcomesOf(QUIET))) {
      expect([letter, outcome.verdict]).toEqual([letter, 'no-hit'])
      expect(outcome.value).not.toBeNull()
      expect(outcome.rows.length).toBeGreaterThan(0)
      expect(outcome.partners.length).toBeGreaterThan(0)
      expect(outcome.threshold).toMatch(/^(>|>=|<) [\d.]+$/)
      expect(outcome.missing).toEqual([])
    }
  })

  test('no hit, no finding', () => {
    expect(findingsIn(QUIET)).toEqual([])
  })

  test.each([['86.10', 1], ['8720', 1], ['88', 1], ['8510', 0], ['6810', 0], ['1186', 0]])('SBI %s makes %d subject', (sbi, subjects) => {
    const facts = new CaseFacts(inputOf([kvk([careRow({ sbi })])]))
    expect(VM13.read(facts, knobValues(EARNING_MODELS))).toHaveLength(subjects)
  })
})

describe('VM13-a profit', () => {
  test.each([
    ['80.000', 'no-hit', 0.08, 'winst 8 % van de omzet in 2024 · drempel > 8 %'],
    ['80.000,01', 'hit', 0.08000001, 'winst 8 % van de omzet in 2024 · drempel > 8 %'],
    ['80.400', 'hit', 0.0804, 'winst 8,04 % van de omzet in 2024 · drempel > 8 %'],
    ['243.000', 'hit', 0.243, 'winst 24,3 % van de omzet in 2024 · drempel > 8 %'],
    ['-30.000', 'no-hit', -0.03, 'winst -3 % van de omzet in 2024 · drempel > 8 %'],
  ])('profit of %s on a million: %s', (winst, verdict, value, text) => {
    expect(withYears({ winst }).a).toMatchObject({ verdict, value, threshold: '> 0.08', text: { nl: text }, partners: ['belastingdienst'] })
  })

  test('the worst year counts, and the rows of all years beyond the limit are the evidence', () => {
    const { a } = withYears({ jaar: '2022', winst: '90.000' }, { jaar: '2023' }, { jaar: '2024', winst: '120.000' })
    expect(a).toMatchObject({ verdict: 'hit', value: 0.12, rows: [{ file: 'belastingdienst_ondernemingen', row: 1 }, { file: 'belastingdienst_ondernemingen', row: 3 }] })
    expect(a!.text).toEqual({ nl: 'winst 12 % van de omzet in 2024 · drempel > 8 %', en: 'profit 12% of turnover in 2024 · threshold > 8%' })
  })

  test('years that tie are told by the latest', () => {
    expect(withYears({ jaar: '2023', winst: '100.000' }, { jaar: '2022', winst: '100.000' }).a!.text!.nl).toContain('in 2023')
  })

  test('not testable: no file, no column, withheld, no value, no turnover', () => {
    const rest = [kvk([careRow()]), land([parcel()])]
    const missing = (reason: string, ...fields: string[]): object => ({ verdict: 'not-testable', value: null, rows: [], missing: fields.map(field => ({ field, partner: 'belastingdienst', reason })) })
    expect(outcomesOf(rest).a).toMatchObject(missing('no-file', 'year', 'turnover', 'profit'))
    expect(outcomesOf([tax([year()], ['winst']), ...rest]).a).toMatchObject(missing('no-column', 'profit'))
    expect(outcomesOf(QUIET, { allowedFields: property => property !== 'profit' }).a).toMatchObject(missing('withheld', 'profit'))
    expect(outcomesOf([tax([year({ winst: '' })]), ...rest]).a).toMatchObject(missing('no-value', 'profit'))
    expect(outcomesOf([tax([year({ omzet_excl: '0' })]), ...rest]).a).toMatchObject(missing('no-value', 'turnover'))
    expect(outcomesOf([tax([year({ kvk_nr: 'iemand anders BV' })]), ...rest]).a).toMatchObject(missing('no-value', 'year', 'turnover', 'profit'))
  })

  test('the knob moves the limit', () => {
    expect(outcomesOf(QUIET, { knobs: { 'VM13-a.profitShare': 0.04 } }).a).toMatchObject({ verdict: 'hit', threshold: '> 0.04' })
  })
})

describe('VM13-b wages', () => {
  test.each([['650.000', 'no-hit', 0.65], ['649.999,99', 'hit', 0.64999999], ['0', 'hit', 0], ['700.000', 'no-hit', 0.7]])('wages of %s on a million: %s', (loonsom, verdict, value) => {
    expect(withYears({ loonsom }).b).toMatchObject({ verdict, value, threshold: '< 0.65', partners: ['belastingdienst'] })
  })

  test('the lowest year counts; a year without wages stated is left out', () => {
    expect(withYears({ jaar: '2023', loonsom: '310.000' }, { jaar: '2024' }, { jaar: '2022', loonsom: '' }).b).toMatchObject({
      verdict: 'hit', value: 0.31, rows: [{ row: 1 }], text: { nl: 'loonsom 31 % van de omzet in 2023 · drempel < 65 %', en: 'wages 31% of turnover in 2023 · threshold < 65%' },
    })
  })

  test('not testable without wages', () => {
    expect(withYears({ loonsom: '' }).b).toMatchObject({ verdict: 'not-testable', missing: [{ field: 'wages', partner: 'belastingdienst', reason: 'no-value' }] })
  })
})

describe('VM13-c turnover without staff', () => {
  test.each([
    ['150.000', '0', '0', 'no-hit', 150000],
    ['150.001', '0', '0', 'hit', 150001],
    ['400.000', '1', '0', 'no-hit', 0],
    ['400.000', '0', '1', 'no-hit', 0],
    ['400.000', '', '12.000', 'no-hit', 0],
  ])('turnover %s, %s employees, wages %s: %s', (...[omzet_excl, aantal_werknemers, loonsom, verdict, value]) => {
    expect(withYears({ omzet_excl, aantal_werknemers, loonsom }).c).toMatchObject({ verdict, value, threshold: '> 150000', rows: [{ row: 1 }] })
  })

  test.each([['aantal_werknemers'], ['loonsom']])('not testable when %s is not stated and the other is 0', field => {
    expect(withYears({ aantal_werknemers: '0', loonsom: '0', [field]: '' }).c!.verdict).toBe('not-testable')
  })

  test('says year and amount', () => {
    expect(withYears({ jaar: '2023', omzet_excl: '212.000', aantal_werknemers: '0', loonsom: '0' }, {}).c!.text).toEqual({
      nl: 'omzet € 212.000 in 2023 zonder werknemers en loon · drempel > € 150.000', en: 'turnover €212,000 in 2023 without employees and wages · threshold > €150,000',
    })
  })
})

describe('VM13-d risk-sector tie', () => {
  test.each([['4511', 'hit'], ['45.20', 'hit'], ['5510', 'hit'], ['56101', 'hit'], ['4932', 'hit'], ['4931', 'no-hit'], ['4690', 'no-hit'], ['6810', 'no-hit'], ['', 'no-hit']])('director also of a firm with SBI %s: %s', (sbi, verdict) => {
    const { d } = withRegister(otherFirm({ sbi }))
    expect(d).toMatchObject({ verdict, value: verdict === 'hit' ? 1 : 0, threshold: '>= 1', rows: [{ file: 'kvk_handelsregister', row: 1 }, { row: 2 }], partners: ['kvk'] })
  })

  test.each([
    ['ended before the care firm was directed', { datum_in_functie: '20100101', datum_uit_functie: '20141231' }, 'no-hit'],
    ['ended later, while both held', { datum_in_functie: '20100101', datum_uit_functie: '20190101' }, 'hit'],
    ['begins after the day of the case', { datum_in_functie: '20250701' }, 'no-hit'],
    ['another director', { functionaris: 'B. Ander' }, 'no-hit'],
  ])('%s: %s', (_, more, verdict) => {
    expect(withRegister(otherFirm({ sbi: '5610', ...more })).d!.verdict).toBe(verdict)
  })

  test('firms are counted once; the branch row is evidence also when another officer brings it', () => {
    const { d } = withRegister(otherFirm({ sbi: '5610' }), otherFirm({ sbi: '5610', functionaris: 'B. Ander' }), otherFirm({ kvk_nr: '99990003', sbi: '4511' }))
    expect(d).toMatchObject({ value: 2, rows: [{ row: 1 }, { row: 2 }, { row: 4 }], text: { nl: '2 ondernemingen van een bestuurder in autohandel, horeca of taxi · drempel ≥ 1' } })
    expect(withRegister(otherFirm({ sbi: '' }), otherFirm({ sbi: '5610', functionaris: 'B. Ander' })).d!.rows.map(({ row }) => row)).toEqual([1, 2, 3])
  })

  test('a director behind a holding counts from one holding on', () => {
    const files = [kvk([careRow({ functionaris: 'Houdster BV' }), careRow({ kvk_nr: 'Houdster BV', sbi: '6420' }), otherFirm({ sbi: '5610' })]), tax([year()]), land([parcel()])]
    expect(outcomesOf(files).d!.verdict).toBe('no-hit')
    expect(outcomesOf(files, { knobs: { 'VM13-d.holdings': 1 } }).d).toMatchObject({ verdict: 'hit', rows: [{ row: 1 }, { row: 2 }, { row: 3 }] })
  })

  test('a firm written as its own director has none', () => {
    expect(outcomesOf([tax([year()]), kvk([careRow({ functionaris: CARE })]), land([parcel()])]).d).toMatchObject({ verdict: 'not-testable', missing: [{ field: 'Directorship' }] })
  })

  test('not testable when no row names a director', () => {
    expect(outcomesOf([tax([year()]), kvk([careRow({ functionaris: '' })]), land([parcel()])]).d).toMatchObject({
      verdict: 'not-testable', missing: [{ field: 'Directorship', partner: 'kvk', reason: 'no-value' }],
    })
    expect(outcomesOf([tax([year()]), kvk([careRow()], ['functionaris']), land([parcel()])]).d).toMatchObject({
      verdict: 'not-testable', missing: [{ field: 'Directorship', partner: 'kvk', reason: 'no-column' }],
    })
  })
})

describe('VM13-e property tie', () => {
  const estate = otherFirm({ sbi: '6820' })
  const withLand = (register: readonly Cells[], ...parcels: Cells[]): Record<string, IndicatorOutcome> => outcomesOf([tax([year()]), kvk([careRow(), ...register]), land(parcels.map(parcel))])

  test('the real-estate firm of a director owns the premises', () => {
    expect(withLand([estate], { gerechtigde: OTHER }).e).toMatchObject({
      verdict: 'hit', value: 1, threshold: '>= 1', partners: ['kvk', 'kadaster'],
      rows: [{ file: 'kadaster_rechten', row: 1 }, { file: 'kvk_handelsregister', row: 1 }, { row: 2 }],
      text: { nl: '1 vastgoedonderneming van een bestuurder bezit of verhuurt het pand · drempel ≥ 1' },
    })
  })

  test.each([
    ['a firm of another branch owns it', { sbi: '6201' }, { gerechtigde: OTHER }, 'no-hit'],
    ['it owns a house elsewhere, another one owns the premises', {}, { gerechtigde: 'Vreemd BV' }, 'no-hit'],
    ['the director owns it in person', {}, { gerechtigde: 'A. Proef' }, 'no-hit'],
    ['it sold before the director came', {}, { gerechtigde: OTHER, datum_akte: '20100101', datum_doorhaling: '20121231' }, 'no-hit'],
    ['it buys after the day of the case', {}, { gerechtigde: OTHER, datum_akte: '20250801' }, 'not-testable'],
    ['no row says who holds the premises', {}, { gerechtigde: OTHER, straat: 'Elders' }, 'not-testable'],
  ])('%s: %s', (_, firm, object, verdict) => {
    expect(withLand([{ ...estate, ...firm }], object).e!.verdict).toBe(verdict)
  })

  test('owner instead of director of the real-estate firm is enough', () => {
    const shares: CaseFile = {
      partner: 'fiod', file: 'mapped', columns: [],
      rows: [{ row: 7, says: [{ slot: 'a', kind: 'Person', entity: 'A. Proef', states: {} }, { slot: 'b', kind: 'Organization', entity: OTHER, states: {} }], ties: [{ kind: 'Ownership', from: 'a', to: 'b' }] }],
    }
    const register = kvk([careRow(), otherFirm({ sbi: '6820', functionaris: 'B. Ander' })])
    expect(outcomesOf([tax([year()]), register, land([parcel({ gerechtigde: OTHER })]), shares]).e).toMatchObject({ verdict: 'hit', partners: ['fiod', 'kvk', 'kadaster'] })
  })

  test.each([['out'], ['in']])('a lease in a mapped file is enough, without Kadaster, written %s', direction => {
    const [from, to] = direction === 'out' ? [CARE, OTHER] : [OTHER, CARE]
    const lease: CaseFile = {
      partner: 'belastingdienst', file: 'huur', columns: [],
      rows: [{ row: 3, says: [{ slot: 'a', kind: 'Organization', entity: from, states: {} }, { slot: 'b', kind: 'Organization', entity: to, states: {} }], ties: [{ kind: 'Lease', from: 'a', to: 'b' }] }],
    }
    expect(outcomesOf([kvk([careRow(), estate]), lease]).e).toMatchObject({ verdict: 'hit', rows: [{ file: 'huur', row: 3 }, { file: 'kvk_handelsregister', row: 1 }, { row: 2 }] })
  })

  test('without Kadaster it is not testable, and says which fields', () => {
    expect(outcomesOf([tax([year()]), kvk([careRow(), estate])]).e).toMatchObject({
      verdict: 'not-testable', missing: [{ field: 'Ownership', partner: 'kadaster', reason: 'no-file' }, { field: 'LocatedAt', partner: 'kadaster', reason: 'no-file' }],
    })
    expect(outcomesOf([tax([year()]), kvk([careRow({ straat: '' }), estate]), land([parcel()])]).e!.missing).toEqual([{ field: 'RegisteredAt', partner: 'kvk', reason: 'no-value' }])
  })
})

describe('VM13-f changes and earlier bankruptcy', () => {
  const bankrupt = (datum_opheffing: string, more: Cells = {}): Cells => otherFirm({ datum_opheffing, reden: 'faillissement', datum_uit_functie: datum_opheffing, ...more })

  test('two changes in twelve months', () => {
    const rows = [{ datum_uit_functie: '20230501' }, { functionaris: 'B. Ander', datum_in_functie: '20240501' }]
    const { f } = withRegister(...rows.map(careRow))
    expect(f).toMatchObject({ verdict: 'hit', value: 2, threshold: '>= 2', rows: [{ row: 2 }, { row: 3 }], partners: ['kvk'] })
    expect(f!.text).toEqual({
      nl: '2 wisselingen van bestuurder of rechtsvorm van 1 mei 2023 tot 1 mei 2024 · drempel ≥ 2 in 12 maanden · 0 eerdere faillissementen bij een bestuurder · drempel ≥ 1 in 60 maanden',
      en: '2 changes of director or legal form from 1 May 2023 to 1 May 2024 · threshold ≥ 2 in 12 months · 0 earlier bankruptcies with a director · threshold ≥ 1 in 60 months',
    })
  })

  test('a day longer than twelve months is no hit, nor is one change', () => {
    expect(withRegister(careRow({ datum_uit_functie: '20230501' }), careRow({ functionaris: 'B. Ander', datum_in_functie: '20240502' })).f).toMatchObject({ verdict: 'no-hit', value: 1 })
    expect(withRegister(careRow({ functionaris: 'B. Ander', datum_in_functie: '20240502' })).f).toMatchObject({ verdict: 'no-hit', value: 1 })
  })

  test('a change of legal form and one of director count together, and are two of the eight', () => {
    const files = [tax([year({ jaar: '2022', soort: 'EENMANSZAAK' }), year({ jaar: '2023' })]), kvk([careRow(), careRow({ functionaris: 'B. Ander', datum_in_functie: '20230401' })]), land([parcel()])]
    const { f, g } = outcomesOf(files)
    expect(f).toMatchObject({ verdict: 'hit', value: 2, partners: ['belastingdienst', 'kvk'] })
    expect(g).toMatchObject({ verdict: 'no-hit', value: 2 })
  })

  test.each([
    ['on the first day of the 60 months', '20200630', 'hit'],
    ['a day earlier', '20200629', 'no-hit'],
    ['on the day of the case', '20250630', 'hit'],
    ['after it', '20250701', 'no-hit'],
  ])('bankruptcy %s', (_, ended, verdict) => {
    const { f } = withRegister(bankrupt(ended))
    expect(f).toMatchObject({ verdict, value: verdict === 'hit' ? 1 : 0, threshold: verdict === 'hit' ? '>= 1' : '>= 2' })
    if (verdict === 'hit') expect(f!.rows).toEqual([{ file: 'kvk_handelsregister', row: 1 }, { file: 'kvk_handelsregister', row: 2 }])
  })

  test.each([
    ['another cause', { reden: 'turboliquidatie' }, 'no-hit'],
    ['of a stranger', { functionaris: 'B. Ander' }, 'no-hit'],
    ['written otherwise', { reden: 'Opgeheven na FAILLISSEMENT' }, 'hit'],
    ['long before the care firm', { datum_in_functie: '20100101', datum_uit_functie: '20120101' }, 'hit'],
  ])('bankruptcy: %s', (_, more, verdict) => {
    expect(withRegister(bankrupt('20230101', more)).f!.verdict).toBe(verdict)
  })

  test('one director who follows another is one change; a second one in the year makes two', () => {
    const first = [careRow({ datum_uit_functie: '20240501' }), careRow({ functionaris: 'B. Ander', datum_in_functie: '20240502', datum_uit_functie: '20241231' })]
    expect(withRegister(first[0]!, careRow({ functionaris: 'B. Ander', datum_in_functie: '20240502' })).f).toMatchObject({ verdict: 'no-hit', value: 1 })
    expect(withRegister(...first, careRow({ functionaris: 'C. Derde', datum_in_functie: '20250101' })).f).toMatchObject({ verdict: 'hit', value: 2 })
  })

  test('changes and a bankruptcy together: the value counts changes, the sentence tells both', () => {
    const { f, g } = withRegister(careRow({ datum_uit_functie: '20240501' }), careRow({ functionaris: 'B. Ander', datum_in_functie: '20240702' }), bankrupt('20230101'))
    expect(f).toMatchObject({ verdict: 'hit', value: 2, threshold: '>= 2' })
    expect(f!.text!.nl).toContain('· 1 eerder faillissement bij een bestuurder ·')
    expect(g).toMatchObject({ verdict: 'no-hit', value: 2 })
  })

  test('not testable without causes of ending; a hit stays a hit', () => {
    const files = (...rows: Cells[]): CaseFile[] => [tax([year()]), kvk([careRow(), ...rows], ['reden']), land([parcel()])]
    expect(outcomesOf(files()).f).toMatchObject({ verdict: 'not-testable', missing: [{ field: 'endReason', partner: 'kvk', reason: 'no-column' }] })
    expect(outcomesOf(files(careRow({ datum_uit_functie: '20240101' }), careRow({ functionaris: 'B. Ander', datum_in_functie: '20240301' }))).f).toMatchObject({ verdict: 'hit', value: 2 })
  })

  test('not testable without dates of directors', () => {
    expect(outcomesOf([tax([year()]), kvk([careRow({ datum_in_functie: '' })]), land([parcel()])]).f).toMatchObject({ verdict: 'not-testable', missing: [{ field: 'Directorship' }] })
  })
})

describe('VM13-g sum rule', () => {
  const rich = { winst: '250.000' }
  const lean = { winst: '250.000', loonsom: '300.000' }
  const bar = otherFirm({ sbi: '5630' })
  const estate = otherFirm({ kvk_nr: '99990003', sbi: '6820' })

  test('a care firm with high profit only: one hit of eight, not three', () => {
    expect(withYears(rich).g).toMatchObject({ verdict: 'no-hit', value: 1, threshold: '>= 3', text: { nl: '1 van 8 bronindicatoren · drempel ≥ 3' } })
  })

  test('three hits, with the rows of the three', () => {
    const { g } = outcomesOf([tax([year(lean)]), kvk([careRow(), bar]), land([parcel()])])
    expect(g).toMatchObject({ verdict: 'hit', value: 3, partners: ['belastingdienst', 'kvk'], text: { nl: '3 van 8 bronindicatoren · drempel ≥ 3' } })
    expect(g!.rows).toEqual([{ file: 'belastingdienst_ondernemingen', row: 1 }, { file: 'kvk_handelsregister', row: 1 }, { file: 'kvk_handelsregister', row: 2 }])
  })

  test('two hits and one untestable could be three: not testable, and it says what is missing', () => {
    const { g } = outcomesOf([tax([year(lean)]), kvk([careRow()])])
    expect(g).toMatchObject({ verdict: 'not-testable', value: null, missing: [{ field: 'Ownership', partner: 'kadaster' }, { field: 'LocatedAt', partner: 'kadaster' }] })
  })

  test('one hit and one untestable cannot be three; three hits are three whatever is untestable', () => {
    expect(outcomesOf([tax([year(rich)]), kvk([careRow()])]).g).toMatchObject({ verdict: 'no-hit', value: 1, text: { nl: '1 van 8 bronindicatoren · 1 niet toetsbaar · drempel ≥ 3' } })
    expect(outcomesOf([tax([year(lean)]), kvk([careRow(), bar])]).g).toMatchObject({ verdict: 'hit', value: 3 })
  })

  test('all eight', () => {
    const years = [year({ jaar: '2023', soort: 'VOF', ...lean }), year({ jaar: '2024', ...lean, loonsom: '0', aantal_werknemers: '0' })]
    const register = [careRow(), careRow({ functionaris: 'B. Ander', datum_in_functie: '20240301' }), bar, estate, otherFirm({ kvk_nr: '99990004', reden: 'faillissement', datum_opheffing: '20240101' })]
    expect(outcomesOf([tax(years), kvk(register), land([parcel({ gerechtigde: '99990003' })])]).g).toMatchObject({ verdict: 'hit', value: 8 })
  })
})
