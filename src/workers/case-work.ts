import { findFindings } from '#earning/earning-models.ts'
import type { Finding } from '#earning/finding.ts'
import { buildNetwork } from '#graph/build-network.ts'
import type { Network } from '#graph/network.ts'
import { joinRecords } from '#intake/join-records.ts'
import { nestedLayout, type Layout } from '#layout/nested-layout.ts'
import type { Progress } from '#lib/progress.ts'
import type { Judgement } from '#model/judgement.ts'
import { NO_TIME, type Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'
import { resolve, type ResolvedCase } from '#resolve/resolve.ts'
import { findStructures } from '#structures/find-structures.ts'
import { MentionPlaces } from './place-judgements.ts'
import type { Structures } from '#structures/structure.ts'

/** Everything that follows from the files and the choices of a case; a pure function of them. */
export type CaseResult = {
  readonly records: Records
  readonly resolution: Resolution & Partial<Pick<ResolvedCase, 'judgementsIgnored'>>
  readonly network: Network
  readonly structures: Structures
  readonly findings: readonly Finding[]
  /** The day to which "now" is set, in minutes since 1970. */
  readonly asOf: number
}

export type CaseChoices = {
  readonly judgements: readonly Judgement[]
  readonly seed: number
  /** Minutes since 1970; null: the latest date in the data. */
  readonly asOf: number | null
}

/** A stretch of the whole job's progress bar, for one of its steps. */
function stretch(progress: Progress, from: number, to: number): Progress {
  return { report: done => progress.report(from + (to - from) * done), check: () => progress.check() }
}

/** The latest date any relation carries, in minutes since 1970; 0 when none does. */
export function latestDate(records: Records): number {
  const { start, end, count } = records.relations
  let latest = NO_TIME
  for (let r = 0; r < count; r++) latest = Math.max(latest, start[r]!, end[r]!)
  return latest === NO_TIME ? 0 : latest
}

/** Files in, merged network with structures and findings out. */
export function analyseCase(parts: readonly Records[], choices: CaseChoices, progress: Progress): CaseResult {
  const records = joinRecords(parts)
  progress.check()
  const places = new MentionPlaces(records)
  const judgements = choices.judgements.flatMap(judgement => places.placed(judgement) ?? [])
  const resolved = resolve({ records, judgements, model: DEFAULT_MODEL }, stretch(progress, 0, 0.5))
  const resolution = { ...resolved, judgementsIgnored: choices.judgements.length - judgements.length + resolved.judgementsIgnored }
  progress.check()
  const network = buildNetwork(records, resolution)
  progress.report(0.6)
  const options = { algorithm: 'louvain', resolution: 1, seed: choices.seed } as const
  const structures = findStructures(records, network, options, stretch(progress, 0.6, 0.8))
  progress.check()
  const asOf = choices.asOf ?? latestDate(records)
  const findings = findFindings({ records, resolution, network, structures, asOf }, stretch(progress, 0.8, 1))
  return { records, resolution, network, structures, findings, asOf }
}

/** Makes ready what `analyseCase` may need for these files; to be awaited before it. */
export async function prepareCase(parts: readonly Records[]): Promise<void> {
  for (const { strings } of parts) await loadTransliteration(strings)
}

/** Where everything is drawn. */
export function layOutCase(result: CaseResult, seed: number, progress: Progress): Layout {
  const { network, structures } = result
  const weight = new Float64Array(network.target.length)
  for (let i = 0; i < weight.length; i++) weight[i] = network.edges.weight[network.edge[i]!]!
  return nestedLayout({ nodes: network.nodes, offset: network.offset, target: network.target, weight, levels: structures.levels, seed }, progress)
}
