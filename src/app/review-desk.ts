import { isJudgement, joinedLedgers, readLedgerFile, refsOf, standingPlaces, writeLedgerFile, type Ledger } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { MentionName, ReviewQueue } from '#workers/review-jobs.ts'
import type { CaseHooks } from './case-files.ts'
import { nowIso } from './clock.ts'
import { messageOf } from './messages.ts'

export type ReviewHooks = CaseHooks & {
  /** As `working`, without barring undo meanwhile. */
  readonly inBackground: CaseHooks['working']
  /** Lets the picture follow the judgements made, where it waits for a pause. */
  readonly followNow: () => Promise<void>
}

/** Two mentions as they were shown to whoever judges. */
export type ShownPair = Required<Pick<Judgement, 'left' | 'right' | 'anchors'>> & { readonly names: { readonly left: MentionName; readonly right: MentionName } }

/** Who decided, and why; the reason may be empty. */
export type Said = { readonly by: string; readonly why: string }

/** The queue of pairs to judge and the ledger of what was judged, of the open case. */
export class ReviewDesk {
  private readonly hooks: ReviewHooks
  private loading: { readonly of: CasePicture; readonly done: Promise<void> } | null = null

  constructor(hooks: ReviewHooks) {
    this.hooks = hooks
  }

  /** Finds the pairs of the present picture, once for each picture; `quietly` without a bar. The queue before it stays until then. */
  async load(quietly: boolean): Promise<void> {
    const { picture, review } = this.hooks.state()
    if (picture === null || review?.of === picture) return undefined
    if (this.loading?.of === picture) {
      // One that nobody waited for may have failed without a word: whoever waits now hears of it.
      return quietly ? undefined : this.loading.done.then(() => this.load(false))
    }
    const done = this.find(picture, quietly)
    const mine = { of: picture, done }
    this.loading = mine
    await done
    if (this.loading === mine) this.loading = null
    return undefined
  }

  private async find(picture: CasePicture, quietly: boolean): Promise<void> {
    const { id, judgements } = this.hooks.document()
    const input = { handle: id, ledger: judgements }
    const words = { nl: 'Paren zoeken', en: 'Finding pairs' }
    const queue = quietly
      ? await this.hooks.run.run('reviewQueue', input).catch(() => null)
      : await this.hooks.inBackground<ReviewQueue | null>(words, (onProgress, signal) => this.hooks.run.run('reviewQueue', input, { onProgress, signal }), null)
    const state = this.hooks.state()
    if (queue === null || state.picture !== picture) return
    // Names of what was judged meanwhile are not in it yet.
    this.hooks.set({ review: { queue: { ...queue, names: { ...state.review?.queue.names, ...queue.names } }, of: picture, ledger: judgements } })
  }

  /** Adds a judgement on a pair that was shown; the picture follows after a pause. */
  async judge(pair: ShownPair, verdict: Judgement['verdict'], said: Said): Promise<void> {
    const { review } = this.hooks.state()
    if (review === null) return
    const { left, right, anchors, names } = pair
    const [leftRef, rightRef] = refsOf(pair)
    this.hooks.set({ review: { ...review, queue: { ...review.queue, names: { ...review.queue.names, [leftRef]: names.left, [rightRef]: names.right } } } })
    const judgement = { left, right, verdict, by: said.by, at: nowIso(), why: said.why, model: review.queue.model, anchors }
    await this.hooks.do('judge', { judgement, names: { left: names.left.name, right: names.right.name } }, false)
  }

  /** Takes back the judgement at a place of the ledger, as an entry of its own; without a place the last that counts. */
  async takeBack(place: number | undefined, said: Said): Promise<void> {
    const ledger = this.hooks.document().judgements
    const taken = place ?? standingPlaces(ledger).at(-1)
    const entry = taken === undefined ? undefined : ledger[taken]
    if (taken === undefined || entry === undefined || !isJudgement(entry)) return
    const [leftRef, rightRef] = refsOf(entry)
    const names = this.hooks.state().review?.queue.names ?? {}
    await this.hooks.do('takeBackJudgement', { entry: { takesBack: taken, by: said.by, at: nowIso(), why: said.why }, names: { left: names[leftRef]?.name ?? entry.left, right: names[rightRef]?.name ?? entry.right } }, false)
  }

  /** Brings the picture up to date with what was judged, without waiting for the pause. */
  async follow(): Promise<void> {
    await this.hooks.followNow()
  }

  // the ledger as a file

  /** The ledger's text and the name to save it under. */
  ledgerFile(): { name: string; text: string } {
    const { name, judgements } = this.hooks.document()
    return { name: `${name.replace(/[^\p{L}\p{N} ._-]/gu, '_')}.verband-judgements.json`, text: writeLedgerFile(judgements) }
  }

  /** Takes the judgements of a file into the ledger, as one step. A wrong file changes nothing. */
  async openLedgerFile(file: File): Promise<void> {
    try {
      await this.take(readLedgerFile(await file.text()), file.name)
    } catch (error) {
      const { code, detail } = messageOf(error)
      this.hooks.say([{ tone: 'danger', code, detail: { ...detail, file: file.name } }])
    }
  }

  private async take(ledger: Ledger, file: string): Promise<void> {
    const before = this.hooks.document().judgements
    const added = joinedLedgers(before, ledger).length - before.length
    this.hooks.say([{ tone: added === 0 ? 'info' : 'ok', code: 'ledger-opened', detail: { file, added, known: ledger.length - added } }])
    if (added > 0) await this.hooks.do('addJudgements', { ledger, file }, false)
  }
}
