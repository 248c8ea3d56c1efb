import type { Network } from '#graph/network.ts'
import type { Progress } from '#lib/progress.ts'
import type { Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import type { Structures } from '#structures/structure.ts'
import { CaseFacts } from './case-facts.ts'
import { weightKnob, type EarningModel } from './earning-model.ts'
import type { Finding } from './finding.ts'
import { knobValues } from './knob-values.ts'
import { evidenceOf, outcomeOf } from './measurement.ts'
import { ALL_MODELS } from './models/all.ts'
import type { KnobReader, RunnableModel, SubjectReading } from './runnable-model.ts'

export type EarningInput = {
  readonly records: Records
  readonly resolution: Resolution
  /** Of what may be seen: relations that are not in it do not exist for the models. */
  readonly network: Network
  readonly structures: Structures
  /** Minutes since 1970: the day to which "now" is set. */
  readonly asOf: number
  /** Whether the covenant lets a property be read; all, when absent. */
  readonly allowedFields?: (property: string) => boolean
  /** Knobs that differ from their defaults, by id. */
  readonly knobs?: Readonly<Record<string, number>>
}

/**
 * Runs every earning model and gives a finding for each subject with at least one hit, highest score first,
 * then by id. Throws on an unknown knob, a knob out of range, or a network of another resolution.
 */
export function findFindings(input: EarningInput, progress: Progress): readonly Finding[] {
  return findingsOf(ALL_MODELS, input, progress)
}

/** `findFindings` for a choice of models. */
export function findingsOf(models: readonly RunnableModel[], input: EarningInput, progress: Progress): readonly Finding[] {
  const knob = knobValues(models.map(({ declaration }) => declaration), input.knobs)
  const facts = new CaseFacts(input)
  const findings: Finding[] = []
  for (const [done, { declaration, read }] of models.entries()) {
    progress.check()
    for (const reading of read(facts, knob)) {
      if (reading.measurements.some(({ measurement }) => measurement.verdict === 'hit')) {
        findings.push(findingOf(facts, declaration, reading, { knob, structures: input.structures }))
      }
    }
    progress.report((done + 1) / models.length)
  }
  return findings.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

type Context = { readonly knob: KnobReader; readonly structures: Structures }

function findingOf(facts: CaseFacts, model: EarningModel, reading: SubjectReading, { knob, structures }: Context): Finding {
  const hits = new Set(reading.measurements.filter(({ measurement }) => measurement.verdict === 'hit').map(({ id }) => id))
  const weightHit = model.indicators.reduce((sum, indicator) => sum + (hits.has(indicator.id) ? knob(weightKnob(indicator).id) : 0), 0)
  const roles = model.roles.map(({ id }) => ({ id, nodes: ascending(reading.roles.get(id) ?? []) }))
  const found = roles.filter(({ nodes }) => nodes.length > 0)
  return {
    id: `${model.id}-${facts.network.id[reading.subject]!}`,
    model: model.id,
    structure: structureAround(structures, reading.subject),
    score: (weightHit * found.length) / roles.length,
    weightHit,
    roles,
    subject: reading.subject,
    subjectRows: evidenceOf(facts, reading.because).rows,
    entities: ascending([reading.subject, ...found.flatMap(({ nodes }) => nodes), ...reading.used]),
    indicators: reading.measurements.map(({ id, measurement }) => outcomeOf(facts, id, measurement)),
  }
}

function ascending(nodes: readonly number[]): number[] {
  return [...new Set(nodes)].sort((a, b) => a - b)
}

/**
 * Id of the structure around a node: that of the coarsest level, since the roles of one model often stand in
 * neighbouring communities of a finer one. A structure of one member is none, and a case without structures
 * has none: the empty text.
 */
function structureAround({ levels, structures }: Structures, node: number): string {
  const structure = structures[levels.at(-1)?.[node] ?? -1]
  return structure !== undefined && structure.members.length >= 2 ? structure.id : ''
}
