import { Cancelled } from '#lib/progress.ts'
import { readViewFile } from '#views/view-file.ts'
import type { JobInput, JobName, JobOutput } from '#workers/jobs.ts'
import type { JobRunner } from '#workers/thread.ts'
import { AutoSave } from './auto-save.ts'
import { CaseFiles } from './case-files.ts'
import { COMMANDS, type CommandArgs, type CommandName } from './commands/all.ts'
import type { Command, Words } from './command.ts'
import { nowIso } from './clock.ts'
import { newDocument, type CaseDocument, type View } from './document.ts'
import { did, redone, startHistory, undone, type History, type Step } from './history.ts'
import { messageOf, type Message } from './messages.ts'
import { openStored } from './open-stored.ts'
import { CaseWriter, deleteCase, listCases, type Damage } from './storage.ts'
import { viewFileOf } from './saved-views.ts'
import { START_STATE, type WorkspaceState } from './workspace-state.ts'

/** Which inputs of the analysis a document holds; equal text, equal result. */
function analysisOf(document: CaseDocument): string {
  return JSON.stringify([document.sources.map(source => source.key), document.judgements, document.view.seed])
}

/** The open case with all that can be done to it; the page subscribes and draws. */
export class Workspace {
  private current: WorkspaceState = START_STATE
  private readonly listeners = new Set<() => void>()
  private readonly run: JobRunner
  private analysed = ''
  private nextId = 1
  private readonly saving: AutoSave
  /** Reading of files into the open case. */
  readonly files: CaseFiles

  constructor(run: JobRunner) {
    this.run = run
    this.files = new CaseFiles({
      run,
      state: this.state,
      document: () => this.history().present,
      set: change => this.set(change),
      say: messages => this.say(messages),
      nextId: () => this.nextId++,
      working: (words, work, fallback) => this.working(words, work, fallback),
      do: (name, args, quiet) => this.do(name, args, quiet),
    })
    this.saving = new AutoSave(run, {
      document: () => this.current.history?.present ?? null,
      state: saved => this.set({ saved: { ...saved, at: saved.at || this.current.saved.at } }),
      failed: error => this.say([{ tone: 'danger', code: 'not-stored', detail: messageOf(error).detail }]),
    })
  }

  readonly state = (): WorkspaceState => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private set(change: Partial<WorkspaceState>): void {
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }

  private say(messages: readonly Omit<Message, 'id'>[]): void {
    if (messages.length > 0) this.set({ messages: [...this.current.messages, ...messages.map(message => ({ ...message, id: this.nextId++ }))] })
  }

  dismiss(id: number): void {
    this.set({ messages: this.current.messages.filter(message => message.id !== id) })
  }

  clearToast(): void {
    this.set({ toast: null })
  }

  /** The document of the open case; a command without one is a mistake of the caller. */
  private history(): History {
    if (this.current.history === null) throw new Error('no case is open')
    return this.current.history
  }

  // starting

  /** Fills the list of cases and the catalogue. */
  async start(): Promise<void> {
    this.set({ catalogue: await this.run.run('catalogue', null) })
    await this.refreshCases()
  }

  async refreshCases(): Promise<void> {
    try {
      this.set({ cases: await listCases() })
    } catch (error) {
      this.say([{ tone: 'warn', code: 'no-storage', detail: messageOf(error).detail }])
    }
  }

  /** Opens a new, empty case; the one that was open stays stored. */
  async newCase(name: string): Promise<void> {
    await this.close()
    const document = newDocument(crypto.randomUUID(), name)
    this.saving.writer = new CaseWriter(document.id)
    this.analysed = analysisOf(document)
    this.set({ history: startHistory(document), picture: null, saved: { kind: 'nothing', at: '' } })
  }

  /** Closes the open case after its last change is stored. */
  async close(): Promise<void> {
    const history = this.current.history
    if (history === null) return
    await this.saving.now()
    await this.run.run('dropCase', { handle: history.present.id })
    this.files.forget()
    this.set({ history: null, picture: null, toast: null, saved: { kind: 'nothing', at: '' } })
    await this.refreshCases()
  }

  /** Opens a stored case: what is whole is opened, what is damaged is said. */
  async openCase(id: string): Promise<boolean> {
    await this.close()
    const words: Words = { nl: 'Zaak openen', en: 'Opening case' }
    return this.working(words, async (report, signal) => {
      const opened = await openStored(this.run, id, done => report(0.4 * done), signal)
      if (!('document' in opened)) {
        this.sayDamage(id, opened.damage.slice(0, 1))
        return false
      }
      const { document: whole, writer, damage } = opened
      this.saving.writer = writer
      this.set({ history: startHistory(whole), saved: { kind: 'saved', at: nowIso() } })
      this.sayDamage(whole.name, damage)
      await this.analyse(whole, done => report(0.4 + 0.6 * done), signal)
      this.set({ cameraAsked: this.nextId++ })
      return true
    }, false)
  }

  private sayDamage(name: string, damage: readonly Damage[]): void {
    this.say(damage.map(({ place, what }) => ({ tone: 'danger', code: `case-${what}`, detail: { case: name, place } })))
  }

  async deleteCase(id: string): Promise<void> {
    await deleteCase(id)
    await this.refreshCases()
  }

  // long work

  /** Runs one long job with progress and cancel; a failure becomes a message and the fallback is returned. */
  private async working<T>(words: Words, work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>, fallback: T): Promise<T> {
    const abort = new AbortController()
    const show = (done: number): void => this.set({ task: { words, done, cancel: () => abort.abort() } })
    show(0)
    try {
      return await work(show, abort.signal)
    } catch (error) {
      if (error instanceof Cancelled) this.say([{ tone: 'info', code: 'cancelled', detail: { file: words.nl } }])
      else this.say([{ tone: 'danger', ...messageOf(error) }])
      return fallback
    } finally {
      this.set({ task: null })
    }
  }

  private async analyse(document: CaseDocument, report: (done: number) => void, signal: AbortSignal): Promise<void> {
    if (document.sources.length === 0) this.set({ picture: null })
    else {
      const choices = { judgements: document.judgements, seed: document.view.seed, asOf: null }
      const picture = await this.run.run('analyse', { handle: document.id, keys: document.sources.map(source => source.key), choices }, { onProgress: report, signal })
      this.set({ picture })
    }
    this.analysed = analysisOf(document)
  }

  /** Makes the picture follow the document when its files, judgements or seed changed; false when that was cancelled. */
  private async follow(): Promise<boolean> {
    const document = this.history().present
    if (analysisOf(document) === this.analysed) return true
    return this.working({ nl: 'Samenvoegen', en: 'Merging' }, async (report, signal) => {
      await this.analyse(document, report, signal)
      return true
    }, false)
  }

  // commands

  /** Does a command: the document steps on, is stored, and the picture follows. A cancelled analysis takes the step back. */
  async do<Name extends CommandName>(name: Name, args: CommandArgs<Name>, quiet = true): Promise<void> {
    const command = COMMANDS[name] as unknown as Command<CommandArgs<Name>>
    const history = this.history()
    const after = command.apply(history.present, args)
    // A command that changes nothing (selecting what is selected) is no step.
    if (JSON.stringify(after) === JSON.stringify(history.present)) return
    const words = command.label(args)
    this.set({ history: did(history, { label: words, after, movesCamera: name === 'openView' }), ...(quiet ? {} : { toast: { id: this.nextId++, words, kind: 'did' } }) })
    if (name === 'openView') this.set({ cameraAsked: this.nextId++ })
    if (await this.follow()) this.saving.soon()
    else this.set({ history })
  }

  async undo(): Promise<void> {
    await this.step(undone, history => history.past.at(-1), 'undone')
  }

  async redo(): Promise<void> {
    await this.step(redone, history => history.future[0], 'redone')
  }

  private async step(move: (history: History) => History, next: (history: History) => Step | undefined, kind: 'undone' | 'redone'): Promise<void> {
    if (this.current.history === null || this.current.task !== null) return
    const history = this.current.history
    const step = next(history)
    if (!step) return
    const moved = move(history)
    const camera = step.movesCamera ? moved.present.view.camera : history.present.view.camera
    this.set({ history: { ...moved, present: { ...moved.present, view: { ...moved.present.view, camera } } }, toast: { id: this.nextId++, words: step.label, kind } })
    if (step.movesCamera) this.set({ cameraAsked: this.nextId++ })
    if (await this.follow()) this.saving.soon()
    else this.set({ history })
  }

  /** Keeps the camera with the view without making a step: looking around is no change to take back. */
  lookFrom(camera: View['camera']): void {
    const { history } = this.current
    if (history === null) return
    this.set({ history: { ...history, present: { ...history.present, view: { ...history.present.view, camera } } } })
    this.saving.soon()
  }

  // views

  /** The text of a view file, and the name to save it under. */
  viewFile(name: string): { name: string; text: string } {
    return viewFileOf(this.history().present, name, nowIso())
  }

  /** Keeps the present view under a name. */
  async saveView(name: string): Promise<void> {
    await this.do('saveView', { saved: { name, savedAt: nowIso(), view: this.history().present.view } }, false)
  }

  /** Opens a view from a file: it joins the list, and is put in force. A wrong file changes nothing. */
  async openViewFile(file: File): Promise<void> {
    try {
      const read = readViewFile(await file.text())
      const saved = { name: read.name, savedAt: read.savedAt, view: read.view }
      const own = new Set(this.history().present.sources.map(source => source.sha256))
      if (!read.sources.every(sha => own.has(sha))) this.say([{ tone: 'warn', code: 'view-of-other-files', detail: { file: file.name } }])
      await this.do('saveView', { saved })
      await this.do('openView', { saved }, false)
    } catch (error) {
      const { code, detail } = messageOf(error)
      this.say([{ tone: 'danger', code, detail: { ...detail, file: file.name } }])
    }
  }

  // questions

  /** Asks the worker about the open case. */
  ask<Name extends 'describeEntity' | 'sourceRow' | 'edgeRows' | 'search' | 'encodingPreview'>(job: Name, input: Omit<JobInput<Name>, 'handle'>): Promise<JobOutput<Name>> {
    return this.run.run(job as JobName, { ...input, handle: this.history().present.id } as never) as Promise<JobOutput<Name>>
  }
}
