import { Cancelled } from '#lib/progress.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'
import { Refusal, type Reply, type Request } from './protocol.ts'

export type RunOptions = { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal }

/** Runs jobs of the one table, somewhere else. */
export type JobRunner = { run<Name extends JobName>(job: Name, input: JobInput<Name>, options?: RunOptions): Promise<JobOutput<Name>> }

type Waiting = { resolve: (output: unknown) => void; reject: (error: unknown) => void; onProgress: ((done: number) => void) | undefined }

function errorOf(reply: Extract<Reply, { kind: 'failed' }>): Error {
  const { name, code, detail, message } = reply.failure
  if (name === 'Cancelled') return new Cancelled()
  return code === null ? new Error(message) : new Refusal(code, detail, message)
}

/** A worker with the job table, for the page. Calls run one after the other, in order. */
export function startThread(): JobRunner & { stop(): void } {
  const worker = new Worker(new URL('./host.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    const reply = event.data
    const call = waiting.get(reply.id)
    if (!call) return
    if (reply.kind === 'progress') {
      call.onProgress?.(reply.done)
      return
    }
    waiting.delete(reply.id)
    if (reply.kind === 'done') call.resolve(reply.output)
    else call.reject(errorOf(reply))
  })
  worker.addEventListener('error', event => {
    for (const call of waiting.values()) call.reject(new Error(`worker stopped: ${event.message}`))
    waiting.clear()
  })
  return {
    run: (job, input, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) {
          reject(new Cancelled())
          return
        }
        const id = ++lastId
        const flag = typeof SharedArrayBuffer === 'function' && globalThis.crossOriginIsolated ? new SharedArrayBuffer(4) : null
        waiting.set(id, { resolve: resolve as (output: unknown) => void, reject, onProgress: options.onProgress })
        options.signal?.addEventListener('abort', () => {
          if (flag) Atomics.store(new Int32Array(flag), 0, 1)
          worker.postMessage({ cancel: id })
        }, { once: true })
        worker.postMessage({ id, job, input, flag } satisfies Request)
      }),
    stop: () => worker.terminate(),
  }
}
