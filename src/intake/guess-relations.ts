import type { EntityKind } from '#model/kinds.ts'
import type { Mapping } from '#model/mapping.ts'
import type { PropertyId } from '#model/properties.ts'
import { readColumn, type GuessColumn, type Reading } from './guess-column.ts'
import type { EndColumn, Ends } from './guess-ends.ts'
import { DraftMapping, nativeKind } from './guess-slots.ts'
import { edgeTie, tieOf } from './guess-ties.ts'
import { shareOfForm } from './guess-value-forms.ts'
import { ownerOf, type WordMeaning } from './guess-vocabulary.ts'

/** Numbers that are the thing itself, in the order in which they are preferred as the end of a tie. */
const END_NUMBERS: readonly WordMeaning[] = ['iban', 'walletAddress', 'phone', 'plate', 'containerNumber', 'bsn', 'kvkNumber', 'rsin', 'key']
const PARTY_FACTS = new Set<string>(['name', 'email', 'function'])

type Described = Reading & { readonly column: GuessColumn }
type Side = 'from' | 'to'

/** The header without the end's word, read anew. */
function described({ column, rest }: EndColumn): Described {
  return { column, ...readColumn(rest, column.values, column.telling) }
}

/** What stands at an end: by its number, else by the header's word for whose it is; a person when nothing tells. */
function endKind(primary: Described, columns: readonly Described[], ends: readonly EndColumn[]): EntityKind {
  const native = primary.meaning === null ? null : nativeKind(primary.meaning)
  if (native !== null) return native
  if (primary.owner !== null) return primary.owner.kind
  const words = ends.map(end => end.column.words).join(' ')
  if (/rekening|account/.test(words)) return 'BankAccount'
  if (columns.some(({ column }) => column.telling === 'companyName')) return 'Organization'
  return ownerOf(words)?.kind ?? 'Person'
}

function isParty(kind: EntityKind): boolean {
  return kind === 'Person' || kind === 'Organization'
}

/** Whether a meaning describes the person or organisation at an end, not the account or phone. */
function describesParty(meaning: WordMeaning | null): meaning is PropertyId {
  return meaning !== null && (PARTY_FACTS.has(meaning) || nativeKind(meaning) === 'Person' || nativeKind(meaning) === 'Organization')
}

/** The property that an end is known by. A name that stands alone is the key of its node: nothing else says when two rows speak of one person. */
function endProperty({ meaning }: Described, columns: readonly Described[]): PropertyId {
  if (meaning !== null && END_NUMBERS.includes(meaning)) return meaning as PropertyId
  return columns.length > 1 && describesParty(meaning) ? meaning : 'key'
}

/** Gives the columns of one end to its slot, and a holder's name beside an account to a slot of its own. */
function draftEnd(draft: DraftMapping, side: Side, ends: readonly EndColumn[]): void {
  const columns = ends.map(described)
  const number = END_NUMBERS.flatMap(meaning => columns.find(column => column.meaning === meaning) ?? [])[0]
  const primary = number ?? columns.find(({ meaning }) => meaning === null || meaning === 'email') ?? columns[0]!
  const kind = endKind(primary, columns, ends)
  draft.slot({ slot: side, kind, word: '', parent: null, at: primary.column.at })
  draft.state(primary.column.at, side, endProperty(primary, columns))
  for (const { column, meaning } of columns) {
    if (column === primary.column || !describesParty(meaning)) continue
    draft.state(column.at, isParty(kind) ? side : draftHolder(draft, side, column, meaning), meaning)
  }
}

function draftHolder(draft: DraftMapping, side: Side, column: GuessColumn, property: PropertyId): string {
  const kind = nativeKind(property) ?? (column.telling === 'companyName' ? 'Organization' : 'Person')
  return draft.slot({ slot: `${side}_holder`, kind, word: 'houder', parent: side, at: column.at })
}

const QUALIFIER_OF: Readonly<Partial<Record<WordMeaning, 'weight' | 'date' | 'start' | 'end' | 'role'>>> = { amount: 'weight', date: 'date', start: 'start', end: 'end', role: 'role' }

function couldBeWeight({ meaning, values }: GuessColumn): boolean {
  return meaning === 'weight' || meaning === 'quantity' || (meaning === null && values.length > 0 && shareOfForm('number', values) >= 0.9)
}

/** What the columns beside the ends say of the tie: an amount rather than a count, a count rather than any number. */
function draftQualifiers(draft: DraftMapping, others: readonly GuessColumn[], payment: boolean): void {
  for (const { at, meaning } of others) {
    const qualifier = meaning === null ? undefined : QUALIFIER_OF[meaning]
    if (qualifier !== undefined) draft.qualify(at, qualifier)
    else if (meaning === 'transactionId' || (payment && meaning === 'key')) draft.state(at, 'from', 'transactionId')
    else if (meaning === 'currency') draft.state(at, 'from', 'currency')
  }
  for (const named of [true, false]) {
    for (const column of others) if (couldBeWeight(column) && (column.meaning !== null) === named) draft.qualify(column.at, 'weight')
  }
}

/** A table of ties: who, to whom, how much, when. `listWords` are those of the file name. */
export function draftRelations(columns: readonly GuessColumn[], ends: Ends, listWords: string): { readonly draft: DraftMapping; readonly relations: Mapping['relations'] } {
  const draft = new DraftMapping(Math.max(...columns.map(column => column.at)) + 1)
  draftEnd(draft, 'from', ends.from)
  draftEnd(draft, 'to', ends.to)
  const words = [listWords, ...columns.map(column => column.words)].join(' ')
  const tie = edgeTie(words, draft.slots.get('from')!.kind, draft.slots.get('to')!.kind)
  const used = new Set([...ends.from, ...ends.to].map(end => end.column))
  draftQualifiers(draft, columns.filter(column => !used.has(column)), tie.kind === 'Payment')
  const relations: Mapping['relations'][number][] = [tie.turned ? { kind: tie.kind, from: 'to', to: 'from' } : { kind: tie.kind, from: 'from', to: 'to' }]
  for (const holder of draft.slots.values()) {
    if (holder.parent === null) continue
    const held = tieOf(holder, draft.slots.get(holder.parent)!)
    relations.push(held.turned ? { kind: held.kind, from: holder.parent, to: holder.slot } : { kind: held.kind, from: holder.slot, to: holder.parent })
  }
  return { draft, relations }
}
