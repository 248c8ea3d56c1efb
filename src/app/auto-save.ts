import type { JobRunner } from '#workers/thread.ts'
import { nowIso } from './clock.ts'
import type { CaseDocument } from './document.ts'
import type { CaseWriter } from './storage.ts'
import type { SavedState } from './workspace-state.ts'

const SAVE_AFTER_MS = 250

export type AutoSaveHooks = {
  readonly document: () => CaseDocument | null
  readonly state: (saved: SavedState) => void
  readonly failed: (error: unknown) => void
}

/** Keeps the open case stored: each source once, the document a moment after each step. */
export class AutoSave {
  /** Where the open case is written; null while none is open. */
  writer: CaseWriter | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private readonly run: JobRunner
  private readonly hooks: AutoSaveHooks

  constructor(run: JobRunner, hooks: AutoSaveHooks) {
    this.run = run
    this.hooks = hooks
  }

  /** Stores the bytes of sources that are not stored yet. */
  private async storeSources(keys: readonly string[], handle: string): Promise<void> {
    for (const key of keys) {
      if (this.writer?.has(key)) continue
      const bytes = await this.run.run('segment', { handle, key })
      await this.writer?.putSegment(key, bytes as Uint8Array<ArrayBuffer>)
    }
  }

  /** Stores the document once no further step follows for a moment. */
  soon(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.hooks.state({ kind: 'saving', at: '' })
    this.timer = setTimeout(() => void this.now(), SAVE_AFTER_MS)
  }

  /** Stores the document; a case that never had a file leaves nothing behind. */
  async now(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const document = this.hooks.document()
    if (!document || !this.writer || (document.sources.length === 0 && !this.writer.hasStored)) return
    const at = nowIso()
    try {
      // Bytes first, then the document that names them: a stop in between loses nothing that was named.
      await this.storeSources(document.sources.map(source => source.key), document.id)
      await this.writer.putDocument(document, at)
      this.hooks.state({ kind: 'saved', at })
    } catch (error) {
      this.hooks.state({ kind: 'failed', at })
      this.hooks.failed(error)
    }
  }
}
