import { useRef, type ReactNode } from 'react'
import type { DocumentSource } from '#app/document.ts'
import type { Source } from '#model/records.ts'
import { encodingState } from '../dialogs/encoding-state.ts'
import '../data.css'
import { usePage, useWorkspace } from '../page-context.ts'
import { DamagedSources } from '../panels/damaged-sources.tsx'
import { LeftOutFiles } from '../panels/left-out-files.tsx'
import { WaitingFiles } from '../panels/mapping-waiting.tsx'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts, type TextKey } from '../text/texts.ts'
import { useTakeFiles } from '../use-take-files.ts'

/** Rows in = used + quarantined, in words, numbers and one bar. */
function RowSum({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const { t, count } = useTexts()
  const rows = sources.reduce((sum, source) => sum + source.rows, 0)
  const used = sources.reduce((sum, source) => sum + source.accepted, 0)
  const kept = sources.reduce((sum, source) => sum + source.quarantined.length, 0)
  return (
    <div className="card row-sum" data-rows={rows} data-used={used} data-quarantined={kept}>
      <p><b>{count(rows)}</b> {t('data.sum')} = <b>{count(used)}</b> {t('data.used')} + <b>{count(kept)}</b> {t('data.inQuarantine')}</p>
      <div className="bar grow" aria-hidden="true"><i style={{ flex: used, background: 'var(--s4)' }} /><i style={{ flex: kept, minWidth: kept > 0 ? 3 : 0, background: 'var(--warn)' }} /></div>
      <span className="row small"><i className="dot" style={{ background: 'var(--warn)' }} />{count(kept)} {t('data.unreadable')}</span>
    </div>
  )
}

function whyNotRead(source: Source, t: (key: TextKey) => string): string {
  const groups = new Map<string, string[]>()
  for (const column of source.columns) if (column.refusedBy) groups.set(column.refusedBy, [...(groups.get(column.refusedBy) ?? []), column.name])
  return [...groups].map(([rule, columns]) => `${t(`data.refused.${rule}` as TextKey)}: ${columns.join(', ')}`).join(' · ')
}

const ENCODING_TONE = { certain: '', chosen: '', assumed: 'warn', confirmed: 'ok' } as const

/** The encoding, how sure it is, and the way to look at it. */
function EncodingCell({ source, known }: { readonly source: Source; readonly known: DocumentSource | undefined }): ReactNode {
  const { show } = usePage()
  const { t } = useTexts()
  const state = encodingState(source, known)
  const name = t('data.encoding.open', { file: source.file })
  return (
    <td className="muted" data-encoding={source.encoding} data-encoding-state={state}>
      <button className="link" title={name} aria-label={state === 'certain' ? `${source.encoding}. ${name}` : `${source.encoding}, ${t(`data.encoding.${state}`)}. ${name}`} onClick={() => show({ kind: 'encoding', sha256: source.sha256 })}>{source.encoding}</button>{' '}
      {state !== 'certain' && <span className={`badge ${ENCODING_TONE[state]}`}>{t(`data.encoding.${state}`)}</span>}
    </td>
  )
}

function SourceLine({ source, known }: { readonly source: Source; readonly known: DocumentSource | undefined }): ReactNode {
  const { workspace, show } = usePage()
  const { catalogue } = useWorkspace()
  const texts = useTexts()
  const { t, count, of } = texts
  const format = catalogue?.formats.find(known => known.id === source.format)
  const refused = source.columns.filter(column => column.refusedBy !== null).length
  return (
    <tr data-source={source.file}>
      <td><PartnerCode partner={source.partner} /></td>
      <td><button className="link" title={t('data.details', { file: source.file })} onClick={() => show({ kind: 'columns', file: source.file })}>{source.file}</button><span className="dim">.csv</span></td>
      <td className="muted">{format ? of(format.title) : t('data.mapped', { name: source.format.replace(/^mapping:/, '') })}</td>
      <EncodingCell source={source} known={known} />
      <td className="right">{count(source.rows)}</td>
      <td className="right strong">{count(source.accepted)}</td>
      <td className="right">{source.quarantined.length === 0 ? <span className="dim">0</span> : <button className="link" style={{ color: 'var(--warn)' }} onClick={() => show({ kind: 'quarantine', file: source.file })}>{count(source.quarantined.length)}</button>}</td>
      <td className={refused === 0 ? 'right dim' : 'right'}>{count(refused)}</td>
      <td className="muted why" title={whyNotRead(source, t)}><span>{whyNotRead(source, t)}</span></td>
      <td className="right">
        {known !== undefined && (
          <button className="button ghost square" title={t('data.remove', { file: source.file })} aria-label={t('data.remove', { file: source.file })} onClick={() => void workspace.do('removeSource', { key: known.key, file: source.file }, false)}><Icon name="close" /></button>
        )}
      </td>
    </tr>
  )
}

const COLUMNS = ['partner', 'file', 'format', 'encoding', 'rows', 'used', 'quarantine', 'unread', 'why', 'remove'] as const

function SourceTable({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const { history } = useWorkspace()
  const { t } = useTexts()
  const known = new Map(history!.present.sources.map(source => [source.sha256, source]))
  return (
    <div className="card" style={{ overflow: 'auto' }}>
      <table className="list sources">
        <colgroup>{COLUMNS.map(name => <col key={name} className={`col-${name}`} />)}</colgroup>
        <thead>
          <tr>
            <th aria-label={t('structure.partner')} /><th>{t('data.file')}</th><th>{t('data.format')}</th><th>{t('data.encoding')}</th><th className="right">{t('data.rows')}</th><th className="right">{t('data.usedRows')}</th>
            <th className="right">{t('data.quarantined')}</th><th className="right">{t('data.columnsNotRead')}</th><th>{t('data.why')}</th><th />
          </tr>
        </thead>
        <tbody>{sources.map(source => <SourceLine key={source.sha256} source={source} known={known.get(source.sha256)} />)}</tbody>
      </table>
    </div>
  )
}

/** The files of the case: what was read, what was kept out and by which rule; unknown files get their mapping here. */
export function DataPage(): ReactNode {
  const { show } = usePage()
  const { picture, waiting, history } = useWorkspace()
  const { t, count } = useTexts()
  const take = useTakeFiles()
  const input = useRef<HTMLInputElement>(null)
  const sources = history!.present.sources.length === 0 ? [] : (picture?.sources ?? [])
  const kept = sources.reduce((sum, source) => sum + source.quarantined.length, 0)
  return (
    <main className="page">
      <div className="page-head">
        <h1>{t('data.title')}</h1>
        <span className="grow" />
        {sources.length > 0 && <button className="button large" onClick={() => show({ kind: 'quarantine', file: null })}>{t('data.quarantine', { n: count(kept) })}</button>}
        <button className="button primary large" onClick={() => input.current?.click()}><Icon name="plus" />{t('data.add')}</button>
        <input ref={input} type="file" multiple hidden data-input="files" onChange={event => { void take([...(event.target.files ?? [])]); event.target.value = '' }} />
      </div>
      {sources.length === 0 && waiting.length === 0 && <p className="card empty">{t('data.empty')}</p>}
      <DamagedSources />
      {sources.length > 0 && <><RowSum sources={sources} /><SourceTable sources={sources} /></>}
      <LeftOutFiles />
      <WaitingFiles />
    </main>
  )
}
