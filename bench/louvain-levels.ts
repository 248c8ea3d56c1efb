import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { seededRandom } from '../src/lib/random.ts'

/** Community of each node per level of the Louvain dendrogram, finest first. */
export function louvainLevels(graph: { nodes: number; offset: Uint32Array; target: Uint32Array }, seed: number): Uint32Array[] {
  const copy = new UndirectedGraph()
  for (let v = 0; v < graph.nodes; v++) copy.addNode(String(v))
  for (let v = 0; v < graph.nodes; v++) {
    for (let e = graph.offset[v]!; e < graph.offset[v + 1]!; e++) {
      if (graph.target[e]! > v) copy.addEdge(String(v), String(graph.target[e]!))
    }
  }
  if (copy.size === 0) return [Uint32Array.from({ length: graph.nodes }, (_, v) => v)]
  const { dendrogram } = louvain.detailed(copy, { rng: seededRandom(seed).next })
  return dendrogram.map(level => Uint32Array.from(level))
}
