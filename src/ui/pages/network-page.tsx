import { useState, type ReactNode } from 'react'
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
  if (!open) return <main className="page"><p className="card empty">{t('network.empty')}</p></main>
  const { view } = open.document
  const panel = view.selection.length > 0 ? <EntityPanel /> : view.structure !== null ? <StructurePanel id={view.structure} /> : null
  const close = (): void => {
    if (view.selection.length > 0) void workspace.do('select', { ids: [], add: false, name: '' })
    else void workspace.do('selectStructure', { id: null, name: '' })
  }
  return (
    <>
      <main className="network">
        <FilterBar />
        <div className="network-body">
          {failure === 'no-webgl' ? <><p className="message warn" style={{ margin: 12 }}>{t('network.noWebgl')}</p><NodeTable /></> : <NetworkView key={attempt} onFailure={setFailure} />}
          {failure === 'context-lost' && <p className="message warn float" style={{ left: 12, top: 12, right: 60 }}>{t('network.contextLost')} <button className="link" onClick={drawAnew}>{t('network.drawAnew')}</button></p>}
          {failure === null && <Legend />}
        </div>
      </main>
      {panel && <SidePanel onClose={close}>{panel}</SidePanel>}
    </>
  )
}
