import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { convexHull, distanceToHull } from '../../../src/ui/canvas/convex-hull.ts'
import { HullCover } from '../../../src/ui/canvas/hull-cover.ts'

const WIDTH = 240
const HEIGHT = 160
const CELL = 4

const hull = fc.record({
  points: fc.array(fc.tuple(fc.integer({ min: -30, max: 270 }), fc.integer({ min: -30, max: 190 })), { minLength: 1, maxLength: 7 }),
  pad: fc.integer({ min: 3, max: 20 }),
}).map(({ points, pad }) => ({ corners: convexHull(points.flat()), pad }))
const box = fc.tuple(fc.integer({ min: -20, max: 230 }), fc.integer({ min: -20, max: 150 }), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 60 }))
  .map(([left, top, width, height]) => [left, top, left + width, top + height] as const)

test('counts the cells that a hull covers and the coverings by others, as asking each cell does', () => {
  fc.assert(fc.property(fc.array(hull, { minLength: 1, maxLength: 5 }), box, (hulls, asked) => {
    const cover = new HullCover(WIDTH, HEIGHT, hulls)
    // By each cell: on which hulls does it lie for certain, on which perhaps. An outline that cuts a cell, or runs within a pixel of one, may fall either way.
    let [own, perhapsOwn, others, perhapsOthers, all] = [0, 0, 0, 0, 0]
    for (let y = Math.max(0, Math.floor(asked[1] / CELL)); y < Math.min(HEIGHT / CELL, Math.ceil(asked[3] / CELL)); y++) {
      for (let x = Math.max(0, Math.floor(asked[0] / CELL)); x < Math.min(WIDTH / CELL, Math.ceil(asked[2] / CELL)); x++) {
        const away = hulls.map(({ corners, pad }) => distanceToHull(corners, (x + 0.5) * CELL, (y + 0.5) * CELL) - pad)
        const [on, near] = [away.map(distance => distance < -CELL), away.map(distance => distance < CELL)]
        all++
        own += Number(on[0])
        perhapsOwn += Number(near[0])
        others += on.slice(1).filter(Boolean).length
        perhapsOthers += near.slice(1).filter(Boolean).length
      }
    }
    const counted = cover.count(0, asked)
    expect(counted.all).toBe(all)
    expect(counted.own).toBeGreaterThanOrEqual(own)
    expect(counted.own).toBeLessThanOrEqual(perhapsOwn)
    expect(counted.others).toBeGreaterThanOrEqual(others)
    expect(counted.others).toBeLessThanOrEqual(perhapsOthers)
  }), { seed: 71, numRuns: 300 })
})

test('where two hulls overlap, each has the cell and finds the other there', () => {
  const square = (x: number): { corners: number[]; pad: number } => ({ corners: [x, 20, x + 60, 20, x + 60, 80, x, 80], pad: 4 })
  const cover = new HullCover(WIDTH, HEIGHT, [square(20), square(60)])
  expect(cover.count(0, [24, 40, 48, 60])).toEqual({ own: 30, others: 0, all: 30 })
  expect(cover.count(0, [64, 40, 76, 60])).toEqual({ own: 15, others: 15, all: 15 })
  expect(cover.count(1, [64, 40, 76, 60])).toEqual({ own: 15, others: 15, all: 15 })
  expect(cover.count(0, [-50, -50, -10, -10])).toEqual({ own: 0, others: 0, all: 0 })
})
