import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjacency } from '../../../bench/planted-graph.ts'
import { idealSpacing, layoutQuality, type LayoutQuality, type QualityInput } from '#layout/layout-quality.ts'

/** The definitions word for word, every node against every node. */
function obvious({ nodes, offset, target, x, y, community }: QualityInput): LayoutQuality {
  const all = Array.from({ length: nodes }, (_, v) => v)
  const distance = (a: number, b: number): number => (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2
  const nearest = (v: number): number[] => all.filter(w => w !== v).sort((a, b) => distance(v, a) - distance(v, b) || a - b)
  const mean = (values: readonly number[], none: number): number => (values.length === 0 ? none : values.reduce((a, b) => a + b, 0) / values.length)
  const kept: number[] = []
  const together: number[] = []
  const overlapping: number[] = []
  const tooClose = 0.2 * idealSpacing(x, y)
  for (const v of all) {
    const neighbours = new Set([...target.subarray(offset[v], offset[v + 1])].filter(w => w !== v))
    const order = nearest(v)
    if (neighbours.size > 0) kept.push(order.slice(0, neighbours.size).filter(w => neighbours.has(w)).length / neighbours.size)
    const size = all.filter(w => community[w] === community[v]).length
    if (size > 1) together.push(order.slice(0, 10).filter(w => community[w] === community[v]).length / Math.min(10, size - 1))
    const gap = order.length === 0 ? Infinity : Math.sqrt(distance(v, order[0]!))
    overlapping.push(gap === 0 || gap < tooClose ? 1 : 0)
  }
  return { neighbourPreservation: mean(kept, 1), communitySeparation: mean(together, 1), overlap: mean(overlapping, 0) }
}

function pairsOf(nodes: number, ends: readonly (readonly [number, number])[]): number[] {
  return [...new Set(ends.filter(([a, b]) => a % nodes !== b % nodes).map(([a, b]) => Math.min(a % nodes, b % nodes) * nodes + Math.max(a % nodes, b % nodes)))]
}

/** Drawn networks; coordinates on a coarse grid, so that equal distances and equal places are common. */
const drawn = fc.integer({ min: 1, max: 60 }).chain(nodes => fc.record({
  ends: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 120 }),
  points: fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 })), { minLength: nodes, maxLength: nodes }),
  community: fc.array(fc.nat(6), { minLength: nodes, maxLength: nodes }),
}).map(({ ends, points, community }): QualityInput => ({
  nodes,
  ...adjacency(nodes, pairsOf(nodes, ends)),
  x: Float32Array.from(points, p => p[0]),
  y: Float32Array.from(points, p => p[1]),
  community: Uint32Array.from(community),
})))

function expectSame(actual: LayoutQuality, wanted: LayoutQuality): void {
  expect(actual.neighbourPreservation).toBeCloseTo(wanted.neighbourPreservation, 10)
  expect(actual.communitySeparation).toBeCloseTo(wanted.communitySeparation, 10)
  expect(actual.overlap).toBeCloseTo(wanted.overlap, 10)
}

describe('layout quality', () => {
  test('equals the definitions computed over all pairs', () => {
    fc.assert(fc.property(drawn, input => expectSame(layoutQuality(input), obvious(input))), { seed: 41, numRuns: 300 })
  })

  test('equals them on points that no grid suits: most in one heap, few far away', () => {
    const nodes = 300
    const ends = Array.from({ length: 700 }, (_, i) => [i * 37, i * i * 11 + 5] as const)
    const input = {
      nodes,
      ...adjacency(nodes, pairsOf(nodes, ends)),
      x: Float64Array.from({ length: nodes }, (_, v) => (v % 10 === 0 ? v * 1e4 : (v * 7919) % 101)),
      y: Float64Array.from({ length: nodes }, (_, v) => (v % 10 === 0 ? -v * 3e3 : (v * 104729) % 103)),
      community: Uint32Array.from({ length: nodes }, (_, v) => v % 7),
    }
    expectSame(layoutQuality(input), obvious(input))
  })

  test('two pairs drawn apart keep everything, drawn crosswise nothing', () => {
    const graph = { nodes: 4, ...adjacency(4, [1, 2 * 4 + 3]), community: Uint32Array.of(5, 5, 9, 9) }
    const apart = layoutQuality({ ...graph, x: [0, 1, 10, 11], y: [0, 0.5, 3, 4] })
    expect(apart).toEqual({ neighbourPreservation: 1, communitySeparation: 1, overlap: 0 })
    const crosswise = layoutQuality({ ...graph, x: [0, 10, 1, 11], y: [0, 3, 0.5, 4] })
    expect(crosswise.neighbourPreservation).toBe(0)
  })

  test('parallel edges and loops change nothing', () => {
    const place = { x: [0, 1, 3], y: [0, 0, 1], community: Uint32Array.of(0, 0, 0) }
    const plain = layoutQuality({ nodes: 3, offset: Uint32Array.of(0, 1, 3, 4), target: Uint32Array.of(1, 0, 2, 1), ...place })
    const doubled = layoutQuality({ nodes: 3, offset: Uint32Array.of(0, 3, 6, 7), target: Uint32Array.of(0, 1, 1, 0, 0, 2, 1), ...place })
    expect(doubled).toEqual(plain)
  })

  test('nodes on one spot overlap, even when all are there', () => {
    const graph = { nodes: 3, offset: new Uint32Array(4), target: new Uint32Array(0), community: new Uint32Array(3) }
    expect(layoutQuality({ ...graph, x: [2, 2, 2], y: [1, 1, 1] }).overlap).toBe(1)
  })

  test('an empty network has nothing to lose', () => {
    const empty = { nodes: 0, offset: new Uint32Array(1), target: new Uint32Array(0), x: [], y: [], community: new Uint32Array(0) }
    expect(layoutQuality(empty)).toEqual({ neighbourPreservation: 1, communitySeparation: 1, overlap: 0 })
  })

  test('the ideal spacing leaves out the outermost hundredth on each side', () => {
    const line = Float64Array.from({ length: 101 }, (_, i) => i)
    line[100] = 1e9
    // 1st and 99th percentile are 1 and 99: a square of 98 by 98 for 101 nodes.
    expect(idealSpacing(line, line)).toBeCloseTo(98 / Math.sqrt(101), 10)
    expect(idealSpacing([], [])).toBe(0)
  })
})
