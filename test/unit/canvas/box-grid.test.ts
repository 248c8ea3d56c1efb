import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BoxGrid } from '../../../src/ui/canvas/box-grid.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Boxes that reach into a picture of 300 × 200. */
const box = fc.tuple(fc.integer({ min: -60, max: 299 }), fc.integer({ min: -60, max: 199 }), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 80 }))
  .map(([left, top, width, height]): Box => [left, top, left + width, top + height])
  .filter(([, , right, bottom]) => right > 0 && bottom > 0)

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]

/** Whether two boxes overlap within the picture, which is all that the grid knows. */
function overlapInView(a: Box, b: Box): boolean {
  const clip = (box: Box): Box => [Math.max(0, box[0]), Math.max(0, box[1]), Math.min(300, box[2]), Math.min(200, box[3])]
  return overlap(clip(a), clip(b))
}

test('finds an overlap exactly where comparing with every box does', () => {
  fc.assert(fc.property(fc.array(box, { maxLength: 40 }), fc.array(box, { maxLength: 20 }), (stored, asked) => {
    const grid = new BoxGrid(300, 200)
    for (const one of stored) grid.add(...one)
    for (const one of asked) {
      const hit = grid.hits(...one)
      if (stored.some(other => overlapInView(one, other))) expect(hit).toBe(true)
      if (!stored.some(other => overlap(one, other))) expect(hit).toBe(false)
    }
  }), { seed: 21, numRuns: 300 })
})

test('counts each box once that comparing with every box finds', () => {
  const inView = box.filter(([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= 300 && bottom <= 200)
  fc.assert(fc.property(fc.array(inView, { maxLength: 40 }), inView, (stored, asked) => {
    const grid = new BoxGrid(300, 200)
    for (const one of stored) grid.add(...one)
    expect(grid.count(...asked)).toBe(stored.filter(other => overlap(asked, other)).length)
  }), { seed: 22, numRuns: 300 })
})

test('touching is not overlapping, and what lies outside is not kept', () => {
  const grid = new BoxGrid(100, 100)
  grid.add(10, 10, 20, 20)
  grid.add(500, 500, 600, 600)
  expect(grid.hits(20, 10, 30, 20)).toBe(false)
  expect(grid.hits(19.9, 10, 30, 20)).toBe(true)
  expect(grid.hits(510, 510, 520, 520)).toBe(false)
})
