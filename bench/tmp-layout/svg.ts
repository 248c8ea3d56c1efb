import { readFileSync, writeFileSync } from 'node:fs'
import { nestedLayout } from '../../src/layout/nested-layout.ts'
import { NO_PROGRESS } from '../../src/lib/progress.ts'
import { run, readEdges } from '../layout.ts'
import { louvainLevels } from '../louvain-levels.ts'
import { plantedGraph } from '../planted-graph.ts'
const D = '../shared/data/networks/'
const R = (...f: string[]) => readEdges(f.map(x => readFileSync(D + x, 'utf8')))
const graphs: Record<string, any> = { p1k: plantedGraph(1000, 7), p10k: plantedGraph(10000, 7), montagna: R('montagna/dataset/Montagna_meetings_edgelist.csv', 'montagna/dataset/Montagna_phonecalls_edgelist.csv'), email: R('email-eu-core/email-Eu-core.txt'), infinito: R('infinito/infinito84.edges.csv') }
if (!process.env.SVG) await run()
else for (const [name, g] of Object.entries(graphs)) {
  const levels = louvainLevels(g, 7)
  const l = nestedLayout({ ...g, levels, seed: 1 }, NO_PROGRESS)
  let [a, b, c, d] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let v = 0; v < g.nodes; v++) { a = Math.min(a, l.x[v]!); b = Math.max(b, l.x[v]!); c = Math.min(c, -l.y[v]!); d = Math.max(d, -l.y[v]!) }
  const m = (b - a) * .03 + 2
  const col = ['#B0607F','#5F7FB5','#7A8B3F','#A9743A','#4B8F8C','#8A6DB0','#B5655A','#5E8A5A','#8C7B6B','#5B7F96']
  const L = levels.length - 1
  let s = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="${Math.round(1500 * (d - c + 2 * m) / (b - a + 2 * m))}" viewBox="${a - m} ${c - m} ${b - a + 2 * m} ${d - c + 2 * m}"><rect x="${a - m}" y="${c - m}" width="100%" height="100%" fill="#FAFBFC"/>`
  for (const k of [...l.discs].reverse()) s += `<circle cx="${k.x}" cy="${-k.y}" r="${k.r}" fill="${k.level === L ? '#ddd' : '#999'}" fill-opacity="${k.level === L ? .5 : .12}"/>`
  let e1 = '', e2 = ''
  for (let v = 0; v < g.nodes; v++) for (let e = g.offset[v]; e < g.offset[v + 1]; e++) { const w = g.target[e]; if (w > v) { const p = `M${l.x[v]!.toFixed(2)} ${(-l.y[v]!).toFixed(2)}L${l.x[w]!.toFixed(2)} ${(-l.y[w]!).toFixed(2)}`; if (levels[L]![v] === levels[L]![w]) e1 += p; else e2 += p } }
  s += `<path d="${e2}" stroke="#5C6878" stroke-opacity=".05" stroke-width=".1" fill="none"/><path d="${e1}" stroke="#3A4656" stroke-opacity=".4" stroke-width=".08" fill="none"/>`
  for (let v = 0; v < g.nodes; v++) s += `<circle cx="${l.x[v]!.toFixed(2)}" cy="${(-l.y[v]!).toFixed(2)}" r=".33" fill="${col[levels[L]![v]! % 10]}"/>`
  writeFileSync(`/tmp/${name}.svg`, s + '</svg>')
  console.log(name, g.nodes, 'aspect', (b - a) / (d - c))
}
