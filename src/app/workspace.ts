import { Cancelled } from '#lib/progress.ts'
import { standing } from '#model/judgement-ledger.ts'
import type { JobInput, JobName, JobOutput } from '#workers/jobs.ts'
import type { JobRunner } from '#workers/thread.ts'
import { AutoSave } from './auto-save.ts'
import { checkCase, listCases } from './case-list.ts'
import { CaseFiles, type CaseHooks } from './case-files.ts'
import { COMMANDS, type CommandArgs, type CommandName } from './commands/all.ts'
import type { Command, Words } from './command.ts'
import { analysisOf, newDocument, readableKeys, type CaseDocument, type View } from './document.ts'
import { FollowLater } from './follow-later.ts'
import { did, redone, startHistory, undone, type History, type Step } from './history.ts'
import { messageOf, type Message } from './messages.ts'
import { openStored } from './open-stored.ts'
import { ReviewDesk } from './review-desk.ts'
import { freeName, ViewShelf } from './saved-views.ts'
import { CaseWriter, deleteCase, type Damage } from './storage.ts'
import { START_STATE, type WorkspaceState } from './workspace-state.ts'

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
  /** Pairs to judge, and what was judged. */
  readonly reviews: ReviewDesk
  /** Views kept by name, and views in files. */
  readonly views: ViewShelf
  private readonly later = new FollowLater(signal => this.follow(signal))

  constructor(run: JobRunner) {
    this.run = run
    const hooks: CaseHooks = {
      run,
      state: this.state,
      document: () => this.history().present,
      set: change => this.set(change),
      say: messages => this.say(messages),
      nextId: () => this.nextId++,
      working: (words, work, fallback) => this.working(words, work, fallback),
      do: (name, args, quiet) => this.do(name, args, quiet),
      restored: keys => this.restored(keys),
    }
    this.files = new CaseFiles(hooks)
    this.views = new ViewShelf(hooks)
    this.reviews = new ReviewDesk({ ...hooks, inBackground: (words, work, fallback) => this.working(words, work, fallback, new AbortController().signal), followNow: () => this.later.now() })
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

  /** Takes a message away; without an id all of them. */
  dismiss(id?: number): void {
    this.set({ messages: this.current.messages.filter(message => id !== undefined && message.id !== id) })
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
      void this.checkCases()
    } catch (error) {
      this.say([{ tone: 'warn', code: 'no-storage', detail: messageOf(error).detail }])
    }
  }

  /** Holds what is stored against its sums, case by case, for as long as none is open: the list shall not call whole what is not. */
  private async checkCases(): Promise<void> {
    for (const { id } of this.current.cases.filter(known => !known.checked)) {
      if (this.current.history !== null || this.current.task !== null) return
      const found = await checkCase(id).catch(() => null)
      if (found) this.set({ cases: this.current.cases.map(known => (known.id === id ? found : known)) })
    }
  }

  /** Opens a new, empty case, under a number where the name is taken; the one that was open stays stored. */
  async newCase(wished: string): Promise<void> {
    await this.close()
    const name = freeName(wished, this.current.cases.flatMap(known => known.name ?? []))
    const document = newDocument(crypto.randomUUID(), name)
    this.saving.writer = new CaseWriter(document.id)
    this.analysed = analysisOf(document, this.current.damaged)
    this.set({ history: startHistory(document), picture: null, messages: [], saved: { kind: 'nothing', at: '' } })
  }

  /** Closes the open case after its last change is stored. */
  async close(): Promise<void> {
    const history = this.current.history
    if (history === null) return
    this.later.stop()
    this.dismiss()
    await this.saving.now()
    await this.run.run('dropCase', { handle: history.present.id })
    this.files.forget()
    this.set({ history: null, picture: null, damaged: [], review: null, behind: false, toast: null, saved: { kind: 'nothing', at: '' } })
    await this.refreshCases()
  }

  /** Opens a stored case: what is whole is opened, what is damaged is said. */
  async openCase(id: string): Promise<boolean> {
    await this.close()
    this.dismiss()
    const words: Words = { nl: 'Zaak openen', en: 'Opening case' }
    return this.working(words, async (report, signal) => {
      const opened = await openStored(this.run, id, done => report(0.4 * done), signal)
      if (!('document' in opened)) {
        this.sayDamage(this.current.cases.find(known => known.id === id)?.name ?? id.slice(0, 8), opened.damage.slice(0, 1), '')
        return false
      }
      const { document, writer, damage, damaged, savedAt } = opened
      this.saving.writer = writer
      this.set({ history: startHistory(document), damaged, saved: { kind: 'saved', at: savedAt } })
      this.sayDamage(document.name, damage, '-earlier', savedAt)
      const fileOf = (key: string): string => `${document.sources.find(source => source.key === key)?.file}.csv`
      this.sayDamage(document.name, damaged.map(({ key, what }) => ({ place: fileOf(key), what })), '-file')
      await this.analyse(document, done => report(0.4 + 0.6 * done), signal)
      this.set({ cameraAsked: this.nextId++ })
      return true
    }, false)
  }

  private sayDamage(name: string, damage: readonly Damage[], kind: '' | '-earlier' | '-file', savedAt = ''): void {
    this.say(damage.map(({ place, what }) => ({ tone: kind === '-earlier' ? 'warn' : 'danger', code: kind === '-earlier' ? 'case-earlier' : `case-${what}${kind}`, detail: { case: name, place, date: savedAt.slice(0, 10) } })))
  }

  /** Takes sources that were damaged for whole again: their bytes are at hand. */
  private async restored(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.saving.writer?.release(key)
    this.set({ damaged: this.current.damaged.filter(source => !keys.includes(source.key)), behind: true })
    await this.follow()
    this.saving.soon()
  }

  async deleteCase(id: string): Promise<void> {
    await deleteCase(id)
    await this.refreshCases()
  }

  // long work

  /** Runs one long job with progress and cancel; a failure becomes a message and the fallback is returned. With a signal it runs in the background: it bars nothing, and stopping it by that signal is no news. */
  private async working<T>(words: Words, work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>, fallback: T, background?: AbortSignal): Promise<T> {
    const abort = new AbortController()
    const cancel = (): void => abort.abort()
    background?.addEventListener('abort', cancel, { once: true })
    const show = (done: number): void => {
      if (!background?.aborted) this.set({ task: { words, done, cancel, background: background !== undefined } })
    }
    show(0)
    try {
      return await work(show, abort.signal)
    } catch (error) {
      if (error instanceof Cancelled) this.say(background?.aborted ? [] : [{ tone: 'info', code: 'cancelled', detail: { file: words.nl } }])
      else this.say([{ tone: 'danger', ...messageOf(error) }])
      return fallback
    } finally {
      // Another job may have started meanwhile; the bar is its own then.
      if (this.current.task?.cancel === cancel) this.set({ task: null })
    }
  }

  private async analyse(document: CaseDocument, report: (done: number) => void, signal: AbortSignal): Promise<void> {
    const keys = readableKeys(document, this.current.damaged)
    if (keys.length === 0) this.set({ picture: null })
    else {
      const choices = { judgements: standing(document.judgements), seed: document.view.seed, asOf: null }
      const picture = await this.run.run('analyse', { handle: document.id, keys, choices }, { onProgress: report, signal })
      // It may have been ready before it could be stopped: the case that asked is perhaps no longer open.
      if (signal.aborted) throw new Cancelled()
      this.set({ picture })
    }
    this.analysed = analysisOf(document, this.current.damaged)
    this.set({ behind: this.analysed !== analysisOf(this.current.history?.present ?? document, this.current.damaged) })
  }

  /** Makes the picture follow the document when its files, judgements or seed changed; false when that was cancelled. */
  private async follow(background?: AbortSignal): Promise<boolean> {
    const document = this.history().present
    if (analysisOf(document, this.current.damaged) === this.analysed) {
      this.set({ behind: false })
      return true
    }
    return this.working({ nl: 'Samenvoegen', en: 'Merging' }, async (report, signal) => {
      await this.analyse(document, report, signal)
      return true
    }, false, background)
  }

  /** Lets the picture follow a step, at once or after a pause. A cancelled analysis takes the step back, unless it was to follow later. */
  private async followStep(before: History, later: boolean): Promise<void> {
    const changed = analysisOf(this.history().present) !== analysisOf(before.present)
    if (changed && later) {
      this.set({ behind: true })
      this.later.soon()
    } else if (changed) {
      this.later.stop()
      if (!(await this.follow())) {
        this.set({ history: before, toast: null })
        if (this.current.behind) this.later.soon()
        return
      }
    }
    this.saving.soon()
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
    this.set({ history: did(history, { label: words, after, movesCamera: name === 'openView', followsLater: command.follows === 'later' }), toast: quiet ? null : { id: this.nextId++, words: command.told?.(args) ?? words, kind: 'did' } })
    if (name === 'openView') this.set({ cameraAsked: this.nextId++ })
    await this.followStep(history, command.follows === 'later')
  }

  async undo(): Promise<void> {
    await this.step(undone, history => history.past.at(-1), 'undone')
  }

  async redo(): Promise<void> {
    await this.step(redone, history => history.future[0], 'redone')
  }

  private async step(move: (history: History) => History, next: (history: History) => Step | undefined, kind: 'undone' | 'redone'): Promise<void> {
    if (this.current.history === null || (this.current.task !== null && !this.current.task.background)) return
    const history = this.current.history
    const step = next(history)
    if (!step) return
    const moved = move(history)
    const camera = step.movesCamera ? moved.present.view.camera : history.present.view.camera
    this.set({ history: { ...moved, present: { ...moved.present, view: { ...moved.present.view, camera } } }, toast: { id: this.nextId++, words: step.label, kind } })
    if (step.movesCamera) this.set({ cameraAsked: this.nextId++ })
    await this.followStep(history, step.followsLater === true)
  }

  /** Keeps the camera with the view without making a step: looking around is no change to take back. */
  lookFrom(camera: View['camera']): void {
    const { history } = this.current
    if (history === null) return
    this.set({ history: { ...history, present: { ...history.present, view: { ...history.present.view, camera } } } })
    this.saving.soon()
  }

  // questions

  /** Asks the worker about the open case. */
  ask<Name extends 'describeEntity' | 'sourceRow' | 'edgeRows' | 'search' | 'encodingPreview' | 'reviewPair'>(job: Name, input: Omit<JobInput<Name>, 'handle'>): Promise<JobOutput<Name>> {
    return this.run.run(job as JobName, { ...input, handle: this.history().present.id } as never) as Promise<JobOutput<Name>>
  }
}
