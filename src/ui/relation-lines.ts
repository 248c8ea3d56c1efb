import type { CasePicture } from '#workers/jobs.ts'
import { RELATION_KINDS } from '#model/relations.ts'

/** One kind of relation between two entities, in one direction. */
export type RelationLine = {
  /** Index into RELATION_KINDS. */
  readonly kind: number
  /** Nodes. */
  readonly from: number
  readonly to: number
  readonly relations: number
  /** PartnerSet of those who state it. */
  readonly partners: number
  /** Indices of the edges of the network behind it. */
  readonly edges: readonly number[]
}

/** What ties two nodes, by kind and direction, the most relations first. */
export function relationLines({ network }: CasePicture, edges: Iterable<number>): RelationLine[] {
  const { kind, from, to, relations, partners } = network.edges
  const lines = new Map<string, RelationLine>()
  for (const edge of edges) {
    const key = `${kind[edge]}|${from[edge]}|${to[edge]}`
    const known = lines.get(key)
    lines.set(key, {
      kind: kind[edge]!, from: from[edge]!, to: to[edge]!, relations: (known?.relations ?? 0) + relations[edge]!,
      partners: (known?.partners ?? 0) | partners[edge]!, edges: [...(known?.edges ?? []), edge],
    })
  }
  return [...lines.values()].sort((a, b) => b.relations - a.relations || a.kind - b.kind || a.from - b.from)
}

/** How many kinds of relation edges are of. */
export function kindsAmong({ network }: CasePicture, edges: readonly number[]): number {
  return edges.length === 1 ? 1 : new Set(edges.map(edge => network.edges.kind[edge]!)).size
}

/** Relations of a node by kind and direction, whoever is at the other end: index into RELATION_KINDS, whether they start here, and number, the most first. */
export function relationsByKind({ network }: CasePicture, node: number): { readonly kind: number; readonly outgoing: boolean; readonly relations: number }[] {
  const count = new Float64Array(RELATION_KINDS.length * 2)
  for (let i = network.offset[node]!; i < network.offset[node + 1]!; i++) {
    const edge = network.edge[i]!
    count[network.edges.kind[edge]! * 2 + (network.edges.from[edge] === node ? 0 : 1)]! += network.edges.relations[edge]!
  }
  const kinds = Array.from(count, (relations, at) => ({ kind: at >> 1, outgoing: at % 2 === 0, relations }))
  return kinds.filter(each => each.relations > 0).sort((a, b) => b.relations - a.relations || a.kind - b.kind || Number(b.outgoing) - Number(a.outgoing))
}

/** The edges of the network between two nodes, whichever way they run. */
export function edgesBetween({ network }: CasePicture, one: number, other: number): number[] {
  const edges: number[] = []
  for (let i = network.offset[one]!; i < network.offset[one + 1]!; i++) if (network.target[i] === other) edges.push(network.edge[i]!)
  return [...new Set(edges)].sort((a, b) => a - b)
}

/** The two nodes of an edge that is drawn, from its id in the scene. */
export function endsOfDrawn(id: string): readonly [number, number] {
  const [from, to] = id.split('-').map(Number)
  return [from!, to!]
}
