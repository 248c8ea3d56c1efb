import { louvain } from '#structures/louvain.ts'
import { mergeParallel } from '#graph/weighted-edges.ts'
import { plantedGraph } from './planted-graph.ts'
const n = 10000
for (const seed of [7, 1]) {
  const g = plantedGraph(n, seed)
  const from: number[] = [], to: number[] = []
  for (let v = 0; v < n; v++) for (let e = g.offset[v]!; e < g.offset[v + 1]!; e++) if (g.target[e]! > v) { from.push(v); to.push(g.target[e]!) }
  const edges = mergeParallel({ nodes: n, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: new Float64Array(from.length).fill(1) })
  // inherent: nodes with a foreign planted community at least as tied as own
  let amb = 0, worse = 0, iso = 0
  for (let v = 0; v < n; v++) { const c = new Map<number, number>(); for (let e = g.offset[v]!; e < g.offset[v + 1]!; e++) { const k = g.community[g.target[e]!]!; c.set(k, (c.get(k) ?? 0) + 1) } const own = c.get(g.community[v]!) ?? 0; if (c.size === 0) iso++; c.delete(g.community[v]!); const o = Math.max(0, ...c.values()); if (o > own) worse++; else if (o === own && own > 0) amb++ }
  console.log('isolated', iso / n, 'worse', worse / n, 'tie', amb / n)
  for (const ls of [1,2,3,4,5,6]) {
    const f = louvain(edges, { resolution: 1, seed: ls }); const top = f.levels.at(-1)!
    const by = new Map<number, Map<number, number>>()
    for (let v = 0; v < n; v++) { const r = by.get(g.community[v]!) ?? new Map(); by.set(g.community[v]!, r.set(top[v]!, (r.get(top[v]!) ?? 0) + 1)) }
    let s = 0; for (const r of by.values()) s += Math.max(...r.values())
    console.log('louvain seed', ls, 'Q', f.modularity.toFixed(4), 'completeness', s / n)
  }
}
