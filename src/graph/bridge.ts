import { UndirectedGraph } from 'graphology'
import type { BitSet } from '#lib/bit-set.ts'
import { ascending } from '#lib/counting-sort.ts'
import type { Network } from './network.ts'
import { mergeParallel, type WeightedEdges } from './weighted-edges.ts'

type Attributes = Record<string, unknown>

/** What goes over the bridge: everything with weights only, unless said. */
export type BridgeOptions = {
  readonly nodes?: BitSet
  readonly edges?: BitSet
  /** What the graph shall know of a node beside its key. */
  readonly nodeAttributes?: (node: number) => Attributes
  /** What it shall know of a line, given the network's edges that it stands for; `weight` is added. */
  readonly edgeAttributes?: (edges: Uint32Array) => Attributes
}

/**
 * A graphology graph of pairs for libraries: node keys are node indices, edge keys pair indices, both
 * as text. Nodes are added in the given order (libraries visit them in it), each node once. Edges
 * carry no attributes; the weight of edge `key` is edges.weight[key].
 */
export function graphOfPairs(edges: WeightedEdges, order: Uint32Array = ascending(edges.nodes)): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const node of order) graph.addNode(node)
  edges.low.forEach((low, pair) => graph.addEdgeWithKey(pair, low, edges.high[pair]!))
  return graph
}

/**
 * The network, or the part of it in the given sets, as an undirected graphology graph for the canvas
 * and for libraries: one edge for each tied pair, its `weight` the sum over the pair's edges in both
 * directions. Node keys are node indices as text. Edges need both ends among the nodes.
 */
export function toGraphology(network: Network, options: BridgeOptions = {}): UndirectedGraph {
  const { nodes, edges, nodeAttributes, edgeAttributes } = options
  const graph = new UndirectedGraph()
  for (let node = 0; node < network.nodes; node++) {
    if (nodes === undefined || nodes.has(node)) graph.addNode(node, nodeAttributes?.(node))
  }
  const pairs = mergeParallel({ nodes: network.nodes, from: network.edges.from, to: network.edges.to, weight: visibleWeights(network, nodes, edges) })
  pairs.low.forEach((low, pair) => {
    const behind = pairs.edge.subarray(pairs.firstEdge[pair]!, pairs.firstEdge[pair + 1]!)
    graph.addEdgeWithKey(pair, low, pairs.high[pair]!, { ...edgeAttributes?.(behind), weight: pairs.weight[pair]! })
  })
  return graph
}

/** Weights with zero, which is no tie, for every edge that does not go over. */
function visibleWeights({ edges }: Network, nodes: BitSet | undefined, wanted: BitSet | undefined): Float64Array {
  const crosses = (edge: number): boolean =>
    (wanted === undefined || wanted.has(edge)) && (nodes === undefined || (nodes.has(edges.from[edge]!) && nodes.has(edges.to[edge]!)))
  return edges.weight.map((weight, edge) => (crosses(edge) ? weight : 0))
}
