import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoxGrid } from '../../../src/ui/canvas/box-grid.ts'
import { LABEL_HEIGHT, labelBoxes, labelLimit, placeCounts, placeLabels, type LabelWish } from '../../../src/ui/canvas/place-labels.ts'

const WIDTH = 400
const HEIGHT = 300

const wish = (slot: number, x: number, y: number, changes: Partial<LabelWish> = {}): LabelWish => ({ slot, x, y, clearance: 10, width: 60, forced: false, ...changes })

const wishes = fc.array(fc.record({ x: fc.integer({ min: -20, max: 420 }), y: fc.integer({ min: -20, max: 320 }), width: fc.integer({ min: 10, max: 120 }), clearance: fc.integer({ min: 3, max: 16 }) }), { maxLength: 40 })
  .map(list => list.map((each, slot): LabelWish => ({ slot, forced: false, ...each })))

describe('placeLabels', () => {
  test('labels lie within the picture, off what is taken, and never over each other', () => {
    fc.assert(fc.property(wishes, asked => {
      const taken = new BoxGrid(WIDTH, HEIGHT)
      const nodes = asked.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4] as const)
      for (const node of nodes) taken.add(...node)
      const placed = placeLabels(asked, { width: WIDTH, height: HEIGHT, taken, limit: 100 })
      const boxes = placed.map(({ slot, left, middle }) => [left, middle - LABEL_HEIGHT / 2, left + asked[slot]!.width, middle + LABEL_HEIGHT / 2] as const)
      boxes.forEach((a, i) => {
        expect(a[0] >= 0 && a[1] >= 0 && a[2] <= WIDTH && a[3] <= HEIGHT).toBe(true)
        for (const b of [...boxes.slice(i + 1), ...nodes]) expect(a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]).toBe(false)
      })
    }), { seed: 31, numRuns: 200 })
  })

  test('one without a label had no free place left among its eight', () => {
    fc.assert(fc.property(wishes, asked => {
      const taken = new BoxGrid(WIDTH, HEIGHT)
      const placed = new Set(placeLabels(asked, { width: WIDTH, height: HEIGHT, taken, limit: 100 }).map(label => label.slot))
      for (const each of asked.filter(({ slot }) => !placed.has(slot))) {
        for (const { left, top, right, bottom } of labelBoxes(each)) {
          expect(left < 0 || top < 0 || right > WIDTH || bottom > HEIGHT || taken.hits(left, top, right, bottom)).toBe(true)
        }
      }
    }), { seed: 32, numRuns: 200 })
  })

  test('tries right, left, below, above, then the diagonals', () => {
    const taken = new BoxGrid(WIDTH, HEIGHT)
    const places: string[] = []
    for (let slot = 0; slot < 9; slot++) {
      const [label] = placeLabels([wish(slot, 200, 150)], { width: WIDTH, height: HEIGHT, taken, limit: 1 })
      if (label === undefined) {
        places.push('none')
        continue
      }
      const horizontal = label.left >= 200 ? 'right' : label.left + 60 <= 200 ? 'left' : ''
      const vertical = label.middle > 155 ? 'below' : label.middle < 145 ? 'above' : ''
      places.push([vertical, horizontal].filter(Boolean).join(' '))
    }
    expect(places.slice(0, 4)).toEqual(['right', 'left', 'below', 'above'])
    expect(places.at(-1)).toBe('none')
  })

  test('keeps to the limit, the forced ones aside; those stand even where nothing is free', () => {
    const taken = new BoxGrid(WIDTH, HEIGHT)
    taken.add(0, 0, WIDTH, HEIGHT)
    const crowded = placeLabels([wish(0, 100, 100), wish(1, 100, 100, { forced: true })], { width: WIDTH, height: HEIGHT, taken, limit: 5 })
    expect(crowded.map(label => label.slot)).toEqual([1])
    const roomy = placeLabels([wish(0, 50, 50), wish(1, 50, 150, { forced: true }), wish(2, 250, 50), wish(3, 250, 150)], { width: WIDTH, height: HEIGHT, taken: new BoxGrid(WIDTH, HEIGHT), limit: 2 })
    expect(roomy.map(label => label.slot)).toEqual([0, 1, 2])
  })
})

describe('labels of selected nodes', () => {
  test('move away step by step where the places beside the node are taken, and say so', () => {
    const taken = new BoxGrid(WIDTH, HEIGHT)
    taken.add(110, 110, 290, 190)
    const away = [0, 14, 30, 60] as const
    const [label] = placeLabels([wish(0, 200, 150, { away })], { width: WIDTH, height: HEIGHT, taken, limit: 5 })
    expect(label!.off).toBe(true)
    const box = [label!.left, label!.middle - LABEL_HEIGHT / 2, label!.right, label!.middle + LABEL_HEIGHT / 2] as const
    expect(box[0] >= 290 || box[2] <= 110 || box[1] >= 190 || box[3] <= 110).toBe(true)
    expect(label!.right - label!.left).toBe(60)
    expect(placeLabels([wish(0, 200, 40, { away })], { width: WIDTH, height: HEIGHT, taken, limit: 5 })[0]!.off).toBe(false)
  })
})

describe('placeCounts', () => {
  const nodes = fc.array(fc.record({ x: fc.integer({ min: 0, max: WIDTH }), y: fc.integer({ min: 0, max: HEIGHT }) }), { maxLength: 60 }).map(list => list.map((place, slot) => ({ slot, ...place })))

  test('every node is counted once, and the numbers stand off each other while there is room', () => {
    fc.assert(fc.property(nodes, list => {
      const taken = new BoxGrid(WIDTH, HEIGHT)
      const counts = placeCounts(list, { width: WIDTH, height: HEIGHT, taken })
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      for (const { left, middle, width } of counts) expect(taken.hits(left, middle - 1, left + width, middle + 1)).toBe(true)
    }), { seed: 35, numRuns: 100 })
  })

  test('nodes that lie together have one number, those far apart one each', () => {
    const counts = placeCounts([[50, 50], [60, 55], [300, 200], [55, 48]].map(([x, y], slot) => ({ slot, x: x!, y: y! })), { width: WIDTH, height: HEIGHT, taken: new BoxGrid(WIDTH, HEIGHT) })
    expect(counts.map(({ count }) => count)).toEqual([3, 1])
  })
})

test.each([
  [12, 1, 30], [30, 3, 30], [339, 1, 12], [339, 0.5, 24], [339, 3, 6], [2000, 0.01, 160],
])('%i nodes at ratio %f bear %i labels', (nodes, ratio, labels) => {
  expect(labelLimit(nodes, ratio)).toBe(labels)
})
