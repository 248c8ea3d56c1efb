import type { CaseDocument } from './document.ts'

/** What the list of cases shows. */
export type CaseSummary = { readonly id: string; readonly name: string; readonly rows: number; readonly files: number; readonly savedAt: string; readonly damaged: string | null }

type Manifest = {
  readonly schema: 1
  readonly document: CaseDocument
  /** Stored bytes by source key. */
  readonly segments: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>
  readonly savedAt: string
  /** SHA-256 of the document's JSON: a manifest that was cut or edited is noticed. */
  readonly documentSha256: string
}

/** What could not be opened of a stored case, by place. */
export type Damage = { readonly place: string; readonly what: 'missing' | 'changed' | 'unreadable' | 'version' }

export type StoredCase = { readonly document: CaseDocument; readonly segments: ReadonlyMap<string, Uint8Array<ArrayBuffer>>; readonly damage: readonly Damage[] }

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

async function casesFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('cases', { create: true })
}

async function writeFile(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  // The stream writes beside the file and takes its place on close, so a reader never sees half a file.
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await stream.write(bytes)
  await stream.close()
}

async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

const CURRENT = 'manifest.json'
const PREVIOUS = 'manifest.previous.json'

/** Segment files are named by the digest of the key: keys of mapped files hold a name with any signs. */
async function segmentName(key: string): Promise<string> {
  return `${(await sha256(utf8(key))).slice(0, 32)}.segment`
}

async function parseManifest(bytes: Uint8Array<ArrayBuffer> | null): Promise<Manifest | Damage['what']> {
  if (bytes === null) return 'missing'
  try {
    const manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Manifest
    if (manifest.schema !== 1) return 'version'
    return (await sha256(utf8(JSON.stringify(manifest.document)))) === manifest.documentSha256 ? manifest : 'changed'
  } catch {
    return 'unreadable'
  }
}

/** The manifest in force: the current one, else the one before it. */
async function readManifest(folder: FileSystemDirectoryHandle): Promise<{ manifest: Manifest | null; damage: Damage[] }> {
  const current = await parseManifest(await readFile(folder, CURRENT))
  if (typeof current !== 'string') return { manifest: current, damage: [] }
  const damage: Damage[] = [{ place: CURRENT, what: current }]
  const previous = await parseManifest(await readFile(folder, PREVIOUS))
  if (typeof previous !== 'string') return { manifest: previous, damage }
  return { manifest: null, damage: [...damage, { place: PREVIOUS, what: previous }] }
}

/** Cases kept in this browser, latest first; a damaged one is listed with where it is damaged. */
export async function listCases(): Promise<CaseSummary[]> {
  const folder = await casesFolder()
  const cases: CaseSummary[] = []
  for await (const [id, handle] of folder.entries()) {
    if (handle.kind !== 'directory') continue
    const { manifest, damage } = await readManifest(handle as FileSystemDirectoryHandle)
    const place = damage[0] ? `${damage[0].place}: ${damage[0].what}` : null
    if (manifest === null) cases.push({ id, name: id, rows: 0, files: 0, savedAt: '', damaged: place })
    else cases.push({ id, name: manifest.document.name, rows: manifest.document.sources.reduce((sum, source) => sum + source.rows, 0), files: manifest.document.sources.length, savedAt: manifest.savedAt, damaged: place })
  }
  return cases.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1))
}

/** Opens a stored case: what is whole, and what is not. Nothing is changed or deleted. */
export async function readCase(id: string): Promise<StoredCase | { readonly damage: readonly Damage[] }> {
  const folder = await (await casesFolder()).getDirectoryHandle(id)
  const { manifest, damage } = await readManifest(folder)
  if (manifest === null) return { damage }
  const segments = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const source of manifest.document.sources) {
    const stored = manifest.segments[source.key]
    const bytes = stored ? await readFile(folder, stored.file) : null
    if (!stored || bytes === null) damage.push({ place: `${source.file}.csv`, what: 'missing' })
    else if ((await sha256(bytes)) !== stored.sha256) damage.push({ place: `${source.file}.csv`, what: 'changed' })
    else segments.set(source.key, bytes)
  }
  return { document: manifest.document, segments, damage }
}

/** Writes a case step by step: segments once, the manifest last. Saves run one after the other. */
export class CaseWriter {
  readonly id: string
  private readonly segments = new Map<string, { file: string; sha256: string }>()
  private queue: Promise<void> = Promise.resolve()

  constructor(id: string) {
    this.id = id
  }

  /** Notes bytes that are stored already (after opening). */
  async know(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.segments.set(key, { file: await segmentName(key), sha256: await sha256(bytes) })
  }

  /** Whether anything of the case was stored. */
  get hasStored(): boolean {
    return this.segments.size > 0
  }

  has(key: string): boolean {
    return this.segments.has(key)
  }

  private async folder(): Promise<FileSystemDirectoryHandle> {
    return (await casesFolder()).getDirectoryHandle(this.id, { create: true })
  }

  /** Stores the bytes of one source. */
  putSegment(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.inTurn(async () => {
      const file = await segmentName(key)
      await writeFile(await this.folder(), file, bytes)
      this.segments.set(key, { file, sha256: await sha256(bytes) })
    })
  }

  /** Stores the document; the manifest before it is kept as the way back. */
  putDocument(document: CaseDocument, savedAt: string): Promise<void> {
    return this.inTurn(async () => {
      const folder = await this.folder()
      const before = await readFile(folder, CURRENT)
      if (typeof (await parseManifest(before)) !== 'string' && before) await writeFile(folder, PREVIOUS, before)
      const manifest: Manifest = { schema: 1, document, segments: Object.fromEntries(this.segments), savedAt, documentSha256: await sha256(utf8(JSON.stringify(document))) }
      await writeFile(folder, CURRENT, utf8(JSON.stringify(manifest)))
    })
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.queue.then(work)
    this.queue = result.catch(() => {})
    return result
  }
}

/** Takes a stored case away for good. */
export async function deleteCase(id: string): Promise<void> {
  await (await casesFolder()).removeEntry(id, { recursive: true })
}
