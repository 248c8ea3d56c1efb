import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#lib/random.ts'
import { placeSiblings, type Siblings } from '#layout/place-siblings.ts'
import { exchangePlaces } from '#layout/exchange-places.ts'
import { pushApart, tightest } from '#layout/push-apart.ts'
import { stressLayout } from '#layout/stress-layout.ts'

/** The same number many times. */
const equal = (count: number, value: number): number[] => Array.from({ length: count }, () => value)

function siblings(radius: readonly number[], tied: readonly (readonly [number, number])[] = []): Siblings {
  const count = radius.length
  const ties = new Float64Array(count * count)
  for (const [a, b] of tied) if (a !== b) ties[a * count + b] = ties[b * count + a] = 1
  return { count, radius: Float64Array.from(radius), ties, aspect: 1 }
}

const distance = (at: { x: ArrayLike<number>; y: ArrayLike<number> }, i: number, j: number): number => Math.hypot(at.x[i]! - at.x[j]!, at.y[i]! - at.y[j]!)

describe('placing siblings', () => {
  const any = fc.integer({ min: 1, max: 40 }).chain(n => fc.tuple(
    fc.array(fc.double({ min: 0.5, max: 30, noNaN: true }), { minLength: n, maxLength: n }),
    fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 80 }),
    fc.constantFrom(1, 2),
  ))

  test('circles of any sizes and ties touch at most, and lie in the enclosing circle', () => {
    fc.assert(fc.property(any, ([radius, tied, aspect]) => {
      const placed = placeSiblings({ ...siblings(radius, tied), aspect }, seededRandom(1))
      let overlap = 0
      let outside = 0
      for (let i = 0; i < radius.length; i++) {
        outside = Math.max(outside, Math.hypot(placed.x[i]!, placed.y[i]!) + radius[i]! - placed.extent)
        for (let j = 0; j < i; j++) overlap = Math.max(overlap, radius[i]! + radius[j]! - distance(placed, i, j))
      }
      expect(overlap).toBeLessThan(1e-6)
      expect(outside).toBeLessThan(1e-6)
    }), { seed: 21, numRuns: 150 })
  })

  test.each([2, 3, 7, 19, 64])('%i equal circles fill more than half of the enclosing circle', count => {
    const { extent } = placeSiblings(siblings(equal(count, 1)), seededRandom(2))
    expect(count / extent ** 2).toBeGreaterThanOrEqual(count === 2 ? 0.499 : 0.5)
  })

  test('a chain is drawn as a chain: tied circles are nearer than others', () => {
    const tied = Array.from({ length: 11 }, (_, i) => [i, i + 1] as const)
    const placed = placeSiblings(siblings(equal(12, 1), tied), seededRandom(3))
    const mean = (pairs: readonly (readonly [number, number])[]): number => pairs.reduce((sum, [a, b]) => sum + distance(placed, a, b), 0) / pairs.length
    const others = Array.from({ length: 144 }, (_, i) => [i % 12, Math.floor(i / 12)] as const).filter(([a, b]) => b > a + 1)
    expect(mean(tied)).toBeLessThan(0.65 * mean(others))
  })

  test('two cliques with one bridge lie beside each other, not through each other', () => {
    const tied: [number, number][] = [[0, 6]]
    for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) tied.push([a, b], [a + 6, b + 6])
    const placed = placeSiblings(siblings(equal(12, 1), tied), seededRandom(4))
    const centre = (values: Float64Array, from: number): number => values.slice(from, from + 6).reduce((sum, value) => sum + value / 6, 0)
    const [ax, ay, bx, by] = [centre(placed.x, 0), centre(placed.y, 0), centre(placed.x, 6), centre(placed.y, 6)]
    // On the line between both centres, every node lies on the side of its own clique.
    for (let v = 0; v < 12; v++) expect((placed.x[v]! - (ax + bx) / 2) * (bx - ax) + (placed.y[v]! - (ay + by) / 2) * (by - ay) > 0).toBe(v >= 6)
  })

  test('a wished aspect makes a wide picture', () => {
    const placed = placeSiblings({ ...siblings(equal(60, 1)), aspect: 2 }, seededRandom(5))
    const width = Math.max(...placed.x) - Math.min(...placed.x)
    expect(width / (Math.max(...placed.y) - Math.min(...placed.y))).toBeGreaterThan(1.25)
  })
})

describe('pushing apart', () => {
  test('two overlapping circles touch afterwards, the smaller one moved further', () => {
    const at = { x: Float64Array.of(0, 1), y: Float64Array.of(0, 0) }
    pushApart({ count: 2, radius: Float64Array.of(2, 1) }, at, 1)
    expect(at.x[1]! - at.x[0]!).toBeCloseTo(3, 12)
    expect(-at.x[0]!).toBeCloseTo(2 / 5, 12)
  })

  test('circles on one spot find directions of their own', () => {
    const circles = { count: 20, radius: new Float64Array(20).fill(1) }
    const at = { x: new Float64Array(20), y: new Float64Array(20) }
    for (let round = 0; round < 200; round++) pushApart(circles, at, 1)
    expect(tightest(circles, at)).toBeLessThan(1.05)
  })

  test('the tightest pair decides how far to spread', () => {
    const circles = { count: 3, radius: Float64Array.of(1, 1, 1) }
    expect(tightest(circles, { x: Float64Array.of(0, 1, 9), y: new Float64Array(3) })).toBe(2)
    expect(tightest(circles, { x: Float64Array.of(0, 4, 9), y: new Float64Array(3) })).toBe(0.5)
  })
})

describe('stress layout', () => {
  test('a path gets straight: its ends are nearly as far apart as the way between them', () => {
    const tied = Array.from({ length: 9 }, (_, i) => [i, i + 1] as const)
    const at = stressLayout(siblings(equal(10, 0.5), tied), seededRandom(6))
    expect(distance(at, 0, 9)).toBeGreaterThan(7.5)
    for (const [a, b] of tied) expect(distance(at, a, b)).toBeCloseTo(1, 0)
  })

  test('a weak tie is drawn longer than a strong one', () => {
    const triple = siblings([0.5, 0.5, 0.5], [[0, 1]])
    triple.ties[1 * 3 + 2] = triple.ties[2 * 3 + 1] = 0.1
    const at = stressLayout(triple, seededRandom(7))
    expect(distance(at, 1, 2)).toBeGreaterThan(1.5 * distance(at, 0, 1))
  })
})

describe('exchanging places', () => {
  const length = (of: Siblings, at: { x: Float64Array; y: Float64Array }): number => {
    let sum = 0
    for (let i = 0; i < of.count; i++) for (let j = 0; j < i; j++) sum += of.ties[i * of.count + j]! * distance(at, i, j)
    return sum
  }
  const line = (count: number): { x: Float64Array; y: Float64Array } => ({ x: Float64Array.from({ length: count }, (_, i) => i), y: new Float64Array(count) })

  test('never lengthens ties, keeps the set of places, ends where no exchange helps', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }), tied => {
      const nine = siblings(equal(9, 0.5), tied)
      const at = { x: Float64Array.from({ length: 9 }, (_, i) => i % 3), y: Float64Array.from({ length: 9 }, (_, i) => Math.floor(i / 3)) }
      const before = length(nine, at)
      exchangePlaces(nine, at)
      expect(length(nine, at)).toBeLessThanOrEqual(before + 1e-9)
      expect(Array.from(at.x, (x, i) => x + 3 * at.y[i]!).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    }), { seed: 23, numRuns: 200 })
  })

  test('a scrambled pair comes together', () => {
    const at = line(4)
    const four = siblings([0.5, 0.5, 0.5, 0.5], [[0, 3]])
    exchangePlaces(four, at)
    expect(distance(at, 0, 3)).toBe(1)
  })

  test('circles of different size stay', () => {
    const at = line(3)
    exchangePlaces(siblings([0.5, 0.4, 0.3], [[0, 2]]), at)
    expect([...at.x]).toEqual([0, 1, 2])
  })
})
