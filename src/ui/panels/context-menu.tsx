import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { useTexts, type TextKey } from '../text/texts.ts'
import { useVisible } from '../use-visible.ts'

export type MenuPlace = { readonly x: number; readonly y: number; readonly on: { readonly kind: 'node'; readonly node: number } | { readonly kind: 'background' } }

type Entry = { readonly text: TextKey; readonly key?: string; readonly act: () => void; readonly disabled?: boolean }

function useNodeEntries(node: number | null): Entry[] {
  const { workspace } = usePage()
  const { picture, document } = useOpenCase()!
  if (node === null) return []
  const { network, structures } = picture
  const id = network.id[node]!
  const name = network.label[node]!
  const structure = structures.structures[indexOf(picture).topOf[node]!]!
  const { view } = document
  const isOpen = view.opened.includes(structure.id)
  const neighbours = Array.from(new Set(network.target.subarray(network.offset[node]!, network.offset[node + 1]!)), other => network.id[other]!)
  const ofStructure = { id: structure.id, name: structure.name }
  return [
    { text: 'menu.details', key: 'Enter', act: () => void workspace.do('select', { ids: [id], add: false, name }) },
    view.expanded.includes(id) ? { text: 'menu.collapse', key: 'C', act: () => void workspace.do('collapse', { id, name }) } : { text: 'menu.expand', key: 'E', act: () => void workspace.do('expand', { id, name }) },
    { text: 'menu.selectNeighbours', act: () => void workspace.do('select', { ids: [id, ...neighbours], add: false, name }) },
    { text: 'menu.hide', key: 'H', act: () => void workspace.do('hide', { ids: [id], name }) },
    { text: 'menu.unpin', key: 'P', disabled: !Object.hasOwn(view.positions, id), act: () => void workspace.do('unpin', { ids: [id], name }) },
    isOpen ? { text: 'menu.closeStructure', act: () => void workspace.do('closeStructure', ofStructure) } : { text: 'menu.openStructure', act: () => void workspace.do('openStructure', ofStructure) },
    { text: 'menu.collapseStructure', act: () => void workspace.do('collapseStructure', ofStructure) },
    { text: 'menu.selectStructure', act: () => void workspace.do('select', { ids: Array.from(structure.members, member => network.id[member]!), add: false, name: structure.name }) },
  ]
}

function useBackgroundEntries(): Entry[] {
  const { workspace } = usePage()
  const { picture, document } = useOpenCase()!
  const items = useVisible()
  const { view } = document
  const shown = items.counts === null ? [] : items.nodes
  return [
    { text: 'menu.selectAll', key: 'Ctrl+A', act: () => void workspace.do('select', { ids: shown.map(node => picture.network.id[node]!), add: false, name: String(shown.length) }) },
    { text: 'menu.clearSelection', key: 'Esc', disabled: view.selection.length === 0, act: () => void workspace.do('select', { ids: [], add: false, name: '' }) },
    { text: 'filter.clear', disabled: view.hiddenKinds.length + view.hiddenPartners.length + view.hiddenEntities.length === 0, act: () => void workspace.do('clearFilters', null) },
  ]
}

/** The menu under the right mouse button (or a long press); arrows walk it, Escape closes it. */
export function ContextMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }): ReactNode {
  const { t } = useTexts()
  const menu = useRef<HTMLDivElement>(null)
  const nodeEntries = useNodeEntries(place.on.kind === 'node' ? place.on.node : null)
  const backgroundEntries = useBackgroundEntries()
  const entries = place.on.kind === 'node' ? nodeEntries : backgroundEntries
  useEffect(() => {
    menu.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus()
    const outside = (event: PointerEvent): void => { if (!menu.current?.contains(event.target as Node)) onClose() }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [onClose])
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...menu.current!.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % buttons.length)?.focus()
  }
  const left = Math.min(place.x, window.innerWidth - 240)
  const top = Math.min(place.y, window.innerHeight - entries.length * 28 - 50)
  return (
    <div ref={menu} className="menu" role="menu" tabIndex={-1} style={{ left, top }} onKeyDown={walk}>
      {entries.map(entry => (
        <button key={entry.text} role="menuitem" disabled={entry.disabled} onClick={() => { entry.act(); onClose() }}>{t(entry.text)}{entry.key && <kbd>{entry.key}</kbd>}</button>
      ))}
    </div>
  )
}
