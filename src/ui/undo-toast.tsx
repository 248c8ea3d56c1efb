import { useEffect, useState, type ReactNode } from 'react'
import { usePage, useWorkspace } from './page-context.ts'
import { useTexts } from './text/texts.ts'

const STAYS_MS = 8000

/** Tells which step was undone or done again, with the way back; stays while held or focused. */
export function UndoToast(): ReactNode {
  const { workspace } = usePage()
  const { toast } = useWorkspace()
  const { t, of } = useTexts()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!toast || held) return undefined
    const timer = setTimeout(() => workspace.clearToast(), STAYS_MS)
    return () => clearTimeout(timer)
  }, [toast, held, workspace])
  if (!toast) return null
  const words = of(toast.words)
  const said = toast.kind === 'undone' ? t('undone', { step: words }) : toast.kind === 'redone' ? t('redone', { step: words }) : words
  const back = toast.kind === 'undone' ? workspace.redo.bind(workspace) : workspace.undo.bind(workspace)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- holding the pointer over it only keeps it there
    <div className="toast" role="status" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span className="ellipsis">{said}</span>
      <button onClick={() => void back()}>{toast.kind === 'undone' ? t('redo') : t('undo')}</button>
    </div>
  )
}
