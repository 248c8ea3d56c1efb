import { partnerOfRelations } from '#graph/aggregate-relations.ts'
import type { Network } from '#graph/network.ts'
import { UnionFind } from '#lib/union-find.ts'
import { PARTNERS } from '#model/partners.ts'
import type { Records } from '#model/records.ts'
import type { PartnerView } from './structure.ts'

/** The ties inside a set of members, and what each partner alone sees of it. */
export type Visibility = {
  /** Relations between two different members. */
  readonly ties: number
  /** In ring order, for the partners that mention at least one member. */
  readonly seenBy: readonly PartnerView[]
}

/** Counts of one set while it is walked, by place in PARTNERS. */
type Tally = {
  readonly members: Uint32Array
  readonly ties: Uint32Array
  /** Unions that joined two parts: each makes the parts one fewer. */
  readonly joins: Uint32Array
}

/** Adds one edge between the members with places a and b. */
type AddEdge = (edge: number, a: number, b: number) => void

function edgeAdder(network: Network, partnerOf: Uint8Array, tally: Tally, size: number): AddEdge {
  const { firstRelation, relation } = network.edges
  const parts: (UnionFind | undefined)[] = []
  return (edge, a, b) => {
    for (let i = firstRelation[edge]!; i < firstRelation[edge + 1]!; i++) {
      const partner = partnerOf[relation[i]!]!
      tally.ties[partner]!++
      parts[partner] ??= new UnionFind(size)
      if (parts[partner].union(a, b)) tally.joins[partner]!++
    }
  }
}

function viewsOf(tally: Tally, size: number): Visibility {
  const ties = tally.ties.reduce((sum, n) => sum + n, 0)
  const seenBy = PARTNERS.flatMap(({ id }, p): PartnerView[] => {
    const members = tally.members[p]!
    if (members === 0) return []
    const stated = tally.ties[p]!
    // A forest: as many parts as members seen, less one for each join. Who states a tie mentions both its ends.
    return [{ partner: id, members, memberShare: members / size, ties: stated, tieShare: ties === 0 ? 0 : stated / ties, parts: members - tally.joins[p]! }]
  })
  return { ties, seenBy }
}

/**
 * Makes the function that says, for any set of distinct members (ascending or not, sets may overlap),
 * what each partner would have seen of it with its own files only, given the merges. Time per set:
 * its members' edges and the relations behind them.
 */
export function visibilityOf(records: Records, network: Network): (members: Uint32Array) => Visibility {
  const partnerOf = partnerOfRelations(records)
  const outside = 0xffffffff
  const placeOf = new Uint32Array(network.nodes).fill(outside)
  return members => {
    const tally: Tally = { members: new Uint32Array(PARTNERS.length), ties: new Uint32Array(PARTNERS.length), joins: new Uint32Array(PARTNERS.length) }
    members.forEach((node, place) => (placeOf[node] = place))
    const addEdge = edgeAdder(network, partnerOf, tally, members.length)
    members.forEach((node, place) => {
      for (let p = 0; p < PARTNERS.length; p++) tally.members[p]! += (network.partners[node]! >> p) & 1
      for (let i = network.offset[node]!; i < network.offset[node + 1]!; i++) {
        // Each edge stands with both its ends; the later place adds it, a self-loop nobody.
        const other = placeOf[network.target[i]!]!
        if (other < place) addEdge(network.edge[i]!, other, place)
      }
    })
    for (const node of members) placeOf[node] = outside
    return viewsOf(tally, members.length)
  }
}
