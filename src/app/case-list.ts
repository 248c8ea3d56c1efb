import { casesFolder, CURRENT, readFile, readManifest, sha256, type Damage, type Manifest, type StoredSegment } from './storage.ts'

/** What the list of cases shows. */
export type CaseSummary = {
  readonly id: string
  /** null where no manifest tells it. */
  readonly name: string | null
  readonly rows: number
  readonly files: number
  readonly savedAt: string
  readonly damaged: Damage | null
  /** Whether all stored bytes were held against their sums. */
  readonly checked: boolean
}

/** Sums of stored files since the page was opened, with what tells that a file was written again. */
const sums = new Map<string, { readonly size: number; readonly lastModified: number; readonly sum: string }>()

/** What is wrong with a stored file: nothing (null), or not known while it was not summed. */
async function segmentState(folder: FileSystemDirectoryHandle, stored: StoredSegment | undefined, thorough: boolean): Promise<'missing' | 'changed' | 'unknown' | null> {
  const file = stored ? await folder.getFileHandle(stored.file).then(handle => handle.getFile(), () => null) : null
  if (!stored || file === null) return 'missing'
  const place = `${folder.name}/${stored.file}`
  const known = sums.get(place)
  if (known && known.size === file.size && known.lastModified === file.lastModified) return known.sum === stored.sha256 ? null : 'changed'
  if (!thorough) return 'unknown'
  const sum = await sha256(new Uint8Array(await file.arrayBuffer()))
  sums.set(place, { size: file.size, lastModified: file.lastModified, sum })
  return sum === stored.sha256 ? null : 'changed'
}

/** The first damage among the stored files of a case, and whether all of them are known. */
async function filesState(folder: FileSystemDirectoryHandle, { document, segments }: Manifest, thorough: boolean): Promise<{ readonly damaged: Damage | null; readonly checked: boolean }> {
  let checked = true
  for (const source of document.sources) {
    const what = await segmentState(folder, segments[source.key], thorough)
    if (what === 'unknown') checked = false
    else if (what !== null) return { damaged: { place: `${source.file}.csv`, what }, checked: true }
  }
  return { damaged: null, checked }
}

/** The name of a case in what is left of a manifest; null where it was cut before it. */
function nameIn(bytes: Uint8Array<ArrayBuffer> | null): string | null {
  const found = /"document":\{"schema":1,"id":"[^"]*","name":("(?:[^"\\]|\\.)*")/.exec(bytes === null ? '' : new TextDecoder().decode(bytes))
  try {
    return found ? (JSON.parse(found[1]!) as string) : null
  } catch {
    return null
  }
}

async function summaryOf(folder: FileSystemDirectoryHandle, thorough: boolean): Promise<CaseSummary> {
  const { manifest, damage } = await readManifest(folder)
  const id = folder.name
  if (manifest === null) return { id, name: nameIn(await readFile(folder, CURRENT)), rows: 0, files: 0, savedAt: '', damaged: damage[0]!, checked: true }
  const { document, savedAt } = manifest
  const files = await filesState(folder, manifest, thorough)
  return { id, name: document.name, rows: document.sources.reduce((sum, source) => sum + source.rows, 0), files: document.sources.length, savedAt, damaged: damage[0] ?? files.damaged, checked: damage.length > 0 || files.checked }
}

/** Cases kept in this browser, latest first; a damaged one is listed with where it is damaged, as far as that is known without reading all of it. */
export async function listCases(): Promise<CaseSummary[]> {
  const folder = await casesFolder()
  const cases: CaseSummary[] = []
  for await (const [, handle] of folder.entries()) if (handle.kind === 'directory') cases.push(await summaryOf(handle as FileSystemDirectoryHandle, false))
  return cases.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1))
}

/** Holds all that is stored of a case against its sums; null when the case is gone. Nothing is changed. */
export async function checkCase(id: string): Promise<CaseSummary | null> {
  const folder = await (await casesFolder()).getDirectoryHandle(id).catch(() => null)
  return folder === null ? null : summaryOf(folder, true)
}
