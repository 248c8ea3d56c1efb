import { SIDE } from './clusters.ts'
import { addTo, mergeGroup, mergeOrReview, type CaseState } from './case-state.ts'
import { compareOrganisationNames } from './compare-organisation-names.ts'
import type { NearNumber } from './near-numbers.ts'
import { neighbourhoods } from './neighbours.ts'
import { legalFormsAgree, type OrganisationName } from './normalise/organisation-name.ts'
import type { OrganisationMention } from './organisation-facts.ts'

const MERGE_REASON_OF = { account: 'name-and-account', address: 'name-and-address', other: 'name' } as const

/** Organisations without a shared number: a number one slip away, a shared account or address, a country, and last the name alone. */
export function linkOrganisations(state: CaseState, organisations: readonly OrganisationMention[], near: readonly NearNumber[], namesKnownPerson: (mention: number) => boolean): void {
  const byMention = new Map(organisations.map(entry => [entry.mention, entry]))
  linkNearNumbers(state, byMention, near)
  linkNeighbours(state, byMention)
  linkByCountry(state, organisations)
  linkByName(state, organisations, namesKnownPerson)
}

function linkNearNumbers(state: CaseState, byMention: ReadonlyMap<number, OrganisationMention>, near: readonly NearNumber[]): void {
  const names = namesByCluster(state, [...byMention.values()])
  for (const { wrong, right } of [...near].sort((x, y) => state.text.byContent(x.wrong, y.wrong))) {
    const stated = byMention.get(wrong)
    if (stated === undefined || !byMention.has(right)) continue
    const known = [...(names.get(state.clusters.find(right)) ?? [])]
    const agree = stated.names.some(name => known.some(other => compareOrganisationNames(name, other) !== 'none'))
    if (agree) mergeOrReview(state, [wrong, right], 'identifier', state.model.weights.organisationNearNumber)
  }
}

type OrganisationPair = { readonly a: number; readonly b: number; readonly weight: number }

/** A name that is only close counts this much less than the same name, in millibits. */
const CLOSE_NAME_LOSS = 3000

/** Names that agree more or less, at one account or address or beside one company. Certain agreement first. */
function linkNeighbours(state: CaseState, byMention: ReadonlyMap<number, OrganisationMention>): void {
  const { weights } = state.model
  const { byContent } = state.text
  for (const { sort, parties } of neighbourhoods(state, 'organisation')) {
    const weight = sort === 'account' ? weights.organisationAccount : sort === 'address' ? weights.organisationAddress : weights.organisationName
    const pairs: OrganisationPair[] = []
    for (const members of parties.values()) pairs.push(...pairsAmong(state, { members: members.filter(m => byMention.has(m)), byMention, weight }))
    pairs.sort((x, y) => y.weight - x.weight || byContent(x.a, y.a) || byContent(x.b, y.b))
    // Two guessed persons are for the step that knows persons; a guessed one may join an organisation.
    for (const { a, b, weight } of pairs) if (isOrganisation(state, a) || isOrganisation(state, b)) mergeOrReview(state, [a, b], MERGE_REASON_OF[sort], weight)
  }
}

function pairsAmong(state: CaseState, at: { members: readonly number[]; byMention: ReadonlyMap<number, OrganisationMention>; weight: number }): OrganisationPair[] {
  const here = distinctMentions([...at.members].sort(state.text.byContent), at.byMention)
  const exactOnly = here.length > state.model.limits.contextSize
  if (exactOnly) state.capped.blocks++
  const pairs: OrganisationPair[] = []
  for (const [a, b, agreement] of agreeingPairs(here, at.byMention, exactOnly)) {
    const guessed = state.clusters.side[a] === SIDE.open || state.clusters.side[b] === SIDE.open
    if (agreement === 'same') pairs.push({ a, b, weight: at.weight })
    else if (!guessed) pairs.push({ a, b, weight: at.weight - CLOSE_NAME_LOSS })
  }
  return pairs
}

/** One mention for each set of names: more say nothing new about who meets whom, but all must meet the first. */
function distinctMentions(members: readonly number[], byMention: ReadonlyMap<number, OrganisationMention>): number[][] {
  const groups = new Map<string, number[]>()
  for (const m of members) addTo(groups, byMention.get(m)!.names.map(name => `${name.key}:${name.legalForm ?? ''}`).join('|'), m)
  return [...groups.values()].filter(group => byMention.get(group[0]!)!.names.length > 0)
}

function* agreeingPairs(groups: readonly number[][], byMention: ReadonlyMap<number, OrganisationMention>, exactOnly: boolean): Generator<[number, number, 'same' | 'close']> {
  for (const group of groups) for (const other of group.slice(1)) yield [group[0]!, other, 'same']
  if (exactOnly) return
  for (const [i, group] of groups.entries()) {
    for (const other of groups.slice(i + 1)) {
      const agreement = bestAgreement(byMention.get(group[0]!)!.names, byMention.get(other[0]!)!.names)
      if (agreement !== 'none') yield [group[0]!, other[0]!, agreement === 'same' ? 'same' : 'close']
    }
  }
}

function bestAgreement(left: readonly OrganisationName[], right: readonly OrganisationName[]): 'same' | 'close' | 'none' {
  let best: 'close' | 'none' = 'none'
  for (const a of left) {
    for (const b of right) {
      const agreement = compareOrganisationNames(a, b)
      if (agreement === 'same') return 'same'
      if (agreement !== 'none') best = 'close'
    }
  }
  return best
}

/** Foreign firms have no Dutch number: the name with its legal form and the country identify them (partner-exports.md 1.1). */
function linkByCountry(state: CaseState, organisations: readonly OrganisationMention[]): void {
  const groups = new Map<string, number[]>()
  for (const { mention, names, country } of organisations) {
    const name = names[0]
    if (name === undefined || country === '' || state.clusters.side[state.clusters.find(mention)] === SIDE.open) continue
    addTo(groups, `${name.key}/${country}`, mention)
  }
  const formOf = new Map(organisations.map(({ mention, names }) => [mention, names[0]?.legalForm ?? null]))
  for (const members of groups.values()) {
    // Without a stated form a name could be either of two; with one form in the group it is that one.
    const forms = new Set(members.map(m => formOf.get(m)!).filter(form => form !== null))
    if (forms.size <= 1) mergeGroup(state, members, 'name', state.model.weights.organisationCountry)
    else for (const form of forms) mergeGroup(state, members.filter(m => formOf.get(m) === form), 'name', state.model.weights.organisationCountry)
  }
}

type Candidate = { readonly root: number; readonly mention: number; readonly forms: Set<string>; readonly numbered: boolean; readonly placed: boolean; readonly country: string; readonly guessed: boolean }

/** The name alone: only onto the one organisation of the case that can be meant, and only when the name is specific. */
function linkByName(state: CaseState, organisations: readonly OrganisationMention[], namesKnownPerson: (mention: number) => boolean): void {
  const byKey = new Map<string, Map<number, Candidate>>()
  const specific = new Set<string>()
  const candidateOf = candidateMaker(state, organisations)
  for (const { mention, names } of [...organisations].sort((x, y) => state.text.byContent(x.mention, y.mention))) {
    // `Jan de Vries` is rather the director than `Jan de Vries B.V.`; only a shared account can tell otherwise.
    if (!isOrganisation(state, mention) && namesKnownPerson(mention)) continue
    const root = state.clusters.find(mention)
    for (const name of names) {
      if (name.specific) specific.add(name.key)
      const roots = byKey.get(name.key) ?? new Map<number, Candidate>()
      byKey.set(name.key, roots)
      const candidate = roots.get(root) ?? candidateOf(mention)
      if (name.legalForm !== null) candidate.forms.add(name.legalForm)
      roots.set(root, candidate)
    }
  }
  for (const key of [...byKey.keys()].sort()) {
    const candidates = [...byKey.get(key)!.values()]
    if (candidates.length > 1) settleName(state, candidates, specific.has(key))
  }
}

/** Knows of each cluster as it stands whether it has a number, an address, a country. */
function candidateMaker(state: CaseState, organisations: readonly OrganisationMention[]): (mention: number) => Candidate {
  const { clusters } = state
  const countries = new Map<number, string>()
  for (const { mention, country } of organisations) if (country !== '') countries.set(clusters.find(mention), country)
  const placed = new Set(countries.keys())
  for (const { sort, parties } of neighbourhoods(state, 'organisation')) {
    if (sort === 'address') for (const m of [...parties.values()].flat()) placed.add(clusters.find(m))
  }
  return mention => {
    const root = clusters.find(mention)
    const numbered = clusters.kvk[root] !== 0 || clusters.rsin[root] !== 0
    return { root, mention, forms: new Set(), numbered, placed: placed.has(root), country: countries.get(root) ?? '', guessed: !isOrganisation(state, root) }
  }
}

function settleName(state: CaseState, candidates: readonly Candidate[], specific: boolean): void {
  const numbered = joinHalves(state, candidates.filter(one => one.numbered), specific)
  const placed = candidates.filter(one => !one.numbered && one.placed)
  const bare = candidates.filter(one => !one.numbered && !one.placed)
  const weight = state.model.weights.organisationName
  const targets = numbered.length > 0 ? numbered : placed
  // Nobody of that name has a number or a place: the bare names are one firm, if any of them is surely a firm.
  const anchor = targets.length > 0 ? targets : bare.filter(one => !one.guessed).slice(0, 1)
  for (const one of numbered.length > 0 ? [...placed, ...bare] : bare) {
    const fitting = anchor.filter(target => mayBeOne(target, one))
    const [target] = fitting
    if (target === undefined || target.root === one.root) continue
    if (fitting.length > 1) state.reviews.add(target.mention, one.mention, weight, 'ambiguous')
    else if (!specific) state.reviews.add(target.mention, one.mention, weight, 'name-only')
    else mergeOrReview(state, [target.mention, one.mention], 'name', weight)
  }
}

/**
 * The trade register may lack the RSIN: the one organisation of a name with only a KvK number and the one with only an RSIN are one.
 * Returns the organisations with a number that remain.
 */
function joinHalves(state: CaseState, numbered: readonly Candidate[], specific: boolean): readonly Candidate[] {
  const [one, other] = numbered
  if (one === undefined || other === undefined || numbered.length > 2 || !specific || !mayBeOne(one, other)) return numbered
  const { clusters } = state
  const [left, right] = [clusters.find(one.mention), clusters.find(other.mention)]
  // Two firms of one name, each with its own number, are two firms: nothing to ask.
  const areTwo = left !== right && ((clusters.kvk[left] !== 0 && clusters.kvk[right] !== 0) || (clusters.rsin[left] !== 0 && clusters.rsin[right] !== 0))
  if (areTwo) return numbered
  if (mergeOrReview(state, [one.mention, other.mention], 'name', state.model.weights.organisationName) !== null) return numbered
  return [{ ...one, forms: new Set([...one.forms, ...other.forms]) }]
}

/** A stated foreign country is not that of a Dutch number; a stated legal form must be one the other has, if it has any. */
function mayBeOne(target: Candidate, one: Candidate): boolean {
  if (one.country !== '' && one.country !== (target.country || 'nl')) return false
  if (target.forms.size === 0 || one.forms.size === 0) return true
  return [...target.forms].some(a => [...one.forms].some(b => legalFormsAgree(a, b)))
}

function isOrganisation(state: CaseState, mention: number): boolean {
  return state.clusters.side[state.clusters.find(mention)] === SIDE.organisation
}

function namesByCluster(state: CaseState, organisations: readonly OrganisationMention[]): Map<number, Set<OrganisationName>> {
  const names = new Map<number, Set<OrganisationName>>()
  for (const entry of organisations) {
    const root = state.clusters.find(entry.mention)
    const known = names.get(root) ?? new Set<OrganisationName>()
    names.set(root, known)
    for (const name of entry.names) known.add(name)
  }
  return names
}
