import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FollowLater, PAUSE_MS } from '#app/follow-later.ts'

let signals: AbortSignal[]
let finish: (() => void)[]
let later: FollowLater

beforeEach(() => {
  vi.useFakeTimers()
  signals = []
  finish = []
  later = new FollowLater(signal => {
    signals.push(signal)
    return new Promise<void>(done => finish.push(done))
  })
})
afterEach(() => { vi.useRealTimers() })

describe('following after a pause', () => {
  it('follows once for a row of steps, after the last of them', async () => {
    for (let step = 0; step < 5; step++) {
      later.soon()
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    }
    expect(signals).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(signals).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10 * PAUSE_MS)
    expect(signals).toHaveLength(1)
  })

  it('stops what is under way when a step comes, and follows anew', async () => {
    later.soon()
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    later.soon()
    expect(signals[0]!.aborted).toBe(true)
    finish[0]!()
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(signals.map(signal => signal.aborted)).toEqual([true, false])
  })

  it('follows at once when asked, and only where something waits', async () => {
    await later.now()
    expect(signals).toHaveLength(0)
    later.soon()
    const done = later.now()
    expect(signals).toHaveLength(1)
    finish[0]!()
    await done
    await vi.advanceTimersByTimeAsync(10 * PAUSE_MS)
    await later.now()
    expect(signals).toHaveLength(1)
  })

  it('forgets what waits when it is stopped', async () => {
    later.soon()
    later.stop()
    await vi.advanceTimersByTimeAsync(10 * PAUSE_MS)
    expect(signals).toHaveLength(0)
  })
})
