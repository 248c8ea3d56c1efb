import type { PartnerId } from '#model/partners.ts'
import { KEY_SEPARATOR, PROPERTIES, type PropertyId } from '#model/properties.ts'
import type { Records } from '#model/records.ts'
import { MERGE_REASONS, type MergeReason } from '#model/resolution.ts'
import { IDENTIFIER_FORMS } from '#resolve/identifier-form.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
import type { CaseResult } from './case-work.ts'
import { placeOf } from './mention-place.ts'

/** One of the two rows that a merge joins. */
export type MergeSide = { readonly file: string; readonly row: number; readonly slot: string; readonly partner: PartnerId }

/** A value that the merge rests on, as both rows write it; empty where that row does not state it. */
export type MergeValue = { readonly property: PropertyId; readonly left: string; readonly right: string }

/** Why two mentions are one: the rows, the rule, the values it looked at, and how much they say. */
export type MergeDescription = {
  readonly left: MergeSide
  readonly right: MergeSide
  readonly reason: MergeReason
  /** None for a judgement: a person decided. */
  readonly values: readonly MergeValue[]
  /** Bits: log2 of the odds that the two are one. */
  readonly weight: number
}

type Stated = { readonly property: PropertyId; readonly text: string }

/** What a mention states, in file order, without empty values. */
function statedBy(records: Records, mention: number): Stated[] {
  const { mentions, statements, strings } = records
  const stated: Stated[] = []
  for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
    const text = strings[statements.value[s]!]!
    if (text !== '') stated.push({ property: PROPERTIES[statements.property[s]!]!.id, text })
  }
  return stated
}

type Sides = { readonly left: readonly Stated[]; readonly right: readonly Stated[] }

const shown = (text: string): string => text.replace(KEY_SEPARATOR, ' · ')
const said = (stated: readonly Stated[], property: PropertyId): string => stated.find(entry => entry.property === property)?.text ?? ''
const GIVEN: readonly PropertyId[] = ['givenNames', 'initials']
const WHOLE_NAMES: readonly PropertyId[] = ['name', 'statutoryName', 'tradeName', 'mrzName']
const ADDRESS: readonly PropertyId[] = ['street', 'houseNumber', 'houseAddition', 'postalCode', 'town']
/** Forms that serve several numbers: equal texts mean something only within one property. */
const SHARED_FORMS: ReadonlySet<string> = new Set(['exact', 'code', 'name'])

function nameOf(stated: readonly Stated[]): string {
  const family = said(stated, 'familyName')
  if (family === '') return WHOLE_NAMES.map(property => said(stated, property)).find(text => text !== '') ?? ''
  const given = GIVEN.map(property => said(stated, property)).find(text => text !== '') ?? ''
  return [given, said(stated, 'namePrefix'), family].filter(part => part !== '').join(' ')
}

function addressOf(stated: readonly Stated[]): string {
  return ADDRESS.map(property => said(stated, property)).filter(text => text !== '').join(' ') || said(stated, 'addressText')
}

type WrittenNumber = Stated & { readonly space: string; readonly value: string }

/** The numbers of a mention in the form in which they are compared. */
function numbersOf(stated: readonly Stated[]): WrittenNumber[] {
  return stated.flatMap(({ property, text }) => {
    // Some things go by a name as others by a number: a vessel.
    const rule = DEFAULT_MODEL.identifiers.find(known => known.property === property)
    if (rule === undefined && PROPERTIES.find(known => known.id === property)?.type !== 'identifier') return []
    const form = rule?.form ?? 'exact'
    const value = IDENTIFIER_FORMS[form].normalise(text)?.value
    return value === undefined ? [] : [{ property, text, space: SHARED_FORMS.has(form) ? `${form}/${property}` : form, value }]
  })
}

/** Numbers that both state; where there are none, those of one sort that differ: one slip was seen through. */
function sameNumbers({ left, right }: Sides): MergeValue[] {
  const others = numbersOf(right)
  const found = (agree: (a: WrittenNumber, b: WrittenNumber) => boolean): MergeValue[] => numbersOf(left).flatMap(own => {
    const other = others.find(candidate => candidate.space === own.space && agree(own, candidate))
    return other === undefined ? [] : [{ property: own.property, left: shown(own.text), right: shown(other.text) }]
  })
  const same = found((a, b) => a.value === b.value)
  const first = same.length > 0 ? same : found(() => true)
  return first.filter((value, at) => first.findIndex(other => other.property === value.property) === at)
}

const both = (property: PropertyId, read: (stated: readonly Stated[]) => string) => ({ left, right }: Sides): MergeValue[] => [{ property, left: read(left), right: read(right) }]
const sameName = both('name', nameOf)
const sameAddress = both('addressText', addressOf)
const sameText = (property: PropertyId) => both(property, stated => said(stated, property))

/** What each rule looked at. */
const VALUES_OF: Readonly<Record<MergeReason, (sides: Sides) => MergeValue[]>> = {
  identifier: sameNumbers,
  'key-namespace': sameNumbers,
  'name-and-birth-date': sides => [...sameName(sides), ...sameText('birthDate')(sides)],
  'name-and-address': sides => [...sameName(sides), ...sameAddress(sides)],
  'name-and-account': sides => [...sameName(sides), ...sameText('iban')(sides)],
  'full-address': sameAddress,
  name: sameName,
  judgement: () => [],
}

function sideOf(records: Records, mention: number): MergeSide {
  const { source, row, slot } = placeOf(records, mention)
  return { file: source.file, row, slot, partner: source.partner }
}

/** The merges that made the entity at `node`: one less than its mentions, in the order in which they were made. */
export function describeMerges({ records, resolution }: CaseResult, node: number): MergeDescription[] {
  const { merges, entityOf } = resolution
  const described: MergeDescription[] = []
  for (let m = 0; m < merges.count; m++) {
    const [left, right] = [merges.left[m]!, merges.right[m]!]
    if (entityOf[left] !== node) continue
    const reason = MERGE_REASONS[merges.reason[m]!]!.id
    const values = VALUES_OF[reason]({ left: statedBy(records, left), right: statedBy(records, right) }).filter(value => value.left !== '' || value.right !== '')
    described.push({ left: sideOf(records, left), right: sideOf(records, right), reason, values, weight: merges.weight[m]! / 1000 })
  }
  return described
}
