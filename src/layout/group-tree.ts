import { splitSiblings } from './split-siblings.ts'

/**
 * The hierarchy as one tree of items: items 0..nodes-1 are the nodes, those above them groups, children always before parents.
 * A community with one child is that child; communities with very many children get invisible groups in between,
 * so that every group is small enough to be placed pair by pair.
 */
export type GroupTree = {
  readonly nodes: number
  /** Children of group g at [g - nodes], in order of their smallest node. */
  readonly children: readonly (readonly number[])[]
  /** Group that holds the item; the root's is -1. */
  readonly parent: Int32Array
  /** Nodes inside each item. */
  readonly members: Uint32Array
  readonly root: number
  /** Items without ties that go beside the picture, largest first: all but those that make up a good part of it. */
  readonly aside: readonly number[]
  /** Communities of two or more members with the item that draws them, finest level first, then by smallest member. */
  readonly communities: readonly { readonly level: number; readonly structure: number; readonly item: number }[]
}

export type Adjacency = {
  readonly nodes: number
  readonly offset: Uint32Array
  readonly target: Uint32Array
  readonly weight?: Float64Array
}

/** A group has at most this many children, the root this many. */
const MOST_CHILDREN = 128
const MOST_AT_ROOT = 192
/** Children of an invisible group at most. */
const CLUSTER = 16
/** A community without ties to others stays in the picture from this share of all nodes on, and when it has more than two. */
const ISLAND_SHARE = 0.02

/**
 * Builds the tree. Communities are ordered by their smallest member, so the numbers given to them do not matter.
 * Throws RangeError when a level has not one value per node, or when a finer community lies in two coarser ones.
 */
export function buildGroupTree(graph: Adjacency, levels: readonly Uint32Array[]): GroupTree {
  const build = new TreeBuilder(graph)
  levels.forEach((membership, level) => build.addLevel(membership, level))
  return build.finish()
}

class TreeBuilder {
  private readonly graph: Adjacency
  private readonly children: number[][] = []
  private readonly members: number[]
  private readonly communities: { level: number; structure: number; item: number }[] = []
  /** Item that stands for each node at the level reached. */
  private readonly item: Int32Array

  constructor(graph: Adjacency) {
    this.graph = graph
    this.members = Array.from({ length: graph.nodes }, () => 1)
    this.item = Int32Array.from({ length: graph.nodes }, (_, v) => v)
  }

  addLevel(membership: Uint32Array, level: number): void {
    const { nodes } = this.graph
    if (membership.length !== nodes) {
      throw new RangeError(`level ${level} names communities for ${membership.length} nodes, the network has ${nodes}: give one value per node`)
    }
    const { structures, parts } = this.partsOf(membership, level)
    const whole = parts.map(part => this.join(part, MOST_CHILDREN))
    whole.forEach((item, c) => {
      if (this.members[item]! > 1) this.communities.push({ level, structure: structures[c]!, item })
    })
    const place = new Map(structures.map((structure, c) => [structure, c]))
    for (let v = 0; v < nodes; v++) this.item[v] = whole[place.get(membership[v]!)!]!
  }

  finish(): GroupTree {
    const { nodes } = this.graph
    const { inside, aside } = this.apart([...new Set(this.item)])
    const root = this.group(this.reduced(inside, MOST_AT_ROOT))
    const parent = new Int32Array(root + 1).fill(root)
    parent[root] = -1
    this.children.forEach((list, g) => list.forEach(item => { parent[item] = nodes + g }))
    return { nodes, children: this.children, parent, members: Uint32Array.from(this.members), root, aside, communities: this.communities }
  }

  /** Splits the top items into those that are part of the picture and those beside it, largest first. */
  private apart(top: readonly number[]): { inside: number[]; aside: number[] } {
    const { nodes, offset, target } = this.graph
    const tied = new Uint8Array(this.members.length)
    for (let v = 0; v < nodes; v++) {
      for (let e = offset[v]!; e < offset[v + 1]!; e++) if (this.item[target[e]!] !== this.item[v]) tied[this.item[v]!] = 1
    }
    const islands = top.filter(item => tied[item] === 0).sort((a, b) => this.members[b]! - this.members[a]!)
    const smallest = Math.max(3, nodes * ISLAND_SHARE)
    const aside = islands.filter(item => this.members[item]! < smallest)
    const beside = new Set(aside)
    return { inside: top.filter(item => !beside.has(item)), aside }
  }

  /** The communities of a level in order of their smallest member, each as its distinct items. */
  private partsOf(membership: Uint32Array, level: number): { structures: number[]; parts: number[][] } {
    const place = new Map<number, number>()
    const structures: number[] = []
    const parts: number[][] = []
    const owner = new Int32Array(this.members.length).fill(-1)
    membership.forEach((structure, v) => {
      let c = place.get(structure)
      if (c === undefined) {
        c = structures.length
        place.set(structure, c)
        structures.push(structure)
        parts.push([])
      }
      const item = this.item[v]!
      if (owner[item] === -1) {
        owner[item] = c
        parts[c]!.push(item)
      } else if (owner[item] !== c) {
        throw new RangeError(`node ${v} of level ${level} is in structure ${structure}, others of its structure one level down are in ${structures[owner[item]!]}: levels must be nested, finest first`)
      }
    })
    return { structures, parts }
  }

  private join(part: readonly number[], most: number): number {
    return part.length === 1 ? part[0]! : this.group(this.reduced(part, most))
  }

  private group(list: readonly number[]): number {
    this.children.push([...list])
    this.members.push(list.reduce((sum, item) => sum + this.members[item]!, 0))
    return this.members.length - 1
  }

  /** Puts invisible groups between until at most `most` items are left. */
  private reduced(list: readonly number[], most: number): readonly number[] {
    let items = list
    while (items.length > most) {
      const clusters = splitSiblings(items, this.edgesAmong(items), CLUSTER)
      items = clusters.map(cluster => this.join(cluster, most))
    }
    return items
  }

  /** Weights between the given items, both ways, by position in the list. */
  private edgesAmong(items: readonly number[]): { from: number; to: number; weight: number }[] {
    const { offset, target, weight } = this.graph
    const place = new Map(items.map((item, i) => [item, i]))
    const of = this.placeOfNodes(place)
    const edges: { from: number; to: number; weight: number }[] = []
    for (const [v, from] of of) {
      for (let e = offset[v]!; e < offset[v + 1]!; e++) {
        const to = of.get(target[e]!)
        if (to !== undefined && to !== from) edges.push({ from, to, weight: weight ? weight[e]! : 1 })
      }
    }
    return edges
  }

  private placeOfNodes(place: ReadonlyMap<number, number>): Map<number, number> {
    const of = new Map<number, number>()
    for (const [item, i] of place) for (const v of this.nodesUnder(item)) of.set(v, i)
    return of
  }

  private nodesUnder(item: number): number[] {
    if (item < this.graph.nodes) return [item]
    return this.children[item - this.graph.nodes]!.flatMap(child => this.nodesUnder(child))
  }
}
