import { useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase, useWorkspace, type PageName } from './page-context.ts'
import { Icon, type IconName } from './parts/icon.tsx'
import { useWaitingPairs } from './panels/use-waiting-pairs.ts'
import { StructureList } from './panels/structure-list.tsx'
import { useTexts, type TextKey } from './text/texts.ts'

const ITEMS: readonly { page: PageName; icon: IconName; text: TextKey }[] = [
  { page: 'data', icon: 'data', text: 'nav.data' },
  { page: 'network', icon: 'network', text: 'nav.network' },
  { page: 'structures', icon: 'structures', text: 'nav.structures' },
  { page: 'findings', icon: 'findings', text: 'nav.findings' },
  { page: 'review', icon: 'review', text: 'nav.review' },
  { page: 'views', icon: 'views', text: 'nav.views' },
]

/** What a page has to show, by page; nothing where it is not known. */
function usePageCounts(): Partial<Record<PageName, number>> {
  const { history } = useWorkspace()
  const open = useOpenCase()
  const review = useWaitingPairs()
  return {
    data: history?.present.sources.length ?? 0,
    ...(open ? { structures: indexOf(open.picture).listed.length, findings: open.picture.findings.length } : {}),
    ...(review === null ? {} : { review }),
    views: history?.present.savedViews.length ?? 0,
  }
}

/** Below this width the rail folds by itself; it can be unfolded for as long as the page is open. */
const NARROW = matchMedia('(max-width: 1100px)')

function watchNarrow(changed: () => void): () => void {
  NARROW.addEventListener('change', changed)
  return () => NARROW.removeEventListener('change', changed)
}

/** The rail on the left: pages with their counts, and the structures of the case. */
export function AppRail(): ReactNode {
  const { workspace, name, go, openFinding, preferences, prefer } = usePage()
  const open = useOpenCase()
  const { t, count } = useTexts()
  const counts = usePageCounts()
  // Reviewing takes the whole width (design 05).
  const narrow = useSyncExternalStore(watchNarrow, () => NARROW.matches)
  const [unfolded, setUnfolded] = useState(false)
  const folded = name === 'review' || (narrow ? !unfolded : preferences.railFolded)
  const toggle = (): void => (narrow ? setUnfolded(folded) : prefer({ railFolded: !folded }))
  const toPage = (page: PageName): void => {
    // From a finding its own entry leads back to the list.
    if (page === 'findings' && name === 'findings') openFinding(null)
    go(page)
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return
    if (open.document.view.selection.length > 0) void workspace.do('select', { ids: [], add: false, name: '' })
    else if (open.document.view.structure !== null) void workspace.do('selectStructure', { id: null, name: '' })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any entry clears what is chosen
    <nav className={folded ? 'rail folded' : 'rail'} aria-label={t('nav.main')} onKeyDown={escape}>
      {ITEMS.map(item => (
        <button key={item.page} className="rail-item" aria-current={name === item.page ? 'page' : undefined} aria-label={t(item.text)} title={folded ? t(item.text) : undefined} onClick={() => toPage(item.page)}>
          <Icon name={item.icon} />
          <span>{t(item.text)}</span>
          {counts[item.page] !== undefined && <span className="count">{count(counts[item.page]!)}</span>}
        </button>
      ))}
      {open && !folded ? <StructureList /> : <span className="grow" />}
      {name !== 'review' && (
        <button className="rail-item" aria-label={t(folded ? 'nav.unfold' : 'nav.fold')} onClick={toggle}>
          <Icon name={folded ? 'right' : 'left'} />
          <span>{t('nav.fold')}</span>
        </button>
      )}
    </nav>
  )
}
