import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layoutQuality } from '../src/layout/layout-quality.ts'
import { nestedLayout } from '../src/layout/nested-layout.ts'
import { NO_PROGRESS } from '../src/lib/progress.ts'
import { mergeParallel } from '../src/graph/weighted-edges.ts'
import { louvain } from '../src/structures/louvain.ts'
import { louvainLevels } from './louvain-levels.ts'
import { adjacency, plantedGraph } from './planted-graph.ts'

type Graph = { readonly nodes: number; readonly offset: Uint32Array; readonly target: Uint32Array }

const RUNS = 5
const SEED = 7
const FOLDER = join(process.env['VERBAND_DATA'] ?? '../shared/data', 'networks')
const REAL: readonly { name: string; files: readonly string[] }[] = [
  { name: 'montagna', files: ['montagna/dataset/Montagna_meetings_edgelist.csv', 'montagna/dataset/Montagna_phonecalls_edgelist.csv'] },
  { name: 'infinito', files: ['infinito/infinito84.edges.csv'] },
  { name: 'email-eu-core', files: ['email-eu-core/email-Eu-core.txt'] },
]

/** Reads an edge list of two first columns, between comma, tab or blank; a first line without numbers is a header. */
export function readEdges(texts: readonly string[]): Graph {
  const index = new Map<string, number>()
  const at = (name: string): number => {
    const known = index.get(name)
    if (known !== undefined) return known
    index.set(name, index.size)
    return index.size - 1
  }
  const ends: [number, number][] = []
  for (const line of texts.flatMap(text => text.split(/\r?\n/))) {
    const [from, to] = line.trim().split(/[\s,]+/)
    if (from === undefined || to === undefined || !/^\d+$/.test(from)) continue
    ends.push([at(from), at(to)])
  }
  const nodes = index.size
  const pairs = new Set(ends.filter(([a, b]) => a !== b).map(([a, b]) => Math.min(a, b) * nodes + Math.max(a, b)))
  return { nodes, ...adjacency(nodes, pairs) }
}

/** The levels that the product lays out: its own structure finding on the plain graph. */
function productLevels(graph: Graph): readonly Uint32Array[] {
  const from: number[] = []
  const to: number[] = []
  for (let v = 0; v < graph.nodes; v++) {
    for (let e = graph.offset[v]!; e < graph.offset[v + 1]!; e++) {
      if (graph.target[e]! <= v) continue
      from.push(v)
      to.push(graph.target[e]!)
    }
  }
  const edges = mergeParallel({ nodes: graph.nodes, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: new Float64Array(from.length).fill(1) })
  return louvain(edges, { resolution: 1, seed: SEED }).levels
}

const HIERARCHIES = { product: productLevels, "library's dendrogram": (graph: Graph) => louvainLevels(graph, SEED) }

/** One line of the table: communities for CS are the planted ones where there are any, else the top level. */
function measured(name: string, graph: Graph, planted: Uint32Array | null, hierarchy: keyof typeof HIERARCHIES): Record<string, string | number> {
  const begin = performance.now()
  const levels = HIERARCHIES[hierarchy](graph)
  const finding = performance.now() - begin
  const times: number[] = []
  let layout = nestedLayout({ ...graph, levels, seed: SEED }, NO_PROGRESS)
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    layout = nestedLayout({ ...graph, levels, seed: SEED }, NO_PROGRESS)
    times.push(performance.now() - start)
  }
  const community = planted ?? levels.at(-1)!
  const quality = layoutQuality({ ...graph, x: layout.x, y: layout.y, community })
  return {
    graph: name,
    levels: hierarchy,
    nodes: graph.nodes,
    edges: graph.target.length / 2,
    'finding ms': Math.round(finding),
    'placing ms (median)': Math.round(times.sort((a, b) => a - b)[RUNS >> 1]!),
    NP: quality.neighbourPreservation.toFixed(3),
    CS: quality.communitySeparation.toFixed(3),
    OV: quality.overlap.toFixed(3),
    'CS over': planted ? 'planted' : 'top level',
    purity: planted ? levels.map(level => purity(level, planted).toFixed(2)).join(' ') : '',
  }
}

/** Share of nodes in the planted community that is the most frequent of their detected one: what no placement that keeps the detected hierarchy can mend. */
function purity(detected: Uint32Array, planted: Uint32Array): number {
  const counts = new Map<number, Map<number, number>>()
  detected.forEach((c, v) => {
    const row = counts.get(c) ?? new Map<number, number>()
    counts.set(c, row.set(planted[v]!, (row.get(planted[v]!) ?? 0) + 1))
  })
  let pure = 0
  for (const row of counts.values()) pure += Math.max(...row.values())
  return pure / detected.length
}

/** Prints time and quality of the nested layout over the product's levels, beside the library's own dendrogram. */
export async function run(): Promise<void> {
  console.log('nested placement; targets at 10,000: placing <= 500 ms, NP >= .34, CS >= .90, OV <= .02')
  const rows: Record<string, string | number>[] = []
  for (const n of [1_000, 10_000, 100_000]) {
    const graph = plantedGraph(n, SEED)
    for (const hierarchy of ['product', "library's dendrogram"] as const) rows.push(measured(`planted ${n}`, graph, graph.community, hierarchy))
  }
  for (const { name, files } of REAL) {
    const paths = files.map(file => join(FOLDER, file))
    if (paths.every(path => existsSync(path))) rows.push(measured(name, readEdges(paths.map(path => readFileSync(path, 'utf8'))), null, 'product'))
    else console.log(`layout: ${name} skipped, not in ${FOLDER} (set VERBAND_DATA)`)
  }
  console.table(rows)
}
