import * as v from 'valibot'
import { ENTITY_KINDS } from './kinds.ts'
import type { ColumnUse, Mapping } from './mapping.ts'
import { PARTNERS } from './partners.ts'
import { KEY_SEPARATOR, PROPERTIES } from './properties.ts'
import { RELATION_KINDS } from './relations.ts'

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1254', 'ibm850'] as const

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
  header: v.boolean(),
  delimiter: v.nullable(v.pipe(v.string(), v.length(1), v.check(text => text > '\0' && text <= '\u007f' && !'"\r\n'.includes(text), 'must be one ASCII character, no quote and no line end'))),
  encoding: v.nullable(v.picklist(ENCODINGS)),
  columns: v.pipe(v.array(v.object({ name: v.string(), use: useSchema, category: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(60))) })), v.minLength(1), v.maxLength(MOST_COLUMNS)),
  slots: v.array(v.object({
    slot: slotName,
    kind: v.picklist(ENTITY_KINDS.map(kind => kind.id)),
    namespace: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.check(text => !text.includes(KEY_SEPARATOR), 'holds the sign that parts namespace and key (U+001F)'))),
  })),
  relations: v.array(v.object({ kind: v.picklist(RELATION_KINDS.map(kind => kind.id)), from: slotName, to: slotName })),
})

/** Thrown for a text that is no mapping, or one that contradicts itself; `detail.problem` names the place and what is wrong there. */
export class MappingRefused extends Error {
  readonly code = 'mapping-refused'
  readonly detail: { readonly problem: string }

  constructor(problem: string) {
    super(`mapping refused: ${problem}`)
    this.name = 'MappingRefused'
    this.detail = { problem }
  }
}

/** Counts people by: `columns 3`, not `columns.2`. */
function placeOf(path: readonly { readonly key: unknown }[] | undefined): string {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' ')
}

/** The first of equal texts that comes again, with its place from 1; null when all differ. */
function repeated(texts: readonly string[]): { readonly text: string; readonly at: number } | null {
  const at = texts.findIndex((text, index) => texts.indexOf(text) < index)
  return at < 0 ? null : { text: texts[at]!, at: at + 1 }
}

function columnProblem(mapping: Mapping): string | null {
  const names = repeated(mapping.columns.map(column => column.name))
  if (names !== null) return `columns ${names.at} name: '${names.text}' stands there twice`
  const slots = new Set(mapping.slots.map(slot => slot.slot))
  const roles = new Set<string>()
  for (const [at, { use }] of mapping.columns.entries()) {
    if (use.as === 'nothing') continue
    if (use.as === 'property' && !slots.has(use.slot)) return `columns ${at + 1} use slot: '${use.slot}' is none of the slots (${[...slots].join(', ')})`
    const taken = use.as === 'property' ? `${use.slot} ${use.property}` : use.as
    if (roles.has(taken)) return `columns ${at + 1} use: '${taken}' is given to two columns`
    roles.add(taken)
  }
  return null
}

function slotProblem(mapping: Mapping): string | null {
  const slots = repeated(mapping.slots.map(slot => slot.slot))
  if (slots !== null) return `slots ${slots.at} slot: '${slots.text}' stands there twice`
  const keyed = new Set(mapping.columns.flatMap(({ use }) => (use.as === 'property' && use.property === 'key' ? [use.slot] : [])))
  const bare = mapping.slots.findIndex(slot => keyed.has(slot.slot) && slot.namespace === null)
  return bare < 0 ? null : `slots ${bare + 1} namespace: slot '${mapping.slots[bare]!.slot}' has a key column and needs a namespace`
}

function relationProblem({ shape, relations, slots }: Mapping): string | null {
  const known = new Set(slots.map(slot => slot.slot))
  for (const [at, relation] of relations.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (!known.has(relation[end])) return `relations ${at + 1} ${end}: '${relation[end]}' is none of the slots (${[...known].join(', ')})`
    }
    if (relation.from === relation.to) return `relations ${at + 1}: '${relation.from}' is tied to itself`
  }
  const ended = shape === 'things' || (known.has('from') && known.has('to'))
  return ended ? null : "slots: a mapping of relations needs the slots 'from' and 'to'"
}

/** What in a mapping contradicts itself; null when nothing does. */
export function mappingProblem(mapping: Mapping): string | null {
  return columnProblem(mapping) ?? slotProblem(mapping) ?? relationProblem(mapping)
}

/** Reads a saved mapping; throws MappingRefused with the place of what is wrong. */
export function readMapping(text: string): Mapping {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new MappingRefused(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const result = v.safeParse(mappingSchema, json)
  if (!result.success) {
    const issue = result.issues[0]
    const place = placeOf(issue.path)
    throw new MappingRefused(`${place === '' ? 'the whole' : place}: ${issue.message}`)
  }
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
