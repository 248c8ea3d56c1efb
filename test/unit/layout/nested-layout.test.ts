import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { louvainLevels } from '../../../bench/louvain-levels.ts'
import { adjacency, plantedGraph } from '../../../bench/planted-graph.ts'
import { Cancelled, NO_PROGRESS } from '#lib/progress.ts'
import { layoutQuality } from '#layout/layout-quality.ts'
import { nestedLayout, type Layout, type LayoutInput } from '#layout/nested-layout.ts'

/** Rounding of Float32 at the size of these pictures. */
const ROUNDING = 1e-3

function network(nodes: number, ends: readonly (readonly [number, number])[]): { nodes: number; offset: Uint32Array; target: Uint32Array } {
  const pairs = new Set(ends.filter(([a, b]) => a !== b).map(([a, b]) => Math.min(a, b) * nodes + Math.max(a, b)))
  return { nodes, ...adjacency(nodes, pairs) }
}

/** What must hold of every layout: finite, nodes and discs inside what holds them, siblings apart, one disc per community of two or more. */
function expectSound(input: LayoutInput, layout: Layout): void {
  expect(layout.x.length).toBe(input.nodes)
  for (const value of [...layout.x, ...layout.y]) expect(Number.isFinite(value)).toBe(true)
  const discs = new Map(layout.discs.map(disc => [`${disc.level}/${disc.structure}`, disc]))
  expect(discs.size).toBe(layout.discs.length)
  input.levels.forEach((membership, level) => {
    const members = new Map<number, number[]>()
    membership.forEach((structure, v) => members.set(structure, [...(members.get(structure) ?? []), v]))
    for (const [structure, list] of members) {
      const disc = discs.get(`${level}/${structure}`)
      expect(disc !== undefined).toBe(list.length > 1)
      if (!disc) continue
      for (const v of list) expect(Math.hypot(layout.x[v]! - disc.x, layout.y[v]! - disc.y)).toBeLessThanOrEqual(disc.r - 0.5 + ROUNDING)
      const parent = discs.get(`${level + 1}/${input.levels[level + 1]?.[list[0]!]}`)
      if (parent) expect(Math.hypot(disc.x - parent.x, disc.y - parent.y) + disc.r).toBeLessThanOrEqual(parent.r + ROUNDING)
    }
  })
  expectApart(layout)
}

function expectApart(layout: Layout): void {
  let overlap = -Infinity
  for (let i = 0; i < layout.discs.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [layout.discs[i]!, layout.discs[j]!]
      if (a.level === b.level) overlap = Math.max(overlap, a.r + b.r - Math.hypot(a.x - b.x, a.y - b.y))
    }
  }
  expect(overlap).toBeLessThanOrEqual(ROUNDING)
}

/** From a node to the nearest of some others. */
function distanceTo({ x, y }: Layout, v: number, others: readonly number[]): number {
  return others.reduce((least, w) => Math.min(least, Math.hypot(x[v]! - x[w]!, y[v]! - y[w]!)), Infinity)
}

/** Smallest distance between any two nodes. */
function smallestGap({ x, y }: Layout): number {
  let gap = Infinity
  for (let v = 0; v < x.length; v++) for (let w = 0; w < v; w++) gap = Math.min(gap, Math.hypot(x[v]! - x[w]!, y[v]! - y[w]!))
  return gap
}

const anyInput = fc.integer({ min: 0, max: 70 }).chain(nodes => fc.record({
  ends: fc.array(fc.tuple(fc.nat(Math.max(0, nodes - 1)), fc.nat(Math.max(0, nodes - 1))), { maxLength: nodes === 0 ? 0 : 150 }),
  finest: fc.array(fc.nat(14), { minLength: nodes, maxLength: nodes }),
  coarser: fc.array(fc.array(fc.nat(5), { minLength: 15, maxLength: 15 }), { maxLength: 3 }),
  weights: fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 1, maxLength: 7 }),
  seed: fc.nat(),
}).map(({ ends, finest, coarser, weights, seed }): LayoutInput => {
  const levels = [finest]
  for (const next of coarser) levels.push(levels.at(-1)!.map(c => next[c]!))
  const graph = network(nodes, ends)
  return { ...graph, weight: Float64Array.from(graph.target, (t, e) => weights[(t + e) % weights.length]!), levels: levels.map(l => Uint32Array.from(l)), seed }
}))

describe('nested layout', () => {
  test('any network with any nested communities is drawn soundly, nodes at least a spacing apart', () => {
    fc.assert(fc.property(anyInput, input => {
      const layout = nestedLayout(input, NO_PROGRESS)
      expectSound(input, layout)
      expect(smallestGap(layout)).toBeGreaterThanOrEqual(layout.spacing - ROUNDING)
    }), { seed: 11, numRuns: 150 })
  })

  test('the planted graph with Louvain communities keeps neighbours and communities, and hides nobody', () => {
    const graph = plantedGraph(2000, 5)
    const input = { ...graph, levels: louvainLevels(graph, 5), seed: 5 }
    const layout = nestedLayout(input, NO_PROGRESS)
    expectSound(input, layout)
    const quality = layoutQuality({ ...graph, x: layout.x, y: layout.y })
    expect(quality.neighbourPreservation).toBeGreaterThan(0.4)
    expect(quality.communitySeparation).toBeGreaterThan(0.87)
    expect(quality.overlap).toBe(0)
    const own = layoutQuality({ ...graph, x: layout.x, y: layout.y, community: input.levels.at(-1)! })
    expect(own.communitySeparation).toBeGreaterThan(0.98)
  })

  test('outlines of the coarsest level, drawn as far out as the layout says, do not touch', () => {
    const graph = plantedGraph(900, 6)
    const levels = louvainLevels(graph, 6)
    const layout = nestedLayout({ ...graph, levels, seed: 2 }, NO_PROGRESS)
    const membersOf = (structure: number): number[] => Array.from(levels.at(-1)!.keys()).filter(v => levels.at(-1)![v] === structure)
    const top = layout.discs.filter(disc => disc.level === levels.length - 1).map(disc => ({ members: membersOf(disc.structure) }))
    expect(top.length).toBeGreaterThan(5)
    const least = Math.min(...top.flatMap((a, i) => top.slice(0, i).flatMap(b => a.members.map(v => distanceTo(layout, v, b.members)))))
    expect(least).toBeGreaterThanOrEqual(2 * layout.outline - ROUNDING)
  })

  test('the same input gives the same bytes; the seed matters', () => {
    const graph = plantedGraph(800, 2)
    const input = { ...graph, levels: louvainLevels(graph, 2), seed: 3 }
    const first = nestedLayout(input, NO_PROGRESS)
    expect(nestedLayout(input, NO_PROGRESS)).toEqual(first)
    expect(nestedLayout({ ...input, seed: 4 }, NO_PROGRESS).x).not.toEqual(first.x)
  })

  test('the numbers given to structures do not matter', () => {
    fc.assert(fc.property(anyInput, fc.integer({ min: 1, max: 1000 }), (input, shift) => {
      const renamed = input.levels.map(level => level.map(c => (shift * 7919 - c * 31) >>> 0))
      const a = nestedLayout(input, NO_PROGRESS)
      const b = nestedLayout({ ...input, levels: renamed }, NO_PROGRESS)
      expect([b.x, b.y]).toEqual([a.x, a.y])
      expect(b.discs.map(d => d.r)).toEqual(a.discs.map(d => d.r))
    }), { seed: 12, numRuns: 60 })
  })

  test('a pinned node is exactly there, and nobody else moves for it', () => {
    const graph = plantedGraph(300, 8)
    const input = { ...graph, levels: louvainLevels(graph, 8), seed: 1 }
    const free = nestedLayout(input, NO_PROGRESS)
    const pinned = nestedLayout({ ...input, pinned: new Map([[17, [123.5, -7.25]]]) }, NO_PROGRESS)
    expect([pinned.x[17], pinned.y[17]]).toEqual([123.5, -7.25])
    for (let v = 0; v < 300; v++) if (v !== 17) expect([pinned.x[v], pinned.y[v]]).toEqual([free.x[v], free.y[v]])
  })
})

describe('nested layout of degenerate networks', () => {
  const isolates = (nodes: number): LayoutInput => ({ ...network(nodes, []), levels: [Uint32Array.from({ length: nodes }, (_, v) => v)], seed: 1 })
  const path = Array.from({ length: 299 }, (_, v) => [v, v + 1] as const)
  const cases: readonly [string, LayoutInput][] = [
    ['nothing at all', { ...network(0, []), levels: [], seed: 1 }],
    ['nothing, with a level', { ...network(0, []), levels: [new Uint32Array(0)], seed: 1 }],
    ['one node', isolates(1)],
    ['one node without levels', { ...network(1, []), levels: [], seed: 1 }],
    ['one pair', { ...network(2, [[0, 1]]), levels: [new Uint32Array(2)], seed: 1 }],
    ['three singletons', isolates(3)],
    ['no edges, one community', { ...network(200, []), levels: [new Uint32Array(200)], seed: 1 }],
    ['no edges, no levels', { ...network(200, []), levels: [], seed: 1 }],
    ['a path in one giant community', { ...network(300, path), levels: [new Uint32Array(300)], seed: 1 }],
    ['a star in one giant community', { ...network(300, path.map(([, v]) => [0, v] as const)), levels: [new Uint32Array(300)], seed: 1 }],
    ['a clique of 40', { ...network(40, Array.from({ length: 1600 }, (_, i) => [i % 40, Math.floor(i / 40)] as const)), levels: [new Uint32Array(40)], seed: 1 }],
    ['every node its own community although linked', { ...network(300, path), levels: [Uint32Array.from({ length: 300 }, (_, v) => v)], seed: 1 }],
    ['the same community on four levels', { ...network(9, [[0, 1], [1, 2], [3, 4]]), levels: [new Uint32Array(9), new Uint32Array(9), new Uint32Array(9), new Uint32Array(9)], seed: 1 }],
    ['240 triangles without ties', { ...network(720, Array.from({ length: 720 }, (_, v) => [v, v % 3 === 2 ? v - 2 : v + 1] as const)), levels: [Uint32Array.from({ length: 720 }, (_, v) => Math.floor(v / 3))], seed: 1 }],
    ['weights of zero', { ...network(3, [[0, 1], [1, 2]]), weight: new Float64Array(4), levels: [new Uint32Array(3)], seed: 1 }],
  ]

  test.each(cases)('%s', (_, input) => {
    const layout = nestedLayout(input, NO_PROGRESS)
    expectSound(input, layout)
    if (input.nodes > 1) expect(smallestGap(layout)).toBeGreaterThanOrEqual(layout.spacing - ROUNDING)
  })

  test('five thousand singletons make a tidy landscape grid', () => {
    const layout = nestedLayout(isolates(5000), NO_PROGRESS)
    expect(new Set(layout.y).size).toBeLessThan(70)
    const width = Math.max(...layout.x) - Math.min(...layout.x)
    const height = Math.max(...layout.y) - Math.min(...layout.y)
    expect(width / height).toBeGreaterThan(1.15)
    expect(width / height).toBeLessThan(1.45)
  })

  test('singletons beside a picture stay outside every disc', () => {
    const planted = plantedGraph(400, 4)
    const nodes = 460
    const offset = new Uint32Array(nodes + 1).fill(planted.target.length)
    offset.set(planted.offset)
    const graph = { nodes, offset, target: planted.target }
    const layout = nestedLayout({ ...graph, levels: louvainLevels(graph, 4), seed: 1 }, NO_PROGRESS)
    for (let v = 400; v < nodes; v++) {
      for (const disc of layout.discs) expect(Math.hypot(layout.x[v]! - disc.x, layout.y[v]! - disc.y)).toBeGreaterThan(disc.r + 0.5)
    }
    expect(new Set(layout.y.subarray(400)).size).toBeLessThanOrEqual(60)
  })

  test('crossing levels are refused with the node that crosses', () => {
    const levels = [Uint32Array.of(7, 7, 8), Uint32Array.of(1, 2, 2)]
    expect(() => nestedLayout({ ...network(3, []), levels, seed: 1 }, NO_PROGRESS)).toThrow(/node 1 of level 1 .* nested, finest first/)
  })

  test('a level of the wrong length is refused with both numbers', () => {
    expect(() => nestedLayout({ ...network(3, []), levels: [new Uint32Array(2)], seed: 1 }, NO_PROGRESS)).toThrow(/level 0 names communities for 2 nodes, the network has 3/)
  })

  test('stops when cancelled and tells where it is, ending at 1', () => {
    const graph = plantedGraph(600, 1)
    const input = { ...graph, levels: louvainLevels(graph, 1), seed: 1 }
    const told: number[] = []
    nestedLayout(input, { report: done => told.push(done), check: () => {} })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(() => nestedLayout(input, { report: () => {}, check: () => { throw new Cancelled() } })).toThrow(Cancelled)
  })
})
