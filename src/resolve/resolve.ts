import type { Progress } from '#lib/progress.ts'
import type { Judgement } from '#model/judgement.ts'
import type { Records } from '#model/records.ts'
import type { Resolution } from '#model/resolution.ts'
import { startCase } from './case-state.ts'
import { mergeIdentifiers, readIdentifiers } from './identifiers.ts'
import { applyJudgements } from './judge.ts'
import { linkAddresses } from './link-addresses.ts'
import type { LinkageModel } from './linkage-model.ts'
import { linkOrganisations } from './link-organisations.ts'
import { linkPersons } from './link-persons.ts'
import { linkMisreadPlates, linkWeapons } from './link-things.ts'
import { makeEntities, mergeColumns } from './make-entities.ts'
import { readOrganisations } from './organisation-facts.ts'
import { knownPersonNames, readPersons } from './person-facts.ts'

/** What is resolved: records, the ledger of judgements, and the model that says what counts. */
export type ResolveInput = { readonly records: Records; readonly judgements: readonly Judgement[]; readonly model: LinkageModel }

/** A resolution with what was left out on the way. */
export type ResolvedCase = Resolution & {
  /** Judgements on mentions that are gone (a partner withdrew a file). */
  readonly judgementsIgnored: number
  /** Blocks too large to compare all pairs in; their members met only under stricter keys. */
  readonly blocksCapped: number
}

/**
 * Merges mentions into entities. Invariant: the outcome is a function of the records, the judgements that stand and the model,
 * whatever the order of files and rows; taking a judgement back gives exactly what never making it gives.
 *
 * Order of evidence, strongest first: judgements, numbers, things (addresses, weapons, plates), organisations by name with an account,
 * address or country, persons by name with date of birth or a neighbour. A merge that a constraint forbids becomes a review item.
 */
export function resolve(input: ResolveInput, progress: Progress): ResolvedCase {
  const { records, judgements, model } = input
  const state = startCase(records, model, progress)
  const persons = readPersons(state)
  const organisations = readOrganisations(state)
  const identifiers = readIdentifiers(state)
  progress.report(0.3)
  const judgementsIgnored = applyJudgements(state, judgements)
  mergeIdentifiers(state, identifiers)
  progress.report(0.45)
  linkWeapons(state)
  linkMisreadPlates(state, identifiers.near)
  linkAddresses(state)
  progress.report(0.55)
  linkOrganisations(state, organisations, identifiers.near, knownPersonNames(state, persons))
  progress.report(0.65)
  linkPersons(state, persons, identifiers.near)
  progress.report(0.85)
  const { entityOf, entities } = makeEntities(state, persons)
  progress.report(1)
  return {
    entityOf,
    entities,
    merges: mergeColumns(state.clusters.merges),
    reviews: state.reviews.items(records, entityOf),
    suspects: state.suspects,
    judgementsIgnored,
    blocksCapped: state.capped.blocks,
  }
}
