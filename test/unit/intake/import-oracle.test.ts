import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf, readDate } from '#model/dates.ts'
import { kindAt } from '#model/kinds.ts'
import { readNumber } from '#model/numbers.ts'
import { PROPERTIES } from '#model/properties.ts'
import { NO_TIME, type Records } from '#model/records.ts'
import { relationAt } from '#model/relations.ts'
import { isUsable } from '#model/usable-value.ts'
import type { PartnerFormat, RelationRule, Row } from '#intake/partner-format.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { anyRows } from './any-rows.ts'
import { imported, mentionsOf, quarantineOf, relationsOf, statementsOf, tableOf, tableOfRows, type NamedRow } from './table-of.ts'

/** The importer once more, slow and obvious: row objects, text by text, nothing looked up ahead. */
type Said = { readonly quarantine: string[]; readonly mentions: string[]; readonly statements: string[][]; readonly relations: unknown[] }

const identifying = new Map(PROPERTIES.map(property => [property.id, property.identifying]))

function complaint(format: PartnerFormat, row: NamedRow): string | null {
  if (!isUsable(row[format.key!]!)) return 'key_missing'
  for (const { name } of format.columns) {
    const value = row[name]!.trim()
    if (!name.includes('datum') && !name.includes('tijdstip')) continue
    if (name === 'geboortedatum_of_kvk' && /^999\d{5}$/.test(value)) continue
    if (readDate(value).kind === 'impossible') return 'impossible_date'
  }
  return null
}

function relationSaid(rule: RelationRule, present: ReadonlySet<string>, row: Row, number: number): unknown {
  const from = rule.from.find(slot => present.has(slot))
  const to = rule.to.find(slot => present.has(slot))
  if (from === undefined || to === undefined || (rule.when !== undefined && !rule.when(row))) return null
  const text = (column: string | undefined): string => (column === undefined ? '' : row.text(column))
  const clock = /^(\d?\d):(\d\d)/.exec(text(rule.time))
  const moment = (column: string | undefined): number => {
    const date = readDate(text(column))
    const minutes = minutesOf(date)
    return minutes === NO_TIME || clock === null || (date.kind === 'date' && date.minute > 0) ? minutes : minutes + Number(clock[1]) * 60 + Number(clock[2])
  }
  const role = typeof rule.role === 'object' ? rule.role.fixed : isUsable(text(rule.role)) ? text(rule.role) : ''
  return [number, rule.kind, from, to, moment(rule.date ?? rule.start), moment(rule.date ?? rule.end), readNumber(text(rule.amount)), role]
}

function saidBy(format: PartnerFormat, rows: readonly NamedRow[]): Said {
  const said: Said = { quarantine: [], mentions: [], statements: [], relations: [] }
  rows.forEach((cells, index) => {
    const number = index + 1
    const wrong = complaint(format, cells)
    if (wrong !== null) {
      said.quarantine.push(`${number} ${wrong}`)
      return
    }
    const row: Row = { text: column => cells[column]!.trim() }
    const slots = format.slots.filter(({ when }) => (typeof when === 'function' ? when(row) : when.some(column => isUsable(cells[column]!))))
    const present = new Set(slots.map(rule => rule.slot))
    for (const { slot, kind, derive } of slots) {
      const decided = typeof kind === 'function' ? kind(row) : { kind, uncertain: false }
      said.mentions.push(`${number}:${slot} ${decided.kind}${decided.uncertain ? '?' : ''}`)
      const stated = format.columns.flatMap(({ name, states, statesOnFirst }) => [
        ...states.filter(s => s.slot === slot).map(s => ({ property: s.property, column: name, text: row.text(name) })),
        ...(statesOnFirst !== undefined && statesOnFirst.slots.find(s => present.has(s)) === slot ? [{ property: statesOnFirst.property, column: name, text: row.text(name) }] : []),
      ])
      const all = [...stated, ...(derive?.(row) ?? [])].filter(({ property, text }) => (identifying.get(property) ? isUsable(text) : text.trim() !== ''))
      said.statements.push(all.map(({ property, column, text }) => `${property}=${text.trim()}@${column}`))
    }
    for (const rule of format.relations) {
      const relation = relationSaid(rule, present, row, number)
      if (relation !== null) said.relations.push(relation)
    }
  })
  return said
}

/** Records in the oracle's words. */
function wordsOf(records: Records): Said {
  const { mentions, relations, slots, strings, sources } = records
  const slotOf = (mention: number): string => slots[mentions.slot[mention]!]!
  return {
    quarantine: sources[0]!.quarantined.map(({ row, reason }) => `${row} ${reason}`),
    mentions: mentionsOf(records),
    statements: Object.values(statementsOf(records)),
    relations: Array.from({ length: relations.count }, (_, r) => [
      mentions.row[relations.from[r]!]!, relationAt(relations.kind[r]!), slotOf(relations.from[r]!), slotOf(relations.to[r]!),
      relations.start[r]!, relations.end[r]!, relations.amount[r]!, strings[relations.role[r]!]!,
    ]),
  }
}

describe.each(PARTNER_FORMATS.map(format => [format.id, format] as const))('%s', (_, format) => {
  test('says what the slow importer says', () => {
    fc.assert(
      fc.property(anyRows(format), rows => {
        expect(wordsOf(imported(format, tableOfRows(format, rows)))).toEqual(saidBy(format, rows))
      }),
      { seed: 1914, numRuns: 120 },
    )
  })

  test('every row ends in exactly one place, in order, and every value in its column', () => {
    fc.assert(
      fc.property(anyRows(format), rows => {
        const table = tableOfRows(format, rows)
        const { sources: [source], tables: [kept], mentions, statements, strings } = imported(format, table)
        expect(source!.accepted + source!.quarantined.length).toBe(rows.length)
        expect([...kept!.rowNumber, ...source!.quarantined.map(q => q.row)].sort((a, b) => a - b)).toEqual(rows.map((_, r) => r + 1))
        expect(kept!.rows).toBe(source!.accepted)
        for (const { row, byte } of source!.quarantined) expect(byte).toBe(table.rowByte[row - 1])
        for (let m = 0; m < mentions.count; m++) {
          expect(kindAt(mentions.kind[m]!)).toBeTruthy()
          for (let s = mentions.firstStatement[m]!; s < mentions.firstStatement[m + 1]!; s++) {
            const { name } = source!.columns[statements.column[s]!]!
            const cell = rows[mentions.row[m]! - 1]![name]!
            const value = strings[statements.value[s]!]!
            expect(value).not.toBe('')
            // A value is its cell, or stands in it in some letter case; only a birth date of six digits gets its century.
            const traced = cell.toUpperCase().includes(value.toUpperCase()) || (format.id === 'kmar_passages' && name === 'geboortedatum' && /^\d{6}$/.test(cell))
            expect(traced, `${value} from ${cell}`).toBe(true)
          }
        }
      }),
      { seed: 1815, numRuns: 40 },
    )
  })

  test('columns in another order, and columns it does not know, change nothing', () => {
    const names = format.columns.map(column => column.name)
    fc.assert(
      fc.property(anyRows(format, 6), fc.shuffledSubarray([...names, 'extra', 'nog een'], { minLength: names.length + 2 }), (rows, order) => {
        const plain = imported(format, tableOfRows(format, rows))
        const shuffled = imported(format, tableOf(order, rows.map(row => order.map(name => row[name] ?? 'x'))))
        expect(wordsOf(shuffled)).toEqual(wordsOf(plain))
        expect(quarantineOf(shuffled)).toEqual(quarantineOf(plain))
        expect(relationsOf(shuffled)).toEqual(relationsOf(plain))
      }),
      { seed: 1648, numRuns: 40 },
    )
  })

  test('an empty file and a file without its last columns are read', () => {
    expect(mentionsOf(imported(format, tableOfRows(format, [])))).toEqual([])
    const key = format.key!
    const records = imported(format, tableOf([key], [['K1'], ['']]))
    expect(quarantineOf(records)).toEqual([`2 key_missing ${key}: ''`])
    expect(mentionsOf(records)).toEqual(saidBy(format, [Object.fromEntries(format.columns.map(({ name }) => [name, name === key ? 'K1' : '']))]).mentions)
  })
})
