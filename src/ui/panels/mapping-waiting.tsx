import { useState, type ReactNode } from 'react'
import type { WaitingFile } from '#app/workspace-state.ts'
import type { Mapping } from '#model/mapping.ts'
import '../mapping.css'
import { usePage, useWorkspace } from '../page-context.ts'
import { useTexts } from '../text/texts.ts'
import { finished, obstacleOf, withPartner } from './mapping-edits.ts'
import { MappingStep, obstacleText } from './mapping-step.tsx'
import { PartnerSelect } from './partner-select.tsx'

/** With more files than this each takes one line until it is looked at. */
const FEW = 3

type Ready = { readonly waiting: WaitingFile; readonly mapping: Mapping }

function readyOf(waiting: readonly WaitingFile[]): Ready[] {
  return waiting.flatMap(entry => {
    const mapping = finished(entry.mapping)
    return mapping === null ? [] : [{ waiting: entry, mapping }]
  })
}

/** Namespaces that more than one of these files has keys in. */
function sharedNamespaces(ready: readonly Ready[]): string[] {
  const seen = new Map<string, number>()
  for (const { mapping } of ready) for (const namespace of new Set(mapping.slots.flatMap(slot => slot.namespace ?? []))) seen.set(namespace, (seen.get(namespace) ?? 0) + 1)
  return [...seen].flatMap(([namespace, files]) => (files > 1 ? [namespace] : []))
}

/** What goes for all waiting files together. */
function SeveralBar({ waiting }: { readonly waiting: readonly WaitingFile[] }): ReactNode {
  const { workspace } = usePage()
  const { t, count } = useTexts()
  const ready = readyOf(waiting)
  const shared = sharedNamespaces(ready)
  const open = waiting.length - ready.length
  const nobodys = waiting.filter(entry => entry.mapping.partner === null)
  const choose = (id: string): void => { for (const entry of nobodys) workspace.files.revise(entry.id, known => ({ ...known, mapping: withPartner(known.mapping, id) })) }
  return (
    <section className="card mapping mapping-several" data-several="">
      <b className="grow">{t('mapping.several', { n: count(waiting.length), ready: count(ready.length) })}</b>
      {nobodys.length > 0 && <PartnerSelect partner={null} label={t('mapping.partner.all')} choose={choose} />}
      <button className="button" onClick={() => workspace.files.skip(waiting.map(entry => entry.id))}>{t('mapping.skipAll')}</button>
      <button className="button primary" data-action="read-all" disabled={open > 0} aria-describedby={open > 0 ? 'several-open' : undefined} onClick={() => void workspace.files.map(ready)}>{t('mapping.readAll', { n: count(waiting.length) })}</button>
      {open > 0 && <p id="several-open" role="status" className="small mapping-reason">{t('mapping.several.open', { n: count(open) })}</p>}
      {shared.length > 0 && <p className="small mapping-reason">{t('mapping.several.shared', { namespaces: shared.join(', ') })}</p>}
    </section>
  )
}

/** A waiting file on one line: what is still to be done, and the ways on. */
function WaitingLine({ waiting, unfold }: { readonly waiting: WaitingFile; readonly unfold: () => void }): ReactNode {
  const { workspace } = usePage()
  const { t, count } = useTexts()
  const { unknown, mapping } = waiting
  const file = unknown.fileName
  const obstacle = obstacleOf(mapping)
  const ready = finished(mapping)
  return (
    <section className="card mapping mapping-line" aria-label={file} data-mapping-line={file}>
      <b className="ellipsis" title={file}>{file}</b>
      <span className="small dim">{t(`mapping.shape.${mapping.shape}`)} · {count(unknown.rows)}</span>
      <span className={obstacle === null ? 'small muted grow' : 'small grow mapping-open'}>{obstacle === null ? t('mapping.ready') : obstacleText(t, obstacle)}</span>
      <PartnerSelect partner={mapping.partner} label={t('mapping.partner')} choose={id => workspace.files.revise(waiting.id, known => ({ ...known, mapping: withPartner(known.mapping, id) }))} />
      <span className="mapping-decide">
        <button className="button" aria-label={t('mapping.unfold.of', { file })} onClick={unfold}>{t('mapping.unfold')}</button>
        <button className="button" aria-label={t('mapping.skip.of', { file })} onClick={() => workspace.files.skip([waiting.id])}>{t('mapping.skip')}</button>
        <button className="button" aria-label={t('mapping.read.of', { file })} disabled={ready === null} onClick={() => { if (ready !== null) void workspace.files.map([{ waiting, mapping: ready }]) }}>{t('mapping.read')}</button>
      </span>
    </section>
  )
}

/** The files that wait for their mapping: a few in full, many on a line each. */
export function WaitingFiles(): ReactNode {
  const { waiting } = useWorkspace()
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const several = waiting.length > FEW
  const fold = (id: number, open: boolean): void => setUnfolded(before => new Set(open ? [...before, id] : [...before].filter(known => known !== id)))
  return (
    <>
      {several && <SeveralBar waiting={waiting} />}
      {waiting.map(entry => (several && !unfolded.has(entry.id)
        ? <WaitingLine key={entry.id} waiting={entry} unfold={() => fold(entry.id, true)} />
        : <MappingStep key={entry.id} waiting={entry} fold={several ? () => fold(entry.id, false) : null} />))}
    </>
  )
}
