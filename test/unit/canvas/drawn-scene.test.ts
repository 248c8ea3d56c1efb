import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeBetween, prepareScene, tiesOf } from '../../../src/ui/canvas/drawn-scene.ts'
import { edgeLook, nodeLook, NOTHING_LIT, touchesSelection } from '../../../src/ui/canvas/item-looks.ts'
import { parseRgb } from '../../../src/ui/canvas/css-colour.ts'
import type { SceneNode } from '../../../src/ui/canvas/scene.ts'
import { makeEdge, makeNode, makeScene } from './make-scene.ts'

const colour = (css: string) => parseRgb(css)!

describe('prepareScene', () => {
  test('ties each node with both ends of its edges, and leaves out edges with an end that is not drawn', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { maxLength: 60 }), pairs => {
      const nodes = Array.from({ length: 10 }, (_, i) => makeNode(100 - i))
      const edges = pairs.map(([a, b], i) => makeEdge(100 - a, 100 - b, { id: `e${i}` }))
      const drawn = prepareScene(makeScene(nodes, edges))
      const known = pairs.filter(([a, b]) => a < 10 && b < 10)
      expect(drawn.loops).toHaveLength(known.filter(([a, b]) => a === b).length)
      expect(drawn.edges).toHaveLength(known.filter(([a, b]) => a !== b).length)
      for (let slot = 0; slot < 10; slot++) {
        const expected = known.filter(([a, b]) => a !== b && (a === slot || b === slot)).map(([a, b]) => (a === slot ? b : a))
        expect([...tiesOf(drawn, slot)].map(tie => tie.slot).sort()).toEqual(expected.sort())
      }
    }), { seed: 51, numRuns: 100 })
  })

  test('labels by priority, equal ones by id', () => {
    const drawn = prepareScene(makeScene([makeNode(9, { labelPriority: 1 }), makeNode(4, { labelPriority: 5 }), makeNode(2, { labelPriority: 1 })]))
    expect([...drawn.byPriority]).toEqual([1, 2, 0])
  })
})

describe('changeBetween', () => {
  const nodes = [makeNode(1), makeNode(2), makeNode(3), makeNode(4)]
  const edges = [makeEdge(1, 2), makeEdge(2, 3)]
  const before = prepareScene(makeScene(nodes, edges))
  const withNode = (id: number, changes: Partial<SceneNode>) => prepareScene(makeScene(nodes.map(node => (node.id === id ? { ...node, ...changes } : node)), edges))

  test.each<[string, Partial<SceneNode>]>([
    ['selection', { selected: true }], ['dimming', { dimmed: true }], ['colour', { colour: '#000000' }], ['radius', { radius: 9 }],
    ['place', { x: 5 }], ['partners', { partners: 3 }], ['shape', { shape: 'square' }], ['ring', { ring: false }],
  ])('a change of %s is that of the node and its edges', (_, changes) => {
    expect(changeBetween(before, withNode(2, changes))).toEqual({ slots: [1], edges: [0, 1] })
    expect(changeBetween(before, withNode(4, changes))).toEqual({ slots: [3], edges: [] })
  })

  test('what only the upper layer draws changes nothing on the graphics card', () => {
    expect(changeBetween(before, withNode(2, { label: 'other', labelPriority: 7, pinned: true, hiddenNeighbours: 4 }))).toEqual({ slots: [], edges: [] })
  })

  test('a place that was dragged away is put back though the scene says the same as before', () => {
    const dragged = prepareScene(makeScene(nodes, edges))
    dragged.x[2] = 77
    expect(changeBetween(dragged, prepareScene(makeScene(nodes, edges)))).toEqual({ slots: [2], edges: [1] })
  })

  test('other edges looks are those edges alone', () => {
    const after = prepareScene(makeScene(nodes, [edges[0]!, { ...edges[1]!, style: 'inferred' }]))
    expect(changeBetween(before, after)).toEqual({ slots: [], edges: [1] })
  })

  test('other items, or another order, is everything', () => {
    for (const scene of [makeScene(nodes.slice(1), []), makeScene(nodes, edges.slice(1)), makeScene(nodes.toReversed(), edges), makeScene(nodes, [makeEdge(1, 2), makeEdge(2, 3, { to: 4 })])]) {
      expect(changeBetween(before, prepareScene(scene))).toBe('everything')
    }
  })

  test('applying the change to the looks gives the looks of the new scene (oracle: all looks anew)', () => {
    const flags = fc.record({ selected: fc.boolean(), dimmed: fc.boolean(), x: fc.integer({ min: 0, max: 2 }), radius: fc.integer({ min: 1, max: 3 }) })
    const scene = fc.array(flags, { minLength: 6, maxLength: 6 }).map(list => makeScene(list.map((each, id) => makeNode(id, each)), [0, 1, 2, 3].map(id => makeEdge(id, id + 1, { tone: id % 2 === 0 ? 'between' : 'open' }))))
    fc.assert(fc.property(scene, scene, (one, other) => {
      const [a, b] = [prepareScene(one), prepareScene(other)]
      const change = changeBetween(a, b)
      if (change === 'everything') throw new Error('the same items')
      const looks = a.nodes.map((_, slot) => ({ ...nodeLook(a, slot, NOTHING_LIT, colour), x: a.x[slot] }))
      const edgeLooks = a.edges.map((_, edge) => edgeLook(a, edge, NOTHING_LIT, colour))
      for (const slot of change.slots) looks[slot] = { ...nodeLook(b, slot, NOTHING_LIT, colour), x: b.x[slot] }
      for (const edge of change.edges) edgeLooks[edge] = edgeLook(b, edge, NOTHING_LIT, colour)
      expect(looks).toEqual(b.nodes.map((_, slot) => ({ ...nodeLook(b, slot, NOTHING_LIT, colour), x: b.x[slot] })))
      expect(edgeLooks).toEqual(b.edges.map((_, edge) => edgeLook(b, edge, NOTHING_LIT, colour)))
    }), { seed: 52, numRuns: 200 })
  })
})

describe('looks', () => {
  const scene = makeScene(
    [makeNode(1, { selected: true }), makeNode(2), makeNode(3, { dimmed: true })],
    [makeEdge(1, 2, { tone: 'between' }), makeEdge(2, 3, { tone: 'open' }), makeEdge(1, 2, { id: 'own', tone: 'inside' }), makeEdge(2, 3, { id: 'far', tone: 'between' })],
  )
  const drawn = prepareScene(scene)

  test('an edge between structures rises above the hulls only where it touches the selection', () => {
    expect(drawn.edges.map((_, edge) => touchesSelection(drawn, edge))).toEqual([true, false, true, false])
    expect(drawn.edges.map((_, edge) => edgeLook(drawn, edge, NOTHING_LIT, colour).opacity)).toEqual([0.3, 0.04, 0.5, 0])
  })

  test('dimmed nodes fade, lit ones are marked', () => {
    expect(nodeLook(drawn, 2, NOTHING_LIT, colour).opacity).toBe(0.15)
    const lit = { slots: new Set([1]), edges: new Set([0]) }
    expect([0, 1].map(slot => nodeLook(drawn, slot, lit, colour).lit)).toEqual([false, true])
    expect([0, 1].map(edge => edgeLook(drawn, edge, lit, colour).lit)).toEqual([true, false])
  })
})
