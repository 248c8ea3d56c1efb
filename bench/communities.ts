import { UndirectedGraph } from 'graphology'
import louvainOfLibrary from 'graphology-communities-louvain'
import { mergeParallel, type WeightedEdges } from '#graph/weighted-edges.ts'
import { seededRandom } from '#lib/random.ts'
import { louvain } from '#structures/louvain.ts'
import { adjustedRandIndex } from '../test/unit/structures/partition-agreement.ts'
import { plantedGraph } from '../test/unit/structures/planted-graph.ts'
import { haveNetworks, NETWORKS_MISSING, networkRows } from '../test/unit/structures/shared-networks.ts'

/** A graph to measure on, with the true communities where they are known. */
type Subject = { readonly name: string; readonly edges: WeightedEdges; readonly truth: ArrayLike<number> | null }
type Outcome = { readonly membership: ArrayLike<number>; readonly modularity: number }

const ROUNDS = 3

function publishedEdges(path: string): { edges: WeightedEdges; ids: string[] } {
  const rows = networkRows(path)
  const ids = [...new Set(rows.flat())]
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const from = Uint32Array.from(rows, row => indexOf.get(row[0]!)!)
  const to = Uint32Array.from(rows, row => indexOf.get(row[1]!)!)
  return { ids, edges: mergeParallel({ nodes: ids.length, from, to, weight: new Float64Array(rows.length).map((_, e) => (from[e] === to[e] ? 0 : 1)) }) }
}

function publishedSubjects(): Subject[] {
  if (!haveNetworks) {
    console.log(`Enron and email-Eu ${NETWORKS_MISSING}`)
    return []
  }
  const email = publishedEdges('email-eu-core/email-Eu-core.txt')
  const departments = new Map(networkRows('email-eu-core/email-Eu-core-department-labels.txt').map(row => [row[0]!, Number(row[1])]))
  return [
    { name: 'email-Eu', edges: email.edges, truth: email.ids.map(id => departments.get(id)!) },
    { name: 'Enron', edges: publishedEdges('enron/email_enron_edges.txt').edges, truth: null },
  ]
}

function plantedSubject(nodes: number): Subject {
  return { name: `planted ${nodes / 1000}k`, ...plantedGraph({ nodes, smallest: 20, largest: 200, averageDegree: 9.7, mixing: 0.3, seed: 1 }) }
}

/** The library as its readme shows it: a graph with weight attributes, then one call. */
function libraryDirect(edges: WeightedEdges): Outcome {
  const graph = new UndirectedGraph()
  for (let node = 0; node < edges.nodes; node++) graph.addNode(node)
  edges.low.forEach((low, e) => graph.addEdge(low, edges.high[e]!, { weight: edges.weight[e]! }))
  const { communities, modularity } = louvainOfLibrary.detailed(graph, { rng: seededRandom(1).next })
  return { membership: Array.from({ length: edges.nodes }, (_, node) => communities[node]!), modularity }
}

function ours(edges: WeightedEdges): Outcome {
  const { levels, modularity } = louvain(edges, { resolution: 1, seed: 1 })
  return { membership: levels.at(-1)!, modularity }
}

function measure(name: string, { edges, truth, ...subject }: Subject, find: (edges: WeightedEdges) => Outcome): void {
  const times: number[] = []
  let outcome = find(edges)
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    outcome = find(edges)
    times.push(performance.now() - start)
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / ROUNDS
  const agreement = truth === null ? '' : `, ARI ${adjustedRandIndex(outcome.membership, truth).toFixed(3)}`
  console.log(
    `${subject.name.padEnd(13)} ${name.padEnd(17)} min ${Math.min(...times).toFixed(0).padStart(5)} ms, mean ${mean.toFixed(0).padStart(5)} ms, ` +
      `Q ${outcome.modularity.toFixed(4)}, ${new Set(Array.from(outcome.membership)).size} communities${agreement}`,
  )
}

/** Time and quality of the communities of known graphs, graph building included, beside the library called directly. */
export async function run(): Promise<void> {
  const subjects = [...publishedSubjects(), plantedSubject(10_000), plantedSubject(100_000)]
  for (const subject of subjects) {
    console.log(`${subject.name}: ${subject.edges.nodes} nodes, ${subject.edges.weight.length} edges`)
    measure('verband', subject, ours)
    measure('graphology direct', subject, libraryDirect)
  }
}
