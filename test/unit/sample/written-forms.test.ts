import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#lib/random.ts'
import { readDate } from '#model/dates.ts'
import { readNumber } from '#model/numbers.ts'
import { badRow } from '../../../sample-data/generator/ground/bad-rows.ts'
import { CaseBook } from '../../../sample-data/generator/ground/case-book.ts'
import { CASE_END, CASE_START, isoDate } from '../../../sample-data/generator/ground/calendar.ts'
import { diceOf } from '../../../sample-data/generator/ground/dice.ts'
import { encodeAnsi, inAnsi } from '../../../sample-data/generator/ground/encoding.ts'
import { FILE_SPECS } from '../../../sample-data/generator/ground/formats.ts'
import { plateNumbering } from '../../../sample-data/generator/ground/identifiers.ts'
import { machineReadableName, typingError } from '../../../sample-data/generator/ground/person-forms.ts'
import { partlyUnknownDate, transposed, writtenDate, writtenMoney, writtenPlate } from '../../../sample-data/generator/ground/value-forms.ts'
import { World } from '../../../sample-data/generator/ground/world.ts'
import { readSample } from './read-sample.ts'

const SEEDS = { seed: 20260101, numRuns: 400 }
const dice = (seed: number) => diceOf(seededRandom(seed))
const anySeed = integer({ min: 0, max: 1_000_000 })

describe('written values', () => {
  it('money reads back as the amount, in every form', () => {
    assert(property(anySeed, integer({ min: 1, max: 250_000_000 }), (seed, cents) => {
      expect(Math.abs(readNumber(writtenMoney(dice(seed), cents / 100)) - cents / 100)).toBeLessThan(0.001)
    }), SEEDS)
  })

  it('dates read back as the day, in every form; unknown parts stay good dates', () => {
    assert(property(anySeed, integer({ min: CASE_START, max: CASE_END }), constantFrom('iso' as const, 'dutch' as const, 'compact' as const), (seed, day, form) => {
      const read = readDate(writtenDate(dice(seed), day, form))
      expect(read).toMatchObject({ kind: 'date', year: Number(isoDate(day).slice(0, 4)), month: Number(isoDate(day).slice(5, 7)), day: Number(isoDate(day).slice(8)) })
      expect(readDate(partlyUnknownDate(dice(seed), day, form))).toMatchObject({ kind: 'date', day: 0 })
    }), SEEDS)
  })

  it('transposing changes two neighbours after the kept prefix', () => {
    assert(property(anySeed, integer({ min: 100_000_000, max: 999_999_999 }).map(String), (seed, digits) => {
      const changed = transposed(dice(seed), digits)
      expect(changed.slice(0, 3)).toBe(digits.slice(0, 3))
      const places = [...digits].flatMap((digit, i) => (digit === changed[i] ? [] : [i]))
      expect(places.length === 2 ? places[1]! - places[0]! : places.length).toBe(places.length === 2 ? 1 : 0)
      expect([...changed].toSorted()).toEqual([...digits].toSorted())
    }), SEEDS)
    expect(transposed(dice(1), '111111111')).toBe('111111111')
  })

  it('plates stay apart even when every 0, D, 8 and B is misread', () => {
    const next = plateNumbering()
    const canonical = (plate: string): string => plate.toUpperCase().replace(/[^A-Z0-9]/g, '').replaceAll('D', '0').replaceAll('B', '8')
    const seen = new Set<string>()
    let without = 0
    for (let n = 0; n < 135_600; n++) {
      const plate = next()
      if (!/^([A-Z]{2}|\d\d)-([A-Z]{2}|\d\d)-([A-Z]{2}|\d\d)$/.test(plate) || !plate.includes('ZZ')) without++
      seen.add(canonical(plate))
      if (n % 500 === 0) expect(canonical(writtenPlate(dice(n), plate, 1))).toBe(canonical(plate))
    }
    expect(without).toBe(0)
    // Pairs that differ by D/0 or B/8 at a letter place cannot meet: letters and digits have fixed places.
    expect(seen.size).toBe(135_600)
    expect(() => next()).toThrow(/no plate left/)
  })

  it('a typing error changes a name by one edit and leaves short ones alone', () => {
    assert(property(anySeed, (seed) => {
      const changed = typingError(dice(seed), 'Testerink')
      expect(changed).not.toBe('Testerink')
      expect(Math.abs(changed.length - 9)).toBeLessThanOrEqual(1)
    }), { ...SEEDS, numRuns: 60 })
    expect(typingError(dice(1), 'Kok')).toBe('Kok')
  })

  it('windows-1252 keeps what it knows and takes the mark off the rest', () => {
    expect(inAnsi('Çelik Wiśniewski Yıldız Zoë Łukasik Proefoğlu')).toBe('Çelik Wisniewski Yildiz Zoë Lukasik Proefoglu')
    expect([...encodeAnsi('€’ŸÇş語')]).toEqual([0x80, 0x92, 0x9f, 0xc7, 0x73, 0x3f])
  })

  it('the machine-readable name has at most 39 signs out of A to Z and <', () => {
    const world = new World(dice(3), false)
    for (let n = 0; n < 300; n++) expect(machineReadableName(world.dice, world.person({ home: world.address(), born: 7_000 + n }))).toMatch(/^[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?$/)
    const person = { ...world.person({ home: world.address(), born: 9_000 }), prefix: "van 't", family: 'Özgür-Hof', given: ['Jan-Piet'] }
    const names = new Set(Array.from({ length: 40 }, () => machineReadableName(world.dice, person)))
    expect(names).toContain('VAN<T<OEZGUER<HOF<<JAN<PIET')
    expect(names).toContain('OEZGUER<HOF<<JAN<PIET')
  })
})

describe('the case book', () => {
  const policeCells = { registratienr: 'PL1700-2025000001-1', achternaam: 'Proef' }

  it('refuses a mention without an entity, an entity of a wrong kind, and an unknown column', () => {
    const book = new CaseBook(dice(1))
    expect(() => book.add('politie_registraties', { order: 1, cells: policeCells, slots: { registratie: 'D1' } })).toThrow(/'betrokkene' is mentioned but stands for 'undefined'/)
    expect(() => book.add('politie_registraties', { order: 1, cells: policeCells, slots: { registratie: 'D1', betrokkene: 'O1' } })).toThrow(/expected an entity of P/)
    expect(() => book.add('politie_registraties', { order: 1, cells: { naam: 'x' }, slots: {} })).toThrow(/no column 'naam'/)
  })

  it('orders rows by key and keeps the order of equal keys', () => {
    const book = new CaseBook(dice(1))
    for (const [order, number] of [[2, 'b'], [1, 'a'], [2, 'c']] as const) book.add('om_zaken', { order, cells: { parketnummer: number }, slots: { zaak: `K${number}` } })
    const lines = book.finish().find(file => file.spec.file === 'om_zaken')!.rows.map(row => row.line[0])
    expect(lines).toEqual(['a', 'b', 'c'])
  })

  it.each(FILE_SPECS.map(spec => [spec.file, spec] as const))('%s: a spoiled row is bad for its one reason and leaves its neighbours whole', (_, spec) => {
    const cells = Object.fromEntries(spec.columns.map((column, i) => [column, /datum|tijdstip/.test(column) ? '20250314' : i === 0 ? 'SLEUTEL1' : 'tekst; met, "tekens"\nen regel']))
    const neighbour = spec.columns.map((_, i) => (i === 0 ? 'SLEUTEL2' : i === 1 ? '"""citaat"" in\nveld"' : '')).join(spec.delimiter)
    for (let serial = 0; serial < 80; serial++) {
      const bad = badRow(spec, cells, serial)
      const text = [spec.columns.join(spec.delimiter), neighbour, bad.line, neighbour, bad.line, bad.line, neighbour, ''].join(spec.lineEnd)
      const read = readSample(new TextEncoder().encode(text)).rows.map(row => row.bad)
      expect(read, bad.line).toEqual([null, bad.reason, null, bad.reason, bad.reason, null])
    }
  })
})
