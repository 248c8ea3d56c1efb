import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { useOpenCase, usePage } from '../page-context.ts'
import { dropStage } from '../panels/canvas-stage.ts'
import { EntityPanel } from '../panels/entity-panel.tsx'
import { FilterBar } from '../panels/filter-bar.tsx'
import { Legend } from '../panels/legend.tsx'
import { NetworkView } from '../panels/network-view.tsx'
import { NodeTable } from '../panels/node-table.tsx'
import { SidePanel } from '../panels/side-panel.tsx'
import { StructurePanel } from '../panels/structure-panel.tsx'
import { useTexts } from '../text/texts.ts'

/** A panel that a click on the picture opens waits so long: opening it moves the picture, and the second click of a pair must find what the first one did. */
const DOUBLE_CLICK_MS = 320

/** Whether the panel is there: at once, but after a click on the picture only when no second click can follow. */
function usePanelOpen(wanted: boolean, clickedAt: RefObject<number>): boolean {
  const [open, setOpen] = useState(wanted)
  useLayoutEffect(() => {
    const wait = wanted ? clickedAt.current + DOUBLE_CLICK_MS - performance.now() : 0
    if (wait <= 0) {
      setOpen(wanted)
      return undefined
    }
    const timer = setTimeout(() => setOpen(true), wait)
    return () => clearTimeout(timer)
  }, [wanted, clickedAt])
  return open && wanted
}

/** What the panel is about. What this case does not have (a view of other files) has no panel. */
function subjectOf(open: ReturnType<typeof useOpenCase>): { readonly selected: boolean; readonly structure: string | null } {
  if (!open) return { selected: false, structure: null }
  const { nodeOfId, structureOfId } = indexOf(open.picture)
  const { selection, structure } = open.document.view
  return { selected: selection.some(id => nodeOfId.has(id)), structure: structure !== null && structureOfId.has(structure) ? structure : null }
}

/** The network: filters above, the picture with its legend, and details of what is chosen beside it. */
export function NetworkPage(): ReactNode {
  const open = useOpenCase()
  const { workspace } = usePage()
  const { t } = useTexts()
  const [failure, setFailure] = useState<'no-webgl' | 'context-lost' | null>(null)
  const [attempt, setAttempt] = useState(0)
  const drawAnew = (): void => {
    dropStage()
    setFailure(null)
    setAttempt(attempt + 1)
  }
  const clickedAt = useRef(-Infinity)
  const { selected, structure } = subjectOf(open)
  const panelOpen = usePanelOpen(selected || structure !== null, clickedAt)
  if (!open) return <main className="page"><p className="card empty">{t('network.empty')}</p></main>
  const panel = selected ? <EntityPanel /> : structure !== null ? <StructurePanel id={structure} /> : null
  const close = (): void => {
    if (selected) void workspace.do('select', { ids: [], add: false, name: '' })
    else void workspace.do('selectStructure', { id: null, name: '' })
  }
  return (
    <>
      <main className="network">
        <FilterBar />
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only notes when the picture was clicked */}
        <div className="network-body" onClickCapture={event => { clickedAt.current = event.timeStamp }}>
          {failure === 'no-webgl' ? <><p className="message warn" style={{ margin: 12 }}>{t('network.noWebgl')}</p><NodeTable /></> : <NetworkView key={attempt} onFailure={setFailure} />}
          {failure === 'context-lost' && <p className="message warn float" style={{ left: 12, top: 12, right: 60 }}>{t('network.contextLost')} <button className="link" onClick={drawAnew}>{t('network.drawAnew')}</button></p>}
          {failure === null && <Legend />}
        </div>
      </main>
      {panel && panelOpen && <SidePanel onClose={close}>{panel}</SidePanel>}
    </>
  )
}
