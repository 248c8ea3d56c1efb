import { useEffect, useRef, useState, type ReactNode } from 'react'
import { usePage, useOpenCase } from '../page-context.ts'
import { useTexts } from '../text/texts.ts'

/** The note on an entity or structure; it is part of the view. */
export function NoteSection({ on }: { readonly on: string }): ReactNode {
  return <NoteField key={on} on={on} />
}

/** Keeps what is written on the button, and also when the field is left or goes away: half a note is a note. */
function NoteField({ on }: { readonly on: string }): ReactNode {
  const { workspace } = usePage()
  const open = useOpenCase()!
  const { t } = useTexts()
  const known = open.document.view.notes.find(note => note.on === on)
  const [text, setText] = useState(known?.text ?? '')
  const [source, setSource] = useState(known?.text)
  if (source !== known?.text) {
    setSource(known?.text)
    setText(known?.text ?? '')
  }
  const caseId = open.document.id
  const keep = (): void => {
    // The case may have been closed since; `known` is what the document held when this was drawn last.
    if (text.trim() === (known?.text ?? '') || workspace.state().history?.present.id !== caseId) return
    void workspace.do('writeNote', { note: { id: known?.id ?? `note:${on}`, on, text: text.trim() } })
  }
  const latest = useRef(keep)
  useEffect(() => { latest.current = keep })
  useEffect(() => () => latest.current(), [])
  return (
    <section className="section">
      <h3>{t('note.write')}</h3>
      <textarea className="field" rows={3} aria-label={t('note.write')} placeholder={t('note.none')} value={text} onChange={event => setText(event.target.value)} onBlur={event => { if (!(event.relatedTarget instanceof HTMLButtonElement && event.relatedTarget.dataset['keeps'] === 'note')) keep() }} />
      <button className="button" data-keeps="note" style={{ marginTop: 6 }} disabled={text.trim() === (known?.text ?? '')} onClick={keep}>{t('note.save')}</button>
    </section>
  )
}
