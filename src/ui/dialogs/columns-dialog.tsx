import type { ReactNode } from 'react'
import type { Source } from '#model/records.ts'
import { usePage, useWorkspace } from '../page-context.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { reasonText } from '../text/reason-text.ts'
import { useTexts, type TextKey } from '../text/texts.ts'
import { Sheet } from './sheet.tsx'

/** How many rows were kept out and why, with the way to look at them. */
function RejectedRows({ source }: { readonly source: Source }): ReactNode {
  const { show } = usePage()
  const { t, count } = useTexts()
  const rows = new Map<string, number>()
  for (const { reason } of source.quarantined) rows.set(reason, (rows.get(reason) ?? 0) + 1)
  if (rows.size === 0) return <p className="small muted">{t('quarantine.none.of')}</p>
  const reasons = [...rows].map(([reason, n]) => `${reasonText(reason, t)} (${count(n)})`).join(', ')
  return <p className="row wrap" data-rejected={source.quarantined.length}><span>{t('quarantine.of', { n: count(source.quarantined.length), reasons })}</span><button className="link" onClick={() => show({ kind: 'quarantine', file: source.file })}>{t('quarantine.open')}</button></p>
}

/** The columns of a file: category, and whether they were read or by which rule not. */
export function ColumnsDialog({ file }: { readonly file: string }): ReactNode {
  const { picture } = useWorkspace()
  const { t, count } = useTexts()
  const source = picture?.sources.find(known => known.file === file)
  if (!source) return null
  return (
    <Sheet title={<span className="row"><PartnerCode partner={source.partner} />{`${source.file}.csv`}</span>}>
      <p className="row small muted" style={{ marginBottom: 8 }}><span>{source.encoding}</span><span>{count(source.bytes)} bytes</span><span className="mono ellipsis">{t('row.hash', { hash: source.sha256 })}</span></p>
      <RejectedRows source={source} />
      <table className="list">
        <thead><tr><th>{t('data.column')}</th><th>{t('data.category')}</th><th>{t('data.state')}</th></tr></thead>
        <tbody>
          {source.columns.map(column => (
            <tr key={column.name}>
              <td className="mono" style={column.refusedBy === 'ban-list' ? { textDecoration: 'line-through' } : undefined}>{column.name}</td>
              <td className="muted">{column.category ?? ''}</td>
              <td>{column.refusedBy === null ? t('data.read') : <span className={column.refusedBy === 'ban-list' ? 'badge danger' : 'badge'}>{t('data.notRead')} · {t(`data.refused.${column.refusedBy}` as TextKey)}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
