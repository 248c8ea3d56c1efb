/** A small reader of its own for the sample, straight from partner-exports.md 1.8 and 1.9; it shares no code with the generator or with intake. */
import type { CaseFile } from '../../../sample-data/generator/generate-case.ts'

export type SampleRow = { readonly number: number; readonly cells: Readonly<Record<string, string>>; readonly bad: string | null }
export type SampleFile = { readonly header: readonly string[]; readonly rows: readonly SampleRow[] }

const NOT_USABLE = /^\s*(|-|\?|onbekend|unknown|n\.v\.t\.|nvt|nb|nn|diversen|contant|kas)\s*$/i
export const usable = (value: string | undefined): boolean => !NOT_USABLE.test(value ?? '')

export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Field = { readonly value: string; readonly next: number }

/** A quoted field from its opening quote on; null when the next single quote ends neither field nor line, or there is none. */
function quotedField(text: string, at: number, delimiter: string): Field | null {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  const after = text[end + 1]
  if (end < 0 || (after !== undefined && after !== delimiter && after !== '\r' && after !== '\n')) return null
  return { value: text.slice(at + 1, end).replaceAll('""', '"'), next: end + 1 }
}

function plainField(text: string, at: number, delimiter: string): Field {
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++
  return { value: text.slice(at, end), next: end }
}

/** Fields of the record that starts at `at`; null when a quote is left open. */
function record(text: string, at: number, delimiter: string): { fields: string[]; next: number } | null {
  const fields: string[] = []
  for (let start = at; ;) {
    const field = text[start] === '"' ? quotedField(text, start, delimiter) : plainField(text, start, delimiter)
    if (!field) return null
    fields.push(field.value)
    if (text[field.next] !== delimiter) return { fields, next: field.next + (text[field.next] === '\r' ? 2 : 1) }
    start = field.next + 1
  }
}

function impossible(column: string, value: string): boolean {
  if (!/datum|tijdstip/.test(column) || (column === 'geboortedatum_of_kvk' && /^999\d{5}$/.test(value))) return false
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value)
  const d = /^(\d{1,2})-(\d{1,2})-(\d{4})/.exec(value)
  const [year, month, day] = m ? [m[1], m[2], m[3]].map(Number) : d ? [d[3], d[2], d[1]].map(Number) : [0, 0, 0]
  if (month! > 12 || day! > 31) return true
  if (!month || !day) return false
  return new Date(Date.UTC(year!, month - 1, day)).getUTCDate() !== day
}

function reasonOf(header: readonly string[], fields: readonly string[]): string | null {
  if (fields.length !== header.length) return 'column_count'
  if (!usable(fields[0])) return 'key_missing'
  return header.some((column, i) => impossible(column, fields[i]!.trim())) ? 'impossible_date' : null
}

export function readSample(bytes: Uint8Array): SampleFile {
  const text = textOf(bytes)
  const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','
  const first = record(text, 0, delimiter)!
  const header = first.fields
  const rows: SampleRow[] = []
  for (let at = first.next; at < text.length;) {
    const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1
    if (text.slice(at, lineEnd).trim() === '') { at = lineEnd; continue }
    const read = record(text, at, delimiter)
    const bad = read ? reasonOf(header, read.fields) : 'unclosed_quote'
    rows.push({ number: rows.length + 1, cells: read && !bad ? Object.fromEntries(header.map((column, i) => [column, read.fields[i]!.trim()])) : {}, bad })
    at = read ? read.next : lineEnd
  }
  return { header, rows }
}

export type TruthMention = { readonly file: string; readonly row: number; readonly slot: string; readonly kind: string; readonly entity: string }
export type Truth = {
  readonly mentions: readonly TruthMention[]
  readonly bad: readonly string[]
  readonly models: readonly { structure: string; model: string; members: string[]; partners: string[]; rows: Ref[]; indicators: { id: string; rows: Ref[] }[] }[]
  readonly lookAlikes: readonly { entity: string; model: string; indicators: string[]; why: string }[]
  readonly structures: readonly { structure: string; entity: string; role: string }[]
}
export type Ref = { readonly file: string; readonly row: number }

const lines = (files: readonly CaseFile[], path: string): string[][] => textOf(bytesOf(files, path)).trim().split('\n').slice(1).map(line => line.split(','))

export function bytesOf(files: readonly CaseFile[], path: string): Uint8Array {
  const found = files.find(file => file.path === path)
  if (!found) throw new Error(`the case has no ${path}; it has ${files.map(file => file.path).join(', ')}`)
  return found.bytes
}

export function readTruth(files: readonly CaseFile[]): Truth {
  return {
    mentions: lines(files, 'truth/mentions.csv').map(([file, row, slot, kind, entity]) => ({ file: file!, row: Number(row), slot: slot!, kind: kind!, entity: entity! })),
    bad: lines(files, 'truth/bad-rows.csv').map(line => line.join(',')),
    structures: lines(files, 'truth/structures.csv').map(([structure, entity, role]) => ({ structure: structure!, entity: entity!, role: role! })),
    models: JSON.parse(textOf(bytesOf(files, 'truth/models.json'))) as Truth['models'],
    lookAlikes: JSON.parse(textOf(bytesOf(files, 'truth/lookalikes.json'))) as Truth['lookAlikes'],
  }
}

/** A whole number in any of the written forms of 1.7 that the tax files use. */
export function amount(text: string): number {
  return Number(text.replaceAll('.', ''))
}
