import louvainOfLibrary from 'graphology-communities-louvain'
import { graphOfPairs } from '#graph/bridge.ts'
import { mergeParallel, type WeightedEdges } from '#graph/weighted-edges.ts'
import { seededRandom } from '#lib/random.ts'
import { ascending } from '#lib/counting-sort.ts'
import { louvain, splitDisconnected } from '#structures/louvain.ts'
import { layoutQuality } from '#layout/layout-quality.ts'
import { nestedLayout } from '#layout/nested-layout.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { plantedGraph } from './planted-graph.ts'
import { buildGroupTree } from '#layout/group-tree.ts'
import { lowerForTitles, NOTHING, placeGroups, STRUCTURE, TOP_STRUCTURE } from '#layout/place-groups.ts'
import { makeAbsolute } from '#layout/places.ts'
import { siblingEdges } from '#layout/sibling-edges.ts'
import { tidyRows } from '#layout/tidy-rows.ts'
import { turnGroups } from '#layout/turn-groups.ts'
import { swapOut } from './tmp-swap.ts'

function shuffled(count: number, random: any) { const o = ascending(count); for (let i = count - 1; i > 0; i--) { const j = random.below(i + 1); const t = o[i]!; o[i] = o[j]!; o[j] = t } return o }
const countOf = (m: Uint32Array) => m.reduce((a, b) => Math.max(a, b + 1), 0)

function local(edges: WeightedEdges, within: Uint32Array, seed: number, res = 1): Uint32Array[] {
  const k = countOf(within)
  const W = new Float64Array(k)
  for (let e = 0; e < edges.weight.length; e++) if (within[edges.low[e]!] === within[edges.high[e]!]) W[within[edges.low[e]!]!]! += edges.weight[e]!
  const keep: number[] = []
  for (let e = 0; e < edges.weight.length; e++) if (within[edges.low[e]!] === within[edges.high[e]!]) keep.push(e)
  const active = W.filter(w => w > 0).length
  const scale = keep.length / active
  const low = Uint32Array.from(keep, e => edges.low[e]!), high = Uint32Array.from(keep, e => edges.high[e]!)
  const weight = Float64Array.from(keep, e => edges.weight[e]! / W[within[edges.low[e]!]!]! * scale)
  const sub = { ...edges, low, high, weight }
  const random = seededRandom(seed)
  const order = shuffled(edges.nodes, random)
  const r = louvainOfLibrary.detailed(graphOfPairs(sub, order), { getEdgeWeight: (key: any) => weight[Number(key)]!, resolution: active * res, rng: random.next })
  return r.dendrogram.slice(1).map((by: any) => { const m = new Uint32Array(edges.nodes); order.forEach((n, p) => (m[n] = by[p]!)); return splitDisconnected(sub, m) })
}
function purity(d: Uint32Array, p: Uint32Array) { const c = new Map<number, Map<number, number>>(); d.forEach((g, v) => { const row = c.get(g) ?? new Map(); c.set(g, row.set(p[v]!, (row.get(p[v]!) ?? 0) + 1)) }); let s = 0; for (const r of c.values()) s += Math.max(...r.values()); return s / d.length }
function qOf(edges: WeightedEdges, within: Uint32Array, fine: Uint32Array) {
  const k = countOf(within), W = new Float64Array(k), inn = new Float64Array(k), deg = new Float64Array(countOf(fine)), par = new Uint32Array(deg.length), size = new Uint32Array(k)
  fine.forEach((f, v) => { par[f] = within[v]!; size[within[v]!]!++ })
  for (let e = 0; e < edges.weight.length; e++) { const a = edges.low[e]!, b = edges.high[e]!, c = within[a]!; if (c !== within[b]) continue; const w = edges.weight[e]!; W[c]! += w; if (fine[a] === fine[b]) inn[c]! += w; deg[fine[a]!]! += w; deg[fine[b]!]! += w }
  const q = inn.map((x, c) => W[c] ? x / W[c]! : 0)
  deg.forEach((d, f) => { const c = par[f]!; if (W[c]) q[c]! -= (d / (2 * W[c]!)) ** 2 })
  return { q, W, size }
}
const sizes = (m: Uint32Array) => { const s = new Uint32Array(countOf(m)); for (const c of m) s[c]!++; const o = s.sort(); return `${o.length} groups: min ${o[0]} q25 ${o[o.length >> 2]} med ${o[o.length >> 1]} q75 ${o[(o.length * 3) >> 2]} max ${o.at(-1)}` }

const n = Number(process.argv[2] ?? 10000)
for (const seed of (process.argv[3] ?? '7').split(',').map(Number)) {
  const graph = plantedGraph(n, seed)
  const from: number[] = [], to: number[] = []
  for (let v = 0; v < n; v++) for (let e = graph.offset[v]!; e < graph.offset[v + 1]!; e++) if (graph.target[e]! > v) { from.push(v); to.push(graph.target[e]!) }
  const edges = mergeParallel({ nodes: n, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: new Float64Array(from.length).fill(1) })
  const report = (name: string, levels: Uint32Array[]) => {
    let s = performance.now()
  const tree = buildGroupTree(graph, levels)
  const edges = siblingEdges(graph, tree)
  const shown = new Uint8Array(tree.parent.length).fill(NOTHING)
  for (const { level, item } of tree.communities) shown[item] = level === levels.length - 1 ? TOP_STRUCTURE : STRUCTURE
  const placement = { tree, edges, shown, seed }
  const places = placeGroups(placement, NO_PROGRESS)
  tidyRows(tree, places)
  makeAbsolute(tree, places)
  turnGroups(graph, tree, places)
  lowerForTitles(placement, places)
    const ms = performance.now() - s
    const x0 = places.x.slice(), y0 = places.y.slice()
    for (const [K, passes, damp] of [[0,0,true],[1,3,true],[2,3,true],[4,3,true],[8,3,true],[1,3,false],[3,3,false]] as const) {
    places.x.set(x0); places.y.set(y0)
    s = performance.now()
    swapOut(graph, tree, places, levels.at(-1) as any, K, passes, damp)
    const swapMs = performance.now() - s
    const l = { x: places.x.subarray(0, n), y: places.y.subarray(0, n) }
    const q = layoutQuality({ ...graph, x: l.x, y: l.y, community: graph.community })
    console.log(K, passes, damp, Math.round(swapMs), name.padEnd(34), 'ms', Math.round(ms), 'NP', q.neighbourPreservation.toFixed(3), 'CS', q.communitySeparation.toFixed(3), 'OV', q.overlap.toFixed(3), '| purity', levels.map(l => purity(l, graph.community).toFixed(3)).join(' '), '| counts', levels.map(countOf).join(' '))
  }}
  const found = louvain(edges, { resolution: 1, seed })
  report('dendrogram', [...found.levels])
  const top = found.levels.at(-1)!
  report('top only', [top])
  report('planted', [graph.community])
  report('planted in top (cheat)', [Uint32Array.from(graph.community, (c, v) => c * 10000 + top[v]!), top].map(m => { const ids = new Map<number, number>(); return m.map(x => { if (!ids.has(x)) ids.set(x, ids.size); return ids.get(x)! }) }))
  let s = performance.now()
  const one = local(edges, top, seed)
  console.log('local ms', Math.round(performance.now() - s), one.map(countOf).join(' '))
  report('one below', [one.at(-1)!, top])
  console.log(sizes(top)); console.log(sizes(one.at(-1)!))
  const two = local(edges, one.at(-1)!, seed)
  report('two below', [two.at(-1)!, one.at(-1)!, top])
  console.log(sizes(two.at(-1)!))
  const three = local(edges, two.at(-1)!, seed)
  report('three below', [three.at(-1)!, two.at(-1)!, one.at(-1)!, top])
  console.log(sizes(three.at(-1)!))
}
