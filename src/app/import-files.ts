import { Cancelled } from '#lib/progress.ts'
import type { Mapping } from '#model/mapping.ts'
import type { Encoding, Source } from '#model/records.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'
import type { JobRunner } from '#workers/thread.ts'
import type { DocumentSource } from './document.ts'
import { messageOf, type Message } from './messages.ts'

export type ImportSettings = { readonly handle: string; readonly keys: readonly string[]; readonly bannedColumns: readonly string[]; readonly mappings: readonly Mapping[] }

/** How a file is to be read, where the analyst chose it; null: found out. */
export type ReadingChoice = { readonly mapping: Mapping | null; readonly encoding: Encoding | null }

/** How each of several files is to be read. */
export type ChoiceOf = (file: File) => ReadingChoice

/** A file that was not read, and why. */
export type RefusedFile = { readonly file: File; readonly code: string; readonly detail: Message['detail'] }

export type ImportReport = {
  readonly added: readonly DocumentSource[]
  readonly unknown: readonly { readonly file: File; readonly unknown: UnknownFile }[]
  readonly messages: readonly Omit<Message, 'id'>[]
  /** The files that were added, by SHA-256: at hand for as long as the page is open. */
  readonly files: ReadonlyMap<string, File>
  /** Files that could not be read, or were in the case already. */
  readonly refused: readonly RefusedFile[]
  readonly cancelled: boolean
}

export type Carrying = { readonly added: DocumentSource[]; readonly run: JobRunner; readonly settings: ImportSettings; readonly signal: AbortSignal }

/** How a source stands in the document. */
export function documentSource(key: string, source: Source, mapping: Mapping | null, encoding: Encoding | null): DocumentSource {
  return { key, file: source.file, sha256: source.sha256, partner: source.partner, rows: source.rows, mapping, encoding }
}

/** What the user should know of a file that was read. */
export function remarksOn(source: Source): Omit<Message, 'id'>[] {
  const remarks: Omit<Message, 'id'>[] = []
  if (source.rows === 0) remarks.push({ tone: 'warn', code: 'header-only', detail: { file: source.file } })
  if (source.encodingBasis === 'assumed') remarks.push({ tone: 'info', code: 'encoding-assumed', detail: { file: source.file, encoding: source.encoding, sha256: source.sha256 } })
  const first = source.quarantined[0]
  if (first) remarks.push({ tone: 'warn', code: 'quarantined', detail: { file: source.file, count: source.quarantined.length, row: first.row, byte: first.byte, reason: first.reason } })
  return remarks
}

/** Remarks of one kind on several files become one, so that a delivery of twelve files does not say the same twelve times. */
function gathered(messages: readonly Omit<Message, 'id'>[]): Omit<Message, 'id'>[] {
  const kinds = ['quarantined', 'encoding-assumed']
  return [
    ...messages.filter(message => !kinds.includes(message.code) || messages.filter(other => other.code === message.code).length === 1),
    ...kinds.flatMap(code => {
      const alike = messages.filter(message => message.code === code)
      const files = alike.map(message => String(message.detail['file'])).join(', ')
      const count = alike.reduce((sum, message) => sum + Number(message.detail['count'] ?? 0), 0)
      return alike.length > 1 ? [{ tone: alike[0]!.tone, code: `${code}-several`, detail: { files, count, number: alike.length } }] : []
    }),
  ]
}

async function importOne(file: File, carrying: Carrying, onProgress: (done: number) => void, choice: ReadingChoice) {
  return carrying.run.run(
    'addFile',
    { handle: carrying.settings.handle, fileName: file.name, file, size: file.size, keys: [...carrying.settings.keys, ...carrying.added.map(source => source.key)], bannedColumns: carrying.settings.bannedColumns, ...choice },
    { onProgress, signal: carrying.signal },
  )
}

/** Reads one file, through a saved mapping of its columns where there is one. */
async function readOne(file: File, carrying: Carrying, onProgress: (done: number) => void, choice: ReadingChoice) {
  const { mappings } = carrying.settings
  const outcome = await importOne(file, carrying, onProgress, choice)
  // Without a header any table would fit, so such a mapping is never taken by itself.
  const known = outcome.kind === 'unknown' && mappings.length > 0 ? await carrying.run.run('findMapping', { file, fileName: file.name, mappings, headerless: false }) : null
  return known ? { outcome: await importOne(file, carrying, onProgress, { ...choice, mapping: known }), known } : { outcome, known }
}

type Gathering = { readonly refused: RefusedFile[]; readonly added: DocumentSource[]; readonly files: Map<string, File>; readonly unknown: { file: File; unknown: UnknownFile }[]; readonly messages: Omit<Message, 'id'>[] }

/** The reader calls a file of empty lines empty; that it has bytes is known here. */
function refusal(file: File, code: string, detail: Message['detail']): RefusedFile {
  return { file, code: code === 'empty' && file.size > 0 ? 'only-empty-lines' : code, detail: { ...detail, file: file.name, size: file.size } }
}

/** Whether a mapping says of keys in which series they stand. */
function mappedWith(file: string, mapping: Mapping): Omit<Message, 'id'> {
  const namespaces = [...new Set(mapping.slots.flatMap(slot => slot.namespace ?? []))].join(', ')
  return { tone: 'info', code: namespaces === '' ? 'mapped-with' : 'mapped-with-keys', detail: { file, mapping: mapping.name, namespaces } }
}

function note(file: File, { outcome, known }: Awaited<ReturnType<typeof readOne>>, choice: ReadingChoice, into: Gathering): void {
  if (outcome.kind === 'unknown') into.unknown.push({ file, unknown: outcome.unknown })
  else if (outcome.kind === 'duplicate') {
    const refused = refusal(file, 'duplicate', { of: outcome.of })
    into.refused.push(refused)
    into.messages.push({ tone: 'info', code: refused.code, detail: refused.detail })
  } else {
    const mapping = known ?? choice.mapping
    into.added.push(documentSource(outcome.key, outcome.source, mapping, choice.encoding ?? mapping?.encoding ?? null))
    into.files.set(outcome.source.sha256, file)
    if (known) into.messages.push(mappedWith(outcome.source.file, known))
    into.messages.push(...remarksOn(outcome.source))
  }
}

/**
 * Reads files one after the other. A file that cannot be read becomes a message and the rest goes on;
 * a cancel keeps what was read before it.
 */
export async function importFiles(files: readonly File[], carrier: Omit<Carrying, 'added'>, onProgress: (done: number, file: string) => void, choiceOf: ChoiceOf): Promise<ImportReport> {
  const into: Gathering = { refused: [], added: [], files: new Map(), unknown: [], messages: [] }
  const carrying: Carrying = { ...carrier, added: into.added }
  const total = files.reduce((sum, file) => sum + file.size, 0) || 1
  let before = 0
  for (const file of files) {
    const choice = choiceOf(file)
    try {
      note(file, await readOne(file, carrying, done => onProgress((before + done * file.size) / total, file.name), choice), choice, into)
    } catch (error) {
      if (error instanceof Cancelled) return { ...into, messages: [...gathered(into.messages), { tone: 'info', code: 'cancelled', detail: { file: file.name } }], cancelled: true }
      const { code, detail } = messageOf(error)
      const refused = refusal(file, code, detail)
      into.refused.push(refused)
      into.messages.push({ tone: 'danger', code: refused.code, detail: refused.detail })
    }
    before += file.size
  }
  return { ...into, messages: gathered(into.messages), cancelled: false }
}
