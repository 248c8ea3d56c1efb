import { sha256Stream, type Sha256Sum, type StartSha256 } from '#lib/sha256.ts'
import type { SumReply, SumRequest } from './sum-host.ts'

/** From so many bytes on, starting another thread is worth while. */
const LEAST_BYTES = 1 << 22
/** Bytes that may wait for the other thread: without a bound a slow one would make the whole file stand in memory. */
const MOST_WAITING = 1 << 25

type OpenSum = { waiting: number; room: (() => void) | null; done: ((hex: string) => void) | null; failed: ((error: Error) => void) | null }

/** The other thread, started for the first file that is worth it; null where there can be none. */
let thread: Worker | null | undefined
let lastId = 0
const open = new Map<number, OpenSum>()

function receive(reply: SumReply): void {
  const sum = open.get(reply.id)
  if (sum === undefined) return
  if ('hex' in reply) {
    open.delete(reply.id)
    sum.done?.(reply.hex)
    return
  }
  sum.waiting -= reply.taken
  if (sum.waiting <= MOST_WAITING) sum.room?.()
}

function stopped(message: string): void {
  thread = null
  for (const sum of open.values()) {
    sum.failed?.(new Error(`the thread that sums has stopped: ${message}`))
    sum.room?.()
  }
  open.clear()
}

function startThread(): Worker | null {
  if (thread !== undefined) return thread
  try {
    thread = new Worker(new URL('./sum-host.ts', import.meta.url), { type: 'module' })
    thread.addEventListener('message', (event: MessageEvent<SumReply>) => receive(event.data))
    thread.addEventListener('error', event => stopped(event.message))
  } catch {
    thread = null
  }
  return thread
}

function sumIn(worker: Worker): Sha256Sum {
  const id = ++lastId
  const sum: OpenSum = { waiting: 0, room: null, done: null, failed: null }
  open.set(id, sum)
  const post = (request: SumRequest): void => worker.postMessage(request, request.bytes === null ? [] : [request.bytes.buffer])
  return {
    update: bytes => {
      sum.waiting += bytes.length
      post({ id, bytes: bytes.slice() })
      return sum.waiting <= MOST_WAITING ? undefined : new Promise(resolve => (sum.room = resolve))
    },
    hex: () => new Promise((resolve, reject) => {
      sum.done = resolve
      sum.failed = reject
      if (open.has(id)) post({ id, bytes: null })
      else reject(new Error('the thread that sums has stopped'))
    }),
    cancel: () => {
      if (open.delete(id)) post({ id, bytes: null, cancelled: true })
    },
  }
}

/** Node's own sum, which uses the processor's instructions for it; null in a browser. */
function nodeSum(): Sha256Sum | null {
  const hash = globalThis.process?.getBuiltinModule?.('node:crypto')?.createHash('sha256')
  return hash === undefined ? null : { update: bytes => void hash.update(bytes), hex: () => hash.digest('hex') }
}

/** How the SHA-256 of a file of so many bytes is best made here: beside the reading where that is possible. */
export function startSumOf(bytes: number): StartSha256 {
  return async () => {
    const node = nodeSum()
    if (node !== null) return node
    const worker = bytes < LEAST_BYTES || typeof Worker === 'undefined' ? null : startThread()
    return worker === null ? sha256Stream() : sumIn(worker)
  }
}
