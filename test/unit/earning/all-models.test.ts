import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingsOf } from '#earning/earning-models.ts'
import { knobsOf } from '#earning/earning-model.ts'
import type { BothLanguages, Finding } from '#earning/finding.ts'
import { ALL_MODELS, EARNING_MODELS } from '#earning/models/all.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { partnerIndex, PARTNERS } from '#model/partners.ts'
import { PROPERTIES } from '#model/properties.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import { inputOf, kvk, land, tax } from './case-builder.ts'

const FILES = readdirSync(new URL('../../../src/earning/models', import.meta.url))

/** Every text of a declaration in both languages, however deep it stands. */
function textsIn(value: unknown): BothLanguages[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'nl' in value || 'en' in value ? [value as BothLanguages] : []
  return [...own, ...Object.values(value).flatMap(textsIn)]
}

/** Properties that no indicator may read (ban list), should they ever come to exist. */
const BANNED = /nationalit|birth|gender|ethnic|religi|language|issuingCountry|postalCode|familyName|givenNames/i

describe('every earning model', () => {
  test('stands in the list once, in the order of ids', () => {
    const ids = EARNING_MODELS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids.length).toBeGreaterThan(0)
  })

  test('knob ids are unique over all models', () => {
    const ids = EARNING_MODELS.flatMap(model => knobsOf(model).map(({ id }) => id))
    expect(ids.length).toBe(new Set(ids).size)
  })

  describe.each(EARNING_MODELS.map(model => [model.id, model] as const))('%s', (id, model) => {
    test('is named after its file', () => {
      expect(FILES.some(file => file.startsWith(`${id.toLowerCase()}-`))).toBe(true)
      for (const indicator of model.indicators) expect(indicator.id).toMatch(new RegExp(`^${id}-[a-z]$`))
    })

    test('says everything in Dutch and English', () => {
      const texts = textsIn(model)
      expect(texts.length).toBeGreaterThan(10)
      for (const { nl, en } of texts) {
        expect(nl.trim()).not.toBe('')
        expect(en.trim()).not.toBe('')
      }
      expect(model.sources.length).toBeGreaterThan(0)
      expect(model.barriers.length).toBeGreaterThan(1)
    })

    test('is plain data: a form, a flag and the manual get it unchanged', () => {
      expect(structuredClone(model)).toEqual(model)
      expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    })

    test('reads fields that exist and none of the ban list', () => {
      for (const field of model.indicators.flatMap(({ fields }) => fields)) {
        const known: readonly { id: string }[] = field.property === undefined ? RELATION_KINDS : PROPERTIES
        expect(known.map(one => one.id)).toContain(field.property ?? field.relation)
        expect(partnerIndex(field.partner)).toBeGreaterThanOrEqual(0)
        expect(field.property ?? '').not.toMatch(BANNED)
      }
    })

    test('the partners of an indicator are those of its required fields', () => {
      for (const { fields, partners } of model.indicators) {
        const required = new Set(fields.filter(({ optional }) => optional !== true).map(({ partner }) => partner))
        expect(partners).toEqual(PARTNERS.map(({ id: partner }) => partner).filter(partner => required.has(partner)))
      }
    })

    test('weights follow the basis, knobs hold their defaults', () => {
      for (const { basis, weight, source } of model.indicators) {
        expect(weight).toBe(basis === 'source' ? 2 : 1)
        expect(source).not.toBe('')
      }
      for (const knob of knobsOf(model)) {
        expect(knob.default).toBeGreaterThanOrEqual(knob.min)
        expect(knob.default).toBeLessThanOrEqual(knob.max)
        expect(knob.id).toMatch(new RegExp(`^${id}-[a-z]\\.[a-zA-Z]+$`))
      }
    })
  })

  describe.each(ALL_MODELS.map(model => [model.declaration.id, model] as const))('%s', (_, model) => {
    test('is silent on an empty case', () => {
      expect(findingsOf([model], inputOf([]), NO_PROGRESS)).toEqual([])
      expect(findingsOf([model], inputOf([kvk([]), tax([]), land([])]), NO_PROGRESS)).toEqual([])
    })
  })
})

/** One case in which each model finds something; a new model adds its rows here. */
const RICH = [
  tax([{ kvk_nr: 'ZORG BV', soort: 'BV', jaar: '2024', omzet_excl: '900.000', loonsom: '200.000', aantal_werknemers: '6', winst: '300.000' }]),
  kvk([
    { kvk_nr: 'ZORG BV', rechtsvorm: 'B.V.', sbi: '8810', datum_oprichting: '20160101', straat: 'Testweg', huisnr: '1', functionaris: 'A. Proef', datum_in_functie: '20160101' },
    { kvk_nr: 'TAXI BV', rechtsvorm: 'B.V.', sbi: '4932', functionaris: 'A. Proef', datum_in_functie: '20190101' },
  ]),
]

describe('every finding', () => {
  const findings: readonly Finding[] = findingsOf(ALL_MODELS, inputOf(RICH), NO_PROGRESS)

  test('comes from every model', () => {
    expect(new Set(findings.map(({ model }) => model))).toEqual(new Set(EARNING_MODELS.map(({ id }) => id)))
  })

  test.each(findings.map(finding => [finding.id, finding] as const))('%s has reasons, and every reason rows', (_, finding) => {
    const model = EARNING_MODELS.find(({ id }) => id === finding.model)!
    expect(finding.indicators.map(({ id }) => id)).toEqual(model.indicators.map(({ id }) => id))
    expect(finding.roles.map(({ id }) => id)).toEqual(model.roles.map(({ id }) => id))
    expect(finding.entities).toContain(finding.subject)
    expect(finding.indicators.some(({ verdict }) => verdict === 'hit')).toBe(true)
    for (const { verdict, rows, value, partners, missing, text, threshold } of finding.indicators) {
      expect(text!.nl.trim()).not.toBe('')
      expect(text!.en.trim()).not.toBe('')
      expect(threshold).not.toBe('')
      const testable = verdict !== 'not-testable'
      expect([rows.length > 0, partners.length > 0, value !== null, missing.length === 0]).toEqual([testable, testable, testable, testable])
    }
  })

  test('texts carry no verdict on a person', () => {
    const said = findings.flatMap(({ indicators }) => indicators.map(({ text }) => `${text!.nl} ${text!.en}`)).join('\n')
    expect(said).not.toMatch(/verdacht|dader|fraude|crimineel|suspect|perpetrator|fraud|criminal|!/i)
  })
})
