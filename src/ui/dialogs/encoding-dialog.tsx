import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { Refused } from '#app/case-files.ts'
import type { DocumentSource } from '#app/document.ts'
import type { EncodingPreview } from '#intake/encoding-preview.ts'
import { ENCODINGS, type Encoding, type Source } from '#model/records.ts'
import { messageText } from '../messages.tsx'
import { usePage, useWorkspace } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { TaskBar } from '../task-bar.tsx'
import { useTexts } from '../text/texts.ts'
import { encodingState } from './encoding-state.ts'
import { Sheet } from './sheet.tsx'

/** The rows that tell, as they are now and as the other encoding would have them. */
function Preview({ preview, now, chosen }: { readonly preview: EncodingPreview; readonly now: Encoding; readonly chosen: Encoding }): ReactNode {
  const { t, count } = useTexts()
  if (preview.rows.length === 0) return <p className="encoding-none">{t('encoding.none')}</p>
  return (
    <>
      <p className="small muted">{t(preview.rows.length < preview.rowsBeyondAscii ? 'encoding.rows.some' : 'encoding.rows', { n: count(preview.rowsBeyondAscii), shown: count(preview.rows.length) })}</p>
      <table className="list encoding-rows" data-preview={chosen}>
        <thead><tr><th className="right">{t('quarantine.row')}</th><th>{t('data.column')}</th><th>{t('encoding.now', { encoding: now })}</th>{chosen !== now && <th>{t('encoding.as', { encoding: chosen })}</th>}</tr></thead>
        <tbody>
          {preview.rows.flatMap(({ row, cells }) => cells.map((cell, at) => (
            <tr key={`${row}:${cell.column}`}>
              {at === 0 && <td className="right muted" rowSpan={cells.length}>{count(row)}</td>}
              <td className="mono muted">{cell.column}</td>
              <td data-text="now"><MarkedText text={cell.texts[now]} /></td>
              {chosen !== now && <td data-text="chosen" className="strong"><MarkedText text={cell.texts[chosen]} /></td>}
            </tr>
          )))}
        </tbody>
      </table>
      {preview.lost && <p className="small muted">{t('encoding.lost')}</p>}
    </>
  )
}

type Reading = { readonly source: Source; readonly known: DocumentSource; readonly chosen: Encoding }

/** What can be done now: confirm what was assumed, or read again; the file is asked for where it is not at hand. */
function Actions({ source, known, chosen, refused, refuse }: Reading & { readonly refused: Refused | null; readonly refuse: (refused: Refused | null) => void }): ReactNode {
  const { workspace, show } = usePage()
  const { task } = useWorkspace()
  const texts = useTexts()
  const { t } = texts
  const input = useRef<HTMLInputElement>(null)
  const reading = useRef(false)
  // Leaving while the file is read means giving up: what was there stays.
  useEffect(() => () => { if (reading.current) workspace.state().task?.cancel?.() }, [workspace])
  const atHand = workspace.files.hasAtHand(known)
  const toConfirm = chosen === source.encoding && encodingState(source, known) === 'assumed'
  const again = async (file: File | null): Promise<void> => {
    refuse(null)
    reading.current = true
    const outcome = await workspace.files.readAgain(known, chosen, file)
    reading.current = false
    if (typeof outcome === 'string') show(null)
    else refuse(outcome)
  }
  const confirm = (): void => {
    show(null)
    void workspace.do('confirmEncoding', { key: known.key, file: known.file, encoding: source.encoding }, false)
  }
  const name = `${known.file}.csv`
  return (
    <>
      {refused !== null && <p className="message danger" role="alert"><Icon name="warn" /><span>{messageText(refused, texts)}</span></p>}
      {chosen !== source.encoding && !atHand && <p className="small muted" data-asks-file="">{t('encoding.askFile', { file: name })} <span className="mono encoding-sum">{known.sha256}</span></p>}
      <div className="row encoding-foot">
        <span className="grow" />
        <button className="button large" onClick={() => show(null)}>{t(toConfirm || chosen !== source.encoding ? 'encoding.later' : 'close')}</button>
        {toConfirm && <button className="button primary large" data-action="confirm-encoding" onClick={confirm}><Icon name="check" />{t('encoding.confirm', { encoding: chosen })}</button>}
        {chosen !== source.encoding && (
          <button className="button primary large" data-action="reread" disabled={task !== null} onClick={() => { if (atHand) void again(null); else input.current?.click() }}>
            {t(atHand ? 'data.encoding.reread' : 'encoding.chooseFile', { encoding: chosen, file: name })}
          </button>
        )}
        <input ref={input} type="file" hidden data-input="reread" onChange={event => { const file = event.target.files?.[0]; if (file) void again(file); event.target.value = '' }} />
      </div>
    </>
  )
}

function Encodings({ source, known }: Omit<Reading, 'chosen'>): ReactNode {
  const { workspace } = usePage()
  const { t } = useTexts()
  const [chosen, setChosen] = useState(source.encoding)
  const [preview, setPreview] = useState<EncodingPreview | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const leadId = useId()
  useEffect(() => {
    void workspace.ask('encodingPreview', { key: known.key }).then(setPreview)
  }, [workspace, known.key])
  return (
    <div className="column encoding-dialog">
      <p id={leadId}>{t(`encoding.lead.${encodingState(source, known)}`, { encoding: source.encoding })}</p>
      <label className="row">{t('data.encoding')}
        <select className="field" data-choice="encoding" aria-describedby={leadId} value={chosen} onChange={event => { setRefused(null); setChosen(ENCODINGS.find(encoding => encoding === event.target.value) ?? chosen) }}>
          {ENCODINGS.map(encoding => <option key={encoding} value={encoding}>{encoding === source.encoding ? t('encoding.now', { encoding }) : encoding}</option>)}
        </select>
      </label>
      {preview === null ? <p className="small muted" role="status">{t('encoding.loading')}</p> : <Preview preview={preview} now={source.encoding} chosen={chosen} />}
      <Actions source={source} known={known} chosen={chosen} refused={refused} refuse={setRefused} />
      <TaskBar />
    </div>
  )
}

/** In which encoding a file was read: the letters to judge it by, to confirm it, or to read the file again in another. */
export function EncodingDialog({ sha256 }: { readonly sha256: string }): ReactNode {
  const { history, picture } = useWorkspace()
  const { t } = useTexts()
  const source = picture?.sources.find(candidate => candidate.sha256 === sha256)
  const known = history?.present.sources.find(candidate => candidate.sha256 === sha256)
  if (!source || !known) return null
  return <Sheet title={<span className="row"><PartnerCode partner={source.partner} />{t('encoding.title', { file: `${source.file}.csv` })}</span>}><Encodings source={source} known={known} /></Sheet>
}
