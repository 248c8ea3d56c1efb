import { describe, expect, it } from 'vitest'
import { PROPERTIES } from '#model/properties.ts'
import { amountText } from '#ui/text/amount-text.ts'
import { missingTexts } from '#ui/text/missing-text.ts'
import { SHORTCUTS } from '#ui/text/shortcuts.ts'
import { TEXTS, textsOf, type CountKey, type TextKey } from '#ui/text/texts.ts'
import { weightWord } from '#ui/text/weight-word.ts'

const nl = textsOf('nl')
const en = textsOf('en')
const counted = (Object.keys(TEXTS) as TextKey[]).filter((key): key is CountKey => `${key}.one` in TEXTS)

describe('texts with a number', () => {
  it('has a singular for what the page counts', () => {
    expect(counted).toEqual(expect.arrayContaining(['entity.mentions', 'entity.merges', 'structure.caption', 'structure.ties', 'tooltip.relations', 'link.rows', 'mapping.rows', 'views.content.filters', 'views.content.notes', 'findings.moreRows', 'structures.more']))
  })

  it.each(counted)('%s: one differs from many, and no number is left out', key => {
    for (const texts of [nl, en]) {
      expect(texts.counted(key, 2, { level: 1 })).not.toMatch(/\{n\}/)
      expect(texts.counted(key, 1, { level: 1 })).not.toMatch(/\{n\}/)
    }
    const [dutch, english] = TEXTS[key]
    const [one, single] = TEXTS[`${key}.one`]
    expect(one.replace(/1/g, '{n}') === dutch && single.replace(/1/g, '{n}') === english && !/[a-z]/.test(dutch.replace(/\{\w+\}/g, ''))).toBe(false)
  })

  it('says 1 relatie and 2.000 relaties', () => {
    expect([1, 2, 2000].map(n => nl.counted('tooltip.relations', n))).toEqual(['1 relatie', '2 relaties', '2.000 relaties'])
    expect([0, 1].map(n => en.counted('entity.mentions', n))).toEqual(['0 mentions', '1 mention'])
    expect(nl.counted('structure.level', 1, { level: 0 })).toBe('niveau 0 · 1 deelstructuur')
  })
})

describe('amounts and weights', () => {
  it('shows money as money and a weight as a weight', () => {
    expect(amountText({ unit: 'weight', sum: 6 }, nl)).toBe('gewicht 6')
    expect(amountText({ unit: 'weight', sum: 6 }, en)).toBe('weight 6')
    expect(amountText({ unit: 'EUR', sum: 1250.5 }, nl)).toBe('€ 1.250,5')
    expect(amountText({ unit: 'CHF', sum: 300 }, nl)).toBe('CHF 300')
    expect(amountText({ unit: 'money', sum: 300 }, nl)).toBe('bedrag 300, zonder munt')
  })

  it.each([[30, 'certain'], [20, 'certain'], [19.9, 'strong'], [10, 'strong'], [8, 'likely'], [4, 'likely'], [3.9, 'doubt'], [-2, 'doubt']] as const)('%s bits are %s', (weight, word) => {
    expect(weightWord({ reason: 'name', weight })).toBe(`merge.weight.${word}`)
  })

  it('does not weigh a judgement', () => {
    expect(weightWord({ reason: 'judgement', weight: 60 })).toBe('merge.weight.judged')
  })
})

describe('what is missing for an indicator', () => {
  it('names fields and partners in words, a sentence for each partner and reason', () => {
    const missing = [{ field: 'turnover', partner: 'belastingdienst', reason: 'no-file' }, { field: 'wages', partner: 'belastingdienst', reason: 'no-file' }, { field: 'Directorship', partner: 'kvk', reason: 'no-value' }] as const
    expect(missingTexts(missing, nl)).toEqual(['Geen bestand met omzet en loonsom; Belastingdienst kan het leveren.', 'Geen rij over deze entiteit noemt ‘bestuurder van’; KvK kan het leveren.'])
    expect(missingTexts(missing, en)[0]).toBe('No file with turnover and wages; Belastingdienst could supply it.')
  })

  it('leaves no id of a field in the text', () => {
    for (const { id, nl: name } of PROPERTIES) {
      const [line] = missingTexts([{ field: id, partner: 'fiod', reason: 'no-column' }], nl)
      expect(line).toContain(name)
    }
  })
})

describe('shortcuts', () => {
  it('have no word of the other language among their keys', () => {
    const keys = (language: 'nl' | 'en'): string => SHORTCUTS.flatMap(shortcut => shortcut.keys.map(key => (typeof key === 'string' ? key : key[language]))).join(' ')
    expect(keys('nl')).not.toMatch(/click|drag|Space/i)
    expect(keys('en')).not.toMatch(/klik|slepen|Spatie/i)
    expect(keys('en')).toMatch(/double click/)
  })
})
