import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'
import { useMenuEntries, type MenuSubject, type SourceRowRef } from './menu-entries.ts'

export type MenuPlace = { readonly x: number; readonly y: number; readonly on: MenuSubject }

/** Source rows that a menu lists; the panel of the entity has all. */
const MOST_ROWS = 12
const ROW_PX = 28

function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus()
}

/** The menu under the right mouse button (or a long press, or the menu key); arrows walk it, Escape closes it. */
export function ContextMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }): ReactNode {
  const { show } = usePage()
  const { count } = useTexts()
  const menu = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState<readonly SourceRowRef[] | null>(null)
  const { title, entries } = useMenuEntries(place.on, setRows)
  useEffect(() => {
    focusFirst(menu.current)
    const outside = (event: PointerEvent): void => { if (!menu.current?.contains(event.target as Node)) onClose() }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [onClose])
  useEffect(() => focusFirst(menu.current), [rows])
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...menu.current!.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % buttons.length)?.focus()
  }
  const listed = rows === null ? entries.length : Math.min(rows.length, MOST_ROWS)
  const left = Math.max(0, Math.min(place.x, window.innerWidth - 260))
  const top = Math.max(0, Math.min(place.y, window.innerHeight - listed * ROW_PX - 70))
  return (
    <div ref={menu} className="menu" role="menu" aria-label={title} tabIndex={-1} style={{ left, top }} onKeyDown={walk}>
      {title !== '' && <p className="menu-title tiny dim ellipsis">{title}</p>}
      {rows === null && entries.map((entry, at) => (
        <button key={`${at}${entry.text}`} role="menuitem" disabled={entry.disabled} onClick={() => { entry.act(); if (!entry.stays) onClose() }}><span className="ellipsis">{entry.text}</span>{entry.key && <kbd>{entry.key}</kbd>}</button>
      ))}
      {rows?.slice(0, MOST_ROWS).map(({ file, row, partner }) => (
        <button key={`${file}:${row}`} role="menuitem" data-row-link={`${file}:${row}`} onClick={() => { show({ kind: 'row', file, row }); onClose() }}><PartnerCode partner={partner} /><span className="ellipsis">{file} {count(row)}</span></button>
      ))}
      {rows !== null && rows.length > MOST_ROWS && <p className="menu-title tiny dim">+ {count(rows.length - MOST_ROWS)}</p>}
    </div>
  )
}
