import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NearestPoints } from '#layout/nearest-points.ts'

function obvious(x: readonly number[], y: readonly number[], of: number, k: number): number[] {
  const square = (p: number): number => (x[p]! - x[of]!) ** 2 + (y[p]! - y[of]!) ** 2
  return x.map((_, p) => p).filter(p => p !== of).sort((a, b) => square(a) - square(b) || a - b).slice(0, k)
}

describe('nearest points', () => {
  test('are those of sorting all points by distance, then index', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 120 })
    fc.assert(fc.property(points, fc.integer({ min: 0, max: 130 }), (list, k) => {
      const x = list.map(p => p[0])
      const y = list.map(p => p[1])
      const index = new NearestPoints(x, y, k)
      for (let of = 0; of < list.length; of++) expect([...index.nearest(of, k)]).toEqual(obvious(x, y, of, k))
    }), { seed: 3, numRuns: 200 })
  })

  test('tells the squared distance of each', () => {
    const index = new NearestPoints([0, 3, 0], [0, 4, 1], 2)
    expect([...index.nearest(0, 2)]).toEqual([2, 1])
    expect([index.squaredDistance(0), index.squaredDistance(1)]).toEqual([1, 25])
  })

  test('a thousand points on one spot are found in order of their index', () => {
    const zero = new Float64Array(1000)
    expect([...new NearestPoints(zero, zero, 3).nearest(1, 3)]).toEqual([0, 2, 3])
  })
})
