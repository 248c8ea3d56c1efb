import { useEffect, useState, type ReactNode } from 'react'
import type { SourceRow } from '#workers/describe.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { reasonText } from '../text/reason-text.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts, type TextKey } from '../text/texts.ts'
import { Sheet } from './sheet.tsx'

function Cells({ row }: { readonly row: SourceRow }): ReactNode {
  const { t } = useTexts()
  return (
    <table className="list" data-row-cells>
      <thead><tr><th>{t('data.column')}</th><th>{t('row.value')}</th><th>{t('data.category')}</th></tr></thead>
      <tbody>
        {row.cells.map(cell => (
          <tr key={cell.column}>
            <td className="mono">{cell.column}</td>
            <td style={{ whiteSpace: 'pre-wrap' }}>
              {cell.refusedBy !== null || cell.text === null ? <span className="row small dim"><span className="hatch" style={{ width: 60, height: 12 }} />{t(cell.refusedBy === null ? 'data.notRead' : (`data.refused.${cell.refusedBy}` as TextKey))}</span>
                : cell.text === '' ? <span className="dim">{t('row.empty')}</span> : cell.text}
            </td>
            <td className="muted small">{cell.category ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One source row with all its cells, its place in the file, and the entities it mentions. */
export function RowDialog({ file, row }: { readonly file: string; readonly row: number }): ReactNode {
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
    <Sheet title={title}>
      {found && (
        <>
          <p className="row small muted" style={{ marginBottom: 8 }}><span>{t('row.byte', { byte: count(found.byte) })}</span><span className="mono ellipsis">{t('row.hash', { hash: found.sha256 })}</span></p>
          {found.quarantined ? <p className="message warn">{t('row.quarantined', { reason: reasonText(found.quarantined.reason, t) })} {found.quarantined.detail}</p> : <Cells row={found} />}
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
