/** How a long computation tells where it is, and learns that it must stop. */
export type Progress = {
  /** Called now and then with the part done (0 to 1). */
  report(done: number): void
  /** Throws Cancelled when the work must stop. */
  check(): void
}

/** Thrown by a computation that was cancelled; nothing of it is kept. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'Cancelled'
  }
}

/** For callers that neither show progress nor cancel. */
export const NO_PROGRESS: Progress = { report: () => {}, check: () => {} }
