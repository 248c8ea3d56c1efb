import { useCallback, useId, useRef, useState, type ReactNode } from 'react'
import { messageOf } from '#app/messages.ts'
import type { WaitingFile } from '#app/workspace-state.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'
import { readMapping, writeMapping } from '#model/mapping-file.ts'
import type { Mapping } from '#model/mapping.ts'
import { PARTNERS } from '#model/partners.ts'
import type { Encoding } from '#model/records.ts'
import '../mapping.css'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { saveAsFile } from '../save-as-file.ts'
import { TEXTS, useTexts, type TextKey, type Texts } from '../text/texts.ts'
import { MappingColumns } from './mapping-columns.tsx'
import { finished, isRead, obstacleOf, rowCount, withHeader, withPartner, withSaved, withShape, type MappingObstacle } from './mapping-edits.ts'
import { MappingThings } from './mapping-things.tsx'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1254', 'ibm850']

type Editing = { readonly mapping: Mapping; readonly edit: (change: (mapping: Mapping) => Mapping) => void }

function delimiterName(t: Texts['t'], sign: string): string {
  const key = `mapping.delimiter.${sign}`
  return key in TEXTS ? t(key as TextKey) : t('mapping.delimiter.other', { sign })
}

function obstacleText(t: Texts['t'], obstacle: MappingObstacle): string {
  return t(`mapping.problem.${obstacle.kind}`, obstacle.kind === 'namespace' ? { slot: obstacle.slot } : {})
}

/** What holds for the whole file: who delivered it, what its rows are, whether it has a header, its encoding. */
function Head({ unknown, mapping, edit, titleId }: { readonly unknown: UnknownFile; readonly titleId: string } & Editing): ReactNode {
  const { t, count } = useTexts()
  const lead = { rows: count(rowCount(unknown, mapping.header)), delimiter: delimiterName(t, unknown.delimiter), encoding: mapping.encoding ?? unknown.encoding, shape: t(`mapping.shape.${mapping.shape}`) }
  return (
    <div className="mapping-head">
      <span className="badge accent">{t('mapping.unknown')}</span>
      <h2 id={titleId}>{unknown.fileName}</h2>
      <span className="small dim">{t('mapping.lead', lead)}</span>
      <span className="grow" />
      <div className="mapping-choices">
        <label>{t('mapping.partner')}<PartnerCode partner={mapping.partner} />
          <select className="field" data-choice="partner" value={mapping.partner} onChange={event => { const id = event.target.value; edit(known => withPartner(known, id)) }}>
            {PARTNERS.map(partner => <option key={partner.id} value={partner.id}>{partner.name}</option>)}
          </select>
        </label>
        <label>{t('mapping.shape')}
          <select className="field" data-choice="shape" value={mapping.shape} onChange={event => { const shape = event.target.value; edit(known => withShape(known, unknown, shape)) }}>
            {(['things', 'relations'] as const).map(shape => <option key={shape} value={shape}>{t(`mapping.shape.${shape}`)}</option>)}
          </select>
        </label>
        <label>{t('mapping.header')}
          <select className="field" data-choice="header" value={mapping.header ? 'yes' : 'no'} onChange={event => { const header = event.target.value === 'yes'; edit(known => withHeader(known, unknown, header)) }}>
            {(['yes', 'no'] as const).map(header => <option key={header} value={header}>{t(`mapping.header.${header}`)}</option>)}
          </select>
        </label>
        <label>{t('mapping.encoding')}
          <select className="field" data-choice="encoding" value={mapping.encoding ?? ''} onChange={event => { const encoding = ENCODINGS.find(known => known === event.target.value) ?? null; edit(known => ({ ...known, encoding })) }}>
            <option value="">{t('mapping.encoding.auto', { encoding: unknown.encoding })}</option>
            {ENCODINGS.map(encoding => <option key={encoding} value={encoding}>{encoding}</option>)}
          </select>
        </label>
      </div>
    </div>
  )
}

/** Takes a saved mapping for this file; what is wrong with it is said in place. */
function FromFile({ unknown, take, refuse }: { readonly unknown: UnknownFile; readonly take: (mapping: Mapping) => void; readonly refuse: (why: string | null) => void }): ReactNode {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File): Promise<void> => {
    try {
      const mapping = withSaved(readMapping(await file.text()), unknown)
      if (mapping === null) refuse(t('message.mapping-refused', { file: file.name, problem: t('mapping.fromFile.other', { columns: unknown.header.slice(0, 6).join(', ') }) }))
      else {
        take(mapping)
        refuse(null)
      }
    } catch (error) {
      const { code, detail } = messageOf(error)
      refuse(t(code === 'mapping-refused' ? 'message.mapping-refused' : 'message.unexpected', { ...detail, file: file.name }))
    }
  }
  return (
    <>
      <button className="button" onClick={() => input.current?.click()}>{t('mapping.fromFile')}</button>
      <input ref={input} type="file" accept=".json,application/json" hidden data-input="mapping" onChange={event => { const file = event.target.files?.[0]; if (file) void read(file); event.target.value = '' }} />
    </>
  )
}

/** Maps a file that is none of the known exports: the guess is shown with the first rows, and anything can be changed before it is read. */
export function MappingStep({ waiting }: { readonly waiting: WaitingFile }): ReactNode {
  const { workspace } = usePage()
  const { t, count } = useTexts()
  const { unknown } = waiting
  const [mapping, setMapping] = useState(unknown.guess)
  const [refusal, setRefusal] = useState<string | null>(null)
  const titleId = useId()
  const reasonId = useId()
  const edit = useCallback((change: (mapping: Mapping) => Mapping) => setMapping(change), [])
  const obstacle = obstacleOf(mapping)
  return (
    <section className="card mapping" aria-labelledby={titleId} data-mapping={unknown.fileName}>
      <Head unknown={unknown} mapping={mapping} edit={edit} titleId={titleId} />
      {unknown.looksHeaderless && !mapping.header && <p className="mapping-note">{t('mapping.header.found')}</p>}
      {refusal !== null && <p className="message danger" role="alert" style={{ margin: '8px 16px' }}><Icon name="warn" />{refusal}</p>}
      <MappingThings mapping={mapping} edit={edit} />
      <MappingColumns unknown={unknown} mapping={mapping} edit={edit} />
      <div className="mapping-foot">
        <p className="small muted"><b data-assigned="">{t('mapping.assigned', { n: count(mapping.columns.filter(isRead).length), total: count(mapping.columns.length) })}</b> {t('mapping.assigned.lead')}</p>
        <label title={t('mapping.name.lead')}>{t('mapping.name')}<input className="field" data-choice="name" value={mapping.name} onChange={event => { const name = event.target.value; edit(known => ({ ...known, name })) }} /></label>
        <FromFile unknown={unknown} take={setMapping} refuse={setRefusal} />
        <button className="button" disabled={obstacle !== null} onClick={() => saveAsFile(`${mapping.name.trim()}.mapping.json`, writeMapping(finished(mapping)), 'application/json')}>{t('mapping.toFile')}</button>
        <button className="button" onClick={() => workspace.skipFile(waiting.id)}>{t('mapping.skip')}</button>
        <button className="button primary" data-action="read" disabled={obstacle !== null} aria-describedby={obstacle === null ? undefined : reasonId} onClick={() => void workspace.mapFile(waiting, finished(mapping))}>{t('mapping.read')}</button>
        {obstacle !== null && <p id={reasonId} role="status" className="small" style={{ color: 'var(--warn)', flexBasis: '100%' }}>{obstacleText(t, obstacle)}</p>}
      </div>
    </section>
  )
}
