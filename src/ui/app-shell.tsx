import { useEffect, type ReactNode, type RefObject } from 'react'
import { AppHeader } from './app-header.tsx'
import { AppRail } from './app-rail.tsx'
import { AppStatus } from './app-status.tsx'
import { Dialogs } from './dialogs/dialogs.tsx'
import { inTextField } from './in-text-field.ts'
import { Messages } from './messages.tsx'
import { usePage, useWorkspace } from './page-context.ts'
import { DataPage } from './pages/data-page.tsx'
import { FindingsPage } from './pages/findings-page.tsx'
import { NetworkPage } from './pages/network-page.tsx'
import { ReviewPage } from './pages/lazy-review-page.tsx'
import { StartPage } from './pages/start-page.tsx'
import { StructuresPage } from './pages/structures-page.tsx'
import { ViewsPage } from './pages/views-page.tsx'
import { SkipLink } from './skip-link.tsx'
import { TaskBar } from './task-bar.tsx'
import { UndoToast } from './undo-toast.tsx'
import { useFileDrop } from './use-file-drop.ts'

const PAGES = { start: StartPage, data: DataPage, network: NetworkPage, structures: StructuresPage, findings: FindingsPage, review: ReviewPage, views: ViewsPage }

/** `undo` or `redo` where the keys of a press ask for it. */
function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || inTextField(event.target)) return null
  const key = event.key.toLowerCase()
  if (key === 'y') return 'redo'
  if (key !== 'z') return null
  return event.shiftKey ? 'redo' : 'undo'
}

/** Keys that work everywhere: undo, redo, search, the list of shortcuts. */
function useGlobalKeys(): void {
  const { workspace, show, focusSearch, preferences } = usePage()
  useEffect(() => {
    const onLetter = (event: KeyboardEvent): void => {
      if (event.key === '/') {
        event.preventDefault()
        focusSearch()
      } else if (event.key === '?') show({ kind: 'shortcuts' })
    }
    const onKey = (event: KeyboardEvent): void => {
      const step = historyKey(event)
      if (step !== null) {
        event.preventDefault()
        void (step === 'redo' ? workspace.redo() : workspace.undo())
        return
      }
      const modified = event.ctrlKey || event.metaKey || event.altKey
      if (!modified && preferences.singleKeys && !inTextField(event.target) && !document.querySelector('dialog[open]')) onLetter(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [workspace, show, focusSearch, preferences.singleKeys])
}

/** Header, rail, page and status line. */
export function AppShell({ searchField }: { readonly searchField: RefObject<HTMLInputElement | null> }): ReactNode {
  const { name } = usePage()
  const { history } = useWorkspace()
  useGlobalKeys()
  const dropping = useFileDrop()
  const PageView = PAGES[history === null ? 'start' : name === 'start' ? 'network' : name]
  return (
    <div className="shell" data-dropping={dropping || undefined}>
      <SkipLink />
      <AppHeader searchField={searchField} />
      <div className="middle">
        {history === null ? <span /> : <AppRail />}
        <PageView />
      </div>
      <Messages />
      <AppStatus />
      <TaskBar />
      <UndoToast />
      <Dialogs />
    </div>
  )
}
