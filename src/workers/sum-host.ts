import { sha256Stream, type Sha256Stream } from '#lib/sha256.ts'

/** Bytes of a sum, in order; null ends it, and `cancelled` lets go of it. */
export type SumRequest = { readonly id: number; readonly bytes: Uint8Array | null; readonly cancelled?: true }
/** How many bytes were taken, or the sum. */
export type SumReply = { readonly id: number; readonly taken: number } | { readonly id: number; readonly hex: string }

/** A thread that does nothing but sum, so that reading a file need not wait for it. */
const sums = new Map<number, Sha256Stream>()
let work: Promise<void> = Promise.resolve()

async function take({ id, bytes, cancelled }: SumRequest): Promise<void> {
  const sum = sums.get(id) ?? (await sha256Stream())
  sums.set(id, sum)
  if (bytes !== null) {
    sum.update(bytes)
    self.postMessage({ id, taken: bytes.length } satisfies SumReply)
    return
  }
  sums.delete(id)
  if (cancelled !== true) self.postMessage({ id, hex: sum.hex() } satisfies SumReply)
}

self.addEventListener('message', (event: MessageEvent<SumRequest>) => {
  work = work.then(() => take(event.data))
})
