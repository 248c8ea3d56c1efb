import { useRef, useState, type ReactNode } from 'react'
import type { SavedView } from '#app/document.ts'
import { usePage, useWorkspace } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { saveAsFile } from '../save-as-file.ts'
import { timeOf, useTexts } from '../text/texts.ts'

function contents({ view }: SavedView): { filters: number; positions: number; selection: number; notes: number } {
  return { filters: view.hiddenKinds.length + view.hiddenPartners.length + (view.hiddenEntities.length > 0 ? 1 : 0), positions: Object.keys(view.positions).length, selection: view.selection.length, notes: view.notes.length }
}

function SeedField(): ReactNode {
  const { workspace } = usePage()
  const { history } = useWorkspace()
  const { t } = useTexts()
  const seed = history!.present.view.seed
  const [text, setText] = useState(String(seed))
  const wanted = Number(text)
  const usable = /^\d{1,9}$/.test(text.trim())
  return (
    <p className="row small" title={t('views.seed.explain')}>
      <label className="row">{t('views.seed')} <input className="field" inputMode="numeric" size={6} value={text} onChange={event => setText(event.target.value)} /></label>
      <button className="button" disabled={!usable || wanted === seed} onClick={() => void workspace.do('setSeed', { seed: wanted }, false)}>{t('views.seed.apply')}</button>
      <span className="muted">{t('views.seed.explain')}</span>
    </p>
  )
}

/** Views of the case: kept by name, opened exactly, saved to a file and opened from one. */
export function ViewsPage(): ReactNode {
  const { workspace, go } = usePage()
  const { history } = useWorkspace()
  const { t, count, counted, date } = useTexts()
  const [name, setName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { present } = history!
  const save = (): void => {
    const wanted = name.trim()
    if (wanted === '') return
    void workspace.views.save(wanted)
    setName('')
  }
  return (
    <main className="page">
      <div className="page-head">
        <h1>{t('views.title')}</h1><span className="muted">{t('views.lead')}</span><span className="grow" />
        <button className="button large" onClick={() => input.current?.click()}>{t('views.fromFile')}</button>
        <input ref={input} type="file" accept=".json" hidden data-input="view" onChange={event => { const file = event.target.files?.[0]; if (file) void workspace.views.openFile(file).then(opened => { if (opened) go('network') }); event.target.value = '' }} />
      </div>
      <form className="row" style={{ marginBottom: 12 }} onSubmit={event => { event.preventDefault(); save() }}>
        <input className="field" aria-label={t('views.name')} placeholder={t('views.name')} value={name} onChange={event => setName(event.target.value)} maxLength={200} />
        <button className="button primary" type="submit" disabled={name.trim() === ''}>{t('views.save')}</button>
        <span className="grow" />
        <SeedField key={present.view.seed} />
      </form>
      {present.savedViews.length === 0 ? <p className="card empty">{t('views.none')}</p> : (
        <div className="card">
          <table className="list">
            <thead><tr><th>{t('views.name')}</th><th>{t('views.contents')}</th><th>{t('views.savedAt')}</th><th /></tr></thead>
            <tbody>
              {present.savedViews.map(saved => {
                const inside = contents(saved)
                return (
                  <tr key={saved.name} data-view={saved.name}>
                    <td className="strong">{saved.name}</td>
                    <td className="muted">{[counted('views.content.filters', inside.filters), counted('views.content.positions', inside.positions), t('views.content.selection', { n: count(inside.selection) }), counted('views.content.notes', inside.notes)].join(' · ')}</td>
                    <td className="muted">{date(saved.savedAt)} {timeOf(saved.savedAt)}</td>
                    <td className="right row-actions">
                      <button className="link" onClick={() => void workspace.views.open(saved).then(() => go('network'))}>{t('open')}</button>
                      <button className="link" onClick={() => { const file = workspace.views.file(saved.name); saveAsFile(file.name, file.text, 'application/json') }}>{t('views.toFile')}</button>
                      <button className="button ghost square" aria-label={`${t('delete')} ${saved.name}`} title={t('delete')} onClick={() => void workspace.do('deleteView', { name: saved.name }, false)}><Icon name="trash" /></button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}
