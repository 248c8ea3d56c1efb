import type { EntityKind } from '#model/kinds.ts'
import type { Mapping } from '#model/mapping.ts'
import type { PropertyId } from '#model/properties.ts'
import type { GuessColumn } from './guess-column.ts'
import { DraftMapping, makesSlot, nativeKind, slotNameOf, type DraftSlot } from './guess-slots.ts'
import { tieOf } from './guess-ties.ts'
import type { WordMeaning } from './guess-vocabulary.ts'

/** Kinds that rows are rarely about: they are found beside something else. */
const BESIDE: readonly EntityKind[] = ['Address', 'Location', 'Phone', 'BankAccount']

/** A column with a property; keys and places are given out apart. */
type Stating = { readonly column: GuessColumn; readonly property: PropertyId }

/** What a list of bare keys is a list of, by its file name. */
const KIND_BY_LIST: readonly (readonly [RegExp, EntityKind])[] = [
  [/bedrij|onderneming|compan|organi[sz]ati/, 'Organization'], [/voertuig|vehicle|kenteken/, 'Vehicle'], [/rekening|account/, 'BankAccount'], [/container/, 'Container'],
  [/schip|schepen|vessel/, 'Vessel'], [/adres/, 'Address'], [/locati|plaats|camera/, 'Location'], [/node|knoop|knopen|vertex|vertices|actor|perso|people|leden|member|attribut/, 'Person'],
]

/** Whether the unowned columns speak of an organisation only, so that a bare `naam` is its name. */
function isAboutOrganizations(columns: readonly Stating[]): boolean {
  const native = columns.filter(({ column }) => column.owner === null).map(({ property }) => nativeKind(property))
  return native.includes('Organization') && !native.includes('Person')
}

function partyOf({ column, property }: Stating, organizations: boolean): EntityKind | null {
  const native = nativeKind(property)
  if (native !== null) return native
  if (property !== 'name' && property !== 'email') return null
  return column.telling === 'companyName' || organizations ? 'Organization' : 'Person'
}

/** The party that an owned fact speaks of: the header's own kind, unless the value or its nature prove an organisation. */
function ownerKind(column: GuessColumn, native: EntityKind | null, kind: EntityKind): EntityKind {
  return column.telling === 'companyName' || native === 'Organization' ? 'Organization' : kind
}

/** `werkgever` and `werkgever_kvk` are one slot; `houder_adres` is an address of the slot `houder`. */
function draftOwned(draft: DraftMapping, { column, property }: Stating): void {
  const { word, kind } = column.owner!
  const native = nativeKind(property)
  if (native !== null && native !== 'Person' && native !== 'Organization' && native !== kind) {
    draft.state(column.at, draft.slot({ slot: `${word}_${slotNameOf(native)}`, kind: native, word: '', parent: word, at: column.at }), property)
    return
  }
  const proven = ownerKind(column, native, kind)
  const known = draft.slots.get(word)
  if (known !== undefined && proven === 'Organization') draft.slots.set(word, { ...known, kind: proven })
  draft.state(column.at, draft.slot({ slot: word, kind: proven, word, parent: null, at: column.at }), property)
}

/** An unowned fact goes to the one slot of its kind, else to a slot named after the kind. */
function draftUnowned(draft: DraftMapping, stating: Stating, organizations: boolean): void {
  const { column, property } = stating
  const kind = partyOf(stating, organizations)
  if (kind === null) return
  const known = draft.ofKind(kind)
  const name = property === 'name' ? undefined : known[0]
  if (name !== undefined) draft.state(column.at, name.slot, property)
  else if (makesSlot(property)) draft.state(column.at, draft.slot({ slot: slotNameOf(kind), kind, word: '', parent: null, at: column.at }), property)
}

/** The thing that the rows are about: the first one that is not merely found beside others. */
function mainSlot(draft: DraftMapping): DraftSlot | null {
  const top = [...draft.slots.values()].filter(slot => slot.parent === null).sort((a, b) => a.at - b.at)
  return top.find(slot => !BESIDE.includes(slot.kind)) ?? top[0] ?? null
}

function draftKeys(draft: DraftMapping, columns: readonly GuessColumn[], listWords: string): DraftSlot | null {
  const keys = columns.filter(column => column.meaning === 'key')
  for (const column of keys) {
    if (column.owner === null) continue
    const { word, kind } = column.owner
    draft.state(column.at, draft.slot({ slot: word, kind, word, parent: null, at: column.at }), 'key')
  }
  const bare = keys.find(column => column.owner === null)
  const main = mainSlot(draft)
  if (bare === undefined) return main
  const kind = KIND_BY_LIST.find(([words]) => words.test(listWords))?.[1] ?? 'Thing'
  const slot = main?.slot ?? draft.slot({ slot: slotNameOf(kind), kind, word: '', parent: null, at: bare.at })
  draft.state(bare.at, slot, 'key')
  return draft.slots.get(slot)!
}

/** A place has no number that everybody writes alike: its name is the key in a namespace of its own. */
function draftPlaces(draft: DraftMapping, columns: readonly GuessColumn[]): void {
  for (const column of columns) {
    if (column.meaning === 'place') draft.state(column.at, draft.slot({ slot: column.words.replace(/ /g, '_') || 'locatie', kind: 'Location', word: '', parent: null, at: column.at }), 'key')
  }
}

/** Meanings that qualify the relations of a row, and what they say of its main thing where it has none. */
const QUALIFYING: Readonly<Partial<Record<WordMeaning, readonly [as: 'date' | 'start' | 'end' | 'role', otherwise: PropertyId]>>> = {
  date: ['date', 'date'], start: ['start', 'startDate'], end: ['end', 'endDate'], role: ['role', 'role'], function: ['role', 'function'],
}
/** Meanings that say something only of the slot they were meant for. */
const BOUND = new Set<WordMeaning>(['freeText', 'key', 'name', 'email', 'place'])

/** What is left describes the relations of the row, or its main thing where there are none. */
function draftRest(draft: DraftMapping, columns: readonly GuessColumn[], main: DraftSlot, tied: boolean): void {
  for (const { at, meaning } of columns) {
    if (meaning === null || draft.uses[at]!.as !== 'nothing') continue
    const qualifying = QUALIFYING[meaning]
    if (qualifying !== undefined && tied) draft.qualify(at, qualifying[0])
    else if (qualifying !== undefined) draft.state(at, main.slot, qualifying[1])
    else if (!BOUND.has(meaning) && nativeKind(meaning) === null) draft.state(at, main.slot, meaning as PropertyId)
  }
}

function tiesOf(draft: DraftMapping, main: DraftSlot): Mapping['relations'] {
  return [...draft.slots.values()].filter(slot => slot.slot !== main.slot).sort((a, b) => a.at - b.at).map(slot => {
    const other = (slot.parent === null ? undefined : draft.slots.get(slot.parent)) ?? main
    const { kind, turned } = tieOf(other, slot)
    return turned ? { kind, from: slot.slot, to: other.slot } : { kind, from: other.slot, to: slot.slot }
  })
}

/** Dates before this year are of births rather than of events, where no header says. */
const LATEST_BIRTH = '2008'

/** In a list of persons without header: the first column of dates that are all long past. */
function birthDates(columns: readonly GuessColumn[]): GuessColumn | undefined {
  const isOfPersons = columns.some(column => column.meaning === 'bsn' || (column.meaning === 'name' && column.telling === 'personName'))
  const isPast = (text: string): boolean => (/\d{4}/.exec(text)?.[0] ?? '9999') < LATEST_BIRTH
  return isOfPersons ? columns.find(column => column.words === '' && column.telling === 'date' && column.values.filter(isPast).length >= 0.8 * column.values.length) : undefined
}

/** A table of things: each row about one of them, and those named beside it. `listWords` are those of the file name. */
export function draftThings(columns: readonly GuessColumn[], listWords: string): { readonly draft: DraftMapping; readonly main: string; readonly relations: Mapping['relations'] } {
  const draft = new DraftMapping(Math.max(-1, ...columns.map(column => column.at)) + 1)
  const birth = birthDates(columns)
  const stating = columns.flatMap(column => {
    const meaning = column === birth ? 'birthDate' : column.meaning
    const given = meaning === null || meaning === 'freeText' || meaning === 'key' || meaning === 'place' || meaning === 'start' || meaning === 'end'
    return given ? [] : [{ column, property: meaning }]
  })
  const organizations = isAboutOrganizations(stating)
  for (const one of stating) if (one.column.owner !== null) draftOwned(draft, one)
  const unowned = stating.filter(one => one.column.owner === null)
  for (const one of unowned) if (one.property === 'name') draftUnowned(draft, one, organizations)
  for (const making of [true, false]) {
    for (const one of unowned) if (one.property !== 'name' && makesSlot(one.property) === making) draftUnowned(draft, one, organizations)
  }
  draftPlaces(draft, columns)
  const main = draftKeys(draft, columns, listWords) ?? draft.slots.get(draft.slot({ slot: slotNameOf('Person'), kind: 'Person', word: '', parent: null, at: 0 }))!
  const relations = tiesOf(draft, main)
  draftRest(draft, columns, main, relations.length > 0)
  return { draft, main: main.slot, relations }
}
