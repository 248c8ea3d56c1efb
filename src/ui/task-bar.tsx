import { useEffect, useState, type ReactNode } from 'react'
import { useWorkspace } from './page-context.ts'
import { useTexts } from './text/texts.ts'

const SHOW_AFTER_MS = 300

/** Progress of a long job in words and per cent; shown once it takes longer than a moment. */
export function TaskBar(): ReactNode {
  const { task } = useWorkspace()
  const { t, of, percent } = useTexts()
  const [late, setLate] = useState(false)
  const busy = task !== null
  useEffect(() => {
    if (!busy) {
      setLate(false)
      return undefined
    }
    const timer = setTimeout(() => setLate(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [busy])
  if (!task || !late) return null
  return (
    <div className="task" role="status">
      <div className="grow column" style={{ gap: 6 }}>
        <span className="row small"><span className="strong">{of(task.words)}</span><span className="grow" /><span className="muted">{percent(task.done)}</span></span>
        <progress max={1} value={task.done} aria-label={of(task.words)} />
      </div>
      {task.cancel && <button className="button" onClick={task.cancel}>{t('cancel')}</button>}
    </div>
  )
}
