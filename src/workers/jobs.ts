import type { Finding } from '#earning/finding.ts'
import { EARNING_MODELS } from '#earning/models/all.ts'
import type { Network } from '#graph/network.ts'
import { recordsOfTable } from '#intake/import-file.ts'
import { compileMapping } from '#intake/compile-mapping.ts'
import { readMapping } from '#intake/mapping-schema.ts'
import { PARTNER_FORMATS } from '#intake/partners/all.ts'
import { readSegment, writeSegment } from '#intake/segment.ts'
import type { Layout } from '#layout/nested-layout.ts'
import type { Progress } from '#lib/progress.ts'
import type { Records, Source } from '#model/records.ts'
import type { Structures } from '#structures/structure.ts'
import { analyseCase, layOutCase, prepareCase, type CaseChoices, type CaseResult } from './case-work.ts'
import { describeEntity, edgeRows, sourceRow } from './describe.ts'
import { addFile, encodingPreview, findMapping, inspectFile, rereadFile } from './file-jobs.ts'
import { keyOverlap } from './key-overlap.ts'
import { caseUnder, partOf, resultOf, type OpenCases } from './open-cases.ts'
import type { LinkRequest } from './link-tables.ts'
import type { LedgerRequest, PairRequest } from './review-jobs.ts'
import { partitionEdges } from './partition-edges.ts'
import { Refusal } from './protocol.ts'
import { quarantinedLine } from './quarantined-line.ts'
import type { NamesRequest } from './score-names.ts'
import { foldedDictionary, search } from './search.ts'

/** What the page draws and lists; everything else is asked for when it is looked at. */
export type CasePicture = {
  readonly sources: readonly Source[]
  readonly mentions: number
  readonly network: Network
  readonly structures: Structures
  readonly layout: Layout
  readonly findings: readonly Finding[]
  readonly asOf: number
  readonly reviews: number
}

function partsOf(cases: OpenCases, handle: string, keys: readonly string[]): Records[] {
  return keys.map(key => partOf(cases, handle, key).records)
}

function pictureOf(result: CaseResult, layout: Layout): CasePicture {
  const { records, network, structures, findings, asOf, resolution } = result
  return { sources: records.sources, mentions: records.mentions.count, network, structures, layout, findings, asOf, reviews: resolution.reviews.length }
}

async function analyse(cases: OpenCases, input: { handle: string; keys: readonly string[]; choices: CaseChoices }, progress: Progress): Promise<CasePicture> {
  const open = caseUnder(cases, input.handle)
  const parts = partsOf(cases, input.handle, input.keys)
  await prepareCase(parts)
  const result = analyseCase(parts, input.choices, { report: done => progress.report(done * 0.85), check: () => progress.check() })
  const layout = layOutCase(result, input.choices.seed, { report: done => progress.report(0.85 + done * 0.15), check: () => progress.check() })
  open.result = { fingerprint: JSON.stringify([input.keys, input.choices]), value: result }
  open.searchTexts = null
  return pictureOf(result, layout)
}

/** The declarations that forms, flags, legends and the manual are drawn from. */
function catalogue(): Catalogue {
  return {
    formats: PARTNER_FORMATS.map(format => ({ id: format.id, partner: format.partner, title: format.title, columns: format.columns.map(column => column.name) })),
    models: EARNING_MODELS,
  }
}

export type Catalogue = {
  readonly formats: readonly { readonly id: string; readonly partner: string; readonly title: { readonly nl: string; readonly en: string }; readonly columns: readonly string[] }[]
  readonly models: typeof EARNING_MODELS
}

/**
 * The one table of heavy work: name to function of (what is open, input, progress). The worker and the
 * in-process carrier run the same table; message types are derived from it.
 */
export const JOBS = {
  catalogue: (_cases: OpenCases, _input: null, _progress: Progress) => catalogue(),
  addFile,
  inspectFile,
  findMapping,
  rereadFile,
  quarantinedLine,
  keyOverlap,
  encodingPreview,
  dropCase: (cases: OpenCases, input: { handle: string }, _progress: Progress) => cases.delete(input.handle),
  analyse,
  segment: (cases: OpenCases, input: { handle: string; key: string }, _progress: Progress) => {
    const part = partOf(cases, input.handle, input.key)
    return writeSegment(part.records.tables[0]!, part.records.sources[0]!, part.mapping)
  },
  restore: (cases: OpenCases, input: { handle: string; key: string; bytes: Uint8Array }, _progress: Progress) => {
    const { table, source, mapping } = readSegment(input.bytes)
    const format = mapping ? compileMapping(mapping) : PARTNER_FORMATS.find(known => known.id === source.format)
    if (!format) throw new Refusal('unknown-format', { file: source.file, format: source.format })
    caseUnder(cases, input.handle).parts.set(input.key, { records: recordsOfTable(table, source, format), mapping })
    return source
  },
  /** The whole result of a case, for carriers that write it to files. */
  result: (cases: OpenCases, input: { handle: string }, _progress: Progress) => resultOf(cases, input.handle),
  partitionEdges,
  /** Loaded when it is asked for: its lists of names and legal forms are no part of the first load. */
  scoreNames: async (cases: OpenCases, request: NamesRequest, progress: Progress) => (await import('./score-names.ts')).scoreNames(cases, request, progress),
  linkTables: async (cases: OpenCases, request: LinkRequest, progress: Progress) => (await import('./link-tables.ts')).linkTables(cases, request, progress),
  readMapping: (_cases: OpenCases, input: { text: string }, _progress: Progress) => readMapping(input.text),
  // Loaded when they are asked for, as what compares names.
  reviewQueue: async (cases: OpenCases, input: LedgerRequest, progress: Progress) => (await import('./review-jobs.ts')).reviewQueue(cases, input, progress),
  reviewPair: async (cases: OpenCases, input: PairRequest, _progress: Progress) => (await import('./review-jobs.ts')).reviewPair(cases, input),
  explainPair: async (cases: OpenCases, input: PairRequest, _progress: Progress) => (await import('./review-jobs.ts')).explainPair(cases, input),
  describeEntity: (cases: OpenCases, input: { handle: string; node: number }, _progress: Progress) => describeEntity(resultOf(cases, input.handle), input.node),
  sourceRow: (cases: OpenCases, input: { handle: string; file: string; row: number }, _progress: Progress) => sourceRow(resultOf(cases, input.handle), input.file, input.row),
  edgeRows: (cases: OpenCases, input: { handle: string; edge: number }, _progress: Progress) => edgeRows(resultOf(cases, input.handle), input.edge),
  search: (cases: OpenCases, input: { handle: string; text: string; limit: number }, _progress: Progress) => {
    const result = resultOf(cases, input.handle)
    const open = caseUnder(cases, input.handle)
    open.searchTexts ??= foldedDictionary(result)
    return search(result, open.searchTexts, input.text, input.limit)
  },
}

export type Jobs = typeof JOBS
export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[1]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>
