import * as v from 'valibot'
import { isDelimiter } from './delimiter.ts'
import { ENTITY_KINDS } from './kinds.ts'
import { problemOfIssue } from './mapping-issue.ts'
import { problemWords, type MappingProblem, type Words } from './mapping-problem.ts'
import type { ColumnUse, Mapping, MappingDraft } from './mapping.ts'
import { PARTNERS } from './partners.ts'
import { KEY_SEPARATOR, PROPERTIES } from './properties.ts'
import { ENCODINGS } from './records.ts'
import { RELATION_KINDS } from './relations.ts'

const MOST_COLUMNS = 10_000
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const slotName = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

const useSchema = v.variant('as', [
  v.object({ as: v.literal('property'), slot: slotName, property: v.picklist(PROPERTIES.map(property => property.id)) }),
  v.object({ as: v.picklist(['weight', 'date', 'start', 'end', 'role']) }),
  v.object({ as: v.literal('nothing') }),
])

const mappingSchema = v.object({
  schema: v.literal(1),
  name,
  partner: v.picklist(PARTNERS.map(partner => partner.id)),
  shape: v.picklist(['things', 'relations']),
  // What older files do not say is found out from the CSV, and its first record then holds names.
  header: v.optional(v.boolean(), true),
  delimiter: v.optional(v.nullable(v.pipe(v.string(), v.check(isDelimiter))), null),
  encoding: v.optional(v.nullable(v.picklist(ENCODINGS)), null),
  columns: v.pipe(v.array(v.object({ name: v.string(), use: useSchema, category: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(60))) })), v.minLength(1), v.maxLength(MOST_COLUMNS)),
  slots: v.array(v.object({
    slot: slotName,
    kind: v.picklist(ENTITY_KINDS.map(kind => kind.id)),
    namespace: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.check(text => !text.includes(KEY_SEPARATOR)))),
  })),
  relations: v.array(v.object({ kind: v.picklist(RELATION_KINDS.map(kind => kind.id)), from: slotName, to: slotName })),
})

/** Thrown for a text that is no mapping, or one that contradicts itself; `words` name the place, what is wrong there and the way out. */
export class MappingRefused extends Error {
  readonly code = 'mapping-refused'
  readonly words: Words
  readonly detail: { readonly problem: string }

  constructor(problem: MappingProblem) {
    const words = problemWords(problem)
    super(`mapping refused: ${words.en}`)
    this.name = 'MappingRefused'
    this.words = words
    this.detail = { problem: words.en }
  }
}

/** The first of equal texts that comes again, with its place from 1; null when all differ. */
function repeated(texts: readonly string[]): { readonly text: string; readonly at: number } | null {
  const at = texts.findIndex((text, index) => texts.indexOf(text) < index)
  return at < 0 ? null : { text: texts[at]!, at: at + 1 }
}

function columnProblem(mapping: MappingDraft): MappingProblem | null {
  const names = repeated(mapping.columns.map(column => column.name))
  if (names !== null) return { what: 'name-twice', values: { place: `columns ${names.at} name`, text: names.text } }
  const slots = new Set(mapping.slots.map(slot => slot.slot))
  const roles = new Set<string>()
  for (const [at, { use }] of mapping.columns.entries()) {
    if (use.as === 'nothing') continue
    if (use.as === 'property' && !slots.has(use.slot)) return { what: 'unknown-slot', values: { place: `columns ${at + 1} use slot`, text: use.slot, slots: [...slots].join(', ') } }
    const text = use.as === 'property' ? `${use.slot} ${use.property}` : use.as
    if (roles.has(text)) return { what: 'use-twice', values: { place: `columns ${at + 1} use`, text } }
    roles.add(text)
  }
  return null
}

function slotProblem(mapping: MappingDraft): MappingProblem | null {
  const slots = repeated(mapping.slots.map(slot => slot.slot))
  if (slots !== null) return { what: 'slot-twice', values: { place: `slots ${slots.at} slot`, text: slots.text } }
  const keyed = new Set(mapping.columns.flatMap(({ use }) => (use.as === 'property' && use.property === 'key' ? [use.slot] : [])))
  const bare = mapping.slots.findIndex(slot => keyed.has(slot.slot) && slot.namespace === null)
  return bare < 0 ? null : { what: 'no-namespace', values: { place: `slots ${bare + 1} namespace`, text: mapping.slots[bare]!.slot } }
}

function relationProblem({ shape, relations, slots }: MappingDraft): MappingProblem | null {
  const known = new Set(slots.map(slot => slot.slot))
  for (const [at, relation] of relations.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (!known.has(relation[end])) return { what: 'unknown-slot', values: { place: `relations ${at + 1} ${end}`, text: relation[end], slots: [...known].join(', ') } }
    }
    if (relation.from === relation.to) return { what: 'tied-to-itself', values: { place: `relations ${at + 1}`, text: relation.from } }
  }
  const ended = shape === 'things' || (known.has('from') && known.has('to'))
  return ended ? null : { what: 'no-ends', values: { place: 'slots' } }
}

/** What in a mapping contradicts itself; null when nothing does. */
export function mappingProblem(mapping: MappingDraft): MappingProblem | null {
  return columnProblem(mapping) ?? slotProblem(mapping) ?? relationProblem(mapping)
}

/** Where a text stops being JSON, where the engine tells the position. */
function jsonProblem(text: string, error: unknown): MappingProblem {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position === undefined) return { what: 'no-json', values: {} }
  const lines = text.slice(0, Number(position)).split('\n')
  return { what: 'no-json-at', values: { line: String(lines.length), column: String(lines.at(-1)!.length + 1) } }
}

/** Reads a saved mapping; throws MappingRefused with the place of what is wrong. */
export function readMapping(saved: string): Mapping {
  const text = saved.replace(/^\ufeff/, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new MappingRefused(jsonProblem(text, error))
  }
  const result = v.safeParse(mappingSchema, json)
  // A list passes for an object without keys.
  if (!result.success) throw new MappingRefused(problemOfIssue(Array.isArray(json) ? { ...result.issues[0], path: undefined, input: json } : result.issues[0]))
  const problem = mappingProblem(result.output)
  if (problem !== null) throw new MappingRefused(problem)
  return result.output
}

function writtenUse(use: ColumnUse): ColumnUse {
  return use.as === 'property' ? { as: use.as, slot: use.slot, property: use.property } : { as: use.as }
}

/** A mapping as the text of a file: keys in fixed order, so that equal mappings give equal bytes. */
export function writeMapping(mapping: Mapping): string {
  const ordered: Mapping = {
    schema: 1, name: mapping.name, partner: mapping.partner, shape: mapping.shape, header: mapping.header, delimiter: mapping.delimiter, encoding: mapping.encoding,
    columns: mapping.columns.map(column => ({ name: column.name, use: writtenUse(column.use), category: column.category })),
    slots: mapping.slots.map(({ slot, kind, namespace }) => ({ slot, kind, namespace })),
    relations: mapping.relations.map(({ kind, from, to }) => ({ kind, from, to })),
  }
  return `${JSON.stringify(ordered, null, 1)}\n`
}
