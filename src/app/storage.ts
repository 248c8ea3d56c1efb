import type { CaseDocument } from './document.ts'

/** Where the bytes of a source are stored, and what they must sum to. */
export type StoredSegment = { readonly file: string; readonly sha256: string }

export type Manifest = {
  readonly schema: 1
  readonly document: CaseDocument
  /** Stored bytes by source key. */
  readonly segments: Readonly<Record<string, StoredSegment>>
  readonly savedAt: string
  /** SHA-256 of the document's JSON: a manifest that was cut or edited is noticed. */
  readonly documentSha256: string
}

/** What could not be opened of a stored case, by place. */
export type Damage = { readonly place: string; readonly what: 'missing' | 'changed' | 'unreadable' | 'version' }

/** A source of a case whose stored bytes cannot be used; `stored` is null where the manifest names none. */
export type DamagedSource = { readonly key: string; readonly what: Damage['what']; readonly stored: StoredSegment | null }

export type StoredCase = {
  readonly document: CaseDocument
  readonly segments: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly stored: Readonly<Record<string, StoredSegment>>
  readonly savedAt: string
  /** What is wrong with the manifests. */
  readonly damage: readonly Damage[]
  readonly damaged: readonly DamagedSource[]
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

export async function casesFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('cases', { create: true })
}

async function writeFile(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  // The stream writes beside the file and takes its place on close, so a reader never sees half a file.
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await stream.write(bytes)
  await stream.close()
}

export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

export const CURRENT = 'manifest.json'
const PREVIOUS = 'manifest.previous.json'
/** A manifest that could not be read is set aside under this name before another takes its place. */
const SET_ASIDE = 'manifest.damaged.json'

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
export async function readManifest(folder: FileSystemDirectoryHandle): Promise<{ manifest: Manifest | null; damage: Damage[] }> {
  const current = await parseManifest(await readFile(folder, CURRENT))
  if (typeof current !== 'string') return { manifest: current, damage: [] }
  const damage: Damage[] = [{ place: CURRENT, what: current }]
  const previous = await parseManifest(await readFile(folder, PREVIOUS))
  if (typeof previous !== 'string') return { manifest: previous, damage }
  return { manifest: null, damage: [...damage, { place: PREVIOUS, what: previous }] }
}

/** Opens a stored case: what is whole, and what is not. Nothing is changed or deleted. */
export async function readCase(id: string): Promise<StoredCase | { readonly damage: readonly Damage[] }> {
  const folder = await (await casesFolder()).getDirectoryHandle(id)
  const { manifest, damage } = await readManifest(folder)
  if (manifest === null) return { damage }
  const segments = new Map<string, Uint8Array<ArrayBuffer>>()
  const damaged: DamagedSource[] = []
  for (const { key } of manifest.document.sources) {
    const stored = manifest.segments[key] ?? null
    const bytes = stored ? await readFile(folder, stored.file) : null
    if (!stored || bytes === null) damaged.push({ key, what: 'missing', stored })
    else if ((await sha256(bytes)) !== stored.sha256) damaged.push({ key, what: 'changed', stored })
    else segments.set(key, bytes)
  }
  return { document: manifest.document, segments, stored: manifest.segments, savedAt: manifest.savedAt, damage, damaged }
}

/** Writes a case step by step: segments once, the manifest last. Saves run one after the other. */
export class CaseWriter {
  readonly id: string
  private readonly segments = new Map<string, StoredSegment>()
  /** Sources whose stored bytes are damaged: what is stored stays as it is. */
  private readonly held = new Set<string>()
  private queue: Promise<void> = Promise.resolve()

  constructor(id: string) {
    this.id = id
  }

  /** Notes bytes that are stored already (after opening). */
  async know(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.segments.set(key, { file: await segmentName(key), sha256: await sha256(bytes) })
  }

  /** Leaves the damaged bytes of a source as they are, and keeps them in the manifest with the sum that they fail. */
  hold({ key, stored }: DamagedSource): void {
    this.held.add(key)
    if (stored) this.segments.set(key, stored)
  }

  /** Lets a source that was damaged be stored anew, once its whole bytes are at hand. */
  release(key: string): void {
    this.held.delete(key)
    this.segments.delete(key)
  }

  /** Whether anything of the case was stored. */
  get hasStored(): boolean {
    return this.segments.size + this.held.size > 0
  }

  has(key: string): boolean {
    return this.segments.has(key) || this.held.has(key)
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
      if (before) await writeFile(folder, typeof (await parseManifest(before)) === 'string' ? SET_ASIDE : PREVIOUS, before)
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
