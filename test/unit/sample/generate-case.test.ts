import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generateCase } from '../../../sample-data/generator/generate-case.ts'
import type { CaseFile } from '../../../sample-data/generator/generate-case.ts'
import { FILE_NAMES } from '../../../sample-data/generator/ground/formats.ts'
import { bytesOf, readSample, readTruth } from './read-sample.ts'

const rowsIn = (files: readonly CaseFile[]): number => FILE_NAMES.reduce((sum, name) => sum + readSample(bytesOf(files, `${name}.csv`)).rows.length, 0)
const same = (a: readonly CaseFile[], b: readonly CaseFile[]): boolean => a.length === b.length && a.every((file, i) => file.path === b[i]!.path && Buffer.from(file.bytes).equals(Buffer.from(b[i]!.bytes)))

describe('generateCase', () => {
  it('gives the same bytes for the same seed and scale, and others for another seed', () => {
    const once = generateCase({ seed: 7, scale: 1 })
    expect(same(once, generateCase({ seed: 7, scale: 1 }))).toBe(true)
    expect(same(once, generateCase({ seed: 8, scale: 1 }))).toBe(false)
    expect(once.map(file => file.path)).toEqual([...FILE_NAMES.map(name => `${name}.csv`), 'truth/mentions.csv', 'truth/structures.csv', 'truth/bad-rows.csv', 'truth/models.json', 'truth/lookalikes.json'])
  })

  it('wrote the committed sample: run `npm run -s sample -- --out sample-data` after a change of the generator', () => {
    for (const { path, bytes } of generateCase({ seed: 1, scale: 1 })) {
      expect(Buffer.from(bytes).equals(readFileSync(new URL(`../../../sample-data/${path}`, import.meta.url))), path).toBe(true)
    }
  })

  it.each([2, 3, 5, 8, 13, 21, 34, 55])('plants every structure whole with seed %i', seed => {
    const truth = readTruth(generateCase({ seed, scale: 1 }))
    expect(truth.models.map(m => m.model).toSorted()).toEqual(['VM01', 'VM04', 'VM05', 'VM06', 'VM09', 'VM10', 'VM12', 'VM13', 'VM13', 'VM15', 'VM16', 'VM22'])
    for (const planted of truth.models) expect(planted.partners.length, `${planted.structure} ${planted.model}`).toBeGreaterThan(1)
  })

  it('grows in proportion to the scale, also to an odd one, with more structures and distinct identifiers', () => {
    const [one, four, ten] = [1, 4.5, 10].map(scale => generateCase({ seed: 1, scale })) as [CaseFile[], CaseFile[], CaseFile[]]
    const base = rowsIn(one)
    expect(rowsIn(four) / base).toBeGreaterThan(3.8)
    expect(rowsIn(four) / base).toBeLessThan(5.2)
    expect(rowsIn(ten) / base).toBeGreaterThan(8.5)
    expect(rowsIn(ten) / base).toBeLessThan(11.5)
    const truth = readTruth(ten)
    expect(truth.models).toHaveLength(36)
    const found = FILE_NAMES.flatMap(name => readSample(bytesOf(ten, `${name}.csv`)).rows.flatMap(row => (row.bad ? [`${name},${row.number},${row.bad}`] : [])))
    expect(found.toSorted()).toEqual(truth.bad.toSorted())
  })

  it('reaches the long number series without running out of names', () => {
    const files = generateCase({ seed: 1, scale: 24 })
    const numbers = readSample(bytesOf(files, 'kvk_handelsregister.csv')).rows.filter(row => !row.bad).map(row => row.cells['kvk_nr']!)
    expect(numbers.every(number => /^999\d{5}$/.test(number))).toBe(true)
    const byName = new Map<string, string>()
    for (const row of readSample(bytesOf(files, 'kvk_handelsregister.csv')).rows) {
      if (row.bad) continue
      const name = row.cells['statutaire_naam']!
      expect(byName.get(name) ?? row.cells['kvk_nr']).toBe(row.cells['kvk_nr'])
      byName.set(name, row.cells['kvk_nr']!)
    }
  })

  it.each([0, -1, 0.5, Number.NaN, Infinity])('refuses the scale %d and says what to give', scale => {
    expect(() => generateCase({ seed: 1, scale })).toThrow(/scale is .*at least 1/)
  })
})
