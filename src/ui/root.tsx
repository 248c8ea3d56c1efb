import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Workspace } from '#app/workspace.ts'
import { AppShell } from './app-shell.tsx'
import { warmCanvas } from './panels/canvas-stage.ts'
import { PageContext, type OpenDialog, type Page, type PageName } from './page-context.ts'
import { readPreferences, writePreferences, type Preferences } from './preferences.ts'
import { TextsContext, textsOf } from './text/texts.ts'

/** The page as a whole: preferences, language, what is open. */
export function Root({ workspace }: { readonly workspace: Workspace }): ReactNode {
  const [preferences, setPreferences] = useState(readPreferences)
  const [name, setName] = useState<PageName>('start')
  const [dialog, show] = useState<OpenDialog>(null)
  const [finding, openFinding] = useState<string | null>(null)
  const [lookAt, setLookAt] = useState<Page['lookAt']>({ id: 0, nodes: [] })
  const searchField = useRef<HTMLInputElement | null>(null)
  const prefer = useCallback((change: Partial<Preferences>) => setPreferences(before => ({ ...before, ...change })), [])

  useEffect(() => {
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
