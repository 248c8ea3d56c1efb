/** How long no further step must come before the picture follows. */
export const PAUSE_MS = 4000

/**
 * Brings the picture up to date after a pause. A new step starts the pause anew and stops what is under way,
 * so that nobody waits for an analysis that is out of date already.
 */
export class FollowLater {
  private timer: ReturnType<typeof setTimeout> | null = null
  private running: AbortController | null = null
  private readonly follow: (signal: AbortSignal) => Promise<unknown>

  constructor(follow: (signal: AbortSignal) => Promise<unknown>) {
    this.follow = follow
  }

  /** Follows once nothing comes for a while. */
  soon(): void {
    this.stop()
    this.timer = setTimeout(() => void this.now(), PAUSE_MS)
  }

  /** Follows at once where something waits. */
  async now(): Promise<void> {
    if (this.timer === null) return
    clearTimeout(this.timer)
    this.timer = null
    const abort = new AbortController()
    this.running = abort
    try {
      await this.follow(abort.signal)
    } finally {
      if (this.running === abort) this.running = null
    }
  }

  /** Forgets what waits and stops what is under way. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.running?.abort()
    this.running = null
  }
}
