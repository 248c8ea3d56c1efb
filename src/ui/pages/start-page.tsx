import { useRef, useState, type ReactNode } from 'react'
import type { CaseSummary } from '#app/case-list.ts'
import { PARTNERS } from '#model/partners.ts'
import { usePage, useWorkspace } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { timeOf, useTexts } from '../text/texts.ts'
import { useOpenSample, useTakeFiles } from '../use-take-files.ts'

function DropZone(): ReactNode {
  const { t } = useTexts()
  const take = useTakeFiles()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  return (
    <section className="drop-zone" aria-label={t('start.drop')}>
      <div className="drop-sign"><Icon name="upload" /></div>
      <h2>{t('start.drop')}</h2>
      <p className="muted">{t('start.drop.lead')}</p>
      <div className="row">
        <button className="button primary large" onClick={() => files.current?.click()}><Icon name="file" />{t('start.chooseFiles')}</button>
        <button className="button large" onClick={() => folder.current?.click()}>{t('start.chooseFolder')}</button>
      </div>
      <input ref={files} type="file" multiple hidden data-input="files" onChange={event => void take([...(event.target.files ?? [])])} />
      <input ref={folder} type="file" multiple hidden {...{ webkitdirectory: '' }} onChange={event => void take([...(event.target.files ?? [])])} />
      <div className="drop-partners">
        <span className="muted small">{t('start.recognised')}</span>
        {PARTNERS.map(partner => <span key={partner.id} className="row small" style={{ gap: 4 }}><PartnerCode partner={partner.id} />{partner.name}</span>)}
      </div>
    </section>
  )
}

/** Whether what is stored of a case is whole, as far as it was looked at. */
function StateBadge({ entry: { damaged, checked } }: { readonly entry: CaseSummary }): ReactNode {
  const { t } = useTexts()
  if (damaged !== null) return <span className="badge danger">{t('case.state.damaged', { place: damaged.place, what: t(`damage.${damaged.what}`) })}</span>
  return checked ? <span className="badge ok">{t('case.state.whole')}</span> : <span className="badge">{t('case.state.checking')}</span>
}

function RecentCases(): ReactNode {
  const { workspace, go, prefer } = usePage()
  const { cases } = useWorkspace()
  const { t, count, date } = useTexts()
  const [asked, setAsked] = useState<string | null>(null)
  const openCase = (id: string): void => {
    void workspace.openCase(id).then(opened => {
      if (!opened) return
      prefer({ lastCase: id })
      go('network')
    })
  }
  return (
    <section>
      <div className="row" style={{ margin: '20px 0 6px' }}><h3>{t('start.recent')}</h3><span className="grow" /><span className="small dim">{t('start.recent.lead')}</span></div>
      <div className="card" style={{ overflow: 'hidden' }}>
        {cases.length === 0 ? <p className="muted" style={{ padding: 16 }}>{t('start.recent.none')}</p> : (
          <table className="list">
            <thead><tr><th>{t('start.column.case')}</th><th className="right">{t('start.column.files')}</th><th className="right">{t('start.column.rows')}</th><th>{t('start.column.saved')}</th><th>{t('start.column.state')}</th><th /></tr></thead>
            <tbody>
              {cases.map(entry => (
                <tr key={entry.id}>
                  <td className="strong">{entry.name ?? t('case.nameless', { id: entry.id.slice(0, 8) })}</td>
                  <td className="right">{count(entry.files)}</td>
                  <td className="right">{count(entry.rows)}</td>
                  <td className="muted">{date(entry.savedAt)} {timeOf(entry.savedAt)}</td>
                  <td><StateBadge entry={entry} /></td>
                  <td className="right">
                    {asked === entry.id ? (
                      <span className="row" style={{ justifyContent: 'flex-end', whiteSpace: 'normal', padding: '6px 0' }}>
                        <span className="small" style={{ maxWidth: 260, textAlign: 'left' }}>{t('start.delete.ask', { name: entry.name ?? t('case.nameless', { id: entry.id.slice(0, 8) }) })}</span>
                        <button className="button danger" onClick={() => { void workspace.deleteCase(entry.id); setAsked(null) }}>{t('delete')}</button>
                        <button className="button" onClick={() => setAsked(null)}>{t('cancel')}</button>
                      </span>
                    ) : (
                      <>
                        <button className="link" onClick={() => openCase(entry.id)}>{t('open')}</button>{' '}
                        <button className="button ghost square" aria-label={`${t('delete')} ${entry.name ?? entry.id.slice(0, 8)}`} title={t('delete')} onClick={() => setAsked(entry.id)}><Icon name="trash" /></button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  )
}

/** The first page: drop files, open the sample case, or go on with a case of this browser. */
export function StartPage(): ReactNode {
  const { t } = useTexts()
  const openSample = useOpenSample()
  return (
    <main className="page start">
      <div className="start-body">
        <h1>{t('start.title')}</h1>
        <p className="start-lead">{t('start.lead')}</p>
        <DropZone />
        <div className="start-cards">
          <div className="card start-card"><Icon name="network" /><div className="grow"><h3>{t('start.sample')}</h3><p className="small muted">{t('start.sample.lead')}</p></div><button className="button" data-action="open-sample" onClick={() => void openSample()}>{t('open')}</button></div>
          <div className="card start-card calm"><Icon name="lock" /><div className="grow"><h3>{t('start.privacy')}</h3><p className="small">{t('start.privacy.lead')}</p></div></div>
        </div>
        <RecentCases />
      </div>
    </main>
  )
}
