import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotAt, slotsWithin } from '../../../src/ui/canvas/areas.ts'
import { prepareScene } from '../../../src/ui/canvas/drawn-scene.ts'
import { bundleCurve, hullContains, hullOnScreen, hullShapes, onCurve, visiblePart } from '../../../src/ui/canvas/hull-shapes.ts'
import { nearestInDirection } from '../../../src/ui/canvas/nearest-in-direction.ts'
import { NodeMover } from '../../../src/ui/canvas/node-mover.ts'
import { pixelsPerUnit, projectPoints, sameFrame, stepInLayout, stretchInView, toScreen, type ViewFrame } from '../../../src/ui/canvas/view-frame.ts'
import { fromFramed, sceneBox, spanOf, toFramed, unionOf } from '../../../src/ui/canvas/world-box.ts'
import { makeEdge, makeHull, makeNode, makeScene } from './make-scene.ts'

/** A frame turned by an angle and scaled. */
const frameOf = (scale: number, angle: number, e = 100, f = 50): ViewFrame => ({
  a: scale * Math.cos(angle), b: scale * Math.sin(angle), c: -scale * Math.sin(angle), d: scale * Math.cos(angle), e, f, width: 800, height: 600, sizeScale: 1, pixelRatio: 1,
})
const number = fc.integer({ min: -1000, max: 1000 }).map(value => value / 7)

describe('view frame', () => {
  test('a step on the screen is the step in layout units that makes it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), number, number, number, (scale, angle, dx, dy) => {
      const frame = frameOf(scale / 10, angle)
      const step = stepInLayout(frame, dx, dy)
      const [from, to] = [toScreen(frame, 3, 4), toScreen(frame, 3 + step.x, 4 + step.y)]
      expect(to.x - from.x).toBeCloseTo(dx, 6)
      expect(to.y - from.y).toBeCloseTo(dy, 6)
      expect(pixelsPerUnit(frame)).toBeCloseTo(scale / 10, 9)
    }), { seed: 61, numRuns: 200 })
  })

  test('the stretch in view holds exactly what is drawn within the picture when the camera is upright', () => {
    const frame = frameOf(2, 0)
    expect(stretchInView(frame)).toEqual({ left: -50, top: -25, right: 350, bottom: 275 })
    const turned = stretchInView(frameOf(2, 0.4))
    for (const [x, y] of [[0, 0], [800, 600], [800, 0], [0, 600]] as const) {
      const step = stepInLayout(frameOf(2, 0.4), x - 100, y - 50)
      expect(step.x).toBeGreaterThanOrEqual(turned.left - 1e-9)
      expect(step.x).toBeLessThanOrEqual(turned.right + 1e-9)
      expect(step.y).toBeGreaterThanOrEqual(turned.top - 1e-9)
      expect(step.y).toBeLessThanOrEqual(turned.bottom + 1e-9)
    }
  })

  test('projecting many points is projecting each', () => {
    const frame = frameOf(1.5, 0.3)
    const points = [1, 2, -3, 4, 0, 0]
    const each = [toScreen(frame, 1, 2), toScreen(frame, -3, 4), toScreen(frame, 0, 0)].flatMap(({ x, y }) => [x, y])
    expect([...projectPoints(frame, points)]).toEqual(each)
  })

  test('frames are the same only when nothing differs', () => {
    const frame = frameOf(1, 0)
    expect(sameFrame(frame, { ...frame })).toBe(true)
    expect(sameFrame(null, frame)).toBe(false)
    for (const key of Object.keys(frame) as (keyof ViewFrame)[]) expect(sameFrame({ ...frame, [key]: frame[key] + 1 }, frame)).toBe(false)
  })
})

describe('world box', () => {
  test('framed coordinates go there and back, and the box fills the square around the middle', () => {
    fc.assert(fc.property(number, number, number, number, (minX, minY, width, height) => {
      const box = { minX, minY, maxX: minX + Math.abs(width), maxY: minY + Math.abs(height) }
      const place = { x: width, y: height }
      const back = fromFramed(box, toFramed(box, place))
      expect(back.x).toBeCloseTo(place.x, 6)
      expect(back.y).toBeCloseTo(place.y, 6)
      const corner = toFramed(box, { x: box.minX, y: box.minY })
      expect(Math.max(0.5 - corner.x, corner.y - 0.5)).toBeCloseTo(spanOf(box) === 1 && width === 0 && height === 0 ? 0 : 0.5, 6)
    }), { seed: 62, numRuns: 200 })
  })

  test('holds nodes, discs and the given extent; few nodes get room around them', () => {
    const disc = makeHull('S', [], { collapsed: { x: 30, y: -5, radius: 10, count: 3 } })
    const scene = makeScene([makeNode(1, { x: 0, y: 0 }), makeNode(2, { x: 10, y: 10 })], [], [disc])
    expect(sceneBox(scene, 0)).toEqual({ minX: 0, minY: -5, maxX: 30, maxY: 10 })
    expect(sceneBox({ ...scene, extent: { minX: -1, minY: -1, maxX: 5, maxY: 40 } }, 0)).toEqual({ minX: -1, minY: -5, maxX: 30, maxY: 40 })
    const roomy = sceneBox(scene, 660)!
    expect(spanOf(roomy)).toBeCloseTo((30 * 660) / (110 * Math.sqrt(6)), 6)
    expect(roomy.minX + roomy.maxX).toBeCloseTo(30, 9)
    expect(sceneBox(makeScene([]), 600)).toBe(null)
    expect(unionOf({ minX: 0, minY: 0, maxX: 1, maxY: 1 }, { minX: -1, minY: 0.5, maxX: 0.5, maxY: 3 })).toEqual({ minX: -1, minY: 0, maxX: 1, maxY: 3 })
  })
})

describe('pointing', () => {
  const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }), radius: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 30 })

  test('the nearest node whose disc or reach holds the place, by trying all', () => {
    fc.assert(fc.property(places, fc.tuple(fc.integer({ min: -5, max: 65 }), fc.integer({ min: -5, max: 65 })), fc.integer({ min: 0, max: 12 }), (nodes, [x, y], reach) => {
      const away = (slot: number): number => Math.hypot(nodes[slot]!.x - x, nodes[slot]!.y - y)
      const held = [...nodes.keys()].filter(slot => away(slot) <= Math.max(nodes[slot]!.radius + 2, reach))
      const expected = held.length === 0 ? null : Math.min(...held.map(away))
      const found = slotAt({ x, y }, { x: Float64Array.from(nodes, node => node.x), y: Float64Array.from(nodes, node => node.y), radius: slot => nodes[slot]!.radius }, reach)
      expect(found === null ? null : away(found)).toBe(expected)
      if (found !== null) expect(held).toContain(found)
    }), { seed: 63, numRuns: 300 })
  })

  test('a lasso round a rectangle selects what the rectangle does, whichever corner it starts from', () => {
    fc.assert(fc.property(places, fc.tuple(number, number, number, number), (nodes, [x1, y1, x2, y2]) => {
      const xs = Float64Array.from(nodes, node => node.x + 0.5)
      const ys = Float64Array.from(nodes, node => node.y + 0.5)
      const corners = [{ x: x1, y: y1 }, { x: x2, y: y1 }, { x: x2, y: y2 }, { x: x1, y: y2 }]
      const byRectangle = slotsWithin({ kind: 'rectangle', points: [corners[0]!, corners[2]!] }, xs, ys)
      expect(slotsWithin({ kind: 'rectangle', points: [corners[1]!, { x: 9, y: 9 }, corners[3]!] }, xs, ys)).toEqual(byRectangle)
      expect(slotsWithin({ kind: 'lasso', points: corners }, xs, ys)).toEqual(byRectangle)
    }), { seed: 64, numRuns: 200 })
  })

  test('a lasso leaves out what lies in its bay', () => {
    const bay = [[0, 0], [10, 0], [10, 10], [5, 3], [0, 10]].map(([x, y]) => ({ x: x!, y: y! }))
    expect(slotsWithin({ kind: 'lasso', points: bay }, Float64Array.of(5, 5, 1, 9), Float64Array.of(2, 6, 6, 6))).toEqual([0, 2, 3])
  })
})

describe('nearestInDirection', () => {
  const cross = [[0, 0], [10, 0], [-10, 0], [0, 10], [0, -10], [3, -4], [40, 5]]
  const drawn = prepareScene(makeScene(cross.map((_, id) => makeNode(id)), [makeEdge(0, 6), makeEdge(0, 3)]))
  const screen = { x: Float64Array.from(cross, place => place[0]!), y: Float64Array.from(cross, place => place[1]!) }

  test.each([['right', 6], ['down', 3], ['left', 2], ['up', 5]] as const)('%s leads to %i: tied nodes first, then the nearest', (direction, slot) => {
    expect(nearestInDirection(drawn, screen, 0, direction)).toBe(slot)
  })

  test('leads nowhere when nothing lies that way', () => {
    expect(nearestInDirection(drawn, screen, 6, 'right')).toBe(null)
  })

  test('always leads to a node within 45 degrees; without ties to the cheapest of all, by trying each', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 20, selector: ([x, y]) => `${x},${y}` }), list => {
      const alone = prepareScene(makeScene(list.map((_, id) => makeNode(id))))
      const at = { x: Float64Array.from(list, each => each[0]), y: Float64Array.from(list, each => each[1]) }
      const right = list.map(([x, y], slot) => {
        const [dx, dy] = [x - list[0]![0], y - list[0]![1]]
        const angle = Math.atan2(dy, dx)
        return { slot, cost: dx > 0 && Math.abs(angle) <= Math.PI / 4 + 1e-9 ? Math.hypot(dx, dy) / Math.cos(angle) ** 2 : Infinity }
      }).filter(each => each.cost < Infinity)
      const found = nearestInDirection(alone, at, 0, 'right')
      if (right.length === 0) expect(found).toBe(null)
      else expect(right.find(each => each.slot === found)!.cost).toBeCloseTo(Math.min(...right.map(each => each.cost)), 6)
    }), { seed: 65, numRuns: 200 })
  })
})

describe('hulls on the screen', () => {
  const nodes = [[0, 0], [10, 0], [10, 10], [0, 10], [5, 5], [100, 0]].map(([x, y], id) => makeNode(id, { x: x!, y: y! }))

  test('hold their drawn members with room around; open ones come last and have more', () => {
    const drawn = prepareScene(makeScene(nodes, [], [makeHull('open', [0, 1, 2, 3, 4], { state: 'open' }), makeHull('closed', [5, 77]), makeHull('gone', [88])]))
    const frame = frameOf(1, 0, 50, 50)
    const [closed, open] = hullShapes(drawn).map(shape => hullOnScreen(shape, frame))
    expect([closed!.hull.id, open!.hull.id]).toEqual(['closed', 'open'])
    expect(open).toMatchObject({ left: 30, top: 30, right: 80, bottom: 80, pad: 20, centreX: 55, centreY: 55 })
    expect(open!.corners).toHaveLength(8)
    expect(hullContains(open!, 31, 55)).toBe(true)
    expect(hullContains(open!, 31, 31)).toBe(false)
    expect(hullContains(closed!, 160.9, 50)).toBe(true)
    expect(hullContains(closed!, 161.1, 50)).toBe(false)
    expect(hullOnScreen(hullShapes(drawn)[1]!, { ...frame, sizeScale: 2 }).pad).toBe(40)
  })

  test('where there is little room the outline stays within it, however far away the camera', () => {
    const drawn = prepareScene(makeScene([makeNode(0), makeNode(1, { x: 4 })], [], [makeHull('S-1', [0, 1], { room: 0.8 }), makeHull('S-2', [0, 1], { state: 'open', room: 0.8 }), makeHull('S-3', [0, 1])]))
    const pads = (pixels: number): number[] => hullShapes(drawn).map(shape => hullOnScreen(shape, frameOf(pixels, 0))).sort((a, b) => (a.hull.id < b.hull.id ? -1 : 1)).map(({ pad }) => pad)
    expect(pads(10)).toEqual([8, 8, 11])
    expect(pads(100)).toEqual([11, 20, 11])
    expect(pads(1)).toEqual([3, 3, 11])
  })

  test('a bundle is seen between the outlines only', () => {
    const drawn = prepareScene(makeScene([], [], [makeHull('A', [], { collapsed: { x: 0, y: 0, radius: 20, count: 1 } }), makeHull('B', [], { collapsed: { x: 200, y: 0, radius: 20, count: 1 } })]))
    const [a, b] = hullShapes(drawn).map(shape => hullOnScreen(shape, frameOf(1, 0)))
    const curve = bundleCurve(a!, b!)
    expect(onCurve(curve, 0)).toEqual({ x: 100, y: 50 })
    expect(onCurve(curve, 1)).toEqual({ x: 300, y: 50 })
    const { start, end } = visiblePart(curve, a!, b!)!
    for (const t of [start, (start + end) / 2, end]) {
      const { x, y } = onCurve(curve, t)
      expect(hullContains(a!, x, y) || hullContains(b!, x, y)).toBe(false)
    }
    expect(onCurve(curve, start).x).toBeLessThan(130)
    expect(onCurve(curve, end).x).toBeGreaterThan(270)
    expect(visiblePart(bundleCurve(a!, a!), a!, a!)).toBe(null)
  })
})

describe('NodeMover', () => {
  const scene = makeScene([makeNode(8, { x: 1, y: 2, selected: true }), makeNode(3, { x: 5, y: 6, selected: true }), makeNode(4, { x: 9, y: 9 })], [makeEdge(8, 3), makeEdge(3, 4), makeEdge(8, 4)])

  test('takes the selection along with a selected node, and only itself otherwise', () => {
    const drawn = prepareScene(scene)
    expect(new NodeMover(drawn, 2).slots).toEqual([2])
    expect(new NodeMover(drawn, 2).edges.toSorted()).toEqual([1, 2])
    const mover = new NodeMover(drawn, 1)
    expect(mover.slots).toEqual([0, 1])
    expect(mover.edges.toSorted()).toEqual([0, 1, 2])
    mover.place({ x: 100, y: 0 })
    mover.place({ x: 10, y: -1 })
    expect(mover.moves()).toEqual([{ id: 3, x: 15, y: 5 }, { id: 8, x: 11, y: 1 }])
    expect([...drawn.x]).toEqual([11, 15, 9])
    mover.place({ x: 0, y: 0 })
    expect([...drawn.x, ...drawn.y]).toEqual([1, 5, 9, 2, 6, 9])
  })
})
