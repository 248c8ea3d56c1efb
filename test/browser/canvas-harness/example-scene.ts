import { seededRandom, type Random } from '#lib/random.ts'
import { ENTITY_KINDS, kindIndex, type EntityKind } from '#model/kinds.ts'
import type { Scene, SceneEdge, SceneHull, SceneNode } from '../../../src/ui/canvas/scene.ts'

/*
 * A made-up scene like the design's picture of the network: eight structures, one of them open, with three
 * parts each, rings, labels, bundles and all styles of edges. Layout units are pixels of an 848 × 680 picture.
 */

type Group = { readonly x: number; readonly y: number; readonly size: number }
type Plan = { readonly id: string; readonly name: string; readonly colour: number | null; readonly stability: string; readonly groups: readonly Group[]; readonly open?: boolean }

const PLANS: readonly Plan[] = [
  { id: 'S-1', name: 'TEST Goud Lindehof', colour: 3, stability: 'stabiel .88', groups: [{ x: 144, y: 92, size: 18 }, { x: 94, y: 125, size: 18 }, { x: 147, y: 150, size: 18 }] },
  { id: 'S-2', name: 'Stichting Zorg Proef', colour: 0, stability: 'stabiel .84', groups: [{ x: 700, y: 95, size: 14 }, { x: 738, y: 112, size: 13 }, { x: 702, y: 145, size: 13 }] },
  { id: 'S-3', name: 'Koeriersgroep ZZ-41', colour: 2, stability: 'stabiel .79', groups: [{ x: 760, y: 305, size: 16 }, { x: 726, y: 338, size: 16 }, { x: 770, y: 352, size: 15 }] },
  { id: 'S-4', name: 'TEST Vastgoed Kade', colour: 4, stability: 'stabiel .86', groups: [{ x: 650, y: 540, size: 18 }, { x: 700, y: 555, size: 17 }, { x: 664, y: 590, size: 17 }] },
  { id: 'S-5', name: 'TEST Uitzend Polder', colour: 5, stability: 'stabiel .81', groups: [{ x: 448, y: 590, size: 13 }, { x: 418, y: 620, size: 13 }, { x: 460, y: 630, size: 12 }] },
  { id: 'S-6', name: 'Verhuur Veste', colour: null, stability: 'zwak .52', groups: [{ x: 102, y: 332, size: 17 }, { x: 64, y: 346, size: 16 }] },
  { id: 'S-7', name: 'Btw-keten Pixel', colour: 6, stability: 'stabiel .74', groups: [{ x: 438, y: 64, size: 15 }, { x: 466, y: 88, size: 14 }] },
  { id: 'S-8', name: 'TEST Fruit Delta', colour: 1, stability: 'stabiel .91 · geopend', open: true, groups: [{ x: 338, y: 244, size: 18 }, { x: 514, y: 288, size: 16 }, { x: 372, y: 420, size: 12 }] },
]

const NAMED: Readonly<Record<string, readonly [label: string, kind: EntityKind]>> = {
  '0-0': ['TEST Fruit Delta B.V.', 'Organization'], '0-1': ['Expeditie Proef B.V.', 'Organization'], '0-2': ['TEST-U 481516-2', 'Container'], '0-3': ['Testloodsweg 7', 'Address'], '0-4': ['IB-TEST-0031', 'Seizure'],
  '1-0': ['M. Proefsma', 'Person'], '1-1': ['J. Voorbeeld', 'Person'], '1-2': ['A. Testman', 'Person'], '1-3': ['ZZ-99-ZZ', 'Vehicle'],
  '2-0': ['NL35 TEST …7001', 'BankAccount'], '2-1': ['Delta Beheer B.V.', 'Organization'], '2-2': ['K. Monster', 'Person'], '2-3': ['Kade 12', 'RealEstate'],
}
const OTHERS: readonly EntityKind[] = ['Person', 'Person', 'Person', 'Organization', 'BankAccount', 'Phone', 'Container', 'Vehicle', 'Address', 'PoliceRecord', 'Sighting']
/** The golden angle, by which a spiral fills a disc evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

export type SceneOptions = { readonly colours: readonly string[]; readonly grey: string; readonly edge: string; readonly edgeInter: string }

class Builder {
  readonly nodes: SceneNode[] = []
  readonly edges: SceneEdge[] = []
  readonly hulls: SceneHull[] = []
  readonly random: Random = seededRandom(7)
  readonly options: SceneOptions

  constructor(options: SceneOptions) {
    this.options = options
  }

  node(plan: Plan, group: number, at: number): number {
    return plan.open ? this.openNode(plan, group, at) : this.add(plan, group, { away: 7.2 * Math.sqrt(at + 0.02), at, kind: this.anyKind(), radius: at === 0 ? 4.6 : 3, partners: 1 << this.random.below(10) })
  }

  private openNode(plan: Plan, group: number, at: number): number {
    const named = NAMED[`${group}-${at}`]
    const seen = (1 << this.random.below(6)) | (this.random.below(2) === 0 ? 1 << this.random.below(10) : 0)
    const id = this.add(plan, group, {
      away: 23 * Math.sqrt(at + 0.02), at, kind: named?.[1] ?? this.anyKind(), radius: at === 0 ? 12 : named ? 10 : 8, partners: named ? seen | (1 << 7) : seen,
    })
    const node = this.nodes[id]!
    const label = named?.[0] ?? node.label
    this.nodes[id] = { ...node, label, labelPriority: named ? 100 - at : node.labelPriority, selected: label === 'TEST Fruit Delta B.V.', pinned: label === 'J. Voorbeeld', hiddenNeighbours: label === 'NL35 TEST …7001' ? 14 : 0 }
    return id
  }

  private anyKind(): EntityKind {
    return OTHERS[this.random.below(OTHERS.length)]!
  }

  private add(plan: Plan, group: number, looks: { readonly away: number; readonly at: number; readonly kind: EntityKind; readonly radius: number; readonly partners: number }): number {
    const { x, y } = plan.groups[group]!
    const { away, at, radius, partners } = looks
    const kind = kindIndex(looks.kind)
    const id = this.nodes.length
    this.nodes.push({
      id, x: x + away * Math.cos(at * GOLDEN), y: y + away * Math.sin(at * GOLDEN), radius, kind, shape: ENTITY_KINDS[kind]!.shape, partners,
      colour: plan.colour === null ? this.options.grey : this.options.colours[plan.colour]!,
      label: `${looks.kind} ${id}`, labelPriority: 1 / (1 + id), selected: false, dimmed: false, pinned: false, hiddenNeighbours: 0, ring: true,
    })
    return id
  }

  edge(from: number, to: number, tone: SceneEdge['tone'], style: SceneEdge['style'] = 'recorded'): void {
    const colour = tone === 'open' ? this.options.edge : tone === 'between' ? this.options.edgeInter : this.nodes[from]!.colour
    this.edges.push({ id: `e${this.edges.length}`, from, to, width: tone === 'open' ? 1.2 : 0.8, style, tone, colour, count: 1, strands: 1, fanned: false })
  }

  group(plan: Plan, group: number): number[] {
    const members = Array.from({ length: plan.groups[group]!.size }, (_, at) => this.node(plan, group, at))
    const tone = plan.open ? 'open' : 'inside'
    for (const [at, id] of members.entries()) {
      if (at === 0) continue
      const style = plan.open && at % 6 === 5 ? 'inferred' : plan.open && at % 9 === 4 ? 'possibly-same' : 'recorded'
      this.edge(id, members[at < 5 ? 0 : this.random.below(4)]!, tone, style)
      if (at % 4 === 3) this.edge(id, members[this.random.below(at)]!, tone)
    }
    return members
  }

  structure(plan: Plan): void {
    const parts = plan.groups.map((_, group) => this.group(plan, group))
    for (let a = 0; a < parts.length; a++) {
      for (let n = 0; n < 3; n++) this.edge(parts[a]![n]!, parts[(a + 1) % parts.length]![n]!, plan.open ? 'open' : 'inside', n === 2 ? 'inferred' : 'recorded')
    }
    const members = parts.flat()
    this.hulls.push({
      id: plan.id, name: plan.name, caption: `${members.length} leden · ${plan.stability}`, colour: plan.colour === null ? null : this.options.colours[plan.colour]!,
      members, parts, state: plan.open ? 'open' : 'closed', collapsed: null,
    })
  }

  between(count: number): void {
    for (let n = 0; n < count; n++) {
      const [a, b] = [this.random.below(this.hulls.length), this.random.below(this.hulls.length)]
      if (a === b) continue
      const [from, to] = [this.hulls[a]!.members, this.hulls[b]!.members]
      this.edge(from[this.random.below(from.length)]!, to[this.random.below(to.length)]!, 'between')
    }
  }
}

const BUNDLES: readonly (readonly [string, string, number])[] = [
  ['S-8', 'S-1', 9], ['S-8', 'S-4', 12], ['S-8', 'S-3', 7], ['S-8', 'S-5', 4], ['S-8', 'S-7', 5], ['S-1', 'S-7', 3], ['S-1', 'S-6', 4],
  ['S-2', 'S-4', 6], ['S-3', 'S-4', 3], ['S-3', 'S-2', 2], ['S-4', 'S-5', 5], ['S-8', 'S-6', 3], ['S-6', 'S-5', 2],
]

/** The example scene in the colours of a theme; the same every time. */
export function exampleScene(options: SceneOptions): Scene {
  const builder = new Builder(options)
  for (const plan of PLANS) builder.structure(plan)
  builder.edge(0, 0, 'inside')
  const hub = builder.nodes.find(node => node.label === 'A. Testman')!.id
  builder.edge(hub, hub, 'open')
  builder.between(14)
  return {
    nodes: builder.nodes, edges: builder.edges, hulls: builder.hulls,
    bundles: BUNDLES.map(([from, to, count]) => ({ from, to, count, highlighted: count > 6 })),
  }
}

/** Many nodes in a square grid, for the cost of a frame. */
export function largeScene(nodes: number, options: SceneOptions): Scene {
  const builder = new Builder(options)
  const side = Math.ceil(Math.sqrt(nodes))
  for (let id = 0; id < nodes; id++) {
    const kind = id % ENTITY_KINDS.length
    builder.nodes.push({
      id, x: id % side, y: Math.floor(id / side), radius: 4, kind, shape: ENTITY_KINDS[kind]!.shape, colour: options.colours[id % 10]!, partners: id % 1024,
      label: `Entiteit ${id}`, labelPriority: id % 97, selected: false, dimmed: false, pinned: false, hiddenNeighbours: 0, ring: true,
    })
    if (id >= side) builder.edge(id, id - side, 'inside')
    if (id % side > 0) builder.edge(id, id - 1, 'open')
  }
  return { nodes: builder.nodes, edges: builder.edges, bundles: [], hulls: [] }
}
