import { Cancelled } from '#lib/progress.ts'
import type { JobRunner } from '#workers/thread.ts'
import type { DocumentSource } from './document.ts'

export type Restoring = {
  readonly run: JobRunner
  readonly handle: string
  readonly bannedColumns: readonly string[]
  /** Sources whose stored bytes cannot be used. */
  readonly damaged: readonly DocumentSource[]
  readonly signal: AbortSignal
}

/** What of some files restored a source, and the files that are of none of them. */
export type Restored = { readonly sources: readonly DocumentSource[]; readonly files: ReadonlyMap<string, File>; readonly rest: readonly File[] }

/** SHA-256 of a file; its pieces are let go of one by one. */
async function sumOf(file: File, signal: AbortSignal): Promise<string> {
  const { sha256Stream } = await import('#lib/sha256.ts')
  const sum = await sha256Stream()
  const reader = file.stream().getReader()
  for (;;) {
    if (signal.aborted) throw new Cancelled()
    const { done, value } = await reader.read()
    if (done) return sum.hex()
    sum.update(value)
  }
}

/** Reads the file of a damaged source as it was read before; false when that gives no reading. */
async function restore(file: File, source: DocumentSource, { run, handle, bannedColumns, signal }: Restoring, onProgress: (done: number) => void): Promise<boolean> {
  // The key tells how it was read; an encoding that was confirmed later is no other reading.
  const encoding = source.key === source.sha256 ? null : source.encoding
  const request = { handle, fileName: `${source.file}.csv`, file, size: file.size, keys: [], bannedColumns, mapping: source.mapping, encoding }
  const outcome = await run.run('addFile', request, { onProgress, signal })
  if (outcome.kind !== 'imported') return false
  if (outcome.key !== source.key) await run.run('restore', { handle, key: source.key, bytes: await run.run('segment', { handle, key: outcome.key }) })
  return true
}

/** Restores damaged sources from the files that have their SHA-256; the other files are given back unread, in order. */
export async function restoreSources(files: readonly File[], restoring: Restoring, onProgress: (done: number) => void): Promise<Restored> {
  if (restoring.damaged.length === 0) return { sources: [], files: new Map(), rest: files }
  const sources: DocumentSource[] = []
  const taken = new Map<string, File>()
  const rest: File[] = []
  for (const file of files) {
    // A file that cannot be read is named by the reading that follows.
    const sum = await sumOf(file, restoring.signal).catch(error => { if (error instanceof Cancelled) throw error; return null })
    const source = restoring.damaged.find(known => known.sha256 === sum && !sources.includes(known))
    if (source && (await restore(file, source, restoring, onProgress))) {
      sources.push(source)
      taken.set(source.sha256, file)
    } else rest.push(file)
  }
  return { sources, files: taken, rest }
}
