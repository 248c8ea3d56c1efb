import { kindAt } from '#model/kinds.ts'
import { isoDay } from '#model/dates.ts'
import { PROPERTIES } from '#model/properties.ts'
import { NO_TIME, type Records, type Source } from '#model/records.ts'
import { relationAt } from '#model/relations.ts'
import type { Table } from '#model/table.ts'
import { recordsOfTable } from '#intake/state-rows.ts'
import type { PartnerFormat } from '#intake/partner-format.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { quarantineRows } from '#intake/quarantine-rows.ts'
import { sourceColumns } from '#intake/source-columns.ts'

/** A stored table made by hand: one array of cells a row. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const strings = ['']
  const indexByText = new Map([['', 0]])
  const indexOf = (text: string): number => {
    const known = indexByText.get(text)
    if (known !== undefined) return known
    indexByText.set(text, strings.length)
    strings.push(text)
    return strings.length - 1
  }
  return {
    columns,
    cells: columns.map((_, c) => Uint32Array.from(rows, row => indexOf(row[c] ?? ''))),
    strings,
    rows: rows.length,
    rowNumber: Uint32Array.from(rows, (_, r) => r + 1),
    rowByte: Float64Array.from(rows, (_, r) => 100 * (r + 1)),
  }
}

export function formatById(id: string): PartnerFormat {
  const format = PARTNER_FORMATS.find(candidate => candidate.id === id)
  if (format === undefined) throw new Error(`no format ${id}`)
  return format
}

export type NamedRow = Readonly<Record<string, string>>

/** Rows that name only the cells they fill, in the format's columns (or in `columns`). */
export function tableOfRows(format: PartnerFormat, rows: readonly NamedRow[], columns: readonly string[] = format.columns.map(c => c.name)): Table {
  for (const row of rows) {
    for (const name of Object.keys(row)) if (!columns.includes(name)) throw new Error(`${format.id} has no column ${name}`)
  }
  return tableOf(columns, rows.map(row => columns.map(name => row[name] ?? '')))
}

/** Everything after reading, as `importFile` does it: rows kept out, then records. */
export function imported(format: PartnerFormat, whole: Table, file = format.id, sha256 = `sha-${file}`): Records {
  const { table, quarantined } = quarantineRows(whole, format)
  const source: Source = {
    partner: format.partner, file, sha256, bytes: 0, format: format.id, encoding: 'utf-8', encodingBasis: 'valid', delimiter: ';',
    rows: whole.rows, accepted: table.rows, quarantined, columns: sourceColumns(whole.columns, format, []),
  }
  return recordsOfTable(table, source, format)
}

export function importedRows(id: string, rows: readonly NamedRow[]): Records {
  const format = formatById(id)
  return imported(format, tableOfRows(format, rows))
}

/** `file:row:slot` of a mention, without the file when there is only one. */
function place(records: Records, mention: number): string {
  const { mentions, slots, sources } = records
  const file = sources.length > 1 ? `${sources[mentions.source[mention]!]!.file}:` : ''
  return `${file}${mentions.row[mention]}:${slots[mentions.slot[mention]!]}`
}

/** `1:betrokkene Person`, with `?` behind a guessed kind. */
export function mentionsOf(records: Records): string[] {
  const { mentions } = records
  return Array.from({ length: mentions.count }, (_, m) => `${place(records, m)} ${kindAt(mentions.kind[m]!)}${mentions.kindUncertain[m] === 1 ? '?' : ''}`)
}

/** What each mention states: `{ '1:betrokkene': 'familyName=Velden@achternaam bsn=…@bsn' }` as lists. */
export function statementsOf(records: Records): Record<string, string[]> {
  const { mentions, statements, strings, sources } = records
  const found: Record<string, string[]> = {}
  for (let m = 0; m < mentions.count; m++) {
    const stated: string[] = []
    for (let s = mentions.firstStatement[m]!; s < mentions.firstStatement[m + 1]!; s++) {
      const column = sources[mentions.source[m]!]!.columns[statements.column[s]!]!
      stated.push(`${PROPERTIES[statements.property[s]!]!.id}=${strings[statements.value[s]!]}@${column.name}`)
    }
    found[place(records, m)] = stated
  }
  return found
}

function moment(minutes: number): string {
  if (minutes === NO_TIME) return ''
  const ofDay = ((minutes % 1440) + 1440) % 1440
  const clock = ofDay === 0 ? '' : ` ${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
  return isoDay(minutes) + clock
}

/** `1 Payment(van_rekening>naar_rekening) 2025-03-05..2025-03-05 24900 EUR`; parts that are absent are left out. */
export function relationsOf(records: Records): string[] {
  const { relations, mentions, slots, strings } = records
  return Array.from({ length: relations.count }, (_, r) => {
    const from = relations.from[r]!
    const to = relations.to[r]!
    if (mentions.row[from] !== mentions.row[to]) throw new Error('a relation ties two rows')
    const start = moment(relations.start[r]!)
    const end = moment(relations.end[r]!)
    const amount = relations.amount[r]!
    const parts = [start === '' && end === '' ? '' : `${start}..${end}`, Number.isNaN(amount) ? '' : String(amount), strings[relations.role[r]!]!]
    const ends = `${slots[mentions.slot[from]!]}>${slots[mentions.slot[to]!]}`
    return [`${mentions.row[from]} ${relationAt(relations.kind[r]!)}(${ends})`, ...parts.filter(part => part !== '')].join(' ')
  })
}

/** `3 key_missing mrn: ''` of the only source. */
export function quarantineOf(records: Records): string[] {
  return records.sources[0]!.quarantined.map(({ row, reason, detail }) => `${row} ${reason} ${detail}`)
}
