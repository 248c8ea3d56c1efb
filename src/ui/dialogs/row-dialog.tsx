import { useEffect, useState, type ReactNode } from 'react'
import type { SourceRow } from '#workers/describe.ts'
import { usePage, useOpenCase, type OpenDialog } from '../page-context.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'
import { QuarantinedRow } from './quarantined-row.tsx'
import { RowCells } from './row-cells.tsx'
import { Sheet } from './sheet.tsx'

/** One source row with all its cells, its place in the file, and the entities it mentions. */
export function RowDialog({ file, row, from }: { readonly file: string; readonly row: number; readonly from: OpenDialog }): ReactNode {
  const { workspace, show, go, bring } = usePage()
  const open = useOpenCase()
  const { t, count } = useTexts()
  const [found, setFound] = useState<SourceRow | null>(null)
  useEffect(() => {
    void workspace.ask('sourceRow', { file, row }).then(setFound)
  }, [workspace, file, row])
  const title = <span className="row">{found && <PartnerCode partner={found.partner} />}{t('row.title', { file: `${file}.csv`, row: count(row) })}</span>
  const choose = (node: number): void => {
    const { network } = open!.picture
    void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! })
    go('network')
    bring([node])
    show(null)
  }
  return (
    <Sheet title={title} back={from}>
      {found && (
        <>
          <p className="row small muted" style={{ marginBottom: 8 }}><span>{t('row.byte', { byte: count(found.byte) })}</span><span className="mono ellipsis">{t('row.hash', { hash: found.sha256 })}</span></p>
          {found.quarantined ? <QuarantinedRow row={found} /> : <RowCells cells={found.cells} />}
          {found.entities.length > 0 && open && (
            <p className="row wrap" style={{ marginTop: 12 }}>
              <span className="muted small">{t('row.entities')}</span>
              {found.entities.map(({ slot, node }) => <button key={slot} className="link" onClick={() => choose(node)}>{open.picture.network.label[node]}</button>)}
            </p>
          )}
        </>
      )}
    </Sheet>
  )
}
