import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareScene } from '../../../src/ui/canvas/drawn-scene.ts'
import { fanCurves, FAN_STEP_PX } from '../../../src/ui/canvas/edge-fans.ts'
import { onCurve } from '../../../src/ui/canvas/hull-shapes.ts'
import { edgeLook, fansOut, NOTHING_LIT } from '../../../src/ui/canvas/item-looks.ts'
import { changed, edgeAt, litBy, samePointed } from '../../../src/ui/canvas/pointed.ts'
import { makeEdge, makeNode, makeScene } from './make-scene.ts'

const coordinate = fc.integer({ min: 0, max: 200 })

describe('edgeAt', () => {
  test('the nearest line within reach, by walking along each', () => {
    const ends = fc.array(fc.tuple(coordinate, coordinate, coordinate, coordinate), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(ends, coordinate, coordinate, (lines, x, y) => {
      const nodes = lines.flatMap(([ax, ay, bx, by], i) => [makeNode(2 * i, { x: ax, y: ay }), makeNode(2 * i + 1, { x: bx, y: by })])
      const drawn = prepareScene(makeScene(nodes, lines.map((_, i) => makeEdge(2 * i, 2 * i + 1))))
      const away = lines.map(([ax, ay, bx, by]) => Math.min(...Array.from({ length: 401 }, (_, t) => Math.hypot(ax + (t / 400) * (bx - ax) - x, ay + (t / 400) * (by - ay) - y))))
      const found = edgeAt(drawn, { x: drawn.x, y: drawn.y }, { x, y }, 4)
      // Walking in steps overestimates by less than a quarter of a pixel.
      if (found === null) expect(Math.min(...away)).toBeGreaterThan(3.99)
      else {
        expect(away[found]!).toBeLessThan(4.4)
        expect(away[found]!).toBeLessThan(Math.min(...away) + 0.4)
      }
    }), { seed: 101, numRuns: 200 })
  })

  test('what passes behind the hulls is not hit; a fan is hit over its width', () => {
    const nodes = [makeNode(0), makeNode(1, { x: 100 })]
    const at = (changes: Parameters<typeof makeEdge>[2], y: number): number | null => {
      const drawn = prepareScene(makeScene(nodes, [makeEdge(0, 1, changes)]))
      return edgeAt(drawn, { x: drawn.x, y: drawn.y }, { x: 50, y }, 4)
    }
    expect(at({}, 3)).toBe(0)
    expect(at({ tone: 'between' }, 0)).toBe(null)
    expect(at({ strands: 3 }, 10)).toBe(null)
    expect(at({ strands: 3, fanned: true }, 10)).toBe(0)
  })
})

describe('what stands out', () => {
  const drawn = prepareScene(makeScene([makeNode(5), makeNode(6), makeNode(7), makeNode(8)], [makeEdge(5, 6), makeEdge(6, 7), makeEdge(7, 8)]))
  test('a node with its neighbours, while all else dims; an edge with its ends, while nothing does', () => {
    expect(litBy(drawn, { kind: 'node', id: 6 })).toEqual({ dims: true, lit: { slots: new Set([0, 1, 2]), edges: new Set([0, 1]) } })
    expect(litBy(drawn, { kind: 'edge', id: '7-8' })).toEqual({ dims: false, lit: { slots: new Set([2, 3]), edges: new Set([2]) } })
    for (const gone of [null, { kind: 'node', id: 99 }, { kind: 'edge', id: 'x' }] as const) expect(litBy(drawn, gone)).toEqual({ dims: false, lit: NOTHING_LIT })
  })

  test('is told only when it is another thing', () => {
    expect(samePointed({ kind: 'node', id: 1 }, { kind: 'node', id: 1 })).toBe(true)
    expect(samePointed({ kind: 'node', id: 1 }, { kind: 'edge', id: '1' })).toBe(false)
    expect(samePointed(null, { kind: 'node', id: 1 })).toBe(false)
    expect([changed('node', null, { kind: 'edge', id: 'a' }), changed('edge', null, { kind: 'edge', id: 'a' }), changed('node', { kind: 'node', id: 1 }, null)]).toEqual([false, true, true])
  })
})

describe('fans', () => {
  const ends = { fromX: 10, fromY: 20, toX: 130, toY: 110 }
  test('one curve for each kind, side by side at the step, evenly on both sides of the line, free of the ends', () => {
    for (const strands of [2, 3, 4, 5]) {
      const curves = fanCurves(ends, strands, { from: 8, to: 12 })
      expect(curves).toHaveLength(strands)
      // How far the middle of a curve lies to one side of the straight line, when its ends are not cut.
      const off = fanCurves(ends, strands, { from: 0, to: 0 }).map(curve => onCurve(curve, 0.5)).map(({ x, y }) => (120 * (y - 65) - 90 * (x - 70)) / 150)
      off.forEach((side, i) => expect(side).toBeCloseTo((i - (strands - 1) / 2) * FAN_STEP_PX, 6))
      for (const { fromX, fromY, toX, toY } of curves) {
        expect(Math.hypot(fromX - 10, fromY - 20)).toBeCloseTo(8, 9)
        expect(Math.hypot(toX - 130, toY - 110)).toBeCloseTo(12, 9)
      }
    }
  })

  test('a short edge has a narrow fan, one wholly under its ends none, and there are never very many curves', () => {
    const short = fanCurves({ fromX: 0, fromY: 0, toX: 20, toY: 0 }, 4, { from: 0, to: 0 })
    expect(Math.max(...short.map(curve => Math.abs(onCurve(curve, 0.5).y)))).toBeLessThan(5)
    expect(fanCurves({ fromX: 0, fromY: 0, toX: 20, toY: 0 }, 4, { from: 10, to: 10 })).toEqual([])
    expect(fanCurves(ends, 30, { from: 0, to: 0 })).toHaveLength(7)
  })

  test('only edges of several kinds fan out, when they are pointed at or asked to; their single line is then left out', () => {
    const drawn = prepareScene(makeScene([makeNode(0), makeNode(1)], [makeEdge(0, 1, { id: 'a' }), makeEdge(0, 1, { id: 'b', strands: 2 }), makeEdge(0, 1, { id: 'c', strands: 2, fanned: true })]))
    const lit = { slots: new Set([0, 1]), edges: new Set([0, 1]) }
    expect([0, 1, 2].map(edge => fansOut(drawn, edge, NOTHING_LIT))).toEqual([false, false, true])
    expect([0, 1, 2].map(edge => fansOut(drawn, edge, lit))).toEqual([false, true, true])
    const grey = (): [number, number, number] => [0, 0, 0]
    expect([0, 1, 2].map(edge => edgeLook(drawn, edge, lit, grey).opacity > 0)).toEqual([true, false, false])
    expect([0, 1, 2].map(edge => edgeLook(drawn, edge, lit, grey).lit)).toEqual([true, false, false])
  })
})
