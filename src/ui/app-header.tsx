import type { ReactNode, RefObject } from 'react'
import { usePage, useWorkspace } from './page-context.ts'
import { Icon } from './parts/icon.tsx'
import { SearchField } from './search-field.tsx'
import { useTexts } from './text/texts.ts'

function Logo(): ReactNode {
  return (
    <div className="logo">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="7" cy="10" r="5" fill="none" stroke="var(--accent)" strokeWidth="2" />
        <circle cx="13" cy="10" r="5" fill="none" stroke="var(--text)" strokeWidth="2" />
      </svg>
      Verband
    </div>
  )
}

function UndoButtons(): ReactNode {
  const { workspace } = usePage()
  const { history, task } = useWorkspace()
  const { t, of } = useTexts()
  const last = history?.past.at(-1)
  const next = history?.future[0]
  const undoLabel = last ? t('undo.step', { step: of(last.label) }) : t('undo.none')
  const barred = task !== null && !task.background
  const redoLabel = next ? t('redo.step', { step: of(next.label) }) : t('redo.none')
  return (
    <>
      <button className="button ghost square" disabled={!last || barred} title={`${undoLabel} (Ctrl+Z)`} aria-label={undoLabel} onClick={() => void workspace.undo()}>
        <Icon name="undo" />
      </button>
      <button className="button ghost square" disabled={!next || barred} title={`${redoLabel} (Ctrl+Shift+Z)`} aria-label={redoLabel} onClick={() => void workspace.redo()}>
        <Icon name="redo" />
      </button>
      <span className="separator" />
    </>
  )
}

function CaseName(): ReactNode {
  const { workspace, go, prefer } = usePage()
  const { history } = useWorkspace()
  const { t } = useTexts()
  if (history === null) return null
  const { name } = history.present
  const rename = (text: string): void => {
    const wanted = text.trim()
    if (wanted !== '' && wanted !== name) void workspace.do('renameCase', { name: wanted })
  }
  return (
    <>
      <span className="muted">{t('case.label', { name: '' }).trim()}</span>
      <input
        key={name} className="case-name" aria-label={t('case.name')} defaultValue={name} size={Math.min(Math.max(name.length, 8), 28)}
        onBlur={event => rename(event.target.value)}
        onKeyDown={event => { if (event.key === 'Enter') event.currentTarget.blur() }}
      />
      <button className="button ghost square" title={t('case.close')} aria-label={t('case.close')} onClick={() => { prefer({ lastCase: null }); void workspace.close().then(() => go('start')) }}>
        <Icon name="close" />
      </button>
      <span className="separator" />
      <span className="row small muted covenant-mark" title={t('covenant.none.long')}><Icon name="shield" /><span className="ellipsis">{t('covenant.none')}</span></span>
    </>
  )
}

/** The bar on top: case, covenant, search, undo and redo, language, theme. */
export function AppHeader({ searchField }: { readonly searchField: RefObject<HTMLInputElement | null> }): ReactNode {
  const { preferences, prefer } = usePage()
  const { history } = useWorkspace()
  const { t } = useTexts()
  const dark = preferences.theme === 'dark'
  return (
    <header className="top">
      <Logo />
      <CaseName />
      <span className="grow" />
      {history !== null && <SearchField field={searchField} />}
      {history !== null && <UndoButtons />}
      <div className="row language" role="group" aria-label={t('language')}>
        {(['nl', 'en'] as const).map(language => (
          <button key={language} aria-pressed={preferences.language === language} lang={language} onClick={() => prefer({ language })}>{language.toUpperCase()}</button>
        ))}
      </div>
      <button className="button ghost square" title={t(dark ? 'theme.light' : 'theme.dark')} aria-label={t(dark ? 'theme.light' : 'theme.dark')} onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}>
        <Icon name={dark ? 'sun' : 'moon'} />
      </button>
    </header>
  )
}
