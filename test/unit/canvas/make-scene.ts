import type { Scene, SceneEdge, SceneHull, SceneNode } from '../../../src/ui/canvas/scene.ts'

/** A node with nothing special about it. */
export function makeNode(id: number, changes: Partial<SceneNode> = {}): SceneNode {
  return {
    id, x: 0, y: 0, radius: 4, shape: 'circle', kind: 0, colour: '#123456', partners: 1, label: `n${id}`, labelPriority: 0,
    selected: false, dimmed: false, pinned: false, hiddenNeighbours: 0, ring: true, ...changes,
  }
}

export function makeEdge(from: number, to: number, changes: Partial<SceneEdge> = {}): SceneEdge {
  return { id: `${from}-${to}`, from, to, width: 1, style: 'recorded', tone: 'inside', colour: '#654321', count: 1, strands: 1, fanned: false, ...changes }
}

export function makeHull(id: string, members: readonly number[], changes: Partial<SceneHull> = {}): SceneHull {
  return { id, name: id, caption: '', colour: '#AA0000', members, state: 'closed', collapsed: null, ...changes }
}

export function makeScene(nodes: readonly SceneNode[], edges: readonly SceneEdge[] = [], hulls: readonly SceneHull[] = []): Scene {
  return { nodes, edges, hulls, bundles: [] }
}
