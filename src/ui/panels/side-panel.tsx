import { type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { inTextField } from '../in-text-field.ts'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { useTexts } from '../text/texts.ts'

const NARROWEST = 320
const WIDEST = 640
const STEP = 16

const bounded = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))

/** The panel on the right: its width is dragged or set by arrow keys, and remembered. */
export function SidePanel({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }): ReactNode {
  const { preferences, prefer } = usePage()
  const { t } = useTexts()
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) prefer({ panelWidth: bounded(window.innerWidth - event.clientX) })
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    prefer({ panelWidth: bounded(preferences.panelWidth + (event.key === 'ArrowLeft' ? STEP : -STEP)) })
  }
  const escape = (event: KeyboardEvent): void => {
    // In a note Escape must not throw away what is being written.
    if (event.key !== 'Escape' || inTextField(event.target)) return
    onClose()
    document.querySelector<HTMLElement>('.canvas')?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from anything inside closes the panel
    <aside className="panel" style={{ width: preferences.panelWidth }} onKeyDown={escape}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved takes the focus (WAI-ARIA window splitter) */}
      <div
        className="panel-resizer" role="separator" aria-orientation="vertical" aria-label={t('panel.resize')} aria-valuemin={NARROWEST} aria-valuemax={WIDEST} aria-valuenow={preferences.panelWidth} tabIndex={0}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} onKeyDown={key}
      />
      <button className="button ghost square panel-close" aria-label={t('panel.close')} title={t('panel.close')} onClick={onClose}><Icon name="close" /></button>
      {children}
    </aside>
  )
}
