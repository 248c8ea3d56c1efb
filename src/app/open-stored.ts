import type { JobRunner } from '#workers/thread.ts'
import type { CaseDocument } from './document.ts'
import { CaseWriter, readCase, type Damage, type DamagedSource } from './storage.ts'

export type OpenedCase = {
  /** The whole document: sources that are damaged stay in it. */
  readonly document: CaseDocument
  readonly writer: CaseWriter
  readonly savedAt: string
  readonly damage: readonly Damage[]
  readonly damaged: readonly DamagedSource[]
}

/** Brings the whole files of a stored case into the worker; damaged ones are named and left out, their bytes untouched. */
export async function openStored(run: JobRunner, id: string, report: (done: number) => void, signal: AbortSignal): Promise<OpenedCase | { readonly damage: readonly Damage[] }> {
  const stored = await readCase(id)
  if (!('document' in stored)) return stored
  const writer = new CaseWriter(id)
  const damaged = [...stored.damaged]
  let done = 0
  for (const [key, bytes] of stored.segments) {
    await writer.know(key, bytes)
    try {
      await run.run('restore', { handle: id, key, bytes }, { signal })
    } catch (error) {
      if (error instanceof Error && error.name === 'Cancelled') throw error
      damaged.push({ key, what: 'unreadable', stored: stored.stored[key] ?? null })
    }
    report(++done / stored.segments.size)
  }
  for (const source of damaged) writer.hold(source)
  return { document: stored.document, writer, savedAt: stored.savedAt, damage: stored.damage, damaged }
}
