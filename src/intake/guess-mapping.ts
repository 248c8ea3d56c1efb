import { proposedCategory } from '#model/category-proposal.ts'
import type { ColumnUse, Mapping, MappingDraft } from '#model/mapping.ts'
import { guessColumn, type GuessColumn } from './guess-column.ts'
import { wordsOf } from './guess-column-name.ts'
import { endsOf, likeliestEnds } from './guess-ends.ts'
import { draftRelations } from './guess-relations.ts'
import type { DraftMapping } from './guess-slots.ts'
import { draftThings } from './guess-things.ts'

/** What is known of a file before anybody mapped it. */
export type GuessInput = {
  /** Without folder and `.csv`; becomes the name of the mapping. */
  readonly file: string
  /** Whether the names below are a header, or only `kolom 1` and so on. */
  readonly headed: boolean
  readonly delimiter: string
  readonly columns: readonly {
    readonly name: string
    /** The ban list keeps it out: it gets no use. */
    readonly banned: boolean
    readonly values: readonly string[]
  }[]
}

/**
 * The keys of a list are a series of their own, named after the column or else the file: numbers of two files meet only
 * where somebody says that they are one series.
 */
function thingNamespace(draft: DraftMapping, columns: readonly GuessColumn[], file: string): (slot: string) => string | null {
  return slot => {
    const column = columns.find(candidate => candidate.at === draft.keyColumn(slot))
    if (column === undefined) return null
    if (draft.slots.get(slot)!.kind === 'Location') return slot
    const series = column.words.replace(/(?: ?(?:id|nr|no|nummer|number|code|key|sleutel|ref|kenmerk))$/, '').trim()
    return series === '' ? file : series
  }
}

type Draft = { readonly draft: DraftMapping; readonly first: readonly string[]; readonly relations: Mapping['relations']; readonly namespaceOf: (slot: string) => string | null }

function draftOf(columns: readonly GuessColumn[], input: GuessInput, shape: Mapping['shape']): Draft | null {
  const words = wordsOf(input.file)
  if (shape === 'things') {
    const { draft, main, relations } = draftThings(columns, words)
    return { draft, first: [main], relations, namespaceOf: thingNamespace(draft, columns, input.file) }
  }
  const ends = likeliestEnds(columns, input.headed)
  if (ends === null) return null
  const { draft, relations } = draftRelations(columns, ends, words)
  return { draft, first: ['from', 'to'], relations, namespaceOf: slot => (draft.keyColumn(slot) < 0 ? null : input.file) }
}

/** Two empty ends, to be filled by hand, where a table has not even two columns for them. */
const EMPTY_ENDS = {
  slots: [{ slot: 'from', kind: 'Person', namespace: null }, { slot: 'to', kind: 'Person', namespace: null }],
  relations: [{ kind: 'Link', from: 'from', to: 'to' }],
} as const satisfies Pick<Mapping, 'slots' | 'relations'>

function mappingOf(input: GuessInput, shape: Mapping['shape'], drafted: Draft | null): MappingDraft {
  const slots = drafted?.draft.mappedSlots(drafted.first, drafted.namespaceOf) ?? EMPTY_ENDS.slots
  const relations = drafted?.relations ?? EMPTY_ENDS.relations
  const columns = input.columns.map(({ name }, at) => {
    const use: ColumnUse = drafted?.draft.uses[at] ?? { as: 'nothing' }
    return { name, use, category: proposedCategory(use, { partner: null, slots, relations }) }
  })
  return { schema: 1, name: input.file, partner: null, shape, header: input.headed, delimiter: input.delimiter, encoding: null, columns, slots, relations }
}

/** How a file nobody knows could be read: the likely shape, and the other one for who chooses it. Who delivered it is never guessed. */
export function guessMapping(input: GuessInput): { readonly guess: MappingDraft; readonly other: MappingDraft } {
  const columns = input.columns.flatMap(({ name, banned, values }, at) => (banned ? [] : [guessColumn(at, name, input.headed, values)]))
  const shape: Mapping['shape'] = endsOf(columns, input.headed) === null ? 'things' : 'relations'
  const otherShape: Mapping['shape'] = shape === 'things' ? 'relations' : 'things'
  return { guess: mappingOf(input, shape, draftOf(columns, input, shape)), other: mappingOf(input, otherShape, draftOf(columns, input, otherShape)) }
}
