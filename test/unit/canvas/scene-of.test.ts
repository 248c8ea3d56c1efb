import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_VIEW, newDocument, type View } from '#app/document.ts'
import { indexOf } from '#app/picture-index.ts'
import { visibleItems } from '#app/visible-items.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { Scene } from '../../../src/ui/canvas/scene.ts'
import { extentOf, sceneOf } from '../../../src/ui/scene-of.ts'
import { edgesBetween, endsOfDrawn, kindsAmong, relationLines, relationsByKind } from '../../../src/ui/relation-lines.ts'
import { textsOf } from '../../../src/ui/text/texts.ts'
import { samplePicture } from '../app/small-picture.ts'

let picture: CasePicture
beforeAll(async () => { picture = (await samplePicture()).picture })

const LOOKS = { colours: Array.from({ length: 10 }, (_, i) => `#00000${i}`), grey: '#888888', edgeColour: '#111111', betweenColour: '#222222', texts: textsOf('nl') }

function scene(change: Partial<View>, zoom: number): Scene {
  const document = { ...newDocument('c', 'Zaak'), view: { ...EMPTY_VIEW, ...change } }
  return sceneOf({ picture, document, items: visibleItems(picture, document.view, null), ...LOOKS, spacingPx: 7, zoom })
}

/** Pairs of nodes with relations of several kinds, by looking at every edge. */
function pairsByKinds(): Map<string, Set<number>> {
  const { count, from, to, kind } = picture.network.edges
  const kinds = new Map<string, Set<number>>()
  for (let edge = 0; edge < count; edge++) {
    const key = [from[edge]!, to[edge]!].sort((a, b) => a - b).join('-')
    kinds.set(key, (kinds.get(key) ?? new Set()).add(kind[edge]!))
  }
  return kinds
}

describe('the scene of a case', () => {
  it('bounds exactly what can be drawn: nodes that have a place, not those beside the picture', () => {
    const { layout, network } = picture
    const { inDrawn } = indexOf(picture)
    const extent = extentOf(picture)
    const placed = Array.from({ length: network.nodes }, (_, node) => node).filter(node => inDrawn[node] === 1)
    expect(extent).toEqual({
      minX: Math.min(...placed.map(node => layout.x[node]!)), maxX: Math.max(...placed.map(node => layout.x[node]!)),
      minY: Math.min(...placed.map(node => layout.y[node]!)), maxY: Math.max(...placed.map(node => layout.y[node]!)),
    })
    expect(placed.length).toBeLessThan(network.nodes)
    const { contour = [] } = scene({}, 1)
    const [xs, ys] = [0, 1].map(axis => Array.from(contour).filter((_, i) => i % 2 === axis))
    expect([Math.min(...xs!), Math.max(...xs!), Math.min(...ys!), Math.max(...ys!)]).toEqual([extent.minX, extent.maxX, extent.minY, extent.maxY])
  })

  it('says of each line of how many kinds it is, and shows those of the selection apart from near by', () => {
    const kinds = pairsByKinds()
    const several = [...kinds].find(([, set]) => set.size > 1)![0].split('-').map(Number)
    const selection = several.slice(0, 1).map(node => picture.network.id[node]!)
    const near = scene({ selection }, 3)
    const far = scene({ selection }, 1)
    for (const edge of near.edges) expect(edge.strands).toBe(kinds.get(endsOfDrawn(edge.id).join('-'))!.size)
    expect(near.edges.some(edge => edge.strands > 1)).toBe(true)
    expect(near.edges.filter(edge => edge.fanned).map(edge => edge.id)).toEqual(near.edges.filter(edge => [edge.from, edge.to].includes(several[0]!)).map(edge => edge.id))
    expect(near.edges.some(edge => edge.fanned)).toBe(true)
    expect(far.edges.some(edge => edge.fanned)).toBe(false)
  })

  it('draws provenance rings only where nodes are far enough apart, and nodes never so large that neighbours touch', () => {
    expect(scene({}, 1).nodes.some(node => node.ring)).toBe(false)
    expect(scene({}, 4).nodes.every(node => node.ring)).toBe(true)
    // Radii grow with the root of the zoom, distances with the zoom itself.
    for (const zoom of [1, 2, 4]) for (const { radius } of scene({}, zoom).nodes) expect(2 * radius * Math.sqrt(zoom)).toBeLessThan(7 * zoom)
  })
})

describe('relations between two entities', () => {
  it('by kind and direction, every relation once', () => {
    const kinds = pairsByKinds()
    for (const [pair, set] of kinds) {
      const [one, other] = pair.split('-').map(Number) as [number, number]
      if (one === other || set.size < 2) continue
      const edges = edgesBetween(picture, one, other)
      const lines = relationLines(picture, edges)
      expect(kindsAmong(picture, edges)).toBe(set.size)
      expect(new Set(lines.map(line => line.kind))).toEqual(set)
      expect(lines.flatMap(line => line.edges).sort((a, b) => a - b)).toEqual(edges)
      expect(lines.reduce((sum, line) => sum + line.relations, 0)).toBe(edges.reduce((sum, edge) => sum + picture.network.edges.relations[edge]!, 0))
      expect(lines.map(line => line.relations)).toEqual(lines.map(line => line.relations).toSorted((a, b) => b - a))
    }
    expect([...kinds.values()].filter(set => set.size > 1).length).toBeGreaterThan(100)
  })

  it('of one entity by kind and direction, as counting every edge that touches it does', () => {
    const { edges, nodes } = picture.network
    for (let node = 0; node < nodes; node += 97) {
      const wanted = new Map<string, number>()
      for (let edge = 0; edge < edges.count; edge++) {
        const key = edges.from[edge] === node ? `${edges.kind[edge]} out` : `${edges.kind[edge]} in`
        if (edges.from[edge] === node || edges.to[edge] === node) wanted.set(key, (wanted.get(key) ?? 0) + edges.relations[edge]!)
      }
      const found = relationsByKind(picture, node)
      expect(new Map(found.map(({ kind, outgoing, relations }) => [`${kind} ${outgoing ? 'out' : 'in'}`, relations]))).toEqual(wanted)
      for (const { kind } of found) expect(kind).toBeLessThan(RELATION_KINDS.length)
    }
  })
})
