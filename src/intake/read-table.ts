import type { Progress } from '#lib/progress.ts'
import { sha256Stream, type Sha256Sum } from '#lib/sha256.ts'
import { isDelimiter } from './detect-delimiter.ts'
import { OpenFile } from './read-open-file.ts'
import type { ReadOptions, ReadResult } from './read-options.ts'
import { UnreadableFile } from './read-unreadable-file.ts'

export type { ReadOptions, ReadResult } from './read-options.ts'
export { UnreadableFile } from './read-unreadable-file.ts'

/** First bytes of a file, from which encoding and delimiter are decided. */
const HEAD_BYTES = 1 << 16
/** A record stands in memory whole, and its fields are found by 32-bit indices. */
const MOST_RECORD_BYTES = 1 << 30

/** The first bytes of a file together, for as long as they are too few to decide from. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Decides from the head, then reads it; `whole`: nothing follows. */
function opened(parts: readonly Uint8Array[], whole: boolean, options: ReadOptions): OpenFile {
  const first = joined(parts)
  const file = new OpenFile(first.subarray(0, HEAD_BYTES), whole, options)
  file.push(first.subarray(file.firstByte))
  return file
}

/**
 * Reads delimited text into stored columns: any mixture of line ends, UTF-8 with or without mark, UTF-16, or a code page.
 * What cannot be read is quarantined with its place (partner-exports.md 1.8), never merged or dropped; the result does not
 * depend on how the bytes are cut into chunks. Column names are decoded before the whole file was seen, by their own bytes.
 * Calls `progress.check()` per chunk and `progress.report(bytes)` with the number of bytes read so far (not a share).
 * Throws UnreadableFile for a file without records or one that is no text, RangeError for an impossible option.
 */
export async function readTable(chunks: AsyncIterable<Uint8Array>, options: ReadOptions, progress: Progress): Promise<ReadResult> {
  checkOptions(options)
  const sum: Sha256Sum = await (options.startSum ?? sha256Stream)()
  try {
    const { file, bytes } = await readChunks(chunks, options, progress, sum)
    return { ...file.finish(), bytes, sha256: await sum.hex() }
  } finally {
    sum.cancel?.()
  }
}

async function readChunks(chunks: AsyncIterable<Uint8Array>, options: ReadOptions, progress: Progress, sum: Sha256Sum): Promise<{ readonly file: OpenFile; readonly bytes: number }> {
  const head: Uint8Array[] = []
  let file: OpenFile | null = null
  let bytes = 0
  for await (const chunk of chunks) {
    progress.check()
    await sum.update(chunk)
    bytes += chunk.length
    if (file !== null) file.push(chunk)
    // A copy: the caller may use its buffer again.
    else head.push(chunk.slice())
    if (file === null && bytes >= HEAD_BYTES) file = opened(head, false, options)
    progress.report(bytes)
  }
  if (bytes === 0) throw new UnreadableFile('empty', 'the file is empty: it has 0 bytes')
  return { file: file ?? opened(head, true, options), bytes }
}

function checkOptions({ delimiter, maxRecordBytes }: ReadOptions): void {
  if (delimiter !== undefined && !isDelimiter(delimiter)) {
    throw new RangeError(`delimiter ${JSON.stringify(delimiter)} must be one ASCII character, no quote and no line end, such as ';'`)
  }
  if (maxRecordBytes !== undefined && !(Number.isInteger(maxRecordBytes) && maxRecordBytes > 0 && maxRecordBytes <= MOST_RECORD_BYTES)) {
    throw new RangeError(`maxRecordBytes ${maxRecordBytes} must be a whole number from 1 to ${MOST_RECORD_BYTES}`)
  }
}
