import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSource } from '#app/document.ts'
import { PAUSE_MS } from '#app/follow-later.ts'
import { Workspace } from '#app/workspace.ts'
import { Cancelled } from '#lib/progress.ts'
import { standing } from '#model/judgement-ledger.ts'
import type { JobName } from '#workers/jobs.ts'
import type { JobRunner, RunOptions } from '#workers/thread.ts'

type Call = { readonly job: JobName; readonly input: unknown; readonly options: RunOptions; finish(): void }

let calls: Call[]
let workspace: Workspace
/** How many of the next searches for pairs fail. */
let failing = 0

/** A worker that analyses nothing until it is told to; a job that is given up ends as cancelled, as in the worker. */
const runner: JobRunner = {
  run: (job, input, options = {}) => new Promise((resolve, reject) => {
    options.signal?.addEventListener('abort', () => reject(new Cancelled()))
    const output = job === 'reviewQueue' ? { pairs: [], total: 0, model: 'm', names: {}, held: {} } : job === 'analyse' ? { sources: [], mentions: 1 } : {}
    if (job === 'reviewQueue' && failing-- > 0) reject(new Error('worker stopped'))
    else if (job === 'analyse') calls.push({ job, input, options, finish: () => resolve(output as never) })
    else resolve(output as never)
  }),
}

const SOURCE: DocumentSource = { key: 'k', file: 'f', sha256: 'k', partner: 'politie', rows: 1, mapping: null, encoding: null }
const analyses = (): Call[] => calls
const judgementsOf = (call: Call | undefined): number => (call!.input as { choices: { judgements: unknown[] } }).choices.judgements.length
const anchor = { sha256: 'a'.repeat(64), row: 'r', says: 's' }
const judge = (left: string): Promise<void> => workspace.reviews.judge({ left, right: 'f:9:x', anchors: [anchor, anchor], names: { left: { name: 'A', partner: 'om' }, right: { name: 'B', partner: 'om' } } }, 'same', { by: 'J', why: '' })
const ledger = () => workspace.state().history!.present.judgements
const quiet = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

beforeEach(async () => {
  vi.useFakeTimers()
  calls = []
  failing = 0
  workspace = new Workspace(runner)
  await workspace.newCase('Test')
  const adding = workspace.do('addSources', { sources: [SOURCE] })
  await quiet()
  analyses()[0]!.finish()
  await adding
  await workspace.reviews.load(true)
})
afterEach(() => { vi.useRealTimers() })

describe('judging', () => {
  it('waits for nothing: a row of judgements costs one analysis, after a pause, with all of them', async () => {
    for (const left of ['f:1:x', 'f:2:x', 'f:3:x']) await judge(left)
    expect(ledger()).toHaveLength(3)
    expect([analyses().length, workspace.state().behind, workspace.state().task]).toEqual([1, true, null])
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(analyses()).toHaveLength(2)
    expect(judgementsOf(analyses()[1])).toBe(3)
    expect(workspace.state().task).toMatchObject({ background: true })
    analyses()[1]!.finish()
    await quiet()
    expect([workspace.state().behind, workspace.state().task]).toEqual([false, null])
  })

  it('goes on while the picture follows: that analysis is given up without a word, and made anew', async () => {
    await judge('f:1:x')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await judge('f:2:x')
    await quiet()
    expect(analyses()[1]!.options.signal!.aborted).toBe(true)
    expect([ledger().length, workspace.state().task, workspace.state().messages.filter(message => message.code === 'cancelled')]).toEqual([2, null, []])
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(judgementsOf(analyses()[2])).toBe(2)
  })

  it('can be undone while the picture follows', async () => {
    await judge('f:1:x')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await workspace.undo()
    expect(ledger()).toEqual([])
    await workspace.redo()
    expect(ledger()).toHaveLength(1)
  })

  it('undone before the picture followed costs no analysis at all', async () => {
    await judge('f:1:x')
    await workspace.undo()
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS)
    expect(analyses()).toHaveLength(1)
    expect(workspace.state().behind).toBe(false)
  })

  it('taken back keeps the entry, and the analysis is asked for what it was before', async () => {
    await judge('f:1:x')
    await judge('f:2:x')
    await workspace.reviews.takeBack(0, { by: 'K', why: '' })
    expect(ledger()).toHaveLength(3)
    expect(standing(ledger()).map(entry => entry.left)).toEqual(['f:2:x'])
    await workspace.reviews.takeBack(0, { by: 'K', why: '' })
    expect(ledger()).toHaveLength(3)
    await workspace.reviews.takeBack(undefined, { by: 'K', why: '' })
    expect(standing(ledger())).toEqual([])
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS)
    expect(analyses()).toHaveLength(1)
  })

  it('is not lost when that analysis is cancelled by hand: the picture stays behind, and says so', async () => {
    await judge('f:1:x')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    workspace.state().task!.cancel!()
    await quiet()
    expect([ledger().length, workspace.state().behind]).toEqual([1, true])
    expect(workspace.state().messages.map(message => message.code)).toContain('cancelled')
    await judge('f:2:x')
    void workspace.reviews.follow()
    expect(judgementsOf(analyses().at(-1))).toBe(2)
  })

  it('is in the analysis of whatever is done next, which waits for nothing', async () => {
    await judge('f:1:x')
    const next = workspace.do('setSeed', { seed: 7 })
    await quiet()
    expect(judgementsOf(analyses()[1])).toBe(1)
    analyses()[1]!.finish()
    await next
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS)
    expect(analyses()).toHaveLength(2)
  })

  it('does not keep a step from being taken that the analysis does not depend on', async () => {
    await judge('f:1:x')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await workspace.do('select', { ids: ['P-1'], add: false, name: 'P' })
    expect(workspace.state().history!.present.view.selection).toEqual(['P-1'])
    expect([analyses().length, analyses()[1]!.options.signal!.aborted]).toEqual([2, false])
  })

  it('ends with the case: nothing follows into the next one', async () => {
    await judge('f:1:x')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    const closing = workspace.close()
    expect(analyses()[1]!.options.signal!.aborted).toBe(true)
    await closing
    await vi.advanceTimersByTimeAsync(5 * PAUSE_MS)
    expect(analyses()).toHaveLength(2)
    expect(workspace.state().picture).toBeNull()
  })
})

describe('finding pairs', () => {
  const newPicture = async (): Promise<void> => {
    const seeded = workspace.do('setSeed', { seed: 2 })
    await quiet()
    analyses().at(-1)!.finish()
    await seeded
  }

  it('unasked fails without a word; who then waits for them has them found', async () => {
    await newPicture()
    failing = 1
    const unasked = workspace.reviews.load(true)
    await workspace.reviews.load(false)
    await unasked
    expect(workspace.state().review!.of).toBe(workspace.state().picture)
    expect(workspace.state().messages).toEqual([])
  })

  it('says so when somebody waits and it fails, and can be tried again; the pairs of before stay until then', async () => {
    const before = workspace.state().review
    await newPicture()
    failing = 1
    await workspace.reviews.load(false)
    expect(workspace.state().review).toBe(before)
    expect(workspace.state().messages.map(message => message.tone)).toEqual(['danger'])
    await workspace.reviews.load(false)
    expect(workspace.state().review!.of).toBe(workspace.state().picture)
  })

  it('keeps the names of what was judged meanwhile', async () => {
    await newPicture()
    const finding = workspace.reviews.load(true)
    await judge('f:1:x')
    await finding
    expect(Object.values(workspace.state().review!.queue.names)).toContainEqual({ name: 'A', partner: 'om' })
  })
})

describe('a file of judgements', () => {
  const file = (text: string): File => new File([text], 'oordelen.json')

  it('comes back as it went out, and is not taken in twice', async () => {
    await judge('f:1:x')
    const { name, text } = workspace.reviews.ledgerFile()
    expect(name).toBe('Test.verband-judgements.json')
    const before = ledger()
    await workspace.reviews.openLedgerFile(file(text))
    expect(ledger()).toBe(before)
    await workspace.undo()
    const opening = workspace.reviews.openLedgerFile(file(text))
    await vi.waitFor(() => expect(ledger()).toHaveLength(1))
    expect(ledger()).toEqual(before)
    for (const call of analyses()) call.finish()
    await opening
  })

  it('changes nothing when it is wrong, and says where', async () => {
    await judge('f:1:x')
    const before = workspace.state().history
    await workspace.reviews.openLedgerFile(file('{"format":"verband-judgements","version":1,"entries":[{"left":"x"}]}'))
    expect(workspace.state().history).toBe(before)
    expect(workspace.state().messages.at(-1)).toMatchObject({ tone: 'danger', code: 'ledger-damaged', detail: { file: 'oordelen.json', place: '#1 left' } })
  })
})
