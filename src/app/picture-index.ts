import type { CasePicture } from '#workers/jobs.ts'

/** What is looked up in a picture again and again; made once per picture. */
export type PictureIndex = {
  /** Node of each entity id. */
  readonly nodeOfId: ReadonlyMap<string, number>
  /** Index into structures of each structure id. */
  readonly structureOfId: ReadonlyMap<string, number>
  /** Top-level structure (index into structures) of each node. */
  readonly topOf: Uint32Array
  /** Top-level structures that have a place in the picture, largest first. */
  readonly drawn: readonly number[]
  /** Those of them that count as structures: three members or more, as everywhere. */
  readonly listed: readonly number[]
  /** 1 for nodes in a drawn structure. */
  readonly inDrawn: Uint8Array
  readonly degree: Uint32Array
  /** All nodes of drawn structures, the ones to draw first first. */
  readonly byImportance: Uint32Array
  /** One of ten colours for each drawn structure: the same for the same id, unless a neighbour has it. */
  readonly colour: ReadonlyMap<number, number>
  /** Relations between drawn structures: `a:b` (indices, a < b) to their number. */
  readonly between: ReadonlyMap<string, number>
}

/** From this many members on a community is a structure. Smaller ones have no place in the picture of a large case; a small case is drawn whole. */
const SMALLEST_DRAWN = 3
const SMALL_CASE = 900

const indices = new WeakMap<CasePicture, PictureIndex>()

/** The index of a picture; made at the first call. */
export function indexOf(picture: CasePicture): PictureIndex {
  const known = indices.get(picture)
  if (known) return known
  const made = makeIndex(picture)
  indices.set(picture, made)
  return made
}

function makeIndex(picture: CasePicture): PictureIndex {
  const { network, structures } = picture
  const topOf = structures.levels.at(-1) ?? new Uint32Array(network.nodes)
  const top = new Set(topOf)
  const smallest = network.nodes <= SMALL_CASE ? 1 : SMALLEST_DRAWN
  const drawn = [...top].filter(index => structures.structures[index]!.members.length >= smallest)
    .sort((a, b) => structures.structures[b]!.members.length - structures.structures[a]!.members.length || a - b)
  const inDrawn = new Uint8Array(network.nodes)
  for (const index of drawn) for (const node of structures.structures[index]!.members) inDrawn[node] = 1
  const degree = new Uint32Array(network.nodes)
  for (let node = 0; node < network.nodes; node++) degree[node] = network.offset[node + 1]! - network.offset[node]!
  return {
    nodeOfId: new Map(network.id.map((id, node) => [id, node])),
    structureOfId: new Map(structures.structures.map((structure, index) => [structure.id, index])),
    topOf, drawn, listed: drawn.filter(index => structures.structures[index]!.members.length >= SMALLEST_DRAWN), inDrawn, degree,
    byImportance: importanceOrder(picture, drawn, degree),
    colour: coloursOf(picture, drawn),
    between: betweenStructures(picture, topOf, new Set(drawn)),
  }
}

/** Rank inside the own structure first, so that every structure shows its best connected members before any shows its rim. */
function importanceOrder(picture: CasePicture, drawn: readonly number[], degree: Uint32Array): Uint32Array {
  const order: { node: number; rank: number }[] = []
  for (const index of drawn) {
    const members = Array.from(picture.structures.structures[index]!.members).sort((a, b) => degree[b]! - degree[a]! || a - b)
    members.forEach((node, place) => order.push({ node, rank: place / Math.sqrt(members.length) }))
  }
  order.sort((a, b) => a.rank - b.rank || degree[b.node]! - degree[a.node]! || a.node - b.node)
  return Uint32Array.from(order, entry => entry.node)
}

function betweenStructures(picture: CasePicture, topOf: Uint32Array, drawn: ReadonlySet<number>): Map<string, number> {
  const { edges } = picture.network
  const between = new Map<string, number>()
  for (let edge = 0; edge < edges.count; edge++) {
    const a = topOf[edges.from[edge]!]!
    const b = topOf[edges.to[edge]!]!
    if (a === b || !drawn.has(a) || !drawn.has(b)) continue
    const key = a < b ? `${a}:${b}` : `${b}:${a}`
    between.set(key, (between.get(key) ?? 0) + edges.relations[edge]!)
  }
  return between
}

const COLOURS = 10
/** Hulls as near as this in the picture are neighbours. */
const NEIGHBOURS = 7

function hashOf(id: string): number {
  let hash = 2166136261
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619)
  return hash >>> 0
}

/** Colours by stable id; where one of the nearest hulls has it already, the next that none of them has. Larger structures choose first. */
function coloursOf(picture: CasePicture, drawn: readonly number[]): Map<number, number> {
  const disc = new Map(picture.layout.discs.map(known => [known.structure, known]))
  const colour = new Map<number, number>()
  for (const index of drawn) {
    const own = disc.get(index)
    const distance = (other: number): number => {
      const there = disc.get(other)
      return own && there ? Math.hypot(own.x - there.x, own.y - there.y) - own.r - there.r : Infinity
    }
    const near = [...colour.keys()].map(other => [other, distance(other)] as const).sort((a, b) => a[1] - b[1]).slice(0, NEIGHBOURS)
    const taken = new Set(near.map(([other]) => colour.get(other)))
    const wished = hashOf(picture.structures.structures[index]!.id) % COLOURS
    const free = Array.from({ length: COLOURS }, (_, step) => (wished + step) % COLOURS).find(candidate => !taken.has(candidate))
    colour.set(index, free ?? wished)
  }
  return colour
}
