import { useCallback, useId, useRef, useState, type ReactNode } from 'react'
import { messageOf } from '#app/messages.ts'
import type { WaitingFile } from '#app/workspace-state.ts'
import { MappingRefused, readMapping, writeMapping } from '#model/mapping-file.ts'
import type { MappingDraft } from '#model/mapping.ts'
import '../mapping.css'
import { messageText } from '../messages.tsx'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { saveAsFile } from '../save-as-file.ts'
import { useTexts, type Texts } from '../text/texts.ts'
import { MappingColumns } from './mapping-columns.tsx'
import { finished, isRead, obstacleOf, withPartner, withSaved, withShape, type MappingObstacle } from './mapping-edits.ts'
import { MappingOverlap } from './mapping-overlap.tsx'
import { delimiterName, MappingReading } from './mapping-reading.tsx'
import { MappingThings } from './mapping-things.tsx'
import { PartnerSelect } from './partner-select.tsx'
import { useInspection, type Inspection } from './use-inspection.ts'

type Editing = { readonly edit: (change: (mapping: MappingDraft) => MappingDraft) => void }

/** Why a file cannot be read yet, and what to do. */
export function obstacleText(t: Texts['t'], obstacle: MappingObstacle): string {
  const values = obstacle.kind === 'namespace' ? { slot: obstacle.slot } : obstacle.kind === 'category' ? { columns: obstacle.columns.join(', ') } : {}
  return t(`mapping.problem.${obstacle.kind}`, values)
}

/** What holds for the whole file: who delivered it, what its rows are, and how its bytes become rows. */
function Head({ waiting, inspection, edit, titleId, fold }: { readonly waiting: WaitingFile; readonly inspection: Inspection; readonly titleId: string; readonly fold: (() => void) | null } & Editing): ReactNode {
  const { t, counted } = useTexts()
  const { unknown, mapping } = waiting
  const lead = { rows: counted('mapping.rows', unknown.rows), delimiter: delimiterName(t, unknown.delimiter), encoding: unknown.encoding, shape: t(`mapping.shape.${mapping.shape}`) }
  return (
    <div className="mapping-head">
      <span className="badge accent">{t('mapping.unknown')}</span>
      <h2 id={titleId}>{unknown.fileName}</h2>
      <span className="small dim" data-lead="">{t('mapping.lead', lead)}</span>
      {unknown.encodingAssumed && <span className="badge warn" title={t('mapping.encoding.assumed')}>{t('data.encoding.assumed')}</span>}
      <span className="grow" />
      {fold !== null && <button className="button ghost" onClick={fold}>{t('mapping.fold')}</button>}
      <div className="mapping-choices">
        <PartnerSelect partner={mapping.partner} label={t('mapping.partner')} choose={id => edit(known => withPartner(known, id))} />
        <label>{t('mapping.shape')}
          <select className="field" data-choice="shape" value={mapping.shape} onChange={event => { const shape = event.target.value; edit(known => withShape(known, unknown, shape)) }}>
            {(['things', 'relations'] as const).map(shape => <option key={shape} value={shape}>{t(`mapping.shape.${shape}`)}</option>)}
          </select>
        </label>
        <MappingReading waiting={waiting} inspection={inspection} />
      </div>
    </div>
  )
}

/** Takes a saved mapping for this file, with the delimiter, header and encoding it was saved with; what is wrong with it is said in place. */
function FromFile({ inspection, refuse }: { readonly inspection: Inspection; readonly refuse: (why: string | null) => void }): ReactNode {
  const { t, of } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File): Promise<void> => {
    try {
      const saved = readMapping(await file.text())
      const { header, delimiter, encoding } = saved
      await inspection.ask({ header, delimiter, encoding }, (_, found) => {
        const mapping = withSaved(saved, found)
        if (mapping === null) refuse(t('mapping.fromFile.other', { file: file.name, columns: found.header.slice(0, 6).join(', ') }))
        return mapping
      })
    } catch (error) {
      refuse(error instanceof MappingRefused ? t('message.mapping-refused', { file: file.name, problem: of(error.words) }) : t('message.unexpected', { what: messageOf(error).code }))
    }
  }
  return (
    <>
      <button className="button" onClick={() => input.current?.click()}>{t('mapping.fromFile')}</button>
      <input ref={input} type="file" accept=".json,application/json" hidden data-input="mapping" onChange={event => { const file = event.target.files?.[0]; if (file) void read(file); event.target.value = '' }} />
    </>
  )
}

function Foot({ waiting, inspection, edit, refuse }: { readonly waiting: WaitingFile; readonly inspection: Inspection; readonly refuse: (why: string | null) => void } & Editing): ReactNode {
  const { workspace } = usePage()
  const { t, count } = useTexts()
  const reasonId = useId()
  const { mapping } = waiting
  const obstacle = obstacleOf(mapping)
  const ready = finished(mapping)
  const save = (): void => { if (ready !== null) saveAsFile(`${ready.name}.mapping.json`, writeMapping(ready), 'application/json') }
  return (
    <div className="mapping-foot">
      <p className="small muted"><b data-assigned="">{t('mapping.assigned', { n: count(mapping.columns.filter(isRead).length), total: count(mapping.columns.length) })}</b> {t('mapping.assigned.lead')}</p>
      <div className="mapping-actions">
        <label title={t('mapping.name.lead')}>{t('mapping.name')}<input className="field" data-choice="name" value={mapping.name} onChange={event => { const name = event.target.value; edit(known => ({ ...known, name })) }} /></label>
        <FromFile inspection={inspection} refuse={refuse} />
        <button className="button" data-action="save-mapping" disabled={ready === null} onClick={save}>{t('mapping.toFile')}</button>
        <span className="mapping-decide">
          <button className="button" onClick={() => workspace.files.skip([waiting.id])}>{t('mapping.skip')}</button>
          <button className="button primary" data-action="read" disabled={ready === null || inspection.busy} aria-describedby={obstacle === null ? undefined : reasonId} onClick={() => { if (ready !== null) void workspace.files.map([{ waiting, mapping: ready }]) }}>{t('mapping.read')}</button>
        </span>
      </div>
      {obstacle !== null && <p id={reasonId} role="status" className="small mapping-reason">{obstacleText(t, obstacle)}</p>}
    </div>
  )
}

/** Maps a file that is none of the known exports: the guess is shown with the first rows, and anything can be changed before it is read. `fold`: puts it back on one line, where it stands among many. */
export function MappingStep({ waiting, fold }: { readonly waiting: WaitingFile; readonly fold: (() => void) | null }): ReactNode {
  const { workspace } = usePage()
  const texts = useTexts()
  const { t } = texts
  const { unknown, mapping } = waiting
  const looking = useInspection(waiting)
  const [refusal, setRefusal] = useState<string | null>(null)
  // Whatever is tried next, what was refused before is no longer the news.
  const inspection: Inspection = { ...looking, ask: (reading, lay) => { setRefusal(null); return looking.ask(reading, lay) } }
  const titleId = useId()
  const edit = useCallback((change: (mapping: MappingDraft) => MappingDraft) => workspace.files.revise(waiting.id, entry => ({ ...entry, mapping: change(entry.mapping) })), [workspace, waiting.id])
  const said = refusal ?? (inspection.refused === null ? null : messageText(inspection.refused, texts))
  return (
    <section className="card mapping" aria-labelledby={titleId} aria-busy={inspection.busy} data-mapping={unknown.fileName}>
      <Head waiting={waiting} inspection={inspection} edit={edit} titleId={titleId} fold={fold} />
      {unknown.looksHeaderless && !mapping.header && waiting.reading.header === null && <p className="mapping-note">{t('mapping.header.found')}</p>}
      {said !== null && <p className="message danger" role="alert" style={{ margin: '8px 16px' }}><Icon name="warn" />{said}</p>}
      <MappingThings mapping={mapping} edit={edit} />
      <MappingOverlap waiting={waiting} edit={edit} />
      <MappingColumns unknown={unknown} mapping={mapping} edit={edit} />
      <Foot waiting={waiting} inspection={inspection} edit={edit} refuse={setRefusal} />
    </section>
  )
}
