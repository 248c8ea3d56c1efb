import { useEffect, type ReactNode, type RefObject } from 'react'
import { AppHeader } from './app-header.tsx'
import { AppRail } from './app-rail.tsx'
import { AppStatus } from './app-status.tsx'
import { Dialogs } from './dialogs/dialogs.tsx'
import { Messages } from './messages.tsx'
import { usePage, useWorkspace } from './page-context.ts'
import { DataPage } from './pages/data-page.tsx'
import { FindingsPage } from './pages/findings-page.tsx'
import { NetworkPage } from './pages/network-page.tsx'
import { StartPage } from './pages/start-page.tsx'
import { StructuresPage } from './pages/structures-page.tsx'
import { ViewsPage } from './pages/views-page.tsx'
import { TaskBar } from './task-bar.tsx'
import { UndoToast } from './undo-toast.tsx'
import { useFileDrop } from './use-file-drop.ts'

const PAGES = { start: StartPage, data: DataPage, network: NetworkPage, structures: StructuresPage, findings: FindingsPage, views: ViewsPage }

/** Whether a key press belongs to a field that takes text. */
export function inTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Keys that work everywhere: undo, redo, search, the list of shortcuts. */
function useGlobalKeys(): void {
  const { workspace, show, focusSearch, preferences } = usePage()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = event.ctrlKey || event.metaKey
      if (command && !inTextField(event.target) && /^[zy]$/i.test(event.key)) {
        event.preventDefault()
        void (event.key.toLowerCase() === 'y' || event.shiftKey ? workspace.redo() : workspace.undo())
        return
      }
      if (command || event.altKey || inTextField(event.target) || !preferences.singleKeys || document.querySelector('dialog[open]')) return
      if (event.key === '/') {
        event.preventDefault()
        focusSearch()
      } else if (event.key === '?') show({ kind: 'shortcuts' })
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
      <AppHeader searchField={searchField} />
      <div className="middle">
        {history === null ? <span /> : <AppRail />}
        <PageView />
      </div>
      <AppStatus />
      <Messages />
      <TaskBar />
      <UndoToast />
      <Dialogs />
    </div>
  )
}
