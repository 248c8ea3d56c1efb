import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bestAssignment } from '#resolve/names/assignment.ts'
import { GIVEN_NAME_CLASSES, givenNameClasses, shareClass } from '#resolve/names/given-name-classes.ts'
import { romanValue } from '#resolve/names/number-words.ts'
import { readOrganisation, readVessel } from '#resolve/names/read-organisation.ts'
import { readPerson } from '#resolve/names/read-person.ts'
import { soundKey } from '#resolve/names/sound-key.ts'
import { spellingCost } from '#resolve/names/spelling-cost.ts'
import { splitText } from '#resolve/names/split-text.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'

beforeAll(() => loadTransliteration(['Ж']))

const letters = fc.string({ unit: fc.constantFrom(...'aeiouhksyzbdn0'), maxLength: 8 })

/** Plain edit distance with unit costs, written without regard to speed. */
function plainEdits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  return Math.min(plainEdits(a.slice(1), b) + 1, plainEdits(a, b.slice(1)) + 1, plainEdits(a.slice(1), b.slice(1)) + Number(a[0] !== b[0]))
}

describe('spellingCost', () => {
  it('is symmetric, nothing for equal words only, and no more than edits at the price of the dearest', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const cost = spellingCost(a, b, Infinity)
        expect(spellingCost(b, a, Infinity)).toBeCloseTo(cost, 10)
        expect(cost === 0).toBe(a === b)
        expect(cost).toBeLessThanOrEqual(1.2 * plainEdits(a.slice(0, 6), b.slice(0, 6)) + 1.2 * (Math.max(0, a.length - 6) + Math.max(0, b.length - 6)) + 1e-9)
      }),
    )
  })

  it('stops at the limit without changing what is below it', () => {
    fc.assert(
      fc.property(letters, letters, fc.double({ min: 0, max: 4, noNaN: true }), (a, b, limit) => {
        const cost = spellingCost(a, b, Infinity)
        expect(spellingCost(a, b, limit)).toBe(cost > limit ? Infinity : cost)
      }),
    )
  })

  it.each([
    ['smith', 'smiht', 'smith', 'smirk'], ['igor', 'ig0r', 'igor', 'igqr'], ['emanuel', 'emmanuel', 'emanuel', 'ermanuel'],
    ['putin', 'poutin', 'putin', 'pustin'], ['jansen', 'jansin', 'jansen', 'jansbn'], ['nowak', 'novak', 'nowak', 'nosak'],
  ])('%s to %s is easier than %s to %s', (a, b, c, d) => {
    expect(spellingCost(a, b, 9)).toBeLessThan(spellingCost(c, d, 9))
  })
})

describe('bestAssignment', () => {
  function bestByTrying(gain: readonly (readonly number[])[], row = 0, taken = new Set<number>()): number {
    if (row === gain.length) return 0
    let best = -Infinity
    for (const [column, value] of gain[row]!.entries()) if (!taken.has(column)) best = Math.max(best, value + bestByTrying(gain, row + 1, new Set([...taken, column])))
    return best
  }

  it('gains as much as the best of all assignments, each column once', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })).chain(([rows, more]) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows + more, maxLength: rows + more }), { minLength: rows, maxLength: rows }))
    fc.assert(
      fc.property(matrix, gain => {
        const columns = bestAssignment(gain)
        expect(new Set(columns).size).toBe(gain.length)
        expect(columns.reduce((sum, column, row) => sum + gain[row]![column]!, 0)).toBe(bestByTrying(gain))
      }),
    )
  })
})

describe('words of names', () => {
  it('has given names in at least 250 classes, and tells forms of one name from other names', () => {
    expect(GIVEN_NAME_CLASSES).toBeGreaterThanOrEqual(250)
    for (const [a, b] of [['kees', 'cornelis'], ['bob', 'robert'], ['sasha', 'aleksandr'], ['mohamed', 'mehmet'], ['truus', 'geertruida'], ['pepe', 'jose'], ['toto', 'salvatore']] as const) {
      expect(shareClass(givenNameClasses(a), givenNameClasses(b)), `${a} ${b}`).toBe(true)
    }
    for (const [a, b] of [['kees', 'jan'], ['hassan', 'hussein'], ['olga', 'oleg'], ['velden', 'velden']] as const) expect(shareClass(givenNameClasses(a), givenNameClasses(b)), `${a} ${b}`).toBe(false)
  })

  it('reads each Roman numeral below ninety, and nothing else', () => {
    const written = (value: number): string => {
      let [text, left] = ['', value]
      for (const [sign, worth] of [['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const) for (; left >= worth; left -= worth) text += sign
      return text
    }
    for (let value = 1; value < 90; value++) expect(romanValue(written(value)), written(value)).toBe(value)
    for (const text of ['', 'iiii', 'vx', 'mix', 'ic', 'vv']) expect(romanValue(text), text).toBeNull()
  })

  it.each([
    ['khruschev', 'khrushchev'], ['nooristani', 'nuristani'], ['shoigu', 'schoigu'], ['zelenskyy', 'zelensky'], ['qaddafi', 'kadafi'], ['dzhokhar', 'djokhar'], ['yusuf', 'yousouf'],
  ])('%s and %s sound alike', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b))
  })

  it('cuts at spaces, hyphens and punctuation; apostrophes close up; signs stand alone', () => {
    const cut = (text: string): string[] => splitText(text).map(word => word.letters)
    expect(cut("Jean-Luc O'Brien, jr.")).toEqual(['jean', 'luc', 'obrien', 'jr'])
    expect(cut('习近平')).toEqual(['xi', 'jin', 'ping'])
    expect(cut('القذافي')[0]).toBe('al')
    expect(splitText('Jan "de Neus" Mulder').filter(word => word.aside).map(word => word.letters)).toEqual(['de', 'neus'])
  })
})

describe('readings', () => {
  const roles = (words: readonly { letters: string; role: string }[]): string => words.map(word => `${word.letters}:${word.role}`).join(' ')

  it.each([
    ['Dr. J.P. van der Velden', 'dr:filler j:initial p:initial van:particle der:particle velden:name'],
    ['Ivan Petrovich Sidorov', 'ivan:name petrovich:patronymic sidorov:name'],
    ['Dragan Petrovich', 'dragan:name petrovich:name'],
    ['Ben Smith', 'ben:name smith:name'],
    ['Isa Ben Tarif', 'isa:name ben:particle tarif:name'],
    ['Koning, Jan de', 'koning:name jan:name de:particle'],
    ['RamiMakhlouf', 'rami:name makhlouf:name'],
    ['Sheikh', 'sheikh:name'],
  ])('person %s', (text, expected) => {
    expect(roles(readPerson(text).words)).toBe(expected)
  })

  it.each([
    ['Horizon Trading (Dubai) LLC', 'horizon:name trading:structure dubai:place', 'llc'],
    ['Apollo Fund IV L.P.', 'apollo:name fund:structure iv:number', 'lp'],
    ['Bank of the West', 'bank:trade of:filler the:filler west:region', ''],
    ['U.S. Steel Corp.', 'us:place steel:trade', 'inc'],
    ['Открытое акционерное общество Ромашка', 'romashka:name', 'oao'],
    ['The Company', 'the:name', 'co'],
    ['As de Hartog', 'as:filler de:filler hartog:name', ''],
  ])('organisation %s', (text, expected, forms) => {
    const read = readOrganisation(text)
    expect(roles(read.words)).toBe(expected)
    expect(read.forms.join(' ')).toBe(forms)
  })

  it('reads a ship without its marks', () => {
    expect(readVessel('M/V Ocean Star II').words.map(word => word.letters)).toEqual(['ocean', 'star', 'ii'])
  })
})
