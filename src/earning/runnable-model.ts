import type { CaseFacts } from './case-facts.ts'
import type { EarningModel } from './earning-model.ts'
import type { Measurement } from './measurement.ts'

/** What a model measured around one entity, before weights and roles make it a finding. */
export type SubjectReading = {
  readonly subject: number
  /** Mentions that make the entity a subject of the model. */
  readonly because: readonly number[]
  /** In the order of the declaration's indicators. */
  readonly measurements: readonly { readonly id: string; readonly measurement: Measurement }[]
  /** Nodes per role id; a role without nodes is missing. */
  readonly roles: ReadonlyMap<string, readonly number[]>
  /** Further entities that an indicator used. */
  readonly used: readonly number[]
}

/** Reads a knob; ids are those of the model's declaration. */
export type KnobReader = (id: string) => number

/** A declaration with the function that reads it off a case; `read` gives every subject, hits or not. */
export type RunnableModel = {
  readonly declaration: EarningModel
  readonly read: (facts: CaseFacts, knob: KnobReader) => readonly SubjectReading[]
}
