import type { ReactNode } from 'react'
import { usePage, useOpenCase, useWorkspace } from './page-context.ts'
import { Icon } from './parts/icon.tsx'
import { useTexts } from './text/texts.ts'
import { useVisible } from './use-visible.ts'

function SavedMark(): ReactNode {
  const { saved } = useWorkspace()
  const { t } = useTexts()
  const time = saved.at === '' ? '' : new Date(saved.at).toTimeString().slice(0, 5)
  const text = { saved: t('status.saved', { time }), saving: t('status.saving'), failed: t('status.notSaved'), nothing: t('status.nothing') }[saved.kind]
  return <span role="status" data-saved={saved.kind} style={saved.kind === 'failed' ? { color: 'var(--danger)' } : undefined}><Icon name="lock" />{text}</span>
}

function CaseCounts(): ReactNode {
  const { workspace, name } = usePage()
  const { t, count } = useTexts()
  const open = useOpenCase()
  const { counts } = useVisible()
  if (!open || !counts) return null
  const { view } = open.document
  return (
    <>
      <span data-count="shown"><b>{count(counts.shown)}</b> {t('status.shown', { total: count(counts.total) })}</span>
      {counts.hiddenByFilter > 0 && (
        <button onClick={() => void workspace.do('clearFilters', null, false)} title={t('filter.clear')}><b>{count(counts.hiddenByFilter)}</b> {t('status.filtered')}</button>
      )}
      {counts.outside > 0 && <span><b>{count(counts.outside)}</b> {t('status.outside')}</span>}
      {counts.collapsed > 0 && <span><b>{count(counts.collapsed)}</b> {t('status.collapsed')}</span>}
      {counts.notDrawn > 0 && name === 'network' && <span><b>{count(counts.notDrawn)}</b> {t('status.notDrawn')}</span>}
      {view.selection.length > 0 && <span data-count="selected"><b>{count(view.selection.length)}</b> {t('status.selected')}</span>}
      {counts.selectedButHidden > 0 && <button onClick={() => void workspace.do('clearFilters', null, false)}>{t('status.selectedHidden', { n: count(counts.selectedButHidden) })}</button>}
    </>
  )
}

/** The line at the bottom: what is shown, what is not and why, and whether the case is kept. */
export function AppStatus(): ReactNode {
  const { show } = usePage()
  const { history } = useWorkspace()
  const { t } = useTexts()
  return (
    <footer className="status">
      {history === null ? <span>{t('status.noCase')}</span> : <CaseCounts />}
      <span className="grow" />
      <span>{t('status.local')}</span>
      {history !== null && <SavedMark />}
      <button onClick={() => show({ kind: 'shortcuts' })}>{t('shortcuts')} <kbd>?</kbd></button>
    </footer>
  )
}
