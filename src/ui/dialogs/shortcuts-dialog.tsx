import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import { SHORTCUTS } from '../text/shortcuts.ts'
import { useTexts } from '../text/texts.ts'
import { Sheet } from './sheet.tsx'

/** Every key and gesture, and the switch that turns single letters off (WCAG 2.1.4). */
export function ShortcutsDialog(): ReactNode {
  const { preferences, prefer } = usePage()
  const { t, of } = useTexts()
  return (
    <Sheet title={t('shortcuts')}>
      <label className="row" style={{ marginBottom: 12 }}><input type="checkbox" checked={preferences.singleKeys} onChange={event => prefer({ singleKeys: event.target.checked })} />{t('shortcuts.off')}</label>
      <table className="list">
        <tbody>
          {SHORTCUTS.map(shortcut => (
            <tr key={shortcut.en}><td style={{ width: 220 }}>{shortcut.keys.map(key => (typeof key === 'string' ? key : of(key))).map(key => <span key={key}><kbd>{key}</kbd> </span>)}</td><td>{of(shortcut)}</td></tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
