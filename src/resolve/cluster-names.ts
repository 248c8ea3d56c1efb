import type { CaseState } from './case-state.ts'
import type { PersonName } from './normalise/person-name.ts'
import type { PersonFacts } from './person-facts.ts'

/**
 * The names under which each cluster of persons is known, fullest first, kept up to date while clusters merge.
 * Their order depends on the names alone, never on which file came first.
 */
export class ClusterNames {
  private readonly lists = new Map<number, PersonName[]>()
  private readonly rank: ReadonlyMap<PersonName, number>

  constructor(state: CaseState, facts: PersonFacts) {
    this.rank = new Map([...facts.names].map(name => [name, sortKey(name)] as const).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name], place) => [name, place]))
    const idsByRoot = new Map<number, Set<number>>()
    for (const m of facts.mentions) {
      const name = facts.nameOf[m]!
      if (name < 0) continue
      const root = state.clusters.find(m)
      const ids = idsByRoot.get(root)
      if (ids === undefined) idsByRoot.set(root, new Set([name]))
      else ids.add(name)
    }
    for (const [root, ids] of idsByRoot) this.lists.set(root, this.ordered([...ids].map(id => facts.names[id]!)))
    state.clusters.whenMerged = (stays, gone) => this.absorb(stays, gone)
  }

  /** Names of the cluster with this representative; none for one that is known by a number only. */
  of(root: number): readonly PersonName[] {
    return this.lists.get(root) ?? []
  }

  /** The fullest name of each cluster, in no particular order. */
  *fullest(): Generator<PersonName> {
    for (const list of this.lists.values()) yield list[0]!
  }

  private absorb(stays: number, gone: number): void {
    const coming = this.lists.get(gone)
    if (coming === undefined) return
    this.lists.delete(gone)
    const own = this.lists.get(stays)
    this.lists.set(stays, own === undefined ? coming : this.ordered([...new Set([...own, ...coming])]))
  }

  private ordered(names: PersonName[]): PersonName[] {
    return names.length < 2 ? names : names.sort((a, b) => this.rank.get(a)! - this.rank.get(b)!)
  }
}

/** Fuller names first: whole given names, then initials, then the reading itself. */
function sortKey(name: PersonName): string {
  const form = name.forms[0]!
  return [9 - Math.min(9, form.given.length), 9 - Math.min(9, form.initials.length), form.joined, form.given.join(' '), form.initials, name.label].join('|')
}
