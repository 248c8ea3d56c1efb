import type { PartnerId } from '#model/partners.ts'
import type { PropertyId } from '#model/properties.ts'
import type { RelationKind } from '#model/relations.ts'
import type { BothLanguages } from './finding.ts'

/** A number that the analyst may turn; it becomes a form field, a command-line flag and a line in the manual. */
export type Knob = {
  /** Unique over all models: `VM13-a.profitShare`. */
  readonly id: string
  readonly label: BothLanguages
  readonly default: number
  readonly min: number
  readonly max: number
  /** `share`: part of one, 0.08 is 8 %. */
  readonly unit: 'share' | 'eur' | 'count' | 'days' | 'months' | 'weight'
}

/**
 * A field that an indicator reads, and the partner whose export carries it. `columns` are that export's
 * columns of which one must have been read; a mapped file that states the property or relation will do too.
 * An optional field adds evidence when it is there and is never reported as missing.
 */
export type FieldRead = (
  | { readonly property: PropertyId; readonly relation?: never }
  | { readonly relation: RelationKind; readonly property?: never }
) & { readonly partner: PartnerId; readonly columns: readonly string[]; readonly optional?: true }

/** What an indicator counts and where its limit comes from (`earning-models.md`, basis S or V). */
export type IndicatorDeclaration = {
  readonly id: string
  readonly title: BothLanguages
  readonly explanation: BothLanguages
  readonly basis: 'source' | 'proposal'
  readonly source: string
  /** 2 for a sourced threshold, 1 for a proposal; the knob `<id>.weight` turns it. */
  readonly weight: 1 | 2
  readonly knobs: readonly Knob[]
  readonly fields: readonly FieldRead[]
  /** Partners without whose files it cannot be tested. */
  readonly partners: readonly PartnerId[]
}

/** A role as a condition on the data. One that no export can show stays a missing role. */
export type RoleDeclaration = {
  readonly id: string
  readonly nl: string
  readonly en: string
  readonly condition: BothLanguages
  readonly derivable: boolean
}

/** One earning model as data: reaches the page, the command line and the manual unchanged. */
export type EarningModel = {
  /** `VM13`; its file is named `vm13-…`. */
  readonly id: string
  readonly title: BothLanguages
  /** The analyst's question that it answers. */
  readonly question: BothLanguages
  /** Why it pays. */
  readonly earns: BothLanguages
  readonly roles: readonly RoleDeclaration[]
  /** Barrier stages in the order in which the model runs. */
  readonly barriers: readonly BothLanguages[]
  readonly sources: readonly string[]
  readonly indicators: readonly IndicatorDeclaration[]
}

/** The knob that turns an indicator's weight. */
export function weightKnob(indicator: IndicatorDeclaration): Knob {
  return { id: `${indicator.id}.weight`, label: { nl: 'Gewicht', en: 'Weight' }, default: indicator.weight, min: 0, max: 5, unit: 'weight' }
}

/** All knobs of a model: those of its indicators, and the weight of each. */
export function knobsOf(model: EarningModel): readonly Knob[] {
  return model.indicators.flatMap(indicator => [...indicator.knobs, weightKnob(indicator)])
}
