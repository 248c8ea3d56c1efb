import type { Answer, Asked } from './worker.ts'

const TICK_MS = 4

export type PageAnswer = Answer & { /** Longest time between two ticks of the main thread while the worker worked, and in as long a time before it. */ readonly longestGapMs: number; readonly idleGapMs: number }

/** Ticks as fast as a page may; the longest time between two ticks is the longest that the page could not answer. */
async function longestGapDuring<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, TICK_MS)
  try {
    return [await work(), longest]
  } finally {
    clearInterval(timer)
  }
}

function inWorker(worker: Worker, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Answer>) => resolve(event.data))
    worker.addEventListener('error', event => reject(new Error(event.message)))
    worker.postMessage(asked)
  })
}

async function measure(work: Asked['work'], newline: Asked['newline']): Promise<PageAnswer> {
  const file = document.querySelector('input')!.files![0]!
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const [, idleGapMs] = await longestGapDuring(() => new Promise(resolve => { setTimeout(resolve, 1000) }))
  const [answer, longestGapMs] = await longestGapDuring(() => inWorker(worker, { file, work, newline }))
  return { ...answer, longestGapMs, idleGapMs }
}

Object.assign(globalThis, { measure })
