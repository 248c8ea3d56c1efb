import { textHash64 } from '#lib/text-hash.ts'
import { writeMapping } from '#model/mapping-file.ts'
import type { Mapping } from '#model/mapping.ts'
import type { Encoding, Records } from '#model/records.ts'
import type { CaseResult } from './case-work.ts'
import { Refusal } from './protocol.ts'

/** One imported file as it is kept between calls. */
export type OpenPart = { readonly records: Records; readonly mapping: Mapping | null }

/**
 * A case that stays in the worker: files by key, and the last result. The result is a function of
 * (keys, choices) alone; the files are content-addressed, so nothing here can disagree with the document.
 */
export type OpenCase = {
  readonly parts: Map<string, OpenPart>
  result: { readonly fingerprint: string; readonly value: CaseResult } | null
  /** Folded text of each dictionary entry, made at the first search. */
  searchTexts: readonly string[] | null
}

export type OpenCases = Map<string, OpenCase>

/** The case under a handle; made when it is not there yet. */
export function caseUnder(cases: OpenCases, handle: string): OpenCase {
  const known = cases.get(handle)
  if (known) return known
  const fresh: OpenCase = { parts: new Map(), result: null, searchTexts: null }
  cases.set(handle, fresh)
  return fresh
}

/** The last result of a case; a question about a case that was never analysed is a mistake of the caller. */
export function resultOf(cases: OpenCases, handle: string): CaseResult {
  const result = cases.get(handle)?.result
  if (!result) throw new Refusal('case-not-analysed', { case: handle }, `case ${handle} has no result yet; run analyse first`)
  return result.value
}

/** One file of a case; one that is not open is a mistake of the caller. */
export function partOf(cases: OpenCases, handle: string, key: string): OpenPart {
  const part = caseUnder(cases, handle).parts.get(key)
  if (!part) throw new Refusal('source-not-open', { key }, `source ${key} is not open in case ${handle}`)
  return part
}

/** Key of a file in a case: the same bytes read in another way, by mapping or encoding, are another source. */
export function partKey(sha256: string, mapping: Mapping | null, encoding: Encoding | null): string {
  if (mapping === null && encoding === null) return sha256
  return `${sha256}:${textHash64(JSON.stringify([mapping === null ? null : writeMapping(mapping), encoding]))}`
}
