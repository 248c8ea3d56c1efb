import type { ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase, useWorkspace } from './page-context.ts'
import { Icon } from './parts/icon.tsx'
import { timeOf, useTexts } from './text/texts.ts'
import { useVisible } from './use-visible.ts'

function SavedMark(): ReactNode {
  const { saved } = useWorkspace()
  const { t } = useTexts()
  const time = timeOf(saved.at)
  const text = { saved: t('status.saved', { time }), saving: t('status.saving'), failed: t('status.notSaved'), nothing: t('status.nothing') }[saved.kind]
  return <span role="status" data-saved={saved.kind} style={saved.kind === 'failed' ? { color: 'var(--danger)' } : undefined}><Icon name="lock" />{text}</span>
}

function CaseCounts(): ReactNode {
  const { workspace, name } = usePage()
  const { t, count } = useTexts()
  const open = useOpenCase()
  const { counts } = useVisible()
  if (!open || !counts) return null
  const selected = open.document.view.selection.filter(id => indexOf(open.picture).nodeOfId.has(id)).length
  const hidden = counts.hiddenByFilter > 0 && (
    <button onClick={() => void workspace.do('clearFilters', null, false)} title={t('filter.clear')}><b>{count(counts.hiddenByFilter)}</b> {t('status.filtered')}</button>
  )
  // Without the picture nothing is shown of it: only what is in the case, and what the filters would leave out.
  if (name !== 'network') return <><span data-count="total"><b>{count(counts.total)}</b> {t('status.entities')}</span>{hidden}</>
  return (
    <>
      <span data-count="shown"><b>{count(counts.shown)}</b> {t('status.shown', { total: count(counts.total) })}</span>
      {hidden}
      {counts.outside > 0 && <span data-count="outside"><b>{count(counts.outside)}</b> {t('status.outside')}</span>}
      {counts.collapsed > 0 && <span data-count="collapsed"><b>{count(counts.collapsed)}</b> {t('status.collapsed')}</span>}
      {counts.offScreen > 0 && <span data-count="offScreen"><b>{count(counts.offScreen)}</b> {t('status.offScreen')}</span>}
      {counts.notDrawn > 0 && <span data-count="notDrawn"><b>{count(counts.notDrawn)}</b> {t('status.notDrawn')}</span>}
      {selected > 0 && <span data-count="selected"><b>{count(selected)}</b> {t('status.selected')}</span>}
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
      <span className="wide-only">{t('status.local')}</span>
      {history !== null && <SavedMark />}
      <button aria-label={t('shortcuts')} onClick={() => show({ kind: 'shortcuts' })}><span className="wide-only">{t('shortcuts')}</span> <kbd>?</kbd></button>
    </footer>
  )
}
