import type { ReactNode } from 'react'
import type { SourceRow } from '#workers/describe.ts'
import { useTexts, type TextKey } from '../text/texts.ts'

/** The cells of a row with the category of each; what was not read says by which rule. */
export function RowCells({ cells }: Pick<SourceRow, 'cells'>): ReactNode {
  const { t } = useTexts()
  return (
    <table className="list" data-row-cells>
      <thead><tr><th>{t('data.column')}</th><th>{t('row.value')}</th><th>{t('data.category')}</th></tr></thead>
      <tbody>
        {cells.map(cell => (
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
