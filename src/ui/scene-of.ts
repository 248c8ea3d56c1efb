import type { CaseDocument } from '#app/document.ts'
import { indexOf } from '#app/picture-index.ts'
import type { VisibleItems } from '#app/visible-items.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import type { CasePicture } from '#workers/jobs.ts'
import { convexHull } from './canvas/convex-hull.ts'
import type { Scene, SceneBundle, SceneEdge, SceneHull, SceneNode, WorldBox } from './canvas/scene.ts'
import type { Place } from './canvas/view-frame.ts'
import { boxAround } from './canvas/world-box.ts'
import { kindsAmong } from './relation-lines.ts'
import type { Texts } from './text/texts.ts'

export type SceneInput = {
  readonly picture: CasePicture
  readonly document: CaseDocument
  readonly items: VisibleItems
  /** The ten structure colours of the theme in force, and its colour for what has none. */
  readonly colours: readonly string[]
  readonly grey: string
  readonly edgeColour: string
  readonly betweenColour: string
  readonly texts: Texts
  /** Pixels between neighbouring nodes when the whole picture is fitted. */
  readonly spacingPx: number
  /** How much larger than fitted the picture is on the screen now. */
  readonly zoom: number
}

const SMALLEST_ON_SCREEN = 2.4
const LARGEST_ON_SCREEN = 12
/** Of the distance between neighbours, so that two never touch. */
const RADIUS_OF_SPACING = 0.32
/** The same where only the best connected of each structure are drawn, and the others leave room. */
const RADIUS_OF_SPACING_FAR = 0.42
const FAR_ZOOM = 1.5
/** Pixels between neighbours from which a provenance ring has room around its node. */
const RING_FROM_SPACING = 24
/** Bundles drawn from each structure to others; more make a hairball of the overview. */
const BUNDLES_EACH = 2

/**
 * Radius in pixels at ratio 1. The canvas grows nodes with the square root of the zoom while distances grow with the zoom
 * itself, so the wish for the screen (larger for better connected nodes, never so large that neighbours touch) is divided by that root.
 */
function radiusOf(degree: number, { spacingPx, zoom }: SceneInput): number {
  const wanted = SMALLEST_ON_SCREEN + Math.log2(1 + degree) * 1.9
  const onScreen = Math.min(LARGEST_ON_SCREEN, wanted, Math.max(1.7, spacingPx * zoom * (zoom < FAR_ZOOM ? RADIUS_OF_SPACING_FAR : RADIUS_OF_SPACING)))
  return onScreen / Math.sqrt(zoom)
}

function nodesOf(input: SceneInput): SceneNode[] {
  const { picture, document, items, colours, grey } = input
  const { network, layout, structures } = picture
  const index = indexOf(picture)
  const selected = new Set(document.view.selection)
  const shown = new Set(items.nodes)
  const withBadge = new Set([...document.view.selection, ...document.view.expanded])
  return items.nodes.map(node => {
    const id = network.id[node]!
    const place = document.view.positions[id] ?? items.placed.get(node) ?? ([layout.x[node]!, layout.y[node]!] as const)
    const structure = structures.structures[index.topOf[node]!]!
    return {
      id: node, x: place[0], y: place[1], radius: radiusOf(index.degree[node]!, input),
      shape: ENTITY_KINDS[network.kind[node]!]!.shape, kind: network.kind[node]!,
      colour: index.inDrawn[node] === 1 && structure.members.length > 2 ? colours[index.colour.get(index.topOf[node]!) ?? 0]! : grey,
      partners: network.partners[node]!, label: network.label[node]!, labelPriority: index.degree[node]!,
      selected: selected.has(id), dimmed: false, pinned: Object.hasOwn(document.view.positions, id),
      hiddenNeighbours: withBadge.has(id) ? hiddenNeighbours(picture, node, shown) : 0, ring: input.spacingPx * input.zoom >= RING_FROM_SPACING,
    }
  })
}

/** Distinct neighbours of a node that are not drawn. */
export function hiddenNeighbours(picture: CasePicture, node: number, shown: ReadonlySet<number>): number {
  const { offset, target } = picture.network
  const hidden = new Set<number>()
  for (let i = offset[node]!; i < offset[node + 1]!; i++) if (!shown.has(target[i]!)) hidden.add(target[i]!)
  return hidden.size
}

/** From this zoom on the edges of selected entities show their kinds apart. */
const FANNED_FROM_ZOOM = 2

function edgesOf(input: SceneInput, open: ReadonlySet<number>): SceneEdge[] {
  const { picture, document, items, colours, edgeColour, betweenColour, zoom } = input
  const { topOf, colour: colourOf } = indexOf(picture)
  const selected = new Set(document.view.selection)
  const touchesSelected = (link: VisibleItems['links'][number]): boolean => [link.from, link.to].some(end => selected.has(picture.network.id[end]!))
  return items.links.map(link => {
    const structure = topOf[link.from]!
    const inside = structure === topOf[link.to]!
    const tone = !inside ? 'between' : open.has(structure) ? 'open' : 'inside'
    const colour = tone === 'between' ? betweenColour : tone === 'open' ? edgeColour : colours[colourOf.get(structure) ?? 0]!
    return { id: `${link.from}-${link.to}`, from: link.from, to: link.to, width: (tone === 'open' ? 1.2 : 0.8) + Math.log2(link.relations) * 0.35, style: 'recorded', tone, colour, count: link.relations, strands: kindsAmong(picture, link.edges), fanned: zoom >= FANNED_FROM_ZOOM && touchesSelected(link) }
  })
}

/** Drawn members of an open structure by the structure one level down; nothing where that is no finer. */
function partsOf(picture: CasePicture, members: readonly number[]): number[][] {
  const finer = picture.structures.levels.at(-2)
  if (!finer) return []
  const parts = new Map<number, number[]>()
  for (const node of members) {
    const part = parts.get(finer[node]!)
    if (part) part.push(node)
    else parts.set(finer[node]!, [node])
  }
  return parts.size < 2 ? [] : [...parts.values()].filter(part => part.length > 2)
}

const extents = new WeakMap<object, WorldBox>()

/** All that can be drawn as a box: a scene holds only a part of it, and the camera must not depend on which. What has no place in a large picture takes no room in it. */
export function extentOf(picture: CasePicture): WorldBox {
  const { layout } = picture
  const { inDrawn } = indexOf(picture)
  const known = extents.get(layout)
  if (known) return known
  const placeOf = (_: number, node: number): Place => ({ x: layout.x[node]!, y: layout.y[node]! })
  const places = Array.from(layout.x, placeOf)
  const box = boxAround(places.filter((_, node) => inDrawn[node] === 1)) ?? boxAround(places) ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 }
  extents.set(layout, box)
  return box
}

const outlines = new WeakMap<object, Map<number, Float64Array>>()

/** Corners around all members of a structure, drawn or not; members moved by hand are where they were put. */
function outlineOf({ layout, network, structures }: CasePicture, structure: number, moved: CaseDocument['view']['positions']): Float64Array {
  const { members } = structures.structures[structure]!
  const anyMoved = Object.keys(moved).length > 0 && members.some(node => Object.hasOwn(moved, network.id[node]!))
  const cache = outlines.get(layout) ?? new Map<number, Float64Array>()
  outlines.set(layout, cache)
  const known = cache.get(structure)
  if (known && !anyMoved) return known
  const corners = convexHull(Array.from(members).flatMap(node => moved[network.id[node]!] ?? [layout.x[node]!, layout.y[node]!]))
  if (!anyMoved) cache.set(structure, corners)
  return corners
}

const contours = new WeakMap<object, Float64Array>()

/** The corners of everything that has a place in the picture, whatever of it is drawn now. */
function contourOf(picture: CasePicture): Float64Array {
  const known = contours.get(picture.layout)
  if (known) return known
  const contour = Float64Array.from(indexOf(picture).drawn.flatMap(structure => Array.from(outlineOf(picture, structure, {}))))
  contours.set(picture.layout, contour)
  return contour
}

/** With more hulls than this on the screen, the small ones go without a name until one zooms in. */
const HULLS_ALL_NAMED = 40
const SMALL_HULL = 12

function hullsOf(input: SceneInput): SceneHull[] {
  const { picture, document, items, colours, texts } = input
  return items.hulls.map(hull => {
    const structure = picture.structures.structures[hull.structure]!
    const disc = picture.layout.discs.find(known => known.structure === hull.structure)
    const size = structure.members.length
    const named = items.hulls.length <= HULLS_ALL_NAMED || size >= SMALL_HULL || input.zoom > 2
    const state = document.view.structure === structure.id ? 'selected' : hull.state === 'open' ? 'open' : 'closed'
    return {
      id: structure.id, name: named ? structure.name : '', caption: named ? texts.t('structure.caption', { n: texts.count(size) }) : '', outline: outlineOf(picture, hull.structure, document.view.positions),
      colour: colours[indexOf(picture).colour.get(hull.structure) ?? 0]!, members: hull.members, size, state, room: picture.layout.outline, parts: state === 'closed' ? [] : partsOf(picture, hull.members),
      collapsed: hull.state === 'collapsed' && disc ? { x: disc.x, y: disc.y, radius: Math.min(22, 8 + Math.sqrt(size)), count: size } : null,
    }
  })
}

function bundlesOf(input: SceneInput): SceneBundle[] {
  const { picture, document, items } = input
  const { between } = indexOf(picture)
  const drawn = new Set(items.hulls.map(hull => hull.structure))
  const chosen = document.view.structure
  const bundles: SceneBundle[] = []
  for (const [key, count] of between) {
    const [a, b] = key.split(':').map(Number) as [number, number]
    if (!drawn.has(a) || !drawn.has(b)) continue
    const from = picture.structures.structures[a]!.id
    const to = picture.structures.structures[b]!.id
    bundles.push({ from, to, count, highlighted: from === chosen || to === chosen })
  }
  const shown = new Map<string, number>()
  const room = (id: string): boolean => (shown.get(id) ?? 0) < BUNDLES_EACH
  return bundles.sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1)).filter(bundle => {
    if (!bundle.highlighted && !(room(bundle.from) && room(bundle.to))) return false
    for (const id of [bundle.from, bundle.to]) shown.set(id, (shown.get(id) ?? 0) + 1)
    return true
  })
}

/** What the canvas draws of a picture under a view. */
export function sceneOf(input: SceneInput): Scene {
  const { picture, document, items } = input
  const { structureOfId } = indexOf(picture)
  const open = new Set([...document.view.opened, ...(document.view.structure === null ? [] : [document.view.structure])].flatMap(id => structureOfId.get(id) ?? []))
  return { nodes: nodesOf(input), edges: edgesOf(input, open), hulls: hullsOf(input), bundles: items.hulls.length > 1 ? bundlesOf(input) : [], extent: extentOf(picture), contour: contourOf(picture) }
}
