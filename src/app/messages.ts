/** Something the user should know: the words are made in the page from the code, in its language. */
export type Message = {
  readonly id: number
  readonly tone: 'ok' | 'info' | 'warn' | 'danger'
  readonly code: string
  readonly detail: Readonly<Record<string, string | number>>
}

/** Code and particulars of any thrown value. */
export function messageOf(error: unknown): { code: string; detail: Record<string, string | number> } {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const detail = 'detail' in error && typeof error.detail === 'object' && error.detail !== null ? (error.detail as Record<string, string | number>) : {}
    return { code: error.code, detail }
  }
  return { code: 'unexpected', detail: { what: error instanceof Error ? error.message : String(error) } }
}
