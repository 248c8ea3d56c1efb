import type { ColumnUse, MappedColumn, MappedSlot, Mapping } from '#model/mapping.ts'
import { KEY_SEPARATOR, PROPERTIES } from '#model/properties.ts'
import { isUsable } from '#model/usable-value.ts'
import type { ColumnRule, DerivedStatement, PartnerFormat, RelationRule, SlotRule } from './partner-format.ts'

/** The ends of a relation in a mapping of shape `relations`. */
const FROM = 'from'
const TO = 'to'

const DATE_PROPERTIES = new Set(PROPERTIES.filter(property => property.type === 'date').map(property => property.id))

type UsedColumn = { readonly name: string; readonly category: string; readonly use: Exclude<ColumnUse, { as: 'nothing' }> }

/** The columns that are read: those with a use and a category. */
function usedColumns(columns: readonly MappedColumn[]): UsedColumn[] {
  return columns.flatMap(({ name, use, category }) => (category === null || use.as === 'nothing' ? [] : [{ name, category, use }]))
}

function columnsOfSlot(columns: readonly UsedColumn[], slot: string): UsedColumn[] {
  return columns.filter(({ use }) => use.as === 'property' && use.slot === slot)
}

function keyColumnOf(columns: readonly UsedColumn[], slot: string): UsedColumn | undefined {
  return columnsOfSlot(columns, slot).find(({ use }) => use.as === 'property' && use.property === 'key')
}

function columnRule({ name, category, use }: UsedColumn): ColumnRule {
  return { name, category, states: use.as === 'property' && use.property !== 'key' ? [{ slot: use.slot, property: use.property }] : [] }
}

/** Keys are stated with their namespace, so that `12` of one series never meets `12` of another. */
function slotRule(columns: readonly UsedColumn[], slot: MappedSlot, name: string): SlotRule {
  const when = columnsOfSlot(columns, slot.slot).map(column => column.name)
  const key = keyColumnOf(columns, slot.slot)?.name
  if (key === undefined) return { slot: slot.slot, kind: slot.kind, when }
  const namespace = slot.namespace ?? name
  const derive = (row: { text(column: string): string }): DerivedStatement[] => {
    const value = row.text(key)
    return isUsable(value) ? [{ property: 'key', column: key, text: `${namespace}${KEY_SEPARATOR}${value}` }] : []
  }
  return { slot: slot.slot, kind: slot.kind, when, derive }
}

type Qualifiers = Pick<RelationRule, 'date' | 'start' | 'end' | 'amount' | 'role'>

/** One date stands for both ends of the time; beside a start or an end it fills the other. */
function qualifiersOf(columns: readonly UsedColumn[]): Qualifiers {
  const named = (as: ColumnUse['as']): string | undefined => columns.find(({ use }) => use.as === as)?.name
  const date = named('date')
  const start = named('start')
  const end = named('end')
  const amount = named('weight')
  const role = named('role')
  const since = start ?? date
  const until = end ?? (start === undefined ? date : undefined)
  const time: Qualifiers = start === undefined && end === undefined
    ? (date === undefined ? {} : { date })
    : { ...(since === undefined ? {} : { start: since }), ...(until === undefined ? {} : { end: until }) }
  return { ...time, ...(amount === undefined ? {} : { amount }), ...(role === undefined ? {} : { role }) }
}

/** In an edge list weight and dates belong to the tie of the two ends, not to that of an account and its holder. */
function relationRules(mapping: Mapping, qualifiers: Qualifiers): RelationRule[] {
  return mapping.relations.map(({ kind, from, to }) => {
    const qualified = mapping.shape === 'things' || [from, to].every(slot => slot === FROM || slot === TO)
    return { kind, from: [from], to: [to], ...(qualified ? qualifiers : {}) }
  })
}

/** Columns of which a row needs one: both ends of a tie; the key of the first thing, where the mapping has one. */
function requiredOf(mapping: Mapping, columns: readonly UsedColumn[]): (readonly string[])[] {
  if (mapping.shape === 'relations') return [FROM, TO].map(slot => columnsOfSlot(columns, slot).map(column => column.name))
  const key = mapping.slots[0] === undefined ? undefined : keyColumnOf(columns, mapping.slots[0].slot)
  return key === undefined ? [] : [[key.name]]
}

/**
 * A mapping as a format that the importer reads by. Columns without use or category are not in it and so not read.
 * A row whose ends (or whose first key) say nothing goes to quarantine as `key_missing`, one with a date that does not exist as `impossible_date`.
 */
export function compileMapping(mapping: Mapping): PartnerFormat {
  const columns = usedColumns(mapping.columns)
  const dates = new Set(columns.filter(({ use }) => use.as === 'date' || use.as === 'start' || use.as === 'end' || (use.as === 'property' && DATE_PROPERTIES.has(use.property))).map(column => column.name))
  return {
    id: `mapping:${mapping.name}`,
    partner: mapping.partner,
    title: { nl: mapping.name, en: mapping.name },
    key: null,
    required: requiredOf(mapping, columns),
    columns: columns.map(columnRule),
    withoutCategory: mapping.columns.flatMap(({ name, use, category }) => (use.as !== 'nothing' && category === null ? [name] : [])),
    slots: mapping.slots.map(slot => slotRule(columns, slot, mapping.name)),
    relations: relationRules(mapping, qualifiersOf(columns)),
    isDate: column => dates.has(column),
  }
}
