import type { KeyboardEvent } from 'react'
import type { NetworkCanvas } from '../canvas/network-canvas.ts'
import { indexOf } from '#app/picture-index.ts'
import type { Viewport } from '#app/visible-items.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { placeOfNode } from '../place-of-node.ts'
import { useViewport, useVisible } from '../use-visible.ts'
import type { MenuPlace } from './context-menu.tsx'

const DIRECTIONS: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

const STEPS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
/** How far one press of Shift and an arrow moves what is chosen. */
const NUDGE_PX = 15

/** Layout units that a pixel of the screen takes. */
function unitsPerPixel(viewport: Viewport | null, spacing: number): number {
  const width = document.querySelector('.canvas')?.clientWidth ?? 0
  return viewport === null || width === 0 ? spacing / NUDGE_PX : (viewport.right - viewport.left) / width
}

/** Keys while the canvas has the focus (UX.md): walking, expanding, hiding, zooming, selecting. */
export function useCanvasKeys(canvas: NetworkCanvas | null, focused: number | null, setFocused: (node: number | null) => void, setMenu: (menu: MenuPlace | null) => void): (event: KeyboardEvent) => void {
  const { workspace, preferences } = usePage()
  const open = useOpenCase()!
  const items = useVisible()
  const viewport = useViewport()
  const { network } = open.picture
  const { view } = open.document
  const { nodeOfId } = indexOf(open.picture)
  const selection = view.selection.flatMap(id => nodeOfId.get(id) ?? [])
  const subject = focused ?? selection.at(-1) ?? null
  const args = subject === null ? null : { id: network.id[subject]!, name: network.label[subject]! }
  const nameOf = (nodes: readonly number[]): string => (nodes.length === 1 ? network.label[nodes[0]!]! : String(nodes.length))
  const select = (nodes: readonly number[], add = false): void => void workspace.do('select', { ids: nodes.map(node => network.id[node]!), add, name: nameOf(nodes) })

  /** The menu of the entity in focus, else of the chosen structure, else of the background, where the eye is. */
  const menuOfSubject = (): void => {
    const box = document.querySelector('.canvas')!.getBoundingClientRect()
    const at = subject === null ? null : canvas?.positionOf(subject)
    const on = subject !== null && at ? { kind: 'node', node: subject } as const : view.structure !== null ? { kind: 'hull', structure: view.structure } as const : { kind: 'background' } as const
    setMenu({ x: box.left + (at?.x ?? box.width / 2), y: box.top + (at?.y ?? box.height / 3), on })
  }

  /** What a key moves or pins: the selection, when the entity in focus belongs to it, else that entity. */
  const subjects = subject === null || selection.includes(subject) ? selection : [subject]
  const pin = (): void => {
    const ids = subjects.map(node => network.id[node]!)
    if (ids.length === 0) return
    if (ids.every(id => Object.hasOwn(view.positions, id))) void workspace.do('unpin', { ids, name: nameOf(subjects) })
    else void workspace.do('pin', { places: Object.fromEntries(subjects.map(node => [network.id[node]!, placeOfNode(open.picture, view, items, node)])), name: nameOf(subjects) })
  }
  const nudge = (direction: keyof typeof STEPS): void => {
    const step = NUDGE_PX * unitsPerPixel(viewport, open.picture.layout.spacing)
    const places = subjects.map(node => {
      const [x, y] = placeOfNode(open.picture, view, items, node)
      return [network.id[node]!, [x + STEPS[direction][0] * step, y + STEPS[direction][1] * step] as const] as const
    })
    if (places.length > 0) void workspace.do('move', { places: Object.fromEntries(places), name: nameOf(subjects) })
  }

  const always: Readonly<Record<string, () => void>> = {
    Escape: () => { setMenu(null); setFocused(null); select([]) },
    Enter: () => { if (subject !== null) select([subject]) },
    ' ': () => { if (subject !== null) select([subject], true) },
    ContextMenu: menuOfSubject,
  }
  const letters: Readonly<Record<string, () => void>> = {
    e: () => { if (args) void workspace.do('expand', args) },
    c: () => { if (args) void workspace.do('collapse', args) },
    h: () => { if (selection.length > 0) void workspace.do('hide', { ids: [...view.selection], name: nameOf(selection) }) },
    p: pin,
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
    if (event.key === 'F10' && event.shiftKey) {
      event.preventDefault()
      return menuOfSubject()
    }
    const direction = DIRECTIONS[event.key]
    const act = event.ctrlKey || event.metaKey
      ? event.key.toLowerCase() === 'a' && items.counts !== null ? () => select(items.nodes) : undefined
      : direction ? () => (event.shiftKey ? nudge : walk)(direction) : (always[event.key] ?? (preferences.singleKeys ? letters[event.key.toLowerCase()] : undefined))
    if (!act) return
    event.preventDefault()
    act()
  }
}
