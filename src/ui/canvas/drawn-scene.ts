import { EMPTY_SCENE, type Scene, type SceneEdge, type SceneNode } from './scene.ts'

/**
 * A scene prepared for drawing: nodes by slot (their place in the list), what ties them, and their
 * coordinates, which a drag may change before the owner answers with a new scene.
 */
export type DrawnScene = {
  readonly scene: Scene
  readonly nodes: readonly SceneNode[]
  readonly slotOf: ReadonlyMap<number, number>
  readonly x: Float64Array
  readonly y: Float64Array
  /** Edges between two different drawn nodes. */
  readonly edges: readonly SceneEdge[]
  /** Slots of the ends of edges. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Edges from a drawn node to itself. */
  readonly loops: readonly SceneEdge[]
  /** Edges of slot v: edgeAt[start[v] .. start[v + 1]]. */
  readonly start: Uint32Array
  readonly edgeAt: Uint32Array
  /** Slots, those to be labelled first first. */
  readonly byPriority: Uint32Array
  readonly largestRadius: number
  /** Nodes and edges together. */
  readonly items: number
}

export function prepareScene(scene: Scene): DrawnScene {
  const { nodes } = scene
  const slotOf = new Map(nodes.map((node, slot) => [node.id, slot]))
  const drawable = scene.edges.filter(edge => slotOf.has(edge.from) && slotOf.has(edge.to))
  const edges = drawable.filter(edge => edge.from !== edge.to)
  const from = Uint32Array.from(edges, edge => slotOf.get(edge.from)!)
  const to = Uint32Array.from(edges, edge => slotOf.get(edge.to)!)
  const byPriority = Uint32Array.from(nodes.keys())
    .sort((a, b) => nodes[b]!.labelPriority - nodes[a]!.labelPriority || nodes[a]!.id - nodes[b]!.id)
  return {
    scene, nodes, slotOf, edges, from, to, byPriority, items: nodes.length + edges.length,
    x: Float64Array.from(nodes, node => node.x), y: Float64Array.from(nodes, node => node.y),
    loops: drawable.filter(edge => edge.from === edge.to),
    largestRadius: nodes.reduce((largest, node) => Math.max(largest, node.radius), 0),
    ...edgesBySlot(nodes.length, from, to),
  }
}

export const NOTHING_DRAWN: DrawnScene = prepareScene(EMPTY_SCENE)

function edgesBySlot(nodes: number, from: Uint32Array, to: Uint32Array): Pick<DrawnScene, 'start' | 'edgeAt'> {
  const start = new Uint32Array(nodes + 1)
  for (const end of [from, to]) for (const slot of end) start[slot + 1]!++
  for (let slot = 0; slot < nodes; slot++) start[slot + 1]! += start[slot]!
  const edgeAt = new Uint32Array(2 * from.length)
  const at = start.slice(0, nodes)
  for (let edge = 0; edge < from.length; edge++) {
    edgeAt[at[from[edge]!]!++] = edge
    edgeAt[at[to[edge]!]!++] = edge
  }
  return { start, edgeAt }
}

/** The slot and the edge of every tie of a node. */
export function* tiesOf(drawn: DrawnScene, slot: number): Generator<{ readonly slot: number; readonly edge: number }> {
  for (let i = drawn.start[slot]!; i < drawn.start[slot + 1]!; i++) {
    const edge = drawn.edgeAt[i]!
    yield { edge, slot: drawn.from[edge] === slot ? drawn.to[edge]! : drawn.from[edge]! }
  }
}

/** What a new scene changes on the screen: everything, or these slots and edges. */
export type SceneChange = 'everything' | { readonly slots: readonly number[]; readonly edges: readonly number[] }

const NODE_LOOKS = ['radius', 'shape', 'colour', 'partners', 'selected', 'dimmed', 'ring'] as const
const EDGE_LOOKS = ['width', 'style', 'tone', 'colour', 'strands', 'fanned'] as const

/** What differs between what is drawn and what shall be. Only the same nodes and edges in the same order can be changed in part. */
export function changeBetween(before: DrawnScene, after: DrawnScene): SceneChange {
  if (!sameItems(before.nodes, after.nodes, ['id'])) return 'everything'
  if (!sameItems(before.edges, after.edges, ['id', 'from', 'to'])) return 'everything'
  const slots = [...after.nodes.keys()].filter(
    slot => before.x[slot] !== after.x[slot] || before.y[slot] !== after.y[slot] || differ(before.nodes[slot]!, after.nodes[slot]!, NODE_LOOKS),
  )
  const touched = new Set([...after.edges.keys()].filter(edge => differ(before.edges[edge]!, after.edges[edge]!, EDGE_LOOKS)))
  for (const slot of slots) for (const tie of tiesOf(after, slot)) touched.add(tie.edge)
  return { slots, edges: [...touched].sort((a, b) => a - b) }
}

function sameItems<T, K extends keyof T>(before: readonly T[], after: readonly T[], keys: readonly K[]): boolean {
  return before.length === after.length && before.every((item, i) => !differ(item, after[i]!, keys))
}

function differ<T, K extends keyof T>(one: T, other: T, keys: readonly K[]): boolean {
  return one !== other && keys.some(key => one[key] !== other[key])
}
