import type { NodeMove } from './scene.ts'
import { tiesOf, type DrawnScene } from './drawn-scene.ts'
import type { Place } from './view-frame.ts'

/** Nodes that are being dragged together: their places in the drawn scene follow, those they had are kept. */
export class NodeMover {
  readonly slots: readonly number[]
  /** Edges with an end among them. */
  readonly edges: readonly number[]
  private readonly drawn: DrawnScene
  private readonly origin: readonly Place[]

  /** Takes hold of a node, and with a selected one of everything selected. */
  constructor(drawn: DrawnScene, slot: number) {
    this.drawn = drawn
    this.slots = drawn.nodes[slot]!.selected ? [...drawn.nodes.keys()].filter(other => drawn.nodes[other]!.selected) : [slot]
    this.edges = [...new Set(this.slots.flatMap(moved => [...tiesOf(drawn, moved)].map(tie => tie.edge)))]
    this.origin = this.slots.map(moved => ({ x: drawn.x[moved]!, y: drawn.y[moved]! }))
  }

  /** Puts the nodes a step from where they were taken. */
  place(step: Place): void {
    this.slots.forEach((slot, i) => {
      this.drawn.x[slot] = this.origin[i]!.x + step.x
      this.drawn.y[slot] = this.origin[i]!.y + step.y
    })
  }

  /** The places that the nodes have now, by ascending id. */
  moves(): NodeMove[] {
    return this.slots
      .map(slot => ({ id: this.drawn.nodes[slot]!.id, x: this.drawn.x[slot]!, y: this.drawn.y[slot]! }))
      .sort((a, b) => a.id - b.id)
  }
}
