import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'
import { Cancelled } from '#lib/progress.ts'
import type { Mapping, Reading } from '#model/mapping.ts'
import type { Encoding } from '#model/records.ts'
import type { JobRunner } from '#workers/thread.ts'
import type { Words } from './command.ts'
import type { CommandArgs, CommandName } from './commands/all.ts'
import type { CaseDocument, DocumentSource } from './document.ts'
import { documentSource, importFiles, remarksOn, type ReadingChoice } from './import-files.ts'
import { messageOf, type Message } from './messages.ts'
import type { WaitingFile, WorkspaceState } from './workspace-state.ts'

/** What the files of a case need of the workspace that they belong to. */
export type CaseHooks = {
  readonly run: JobRunner
  readonly state: () => WorkspaceState
  readonly document: () => CaseDocument
  readonly set: (change: Partial<WorkspaceState>) => void
  readonly say: (messages: readonly Omit<Message, 'id'>[]) => void
  readonly nextId: () => number
  readonly working: <T>(words: Words, work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>, fallback: T) => Promise<T>
  readonly do: <Name extends CommandName>(name: Name, args: CommandArgs<Name>, quiet?: boolean) => Promise<void>
}

/** Why something was not done: code and particulars, for a message in place. */
export type Refused = { readonly code: string; readonly detail: Readonly<Record<string, string | number>> }

const FOUND_OUT: Reading = { header: null, delimiter: null, encoding: null }
/** Refusals after which the file must be asked for again. */
const NOT_THE_FILE = ['reread-other-file', 'file-not-readable']
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
    this.hooks.set({ waiting: [] })
  }

  /** Reads files into the open case; unknown ones wait for their mapping. True when at least one was read. */
  async add(files: readonly File[], choice: ReadingChoice = NO_CHOICE): Promise<boolean> {
    const { run, state, document, set, say, nextId, working } = this.hooks
    const { sources, mappings, id } = document()
    const settings = { handle: id, keys: sources.map(source => source.key), bannedColumns: DEFAULT_BANNED_COLUMNS, mappings }
    const report = await working({ nl: 'Inlezen', en: 'Reading' }, (show, signal) => importFiles(files, { run, settings, signal }, done => show(done), choice), null)
    if (report === null) return false
    say(report.messages)
    for (const [sha256, file] of report.files) this.atHand.set(sha256, file)
    const waiting = report.unknown.map((entry): WaitingFile => ({ ...entry, id: nextId(), reading: FOUND_OUT, mapping: entry.unknown.guess }))
    set({ waiting: [...state().waiting, ...waiting] })
    if (report.added.length === 0) return false
    await this.hooks.do('addSources', { sources: report.added })
    return true
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

  /** Reads a waiting file through the mapping that was made for it. */
  async map(waiting: WaitingFile, mapping: Mapping): Promise<void> {
    this.skip(waiting.id)
    const read = await this.add([waiting.file], { mapping, encoding: mapping.encoding })
    const { history, waiting: others } = this.hooks.state()
    // What was cancelled or refused comes back with what was chosen, so that nothing has to be chosen again.
    if (!read && history) this.hooks.set({ waiting: [...others, waiting] })
  }

  skip(id: number): void {
    this.hooks.set({ waiting: this.hooks.state().waiting.filter(entry => entry.id !== id) })
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
