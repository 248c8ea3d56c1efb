import type { ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase, useWorkspace, type PageName } from './page-context.ts'
import { Icon, type IconName } from './parts/icon.tsx'
import { StructureList } from './panels/structure-list.tsx'
import { useTexts, type TextKey } from './text/texts.ts'

const ITEMS: readonly { page: PageName; icon: IconName; text: TextKey }[] = [
  { page: 'data', icon: 'data', text: 'nav.data' },
  { page: 'network', icon: 'network', text: 'nav.network' },
  { page: 'structures', icon: 'structures', text: 'nav.structures' },
  { page: 'findings', icon: 'findings', text: 'nav.findings' },
  { page: 'views', icon: 'views', text: 'nav.views' },
]

/** The rail on the left: pages with their counts, and the structures of the case. */
export function AppRail(): ReactNode {
  const { name, go, preferences, prefer } = usePage()
  const { history } = useWorkspace()
  const open = useOpenCase()
  const { t, count } = useTexts()
  const counts: Partial<Record<PageName, number>> = {
    data: history?.present.sources.length ?? 0,
    ...(open ? { structures: indexOf(open.picture).drawn.length, findings: open.picture.findings.length } : {}),
    views: history?.present.savedViews.length ?? 0,
  }
  const folded = preferences.railFolded
  return (
    <nav className={folded ? 'rail folded' : 'rail'} aria-label={t('nav.main')}>
      {ITEMS.map(item => (
        <button key={item.page} className="rail-item" aria-current={name === item.page ? 'page' : undefined} aria-label={t(item.text)} title={folded ? t(item.text) : undefined} onClick={() => go(item.page)}>
          <Icon name={item.icon} />
          <span>{t(item.text)}</span>
          {counts[item.page] !== undefined && <span className="count">{count(counts[item.page]!)}</span>}
        </button>
      ))}
      {open && !folded ? <StructureList /> : <span className="grow" />}
      <button className="rail-item" aria-label={t(folded ? 'nav.unfold' : 'nav.fold')} onClick={() => prefer({ railFolded: !folded })}>
        <Icon name={folded ? 'right' : 'left'} />
        <span>{t('nav.fold')}</span>
      </button>
    </nav>
  )
}
