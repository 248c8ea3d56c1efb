import { MultiGraph } from 'graphology'
import type Sigma from 'sigma'
import type { Rgb } from './css-colour.ts'
import type { DrawnScene } from './drawn-scene.ts'
import { edgeLook, nodeLook, type Lit } from './item-looks.ts'

/** A hidden node that keeps sigma drawing when the scene has hulls only (it skips frames of an empty graph). */
const ANCHOR = 'anchor'
type Attributes = Record<string, unknown>

/**
 * Brings a drawn scene into sigma. Attributes are changed in place and refreshed in part: graphology's own
 * setters would have sigma reprocess everything on every call. Sigma's y grows upwards, ours downwards.
 */
export class SigmaScene {
  private readonly sigma: Sigma
  private readonly colour: (css: string) => Rgb
  private nodeAttributes: Attributes[] = []
  private edgeAttributes: Attributes[] = []

  constructor(sigma: Sigma, colour: (css: string) => Rgb) {
    this.sigma = sigma
    this.colour = colour
  }

  /** Replaces everything. */
  fill(drawn: DrawnScene, lit: Lit): void {
    const graph = new MultiGraph()
    graph.addNode(ANCHOR, { x: 0, y: 0, hidden: true, size: 1, type: 'shape' })
    drawn.nodes.forEach((_, slot) => graph.addNode(String(slot), { type: 'shape', size: 1, ...this.placed(drawn, slot), ...nodeLook(drawn, slot, lit, this.colour) }))
    drawn.edges.forEach((_, edge) => {
      graph.addEdgeWithKey(String(edge), String(drawn.from[edge]), String(drawn.to[edge]), { type: 'tie', size: 1, ...edgeLook(drawn, edge, lit, this.colour) })
    })
    this.nodeAttributes = drawn.nodes.map((_, slot) => graph.getNodeAttributes(String(slot)))
    this.edgeAttributes = drawn.edges.map((_, edge) => graph.getEdgeAttributes(String(edge)))
    this.sigma.setGraph(graph)
  }

  /** Shows anew the looks and places of these slots and edges of the scene that was filled in. */
  update(drawn: DrawnScene, lit: Lit, { slots, edges }: { readonly slots: Iterable<number>; readonly edges: Iterable<number> }): void {
    const nodeKeys: string[] = []
    const edgeKeys: string[] = []
    for (const slot of slots) {
      Object.assign(this.nodeAttributes[slot]!, this.placed(drawn, slot), nodeLook(drawn, slot, lit, this.colour))
      nodeKeys.push(String(slot))
    }
    for (const edge of edges) {
      Object.assign(this.edgeAttributes[edge]!, edgeLook(drawn, edge, lit, this.colour))
      edgeKeys.push(String(edge))
    }
    this.sigma.refresh({ partialGraph: { nodes: nodeKeys, edges: edgeKeys }, skipIndexation: true, schedule: true })
  }

  private placed(drawn: DrawnScene, slot: number): { x: number; y: number } {
    return { x: drawn.x[slot]!, y: -drawn.y[slot]! }
  }
}
