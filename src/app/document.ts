import { standing, type Ledger } from '#model/judgement-ledger.ts'
import type { Mapping } from '#model/mapping.ts'
import type { PartnerId } from '#model/partners.ts'
import type { Encoding } from '#model/records.ts'

/** A file of the case: enough to find its stored bytes again and to name it. */
export type DocumentSource = {
  /** Key of its bytes in the worker and in storage. */
  readonly key: string
  readonly file: string
  readonly sha256: string
  readonly partner: PartnerId
  readonly rows: number
  readonly mapping: Mapping | null
  readonly encoding: Encoding | null
}

/** A position that a person chose, in layout units. */
export type Place = readonly [x: number, y: number]

export type Note = { readonly id: string; readonly on: string; readonly text: string }

/** What is looked at and how: saved by name, reopened exactly. Entities and structures by stable id. */
export type View = {
  readonly hiddenKinds: readonly string[]
  readonly hiddenPartners: readonly string[]
  /** Entities moved or pinned by hand. */
  readonly positions: Readonly<Record<string, Place>>
  readonly selection: readonly string[]
  /** The structure whose panel is open; null for none. */
  readonly structure: string | null
  /** Entities whose neighbours were asked for, in order: each can be collapsed alone. */
  readonly expanded: readonly string[]
  /** Structures whose members are all drawn. */
  readonly opened: readonly string[]
  /** Structures drawn as one node. */
  readonly collapsed: readonly string[]
  readonly hiddenEntities: readonly string[]
  readonly notes: readonly Note[]
  /** Seed of structures and layout. */
  readonly seed: number
  /** null: the whole picture fitted. */
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null
}

export type SavedView = { readonly name: string; readonly savedAt: string; readonly view: View }

/** The whole case as the user made it. Everything else is derived from it. */
export type CaseDocument = {
  readonly schema: 1
  readonly id: string
  readonly name: string
  readonly sources: readonly DocumentSource[]
  /** Append-only; what counts of it is `standing`. */
  readonly judgements: Ledger
  readonly mappings: readonly Mapping[]
  readonly view: View
  readonly savedViews: readonly SavedView[]
}

export const EMPTY_VIEW: View = {
  hiddenKinds: [], hiddenPartners: [], positions: {}, selection: [], structure: null, expanded: [], opened: [],
  collapsed: [], hiddenEntities: [], notes: [], seed: 1, camera: null,
}

/** A case without files. */
export function newDocument(id: string, name: string): CaseDocument {
  return { schema: 1, id, name, sources: [], judgements: [], mappings: [], view: EMPTY_VIEW, savedViews: [] }
}

/** Keys of the sources of a document whose bytes can be used. */
export function readableKeys({ sources }: CaseDocument, damaged: readonly { readonly key: string }[]): string[] {
  return sources.map(source => source.key).filter(key => !damaged.some(source => source.key === key))
}

/** Which inputs of the analysis a document holds, without what is damaged; equal text, equal result. A judgement taken back is none of them. */
export function analysisOf(document: CaseDocument, damaged: readonly { readonly key: string }[] = []): string {
  return JSON.stringify([readableKeys(document, damaged), standing(document.judgements), document.view.seed])
}
