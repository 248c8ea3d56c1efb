import { isBanned } from '#covenant/ban-list.ts'
import { readTable } from '#intake/read-table.ts'
import type { Progress } from '#lib/progress.ts'
import { kindAt, type EntityKind } from '#model/kinds.ts'
import type { MappingDraft } from '#model/mapping.ts'
import { KEY_SEPARATOR, propertyIndex } from '#model/properties.ts'
import type { Records } from '#model/records.ts'
import { isUsable } from '#model/usable-value.ts'
import { piecesOf, type FileInput } from './file-jobs.ts'
import { caseUnder, type OpenCases } from './open-cases.ts'

/** Keys that a file still to be mapped has in common with one that is in the case, for things of one kind. */
export type KeyOverlap = {
  readonly kind: EntityKind
  /** The file in the case, as results name it. */
  readonly file: string
  /** The namespace that its keys stand in. */
  readonly namespace: string
  /** Distinct keys that both have. */
  readonly shared: number
  /** Distinct keys of the file to be mapped. */
  readonly keys: number
}

export type OverlapRequest = {
  readonly handle: string
  /** Keys of the files that are in the case now. */
  readonly keys: readonly string[]
  readonly file: FileInput
  readonly bannedColumns: readonly string[]
  readonly mapping: MappingDraft
}

type KeySet = { readonly kind: EntityKind; readonly namespace: string; readonly keys: Set<string> }

/** The keys that a file states, by kind and namespace. */
function statedKeys({ mentions, statements, strings }: Records): KeySet[] {
  const keyProperty = propertyIndex('key')
  const found = new Map<string, KeySet>()
  for (let m = 0; m < mentions.count; m++) {
    for (let s = mentions.firstStatement[m]!; s < mentions.firstStatement[m + 1]!; s++) {
      if (statements.property[s] !== keyProperty) continue
      const [namespace, ...rest] = strings[statements.value[s]!]!.split(KEY_SEPARATOR)
      const kind = kindAt(mentions.kind[m]!)
      const under = `${kind}${KEY_SEPARATOR}${namespace}`
      if (!found.has(under)) found.set(under, { kind, namespace: namespace!, keys: new Set() })
      found.get(under)!.keys.add(rest.join(KEY_SEPARATOR))
    }
  }
  return [...found.values()]
}

/** The kinds that a mapping gives keys to, with the columns that hold them. */
function keyColumns({ slots, columns }: MappingDraft): Map<EntityKind, Set<string>> {
  const byKind = new Map<EntityKind, Set<string>>()
  for (const { name, use } of columns) {
    const kind = use.as === 'property' && use.property === 'key' ? slots.find(known => known.slot === use.slot)?.kind : undefined
    if (kind !== undefined) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(name))
  }
  return byKind
}

/** The distinct keys of a file by kind; only the key columns are stored. */
async function keysOfFile({ file, bannedColumns, mapping }: OverlapRequest, byKind: ReadonlyMap<EntityKind, ReadonlySet<string>>, progress: Progress): Promise<Map<EntityKind, Set<string>>> {
  const wanted = new Set([...byKind.values()].flatMap(names => [...names]))
  const { delimiter, encoding, header } = mapping
  const onHeader = (names: readonly string[]): boolean[] => names.map(name => wanted.has(name.trim()) && !isBanned(name, bannedColumns))
  const reading = { report: () => {}, check: () => progress.check() }
  const { table } = await readTable(piecesOf(file), { header, onHeader, ...(delimiter === null ? {} : { delimiter }), ...(encoding === null ? {} : { encoding }) }, reading)
  const keys = new Map<EntityKind, Set<string>>()
  for (const [kind, names] of byKind) {
    const cells = table.cells.filter((_, at) => names.has(table.columns[at]!.trim()))
    const texts = new Set(cells.flatMap(column => [...new Set(column)]))
    keys.set(kind, new Set([...texts].map(cell => table.strings[cell]!.trim()).filter(isUsable)))
  }
  return keys
}

/**
 * Which keys of a file still to be mapped also occur in files of the case, whatever namespace is chosen: before it is read one
 * can see what would become one thing, or what would not. The most shared first; the file is read only when the case has keys.
 */
export async function keyOverlap(cases: OpenCases, request: OverlapRequest, progress: Progress): Promise<KeyOverlap[]> {
  const byKind = keyColumns(request.mapping)
  const stated = request.keys.flatMap(key => {
    // A damaged file stands in the case without its rows.
    const records = caseUnder(cases, request.handle).parts.get(key)?.records
    if (records === undefined) return []
    return statedKeys(records).filter(({ kind }) => byKind.has(kind)).map(set => ({ ...set, file: records.sources[0]!.file }))
  })
  if (stated.length === 0) return []
  const own = await keysOfFile(request, byKind, progress)
  const overlaps = stated.map(({ kind, file, namespace, keys }) => {
    const mine = own.get(kind)!
    let shared = 0
    for (const key of mine) if (keys.has(key)) shared++
    return { kind, file, namespace, shared, keys: mine.size }
  })
  return overlaps.filter(overlap => overlap.shared > 0).sort((a, b) => b.shared - a.shared)
}
