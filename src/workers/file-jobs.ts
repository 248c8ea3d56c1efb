import { compileMapping } from '#intake/compile-mapping.ts'
import { previewEncodings, type EncodingPreview } from '#intake/encoding-preview.ts'
import { fittingMapping, HEAD_BYTES } from '#intake/fitting-mapping.ts'
import { fileLabel, importFile, type ImportInput } from '#intake/import-file.ts'
import { inspectUnknown, type UnknownFile } from '#intake/inspect-unknown.ts'
import type { Progress } from '#lib/progress.ts'
import { withColumnNames, type Mapping, type Reading } from '#model/mapping.ts'
import type { Encoding, Source } from '#model/records.ts'
import { startSumOf } from './file-sum.ts'
import { caseUnder, partKey, partOf, type OpenCases } from './open-cases.ts'
import { Refusal } from './protocol.ts'

/** A file as bytes in pieces: a browser File, or what the command line reads. */
export type FileInput = Blob | AsyncIterable<Uint8Array>

export type ImportRequest = {
  readonly handle: string
  readonly fileName: string
  readonly file: FileInput
  readonly size: number
  /** Keys of the files that are in the case now: among them a second copy is noticed. */
  readonly keys: readonly string[]
  readonly bannedColumns: readonly string[]
  /** null: recognise by header. */
  readonly mapping: Mapping | null
  readonly encoding: Encoding | null
}

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly key: string; readonly source: Source }
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'unknown'; readonly unknown: UnknownFile }

/** Rows of a preview: enough to see most letters of a file, few enough to read. */
const PREVIEW_ROWS = 10
const PIECE_BYTES = 1 << 20

async function pieceAt(file: Blob, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())
  } catch {
    // A browser gives no bytes of a file that was moved or changed after it was chosen.
    throw new Refusal('file-not-readable', {}, 'the file was moved or changed after it was chosen; choose it again')
  }
}

/** The bytes of a file in pieces. Throws a Refusal 'file-not-readable' when the browser gives none any more. */
export async function* piecesOf(file: FileInput): AsyncIterable<Uint8Array> {
  if (!(file instanceof Blob)) {
    yield* file
    return
  }
  const asked = (at: number): Promise<Uint8Array> => {
    const piece = pieceAt(file, at)
    // Who stops before it comes does not hear whether it failed.
    piece.catch(() => {})
    return piece
  }
  let next = asked(0)
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = await next
    // The next one comes from another process while this one is read.
    next = asked(at + PIECE_BYTES)
    yield piece
  }
}

/** The first bytes of a file, in one piece. */
async function headOf(file: FileInput): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of piecesOf(file)) {
    pieces.push(piece)
    length += piece.length
    if (length >= HEAD_BYTES) break
  }
  const head = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    head.set(piece, at)
    at += piece.length
  }
  return head
}

/** A mapping as the importer takes it; null: recognise by header. */
function readingBy(mapping: Mapping | null): Pick<ImportInput, 'format' | 'header' | 'delimiter'> {
  if (mapping === null) return {}
  return { format: compileMapping(mapping), header: mapping.header, ...(mapping.delimiter === null ? {} : { delimiter: mapping.delimiter }) }
}

/** Reads a file into a case: as a known export, or through a mapping. */
export async function addFile(cases: OpenCases, request: ImportRequest, progress: Progress): Promise<ImportOutcome> {
  const { mapping, bannedColumns, fileName, size } = request
  const encoding = request.encoding ?? mapping?.encoding ?? null
  const result = await importFile({ fileName, chunks: piecesOf(request.file), bannedColumns, byteCount: size, startSum: startSumOf(size), ...readingBy(mapping), ...(encoding === null ? {} : { encoding }) }, progress)
  if (result.kind === 'unknown') return { kind: 'unknown', unknown: inspectUnknown(fileName, result) }
  const source = result.records.sources[0]!
  const open = caseUnder(cases, request.handle)
  const twin = request.keys.map(key => open.parts.get(key)?.records.sources[0]).find(known => known?.sha256 === source.sha256)
  if (twin) return { kind: 'duplicate', of: twin.file }
  const key = partKey(source.sha256, mapping, encoding)
  open.parts.set(key, { records: result.records, mapping })
  return { kind: 'imported', key, source }
}

export type InspectRequest = Pick<ImportRequest, 'fileName' | 'file' | 'size' | 'bannedColumns'> & { readonly reading: Reading }

/** Looks at a file for the mapping step, with what the analyst chose of delimiter, header and encoding. Nothing is kept. */
export async function inspectFile(_cases: OpenCases, { fileName, file, size, bannedColumns, reading }: InspectRequest, progress: Progress): Promise<UnknownFile> {
  const { delimiter, encoding } = reading
  const input = { fileName, chunks: piecesOf(file), bannedColumns, byteCount: size, startSum: startSumOf(size), format: null, ...(delimiter === null ? {} : { delimiter }), ...(encoding === null ? {} : { encoding }) }
  const result = await importFile(input, progress)
  if (result.kind !== 'unknown') throw new Error('a file read without format is unknown')
  return inspectUnknown(fileName, result, reading)
}

/** The saved mapping that a file was made for; null when there is none. */
export async function findMapping(_cases: OpenCases, input: Pick<ImportRequest, 'fileName' | 'file'> & { readonly mappings: readonly Mapping[]; readonly headerless: boolean }, _progress: Progress): Promise<Mapping | null> {
  return fittingMapping(await headOf(input.file), fileLabel(input.fileName), input.mappings, input.headerless)
}

export type RereadRequest = {
  readonly handle: string
  /** The source that is read again: its key, its name in the case and the sum that the file must have. */
  readonly source: { readonly key: string; readonly file: string; readonly sha256: string }
  readonly file: FileInput
  /** Name of the file that was chosen now. */
  readonly fileName: string
  readonly size: number
  readonly bannedColumns: readonly string[]
  readonly encoding: Encoding
}

export type Reread = { readonly key: string; readonly source: Source; readonly mapping: Mapping | null }

/** Part of the progress bar that the checksum takes; reading takes the rest. */
const SUMMING = 0.2

async function sumOf(file: FileInput, size: number, progress: Progress): Promise<string> {
  const sum = await startSumOf(size)()
  try {
    let bytes = 0
    for await (const piece of piecesOf(file)) {
      progress.check()
      await sum.update(piece)
      bytes += piece.length
      progress.report(SUMMING * Math.min(1, bytes / size))
    }
    return await sum.hex()
  } finally {
    sum.cancel?.()
  }
}

async function checkSum({ file, size, fileName, source }: RereadRequest, progress: Progress): Promise<void> {
  const found = await sumOf(file, size, progress)
  if (found !== source.sha256) throw new Refusal('reread-other-file', { chosen: fileName, file: source.file, found: found.slice(0, 12), wanted: source.sha256.slice(0, 12) })
}

/**
 * Reads the bytes of a source once more in another encoding, beside what is there: the old reading stays open under its
 * own key. Refuses a file with another SHA-256, and one that in this encoding is no longer the export it was.
 */
export async function rereadFile(cases: OpenCases, request: RereadRequest, progress: Progress): Promise<Reread> {
  const { handle, source, encoding, size, bannedColumns } = request
  const { mapping, records } = partOf(cases, handle, source.key)
  await checkSum(request, progress)
  // Names of columns are bytes too: in another encoding they may be spelled otherwise, so a mapping follows by place.
  let renamed = mapping
  const format = mapping?.header === true
    ? (header: readonly string[]) => compileMapping(renamed = withColumnNames(mapping, header))
    : undefined
  const reading = { report: (done: number) => progress.report(SUMMING + (1 - SUMMING) * done), check: () => progress.check() }
  const input = { fileName: `${source.file}.csv`, chunks: piecesOf(request.file), bannedColumns, byteCount: size, startSum: startSumOf(size), encoding, ...readingBy(mapping), ...(format === undefined ? {} : { format }) }
  const result = await importFile(input, reading)
  if (result.kind === 'unknown' || (mapping === null && result.records.sources[0]!.format !== records.sources[0]!.format)) throw new Refusal('reread-unknown', { file: source.file, encoding })
  const key = partKey(source.sha256, renamed, encoding)
  caseUnder(cases, handle).parts.set(key, { records: result.records, mapping: renamed })
  return { key, source: result.records.sources[0]!, mapping: renamed }
}

/** Rows that show whether a source was read in the right encoding. */
export function encodingPreview(cases: OpenCases, input: { handle: string; key: string }, _progress: Progress): EncodingPreview {
  const { records } = partOf(cases, input.handle, input.key)
  return previewEncodings(records.tables[0]!, records.sources[0]!.encoding, PREVIEW_ROWS)
}
