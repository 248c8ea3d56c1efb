import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import { PROPERTIES } from '#model/properties.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import type { Row } from '#intake/partner-format.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { COLUMN_CATEGORIES } from './column-categories.ts'

const EMPTY_ROW: Row = { text: () => '' }
const FILLED_ROW: Row = { text: column => (column === 'soort' ? 'wapenexpertise' : column === 'kenmerk' ? 'zie PL1700-2025123456-1' : '20010203') }
const files = readdirSync(fileURLToPath(new URL('../../../src/intake/partners', import.meta.url))).filter(name => name !== 'all.ts')

test('every file of the folder is one format of the list, with its name', () => {
  expect(PARTNER_FORMATS.map(format => `${format.id.replaceAll('_', '-')}.ts`).sort()).toEqual(files.sort())
  expect(PARTNER_FORMATS.length).toBe(12)
})

test('every column has the category of the domain list, and no other column is read', () => {
  const declared = Object.fromEntries(PARTNER_FORMATS.map(format => [format.id, Object.fromEntries(format.columns.map(column => [column.name, column.category]))]))
  expect(declared).toEqual(COLUMN_CATEGORIES)
})

describe.each(PARTNER_FORMATS.map(format => [format.id, format] as const))('%s', (id, format) => {
  const slots = format.slots.map(rule => rule.slot)
  const columns = format.columns.map(column => column.name)

  test('belongs to the partner that its name starts with', () => {
    expect(PARTNERS.map(partner => partner.id)).toContain(format.partner)
    expect(id.startsWith(`${format.partner}_`)).toBe(true)
    expect(format.title.nl.length * format.title.en.length).toBeGreaterThan(0)
  })

  test('names columns and slots once, the key first', () => {
    expect(new Set(columns).size).toBe(columns.length)
    expect(new Set(slots).size).toBe(slots.length)
    expect(format.key).toBe(columns[0])
  })

  test('states known properties on declared slots', () => {
    const properties = PROPERTIES.map(property => property.id)
    for (const column of format.columns) {
      for (const { slot, property } of column.states) {
        expect(slots, column.name).toContain(slot)
        expect(properties, column.name).toContain(property)
      }
      for (const slot of column.statesOnFirst?.slots ?? []) expect(slots, column.name).toContain(slot)
    }
  })

  test('every column is of use: it is stated, derived from, or decides', () => {
    const asked = new Set<string>()
    const listening: Row = { text: column => (asked.add(column), FILLED_ROW.text(column)) }
    for (const rule of format.slots) {
      if (typeof rule.when === 'function') rule.when(listening)
      if (typeof rule.kind === 'function') rule.kind(listening)
      rule.derive?.(listening)
    }
    for (const column of format.columns) expect(column.states.length > 0 || column.statesOnFirst !== undefined || asked.has(column.name), column.name).toBe(true)
    for (const name of asked) expect(columns).toContain(name)
  })

  test('slots ask declared columns and give known kinds', () => {
    const kinds = ENTITY_KINDS.map(kind => kind.id)
    for (const rule of format.slots) {
      if (typeof rule.when !== 'function') for (const name of rule.when) expect(columns).toContain(name)
      for (const row of [EMPTY_ROW, FILLED_ROW]) expect(kinds).toContain(typeof rule.kind === 'function' ? rule.kind(row).kind : rule.kind)
      for (const { column } of rule.derive?.(FILLED_ROW) ?? []) expect(columns).toContain(column)
    }
  })

  test('relations tie declared slots and read declared columns', () => {
    const kinds = RELATION_KINDS.map(kind => kind.id)
    for (const rule of format.relations) {
      expect(kinds).toContain(rule.kind)
      expect(rule.from.length * rule.to.length).toBeGreaterThan(0)
      for (const slot of [...rule.from, ...rule.to]) expect(slots, rule.kind).toContain(slot)
      const named = [rule.start, rule.end, rule.date, rule.time, rule.amount, typeof rule.role === 'string' ? rule.role : undefined]
      for (const name of named) if (name !== undefined) expect(columns, rule.kind).toContain(name)
    }
  })
})
