import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeFit, type FitRoom } from '../../../src/ui/canvas/free-fit.ts'
import { boxAround } from '../../../src/ui/canvas/world-box.ts'

const room = (changes: Partial<FitRoom> = {}): FitRoom => ({ width: 800, height: 600, laidOver: [], padding: 20, largest: 100, ...changes })
const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 0, y: 10 }, { x: 10, y: 10 }]

/** Where a place is drawn under a fit. */
const drawn = (fit: { x: number; y: number; scale: number }, at: { x: number; y: number }, { width, height }: FitRoom) => ({ x: width / 2 + (at.x - fit.x) * fit.scale, y: height / 2 + (at.y - fit.y) * fit.scale })

describe('freeFit', () => {
  test('without anything in the way the picture is as large as it goes, in the middle', () => {
    expect(freeFit(square, boxAround(square)!, room())).toEqual({ x: 5, y: 5, scale: 56 })
    expect(freeFit(square, boxAround(square)!, room({ largest: 30 }))!.scale).toBe(30)
  })

  test('every place is in view and beside what lies over the picture; what is found is no larger than what fits and at least two thirds of it', () => {
    const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) })
    const legend = fc.record({ left: fc.integer({ min: 0, max: 700 }), top: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 20, max: 260 }), height: fc.integer({ min: 20, max: 260 }) })
      .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), fc.array(legend, { maxLength: 2 }), (places, laidOver) => {
      const box = boxAround(places)!
      const inside = room({ laidOver })
      const fit = freeFit(places, box, inside)
      const whole = Math.min(100, 760 / (box.maxX - box.minX || Number.EPSILON), 560 / (box.maxY - box.minY || Number.EPSILON))
      if (fit === null) {
        expect(laidOver.length).toBeGreaterThan(0)
        return
      }
      expect(fit.scale).toBeLessThanOrEqual(whole)
      expect(fit.scale).toBeGreaterThan(whole * 0.66)
      for (const at of places) {
        const { x, y } = drawn(fit, at, inside)
        expect(x > 19.9 && x < 780.1 && y > 19.9 && y < 580.1).toBe(true)
        for (const { left, top, right, bottom } of laidOver) expect(x < left - 9.9 || x > right + 9.9 || y < top - 9.9 || y > bottom + 9.9).toBe(true)
      }
    }), { seed: 91, numRuns: 200 })
  })

  test('steps aside for a legend in a corner, and gives up where everything is covered', () => {
    const legend = { left: 0, top: 300, right: 260, bottom: 600 }
    const fit = freeFit(square, boxAround(square)!, room({ laidOver: [legend], largest: 50 }))!
    expect(fit.scale).toBe(50)
    expect(fit.x).toBeLessThan(5)
    expect(freeFit(square, boxAround(square)!, room({ laidOver: [{ left: 0, top: 0, right: 800, bottom: 600 }] }))).toBe(null)
  })
})
