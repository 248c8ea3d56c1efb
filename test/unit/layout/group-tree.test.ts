import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjacency, plantedGraph } from '../../../bench/planted-graph.ts'
import { buildGroupTree, type GroupTree } from '#layout/group-tree.ts'
import { depthOf, siblingEdges } from '#layout/sibling-edges.ts'
import { splitSiblings } from '#layout/split-siblings.ts'
import { turnGroups } from '#layout/turn-groups.ts'
import { tidyRows } from '#layout/tidy-rows.ts'

/** The same number many times. */
const equal = (count: number, value: number): number[] => Array.from({ length: count }, () => value)

function nodesUnder(tree: GroupTree, item: number): number[] {
  if (item < tree.nodes) return [item]
  return tree.children[item - tree.nodes]!.flatMap(child => nodesUnder(tree, child)).sort((a, b) => a - b)
}

const noEdges = (nodes: number): { nodes: number; offset: Uint32Array; target: Uint32Array } => ({ nodes, ...adjacency(nodes, []) })

describe('group tree', () => {
  test('every community is the set of nodes under its item, every node is held once', () => {
    const graph = plantedGraph(3000, 6)
    const levels = [graph.community, graph.community.map(c => c % 7)]
    const tree = buildGroupTree(graph, levels)
    for (const { level, structure, item } of tree.communities) {
      const wanted = [...levels[level]!.keys()].filter(v => levels[level]![v] === structure)
      expect(nodesUnder(tree, item)).toEqual(wanted)
      expect(tree.members[item]).toBe(wanted.length)
    }
    expect([...nodesUnder(tree, tree.root), ...tree.aside.flatMap(item => nodesUnder(tree, item))].length).toBe(3000)
  })

  test('no group has so many children that placing them pair by pair takes long', () => {
    const graph = plantedGraph(4000, 6)
    const tree = buildGroupTree(graph, [new Uint32Array(4000)])
    expect(Math.max(...tree.children.map(list => list.length))).toBeLessThanOrEqual(192)
    expect(tree.communities).toHaveLength(1)
    for (const list of tree.children.slice(0, -1)) expect(list.length).toBeLessThanOrEqual(128)
  })

  test('a community of one child is that child', () => {
    const tree = buildGroupTree(noEdges(4), [Uint32Array.of(0, 0, 0, 1), Uint32Array.of(5, 5, 5, 6)])
    expect(tree.communities.map(c => c.item)).toEqual([4, 4])
  })

  test('singletons and pairs without ties go aside, tied ones stay', () => {
    const tree = buildGroupTree({ nodes: 8, ...adjacency(8, [1, 3 * 8 + 4, 1 * 8 + 2]) }, [Uint32Array.of(0, 0, 2, 3, 3, 5, 6, 6)])
    expect(tree.aside.map(item => nodesUnder(tree, item))).toEqual([[3, 4], [6, 7], [5]])
  })

  test('a community without ties stays only when it is a good part of the picture', () => {
    const sizes = [200, 100, 12, 3]
    const nodes = sizes.reduce((sum, size) => sum + size, 0)
    const tree = buildGroupTree(noEdges(nodes), [Uint32Array.from(sizes.flatMap((size, c) => equal(size, c)))])
    expect(tree.children.at(-1)!.map(item => tree.members[item])).toEqual([200, 100, 12])
    expect(tree.aside.map(item => tree.members[item])).toEqual([3])
    const more = buildGroupTree(noEdges(nodes + 900), [Uint32Array.from([...sizes.flatMap((size, c) => equal(size, c)), ...equal(900, 9)])])
    expect(more.aside.map(item => more.members[item])).toEqual([12, 3])
  })
})

describe('sibling edges', () => {
  test('each edge lies between the two children that hold its ends', () => {
    const graph = plantedGraph(500, 9)
    const tree = buildGroupTree(graph, [graph.community, graph.community.map(c => c >> 2)])
    const edges = siblingEdges(graph, tree)
    const depth = depthOf(tree)
    expect(edges.from.length).toBe(graph.target.length / 2)
    for (let g = 0; g < tree.children.length; g++) {
      for (let e = edges.start[g]!; e < edges.start[g + 1]!; e++) {
        expect([tree.parent[edges.from[e]!], tree.parent[edges.to[e]!]]).toEqual([tree.nodes + g, tree.nodes + g])
        expect(depth[edges.from[e]!]).toBe(depth[edges.to[e]!])
        expect(edges.from[e]).not.toBe(edges.to[e])
      }
    }
  })
})

describe('splitting siblings', () => {
  test('keeps all, none twice, no cluster above the limit, at most half as many clusters', () => {
    const any = fc.tuple(fc.integer({ min: 70, max: 200 }), fc.array(fc.tuple(fc.nat(199), fc.nat(199), fc.integer({ min: 1, max: 9 })), { maxLength: 300 }))
    fc.assert(fc.property(any, ([n, list]) => {
      const siblings = Array.from({ length: n }, (_, i) => 1000 + i)
      const edges = list.flatMap(([a, b, weight]) => (a % n === b % n ? [] : [{ from: a % n, to: b % n, weight }, { from: b % n, to: a % n, weight }]))
      const clusters = splitSiblings(siblings, edges, 16)
      expect(clusters.flat().sort((a, b) => a - b)).toEqual(siblings)
      expect(Math.max(...clusters.map(c => c.length))).toBeLessThanOrEqual(16)
      expect(clusters.length).toBeLessThanOrEqual(n / 2)
    }), { seed: 31, numRuns: 100 })
  })

  test('keeps cliques together', () => {
    const siblings = Array.from({ length: 64 }, (_, i) => i)
    const edges = siblings.flatMap(a => siblings.filter(b => b !== a && b >> 3 === a >> 3).map(b => ({ from: a, to: b, weight: 1 })))
    for (const cluster of splitSiblings(siblings, edges, 8)) expect(new Set(cluster.map(v => v >> 3)).size).toBe(1)
  })
})

describe('turning groups', () => {
  test('a group turns its tied member towards the neighbour outside, keeping all distances', () => {
    // Community {0, 1, 2} at the origin, {3, 4, 5} to its right; 0 is tied to 3 but lies on the far left.
    const graph = { nodes: 6, ...adjacency(6, [3]) }
    const tree = buildGroupTree(graph, [Uint32Array.of(0, 0, 0, 1, 1, 1)])
    const x = Float64Array.of(-1, 0.5, 0.5, 11, 9.5, 9.5, 0, 10, 5)
    const y = Float64Array.of(0, 0.8, -0.8, 0, 0.8, -0.8, 0, 0, 0)
    turnGroups(graph, tree, { x, y, r: new Float64Array(9) })
    expect(x[0]).toBeCloseTo(1, 9)
    expect(x[3]).toBeCloseTo(9, 9)
    expect(Math.hypot(x[1]! - x[0]!, y[1]! - y[0]!)).toBeCloseTo(Math.hypot(1.5, 0.8), 9)
  })
})

describe('tidy rows', () => {
  test('put what is aside on common lines, largest first, without overlap', () => {
    const levels = [Uint32Array.from({ length: 40 }, (_, v) => (v < 20 ? v >> 1 : v))]
    const tree = buildGroupTree(noEdges(40), levels)
    const places = { x: new Float64Array(tree.parent.length), y: new Float64Array(tree.parent.length), r: Float64Array.from(tree.members, m => m / 2) }
    tidyRows(tree, places)
    expect(tree.aside.map(item => tree.members[item])).toEqual([...equal(10, 2), ...equal(20, 1)])
    for (const a of tree.aside) {
      for (const b of tree.aside) if (a < b) expect(Math.hypot(places.x[a]! - places.x[b]!, places.y[a]! - places.y[b]!)).toBeGreaterThan(places.r[a]! + places.r[b]!)
    }
    expect(new Set(tree.aside.map(item => places.y[item])).size).toBeLessThanOrEqual(8)
    // Downwards is down: the small ones stand below the large ones.
    expect(places.y[tree.aside.at(-1)!]).toBeGreaterThan(places.y[tree.aside[0]!]!)
  })

  test('stand below the picture in its middle, the largest in the first row', () => {
    // A wide picture of two tied communities, and thirty triangles without ties beside it.
    const nodes = 400 + 90
    const graph = { nodes, ...adjacency(nodes, [200]) }
    const tree = buildGroupTree(graph, [Uint32Array.from({ length: nodes }, (_, v) => (v < 400 ? Math.floor(v / 200) : 2 + Math.floor((v - 400) / 3)))])
    const places = { x: new Float64Array(tree.parent.length), y: new Float64Array(tree.parent.length), r: Float64Array.from(tree.members, m => Math.sqrt(m)) }
    const inside = tree.children.at(-1)!
    expect(inside.length).toBe(2)
    inside.forEach((item, i) => { places.x[item] = 100 + 60 * i })
    tidyRows(tree, places)
    expect(tree.aside).toHaveLength(30)
    const lowest = Math.max(...inside.map(item => places.y[item]! + places.r[item]!))
    for (const item of tree.aside) expect(places.y[item]! - places.r[item]!).toBeGreaterThan(lowest)
    for (const y of new Set(tree.aside.map(item => places.y[item]))) {
      const row = tree.aside.filter(item => places.y[item] === y).map(item => places.x[item]!)
      expect((Math.min(...row) + Math.max(...row)) / 2).toBeCloseTo(130, 6)
    }
  })
})

describe('the planted graph of the bench', () => {
  test('has 2.5 edges a node, 12 % of them between communities, sizes of a power law, and symmetric adjacency', () => {
    const { nodes, offset, target, community } = plantedGraph(10_000, 7)
    expect(target.length).toBe(50_000)
    let across = 0
    for (let v = 0; v < nodes; v++) {
      for (let e = offset[v]!; e < offset[v + 1]!; e++) {
        if (community[v] !== community[target[e]!]) across++
        expect(target.subarray(offset[target[e]!], offset[target[e]! + 1]).includes(v)).toBe(true)
      }
    }
    expect(across / target.length).toBeGreaterThan(0.11)
    expect(across / target.length).toBeLessThan(0.14)
    const sizes = [...community.reduce((counts, c) => counts.set(c, (counts.get(c) ?? 0) + 1), new Map<number, number>()).values()]
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
    expect(sizes.filter(s => s < 50).length).toBeGreaterThan(sizes.length / 3)
    expect(Math.max(...sizes)).toBeGreaterThan(200)
  })
})
