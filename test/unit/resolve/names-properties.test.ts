import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareNames, namedKind, SAME_NAME, type NamedKind } from '#resolve/names/compare-names.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'

beforeAll(() => loadTransliteration(['Ж']))

const KINDS: readonly NamedKind[] = ['person', 'organisation', 'vessel', 'any']
const kind = fc.constantFrom(...KINDS)
/** Any text at all, and texts that look like names: the first find what breaks, the second what is wrong. */
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 20 }))
const word = fc.constantFrom('Jan', 'Kees', 'Cornelis', 'Mohammed', 'van', 'der', 'al', 'bin', 'Velden', 'Mulder', 'Aouragh', 'Nowakowski', 'J.', 'A.B.', 'Petrov', 'Иванов', 'Horizon', 'Bank', 'BV', 'II', '3', 'Chile', 'Trading', '&')
const nameLike = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '))
const text = fc.oneof(anyText, nameLike)
/** Words that carry a name and are no titles, forms, particles or numbers, each once. */
const ownWord = fc.constantFrom('Jan', 'Mulder', 'Aouragh', 'Nowakowski', 'Petrov', 'Velden', 'Chouka', 'Bakker', 'Schelde', 'Prigozhin')
const ownWords = fc.uniqueArray(ownWord, { minLength: 2, maxLength: 4 })

describe('compareNames', () => {
  it('is symmetric, reasons included', () => {
    fc.assert(
      fc.property(text, text, kind, (a, b, of) => {
        const there = compareNames(a, b, of)
        const back = compareNames(b, a, of)
        expect(back.score).toBe(there.score)
        expect(back.same).toBe(there.same)
        expect(back.reasons).toEqual(there.reasons.map(reason => ({ ...reason, left: reason.right, right: reason.left })))
      }),
      { numRuns: 1500 },
    )
  })

  it('scores from 0 to 1, and the verdict follows the score', () => {
    fc.assert(
      fc.property(text, text, kind, (a, b, of) => {
        const { score, same, reasons } = compareNames(a, b, of)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(same).toBe(score >= SAME_NAME)
        for (const { cost } of reasons) expect(cost).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1500 },
    )
  })

  it('finds a name the same as itself, whatever its case, and an empty one as none', () => {
    fc.assert(
      fc.property(text, kind, (a, of) => {
        expect(compareNames(a, a, of).score).toBe(a.trim() === '' ? 0 : 1)
      }),
    )
    fc.assert(
      fc.property(ownWords, kind, (words, of) => {
        expect(compareNames(words.join(' '), words.join(' ').toUpperCase(), of).score).toBe(1)
      }),
    )
  })

  it('does not care for titles, order, doubled or joined words of a person', () => {
    fc.assert(
      fc.property(ownWords, fc.constantFrom('Dr.', 'Mevr.', 'Sheikh', 'President'), (words, title) => {
        const name = words.join(' ')
        expect(compareNames(name, `${title} ${name}`, 'person').score).toBe(1)
        expect(compareNames(name, [...words].reverse().join(' '), 'person').score).toBe(1)
        expect(compareNames(name, `${words[0]!} ${name}`, 'person').score).toBe(1)
        expect(compareNames(name, words.join(''), 'person').score).toBeGreaterThan(0.9)
      }),
    )
  })

  it('does not care for the legal form being left out', () => {
    fc.assert(
      fc.property(ownWords, fc.constantFrom('BV', 'B.V.', 'GmbH', 'S.A.', 'Limited', 'OOO'), (words, form) => {
        expect(compareNames(words.join(' '), `${words.join(' ')} ${form}`, 'organisation').score).toBeGreaterThan(0.95)
      }),
    )
  })

  it('never takes names without a common word for one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['Mulder', 'Aouragh', 'Nowakowski', 'Chouka', 'Prigozhin', 'Schelde', 'Tembo', 'Lindqvist'], { minLength: 8 }), kind, (words, of) => {
        expect(compareNames(words.slice(0, 4).join(' '), words.slice(4).join(' '), of).same).toBe(false)
      }),
    )
  })

  it('loses by another word more than by a missing one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['Mulder', 'Aouragh', 'Nowakowski', 'Chouka', 'Prigozhin', 'Schelde'], { minLength: 4, maxLength: 4 }), kind, (words, of) => {
        const [one, two, three, other] = words as [string, string, string, string]
        const missing = compareNames(`${one} ${two} ${three}`, `${one} ${two}`, of).score
        expect(missing).toBeGreaterThan(compareNames(`${one} ${two} ${three}`, `${one} ${two} ${other}`, of).score)
      }),
    )
  })

})

describe('reasons', () => {
  it('tell which word met which, how, and at what cost', () => {
    const { reasons } = compareNames('Kees A. Mulder', 'Dr. Cornelis Muldr', 'person')
    expect(reasons.map(({ how, left, right }) => [how, left, right])).toEqual(expect.arrayContaining([['nickname', 'Kees', 'Cornelis'], ['extra', 'A', ''], ['spelling', 'Mulder', 'Muldr']]))
    expect(reasons.find(({ how }) => how === 'spelling')!.cost).toBeGreaterThan(reasons.find(({ how }) => how === 'nickname')!.cost)
    expect([...reasons].sort((a, b) => b.cost - a.cost)).toEqual(reasons)
  })

  it('name what stands opposed and forms that differ', () => {
    expect(compareNames('Horizon Trading 1 BV', 'Horizon Trading 2 Ltd', 'organisation').reasons).toEqual(expect.arrayContaining([expect.objectContaining({ how: 'opposed', left: '1', right: '2' }), expect.objectContaining({ how: 'form', left: 'bv', right: 'ltd' })]))
  })
})

describe('namedKind', () => {
  it.each([
    ['Person', 'person'], ['persoon', 'person'], [' PERSON ', 'person'], ['Natuurlijk persoon', 'person'],
    ['Organization', 'organisation'], ['Organisation', 'organisation'], ['Company', 'organisation'], ['bedrijf', 'organisation'], ['PublicBody', 'organisation'],
    ['Vessel', 'vessel'], ['schip', 'vessel'],
    ['LegalEntity', 'any'], ['', 'any'], ['Thing', 'any'],
  ] as const)('%s: %s', (word, expected) => {
    expect(namedKind(word)).toBe(expected)
  })
})
