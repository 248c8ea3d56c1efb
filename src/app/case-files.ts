import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'
import { Cancelled } from '#lib/progress.ts'
import type { Mapping, MappingDraft, Reading } from '#model/mapping.ts'
import type { Encoding, QuarantinedRow, Source } from '#model/records.ts'
import type { KeyOverlap } from '#workers/key-overlap.ts'
import type { QuarantinedLine } from '#workers/quarantined-line.ts'
import type { JobRunner } from '#workers/thread.ts'
import type { Words } from './command.ts'
import type { CommandArgs, CommandName } from './commands/all.ts'
import { readableKeys, type CaseDocument, type DocumentSource } from './document.ts'
import { documentSource, importFiles, remarksOn, type ChoiceOf, type ReadingChoice } from './import-files.ts'
import { messageOf, type Message } from './messages.ts'
import { restoreSources } from './restore-sources.ts'
import type { LeftOutFile, WaitingFile, WorkspaceState } from './workspace-state.ts'

/** What the files of a case need of the workspace that they belong to. */
export type CaseHooks = {
  readonly run: JobRunner
  readonly state: () => WorkspaceState
  readonly document: () => CaseDocument
  readonly set: (change: Partial<WorkspaceState>) => void
  readonly say: (messages: readonly Omit<Message, 'id'>[]) => void
  readonly nextId: () => number
  readonly working: <T>(words: Words, work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>, fallback: T) => Promise<T>
  /** Sources that were damaged are whole again. */
  readonly restored: (keys: readonly string[]) => Promise<void>
  readonly do: <Name extends CommandName>(name: Name, args: CommandArgs<Name>, quiet?: boolean) => Promise<void>
}

/** Why something was not done: code and particulars, for a message in place. */
export type Refused = { readonly code: string; readonly detail: Readonly<Record<string, string | number>> }

const FOUND_OUT: Reading = { header: null, delimiter: null, encoding: null }
/** Refusals after which the file must be asked for again. */
const NOT_THE_FILE = ['reread-other-file', 'file-not-readable']
/** What is said of a file once it is in the case. */
const REMARKS = ['header-only', 'mapped-with', 'mapped-with-keys', 'encoding-assumed', 'encoding-assumed-several', 'quarantined', 'quarantined-several']
const NO_CHOICE: ReadingChoice = { mapping: null, encoding: null }

/** Reading of files into the open case: at once, through the mapping step, and again in another encoding. */
export class CaseFiles {
  private readonly hooks: CaseHooks
  /** Files read since the page was opened, by SHA-256: handles of the browser, their bytes are not held. */
  private readonly atHand = new Map<string, File>()

  constructor(hooks: CaseHooks) {
    this.hooks = hooks
  }

  /** Lets go of everything that belongs to the case that was open. */
  forget(): void {
    this.atHand.clear()
    this.hooks.set({ waiting: [], leftOut: [] })
  }

  /** Reads files into the open case; unknown ones wait for their mapping, refused ones are listed. The files that are in the case now. */
  async add(files: readonly File[], choiceOf: ChoiceOf = () => NO_CHOICE): Promise<ReadonlySet<File>> {
    const { run, state, document, set, say, nextId, working } = this.hooks
    const { sources, mappings, id } = document()
    const damaged = sources.filter(source => state().damaged.some(known => known.key === source.key))
    const settings = { handle: id, keys: readableKeys(document(), damaged), bannedColumns: DEFAULT_BANNED_COLUMNS, mappings }
    const outcome = await working({ nl: 'Inlezen', en: 'Reading' }, async (show, signal) => {
      const restored = await restoreSources(files, { run, handle: id, bannedColumns: DEFAULT_BANNED_COLUMNS, damaged, signal }, show)
      return { restored, report: await importFiles(restored.rest, { run, settings, signal }, done => show(done), choiceOf) }
    }, null)
    if (outcome === null) return new Set()
    const { report, restored } = outcome
    const remarks = report.messages.filter(message => REMARKS.includes(message.code))
    say([...restored.sources.map(({ file }) => ({ tone: 'ok' as const, code: 'restored', detail: { file } })), ...report.messages.filter(message => !remarks.includes(message))])
    for (const [sha256, file] of [...restored.files, ...report.files]) this.atHand.set(sha256, file)
    const waiting = report.unknown.map((entry): WaitingFile => ({ ...entry, id: nextId(), reading: FOUND_OUT, mapping: entry.unknown.guess }))
    set({ waiting: [...state().waiting, ...waiting] })
    this.leaveOut(files, report.refused.map(entry => ({ ...entry, waiting: null })))
    if (restored.sources.length > 0) await this.hooks.restored(restored.sources.map(source => source.key))
    if (report.added.length > 0) await this.hooks.do('addSources', { sources: report.added })
    if (state().history === null) return new Set()
    const present = new Set(document().sources.map(source => source.sha256))
    // Where merging was cancelled nothing was read, and there is nothing to remark on it.
    if (report.added.some(source => present.has(source.sha256))) say(remarks)
    return new Set([...restored.files, ...report.files].flatMap(([sha256, file]) => (present.has(sha256) ? [file] : [])))
  }

  // files that are not read

  /** Lists files that were left out, in the place of what was said of these files before. */
  private leaveOut(tried: readonly File[], entries: readonly Omit<LeftOutFile, 'id'>[]): void {
    const { state, set, nextId } = this.hooks
    const names = new Set(tried.map(file => file.name))
    set({ leftOut: [...state().leftOut.filter(known => !names.has(known.file.name)), ...entries.map(entry => ({ ...entry, id: nextId() }))] })
  }

  /** Takes up a file that was left out: it waits for its mapping again as it was, or is read once more. */
  async takeUp(entry: LeftOutFile): Promise<void> {
    const { state, set } = this.hooks
    if (entry.waiting === null) return void (await this.add([entry.file]))
    set({ leftOut: state().leftOut.filter(known => known.id !== entry.id), waiting: [...state().waiting, entry.waiting] })
  }

  /** Takes files that were left out off the list. */
  forgetLeftOut(ids: readonly number[]): void {
    this.hooks.set({ leftOut: this.hooks.state().leftOut.filter(known => !ids.includes(known.id)) })
  }

  // files that wait for their mapping

  /** Replaces what is chosen of a waiting file. */
  revise(id: number, change: (waiting: WaitingFile) => WaitingFile): void {
    this.hooks.set({ waiting: this.hooks.state().waiting.map(entry => (entry.id === id ? change(entry) : entry)) })
  }

  /** Looks at a waiting file under another reading, without changing what is chosen. null when that was cancelled. */
  async inspect({ file }: WaitingFile, reading: Reading): Promise<UnknownFile | Refused | null> {
    return this.hooks.working<UnknownFile | Refused | null>({ nl: 'Bestand bekijken', en: 'Looking at the file' }, (onProgress, signal) =>
      refusable(this.hooks.run.run('inspectFile', { file, fileName: file.name, size: file.size, bannedColumns: DEFAULT_BANNED_COLUMNS, reading }, { onProgress, signal }), file.name), null)
  }

  /** Which keys of a waiting file also occur in files of the case; cancelled by the signal. */
  keyOverlap({ file }: WaitingFile, mapping: MappingDraft, signal: AbortSignal): Promise<KeyOverlap[]> {
    const { damaged } = this.hooks.state()
    const document = this.hooks.document()
    return this.hooks.run.run('keyOverlap', { handle: document.id, keys: readableKeys(document, damaged), file, bannedColumns: DEFAULT_BANNED_COLUMNS, mapping }, { signal })
  }

  /** Reads waiting files, each through the mapping that was made for it, as one step. */
  async map(ready: readonly { readonly waiting: WaitingFile; readonly mapping: Mapping }[]): Promise<void> {
    const { state, set } = this.hooks
    const ids = new Set(ready.map(({ waiting }) => waiting.id))
    set({ waiting: state().waiting.filter(entry => !ids.has(entry.id)) })
    const mappingOf = new Map(ready.map(({ waiting, mapping }) => [waiting.file, mapping]))
    const read = await this.add(ready.map(({ waiting }) => waiting.file), file => ({ mapping: mappingOf.get(file)!, encoding: mappingOf.get(file)!.encoding }))
    if (state().history === null) return
    // What was cancelled or refused comes back with what was chosen, so that nothing has to be chosen again.
    const back = ready.map(({ waiting }) => waiting).filter(({ file }) => !read.has(file))
    const names = new Set(back.map(({ file }) => file.name))
    if (back.length > 0) set({ waiting: [...state().waiting, ...back], leftOut: state().leftOut.filter(known => !names.has(known.file.name)) })
  }

  /** Sets waiting files aside; they stay listed with what was chosen. */
  skip(ids: readonly number[]): void {
    const { state, set } = this.hooks
    const skipped = state().waiting.filter(entry => ids.includes(entry.id))
    set({ waiting: state().waiting.filter(entry => !ids.includes(entry.id)) })
    this.leaveOut(skipped.map(entry => entry.file), skipped.map(waiting => ({ file: waiting.file, code: 'skipped', detail: { file: waiting.file.name }, waiting })))
  }

  // rows that were kept out

  /** The row as it stands in its file; null when the file is not at hand since the case was opened. */
  async quarantinedLine(source: Source, entry: QuarantinedRow): Promise<QuarantinedLine | null> {
    const file = this.atHand.get(source.sha256)
    const { encoding, delimiter, columns } = source
    return file === undefined ? null : this.hooks.run.run('quarantinedLine', { file, source: { encoding, delimiter, columns }, entry })
  }

  // encodings

  /** Whether a source can be read again without asking for its file. */
  hasAtHand(source: DocumentSource): boolean {
    return this.atHand.has(source.sha256)
  }

  /**
   * Reads a source once more in another encoding and puts it in the place of the first reading, as one step that can be
   * undone. `chosen`: its file, when it is not at hand; only equal bytes are taken. What was there stays until the new
   * reading is whole. Tells what came of it; a refusal is for the caller to show.
   */
  async readAgain(source: DocumentSource, encoding: Encoding, chosen: File | null): Promise<'done' | 'cancelled' | Refused> {
    const file = chosen ?? this.atHand.get(source.sha256)
    if (file === undefined) return { code: 'reread-no-file', detail: { file: source.file } }
    const words: Words = { nl: `${source.file} opnieuw lezen`, en: `Reading ${source.file} again` }
    const again = await this.hooks.working(words, (onProgress, signal) =>
      refusable(this.hooks.run.run(
        'rereadFile',
        { handle: this.hooks.document().id, source, file, fileName: file.name, size: file.size, bannedColumns: DEFAULT_BANNED_COLUMNS, encoding },
        { onProgress, signal },
      ), file.name), null)
    if (again === null) return 'cancelled'
    if ('code' in again && NOT_THE_FILE.includes(again.code)) this.atHand.delete(source.sha256)
    else this.atHand.set(source.sha256, file)
    if ('code' in again) return again
    const next = { ...documentSource(again.key, again.source, again.mapping, encoding), file: source.file }
    await this.hooks.do('rereadSource', { key: source.key, source: next, encoding }, false)
    const taken = this.hooks.document().sources.some(known => known.key === next.key)
    if (taken) this.hooks.say(remarksOn(again.source))
    return taken ? 'done' : 'cancelled'
  }
}

/** Turns a refusal into a value; a cancel stays thrown. */
async function refusable<T>(work: Promise<T>, file: string): Promise<T | Refused> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const { code, detail } = messageOf(error)
    return { code, detail: { file, ...detail } }
  }
}
