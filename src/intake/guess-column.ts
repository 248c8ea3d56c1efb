import type { EntityKind } from '#model/kinds.ts'
import type { PropertyId } from '#model/properties.ts'
import { wordsOf } from './guess-column-name.ts'
import { fitOf } from './guess-fit.ts'
import { tellingForm, type ValueFormId } from './guess-value-forms.ts'
import { meaningOf, namesKey, ownerOf, type WordMeaning } from './guess-vocabulary.ts'

/** What a column holds, as far as its name and values say. */
export type GuessColumn = {
  /** Place in the file, from 0. */
  readonly at: number
  readonly name: string
  /** The name as words; empty in a file without header. */
  readonly words: string
  /** Non-empty texts of the rows that are looked at. */
  readonly values: readonly string[]
  /** The form that the values show by themselves. */
  readonly telling: ValueFormId | null
  /** null when neither name nor values say anything. */
  readonly meaning: WordMeaning | null
  /** What the name alone says, whether or not the values agree. */
  readonly said: WordMeaning | null
  /** The word of the header for whom the column describes, and the kind of thing that is. */
  readonly owner: { readonly word: string; readonly kind: EntityKind } | null
}

const MEANING_OF_FORM: Readonly<Partial<Record<ValueFormId, WordMeaning>>> = {
  iban: 'iban', container: 'containerNumber', email: 'email', recordNumber: 'recordNumber', wallet: 'walletAddress', postcode: 'postalCode', mrn: 'mrn', plate: 'plate',
  bsn: 'bsn', phone: 'phone', clock: 'time', moment: 'date', date: 'date', companyName: 'name', personName: 'name',
}

/** Where the header says only "a number", these say which; a plate's form is too common among other codes. */
const NUMBER_FORMS = new Set<ValueFormId>(['iban', 'container', 'recordNumber', 'bsn', 'phone', 'wallet', 'mrn'])

/** A header of which fewer values fit than this is not believed. */
const LEAST_FIT = 0.5

/** What an owner's bare name says: `werkgever` is its name, `voertuig` its plate. */
const BARE: Readonly<Partial<Record<EntityKind, PropertyId>>> = { Person: 'name', Organization: 'name', Vehicle: 'plate', Vessel: 'vesselName' }

function fits(meaning: WordMeaning, values: readonly string[]): boolean {
  // A name may be anything, a number too: in lists of nodes it often is.
  if (values.length === 0 || meaning === 'freeText' || meaning === 'name') return true
  const share = meaning === 'start' || meaning === 'end' ? fitOf(values, { as: meaning }) : fitOf(values, { as: 'property', slot: '', property: meaning })
  return share >= LEAST_FIT
}

function named(words: string): WordMeaning | null {
  return meaningOf(words) ?? (namesKey(words) ? 'key' : null)
}

export type Reading = Pick<GuessColumn, 'said' | 'meaning' | 'owner'>

function readHeader(words: string): Reading {
  const whole = meaningOf(words)
  if (whole !== null) return { said: whole, meaning: whole, owner: null }
  const owner = ownerOf(words)
  if (owner === null) return { said: named(words), meaning: named(words), owner: null }
  const meaning = owner.rest === '' ? (BARE[owner.kind] ?? 'name') : named(owner.rest)
  return { said: meaning, meaning, owner: { word: owner.word, kind: owner.kind } }
}

/** Reads the name first; where it says nothing, or something that the values contradict, the values decide. */
export function readColumn(words: string, values: readonly string[], telling: ValueFormId | null): Reading {
  const header = words === '' ? { said: null, meaning: null, owner: null } : readHeader(words)
  const fromValues = telling === null ? null : (MEANING_OF_FORM[telling] ?? null)
  if (header.meaning === 'key' && telling !== null && NUMBER_FORMS.has(telling)) return { ...header, meaning: fromValues }
  if (header.meaning !== null && fits(header.meaning, values)) return header
  return { ...header, meaning: fromValues }
}

/** What the name and the non-empty values of a column say; `headed` false: the name is only a number. */
export function guessColumn(at: number, name: string, headed: boolean, values: readonly string[]): GuessColumn {
  const words = headed ? wordsOf(name) : ''
  const telling = tellingForm(values)
  return { at, name, words, values, telling, ...readColumn(words, values, telling) }
}
