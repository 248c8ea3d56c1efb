import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { PROPERTIES, propertyIndex } from '#model/properties.ts'
import { phoneNumber } from '#resolve/normalise/phone-number.ts'
import { dateIn, phoneDigits, searchTerms } from '#workers/search-terms.ts'
import { fold, foldedDictionary, search } from '#workers/search.ts'
import type { CaseResult } from '#workers/case-work.ts'
import { samplePicture } from '../app/small-picture.ts'

let result: CaseResult
let folded: readonly string[]
beforeAll(async () => {
  result = (await samplePicture()).result
  folded = foldedDictionary(result)
})

const nodesOf = (text: string, limit = 100_000): number[] => search(result, folded, text, limit).hits.map(hit => hit.node)

/** Every value of a property with the entity that states it. */
function stated(property: Parameters<typeof propertyIndex>[0]): { node: number; text: string }[] {
  const { mentions, statements } = result.records
  const wanted = propertyIndex(property)
  return Array.from({ length: mentions.count }, (_, m) => m).flatMap(m =>
    Array.from({ length: mentions.firstStatement[m + 1]! - mentions.firstStatement[m]! }, (_, at) => mentions.firstStatement[m]! + at)
      .filter(s => statements.property[s] === wanted && result.records.strings[statements.value[s]!] !== '')
      .map(s => ({ node: result.resolution.entityOf[m]!, text: result.records.strings[statements.value[s]!]! })))
}

describe('reading a question', () => {
  it.each([
    ['3 jan 1995', { year: 1995, month: 1, day: 3 }], ['Daan Prins 03 januari 1995', { year: 1995, month: 1, day: 3 }], ['12 May 2001', { year: 2001, month: 5, day: 12 }],
    ['3-1-1995', { year: 1995, month: 1, day: 3 }], ['03/01/1995', { year: 1995, month: 1, day: 3 }], ['1995-01-03', { year: 1995, month: 1, day: 3 }], ['1 mrt. 1980', { year: 1980, month: 3, day: 1 }],
    ['30 februari 1995', null], ['Jan 1995', null], ['Junior 1995', null], ['12 Marten 1995', null], ['0600001134', null], ['zz-25-lf', null],
  ] as const)('takes the date out of "%s"', (text, date) => {
    expect(dateIn(text)?.date ?? null).toEqual(date)
  })

  it.each([
    ['06-00001134', '31600001134'], ['0600001134', '31600001134'], ['+31600001134', '31600001134'], ['0031 6 0000 1134', '31600001134'], ['+31 (0)6-00001134', '31600001134'],
    ['06 000', '316000'], ['1234', null], ['NL24 TEST 0000', null], ['zz-25-lf', null],
  ])('reads "%s" as the beginning of a phone number', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits)
  })

  it('keeps one word whole, and parts several', () => {
    expect(searchTerms('bakker').parts).toEqual([])
    expect(searchTerms('3 jan 1995').parts).toEqual([])
    expect(searchTerms('3 jan 1995').whole.date).toEqual({ year: 1995, month: 1, day: 3 })
    expect(searchTerms('Prins 3 jan 1995 Daan').parts.map(part => part.text)).toEqual(['prins', 'daan', '3jan1995'])
    expect(searchTerms('Daan 1995').parts[1]!.date).toEqual({ year: 1995, month: 0, day: 0 })
  })
})

describe('search', () => {
  it('finds a phone however it is written', () => {
    const phones = stated('phone').map(entry => ({ ...entry, e164: phoneNumber(entry.text)! })).filter(entry => entry.e164.valid && entry.e164.value.startsWith('+31'))
    expect(phones.length).toBeGreaterThan(20)
    fc.assert(fc.property(fc.constantFrom(...phones), fc.constantFrom('0', '0031', '+31', '+31(0)'), fc.constantFrom('', '-', ' '), ({ node, e164 }, begin, gap) => {
      const national = e164.value.slice(3)
      expect(nodesOf(`${begin}${national.slice(0, 1)}${gap}${national.slice(1)}`)).toContain(node)
    }))
  })

  it('finds people by name with year or date of birth, and nobody whose date is another', () => {
    const born = stated('birthDate').flatMap(({ node, text }) => {
      const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? /^(\d\d)-(\d\d)-(\d{4})$/.exec(text)
      if (!iso) return []
      const [year, month, day] = iso[1]!.length === 4 ? iso.slice(1, 4) : [iso[3], iso[2], iso[1]]
      const name = result.network.label[node]!
      return Number(month) === 0 || Number(day) === 0 ? [] : [{ node, name, year: year!, month: Number(month), day: Number(day) }]
    })
    expect(born.length).toBeGreaterThan(50)
    const months = ['januari', 'feb', 'mrt', 'april', 'mei', 'jun', 'juli', 'aug', 'september', 'okt', 'nov', 'dec']
    fc.assert(fc.property(fc.constantFrom(...born), person => {
      const date = `${person.day} ${months[person.month - 1]} ${person.year}`
      expect(nodesOf(date)).toContain(person.node)
      expect(nodesOf(`${person.name} ${date}`)).toContain(person.node)
      expect(nodesOf(`${person.name} ${person.year}`)).toContain(person.node)
      expect(nodesOf(`${person.name} ${person.day} ${months[person.month - 1]} 1801`)).toEqual([])
    }))
  })

  it('counts all that fit, whatever the limit, and shows beside the label why', () => {
    const all = search(result, folded, 'e', 1_000_000)
    expect(all.total).toBe(all.hits.length)
    const few = search(result, folded, 'e', 5)
    expect(few.total).toBe(all.total)
    expect(few.hits).toEqual(all.hits.slice(0, 5))
    for (const { property } of all.hits) expect(property === 'label' || PROPERTIES.some(known => known.id === property && known.identifying)).toBe(true)
  })

  it('is the same as looking at each label for each single word', () => {
    for (const text of ['bakker', '3088', 'st.']) {
      const wanted = result.network.label.flatMap((label, node) => (fold(label).includes(fold(text)) ? [node] : []))
      const found = new Set(nodesOf(text))
      expect(wanted.filter(node => !found.has(node))).toEqual([])
    }
  })
})
