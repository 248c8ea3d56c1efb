import type { View } from '#app/document.ts'
import { indexOf } from '#app/picture-index.ts'
import type { Workspace } from '#app/workspace.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { CanvasEvents } from '../canvas/scene.ts'
import type { MenuPlace } from './context-menu.tsx'

/** What gestures need of the page, read anew at each one. */
export type CanvasHooks = {
  readonly workspace: Workspace
  readonly picture: CasePicture
  readonly view: View
  readonly setHovered: (node: number | null) => void
  readonly setHoveredEdge: (edge: HoveredEdge | null) => void
  readonly setFocused: (node: number | null) => void
  readonly setMenu: (menu: MenuPlace | null) => void
  readonly onFailure: (failure: 'context-lost') => void
}

/** An edge under the pointer, by its id in the scene, and the pointer in pixels of the canvas. */
export type HoveredEdge = { readonly edge: string; readonly x: number; readonly y: number }

const CAMERA_SETTLES_MS = 150

/** Turns the canvas's gestures into commands, each one a step that can be undone. */
export function canvasEvents(shown: () => CanvasHooks | null, onViewport: () => void): CanvasEvents {
  // Gestures reach the canvas only while a page shows it.
  const hooks = (): CanvasHooks => shown()!
  let settling: ReturnType<typeof setTimeout> | null = null
  const idOf = (node: number): string => hooks().picture.network.id[node]!
  const nameOf = (node: number): string => hooks().picture.network.label[node]!
  const structureName = (id: string): string => {
    const { picture } = hooks()
    return picture.structures.structures[indexOf(picture).structureOfId.get(id) ?? -1]?.name ?? id
  }
  const toggleExpansion = (node: number): void => {
    const { workspace, view } = hooks()
    void workspace.do(view.expanded.includes(idOf(node)) ? 'collapse' : 'expand', { id: idOf(node), name: nameOf(node) })
  }
  return {
    onNodeClick: (node, { add }) => {
      hooks().setMenu(null)
      hooks().setFocused(null)
      void hooks().workspace.do('select', { ids: [idOf(node)], add, name: nameOf(node) })
    },
    onNodeDoubleClick: toggleExpansion,
    onNodeHover: node => shown()?.setHovered(node),
    onNodeContext: (node, x, y) => hooks().setMenu({ x, y, on: { kind: 'node', node } }),
    onEdgeHover: (edge, x, y) => shown()?.setHoveredEdge(edge === null ? null : { edge, x, y }),
    onEdgeContext: (edge, x, y) => hooks().setMenu({ x, y, on: { kind: 'edge', edge } }),
    onHullContext: (structure, x, y) => hooks().setMenu({ x, y, on: { kind: 'hull', structure } }),
    onHullClick: id => {
      hooks().setMenu(null)
      void hooks().workspace.do('selectStructure', { id, name: structureName(id) })
    },
    onHullDoubleClick: id => {
      const { workspace, view } = hooks()
      void workspace.do(view.opened.includes(id) ? 'closeStructure' : 'openStructure', { id, name: structureName(id) })
    },
    onBackgroundClick: () => {
      const { workspace, view, setMenu } = hooks()
      setMenu(null)
      if (view.selection.length > 0) void workspace.do('select', { ids: [], add: false, name: '' })
      else if (view.structure !== null) void workspace.do('selectStructure', { id: null, name: '' })
    },
    onBackgroundContext: (x, y) => hooks().setMenu({ x, y, on: { kind: 'background' } }),
    onNodesMoved: moves => {
      const places = Object.fromEntries(moves.map(({ id, x, y }) => [idOf(id), [x, y] as const]))
      void hooks().workspace.do('move', { places, name: moves.length === 1 ? nameOf(moves[0]!.id) : String(moves.length) })
    },
    onBoxSelect: (nodes, add) => void hooks().workspace.do('select', { ids: nodes.map(idOf), add, name: String(nodes.length) }),
    onCameraChange: camera => {
      if (settling !== null) clearTimeout(settling)
      settling = setTimeout(() => {
        if (shown() === null) return
        onViewport()
        hooks().workspace.lookFrom({ x: camera.x, y: camera.y, ratio: camera.ratio })
      }, CAMERA_SETTLES_MS)
    },
    onContextLost: () => shown()?.onFailure('context-lost'),
  }
}
