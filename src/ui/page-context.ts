import { createContext, useContext, useSyncExternalStore } from 'react'
import type { CaseDocument } from '#app/document.ts'
import type { Workspace } from '#app/workspace.ts'
import type { WorkspaceState } from '#app/workspace-state.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { Preferences } from './preferences.ts'

export type PageName = 'start' | 'data' | 'network' | 'structures' | 'findings' | 'review' | 'views'

export type OpenDialog =
  /** `from`: the list that it was opened from, to which Escape goes back. */
  | { readonly kind: 'row'; readonly file: string; readonly row: number; readonly from?: OpenDialog }
  | { readonly kind: 'quarantine'; readonly file: string | null }
  | { readonly kind: 'columns'; readonly file: string }
  | { readonly kind: 'encoding'; readonly sha256: string }
  | { readonly kind: 'shortcuts' }
  | null

/** What the page itself holds, beside the case: where one is, what is open, how it looks. */
export type Page = {
  readonly workspace: Workspace
  readonly name: PageName
  readonly go: (name: PageName) => void
  readonly dialog: OpenDialog
  readonly show: (dialog: OpenDialog) => void
  readonly preferences: Preferences
  readonly prefer: (change: Partial<Preferences>) => void
  /** The finding that is open, by id. */
  readonly finding: string | null
  readonly openFinding: (id: string | null) => void
  /** Asks the canvas to bring these nodes into view. */
  readonly lookAt: { readonly id: number; readonly nodes: readonly number[] }
  readonly bring: (nodes: readonly number[]) => void
  readonly focusSearch: () => void
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage outside of Root')
  return page
}

/** The state of the workspace; the component draws anew when it changes. */
export function useWorkspace(): WorkspaceState {
  const { workspace } = usePage()
  return useSyncExternalStore(workspace.subscribe, workspace.state)
}

/** The open case and its picture; null while there is none. */
export function useOpenCase(): { readonly document: CaseDocument; readonly picture: CasePicture } | null {
  const { history, picture } = useWorkspace()
  return history && picture ? { document: history.present, picture } : null
}
