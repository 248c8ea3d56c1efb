import { kindIndex } from '#model/kinds.ts'
import { propertyIndex } from '#model/properties.ts'
import type { CaseState } from './case-state.ts'
import { SIDE } from './clusters.ts'
import { asciiLower } from './normalise/ascii-letters.ts'
import { looksLikeFirm, readOrganisationName, type OrganisationName } from './normalise/organisation-name.ts'

/** A mention of an organisation, or of a party whose kind was guessed. */
export type OrganisationMention = {
  readonly mention: number
  readonly names: readonly OrganisationName[]
  /** Two lower-case letters where the row states a country, empty otherwise. */
  readonly country: string
}

/** Reads names and countries; a guessed person with a business name becomes an organisation here (partner-exports.md 1.4). */
export function readOrganisations(state: CaseState): OrganisationMention[] {
  const { mentions, statements, strings } = state.records
  const nameProperties = new Set([propertyIndex('statutoryName'), propertyIndex('tradeName'), propertyIndex('name')])
  const organisation = kindIndex('Organization')
  const known = new Map<number, OrganisationName | null>()
  const read = (value: number): OrganisationName | null => {
    const found = known.get(value)
    if (found !== undefined) return found
    const name = state.text.isUsableValue(value) ? readOrganisationName(strings[value]!) : null
    known.set(value, name)
    return name
  }
  const found: OrganisationMention[] = []
  for (let m = 0; m < mentions.count; m++) {
    if (mentions.kind[m] !== organisation && mentions.kindUncertain[m] !== 1) continue
    const names: OrganisationName[] = []
    for (let s = mentions.firstStatement[m]!; s < mentions.firstStatement[m + 1]!; s++) {
      const name = nameProperties.has(statements.property[s]!) ? read(statements.value[s]!) : null
      if (name !== null && !names.includes(name)) names.push(name)
    }
    if (state.clusters.side[m] === SIDE.open && names.some(looksLikeFirm)) state.clusters.side[m] = SIDE.organisation
    found.push({ mention: m, names, country: countryOf(state, m) })
  }
  return found
}

/** The stated country; else the one in brackets behind a name: `PROEFKREDIET LTD (CY)`. */
function countryOf(state: CaseState, mention: number): string {
  const stated = state.text.text(mention, 'country') || (/\(([A-Z]{2})\)/.exec(state.text.text(mention, 'name'))?.[1] ?? '')
  return asciiLower(stated).replace(/[^a-z]/g, '').slice(0, 2)
}
