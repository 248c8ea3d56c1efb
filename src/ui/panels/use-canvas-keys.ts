import type { KeyboardEvent } from 'react'
import type { NetworkCanvas } from '../canvas/network-canvas.ts'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { useVisible } from '../use-visible.ts'
import type { MenuPlace } from './context-menu.tsx'

const DIRECTIONS: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** Keys while the canvas has the focus (UX.md): walking, expanding, hiding, zooming, selecting. */
export function useCanvasKeys(canvas: NetworkCanvas | null, focused: number | null, setFocused: (node: number | null) => void, setMenu: (menu: MenuPlace | null) => void): (event: KeyboardEvent) => void {
  const { workspace, preferences } = usePage()
  const open = useOpenCase()!
  const items = useVisible()
  const { network } = open.picture
  const { view } = open.document
  const { nodeOfId } = indexOf(open.picture)
  const selection = view.selection.flatMap(id => nodeOfId.get(id) ?? [])
  const subject = focused ?? selection.at(-1) ?? null
  const args = subject === null ? null : { id: network.id[subject]!, name: network.label[subject]! }
  const select = (nodes: readonly number[], add = false): void => void workspace.do('select', { ids: nodes.map(node => network.id[node]!), add, name: nodes.length === 1 ? network.label[nodes[0]!]! : String(nodes.length) })

  const always: Readonly<Record<string, () => void>> = {
    Escape: () => { setMenu(null); setFocused(null); select([]) },
    Enter: () => { if (subject !== null) select([subject]) },
    ' ': () => { if (subject !== null) select([subject], true) },
    ContextMenu: () => {
      const at = subject === null ? null : canvas?.positionOf(subject)
      if (at && subject !== null) setMenu({ x: at.x + 220, y: at.y + 90, on: { kind: 'node', node: subject } })
    },
  }
  const letters: Readonly<Record<string, () => void>> = {
    e: () => { if (args) void workspace.do('expand', args) },
    c: () => { if (args) void workspace.do('collapse', args) },
    h: () => { if (selection.length > 0) void workspace.do('hide', { ids: [...view.selection], name: args?.name ?? '' }) },
    p: () => { if (selection.length > 0) void workspace.do('unpin', { ids: [...view.selection], name: args?.name ?? '' }) },
    f: () => canvas?.fit(selection),
    9: () => canvas?.fit(selection),
    0: () => canvas?.fit(),
    '+': () => canvas?.zoomBy(1.5),
    '=': () => canvas?.zoomBy(1.5),
    '-': () => canvas?.zoomBy(1 / 1.5),
  }
  const walk = (direction: 'left' | 'right' | 'up' | 'down'): void => {
    const shown = items.counts === null ? [] : items.nodes
    if (subject === null) setFocused(shown[0] ?? null)
    else setFocused(canvas?.neighbourInDirection(subject, direction) ?? subject)
  }
  return event => {
    const direction = DIRECTIONS[event.key]
    const act = event.ctrlKey || event.metaKey
      ? event.key.toLowerCase() === 'a' && items.counts !== null ? () => select(items.nodes) : undefined
      : direction ? () => walk(direction) : (always[event.key] ?? (preferences.singleKeys ? letters[event.key.toLowerCase()] : undefined))
    if (!act) return
    event.preventDefault()
    act()
  }
}
