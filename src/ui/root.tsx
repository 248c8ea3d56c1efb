import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Workspace } from '#app/workspace.ts'
import { AppShell } from './app-shell.tsx'
import { warmCanvas } from './panels/canvas-stage.ts'
import { PageContext, type OpenDialog, type Page, type PageName } from './page-context.ts'
import { readPreferences, writePreferences, type Preferences } from './preferences.ts'
import { TextsContext, textsOf } from './text/texts.ts'

/** Notes whether the pointer or the keyboard was used last: the canvas shows its focus frame for the keyboard only. */
function watchInput(): () => void {
  const note = (event: Event): void => { document.documentElement.dataset['input'] = event.type === 'pointerdown' ? 'pointer' : 'keyboard' }
  const onKey = (event: KeyboardEvent): void => { if (event.key === 'Tab' || event.key.startsWith('Arrow')) note(event) }
  document.addEventListener('pointerdown', note, true)
  document.addEventListener('keydown', onKey, true)
  return () => {
    document.removeEventListener('pointerdown', note, true)
    document.removeEventListener('keydown', onKey, true)
  }
}

/** The page as a whole: preferences, language, what is open. */
export function Root({ workspace }: { readonly workspace: Workspace }): ReactNode {
  const [preferences, setPreferences] = useState(readPreferences)
  const [name, setName] = useState<PageName>('start')
  const [dialog, show] = useState<OpenDialog>(null)
  const [finding, openFinding] = useState<string | null>(null)
  const [lookAt, setLookAt] = useState<Page['lookAt']>({ id: 0, nodes: [] })
  const searchField = useRef<HTMLInputElement | null>(null)
  const prefer = useCallback((change: Partial<Preferences>) => setPreferences(before => ({ ...before, ...change })), [])

  // Before the effects of what lies within: the canvas reads its colours from the theme in force.
  useLayoutEffect(() => {
    writePreferences(preferences)
    document.documentElement.lang = preferences.language
    document.documentElement.dataset['theme'] = preferences.theme
  }, [preferences])

  useEffect(() => {
    const last = readPreferences().lastCase
    if (last === null) return
    void workspace.openCase(last).then(opened => (opened ? setName('network') : prefer({ lastCase: null })))
  }, [workspace, prefer])

  useEffect(warmCanvas, [])
  useEffect(watchInput, [])

  const texts = useMemo(() => textsOf(preferences.language), [preferences.language])
  const page = useMemo<Page>(
    () => ({
      workspace, name, go: setName, dialog, show, preferences, prefer, finding, openFinding, lookAt,
      bring: nodes => setLookAt(before => ({ id: before.id + 1, nodes })),
      focusSearch: () => searchField.current?.focus(),
    }),
    [workspace, name, dialog, preferences, prefer, finding, lookAt],
  )
  return (
    <TextsContext value={texts}>
      <PageContext value={page}>
        <AppShell searchField={searchField} />
      </PageContext>
    </TextsContext>
  )
}
