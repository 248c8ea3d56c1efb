import type { JobRunner } from '#workers/thread.ts'
import type { CaseDocument } from './document.ts'
import { CaseWriter, readCase, type Damage } from './storage.ts'

export type OpenedCase = { readonly document: CaseDocument; readonly writer: CaseWriter; readonly damage: readonly Damage[] }

/** Brings the whole files of a stored case into the worker; damaged ones are named and left out, their bytes untouched. */
export async function openStored(run: JobRunner, id: string, report: (done: number) => void, signal: AbortSignal): Promise<OpenedCase | { readonly damage: readonly Damage[] }> {
  const stored = await readCase(id)
  if (!('document' in stored)) return stored
  const writer = new CaseWriter(id)
  const damage = [...stored.damage]
  const whole = new Set<string>()
  let done = 0
  for (const [key, bytes] of stored.segments) {
    await writer.know(key, bytes)
    try {
      await run.run('restore', { handle: id, key, bytes }, { signal })
      whole.add(key)
    } catch (error) {
      if (error instanceof Error && error.name === 'Cancelled') throw error
      damage.push({ place: stored.document.sources.find(source => source.key === key)?.file ?? key, what: 'unreadable' })
    }
    report(++done / stored.segments.size)
  }
  return { document: { ...stored.document, sources: stored.document.sources.filter(source => whole.has(source.key)) }, writer, damage }
}
