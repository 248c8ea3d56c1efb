import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { View } from './document.ts'
import { indexOf, type PictureIndex } from './picture-index.ts'

/** A stretch of the picture in layout units. */
export type Viewport = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Parallel relations between two drawn entities, as one line. */
export type VisibleLink = { readonly from: number; readonly to: number; readonly relations: number; readonly partners: number; readonly edges: readonly number[] }

export type VisibleHull = { readonly structure: number; readonly members: readonly number[]; readonly state: 'closed' | 'open' | 'collapsed' }

export type VisibleItems = {
  readonly nodes: readonly number[]
  readonly links: readonly VisibleLink[]
  readonly hulls: readonly VisibleHull[]
  /** Where expanded neighbours from outside the structures are put: near the entity that was expanded. */
  readonly placed: ReadonlyMap<number, readonly [number, number]>
  readonly counts: VisibleCounts
}

/** shown + hiddenByFilter + collapsed + outside + offScreen + notDrawn = total. */
export type VisibleCounts = {
  readonly total: number
  readonly shown: number
  readonly hiddenByFilter: number
  readonly collapsed: number
  readonly outside: number
  /** Would be drawn if the camera stood elsewhere. */
  readonly offScreen: number
  /** In view but beyond the budget: nearer there is room for them. */
  readonly notDrawn: number
  readonly selectedButHidden: number
}

/** About 2,000 items in all stay readable, and quick where WebGL runs in software (UX.md). */
const MOST_NODES = 900
const MOST_LINKS = 1100
/** Room that what was asked for always leaves to the rest, so that opening one structure empties no other. */
const LEAST_FILL = 300
/** Members from which a structure has a hull. */
const HULL_FROM = 3
/** Neighbours an expansion adds at most; the badge says how many are left. */
export const MOST_EXPANDED = 60

type Filter = (node: number) => boolean

/** Which nodes pass the filters by kind, partner and hand. */
function filterOf(picture: CasePicture, view: View, index: PictureIndex): Filter {
  const hiddenKind = new Uint8Array(ENTITY_KINDS.length)
  ENTITY_KINDS.forEach((kind, at) => { if (view.hiddenKinds.includes(kind.id)) hiddenKind[at] = 1 })
  const shownPartners = shownPartnerSet(view)
  const hidden = new Set(view.hiddenEntities.map(id => index.nodeOfId.get(id)))
  const { kind, partners } = picture.network
  return node => hiddenKind[kind[node]!] === 0 && (partners[node]! & shownPartners) !== 0 && !hidden.has(node)
}

function shownPartnerSet(view: View): number {
  let set = 0
  PARTNERS.forEach((partner, at) => { if (!view.hiddenPartners.includes(partner.id)) set |= 1 << at })
  return set
}

const nodesOf = (ids: readonly string[], index: PictureIndex): number[] => ids.flatMap(id => index.nodeOfId.get(id) ?? [])

type Layers = { passes: Filter; inside: Filter; opened: Set<number>; collapsed: Set<number>; index: PictureIndex }

function layersOf(picture: CasePicture, view: View, viewport: Viewport | null): Layers {
  const index = indexOf(picture)
  const structures = (ids: readonly string[]): Set<number> => new Set(ids.flatMap(id => index.structureOfId.get(id) ?? []))
  return { passes: filterOf(picture, view, index), inside: inView(picture, view, viewport), opened: structures(view.opened), collapsed: structures(view.collapsed), index }
}

/** Neighbours that an expansion shows, strongest ties first. */
export function expansionOf(picture: CasePicture, node: number): number[] {
  const { network } = picture
  const weightOf = new Map<number, number>()
  for (let i = network.offset[node]!; i < network.offset[node + 1]!; i++) {
    const other = network.target[i]!
    if (other !== node) weightOf.set(other, (weightOf.get(other) ?? 0) + network.edges.weight[network.edge[i]!]!)
  }
  return [...weightOf].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_EXPANDED).map(([other]) => other)
}

/** Must be drawn whatever the budget: what was selected, expanded or opened. */
function wanted(picture: CasePicture, view: View, layers: Layers): Set<number> {
  const { index, passes, opened, collapsed } = layers
  const set = new Set<number>()
  const offer = (node: number): void => { if (passes(node) && !collapsed.has(index.topOf[node]!)) set.add(node) }
  for (const node of nodesOf(view.selection, index)) offer(node)
  for (const node of nodesOf(view.expanded, index)) {
    offer(node)
    for (const other of expansionOf(picture, node)) offer(other)
  }
  for (const structure of opened) {
    const members = Array.from(picture.structures.structures[structure]!.members).sort((a, b) => index.degree[b]! - index.degree[a]! || a - b)
    for (const node of members.slice(0, MOST_NODES)) offer(node)
  }
  return set
}

/** Whether a node stands inside the viewport; one that was moved, where it was put. */
function inView(picture: CasePicture, view: View, viewport: Viewport | null): Filter {
  if (viewport === null) return () => true
  const { x, y } = picture.layout
  const { id } = picture.network
  const moved = Object.keys(view.positions).length > 0
  const { left, right, top, bottom } = viewport
  return node => {
    const place = moved ? view.positions[id[node]!] : undefined
    const [atX, atY] = place ?? [x[node]!, y[node]!]
    return atX >= left && atX <= right && atY >= top && atY <= bottom
  }
}

/** Fills the budget with the best connected members in view. Every structure in view first gets what its hull needs, whatever else was asked for. */
function fill(set: Set<number>, layers: Layers): void {
  const { index, passes, inside, collapsed } = layers
  const free = (node: number): boolean => !collapsed.has(index.topOf[node]!) && inside(node) && passes(node)
  // What was asked for and is among the best connected anyway counts once: selecting it changes nothing else.
  const room = Math.max(LEAST_FILL, Math.min(MOST_NODES, 2 * MOST_NODES - set.size))
  const hull = new Map<number, number>()
  const rest: number[] = []
  let taken = 0
  for (const node of index.byImportance) {
    if (!free(node)) continue
    const members = hull.get(index.topOf[node]!) ?? 0
    if (members < HULL_FROM && (members > 0 || hull.size < MOST_NODES / HULL_FROM)) {
      hull.set(index.topOf[node]!, members + 1)
      set.add(node)
      taken++
    } else rest.push(node)
  }
  for (const node of rest.slice(0, Math.max(0, room - taken))) set.add(node)
}

function linksBetween(picture: CasePicture, set: ReadonlySet<number>, shownPartners: number, spare: ReadonlySet<number>): VisibleLink[] {
  const { edges, offset, target, edge: edgeAt } = picture.network
  const byPair = new Map<number, { from: number; to: number; relations: number; partners: number; edges: number[] }>()
  for (const node of set) {
    for (let i = offset[node]!; i < offset[node + 1]!; i++) {
      const other = target[i]!
      const edge = edgeAt[i]!
      if (other < node || !set.has(other) || (edges.partners[edge]! & shownPartners) === 0) continue
      const key = node * picture.network.nodes + other
      const known = byPair.get(key)
      if (known) {
        known.relations += edges.relations[edge]!
        known.partners |= edges.partners[edge]!
        known.edges.push(edge)
      } else byPair.set(key, { from: node, to: other, relations: edges.relations[edge]!, partners: edges.partners[edge]!, edges: [edge] })
    }
  }
  const links = [...byPair.values()]
  if (links.length <= MOST_LINKS) return links
  links.sort((a, b) => b.relations - a.relations || a.from - b.from || a.to - b.to)
  const touches = (link: VisibleLink): boolean => spare.has(link.from) || spare.has(link.to)
  const own = links.filter(touches).slice(0, Math.max(MOST_LINKS, spare.size * 2))
  return [...own, ...links.filter(link => !touches(link)).slice(0, Math.max(MOST_LINKS - own.length, LEAST_FILL))]
}

/** Puts expanded neighbours that have no structure in a ring around the entity that was expanded. */
function placeOutsiders(picture: CasePicture, view: View, layers: Layers, set: ReadonlySet<number>): Map<number, readonly [number, number]> {
  const { index } = layers
  const placed = new Map<number, readonly [number, number]>()
  for (const parent of nodesOf(view.expanded, index)) {
    const outsiders = expansionOf(picture, parent).filter(node => set.has(node) && index.inDrawn[node] === 0 && !placed.has(node) && !Object.hasOwn(view.positions, picture.network.id[node] ?? ''))
    const centre = view.positions[picture.network.id[parent]!] ?? [picture.layout.x[parent]!, picture.layout.y[parent]!]
    outsiders.forEach((node, at) => {
      const angle = (2 * Math.PI * at) / outsiders.length - Math.PI / 2
      const distance = picture.layout.spacing * (1.4 + Math.floor(at / 24) * 0.8)
      placed.set(node, [centre[0] + distance * Math.cos(angle), centre[1] + distance * Math.sin(angle)])
    })
  }
  return placed
}

function hullsOf(layers: Layers, set: ReadonlySet<number>): VisibleHull[] {
  const { index, opened, collapsed } = layers
  const members = new Map<number, number[]>()
  for (const node of set) {
    if (index.inDrawn[node] === 0) continue
    const list = members.get(index.topOf[node]!)
    if (list) list.push(node)
    else members.set(index.topOf[node]!, [node])
  }
  return index.drawn.flatMap((structure): VisibleHull[] => {
    if (collapsed.has(structure)) return [{ structure, members: [], state: 'collapsed' }]
    const own = members.get(structure)
    return own && own.length >= HULL_FROM ? [{ structure, members: own, state: opened.has(structure) ? 'open' : 'closed' }] : []
  })
}

function countItems(picture: CasePicture, view: View, layers: Layers, set: ReadonlySet<number>): VisibleCounts {
  const { index, passes, inside, collapsed } = layers
  const total = picture.network.nodes
  let hiddenByFilter = 0
  let inCollapsed = 0
  let outside = 0
  let offScreen = 0
  for (let node = 0; node < total; node++) {
    if (set.has(node)) continue
    if (!passes(node)) hiddenByFilter++
    else if (collapsed.has(index.topOf[node]!)) inCollapsed++
    else if (index.inDrawn[node] === 0) outside++
    else if (!inside(node)) offScreen++
  }
  const selectedButHidden = nodesOf(view.selection, index).filter(node => !set.has(node)).length
  return { total, shown: set.size, hiddenByFilter, collapsed: inCollapsed, outside, offScreen, notDrawn: total - set.size - hiddenByFilter - inCollapsed - outside - offScreen, selectedButHidden }
}

/** What is drawn of a picture under a view, within the item budget. Pure: same input, same items. */
export function visibleItems(picture: CasePicture, view: View, viewport: Viewport | null): VisibleItems {
  const layers = layersOf(picture, view, viewport)
  const set = wanted(picture, view, layers)
  const asked = new Set(set)
  fill(set, layers)
  return {
    nodes: [...set].sort((a, b) => a - b),
    links: linksBetween(picture, set, shownPartnerSet(view), asked),
    hulls: hullsOf(layers, set),
    placed: placeOutsiders(picture, view, layers, set),
    counts: countItems(picture, view, layers, set),
  }
}
