import type { ReactNode } from 'react'
import { usePage, useWorkspace } from '../page-context.ts'
import { detailText, reasonText } from '../text/reason-text.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'
import { Sheet } from './sheet.tsx'

/** More lines than this make the dialog slow; the rest is in quarantine.csv of the command line. */
const MOST_LINES = 2000

/** Rows that were kept out, with file, row, byte, reason and particulars. */
export function QuarantineDialog({ file }: { readonly file: string | null }): ReactNode {
  const { show } = usePage()
  const { picture } = useWorkspace()
  const texts = useTexts()
  const { t, count } = texts
  const sources = (picture?.sources ?? []).filter(source => file === null || source.file === file.replace(/\.\w+$/, '') || source.file === file)
  const rows = sources.flatMap(source => source.quarantined.map(entry => ({ ...entry, source })))
  return (
    <Sheet title={`${t('quarantine.title')} · ${count(rows.length)}`}>
      {rows.length === 0 ? <p>{t('quarantine.none')}</p> : (
        <>
          <p className="muted" style={{ marginBottom: 8 }}>{t('quarantine.lead')}</p>
          <table className="list">
            <thead><tr><th /><th>{t('data.file')}</th><th className="right">{t('quarantine.row')}</th><th className="right">{t('quarantine.byte')}</th><th>{t('quarantine.reason')}</th><th>{t('quarantine.detail')}</th></tr></thead>
            <tbody>
              {rows.slice(0, MOST_LINES).map(({ source, row, byte, reason, detail }) => (
                <tr key={`${source.sha256}:${row}`}>
                  <td><PartnerCode partner={source.partner} /></td>
                  <td>{source.file}<span className="dim">.csv</span></td>
                  <td className="right"><button className="link" title={t('quarantine.look', { row: count(row) })} onClick={() => show({ kind: 'row', file: source.file, row, from: { kind: 'quarantine', file } })}>{count(row)}</button></td>
                  <td className="right">{count(byte)}</td>
                  <td>{reasonText(reason, t)}</td>
                  <td className="muted" style={{ whiteSpace: 'normal' }}>{detailText(detail, texts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > MOST_LINES && <p className="muted small">+ {count(rows.length - MOST_LINES)}</p>}
        </>
      )}
    </Sheet>
  )
}
