import { louvain } from '#structures/louvain.ts'
import { mergeParallel } from '#graph/weighted-edges.ts'
import { plantedGraph } from './planted-graph.ts'
import { louvainLevels } from './louvain-levels.ts'
const n = 10000
for (const seed of [7]) {
  const g = plantedGraph(n, seed)
  const from: number[] = [], to: number[] = []
  for (let v = 0; v < n; v++) for (let e = g.offset[v]!; e < g.offset[v + 1]!; e++) if (g.target[e]! > v) { from.push(v); to.push(g.target[e]!) }
  const edges = mergeParallel({ nodes: n, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: new Float64Array(from.length).fill(1) })
  for (const top of [louvain(edges, { resolution: 1, seed }).levels.at(-1)!, louvainLevels(g, seed).at(-1)!]) {
    const by = new Map<number, Map<number, number>>()
    for (let v = 0; v < n; v++) { const r = by.get(g.community[v]!) ?? new Map(); by.set(g.community[v]!, r.set(top[v]!, (r.get(top[v]!) ?? 0) + 1)) }
    const home = new Map([...by].map(([c, r]) => [c, [...r].sort((a, b) => b[1] - a[1])[0]![0]]))
    const table = new Map<string, [number, number]>()
    let s = 0
    for (let v = 0; v < n; v++) {
      let inn = 0, out = 0
      for (let e = g.offset[v]!; e < g.offset[v + 1]!; e++) if (top[g.target[e]!] === top[v]) inn++; else out++
      const k = `in ${Math.min(inn, 5)} out ${Math.min(out, 4)}`
      const t = table.get(k) ?? [0, 0]; table.set(k, t)
      const intruder = home.get(g.community[v]!) !== top[v]
      t[intruder ? 1 : 0]++; if (intruder) s++
    }
    console.log('intruders', s)
    for (const [k, t] of [...table].sort()) console.log(k, 'home', t[0], 'intruder', t[1])
    // fragments of intruders: sizes of (planted ∩ top) pieces
    const sizes = new Map<number, number>()
    for (const [c, r] of by) for (const [t, k] of r) if (t !== home.get(c)) sizes.set(k, (sizes.get(k) ?? 0) + k)
    console.log('nodes by fragment size', [...sizes].sort((a, b) => a[0] - b[0]).map(x => x.join(':')).join(' '))
  }
}
