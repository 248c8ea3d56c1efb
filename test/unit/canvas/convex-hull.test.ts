import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convexHull, distanceToHull, signedArea, traceOutline } from '../../../src/ui/canvas/convex-hull.ts'

const points = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), { minLength: 1, maxLength: 30 })

const corners = (hull: ArrayLike<number>): [number, number][] => Array.from({ length: hull.length / 2 }, (_, i) => [hull[2 * i]!, hull[2 * i + 1]!])

/** Slow and obvious: a point is a corner unless it lies within a triangle or on a segment of others. */
function cornersByTrial(all: readonly (readonly [number, number])[]): Set<string> {
  const distinct = [...new Map(all.map(point => [point.join(), point])).values()]
  const side = (a: readonly number[], b: readonly number[], p: readonly number[]): number => (b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!)
  const onSegment = (a: readonly number[], b: readonly number[], p: readonly number[]): boolean =>
    side(a, b, p) === 0 && Math.min(a[0]!, b[0]!) <= p[0]! && p[0]! <= Math.max(a[0]!, b[0]!) && Math.min(a[1]!, b[1]!) <= p[1]! && p[1]! <= Math.max(a[1]!, b[1]!)
  const covered = (p: readonly [number, number]): boolean => {
    const others = distinct.filter(other => other !== p)
    return others.some((a, i) => others.slice(i + 1).some((b, j) => onSegment(a, b, p) || others.slice(i + j + 2).some(c => {
      const sides = [side(a, b, p), side(b, c, p), side(c, a, p)]
      return side(a, b, c) !== 0 && (sides.every(s => s >= 0) || sides.every(s => s <= 0))
    })))
  }
  return new Set(distinct.filter(point => !covered(point)).map(point => point.join()))
}

describe('convexHull', () => {
  test('has exactly the corners that no triangle or segment of other points covers', () => {
    fc.assert(fc.property(points, all => {
      expect(new Set(corners(convexHull(all.flat())).map(corner => corner.join()))).toEqual(cornersByTrial(all))
    }), { seed: 11, numRuns: 200 })
  })

  test('turns one way, holds every point, and does not depend on their order', () => {
    fc.assert(fc.property(points, fc.integer({ min: 0, max: 29 }), (all, by) => {
      const hull = convexHull(all.flat())
      const turned = [...all.slice(by), ...all.slice(0, by)]
      expect([...convexHull(turned.flat())]).toEqual([...hull])
      expect(signedArea(hull)).toBeGreaterThanOrEqual(0)
      for (const [x, y] of all) expect(distanceToHull(hull, x, y)).toBeLessThan(1e-9)
    }), { seed: 12, numRuns: 200 })
  })

  test.each([
    ['one point', [3, 4], [3, 4]],
    ['the same point twice', [3, 4, 3, 4], [3, 4]],
    ['points on a line', [0, 0, 2, 2, 1, 1, 5, 5], [0, 0, 5, 5]],
    ['a square with its middles', [0, 0, 1, 0, 2, 0, 2, 1, 2, 2, 1, 2, 0, 2, 0, 1, 1, 1], [0, 0, 2, 0, 2, 2, 0, 2]],
    ['nothing', [], []],
  ])('%s', (_, given, hull) => {
    expect([...convexHull(given)]).toEqual(hull)
  })
})

describe('distanceToHull', () => {
  test('is the smallest distance to many places on the sides, or 0 inside', () => {
    fc.assert(fc.property(points, fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })), (all, [x, y]) => {
      const hull = convexHull(all.flat())
      const ends = corners(hull)
      let least = Infinity
      ends.forEach((a, i) => {
        const b = ends[(i + 1) % ends.length]!
        for (let t = 0; t <= 1; t += 1 / 64) least = Math.min(least, Math.hypot(a[0] + t * (b[0] - a[0]) - x, a[1] + t * (b[1] - a[1]) - y))
      })
      const distance = distanceToHull(hull, x, y)
      // Winding of a convex polygon: inside when the place is on the same side of every edge.
      const inside = ends.length > 2 && ends.every((a, i) => {
        const b = ends[(i + 1) % ends.length]!
        return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0
      })
      if (inside) expect(distance).toBe(0)
      else expect(Math.abs(distance - least)).toBeLessThan(1)
    }), { seed: 13, numRuns: 300 })
  })

  test('of no points is infinite', () => {
    expect(distanceToHull([], 0, 0)).toBe(Infinity)
  })
})

describe('traceOutline', () => {
  type Arc = readonly [x: number, y: number, radius: number, from: number, to: number, backwards: boolean]

  function arcsOf(hull: ArrayLike<number>, pad: number): Arc[] {
    const arcs: Arc[] = []
    traceOutline({ arc: (...arc) => void arcs.push(arc), closePath: () => undefined }, hull, pad)
    return arcs
  }

  /** How far a canvas draws an arc, following its rule for the direction. */
  const sweep = ([, , , from, to, backwards]: Arc): number => {
    const turn = 2 * Math.PI
    const forward = (((to - from) % turn) + turn) % turn
    return backwards ? (turn - forward) % turn : forward
  }

  test('lies everywhere at the given distance and turns once round', () => {
    fc.assert(fc.property(points, fc.boolean(), (all, reversed) => {
      const plain = convexHull(all.flat())
      if (plain.length < 4) return
      const hull = reversed ? Float64Array.from(corners(plain).toReversed().flat()) : plain
      const arcs = arcsOf(hull, 5)
      expect(arcs.reduce((sum, arc) => sum + sweep(arc), 0)).toBeCloseTo(2 * Math.PI, 6)
      for (const arc of arcs) {
        const [x, y, radius, from, , backwards] = arc
        for (const share of [0, 0.5, 1]) {
          const angle = from + (backwards ? -1 : 1) * share * sweep(arc)
          expect(distanceToHull(hull, x + radius * Math.cos(angle), y + radius * Math.sin(angle))).toBeCloseTo(5, 6)
        }
      }
      // The straight pieces between arcs are the sides, pushed out.
      arcs.forEach((arc, i) => {
        const next = arcs[(i + 1) % arcs.length]!
        const middle = [(arc[0] + 5 * Math.cos(arc[4]) + next[0] + 5 * Math.cos(next[3])) / 2, (arc[1] + 5 * Math.sin(arc[4]) + next[1] + 5 * Math.sin(next[3])) / 2] as const
        expect(distanceToHull(hull, ...middle)).toBeCloseTo(5, 6)
      })
    }), { seed: 14, numRuns: 200 })
  })

  test('of one point is a circle', () => {
    expect(arcsOf([2, 3], 7)).toEqual([[2, 3, 7, 0, 2 * Math.PI, false]])
  })
})
