/** Messages between a page and its worker; the same job table stands on both carriers. */
export type JobContext = {
  /** Tells how much is done, from 0 to 1, and what is being done. */
  report(done: number): void
  /** Throws Cancelled once the caller gave up. */
  check(): void
}

export type Request = { readonly id: number; readonly job: string; readonly input: unknown; /** one Int32, set to 1 to cancel; null where memory cannot be shared */ readonly flag: SharedArrayBuffer | null }
export type CancelRequest = { readonly cancel: number }

export type JobFailure = {
  readonly name: string
  readonly message: string
  /** Machine-readable reason of a refusal, with its particulars, for the message in the user's language. */
  readonly code: string | null
  readonly detail: Readonly<Record<string, string | number>>
}

export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number }
  | { readonly id: number; readonly kind: 'done'; readonly output: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: JobFailure }

/** A refusal that the user should read: why, where, and what to do next; texts are made from the code. */
export class Refusal extends Error {
  readonly code: string
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: string, detail: Readonly<Record<string, string | number>> = {}, message = code) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}

/** What can be told of any thrown value across the worker border. */
export function failureOf(error: unknown): JobFailure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: null, detail: {} }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const detail = 'detail' in error && typeof error.detail === 'object' && error.detail !== null ? (error.detail as Record<string, string | number>) : {}
  return { name: error.name, message: error.message, code, detail }
}
