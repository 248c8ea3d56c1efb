import type { ReactNode } from 'react'
import { usePage, useWorkspace } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'

/** Files of the case whose stored bytes are damaged: what is wrong, and the way out. */
export function DamagedSources(): ReactNode {
  const { workspace } = usePage()
  const { history, damaged } = useWorkspace()
  const { t, counted } = useTexts()
  const lines = history!.present.sources.flatMap(source => {
    const known = damaged.find(entry => entry.key === source.key)
    return known ? [{ source, what: known.what }] : []
  })
  if (lines.length === 0) return null
  return (
    <section className="card" style={{ marginBottom: 12, overflow: 'auto', borderColor: 'var(--danger)' }} aria-label={t('damaged.title')}>
      <p style={{ padding: '10px 16px 6px' }}><b>{t('damaged.title')}</b> <span className="muted">{t('damaged.lead')}</span></p>
      <table className="list">
        <tbody>
          {lines.map(({ source, what }) => (
            <tr key={source.key} data-damaged={source.file}>
              <td><PartnerCode partner={source.partner} /></td>
              <td>{source.file}<span className="dim">.csv</span></td>
              <td><span className="badge danger">{t(`damage.${what}`)}</span></td>
              <td className="right">{counted('damaged.rows', source.rows)}</td>
              <td className="dim mono" title={source.sha256}>SHA-256 {source.sha256.slice(0, 12)}…</td>
              <td className="right"><button className="button ghost square" title={t('data.remove', { file: source.file })} aria-label={t('data.remove', { file: source.file })} onClick={() => void workspace.do('removeSource', { key: source.key, file: source.file }, false)}><Icon name="close" /></button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
