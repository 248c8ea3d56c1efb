import { Cancelled, type Progress } from '#lib/progress.ts'
import { JOBS, type JobName } from './jobs.ts'
import type { OpenCases } from './open-cases.ts'
import { failureOf, type CancelRequest, type Reply, type Request } from './protocol.ts'

/** The worker's side: runs the job table and answers. */
const cases: OpenCases = new Map()
const cancelled = new Set<number>()
const REPORT_EVERY_MS = 50

function answer(reply: Reply): void {
  self.postMessage(reply)
}

function progressOf(request: Request): Progress {
  const flag = request.flag ? new Int32Array(request.flag) : null
  let last = 0
  return {
    report: done => {
      const now = performance.now()
      if (now - last < REPORT_EVERY_MS) return
      last = now
      answer({ id: request.id, kind: 'progress', done })
    },
    check: () => {
      if (cancelled.has(request.id) || (flag !== null && Atomics.load(flag, 0) === 1)) throw new Cancelled()
    },
  }
}

async function perform(request: Request): Promise<void> {
  try {
    const job = JOBS[request.job as JobName] as (cases: OpenCases, input: unknown, progress: Progress) => unknown
    answer({ id: request.id, kind: 'done', output: await job(cases, request.input, progressOf(request)) })
  } catch (error) {
    answer({ id: request.id, kind: 'failed', failure: failureOf(error) })
  } finally {
    cancelled.delete(request.id)
  }
}

self.addEventListener('message', (event: MessageEvent<Request | CancelRequest>) => {
  if ('cancel' in event.data) cancelled.add(event.data.cancel)
  else void perform(event.data)
})
